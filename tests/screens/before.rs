//! What is settled before doors open: the plan, the sheet, and what words may be
//! used for, changed by keys.

use super::floor::{MINUTE, consent, floor, half_way};
use super::home::{home, with_sessions};
use super::properties::anything;
use super::script::{EVENING_MS, Script, typed};
use super::world::World;
use super::{desk, evening};
use proptest::prelude::*;
use townhall::domain::floor::sheet::SheetField;
use townhall::domain::{Command, DeviceId, Mode as Wording, Permission, SessionId};
use townhall::lang::Lang;
use townhall::tui::before::Page;
use townhall::tui::{Desk, Mode, Outcome, What};

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({
        omit_expression => true,
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/before",
    }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

fn planned() -> Script {
    floor(80, 24, World::new(), Lang::En)
}

fn minutes(script: &Script, phase: usize) -> u32 {
    script.world.session.plan.phases[phase].minutes
}

/// A session sheet, half filled in, over an evening with contributions.
fn filled() -> World {
    let mut world = half_way(6);
    world.rows = evening(80, 24, Lang::En).world.rows;
    let reference = world.rows[2].reference.to_string();
    for (field, words) in [
        (SheetField::Decision, "How the harbour flats are shared out from spring on.".to_owned()),
        (SheetField::ReplyBy, "2027-01-31".to_owned()),
        (SheetField::ReplyFrom, "Head of Housing".to_owned()),
        (SheetField::Missing, "Night workers, and families without child care.".to_owned()),
        (
            SheetField::Summary,
            format!(
                "Damp and rents came first ({reference}).\nPeople want one desk for both; X7QX4 is none."
            ),
        ),
        (SheetField::Theme("adequate-living".to_owned()), "Damp above all.".to_owned()),
    ] {
        world.lead(Command::FillSheet { field, words, scrub: false }, EVENING_MS).unwrap();
    }
    world
}

#[test]
fn what_it_looks_like_at_every_size_and_in_every_language() {
    for lang in Lang::ALL {
        for (columns, lines) in SIZES {
            let name = |what| format!("{what}-{columns}x{lines}-{}", lang.tag());
            let plan = floor(columns, lines, World::new(), lang).types("pJJx").keys("Down");
            snapshot(&name("plan"), &plan);
            let sheet = floor(columns, lines, filled(), lang).keys("T");
            snapshot(&name("sheet"), &sheet);
        }
    }
}

#[test]
fn every_page() {
    for (name, keys) in [
        ("prompts", "p Down Down Down e"),
        ("voices", "pv"),
        ("languages", "pl"),
        ("defaults", "D Enter"),
        ("minutes", "p Enter"),
        ("prompt-typed", "p Down Down Down e Enter"),
        ("sheet-end", "T PgDn PgDn PgDn"),
        ("summary", "T PgDn"),
    ] {
        snapshot(&format!("page-{name}"), &floor(80, 24, filled(), Lang::En).keys(keys));
    }
    let world = half_way(4);
    snapshot("page-plan-running", &floor(80, 24, world, Lang::En).types("gp"));
}

#[test]
fn from_the_sessions_to_a_page_and_back() {
    let id = SessionId([2; 16]);
    for (key, page) in [("p", Page::Plan), ("T", Page::Sheet), ("D", Page::Defaults)] {
        let script = home(80, 24, with_sessions(3), Lang::En).keys("Down").keys(key);
        assert_eq!(script.model.outcome, Outcome::Before { session: id, page });
        assert_eq!(script.model.outcome.place(), Some((Desk::Floor, Some(id))));
    }
    let script = home(80, 24, with_sessions(3), Lang::En).keys("Tab p");
    script.expect("Enter makes a session of it first");
    let mut script = planned();
    script.model.before.first = Some(Page::Plan);
    let script = script.happens([What::Opened]).expect("The plan of this session");
    let script = script.keys("e").expect("What the room is asked").keys("Esc");
    let script = script.expect("The plan of this session").keys("Esc");
    assert_eq!(script.model.outcome, Outcome::Home);
    assert!(script.model.quitting);
}

#[test]
fn minutes_are_changed_and_the_clock_times_follow_at_once() {
    let script = planned().keys("p");
    let was = minutes(&script, 0);
    let shown = |script: &Script| script.screen().lines().nth(3).unwrap().to_owned();
    let before = shown(&script);
    // Faster than the disk: no key is lost.
    let script = script.world(|world| world.slow = true).keys("+ + + -");
    assert_ne!(shown(&script), before, "the next phase begins later");
    let script = script.world(|world| world.slow = false).answers();
    assert_eq!(minutes(&script, 0), was + 10);
    let script = script.keys("u u u u");
    assert_eq!((minutes(&script, 0), shown(&script)), (was, before));
    let script = script.keys("Enter").expect("Minutes of").keys("Backspace Backspace");
    let script = script.types("٢٥").keys("Enter").expect("Kept");
    assert_eq!((minutes(&script, 0), script.model.mode), (25, Mode::Plan));
    let script = script.keys("Enter Backspace Backspace").types("soon").keys("Enter");
    let script = script.expect("is no number of minutes");
    let script = script.keys("Ctrl+Z Enter").expect("The plan of this session");
    assert_eq!(minutes(&script, 0), 25);
    let script = script.keys(":").types("plan 2 700").keys("Enter").expect("1 to 600 minutes");
    script.keys(":").types("plan 1 7").keys("Enter").expect("The plan’s file stays as it was");
}

#[test]
fn more_than_three_hours_is_told() {
    let script = planned().keys("p").expect("Interpreted, it takes more than three hours");
    let script = script.expect_no("More than three hours");
    let script = script.keys(&"+ ".repeat(14)).expect("More than three hours");
    assert!(script.world.session.plan.total_minutes(false) > 180);
}

#[test]
fn phases_change_places_are_left_out_and_taken_back() {
    let script = planned();
    let ids = |script: &Script| -> Vec<String> {
        script.world.session.plan.phases.iter().map(|phase| phase.id.clone()).collect()
    };
    let was = ids(&script);
    let script = script.keys("p K").expect("at the end of the list");
    let script = script.keys("J");
    assert_eq!(ids(&script)[..2], [was[1].clone(), was[0].clone()]);
    assert_eq!(script.model.before.step, 1, "the cursor goes with it");
    let script = script.keys("x").expect("left out:");
    assert_eq!(ids(&script).len(), was.len() - 1);
    let script = script.keys("+").expect("x takes it back").keys("x").expect_no("left out:");
    assert_eq!(ids(&script)[..2], [was[1].clone(), was[0].clone()]);
    assert_eq!(ids(&script.keys("u u u")), was);
}

#[test]
fn later_phases_of_a_running_evening_change_and_done_ones_say_why_not() {
    let script = floor(80, 24, half_way(4), Lang::En).types("gp");
    assert_eq!(script.model.before.step, 3, "the phase that runs");
    let script = script.keys("Up +").expect("is over, so it stays as it was");
    let script = script.keys("Down Down").keys("K").expect("What has begun keeps its place");
    let was = minutes(&script, 4);
    let script = script.keys("+");
    assert_eq!(minutes(&script, 4), was + 5);
    assert_eq!(script.world.session.floor.current, Some(3));
    let script = script.keys("Esc Esc").expect("4/10");
    let mut world = half_way(4);
    world.session.floor.chair = DeviceId([9; 16]);
    let script_elsewhere = floor(80, 24, world, Lang::En).keys("p Down +");
    script_elsewhere.expect("Another laptop leads");
    // Minutes given on the floor count as minutes here.
    let script = script.keys("+ p").keys("Enter");
    let given = script.world.session.given_ms(3) / MINUTE;
    assert_eq!(script.model.before.line.value(), given.to_string());
}

#[test]
fn prompts_voices_and_languages_are_typed() {
    let script = planned().types("pln").types("Tigrinya").keys("Enter");
    let script = script.expect("so already").keys("Ctrl+Z").types("Somali").keys("Enter");
    assert_eq!(script.world.session.details.languages, ["en", "ti", "ar", "so"]);
    let script = script.expect("› [x] Soomaali").keys("Up Up Up Enter");
    assert_eq!(script.world.session.details.languages, ["ti", "ar", "so"]);
    let script = script.keys("Esc Down Down Down e Down Down Enter").types("Maxaa kaa");
    let script = script.keys("Ctrl+J").types("baahan?").keys("Enter").expect("Kept");
    let prompt = &script.world.session.plan.phases[3].prompt;
    assert!(prompt.languages().any(|tag| prompt.get(tag) == "Maxaa kaa\nbaahan?"), "{prompt:?}");
    let voices = script.world.session.plan.voices.len();
    let script = script.keys("Esc v n").types("Shop owner").keys("Enter").expect("shop-owner");
    assert_eq!(script.world.session.plan.voices.len(), voices + 1);
    let script = script.keys("m").expect("shop-owner  migrant-led");
    let script = script.keys("x").expect_no("shop-owner");
    assert_eq!(script.world.session.plan.voices.len(), voices);
}

#[test]
fn a_field_of_the_sheet_is_typed_in_several_lines_and_its_refs_are_links() {
    let mut world = half_way(4);
    world.rows = evening(80, 24, Lang::En).world.rows;
    let reference = world.rows[0].reference.to_string();
    let script = floor(80, 24, world, Lang::En).keys("T").expect("not stated");
    let script = script.keys("Enter").types("First line").keys("Ctrl+J");
    let script = script.types(&format!("see {reference}")).keys("Up Home").types("The ");
    let script = script.keys("Enter").expect("Kept").expect("The First line");
    let words = script.world.session.sheet.text(&SheetField::Decision).to_owned();
    assert_eq!(words, format!("The First line\nsee {reference}"));
    let script = script.keys("o");
    assert_eq!(script.model.mode, Mode::Full);
    assert_eq!(script.model.full.as_ref().unwrap().reference.to_string(), reference);
    let script = script.keys("Esc Down o").expect("No ref of a contribution");
    // The rules speak, and the text stays until it fits.
    let script = script.keys("Enter").types("soon").keys("Enter").expect("is no day");
    assert_eq!(script.model.before.line.value(), "soon");
    let script = script.keys("Ctrl+Z").types("2027-03-01").keys("Enter").expect("2027-03-01");
    let script = script.keys("u").expect_no("2027-03-01");
    let script = script.keys("Esc :").types("sheet contact").keys("Enter").expect("› Contact");
    let script = script.keys("Enter").pastes("Office\r\nRoom 4").keys("Enter");
    assert_eq!(script.world.session.sheet.text(&SheetField::Contact), "Office\nRoom 4");
    let script = script.keys(":").types("sheet reply-by 31.1.2027").keys("Enter");
    script.expect("is no day");
}

#[test]
fn a_summary_of_more_than_150_words_stays_in_the_line() {
    let script = planned().keys("T :").types("sheet summary").keys("Enter Enter");
    let script = script.types(&"word ".repeat(151)).expect("151 of 150 words").keys("Enter");
    let script = script.expect("151 words; a summary has at most 150");
    assert_eq!(script.model.mode, Mode::Words);
    let script = script.keys("Backspace Backspace Backspace Backspace Backspace Backspace Enter");
    script.expect("Kept").expect("150 of 150 words");
}

#[test]
fn what_is_left_or_cut_off_while_typing_is_not_lost() {
    let script = planned().keys("T Enter").types("Half a sentence").keys("Esc");
    let script = script.expect("Put aside").expect("not kept yet");
    let script = script.keys("Enter").expect("Half a sentence").waits(400);
    let draft = script.world.draft.clone().unwrap();
    assert_eq!(
        (draft.text.as_str(), draft.context.as_str()),
        ("Half a sentence", "sheet decision")
    );
    // The power goes, and somebody opens the desk again.
    let mut world = World::new();
    world.draft = Some(draft);
    let script = floor(80, 24, world, Lang::En).expect("Half a sentence").expect("is back");
    let script = script.types(".").keys("Enter").waits(400);
    assert_eq!(script.world.session.sheet.text(&SheetField::Decision), "Half a sentence.");
    assert_eq!(script.world.draft, None);
    // A full disk keeps it in the line.
    let script =
        script.world(|world| world.failing = true).keys("Enter").types(" More").keys("Enter");
    let script = script.expect("not saved");
    assert_eq!(script.model.before.line.value(), "Half a sentence. More");
    script.world(|world| world.failing = false).keys("Enter").expect("Kept");
}

#[test]
fn what_words_may_be_used_for_holds_for_what_is_written_afterwards() {
    let script =
        planned().keys("D").expect("Where a line does not say it").keys("Enter Down Enter");
    let script = script.keys("Up Enter").expect("(•) may be quoted");
    let script = script.keys("Down Down Down Space").expect("(•) word for word");
    let details = &script.world.session.details;
    assert_eq!((details.permission, details.mode), (Permission::Quote, Wording::Verbatim));
    let script = script.keys("Esc :").types("defaults nothing").keys("Enter").expect("is neither");
    let script =
        script.keys(":").types("defaults quote interp").keys("Enter").expect("from now on");
    let mut world = World::of(script.world.session.clone());
    world.start_phase(3, EVENING_MS);
    let notes = Script::at(Desk::Notes, 80, 24, world, Lang::En).expect("&quote &interp ›");
    let notes = notes.expect("may be quoted").types("As I said it").keys("Enter");
    let notes = notes.types("Not this one &para &gist").keys("Enter");
    let said = |nth: usize| {
        let it = &notes.world.rows[nth].contribution;
        (it.permission, it.mode)
    };
    assert_eq!(said(0), (Permission::Quote, Wording::Interpreted));
    assert_eq!(said(1), (Permission::Paraphrase, Wording::Paraphrase));
    desk(80, 24).expect_no("&");
}

#[test]
fn the_whole_of_it_before_the_evening_begins() {
    let mut world = World::new();
    world.lead(consent(), EVENING_MS - MINUTE).unwrap();
    let script = floor(80, 24, world, Lang::En).keys("p + Esc T Enter").types("Flats");
    let script = script.keys("Enter Esc Enter").expect("1/10");
    assert_eq!(script.world.session.sheet.text(&SheetField::Decision), "Flats");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is pressed, the evening can be run; and a word that was typed in a
    /// field is in the field, put aside, or on the disk.
    #[test]
    fn no_keys_break_the_plan_and_the_sheet(
        happened in prop::collection::vec(
            prop_oneof![
                2 => anything(),
                2 => "[pTDelvxnmoKJu+\\-]".prop_map(|key| typed(key.chars().next().unwrap())),
            ],
            0..70,
        ),
        columns in 1u16..220,
        lines in 1u16..70,
        running in any::<bool>(),
        failing in any::<bool>(),
    ) {
        let world = if running { filled() } else { World::new() };
        let phases = world.session.plan.phases.len();
        let script = floor(columns, lines, world, Lang::Es).world(|world| world.failing = failing);
        let script = script.keys("p").happens(happened);
        let plan = &script.world.session.plan;
        prop_assert_eq!(plan.phases.len() + plan.left_out.len(), phases);
        prop_assert!(!plan.phases.is_empty());
    }

    #[test]
    fn a_word_typed_in_a_field_is_never_lost(
        after in prop::collection::vec(anything(), 0..40),
        failing in any::<bool>(),
    ) {
        // Erasing is the other way to lose letters, and an undo of what was kept; a
        // stop drops what is typed.
        let erases = |what: &What| match what {
            What::Key(key) => {
                use crossterm::event::{KeyCode, KeyModifiers};
                matches!(
                    key.code,
                    KeyCode::Backspace | KeyCode::Delete | KeyCode::F(8) | KeyCode::Char('u')
                )
                    || key.modifiers.contains(KeyModifiers::CONTROL)
            }
            _ => false,
        };
        let script = floor(80, 24, World::new(), Lang::En)
            .world(|world| world.failing = failing)
            .keys("T Enter")
            .types("zanahoria")
            .happens(after.into_iter().filter(|what| !erases(what)))
            .waits(1_200);
        let sheet = &script.world.session.sheet;
        let draft = script.world.draft.clone().unwrap_or_default().text;
        let kept = sheet.filled().map(|(_, text)| text.to_owned());
        let line = script.model.before.line.value().to_owned();
        let letters = |text: String| text.chars().filter(|c| "zanhori".contains(*c)).collect::<String>();
        let holds = |text: String| {
            let text = letters(text);
            let mut left = text.chars();
            "zanahoria".chars().all(|wanted| left.any(|letter| letter == wanted))
        };
        let script_screen = script.screen();
        let mut all = kept.chain([draft, line]);
        // The text of a field that was opened after it waits beside.
        let aside = script.model.before.is_aside();
        prop_assert!(aside || all.any(holds), "{}", script_screen);
    }
}
