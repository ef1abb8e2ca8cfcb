//! Who acts, what is next and by when; what is put in other words; what is counted
//! as one.

use super::desk;
use super::floor::{floor, half_way};
use super::looks::{SIZES, snapshot};
use super::script::Script;
use super::world::World;
use townhall::domain::act::Detail;
use townhall::domain::{Contribution, Mode as Wording, Permission, Status};
use townhall::lang::Lang;
use townhall::tui::{Mode, Outcome, What};

/// A promise, a line that is set aside, and two that stand word for word.
fn said(columns: u16, lines: u16, lang: Lang) -> Script {
    Script::new(columns, lines, World::new(), lang)
        .types("= The housing office opens on Saturdays from March #housing @city")
        .keys("Enter")
        .types("The playground near the port needs shade #public-space")
        .keys("Enter F5 p Esc")
        .types("Nobody at that desk ever looks up when I speak #housing &verbatim")
        .keys("Enter")
        .types("They told me to come back with a man #housing &verbatim")
        .keys("Enter")
}

/// The same lines, seen from the floor.
fn on_the_floor(script: Script) -> Script {
    let mut world = half_way(6);
    world.rows = script.world.rows;
    floor(80, 24, world, Lang::En)
}

fn row(script: &Script, nth: usize) -> &Contribution {
    &script.world.rows[nth].contribution
}

fn reference(script: &Script, nth: usize) -> String {
    script.world.rows[nth].reference.to_string()
}

#[test]
fn what_is_still_open_leads_to_where_one_key_says_who_acts_and_by_when() {
    let script = said(80, 24, Lang::En).keys("F5 H").expect("1   commitments without owner");
    let script = script.keys("3").expect("Saturdays").expect("nobody to act, no date");
    assert_eq!(script.model.mode, Mode::List);
    // What settles it stands first among the keys.
    let script = script.expect("o who acts  D by when");
    let script = script.keys("o").expect("no person\u{2019}s name").types("Housing office");
    let script = script.keys("Enter").expect("Who acts: Housing office");
    assert_eq!(row(&script, 0).details[&Detail::Owner], "Housing office");
    let script = script.keys("D").types("1-3-2027").keys("Enter").expect("is no day");
    assert_eq!(script.model.mode, Mode::FollowUp);
    let script = script.keys("Backspace ".repeat(8).as_str()).types("2020-03-01");
    let script = script.keys("Esc D").expect("2020-03-01").keys("Enter").expect("over already");
    let back = "Backspace ".repeat(10);
    let script = script.keys(&back).types("2027-03-01").keys("Enter");
    assert_eq!(row(&script, 0).due.as_deref(), Some("2027-03-01"));
    // It is settled, and has left the list.
    let script = script.expect("None of the contributions is so");
    let script = script.keys("Esc F5 Up Up Up Enter").expect("By: 2027-03-01");
    script.keys("Esc Ctrl+z").expect("Taken back").keys("Enter").expect_no("By: 2027");
}

#[test]
fn a_line_set_aside_gets_a_next_step_and_loses_it_again() {
    let script = said(80, 24, Lang::En).keys("F5 H").keys("4").expect("no next step");
    let script = script.expect("n next step  o who acts").keys("n").types("Ask the parks office");
    let script = script.keys("Enter Esc F5 Up Up").expect("Next step: Ask the parks office");
    assert_eq!(row(&script, 1).status, Status::Parked);
    // An empty line takes it back.
    let script = script.keys("n").keys(&"Backspace ".repeat(20)).keys("Enter");
    assert!(row(&script, 1).details.is_empty());
}

#[test]
fn what_was_typed_is_there_again_where_it_was_left_or_could_not_be_saved() {
    let script = said(80, 24, Lang::En).keys("F5 o").types("Housing").keys("Esc");
    assert_eq!(script.model.mode, Mode::List);
    assert!(row(&script, 3).details.is_empty());
    // The power may go.
    let script = script.waits(400);
    let kept = script.world.draft.as_ref().unwrap();
    assert_eq!(kept.text, format!(":owner {} Housing", reference(&script, 3)));
    let script = script.keys("o").expect("Housing").types(" office");
    let script =
        script.world(|world| world.failing = true).keys("Enter Esc").expect("disk is full");
    let line = format!(":owner {} Housing office", reference(&script, 3));
    let script = script.expect_line(&line).world(|world| world.failing = false).keys("Enter");
    assert_eq!(row(&script, 3).details[&Detail::Owner], "Housing office");
    // What a stop drops is gone.
    let script = script.waits(400);
    assert!(script.world.draft.is_none(), "what is saved is no draft");
    let script = script.keys("F5 n").types("visit her").waits(400).keys("F8 r").keys("F5 n");
    assert!(script.world.draft.is_none());
    script.expect_no("visit her");
}

