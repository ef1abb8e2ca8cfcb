//! Ballots: chosen, opened, cast blind, closed, read, and taken up again.

use super::evening::wall;
use super::floor::{floor, half_way};
use super::properties::anything;
use super::script::{EVENING_MS, Script, typed};
use super::world::World;
use proptest::prelude::*;
use townhall::domain::command::Capture;
use townhall::domain::floor::ballot::{Count, Question, Taking};
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::wall::WallShows;
use townhall::domain::{Body, Command, ContributionId, DeviceId, Kind};
use townhall::lang::Lang;
use townhall::tui::{Mode, What};

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

const PROPOSALS: [&str; 5] = [
    "Night buses until two, so that those who clean and cook can get home",
    "One desk at the town hall where somebody speaks your language",
    "A night bus at weekends",
    "Open the school yard in the afternoon, for everyone who lives around it",
    "Let newcomers sit on the tenants’ council from the first month",
];

/// An evening with five proposals.
fn proposals() -> World {
    let mut world = half_way(6);
    for text in PROPOSALS {
        let words = Body::of(text);
        let capture = Capture { words, kind: Some(Kind::Proposal), ..Capture::default() };
        world.lead(Command::Capture(Box::new(capture)), EVENING_MS).unwrap();
    }
    world
}

fn ids(world: &World) -> Vec<ContributionId> {
    let rows = world.rows.iter().filter(|row| row.contribution.kind == Kind::Proposal);
    rows.map(|row| row.contribution.id).collect()
}

fn opened(scale: Scale, taking: Taking, options: usize) -> World {
    let mut world = proposals();
    let options = ids(&world).into_iter().take(options).collect();
    let dots = if scale == Scale::Dots { 3 } else { 0 };
    world.lead(Command::OpenBallot(Question { scale, taking, options, dots }), EVENING_MS).unwrap();
    world
}

/// A ballot that was closed with these counts: option, voice, step, how many.
fn closed(scale: Scale, counts: &[(u16, &str, u8, u32)]) -> World {
    let mut world = opened(scale, Taking::CountsByVoice, 2);
    world.counts = counts
        .iter()
        .map(|(option, voice, step, n)| Count {
            option: *option,
            voice: (!voice.is_empty()).then(|| (*voice).to_owned()),
            step: *step,
            n: *n,
        })
        .collect();
    let ballot = world.session.floor.ballots.open().unwrap().id;
    let cast = Default::default();
    world.lead(Command::CloseBallot { ballot, cast }, EVENING_MS).unwrap();
    world
}

const FISTS: [(u16, &str, u8, u32); 9] = [
    (0, "newcomer", 5, 9),
    (0, "newcomer", 3, 2),
    (0, "established-resident", 4, 4),
    (0, "established-resident", 1, 3),
    (0, "council", 0, 1),
    (1, "newcomer", 4, 6),
    (1, "newcomer", 2, 5),
    (1, "established-resident", 3, 7),
    (1, "", 5, 2),
];

fn floor_24(world: World) -> Script {
    floor(80, 24, world, Lang::En)
}

#[test]
fn a_show_of_hands_from_nothing_to_its_result() {
    let script = floor_24(proposals()).keys("v").expect("No ballot yet").keys("n");
    let script = script.expect("What shall the room decide?").expect("[show of hands]");
    let script = script.keys("Enter").expect("Tick the proposals first");
    let script = script.keys("Space Down Space").expect("2 of at most 12").keys("Enter");
    let script = script.expect("show of hands · counted").expect("1/2").expect("Night buses");
    // Digits and Enter; what was counted is nowhere to be seen.
    let script = script.keys("2").keys("1").expect("21").keys("Enter");
    let script = script.expect_no("21").expect("✓").expect("votes so far: 0");
    // The sum comes with the last step: before, it would tell how it goes.
    let script = script.keys("3 Enter").expect("votes so far: 0").keys("4 Enter").expect("2/2");
    let script = script.expect("votes so far: 28").expect_no("21");
    let script = script.keys("9 Enter").keys("Enter").keys("19 Enter");
    let script = script.expect("That was the last number").keys("C").expect("C again closes it");
    // Anything else first, and it is asked again.
    let script = script.keys("Up").keys("C").expect("C again");
    assert!(script.world.session.floor.ballots.open().is_some());
    let script = script.keys("C").expect("what the room said").expect("21").expect("0.75");
    assert_eq!(script.model.mode, Mode::BallotResult);
    let script = script.keys("Esc").expect("closed 19:30").keys("Enter").expect("against");
    let script = script.keys("Esc Esc").expect_no("ballot open");
    assert_eq!(script.model.mode, Mode::Floor);
}

