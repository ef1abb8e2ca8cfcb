//! The floor desk.

use super::script::{EVENING_MS, Script};
use super::world::World;
use townhall::domain::{Command, DeviceId};
use townhall::lang::Lang;
use townhall::store::Pulse;
use townhall::tui::{Desk, Mode, Outcome};

pub(super) const MINUTE: i64 = 60_000;

/// Three phases done and the fourth running since `minutes`, a little late.
pub(super) fn half_way(minutes: i64) -> World {
    let mut world = World::new();
    let begun = EVENING_MS - minutes * MINUTE;
    world.lead(consent(), begun - 40 * MINUTE).unwrap();
    for (nth, before) in [(0, 35), (1, 21), (2, 9), (3, 0)] {
        world.lead(Command::StartPhase(nth), begun - before * MINUTE).unwrap();
    }
    let pulse = |author: &str, captured, untagged, ago| Pulse {
        author: author.into(),
        captured,
        untagged,
        last: EVENING_MS - ago,
    };
    world.others = vec![pulse("MO", 31, 6, 9_000), pulse("ADA", 12, 0, 3 * MINUTE)];
    world
}

/// That the consent script was read aloud.
pub(super) fn consent() -> Command {
    Command::ReadConsent { languages: vec!["en".into(), "es".into()], objections: String::new() }
}

pub(super) fn floor(columns: u16, lines: u16, world: World, language: Lang) -> Script {
    Script::at(Desk::Floor, columns, lines, world, language)
}

fn floor_24(world: World) -> Script {
    floor(80, 24, world, Lang::En)
}

#[test]
fn enter_begins_the_evening_and_goes_on() {
    let mut world = World::new();
    world.lead(consent(), EVENING_MS - MINUTE).unwrap();
    let script = floor_24(world).expect("Enter begins").keys("Enter").expect("1/10");
    let script = script.keys("Enter").expect("2/10").keys("n").expect("3/10");
    assert_eq!(script.world.session.floor.current, Some(2));
    let script = script.keys("u").expect("2/10").keys("Ctrl+Z").expect("1/10");
    script.keys("Ctrl+Y").expect("2/10");
}

#[test]
fn space_stops_the_clock_and_lets_it_go_on() {
    let script = floor_24(half_way(4)).keys("Space").expect("PAUSED");
    let shown = script.screen();
    let script = script.waits(2 * MINUTE);
    let clock =
        |screen: &str| screen.lines().skip(4).take(5).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(clock(&shown), clock(&script.screen()), "the clock moved while it was stopped");
    script.keys("Space").expect_no("PAUSED");
}

#[test]
fn minutes_are_given_and_taken() {
    let script = floor_24(half_way(4)).keys("+").expect("(+5)").keys("- -").expect("(-5)");
    let script = script.keys(":").types("more 12").keys("Enter").expect("(+7)");
    let script = script.keys(":").types("less ٢").keys("Enter").expect("(+5)");
    script.keys(":").types("more many").keys("Enter").expect("“many” is no number of minutes");
}

#[test]
fn a_phase_is_gone_to_by_word_and_from_the_list() {
    let script = floor_24(half_way(4)).keys(":").types("start 7").keys("Enter").expect("7/10");
    let script = script.keys("g").expect("PHASES").keys("Up Up Enter").expect("5/10");
    assert_eq!(script.model.mode, Mode::Floor);
    script.keys(":").types("start 99").keys("Enter").expect("The plan has 10 phases");
}

#[test]
fn interpreting_is_switched_by_key_and_by_word() {
    let script = floor_24(half_way(4)).keys("i").expect("interpreted");
    let script = script.keys(":").types("interpreting off").keys("Enter").expect_no("interpreted ");
    assert!(!script.world.session.floor.interpreted);
    let script = script.keys(":").types("interpreting on").keys("Enter");
    assert!(script.world.session.floor.interpreted);
    script.keys(":").types("interpreting perhaps").keys("Enter").expect("neither on nor off");
}

#[test]
fn the_chair_elsewhere_is_said_and_can_be_taken() {
    let mut world = half_way(4);
    world.session.floor.chair = DeviceId([9; 16]);
    let script = floor_24(world).expect("led elsewhere").expect("t takes the chair here");
    let script = script.keys("Enter").expect("Another laptop leads");
    assert_eq!(script.world.session.floor.current, Some(3));
    let script = script.keys("t").expect_no("led elsewhere").keys("Enter");
    assert_eq!(script.world.session.floor.current, Some(4));
}

#[test]
fn the_evening_ends_after_the_last_phase_and_is_taken_back() {
    let script = floor_24(half_way(4)).keys(":").types("start 10").keys("Enter Enter");
    let script = script.expect("The evening ended at 19:30").keys("Enter").expect("has ended");
    let script = script.keys("u").expect("10/10");
    script.keys("E").expect("The evening ended");
}

#[test]
fn before_it_begins_the_clock_cannot_be_stopped_nor_the_evening_ended() {
    floor_24(World::new())
        .keys("Space")
        .expect("No phase is running")
        .keys("E")
        .expect("has not begun yet");
}

#[test]
fn the_last_thirty_seconds_and_the_overrun_are_said_beside_the_clock() {
    let script = floor_24(half_way(0));
    let given = script.world.session.given_ms(3);
    let rest = |left: i64| {
        let mut world = half_way(0);
        world.session.floor.phases[3].begun = Some(EVENING_MS - given + left);
        floor_24(world)
    };
    script.expect_no("ending soon");
    rest(31_000).expect_no("ending soon").waits(1_100).expect("ending soon").expect_no("over time");
    rest(-75_000).expect("over time").expect_no("ending soon");
}

#[test]
fn a_tick_changes_nothing_until_the_second_does() {
    let script = floor_24(half_way(4));
    let before = script.cells().clone();
    // Events come 80 ms apart: the first ticks fall into the same second.
    let script = script.happens([townhall::tui::What::Tick]);
    assert_eq!(&before, script.cells());
    let script = script.waits(1_000);
    let changed = before.diff(script.cells());
    assert!(!changed.is_empty());
    assert!(changed.len() < 80, "{} cells changed in a second", changed.len());
}

#[test]
fn other_desks_are_the_outcome() {
    let script = floor_24(half_way(4)).keys("w");
    let session = script.world.session.id;
    assert_eq!(script.model.outcome, Outcome::Open { session, desk: Desk::Notes });
    assert!(script.model.quitting);
    assert_eq!(floor_24(half_way(4)).keys("h").model.outcome, Outcome::Home);
    assert_eq!(floor_24(half_way(4)).keys("q").model.outcome, Outcome::Leave);
}

#[test]
fn keys_of_other_keyboards_work_from_their_place() {
    // The key of n on a Russian keyboard, and of i on a Greek one.
    let script = floor_24(half_way(4)).types("т").expect("5/10").types("ι");
    assert!(script.world.session.floor.interpreted);
}

#[test]
fn words_of_the_notes_desk_are_none_here() {
    floor_24(half_way(4)).keys(":").types("queue").keys("Enter").expect("There is no :queue here");
    floor_24(half_way(4)).keys(":").types("pause 3").keys("Enter").expect("takes nothing after it");
    floor_24(half_way(4)).keys(": Esc").expect("4/10");
}

#[test]
fn what_could_not_be_saved_is_said() {
    let script = floor_24(half_way(4)).world(|world| world.failing = true).keys("Enter");
    script.expect("not saved").expect("4/10");
}
