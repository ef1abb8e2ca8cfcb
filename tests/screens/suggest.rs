//! Suggested themes on the notes desk: shown, taken by a key, never by themselves.

use super::script::Script;
use super::world::World;
use super::{desk, evening};
use townhall::domain::ThemeMark;
use townhall::lang::Lang;
use townhall::suggest::{Suggested, Suggestion};
use townhall::tui::What;

/// Suggests housing for what holds "landlord", and fair treatment and a safe city with
/// it; getting along for what holds "neighbour"; nothing else.
pub(crate) fn by_word(text: &str) -> Suggestion {
    let one = |theme: &str, subtheme: Option<&str>, score: f32, cue: &str| Suggested {
        what: ThemeMark { theme: theme.to_owned(), subtheme: subtheme.map(str::to_owned) },
        score,
        cues: vec![cue.to_owned()],
    };
    let mut themes = Vec::new();
    if text.contains("landlord") {
        themes.push(one("adequate-living", Some("housing"), 0.8, "landlord"));
        themes.push(one("fair-treatment", None, 0.1, "refuses"));
        themes.push(one("safe-resilient-city", None, 0.05, "street"));
    } else if text.contains("neighbour") {
        themes.push(one("living-together", None, 0.7, "neighbour"));
    }
    Suggestion { themes, kind: None, addressee: None }
}

/// Lets a desk suggest.
fn suggesting(script: Script) -> Script {
    script.world(|world| world.suggests = Some(Box::new(by_word)))
}

const LINE: &str = "The landlord refuses to repair the door to the street";

#[test]
fn suggestions_come_while_one_types_and_nothing_moves() {
    let script = suggesting(desk(80, 24)).types("The landlord");
    let before = script.screen();
    // In the middle of a word nothing is asked; a moment later it is.
    let script = script.expect_no("Housing “landlord”").waits(300).expect("F2 Housing “landlord”");
    let after = script.screen();
    let moved = before.lines().zip(after.lines()).filter(|(one, other)| one != other);
    assert_eq!(moved.count(), 1, "{before}\n{after}");
    // The end of a word asks at once.
    suggesting(desk(80, 24)).types("The landlord ").expect("F2 Housing “landlord”");
}

#[test]
fn what_is_suggested_follows_the_line() {
    suggesting(desk(80, 24))
        .types("My landlord ")
        .expect("Housing")
        .keys("Ctrl+W Ctrl+W")
        .types("A neighbour ")
        .expect("F2 Getting along “neighbour”")
        .expect_no("Housing “");
    suggesting(desk(80, 24)).types("We dance on Fridays ").expect_no("F2 ");
}

#[test]
fn a_key_takes_a_suggestion_as_a_mark_and_one_types_on_before_it() {
    let script = suggesting(desk(80, 24))
        .types("The landlord ")
        .keys("F2")
        .expect_line("The landlord  #adequate-living/housing")
        .expect("F2●Housing")
        .types("refuses");
    let script = script.expect_line("The landlord refuses #adequate-living/housing");
    // The same key takes it off; another adds to it.
    let script = script.keys("F2").expect_line("The landlord refuses").keys("F2 F3");
    let script = script.keys("Enter");
    assert_eq!(script.captured(), ["The landlord refuses"]);
    assert_eq!(script.themes(), ["adequate-living", "fair-treatment"]);
}

#[test]
fn a_mark_typed_by_hand_is_taken_off_too_however_it_is_spelt() {
    suggesting(desk(80, 24))
        .types("The landlord refuses ,,hous @city ")
        .expect("F2●Housing")
        .keys("F2")
        .expect_line("The landlord refuses @city ");
}

#[test]
fn after_enter_the_same_keys_put_it_on_what_was_saved() {
    let script = suggesting(desk(80, 24)).types(LINE).keys("Enter");
    let reference = script.world.rows[0].reference.to_string();
    let script = script.expect(&format!("{reference}  F2 Housing “landlord”"));
    assert!(script.themes().is_empty(), "a suggestion set itself");
    let script = script.keys("F2").expect("F2●Housing");
    assert_eq!(script.themes(), ["adequate-living"]);
    let script = script.keys("F4");
    assert_eq!(script.themes(), ["adequate-living", "safe-resilient-city"]);
    let script = script.keys("Ctrl+Z Ctrl+Z");
    assert!(script.themes().is_empty());
    // The next line has its own.
    script.types("A neighbour ").expect("F2 Getting along").expect_no("Housing “");
}

