//! The stop, the wall, reading back and closing, through the true loop.

use super::floor::{MINUTE, consent, floor, half_way};
use super::script::{EVENING_MS, Script};
use super::world::World;
use super::{desk, evening};
use townhall::domain::floor::ballot::{Cast, Count, Question, Taking};
use townhall::domain::floor::care::Conduct;
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::turn::TurnKind;
use townhall::domain::floor::wall::WallShows;
use townhall::domain::open_end::OpenEnd;
use townhall::domain::{Command, EventId, Mode as Wording, Permission, ReadBack};
use townhall::lang::Lang;
use townhall::tui::{Desk, Mode, Outcome, What};

/// The evening of the pictures, from the floor.
fn hall() -> World {
    let mut world = half_way(6);
    world.rows = evening(80, 24, Lang::En).world.rows;
    world
}

pub(super) fn wall(columns: u16, lines: u16, world: World, lang: Lang) -> Script {
    Script::at(Desk::Wall, columns, lines, world, lang)
}

fn follow(script: Script) -> Script {
    script.happens([What::Changed])
}

fn lead(world: &mut World, command: Command) {
    world.lead(command, EVENING_MS).unwrap();
}

#[test]
fn the_stop_drops_the_line_and_holds_everything_in_one_reflex() {
    let script = desk(80, 24).keys("one line Enter").types("she told me that").waits(400);
    assert_eq!(script.world.draft.as_ref().unwrap().text, "she told me that");
    let script = script.keys("F8").expect_no("she told me").expect("By BK since");
    assert!(script.world.session.floor.hold.is_some() && script.world.draft.is_none());
    assert!(script.world.session.floor.paused_since.is_some());
    // The line that was written down has a key.
    let script = script.expect("last two minutes").expect("one line").keys("1");
    assert_eq!(script.model.mode, Mode::StopLine);
    let script = script.keys("Up").expect("one line").keys("Backspace Backspace Enter");
    assert_eq!(script.captured(), ["one li"]);
    assert!(script.world.rows[0].contribution.scrubbed);
    let script = script.keys("r").expect("Everything goes on");
    assert_eq!(script.model.mode, Mode::Capture);
    assert!(script.world.session.floor.hold.is_none());
    script.waits(9_000).types("on we go").expect_line("on we go").keys("Enter").expect("saved");
}

#[test]
fn a_line_can_be_erased_whole_with_two_keys() {
    let script = desk(80, 24).keys("terrible things Enter F8 1 Enter").expect("erased");
    assert_eq!(script.captured(), [""]);
    script.expect_no("terrible");
}

#[test]
fn the_lines_of_the_turn_are_listed_and_no_others() {
    let mut world = half_way(4);
    let joins =
        |seat: &str| Command::Join { seat: seat.into(), voice: None, kind: TurnKind::Contribution };
    lead(&mut world, joins("14"));
    let script = Script::at(Desk::Notes, 80, 24, world, Lang::En).keys("before the turn Enter");
    let script = script.world(|world| lead(world, Command::NextTurn)).happens([What::Changed]);
    let script = script.keys("inside it Enter F8").expect("in this turn").expect("inside it");
    let listed: Vec<_> = script.model.evening.stop.lines.iter().collect();
    assert_eq!(listed.len(), 1);
}

#[test]
fn a_disclosure_shows_the_card_while_all_is_held_and_is_counted() {
    let script = floor(80, 24, hall(), Lang::En).keys("F8 d").expect("LOOK").expect("NEVER press");
    assert!(script.world.session.floor.hold.is_some());
    let script = script.keys("Esc").expect("It").keys("d d").expect("Counted");
    let floor = &script.world.session.floor;
    assert_eq!((floor.care.disclosures, floor.hold.is_some()), (1, false));
    assert_eq!(script.model.mode, Mode::Floor);
}

#[test]
fn a_breach_is_chosen_by_key_or_said() {
    let script = floor(80, 24, hall(), Lang::En).keys("F8 c").expect("a threat").keys("3");
    assert_eq!(script.world.session.floor.care.conduct[&Conduct::Threat], 1);
    let script = script.keys("F8 Esc :").types("conduct nothing").keys("Enter");
    let script = script.expect("none of: personal, hateful").keys(":").types("conduct hate");
    let script = script.keys("Enter");
    assert_eq!(script.world.session.floor.care.conduct[&Conduct::Hateful], 1);
    script.keys(":").types("resume").keys("Enter").expect("Nothing is held");
}

