//! What the floor desk and home look like, letter for letter, and that no key
//! breaks them.

use super::floor::{MINUTE, floor, half_way};
use super::home::{home, with_sessions};
use super::list::open_floor;
use super::pictures::on_the_floor;
use super::properties::anything;
use super::script::{EVENING_MS, Script, typed};
use super::world::World;
use proptest::prelude::*;
use townhall::domain::{Command, DeviceId, Localized};
use townhall::lang::Lang;
use townhall::tui::What;

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

fn snapshot(name: &str, script: &Script) {
    insta::with_settings!({
        omit_expression => true,
        prepend_module_to_snapshot => false,
        snapshot_path => "snapshots/floor",
    }, {
        insta::assert_snapshot!(name, script.screen());
    });
}

#[test]
fn at_every_size_and_in_every_language() {
    for lang in Lang::ALL {
        for (columns, lines) in SIZES {
            let name = |what| format!("{what}-{columns}x{lines}-{}", lang.tag());
            snapshot(&name("floor"), &on_the_floor(columns, lines, lang));
            snapshot(&name("begin"), &floor(columns, lines, World::new(), lang));
            snapshot(&name("list"), &floor(columns, lines, open_floor(), lang));
            snapshot(&name("home"), &home(columns, lines, with_sessions(4), lang));
            snapshot(&name("home-empty"), &home(columns, lines, with_sessions(0), lang));
        }
    }
}

#[test]
fn a_rehearsal_says_so_first_of_all_on_every_desk() {
    for (columns, lines) in [(60, 20), (80, 24)] {
        let name = |what: &str| format!("rehearsal-{what}-{columns}x{lines}");
        let floor = on_the_floor(columns, lines, Lang::En).rehearsing();
        snapshot(&name("floor"), &floor);
        let home = home(columns, lines, with_sessions(2), Lang::Es).rehearsing();
        snapshot(&name("home"), &home);
        let notes = Script::new(columns, lines, World::new(), Lang::Fr).rehearsing();
        snapshot(&name("notes"), &notes);
        // The word stays when the notice has gone.
        let later = floor.happens([typed('x')]).screen();
        assert!(later.lines().any(|line| line.contains("REHEARSAL")), "{later}");
    }
}

/// Half way, with so much of the fourth phase's time left.
fn left(ms: i64) -> World {
    let mut world = half_way(0);
    let given = world.session.given_ms(3);
    world.session.floor.phases[3].begun = Some(EVENING_MS - given + ms);
    world
}

#[test]
fn every_state() {
    let mut interpreted = half_way(4);
    interpreted.lead(Command::SetInterpreting(true), EVENING_MS - MINUTE).unwrap();
    let mut elsewhere = half_way(4);
    elsewhere.session.floor.chair = DeviceId([9; 16]);
    let mut ended = half_way(12);
    ended.lead(Command::EndSession, EVENING_MS - MINUTE).unwrap();
    let mut paused = half_way(4);
    paused.lead(Command::PauseClock, EVENING_MS - MINUTE).unwrap();
    let states = [
        ("soon", left(28_000)),
        ("over", left(-95_000)),
        ("over-an-hour", left(-4_000_000)),
        ("paused", paused),
        ("interpreted", interpreted),
        ("ended", ended),
        ("elsewhere", elsewhere),
    ];
    for (name, world) in states {
        for lang in Lang::ALL {
            let copy = World::of(world.session.clone());
            snapshot(&format!("state-{name}-{}", lang.tag()), &floor(80, 24, copy, lang));
        }
    }
}

#[test]
fn what_lies_over_it() {
    for (name, keys) in [("phases", "g Down"), ("help", "F1"), ("palette", "Ctrl+P cha")] {
        snapshot(&format!("over-{name}"), &floor(80, 24, half_way(4), Lang::En).keys(keys));
    }
    snapshot("over-command", &floor(80, 24, half_way(4), Lang::En).keys(":").types("more 5"));
    snapshot("phases-60x20-fr", &floor(60, 20, half_way(4), Lang::Fr).keys("g"));
    snapshot("too-small", &floor(40, 10, half_way(4), Lang::En));
    for lang in Lang::ALL {
        let form = home(80, 24, with_sessions(1), lang).keys("Tab Enter Down");
        snapshot(&format!("form-{}", lang.tag()), &form);
    }
    snapshot("home-many", &home(80, 24, with_sessions(60), Lang::En).keys("PgDn PgDn"));
    snapshot("home-help", &home(80, 24, with_sessions(2), Lang::En).keys("F1"));
}