#[test]
fn a_number_is_corrected_by_typing_it_again() {
    let script = floor_24(opened(Scale::Fist, Taking::CountsByVoice, 1));
    let script = script.expect("fist to five · counted by voice").expect("1 of 9");
    let script = script.keys("12 Enter").keys("Ctrl+Z").keys("7 Enter");
    assert_eq!(script.world.counts.len(), 1);
    assert_eq!((script.world.counts[0].step, script.world.counts[0].n), (5, 7));
    // The next page is the next voice; the last is of those who did not say.
    let script = script.keys("PgDn").expect("2 of 9");
    let script = script.keys("PgDn PgDn PgDn PgDn PgDn PgDn PgDn PgDn").expect("not stated");
    let script = script.keys("3 Enter");
    assert_eq!(script.world.counts[1].voice, None);
}

#[test]
fn papers_are_typed_seat_by_seat_or_out_of_the_box() {
    let script = floor_24(opened(Scale::Gradient, Taking::PapersByVoice, 2));
    let script = script.expect("seat").keys("14 Enter").expect("its key").keys("a");
    let script = script.expect("Newcomers").keys("3").expect("[3]").keys("8");
    let script = script.expect("Enter casts this paper").keys("Enter").expect("votes so far: 1");
    let script = script.expect_no("[3]");
    // The same seat again is told at once.
    let script = script.keys("14").expect("has cast its ballot").keys("Enter");
    let script = script.expect("This seat has cast").keys("Backspace Backspace Enter Enter");
    // Out of the box, without a voice, one option left blank.
    let script = script.keys(".").keys("9").expect("The scale has no such").keys("2 Enter");
    assert_eq!(script.world.papers.len(), 2);
    assert_eq!(script.world.papers[1].0, None);
    assert_eq!(script.world.papers[1].1.steps, [None, Some(2)]);
    // The last one is taken back, put right and cast again.
    let script = script.keys("Ctrl+Z").expect("votes so far: 1").keys("Backspace").keys("5 Enter");
    assert_eq!(script.world.papers[1].1.steps, [None, Some(5)]);
    let script = script.keys("C C").expect("what the room said");
    let ballot = &script.world.session.floor.ballots.all()[0];
    assert_eq!(ballot.answers(0), 1);
    assert_eq!(ballot.answers(1), 2);
}

#[test]
fn a_paper_that_was_not_taken_comes_back() {
    let script = floor_24(opened(Scale::Dots, Taking::Papers, 3));
    let script = script.keys("7 Enter").keys("2").keys("2").keys("0").keys("Enter");
    let script = script.expect("dots");
    assert!(script.world.papers.is_empty(), "four dots of three");
    let script = script.keys("Up Up").keys("1").world(|world| world.failing = true);
    let script = script.keys("Down Enter").expect("[2]").expect("[1]");
    let script = script.world(|world| world.failing = false).keys("Enter");
    assert_eq!(script.world.papers[0].1.steps, [Some(2), Some(1), Some(0)]);
}

#[test]
fn look_alikes_are_merged_before_dots_and_taken_apart_again() {
    let script = floor_24(proposals()).keys("v").keys("n").keys("d").expect("[dots]");
    let script = script.keys("Down Down").keys("m").expect("goes into");
    let script = script.keys("Up Up").keys("m").expect("merged here: 1").expect("↳");
    let merged = |script: &Script| script.world.rows[script.world.rows.len() - 3].clone();
    let first = ids(&script.world)[0];
    assert_eq!(merged(&script).contribution.merged_into, Some(first));
    // What is merged is not on the ballot; m takes it out, u as well.
    let script = script.keys("Down Space").expect("It was merged").keys("m").expect_no("↳");
    assert_eq!(merged(&script).contribution.merged_into, None);
    let script = script.keys("u").expect("↳").keys("u").expect_no("↳");
    let script = script.keys("m m").expect_no("goes into");
    let refs = [2, 0].map(|nth| script.world.rows[script.world.rows.len() - 5 + nth].reference);
    let script = script.keys(":").types(&format!("merge {} {}", refs[0], refs[1])).keys("Enter");
    assert_eq!(merged(&script).contribution.merged_into, Some(first));
}

#[test]
fn a_desk_that_died_comes_back_to_its_open_ballot() {
    let mut world = opened(Scale::Hands, Taking::Counts, 2);
    world.counts = vec![Count { option: 0, voice: None, step: 2, n: 17 }];
    let script = floor_24(world).expect("it goes on here").expect("✓").expect_no("17");
    assert_eq!(script.model.mode, Mode::Casting);
    let script = script.keys("Esc Esc").expect("ballot open: 0").keys("v");
    let script = script.expect("✓");
    let script = script.keys("X").expect("X again gives it up").keys("X").expect("No ballot yet");
    assert!(script.world.counts.is_empty());
    assert!(script.world.session.floor.ballots.all().is_empty());
}

