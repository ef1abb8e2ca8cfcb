//! The home screen.

use super::script::Script;
use super::world::World;
use townhall::domain::SessionId;
use townhall::lang::Lang;
use townhall::store::SessionRow;
use townhall::tui::{Desk, Mode, Outcome};

pub(super) fn with_sessions(count: u8) -> World {
    let mut world = World::new();
    let places = ["Harbour school", "Elm Street library", "", "Gymnase Jean-Moulin"];
    let titles =
        ["Town hall, Harbour district", "Café mundial del barrio norte", "住房问题市民会议"];
    world.sessions = (0..count)
        .map(|nth| SessionRow {
            id: SessionId([nth + 1; 16]),
            name: format!("town-hall-stack-2026-11-{:02}", 30 - nth % 30),
            title: titles[usize::from(nth) % titles.len()].into(),
            place: places[usize::from(nth) % places.len()].into(),
            date: format!("2026-11-{:02}", 30 - nth % 30),
            plan: "town-hall-stack".into(),
            status: ["planned", "running", "ended"][usize::from(nth.min(2))].into(),
            contributions: u64::from(nth) * 137,
            untagged: 0,
            closed: None,
        })
        .collect();
    world
}

pub(super) fn home(columns: u16, lines: u16, world: World, language: Lang) -> Script {
    Script::at(Desk::Home, columns, lines, world, language)
}

fn home_24(sessions: u8) -> Script {
    home(80, 24, with_sessions(sessions), Lang::En)
}

#[test]
fn without_sessions_it_says_what_to_do_and_a_plan_is_at_hand() {
    let script = home_24(0).expect("No session yet").keys("Enter").expect("A new session");
    assert_eq!(script.model.mode, Mode::Form);
}

#[test]
fn enter_leads_through_the_form_and_opens_the_floor() {
    let script = home_24(0).keys("Enter Enter").types("Harbour school").keys("Enter Enter Enter");
    let (plan, details) = &script.world.made[0];
    assert_eq!(plan, "town-hall-stack");
    assert_eq!(details.place, "Harbour school");
    assert_eq!((details.date.as_str(), details.start.as_str()), ("2026-11-23", "19:30"));
    assert!(!details.title.is_empty());
    let session = script.world.session.id;
    assert_eq!(script.model.outcome, Outcome::Open { session, desk: Desk::Floor });
    assert!(script.model.quitting);
}

#[test]
fn a_day_that_is_none_is_pointed_out_and_nothing_made() {
    let script = home_24(0).keys("Enter Tab Tab Ctrl+W").types("soon").keys("Enter");
    let script = script.expect("is no day").keys("Down Enter").expect("is no day");
    assert!(script.world.made.is_empty());
    assert_eq!(script.model.home.form.at, 2);
}

#[test]
fn a_title_is_needed() {
    let script = home_24(0).keys("Enter").keys(&"Backspace ".repeat(60)).keys("Enter");
    script.expect("A session needs a title");
}

#[test]
fn a_session_opens_on_the_floor_or_the_notes_desk() {
    let id = SessionId([2; 16]);
    for (keys, desk) in
        [("Down Enter", Desk::Floor), ("Down f", Desk::Floor), ("Down n", Desk::Notes)]
    {
        let script = home_24(3).keys(keys);
        assert_eq!(script.model.outcome, Outcome::Open { session: id, desk }, "{keys}");
    }
}

#[test]
fn the_cursor_goes_over_sessions_and_plans() {
    let script = home_24(3).keys("Tab");
    assert_eq!(script.model.home.cursor, 3);
    let script = script.keys("n").expect("Enter makes a session of it first").keys("Tab");
    assert_eq!(script.model.home.cursor, 0);
    assert_eq!(script.keys("End").model.home.cursor, 3 + 6 - 1);
}

#[test]
fn the_cursor_stays_on_its_session_when_another_is_made() {
    let mut script = home_24(3).keys("Down");
    let mut rows = script.world.sessions.clone();
    rows.insert(0, SessionRow { id: SessionId([77; 16]), ..rows[0].clone() });
    script.world.sessions = rows;
    let script = script.happens([townhall::tui::What::Changed]);
    assert_eq!(script.model.home.cursor, 2);
}

#[test]
fn search_is_over_every_session() {
    let script = home_24(3).keys("/").types("lift").expect("Search every session");
    assert!(script.model.search.everywhere);
    script.keys("Tab").expect("Search every session").keys("Esc").expect("Plans");
}

#[test]
fn what_cannot_be_made_is_said_and_the_form_stays() {
    let script = home_24(0).world(|world| world.failing = true);
    let script = script.keys("Enter Enter Enter Enter Enter");
    assert_eq!(script.model.mode, Mode::Form);
    assert_eq!(script.model.outcome, Outcome::Leave);
    assert!(!script.model.quitting);
}

#[test]
fn nothing_that_says_what_to_do_is_cut() {
    for lang in Lang::ALL {
        let script = home(60, 20, with_sessions(0), lang);
        let words = townhall::lang::Wordings::of(lang);
        let said = |script: &Script, id: &str| {
            let shown = script.screen().split_whitespace().collect::<Vec<_>>().join(" ");
            let wanted = words.text(id).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(shown.contains(&wanted), "{id} in {lang:?}:\n{}", script.screen());
        };
        said(&script, "home-no-sessions");
        let script = script.keys("/");
        said(&script, "search-empty");
        said(&script.keys("Esc Enter"), "form-enter");
    }
}
