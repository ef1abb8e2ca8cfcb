//! The speaking list, consent, the headcount and who has been heard.

use super::floor::{MINUTE, consent, floor, half_way};
use super::pictures::on_the_floor;
use super::script::{EVENING_MS, Script};
use super::world::World;
use townhall::domain::Command;
use townhall::domain::floor::turn::TurnKind;
use townhall::lang::Lang;
use townhall::tui::{Desk, Mode};

const SECOND: i64 = 1_000;

fn join(seat: &str, voice: &str, kind: TurnKind) -> Command {
    let voice = (!voice.is_empty()).then(|| voice.to_owned());
    Command::Join { seat: seat.to_owned(), voice, kind }
}

/// The open floor since eleven minutes: five turns are over, one person speaks
/// since 50 seconds, six wait.
pub(super) fn open_floor() -> World {
    let mut world = on_the_floor(80, 24, Lang::En).world;
    let begun = EVENING_MS - 11 * MINUTE;
    world.lead(Command::StartPhase(4), begun).unwrap();
    for (voice, people) in [("newcomer", 14), ("established-resident", 11), ("council", 3)] {
        let count = Command::CountPeople { voice: voice.into(), people };
        world.lead(count, begun).unwrap();
    }
    let say = TurnKind::Contribution;
    let mut at = begun + 20 * SECOND;
    for (seat, voice, seconds) in [
        ("12", "newcomer", 95),
        ("7", "established-resident", 130),
        ("26", "established-resident", 128),
        ("16", "newcomer", 60),
        ("9", "established-resident", 115),
    ] {
        world.lead(join(seat, voice, say), at).unwrap();
        world.lead(Command::NextTurn, at).unwrap();
        at += seconds * SECOND;
        world.lead(Command::EndTurn, at).unwrap();
        at += 4 * SECOND;
    }
    for (seat, voice, kind) in [
        ("4", "migrant-led-group", say),
        ("7", "", say),
        ("33", "newcomer", TurnKind::Question),
        ("21", "civil-society", say),
        ("16", "", say),
        ("40", "", say),
        ("44", "", TurnKind::PointOfOrder),
    ] {
        world.lead(join(seat, voice, kind), EVENING_MS - MINUTE).unwrap();
    }
    let first = world.session.floor.list.waiting[1].id;
    world.lead(Command::BeginTurn(first), EVENING_MS - 50 * SECOND).unwrap();
    world
}

fn floor_24(world: World) -> Script {
    floor(80, 24, world, Lang::En)
}

fn speaks(script: &Script) -> Option<String> {
    let session = &script.world.session;
    let turn = session.floor.list.current.as_ref()?;
    Some(session.seats.label(turn.entry.seat))
}