#[test]
fn what_has_its_theme_is_not_asked_about_again() {
    let script = suggesting(desk(80, 24)).types(&format!("{LINE} ")).keys("F3 Enter");
    assert_eq!(script.themes(), ["fair-treatment"]);
    script.expect("Tab puts themes on").expect_no("F2 ");
}

#[test]
fn in_the_queue_a_key_takes_it_and_goes_on() {
    let script = suggesting(desk(80, 24))
        .pastes(LINE)
        .keys("Enter")
        .pastes("Nothing that fits")
        .keys("Enter")
        .pastes("My neighbour helps")
        .keys("Enter F6");
    let script = script.expect("F2 Housing “landlord”").keys("F2");
    // Nothing fits the second: the keys of the themes are still there.
    let script = script.expect_no("F2 ").keys("F2").expect("Nothing is suggested here");
    let script = script.types("o").expect("F2 Getting along “neighbour”").keys("F2");
    let themes: Vec<_> = script.world.rows.iter().map(|it| it.contribution.themes()).collect();
    assert_eq!(themes[0], ["adequate-living"]);
    assert_eq!(themes[2], ["living-together"]);
    script.expect("Every contribution has a theme");
}

#[test]
fn while_tagging_they_are_for_what_is_at_hand() {
    let script =
        suggesting(desk(80, 24)).pastes(LINE).keys("Enter Tab").expect("F3 Fair treatment");
    let script = script.keys("F3 F2");
    assert_eq!(script.themes(), ["fair-treatment", "adequate-living"]);
    script.expect("F2●Housing").expect("F3●Fair treatment").keys("Esc").types("x");
}

#[test]
fn what_completes_a_mark_stands_in_their_place() {
    suggesting(desk(80, 24))
        .types("The landlord refuses @ci")
        .waits(300)
        .expect("Tab @city")
        .expect_no("F2 Housing")
        .keys("F2")
        .expect("Nothing is suggested here")
        .expect_line("The landlord refuses @ci");
}

#[test]
fn an_answer_to_an_earlier_question_changes_nothing() {
    let late =
        What::Suggested { text: "The landlord".into(), suggestion: Box::new(by_word("landlord")) };
    desk(80, 24).types("A neighbour ").happens([late]).expect_no("Housing “");
}

#[test]
fn they_can_be_switched_off_and_taught_anew() {
    let script = suggesting(desk(80, 24)).keys("F7").expect("Suggestions are off");
    let script = script.types("The landlord ").expect_no("F2 ").keys("F2").expect("are off");
    assert_eq!(script.world.asked.get("suggest"), None, "it asked all the same");
    let script = script.keys("F7").types("x ").expect("F2 Housing");
    let script = script.keys("Enter").types(":suggest forget").keys("Enter");
    let script = script.expect("from now on").types(":suggest remember").keys("Enter");
    let script = script.expect("every theme").types(":suggest maybe").keys("Enter");
    script.expect("does not fit :suggest");
}

#[test]
fn what_they_look_like() {
    for (columns, lines) in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        for lang in [Lang::En, Lang::Es, Lang::Fr] {
            let script = suggesting(evening(columns, lines, lang)).types(&format!("{LINE} "));
            let script = script.keys("F2");
            snapshot(&format!("suggest-line-{columns}x{lines}-{}", lang.tag()), &script);
        }
        let script = suggesting(evening(columns, lines, Lang::En)).pastes(LINE).keys("Enter");
        snapshot(&format!("suggest-saved-{columns}x{lines}"), &script);
        let queue = Script::new(columns, lines, World::new(), Lang::En).pastes(LINE);
        let queue = suggesting(queue.keys("Enter")).pastes("My neighbour helps").keys("Enter F6");
        snapshot(&format!("suggest-queue-{columns}x{lines}"), &queue);
    }
}

fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

/// Reasons are people's words: they come out harmless, whatever they hold.
#[test]
fn a_reason_is_harmless() {
    let hostile = |_: &str| {
        let mut suggestion = by_word("landlord");
        suggestion.themes[0].cues = vec!["\u{1b}[31m\u{202e}rent\u{7}".into()];
        suggestion
    };
    let script = desk(80, 24).world(|world| world.suggests = Some(Box::new(hostile)));
    let script = script.types("rent ").expect("F2 Housing “");
    assert!(!script.screen().chars().any(|c| c.is_control() && c != '\n'));
    assert!(!script.screen().contains('\u{202e}'));
}