#[test]
fn a_desk_where_another_one_stopped_drops_its_line_and_says_how_it_ends() {
    let script = desk(80, 24).types("what she just said").waits(400);
    let script = follow(script.world(|world| lead(world, Command::Stop)));
    let script = script.expect_no("what she just said").expect("HELD by BK").expect("F8");
    assert!(script.world.draft.is_none());
    assert_eq!(script.model.mode, Mode::Capture);
    let script = script.types("more of it").expect_line("").expect("HELD");
    let script = script.keys("F8").expect("last two minutes").keys("Esc").expect("HELD");
    // A word may be typed: how else would it end.
    let script = script.types(":resume").keys("Enter").expect("Everything goes on");
    assert!(script.world.session.floor.hold.is_none());
}

#[test]
fn the_stop_closes_where_another_desk_ends_it() {
    let script = desk(80, 24).keys("F8");
    let resume = Command::EndStop(townhall::domain::floor::care::StopOutcome::Resume);
    let script = follow(script.world(|world| lead(world, resume)));
    assert_eq!(script.model.mode, Mode::Capture);
}

#[test]
fn a_stop_that_cannot_be_saved_says_so_and_the_line_is_dropped_all_the_same() {
    let script = desk(80, 24).types("words").world(|world| world.failing = true).keys("F8");
    script.expect("disk is full").expect_line("");
}

#[test]
fn that_everything_is_held_is_not_hidden_by_what_was_said_before() {
    let script = floor(80, 24, hall(), Lang::En).keys("Esc").expect("does nothing here");
    script.keys("F8 Esc").expect_no("does nothing here").expect("HELD by BK");
}

#[test]
fn a_page_of_help_and_of_consent_is_a_screen() {
    for keys in ["F1", "c", "b"] {
        let script = floor(80, 24, hall(), Lang::En).keys(keys);
        let most = townhall::tui::view::page_length(&script.model);
        let rows = townhall::tui::view::page_rows(&script.model);
        let script = script.keys("PgDn");
        assert_eq!(script.model.scroll, most.min(rows - 1), "{keys}");
    }
}

#[test]
fn esc_on_the_notes_desk_says_how_one_leaves_it() {
    desk(80, 24)
        .keys("Esc")
        .expect(":floor goes to")
        .types("words")
        .keys("Esc")
        .expect_line("words");
}

#[test]
fn the_stop_works_wherever_one_is() {
    for keys in ["", "Tab", "F5", "F6", "F1", "Ctrl+P", "Ctrl+F", "F5 @", "Up"] {
        let script = desk(80, 24).keys("a line Enter").keys(keys).keys("F8");
        assert_eq!(script.model.mode, Mode::Stop, "after {keys:?}");
        assert!(script.world.session.floor.hold.is_some(), "after {keys:?}");
    }
    for keys in
        ["", "c", "j 1 4", "l", "#", "b", "g", "v", "v n", "W", "R", "p", "T", "D", "F1", ":"]
    {
        let script = floor(80, 24, hall(), Lang::En).keys(keys).keys("F8");
        assert_eq!(script.model.mode, Mode::Stop, "after {keys:?}");
        assert!(script.world.session.floor.hold.is_some(), "after {keys:?}");
    }
    let script = super::home::home(80, 24, super::home::with_sessions(2), Lang::En).keys("F8");
    assert_eq!(script.model.mode, Mode::Home);
}

#[test]
fn the_wall_shows_nothing_at_all_while_held_or_blank() {
    let blank = |script: &Script| script.screen().trim().is_empty();
    let script = wall(80, 24, hall(), Lang::En);
    assert!(!blank(&script));
    let script = follow(script.world(|world| lead(world, Command::BlankWall(true))));
    assert!(blank(&script), "{}", script.screen());
    let script = script.keys("x");
    assert!(blank(&script));
    let script = follow(script.world(|world| lead(world, Command::BlankWall(false))));
    assert!(!blank(&script));
    let script = follow(script.world(|world| lead(world, Command::Stop)));
    assert!(blank(&script), "{}", script.screen());
    // Nor in a window too small for a desk.
    assert!(blank(&script.resizes(20, 5)));
}

#[test]
fn only_leaving_language_and_colours_are_keys_of_the_wall() {
    let script = wall(80, 24, hall(), Lang::En).waits(9_000).expect_no("q leaves");
    let before = script.world.asked.get("act").copied();
    let script = script.keys("F8 F9 n Enter Space F1 : W Tab Esc Ctrl+P").expect("q leaves");
    assert_eq!(script.world.asked.get("act").copied(), before);
    assert_eq!(script.model.mode, Mode::Wall);
    let script = script.waits(9_000).expect_no("q leaves").keys("F10").expect("En parejas");
    assert_eq!(script.keys("q").model.outcome, Outcome::Leave);
    assert!(wall(80, 24, hall(), Lang::En).keys("Ctrl+Q").model.quitting);
}