fn waits(script: &Script) -> String {
    let session = &script.world.session;
    let seats = session.floor.list.waiting.iter().map(|entry| session.seats.label(entry.seat));
    seats.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_seat_joins_in_a_few_keys_and_speaks_in_one() {
    let script = floor_24(half_way(4)).expect("agenda");
    // Digits and a voice's key; j, digits and Enter; nothing but digits and Enter.
    // The voice alone joins nobody: Enter after it would begin the next phase.
    assert_eq!(waits(&floor_24(half_way(4)).keys("1 4 a").expect("●a Newcomers")), "");
    let script = script.keys("1 4 a Enter").keys("j 9 Enter").keys("3 Enter");
    assert_eq!(waits(&script), "14 9 3");
    let entry = &script.world.session.floor.list.waiting[0];
    assert_eq!(entry.voice.as_deref(), Some("newcomer"));
    let script = script.expect("waiting").expect("first turn, new voice").keys("s");
    assert_eq!(speaks(&script).as_deref(), Some("14"));
    let script = script.expect("seat 14 · Newcomers and migrants").expect("planned").keys("d");
    assert_eq!(speaks(&script), None);
    let script = script.expect("Nobody speaks").keys("u");
    assert_eq!(speaks(&script).as_deref(), Some("14"), "everything is taken back");
}

#[test]
fn a_known_voice_stays_and_a_kind_is_chosen_with_tab() {
    let script = floor_24(open_floor()).keys("1 2").expect("as before: Newcomers");
    let script = script.keys("Tab").expect("[question]").keys("Enter");
    let last = script.world.session.floor.list.waiting.last().unwrap();
    assert_eq!((last.voice.as_deref(), last.kind), (Some("newcomer"), TurnKind::Question));
    // Backspace takes a digit back, Esc leaves without a seat.
    let before = waits(&script);
    let script = script.keys("5 6 Backspace Backspace Enter").expect("Say which seat").keys("Esc");
    assert_eq!(waits(&script), before);
    assert_eq!(script.model.mode, Mode::Floor);
}

#[test]
fn the_suggestion_is_taken_or_not() {
    let script = floor_24(open_floor()).expect("spoke 2:10").expect("first turn");
    assert_eq!(waits(&script), "44 7 33 21 16 40");
    let script = script.keys("S");
    assert_eq!(speaks(&script).as_deref(), Some("44"), "a point of order comes first");
    let script = script.keys("S");
    assert_eq!(speaks(&script).as_deref(), Some("21"), "a first turn with a new voice");
    let script = script.keys("s");
    assert_eq!(speaks(&script).as_deref(), Some("7"), "as on the list, and no reason is asked");
    let script = script.keys(": speak Space 40 Enter");
    assert_eq!(speaks(&script).as_deref(), Some("40"));
    let script = script.keys(": speak Space 2 Enter").expect("Seat 2 is not on the list");
    script.keys(": suggested Enter").expect("seat 33");
}

#[test]
fn the_clock_of_a_turn_warns_counts_below_zero_and_stands_while_paused() {
    let script = floor_24(open_floor()).expect("left").expect_no("30 seconds");
    let script = script.waits(41_000).expect("30 seconds");
    let script = script.waits(45_000).expect("over time");
    let turn = script.world.session.floor.list.current.clone().unwrap();
    assert!(turn.left_ms(EVENING_MS + 86_000) < 0);
    let script = script.keys(",").expect("PAUSED, over time");
    let stands = script.world.session.floor.list.current.as_ref().unwrap().paused_since;
    assert!(stands.is_some());
    let script = script.waits(10_000).keys(",").expect("over time");
    script.keys("d").expect("Nobody speaks");
}

#[test]
fn an_interposed_question_is_shown_with_who_goes_on() {
    let script = floor_24(open_floor()).keys("5 Tab Tab Tab Tab").expect("[to the speaker]");
    let script = script.keys("Enter").expect("to the speaker").keys("s");
    let script = script.expect("seat 5").expect("then 4, 1:0");
    let script = script.keys("d");
    assert_eq!(speaks(&script).as_deref(), Some("4"));
}

#[test]
fn a_turn_is_interpreted_by_key_and_all_talk_where_nobody_speaks() {
    let script = floor_24(open_floor()).keys("i").expect("interpreted, time ≈").expect("≈ 4:00");
    let script = script.keys(": interpreted Space off Enter").expect_no("time ≈");
    let script = script.keys("d").keys("i").expect("interpreted ·");
    assert!(script.world.session.floor.interpreted);
}

#[test]
fn the_list_is_ordered_where_it_has_the_focus() {
    let script = floor_24(open_floor()).keys("l").expect("LIST");
    // The cursor goes with who is moved.
    let script = script.keys("Down Down J");
    assert_eq!(waits(&script), "44 7 21 33 16 40");
    let script = script.keys("K K");
    assert_eq!(waits(&script), "44 33 7 21 16 40");
    let script = script.keys("Home");
    assert_eq!(waits(&script), "33 44 7 21 16 40");
    let script = script.keys("x");
    assert_eq!(waits(&script), "44 7 21 16 40");
    let script = script.keys("p");
    assert_eq!(waits(&script), "7 21 16 40");
    assert_eq!(script.world.session.floor.list.passed.len(), 1);
    let script = script.keys("Down Enter");
    assert_eq!((speaks(&script).as_deref(), script.model.mode), (Some("21"), Mode::Floor));
    let script = script.keys("a");
    assert_eq!(waits(&script), "4 7 16 40", "who spoke last is on it again, before all others");
    let script = script.keys(": move Space 40 Space first Enter");
    assert_eq!(waits(&script), "40 4 7 16");
    let script = script.keys(": leave Space 7 Enter").keys(": pass Enter");
    assert_eq!(waits(&script), "4 16");
    let script = script.keys("l m").expect("move 4 up").keys("Enter");
    script.keys(": move Space 16 Space sideways Enter").expect(":move 16 up, down, first or last");
}

#[test]
fn a_round_and_a_closed_list() {
    let script = floor_24(half_way(4)).keys("r").expect("round 1-40").keys("Esc");
    let script = script.keys(": round Space 1-3 Space 8 Enter");
    assert_eq!(waits(&script), "1 2 3 8");
    let script = script.keys("O").expect("closed").keys("9 Enter").expect("The list is closed");
    let script = script.keys("O").expect("closed already").keys("9 Tab Tab Tab Enter");
    assert_eq!(waits(&script), "9 1 2 3 8", "a point of order passes");
    script.keys("o").expect("waiting").keys("o").expect("open already");
}

#[test]
fn consent_is_where_one_is_led_before_anything_is_written_down() {
    let script = floor_24(World::new()).keys("Enter Enter").expect("consent first");
    let script = script.keys("Enter").expect("CONSENT").expect("Read this aloud");
    assert_eq!(script.world.session.floor.current, Some(1));
    let script = script.keys("Enter").expect("Tick the languages it was read in first");
    let script = script.keys("1").keys("2").expect("[x]").keys("Enter");
    let read = script.world.session.floor.consent.clone().unwrap();
    assert_eq!(read.languages, ["en", "ti"]);
    assert_eq!(script.model.mode, Mode::Floor);
    let script = script.expect_no("consent first").keys("Enter").expect("3/10");
    let script = script.keys("u").keys("u").expect("2/10").waits(9_000).expect("consent first");
    assert_eq!(script.world.session.floor.consent, None, "it is taken back like all else");
    let script = script.keys("g Down Enter").expect("CONSENT");
    let script = script.keys("Tab Tab Space o").expect("consent ti;");
    let script = script.types("one person wants no quotes").keys("Enter c");
    script.expect("Objections: one person wants no quotes");
}

#[test]
fn the_room_is_counted_voice_by_voice() {
    let script = floor_24(half_way(4)).keys("#").expect("COUNT").keys("1 2 Enter 9 Enter");
    let headcount = &script.world.session.floor.headcount;
    assert_eq!((headcount["newcomer"], headcount["established-resident"]), (12, 9));
    let script = script.keys("Esc : count Space led Space 4 Enter : count Space 40 Enter");
    assert_eq!(script.world.session.floor.headcount["migrant-led-group"], 4);
    assert_eq!(script.world.session.floor.people(), 40);
    script.keys(": count Space dogs Space 4 Enter").expect("“dogs” is no voice");
}

#[test]
fn who_has_not_been_heard_is_told_gently() {
    let script = floor_24(open_floor()).expect("Long-time residents: ").expect("% of the time");
    let script = script.expect("Associations").keys("b").expect("HEARD").expect("6:13");
    let script = script.expect("Not heard yet: ").expect("Nobody has spoken of: ");
    let script = script.keys("L").expect("limit").types("5").keys("Enter b");
    let script = script.expect("Each voice has 5:00").keys("+").expect("Each voice has 6:00");
    script.keys("Esc").expect("seat 4");
}

#[test]
fn the_notes_desk_shows_whose_turn_it_is() {
    let script = Script::at(Desk::Notes, 80, 24, open_floor(), Lang::En);
    let script = script.expect("seat 4").expect("Groups led by");
    let script = script.types("They close at six").keys("Enter");
    let row = script.world.rows.last().unwrap();
    assert_eq!(row.contribution.voice.as_deref(), Some("migrant-led-group"));
    script.types(":seat 9").keys("Enter").expect("seat 9").expect_no("Groups led by");
}

#[test]
fn the_running_order_is_replanned_in_the_list_of_phases() {
    let script = floor_24(half_way(4)).keys("g").expect("The evening ends at 21:06, on time");
    let script = script.expect("Five more minutes here: 21:11, 5 min late").keys("Down +");
    let script = script.expect("35 min").expect("The evening ends at 21:11, 5 min late");
    let script = script.expect("5 min have to go from the 95 min").keys("-").keys("-");
    script.expect("25 min").keys("Up Up +").expect("That phase is over");
}

#[test]
fn a_chair_elsewhere_leaves_the_list_alone() {
    let mut world = open_floor();
    world.session.floor.chair = townhall::domain::DeviceId([9; 16]);
    let script = floor_24(world).keys("1").expect("Another laptop leads");
    script.keys("s").expect("Another laptop leads").keys("b").expect("HEARD");
}

#[test]
fn consent_can_be_read_again() {
    let mut world = half_way(4);
    world.lead(consent(), EVENING_MS - MINUTE).unwrap();
    floor_24(world).keys("c").expect("Read at 19:29, noted by BK").keys("Esc").expect("4/10");
}
