//! The desk on a real store, through the real threads.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use townhall::domain::act::{Detail, SessionDetails, SessionOpened};
use townhall::domain::time::Wall;
use townhall::domain::{Command, SessionId};
use townhall::lang::Lang;
use townhall::store::{Actor, OpenOptions, Store, new_session_id};
use townhall::tui::backend::{Clock, Opening, World};
use townhall::tui::theme::Theme;
use townhall::tui::{Desk, Event, Model, What, run};

use super::script::{keys, typed};

/// A store with a session in a folder that goes away.
fn store() -> (tempfile::TempDir, std::path::PathBuf, SessionId) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("evening.townhall");
    let session = open_session(&path);
    (folder, path, session)
}

/// Opens one more session in the store, which is made where it is not there.
fn open_session(path: &std::path::Path) -> SessionId {
    let mut store = Store::open(path, &OpenOptions { create: true, anywhere: true }).unwrap();
    let session = new_session_id().unwrap();
    let opened = SessionOpened {
        plan: townhall::plans::load("town-hall-stack").unwrap(),
        codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        details: SessionDetails { title: "Harbour".into(), ..SessionDetails::default() },
    };
    let who = Actor { author: "BK".into(), desk: "floor".into() };
    let now = Wall { ms: 1_795_458_600_000, offset: 60 };
    store.act(session, &who, Command::OpenSession(Box::new(opened)), now).unwrap();
    session
}

/// Works at a desk on the store: types, and lets it run until `until` holds.
fn work(
    path: &std::path::Path,
    session: SessionId,
    what: Vec<What>,
    until: impl Fn(&Model) -> bool,
) -> Model {
    let store = Store::open(path, &OpenOptions { create: false, anywhere: true }).unwrap();
    let opening = Opening {
        desk: Desk::Notes,
        session: Some(session),
        initials: "BK".into(),
        language: Lang::En,
        theme: Theme::DARK,
        open_end: None,
        page: None,
    };
    let (send, receive) = mpsc::channel();
    let mut world = World::start(store, &opening, &send).unwrap();
    let mut clock = Clock::going_on(0);
    let mut model = Model::new(Desk::Notes, "BK", Lang::En, Theme::DARK, clock.now());
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    let mut events = std::iter::once(What::Opened).chain(what);
    let mut opened = false;
    let end = Instant::now() + Duration::from_secs(20);
    loop {
        // Nobody types before there is something to see.
        let ready = model.session.is_some() && model.stream.loaded;
        let typed = if ready || !opened { events.next() } else { None };
        opened = true;
        let next = typed.or_else(|| receive.recv_timeout(Duration::from_millis(20)).ok());
        let what = next.unwrap_or(What::Tick);
        let event = Event::new(clock.now(), what);
        run(&mut terminal, &mut model, [event], |effect| {
            world.perform(effect);
            None
        })
        .unwrap();
        if until(&model) && events.size_hint().0 == 0 {
            break;
        }
        assert!(Instant::now() < end, "it took too long: {:?}", terminal.backend());
    }
    world.finish();
    model
}

#[test]
fn what_is_typed_is_in_the_store_and_comes_back() {
    let (_folder, path, session) = store();
    let mut what = keys("the stairs are dark Enter");
    what.extend("and the lift".chars().map(typed));
    let model = work(&path, session, what, |model| {
        model.stream.rows.len() == 1
            && model.saving.under_way.is_empty()
            && !model.notes.draft.is_due()
    });
    assert_eq!(model.stream.rows[0].contribution.words.text, "the stairs are dark");
    // The next desk finds the line that was being typed.
    let model = work(&path, session, Vec::new(), |model| !model.notes.input.value().is_empty());
    assert_eq!(model.notes.input.value(), "and the lift");
}

#[test]
fn what_another_program_writes_is_seen() {
    let (_folder, path, session) = store();
    let seen = std::thread::scope(|scope| {
        let desk =
            scope.spawn(|| work(&path, session, Vec::new(), |model| model.stream.rows.len() == 1));
        std::thread::sleep(Duration::from_millis(300));
        let mut other = Store::open(&path, &OpenOptions { create: false, anywhere: true }).unwrap();
        let who = Actor { author: "KB".into(), desk: "capture".into() };
        let capture = townhall::domain::Capture {
            words: townhall::domain::Body { text: "from elsewhere".into(), original: None },
            ..Default::default()
        };
        let now = Wall { ms: 1_795_458_700_000, offset: 60 };
        other.act(session, &who, Command::Capture(Box::new(capture)), now).unwrap();
        desk.join().unwrap()
    });
    assert_eq!(seen.stream.rows[0].contribution.words.text, "from elsewhere");
}