#[test]
fn small_counts_are_few_on_the_wall_and_single_voices_never_stand_there() {
    let mut world = hall();
    lead(&mut world, Command::ShowOnWall(WallShows::Themes));
    let script = wall(120, 36, world, Lang::En).expect("few").expect_no("newcomer");
    for row in &script.world.rows {
        assert!(!script.screen().contains(&row.reference.to_string()));
    }
}

#[test]
fn only_what_was_picked_and_may_be_passed_on_reaches_the_wall() {
    let mut world = hall();
    let id = world.rows[0].contribution.id;
    world.rows[0].contribution.read_back = ReadBack::Picked;
    lead(&mut world, Command::ShowOnWall(WallShows::Line(id)));
    let script = wall(80, 24, world, Lang::En).expect("The lift in the Elm Street block");
    let change = |script: Script, change: fn(&mut townhall::domain::Contribution)| {
        follow(script.world(|world| change(&mut world.rows[0].contribution)))
    };
    let script = change(script, |it| it.permission = Permission::No).expect_no("The lift");
    let script = change(script, |it| it.permission = Permission::Quote).expect("The lift");
    let script = change(script, |it| it.read_back = ReadBack::Struck).expect_no("The lift");
    let script = change(script, |it| {
        (it.read_back, it.mode) = (ReadBack::Right, Wording::Verbatim);
        it.permission = Permission::Paraphrase;
    });
    script.expect_no("The lift");
}

fn ballot(world: &mut World, by_voice: bool) -> EventId {
    let options: Vec<_> = world.rows.iter().take(2).map(|row| row.contribution.id).collect();
    let taking = if by_voice { Taking::CountsByVoice } else { Taking::Counts };
    lead(world, Command::OpenBallot(Question { scale: Scale::Hands, taking, options, dots: 0 }));
    world.session.floor.ballots.open().unwrap().id
}

#[test]
fn a_ballot_is_blind_until_closed_then_whole_with_large_voices_only() {
    let mut world = hall();
    let id = ballot(&mut world, true);
    lead(&mut world, Command::ShowOnWall(WallShows::Ballot(id)));
    let script = wall(120, 36, world, Lang::En).expect("The room is deciding").expect_no("for ");
    let count = |voice: &str, step, n| Count { option: 0, voice: Some(voice.into()), step, n };
    // The small groups are five together: none can be found by subtraction.
    let counts = vec![
        count("newcomer", 2, 7),
        count("newcomer", 0, 1),
        count("business", 0, 2),
        count("council", 0, 3),
    ];
    let cast = Cast { counts, papers: Vec::new() };
    let script =
        follow(script.world(|world| lead(world, Command::CloseBallot { ballot: id, cast })));
    let script = script.expect("What the room said").expect("for 7").expect("against 6");
    let newcomers = script.world.session.plan.voice("newcomer").unwrap().title.get("en").to_owned();
    let officials = script.world.session.plan.voice("business").unwrap().title.get("en").to_owned();
    script.expect(&newcomers).expect_no(&officials);
}

#[test]
fn the_floor_chooses_and_blanks_what_the_wall_shows() {
    let script = floor(80, 24, hall(), Lang::En).keys("W").expect("What shall the wall show?");
    let script = script.keys("2");
    assert_eq!(script.world.session.floor.wall.shows, WallShows::Themes);
    let script = script.keys(":").types("wall phase").keys("Enter F9").expect("The wall is blank");
    assert!(script.world.session.floor.wall.blank);
    assert_eq!(script.world.session.floor.wall.shows, WallShows::Phase);
    let script = script.keys("F9").expect("shows again").keys(":").types("wall nonsense");
    let script = script.keys("Enter").expect("nothing to show");
    let reference = script.world.rows[0].reference.to_string();
    let script = script.keys(":").types(&format!("wall {reference}")).keys("Enter");
    script
        .expect("Only lines picked")
        .keys(":")
        .types("wall ballot")
        .keys("Enter")
        .expect("no such ballot");
}

#[test]
fn lines_are_picked_read_and_marked_and_taken_back() {
    let script = floor(80, 24, hall(), Lang::En).keys("R").expect("0 of 12 picked").keys("Enter");
    let script = script.expect("Nothing is picked yet").keys("Space Up Space Up Space");
    let script =
        script.expect("3 of 12 picked").keys("Enter").expect("1 of 3").expect("to be read");
    // Right, and on to the next.
    let script = script.keys("y").expect("2 of 3").keys("u");
    assert_eq!(
        script
            .world
            .rows
            .iter()
            .filter(|row| row.contribution.read_back == ReadBack::Picked)
            .count(),
        3
    );
    let script = script.keys("e").keys("Ctrl+W").types("nine").keys("Enter").expect("reworded");
    let script = script.keys("Down").expect("3 of 3").keys("x").expect("1 of 3");
    let script = script.keys("s").types(", we think").keys("Enter").expect("softened");
    let script = script.keys("t").types("dicho de otro modo").keys("Enter").expect("dicho de otro");
    let marks: Vec<_> =
        script.model.evening.picked.iter().map(|row| row.contribution.read_back).collect();
    assert_eq!(marks, [ReadBack::Softened, ReadBack::Reworded, ReadBack::Struck]);
    assert_eq!(script.keys("Esc").model.mode, Mode::Floor);
}

