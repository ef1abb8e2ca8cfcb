//! From desk to desk, and back to a screen that something else was written over.

use super::world::World;
use super::{desk, evening};
use townhall::lang::Lang;
use townhall::tui::{Desk, Outcome, What};

#[test]
fn a_screen_that_was_written_over_is_drawn_anew() {
    let script = evening(80, 24, Lang::En).types("half a sentence");
    let before = script.screen();
    let script = script.loses_the_screen().keys("Tab");
    assert_ne!(script.screen(), before);
    let script = script.keys("Ctrl+L");
    assert_eq!(script.screen(), before);
    let script = script.loses_the_screen().happens([What::Resumed]);
    assert_eq!(script.screen(), before);
}

#[test]
fn from_the_notes_desk_words_lead_to_the_floor_and_home() {
    let script = evening(80, 24, Lang::En).types("half a line").keys("F5 w");
    let session = script.world.session.id;
    assert_eq!(script.model.outcome, Outcome::Open { session, desk: Desk::Floor });
    assert!(script.world.drafts.iter().any(|(_, text)| text == "half a line"));
    assert_eq!(evening(80, 24, Lang::En).keys(":home Enter").model.outcome, Outcome::Home);
    assert_eq!(evening(80, 24, Lang::En).keys("F5 h").model.outcome, Outcome::Home);
}

#[test]
fn initials_can_be_given_at_any_desk() {
    let script = evening(80, 24, Lang::En).keys(":as Space lm Enter");
    let session = script.world.session.id;
    assert_eq!(script.model.initials, "LM");
    assert_eq!(script.model.outcome, Outcome::Open { session, desk: Desk::Notes });
    let script = evening(80, 24, Lang::En).keys(":as Space l.m. Enter").expect("are no initials");
    assert!(!script.model.leaving);
    evening(80, 24, Lang::En).keys("F5 A").expect(":as BK");
}

#[test]
fn what_is_typed_while_leaving_is_kept_for_the_next_desk_or_for_this_one() {
    let slow = |world: &mut World| (world.slow, world.failing) = (true, true);
    let script = desk(80, 24).world(slow).keys("said Enter :floor Enter").types("too late");
    assert!(script.model.leaving);
    assert_eq!(script.model.early.len(), 8);
    // Where it cannot be saved, nobody has left.
    let script = script.answers().expect_line("too late").expect("2 not saved");
    assert!(!script.model.leaving && script.model.early.is_empty());
}

#[test]
fn a_desk_cut_off_after_a_save_does_not_give_the_line_back() {
    let script = desk(80, 24).types("the stairs are dark").waits(300);
    assert_eq!(script.world.draft.as_ref().map(|it| it.text.as_str()), Some("the stairs are dark"));
    let script = script.keys("Enter").expect("saved 19:");
    assert_eq!(script.world.draft, None, "the next desk would offer to save it again");
}