/// What the speaking list lays over the desk, and consent, count and balance.
#[test]
fn what_belongs_to_the_list() {
    let begun = || {
        let mut world = World::new();
        world.lead(Command::StartPhase(1), EVENING_MS - 8 * MINUTE).unwrap();
        world
    };
    for lang in Lang::ALL {
        for (columns, lines) in SIZES {
            let name = |what| format!("list-{what}-{columns}x{lines}-{}", lang.tag());
            let on = |world| floor(columns, lines, world, lang);
            snapshot(&name("join"), &on(open_floor()).keys("1").keys("2"));
            snapshot(&name("focus"), &on(open_floor()).keys("l Down"));
            snapshot(&name("heard"), &on(open_floor()).keys("i").keys("b"));
            snapshot(&name("count"), &on(open_floor()).keys("# Down").keys("9"));
            snapshot(&name("consent"), &on(begun()).keys("c").keys("1"));
        }
        let on = |world| floor(80, 24, world, lang);
        snapshot(&format!("list-warning-{}", lang.tag()), &on(open_floor()).waits(45_000));
        snapshot(&format!("list-over-{}", lang.tag()), &on(open_floor()).waits(95_000));
        snapshot(&format!("list-phases-{}", lang.tag()), &on(open_floor()).keys("g Down"));
        snapshot(&format!("list-empty-{}", lang.tag()), &{
            let mut world = open_floor();
            world.session.floor.list.waiting.clear();
            on(world).keys("d")
        });
        let notes = Script::at(townhall::tui::Desk::Notes, 80, 24, open_floor(), lang);
        snapshot(&format!("list-notes-{}", lang.tag()), &notes);
    }
}

/// Prompts, titles and voices that break lesser screens.
#[test]
fn long_wide_and_right_to_left() {
    let long = "Quelle est la chose que la ville devrait changer d’abord pour que chacun, d’où qu’il vienne, puisse vivre ici sans craindre le lendemain ni le loyer ? ";
    let mut world = half_way(4);
    let phase = &mut world.session.plan.phases[3];
    phase.title = Localized::from([("en", long), ("fr", long)]);
    phase.prompt = Localized::from([
        (
            "en",
            "住房太贵了，我们三家人共用一个厨房，没有人回答我们的信件，请帮助我们找到一个住处，请帮助我们",
        ),
        ("ar", "الإيجارات مرتفعة جدا ولا أحد يجيب على رسائلنا، فماذا نفعل؟"),
    ]);
    world.session.plan.voices[0].title = Localized::from([("en", long)]);
    world.session.details.title = long.repeat(3);
    for (columns, lines) in SIZES {
        let copy = World::of(world.session.clone());
        snapshot(&format!("long-{columns}x{lines}"), &floor(columns, lines, copy, Lang::En));
    }
    let mut prompt = half_way(4);
    prompt.session.plan.phases[3].prompt =
        Localized::from([("en", &*long.repeat(4)), ("fr", long)]);
    snapshot("long-prompt", &floor(80, 24, prompt, Lang::En));
}

fn keys() -> impl Strategy<Value = What> {
    prop_oneof![
        3 => anything(),
        2 => "[ngitEufjkmr+: cjsSdlaIoO#bpxKJL,0-9-]".prop_map(|key| typed(key.chars().next().unwrap())),
        1 => Just(What::Tick),
        1 => Just(What::Hangup),
        1 => Just(What::Changed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_break_the_floor(
        happened in prop::collection::vec(keys(), 0..60),
        columns in 1u16..220,
        lines in 1u16..70,
        begun in any::<bool>(),
    ) {
        let world = if begun { open_floor() } else { World::new() };
        floor(columns, lines, world, Lang::Fr).happens(happened);
    }

    #[test]
    fn no_keys_break_home(
        happened in prop::collection::vec(keys(), 0..60),
        columns in 1u16..220,
        lines in 1u16..70,
        sessions in 0u8..40,
    ) {
        home(columns, lines, with_sessions(sessions), Lang::Es).happens(happened);
    }
}