#[test]
fn the_thirteenth_is_refused_with_a_reason() {
    let mut world = hall();
    for row in &mut world.rows {
        row.contribution.read_back = ReadBack::Picked;
    }
    assert_eq!(world.rows.len(), 12);
    let mut one_more = world.rows[0].clone();
    one_more.contribution.read_back = ReadBack::Not;
    one_more.contribution.id = EventId([99; 32]);
    one_more.contribution.order.seq = 99_999;
    world.rows.push(one_more);
    let script = floor(80, 24, world, Lang::En).keys("R Space");
    script.expect("12 lines are picked already");
}

#[test]
fn what_is_read_goes_to_the_wall_where_that_is_wanted() {
    let script = floor(80, 24, hall(), Lang::En).keys("R Space Up Space Enter w");
    let shown = |script: &Script| script.world.session.floor.wall.shows;
    let first = script.model.evening.reading.at.unwrap();
    assert_eq!(shown(&script), WallShows::Line(first));
    let script = script.keys("y");
    let second = script.model.evening.reading.at.unwrap();
    assert!(first != second);
    assert_eq!(shown(&script), WallShows::Line(second));
    assert_eq!(shown(&script.keys("w")), WallShows::Phase);
}

#[test]
fn what_is_open_leads_to_the_notes_and_opens_there_filtered() {
    let script = floor(80, 24, hall(), Lang::En).keys("H").expect("What is still open");
    let session = script.world.session.id;
    let script = script.keys("1").expect("Nothing of that sort").keys("5");
    let end = OpenEnd::Untagged;
    assert_eq!(script.model.outcome, Outcome::OpenEnd { session, end });
    let script =
        evening(80, 24, Lang::En).types(":open-ends").keys("Enter 5").expect("Only: without");
    assert_eq!(script.model.mode, Mode::List);
}

#[test]
fn closing_explains_asks_once_and_does_it() {
    let mut world = hall();
    world.lead(Command::EndSession, EVENING_MS).unwrap();
    let script = floor(80, 24, world, Lang::En).keys("C").expect("close 2026-12-21").keys("Enter");
    let script = script.expect("forgotten for good").expect("no undo").keys("Esc");
    assert!(script.world.session.floor.closed.is_none());
    let script = script.keys(":").types("close 2026-02-31").keys("Enter").expect("is no day");
    let script = script.keys(":").types("close 2026-11-01").keys("Enter").expect("over already");
    let script = script.keys(":").types("close 2027-01-31").keys("Enter Enter");
    let script = script.expect("Corrections until 2027-01-31");
    assert_eq!(script.world.session.floor.closed.as_deref(), Some("2027-01-31"));
    script.keys("C").expect("The session is closed");
    floor(80, 24, hall(), Lang::En).keys("C").expect("has not ended");
}

#[test]
fn home_opens_the_wall_and_says_what_is_closed() {
    let mut world = super::home::with_sessions(3);
    for (row, until) in world.sessions.iter_mut().zip(["2027-01-31", "2026-01-31"]) {
        (row.status, row.closed) = ("closed".into(), Some(until.into()));
    }
    let script = super::home::home(80, 24, world, Lang::En);
    let script =
        script.expect("correction").expect("sealed").expect("corrections until 2027-01-31");
    let script = script.keys("w");
    assert!(matches!(script.model.outcome, Outcome::Open { desk: Desk::Wall, .. }));
    let script = floor(80, 24, hall(), Lang::En).keys("P");
    assert!(matches!(script.model.outcome, Outcome::Open { desk: Desk::Wall, .. }));
}

#[test]
fn the_wall_has_the_clock_of_the_turn_and_who_is_next() {
    let mut world = World::new();
    world.lead(consent(), EVENING_MS - 9 * MINUTE).unwrap();
    world.lead(Command::StartPhase(3), EVENING_MS - 8 * MINUTE).unwrap();
    for seat in ["14", "7", "B2"] {
        let kind = TurnKind::Contribution;
        lead(&mut world, Command::Join { seat: seat.into(), voice: Some("newcomer".into()), kind });
    }
    lead(&mut world, Command::NextTurn);
    wall(80, 24, world, Lang::En).expect("14").expect("7  B2").expect_no("newcomer");
}