#[test]
fn every_word_does_what_the_keys_do() {
    let script = floor_24(proposals());
    let rows = &script.world.rows;
    let refs: Vec<String> =
        rows.iter().rev().take(2).map(|row| row.reference.to_string()).collect();
    let say = |script: Script, words: &str| script.keys(":").types(words).keys("Enter");
    let script = say(script, "ballot nonsense").expect("“nonsense”?");
    let script = say(script, "result").expect("No ballot is closed");
    let script = say(script, "ballot close").expect("No ballot is open");
    let script = say(script, "ballot dots 5").expect("[dots, 5 each]").keys("Esc");
    let open = format!("ballot gradient papers by voice {}", refs.join(" "));
    let script = say(script, &open).expect("steps of agreement · on paper by voice").keys("Esc");
    let script = say(script.keys("Esc"), "ballot count 1 1=3").expect("on paper");
    let script = say(script, "ballot paper 14 newcomer 2 -").expect("ballot open: 1");
    let script = say(script, "ballot paper box 9 1").expect("no step of this scale");
    let script = say(script, "ballot paper box 8 1");
    let script = say(script, "correct").expect("ballot open: 1");
    let script = say(script, "ballot paper box 7 1");
    let script = say(script, "remark 1 Who pays for the bus?");
    let script = say(script, "close-ballot").expect("what the room said").expect("Who pays");
    let ballot = &script.world.session.floor.ballots.all()[0];
    assert_eq!(ballot.to_be_heard(0), 1);
    let script = script.keys("Esc");
    let script = say(script, "bridging").expect("Carried by every group").keys("Esc");
    say(script, "result 2").expect("There is no such ballot");
}

#[test]
fn low_fists_are_heard_and_what_they_say_is_kept() {
    let script = floor_24(closed(Scale::Fist, &FISTS)).keys("v").keys("Enter");
    let script = script.expect("Least of 2 groups").expect("0.57").expect("not told");
    let script = script.expect("To be heard before anything is decided: 4").keys("r");
    let script = script.types("Our shift ends at four, not two").keys("Enter");
    let script = script.expect("Against it, ").expect("Our shift ends at four");
    let last = script.world.rows.last().unwrap();
    assert_eq!(last.contribution.kind, Kind::Concern);
    // An empty one is asked for again, and Esc leaves it.
    let script = script.keys("r Enter");
    assert_eq!(script.model.mode, Mode::Remark);
    let script = script.keys("Esc");
    let script = script.keys("b").expect("Carried by every group").expect("0.57").expect("0.54");
    let screen = script.screen();
    let place = |words: &str| screen.find(words).unwrap();
    assert!(place("0.57") < place("0.54"), "the best bridge first");
    assert_eq!(script.keys("Down Enter").model.mode, Mode::BallotResult);
}

#[test]
fn without_the_chair_one_looks_and_does_nothing_else() {
    let mut world = closed(Scale::Fist, &FISTS);
    world.session.floor.chair = DeviceId([9; 16]);
    let script = floor_24(world).keys("v").keys("n").expect("leads");
    let script = script.keys("Enter").expect("what the room said");
    let mut world = opened(Scale::Hands, Taking::Counts, 1);
    world.session.floor.chair = DeviceId([9; 16]);
    let script2 = floor_24(world);
    assert_eq!(script2.model.mode, Mode::Floor, "another desk casts it");
    let script2 = script2.keys("v").keys("7 Enter");
    assert!(script2.world.counts.is_empty());
    drop(script);
}

#[test]
fn the_stop_holds_an_open_ballot_too() {
    let script = floor_24(opened(Scale::Hands, Taking::Counts, 1)).keys("5").keys("F8");
    assert!(script.world.session.floor.hold.is_some());
    let script = script.keys("r");
    assert!(script.world.session.floor.hold.is_none());
    let script = script.keys("v").keys("Enter");
    assert_eq!(script.world.counts[0].n, 5, "what was typed is still there");
}