#[test]
fn a_word_says_it_of_any_line_on_both_desks() {
    let script = said(80, 24, Lang::En);
    let (first, second) = (reference(&script, 0), reference(&script, 1));
    let script = script.types(&format!(":owner {first} City housing office")).keys("Enter");
    let script = script.expect(&format!("{first}: City housing office acts on it."));
    let script = script.types(&format!(":due {first} \u{0662}\u{0660}\u{0662}\u{0667}-03-01"));
    let script = script.keys("Enter").expect("by 2027-03-01").types(":owner K7QX4 nobody");
    let script = script.keys("Enter").expect("has the ref K7QX4").keys(&"Backspace ".repeat(30));
    // Without a ref it is said of what was written last.
    let script = script.types(":step visit the desk").keys("Enter");
    assert_eq!(row(&script, 3).details[&Detail::NextStep], "visit the desk");
    let script = on_the_floor(script).keys(":").types(&format!("owner {second} Parks"));
    let script = script.keys("Enter").expect(&format!("{second}: Parks acts on it."));
    assert_eq!(row(&script, 1).details[&Detail::Owner], "Parks");
    let script = script.keys(":").types(&format!("owner {second} -")).keys("Enter");
    assert!(row(&script, 1).details.is_empty());
    let script = script.keys(":").types("step").keys("Enter");
    assert_eq!((script.model.mode, script.model.command.value()), (Mode::Command, "step "));
    script.keys("Esc :").types(&format!("due {second}")).keys("Enter").expect("Say it after");
}

#[test]
fn it_can_be_said_where_a_line_is_shown_in_full() {
    let script = said(80, 24, Lang::En).keys("F5 Up Up Up Enter o").types("Housing office");
    let script = script.keys("Enter").expect("Who acts: Housing office").expect("WHOLE");
    // A line that was found on the floor, too.
    let script = on_the_floor(script).keys("/ playground Enter n");
    assert_eq!(script.model.mode, Mode::Command);
    let script = script.types("shade sails").keys("Enter").expect("shade sails");
    assert_eq!(row(&script, 1).details[&Detail::NextStep], "shade sails");
}

#[test]
fn the_queue_puts_what_stands_word_for_word_in_other_words() {
    let script = said(80, 24, Lang::En).expect("to be reworded (F7)").keys("F7");
    let script = script.expect("REWORD").expect("nobody said it may be quoted");
    let first = reference(&script, 2);
    assert_eq!(script.model.stream.cursor_row().map(|row| row.reference.to_string()), Some(first));
    // The same words are no other words.
    let script = script.keys("Enter Enter").expect("still the very words");
    assert_eq!(script.model.mode, Mode::Edit);
    let script = script.keys(&"Backspace ".repeat(29)).types("feels ignored").keys("Enter");
    assert_eq!(row(&script, 2).mode, Wording::Paraphrase);
    assert!(row(&script, 2).words.text.ends_with("feels ignored"));
    // On to the next; what may be quoted after all keeps its words.
    assert_eq!(script.model.mode, Mode::ToReword);
    let script = script.expect("come back with a man").keys("y");
    assert_eq!(row(&script, 3).permission, Permission::Quote);
    let script = script.expect("Nothing waits to be put in other words").keys("Esc");
    assert_eq!(script.model.mode, Mode::Capture);
}

#[test]
fn in_the_queue_a_line_can_be_struck_left_and_taken_back() {
    let script = said(80, 24, Lang::En).keys("F7 Down x");
    assert_eq!(row(&script, 3).permission, Permission::No);
    let script = script.expect("looks up").expect_no("with a man").keys("Ctrl+z");
    assert_eq!(row(&script, 3).permission, Permission::Paraphrase);
    let script = script.expect("with a man").keys("e").types(" more").keys("Esc");
    assert!(row(&script, 2).is_to_reword() && row(&script, 3).is_to_reword());
    assert_eq!(script.model.mode, Mode::ToReword);
    // An edit outside of the queue mends letters, and releases nothing.
    let script = script.keys("Esc F5 e").types("!").keys("Enter");
    assert!(row(&script, 3).is_to_reword() && row(&script, 3).reworded);
}