#[test]
fn search_and_undo_go_through_the_threads() {
    let (_folder, path, session) = store();
    let what = keys("night bus Enter Ctrl+F nig");
    let model = work(&path, session, what, |model| model.search.rows.len() == 1);
    assert_eq!(model.search.rows[0].contribution.words.text, "night bus");
    let model = work(&path, session, keys("Ctrl+Z"), |model| {
        model.stream.loaded && model.stream.rows.is_empty() && model.notice.is_some()
    });
    assert!(model.saving.under_way.is_empty());
}

/// The store says who leads: the laptop that made the session, until it is a copy.
#[test]
fn a_copied_store_no_longer_leads() {
    let (folder, path, session) = store();
    let mut store = Store::open(&path, &OpenOptions { create: false, anywhere: true }).unwrap();
    assert!(store.reader().unwrap().leads(session).unwrap());
    let copy = folder.path().join("copy.townhall");
    store.backup(&copy, 0, |_, _| {}).unwrap();
    let copied = Store::open(&copy, &OpenOptions { create: false, anywhere: true }).unwrap();
    assert!(!copied.reader().unwrap().leads(session).unwrap());
}

/// Whoever looks into another session comes back to the line they were typing.
#[test]
fn each_session_keeps_a_line_of_its_own() {
    let (_folder, path, first) = store();
    let second = open_session(&path);
    let typed = |words: &str| words.chars().map(typed).collect::<Vec<_>>();
    let kept = |model: &Model| !model.notes.draft.is_due() && !model.notes.input.value().is_empty();
    work(&path, first, typed("said in the first"), kept);
    let other = work(&path, second, typed("and here"), kept);
    assert_eq!(other.notes.input.value(), "and here");
    let back = work(&path, first, Vec::new(), kept);
    assert_eq!(back.notes.input.value(), "said in the first");
}

/// A `:` word finds a line by its ref, also one that is not on the screen.
#[test]
fn a_word_with_a_ref_is_carried_out_by_the_threads() {
    let (_folder, path, session) = store();
    let quiet = |model: &Model| model.saving.under_way.is_empty();
    let what = keys("the stairs are dark Enter and they are steep Enter");
    let model = work(&path, session, what, |model| quiet(model) && model.stream.rows.len() == 2);
    let refs = [0, 1].map(|nth| model.stream.rows[nth].reference.to_string());
    let says =
        |line: String| -> Vec<What> { line.chars().map(typed).chain(keys("Enter")).collect() };
    let told = |model: &Model, words: &str| {
        let notice = model.notice.as_ref();
        quiet(model) && notice.is_some_and(|it| model.words.say(&it.message).contains(words))
    };
    let mut what = says(format!(":owner {} Housing office", refs[0]));
    what.extend(says(format!(":merge {} {}", refs[1], refs[0])));
    let words = format!("{} is counted under {}", refs[1], refs[0]);
    work(&path, session, what, |model| told(model, &words));
    // What names nothing comes back as it was typed.
    let what = says(":step K7QX4 nothing".to_owned());
    let model = work(&path, session, what, |model| told(model, "has the ref K7QX4"));
    assert_eq!(model.notes.input.value(), ":step K7QX4 nothing");
    let what = says(format!(":reword {} A stair without a lamp", refs[0]));
    work(&path, session, what, |model| told(model, "has other words now"));
    let store = Store::open(&path, &OpenOptions { create: false, anywhere: true }).unwrap();
    let reader = store.reader().unwrap();
    let found = reader.find_ref(Some(session), &refs[0].parse().unwrap()).unwrap();
    let row = reader.listed(found[0]).unwrap().unwrap();
    assert_eq!(row.contribution.words.text, "A stair without a lamp");
    assert_eq!(row.contribution.details[&Detail::Owner], "Housing office");
    let other = reader.find_ref(Some(session), &refs[1].parse().unwrap()).unwrap();
    let other = reader.listed(other[0]).unwrap().unwrap();
    assert_eq!(other.contribution.merged_into, Some(row.contribution.id));
}