#[test]
fn the_wall_tells_an_open_ballot_by_its_question_alone() {
    let mut world = opened(Scale::Fist, Taking::CountsByVoice, 2);
    let ballot = world.session.floor.ballots.open().unwrap().id;
    world.lead(Command::ShowOnWall(WallShows::Ballot(ballot)), EVENING_MS).unwrap();
    let count = |voice: &str, step, n| Count { option: 0, voice: Some(voice.into()), step, n };
    let one = |step| if step == 5 { 11 } else { 0 };
    world.counts = (0..=5).map(|step| count("newcomer", step, one(step))).collect();
    world.counts.push(count("council", 0, 2));
    let script = wall(120, 36, world, Lang::En);
    let script = script.expect("The room is deciding").expect("fist to five");
    let script = script.expect("votes so far: 11").expect_no("[5]");
    let close = |world: &mut World| {
        let cast = Default::default();
        world.lead(Command::CloseBallot { ballot, cast }, EVENING_MS).unwrap();
    };
    let script = script.world(close).happens([What::Changed]);
    // Two are too few to be told, and could be found from eleven of thirteen.
    let newcomers = script.world.session.plan.voice("newcomer").unwrap().title.get("en").to_owned();
    script.expect("[5] 11").expect("[0] 2").expect_no(&newcomers);
}

fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({
        omit_expression => true,
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/ballot",
    }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

#[test]
fn at_every_size_and_in_every_language() {
    for lang in Lang::ALL {
        for (columns, lines) in SIZES {
            let name = |what: &str| format!("{what}-{columns}x{lines}-{}", lang.tag());
            let on = |world| floor(columns, lines, world, lang);
            snapshot(&name("none"), &on(proposals()).keys("v"));
            let choose = on(proposals()).keys("v").keys("n").keys("d").keys("Down Down");
            let choose = choose.keys("m").keys("Up Up").keys("m").keys("Space Down Down Space");
            snapshot(&name("choose"), &choose);
            let count = on(opened(Scale::Gradient, Taking::CountsByVoice, 3));
            snapshot(&name("count"), &count.keys("9 Enter").keys("1").keys("2"));
            let paper = on(opened(Scale::Fist, Taking::Papers, 5));
            snapshot(&name("paper"), &paper.keys("14 Enter").keys("5").keys("3"));
            let result = on(closed(Scale::Fist, &FISTS)).keys("v");
            snapshot(&name("list"), &result);
            let result = result.keys("Enter").keys("r").types("Our shift ends at four");
            snapshot(&name("result"), &result.keys("Enter"));
            snapshot(&name("bridging"), &on(closed(Scale::Fist, &FISTS)).keys("v").keys("b"));
        }
        for (columns, lines) in SIZES {
            let mut world = opened(Scale::Hands, Taking::Counts, 3);
            let ballot = world.session.floor.ballots.open().unwrap().id;
            world.lead(Command::ShowOnWall(WallShows::Ballot(ballot)), EVENING_MS).unwrap();
            let name = format!("wall-open-{columns}x{lines}-{}", lang.tag());
            snapshot(&name, &wall(columns, lines, world, lang));
        }
    }
    let at_80 = |world: World, keys: &str| floor_24(world).keys(keys);
    let voices = at_80(opened(Scale::Hands, Taking::PapersByVoice, 2), "7 Enter");
    snapshot("paper-voices", &voices);
    snapshot("count-dots", &at_80(opened(Scale::Dots, Taking::Counts, 5), "4"));
    snapshot("ranking", &at_80(opened(Scale::Ranking, Taking::Papers, 5), "Enter 2"));
    snapshot("remark", &at_80(closed(Scale::Fist, &FISTS), "v Enter").keys("r"));
    snapshot("on-the-desk", &at_80(opened(Scale::Hands, Taking::Counts, 2), "Esc Esc"));
    snapshot("help", &at_80(opened(Scale::Hands, Taking::Counts, 2), "F1"));
}

fn keys() -> impl Strategy<Value = What> {
    prop_oneof![
        2 => anything(),
        6 => "[vnstdmbrCXUWLuaK0-9 .:?\n]".prop_map(|key| {
            match key.chars().next().unwrap() {
                '\n' => super::script::keys("Enter").remove(0),
                key => typed(key),
            }
        }),
        1 => Just(What::Changed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_break_a_ballot(
        happened in prop::collection::vec(keys(), 0..80),
        columns in 1u16..220,
        lines in 1u16..70,
        state in 0usize..5,
    ) {
        let world = match state {
            0 => proposals(),
            1 => opened(Scale::Ranking, Taking::PapersByVoice, 5),
            2 => opened(Scale::Dots, Taking::Counts, 2),
            3 => opened(Scale::Gradient, Taking::CountsByVoice, 3),
            _ => closed(Scale::Fist, &FISTS),
        };
        floor(columns, lines, world, Lang::Es).keys("v").happens(happened);
    }
}