#[test]
fn the_queue_is_reached_from_what_is_open_and_with_a_word_from_the_floor() {
    let script = said(80, 24, Lang::En).keys("F5 H").keys("6");
    assert_eq!(script.model.mode, Mode::ToReword);
    let script = on_the_floor(script).keys(":").types("reword").keys("Enter");
    let Outcome::OpenEnd { end, .. } = script.model.outcome else { panic!("not left") };
    let mut notes = Script::at(townhall::tui::Desk::Notes, 80, 24, script.world, Lang::En);
    notes.model.open_end = Some(end);
    let script = notes.happens([What::Opened]).expect("looks up");
    assert_eq!(script.model.mode, Mode::ToReword);
    let words = format!(":reword {} A woman was sent away", reference(&script, 3));
    let script = script.keys("Esc").types(&words).keys("Enter").expect("has other words now");
    assert_eq!(row(&script, 3).words.text, "A woman was sent away");
    assert!(!row(&script, 3).is_to_reword());
}

#[test]
fn two_lines_that_say_the_same_are_counted_as_one_and_parted_again() {
    let script = said(80, 24, Lang::En).keys("F5 m").expect("Select those that say the same");
    let into = reference(&script, 1);
    let script = script.keys("Space Up Up Space").expect("2 selected");
    let script = script.expect(&format!("m counts the others under {into}")).keys("m");
    assert_eq!(row(&script, 3).merged_into, Some(row(&script, 1).id));
    let script = script.expect("1 is counted under").expect(&format!("in {into}"));
    let script = script.keys("Ctrl+z").expect("Taken back");
    assert_eq!(row(&script, 3).merged_into, None);
    let script = script.keys("Ctrl+y End m").expect("stands by itself again");
    assert_eq!(row(&script, 3).merged_into, None);
    // The line with the cursor is the one that stays, where it is selected.
    let script = script.keys("Up Space Up Up Space").expect("2 selected");
    let at = script.model.stream.cursor.unwrap();
    let script = script.keys("m");
    let merged: Vec<_> =
        script.world.rows.iter().filter_map(|row| row.contribution.merged_into).collect();
    assert_eq!(merged, [at]);
    let (one, other) = (reference(&script, 0), reference(&script, 3));
    let script = script.keys("Esc").types(&format!(":merge {other} {one}")).keys("Enter");
    let script = script.expect("is counted under");
    assert_eq!(row(&script, 3).merged_into, Some(row(&script, 0).id));
    script.types(&format!(":merge {other}")).keys("Enter").expect("Say which two");
}

/// Reading back puts a line in other words too, and then it may be on the wall.
#[test]
fn other_words_from_the_room_make_a_paraphrase() {
    let script = said(80, 24, Lang::En);
    let script = on_the_floor(script).keys("R Space Enter");
    assert!(!row(&script, 3).may_be_on_the_wall());
    let script = script.keys("e").types(", they said").keys("Enter").expect("reworded");
    assert_eq!(row(&script, 3).mode, Wording::Paraphrase);
    assert!(row(&script, 3).may_be_on_the_wall());
}

#[test]
fn consent_that_was_noted_is_said() {
    let script = floor(60, 20, half_way(6), Lang::En).keys("c 1").keys("Enter");
    script.expect("Noted: the consent script was read aloud.");
}

#[test]
fn a_promise_that_was_just_written_down_says_what_it_lacks() {
    let script = desk(80, 24).types("= We will repair the lift").keys("Enter");
    script.expect("no addressee, nobody to act, no date");
}

#[test]
fn they_look_well_at_every_size_and_in_every_language() {
    for (columns, lines) in SIZES {
        for lang in Lang::ALL {
            let size = format!("{columns}x{lines}-{}", lang.tag());
            let at = |keys: &str| said(columns, lines, lang).keys(keys);
            snapshot(
                &format!("follow-up-owner-{size}"),
                &at("F5 Up Up Up o").types("Housing office"),
            );
            snapshot(&format!("follow-up-open-{size}"), &at("F5 H").keys("3"));
            snapshot(&format!("to-reword-{size}"), &at("F7"));
            snapshot(&format!("to-reword-edit-{size}"), &at("F7 Enter"));
            snapshot(&format!("merging-{size}"), &at("F5 Space Up Up Space"));
        }
    }
    snapshot("to-reword-none", &desk(80, 24).keys("F7"));
    snapshot("follow-up-due", &said(80, 24, Lang::En).keys("F5 Up Up Up D"));
}
