//! How the stop, the wall, reading back and closing look, at four sizes and in
//! three languages; and that no key breaks the wall.

use super::evening::wall;
use super::floor::{floor, half_way};
use super::properties::anything;
use super::script::{EVENING_MS, Script};
use super::world::World;
use super::{desk, evening};
use proptest::prelude::*;
use townhall::domain::floor::ballot::{Cast, Count, Question, Taking};
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::turn::TurnKind;
use townhall::domain::floor::wall::WallShows;
use townhall::domain::{Command, ReadBack};
use townhall::lang::Lang;

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({
        omit_expression => true,
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/evening",
    }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

/// An evening half way through, with three seats on the list.
pub(super) fn hall() -> World {
    let mut world = half_way(6);
    world.rows = evening(80, 24, Lang::En).world.rows;
    for seat in ["14", "7", "22"] {
        let (voice, kind) = (None, TurnKind::Contribution);
        let join = Command::Join { seat: seat.into(), voice, kind };
        world.lead(join, EVENING_MS).unwrap();
    }
    world
}

fn shows(mut world: World, shows: WallShows) -> World {
    world.lead(Command::ShowOnWall(shows), EVENING_MS).unwrap();
    world
}

fn read(mut world: World, nth: usize) -> World {
    world.rows[nth].contribution.read_back = ReadBack::Picked;
    world.session.floor.interpreted = true;
    let id = world.rows[nth].contribution.id;
    shows(world, WallShows::Line(id))
}

fn decided(mut world: World) -> World {
    let options = [1, 8].map(|nth: usize| world.rows[nth].contribution.id).into();
    let question =
        Question { scale: Scale::Hands, taking: Taking::CountsByVoice, options, dots: 0 };
    world.lead(Command::OpenBallot(question), EVENING_MS).unwrap();
    let ballot = world.session.floor.ballots.open().unwrap().id;
    let count = |option, voice: &str, step, n| Count { option, voice: Some(voice.into()), step, n };
    let counts = vec![
        count(0, "newcomer", 2, 14),
        count(0, "newcomer", 0, 2),
        count(0, "business", 1, 3),
        count(1, "newcomer", 2, 5),
        count(1, "newcomer", 0, 9),
    ];
    let cast = Cast { counts, papers: Vec::new() };
    world.lead(Command::CloseBallot { ballot, cast }, EVENING_MS).unwrap();
    shows(world, WallShows::Ballot(ballot))
}

#[test]
fn the_wall_at_every_size_and_in_every_language() {
    for (columns, lines) in SIZES {
        for lang in Lang::ALL {
            let size = format!("{columns}x{lines}-{}", lang.tag());
            snapshot(&format!("wall-{size}"), &wall(columns, lines, hall(), lang));
            let themes = shows(hall(), WallShows::Themes);
            snapshot(&format!("wall-themes-{size}"), &wall(columns, lines, themes, lang));
        }
        let size = format!("{columns}x{lines}");
        snapshot(&format!("wall-line-{size}"), &wall(columns, lines, read(hall(), 1), Lang::En));
        snapshot(&format!("wall-ballot-{size}"), &wall(columns, lines, decided(hall()), Lang::En));
        snapshot(&format!("wall-empty-{size}"), &wall(columns, lines, World::new(), Lang::En));
    }
}

#[test]
fn the_stop_and_what_follows_at_every_size_and_in_every_language() {
    for (columns, lines) in SIZES {
        for lang in Lang::ALL {
            let size = format!("{columns}x{lines}-{}", lang.tag());
            let notes = evening(columns, lines, lang).keys("F8");
            snapshot(&format!("stop-notes-{size}"), &notes);
            snapshot(&format!("stop-card-{size}"), &notes.keys("d"));
            let on_the_floor = |keys: &str| floor(columns, lines, hall(), lang).keys(keys);
            snapshot(&format!("stop-floor-{size}"), &on_the_floor("F8 c"));
            snapshot(&format!("read-back-{size}"), &on_the_floor("R Space Up Space Enter"));
            snapshot(&format!("open-ends-{size}"), &on_the_floor("H"));
            snapshot(&format!("closing-{size}"), &on_the_floor("E").keys("C Enter"));
        }
    }
    let at_80 = |keys: &str| floor(80, 24, hall(), Lang::En).keys(keys);
    snapshot("stop-scrub", &evening(80, 24, Lang::En).keys("F8 2 Up"));
    snapshot("stop-none", &desk(80, 24).keys("F8"));
    snapshot("wall-shows", &at_80("R Space Esc W"));
    snapshot("read-back-pick", &at_80("R Space Up Space Up"));
    snapshot("read-back-translation", &at_80("R Space Enter t"));
}

#[test]
fn the_referral_card_is_whole_at_every_size() {
    for (columns, lines) in SIZES {
        for lang in Lang::ALL {
            let script = evening(columns, lines, lang).keys("F8 d");
            let words = townhall::lang::Wordings::of(lang);
            let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let shown = flat(&script.screen());
            for id in ["care-look", "care-listen", "care-link", "care-never", "care-local"] {
                let wanted = flat(words.text(id));
                assert!(
                    shown.contains(&wanted),
                    "{id} in {lang:?} at {columns}x{lines}:\n{}",
                    script.screen()
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_break_the_wall(
        happened in prop::collection::vec(anything(), 0..60),
        columns in 1u16..220,
        lines in 1u16..70,
        what in 0usize..5,
    ) {
        let world = match what {
            0 => World::new(),
            1 => hall(),
            2 => shows(hall(), WallShows::Themes),
            3 => read(hall(), 3),
            _ => decided(hall()),
        };
        let script = wall(columns, lines, world, Lang::Es).happens(happened);
        let changed = ["act", "capture", "draft"].map(|kind| script.world.asked.contains_key(kind));
        prop_assert_eq!(changed, [false; 3]);
    }

    #[test]
    fn no_keys_break_stop_read_back_and_closing(
        happened in prop::collection::vec(
            prop_oneof![
                2 => anything(),
                1 => "[dcrWRPOCE12yesxtwu :]".prop_map(|key| super::script::typed(key.chars().next().unwrap())),
            ],
            0..60,
        ),
        columns in 1u16..220,
        lines in 1u16..70,
        notes in any::<bool>(),
    ) {
        let desk = if notes { townhall::tui::Desk::Notes } else { townhall::tui::Desk::Floor };
        Script::at(desk, columns, lines, hall(), Lang::Fr).keys("F8").happens(happened);
    }
}
