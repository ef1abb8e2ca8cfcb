//! What the store holds is learned, and what it no longer holds is forgotten.

use super::Learner;
use crate::domain::act::{Field, SessionDetails, SessionOpened};
use crate::domain::time::Wall;
use crate::domain::{Body, Capture, Command, ContributionId, Permission, SessionId, ThemeMark};
use crate::store::{Actor, OpenOptions, Store, new_session_id};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A council's own codebook: small, so that it is trained quickly.
const TOWN: &str = "tests/data/suggestions/town";
/// Words that no example and no wording has.
const KITES: &str = "Kites over the zeppelin meadow, kites everywhere";
const ASKED: &str = "The zeppelin kites";

struct Hall {
    _folder: TempDir,
    store: Store,
    session: SessionId,
    ms: i64,
}

impl Hall {
    fn new() -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("evening.townhall");
        let options = OpenOptions { create: true, anywhere: true };
        let store = Store::open(&path, &options).unwrap();
        let session = new_session_id().unwrap();
        let mut hall = Hall { _folder: folder, store, session, ms: 1_795_458_600_000 };
        let mut plan = crate::plans::load("town-hall-stack").unwrap();
        plan.codebook = TOWN.to_owned();
        let codebook = crate::plans::codebook::find(TOWN).unwrap();
        let details = SessionDetails::default();
        hall.act(Command::OpenSession(Box::new(SessionOpened { plan, codebook, details })));
        hall
    }

    fn act(&mut self, command: Command) -> Option<ContributionId> {
        self.ms += 1_000;
        let who = Actor { author: "BK".into(), desk: "notes".into() };
        let now = Wall { ms: self.ms, offset: 60 };
        let done = self.store.act(self.session, &who, command, now).unwrap();
        done.captured.first().map(|(id, _)| *id)
    }

    /// Writes a line down with a theme.
    fn say(&mut self, text: &str, theme: &str) -> ContributionId {
        let words = Body { text: text.to_owned(), original: None };
        let themes = vec![ThemeMark::plain(theme)];
        let capture = Capture { words, themes, ..Capture::default() };
        self.act(Command::Capture(Box::new(capture))).unwrap()
    }

    fn learner(&self) -> Learner {
        let reader = self.store.reader().unwrap();
        let session = reader.session(self.session).unwrap().unwrap();
        let learner = Learner::start(&reader, &session).unwrap();
        learner.ready();
        learner
    }
}

/// The likeliest theme, and its score.
fn first(learner: &Learner) -> Option<(String, f32)> {
    let suggestion = learner.suggest(ASKED).unwrap();
    suggestion.themes.first().map(|it| (it.what.theme.clone(), it.score))
}

#[test]
fn it_begins_with_the_tags_of_the_store_and_lets_go_of_erased_words_at_once() {
    let mut hall = Hall::new();
    let never_told = first(&hall.learner());
    let id = hall.say(KITES, "outdoors");
    let mut learner = hall.learner();
    assert_eq!(first(&learner).unwrap().0, "outdoors");
    let words = Body { text: "Something about the park".into(), original: None };
    hall.act(Command::Scrub { of: id, words });
    let reader = hall.store.reader().unwrap();
    learner.look(&reader).unwrap();
    learner.ready();
    assert_eq!(first(&learner), first(&hall.learner()));
    hall.act(Command::Tag { of: vec![id], mark: ThemeMark::plain("outdoors"), on: false });
    learner.look(&reader).unwrap();
    learner.ready();
    assert_eq!(first(&learner), never_told);
}

#[test]
fn it_learns_what_is_confirmed_while_it_is_asked() {
    let mut hall = Hall::new();
    let mut learner = hall.learner();
    let reader = hall.store.reader().unwrap();
    hall.say(KITES, "outdoors");
    learner.look(&reader).unwrap();
    let end = Instant::now() + Duration::from_secs(120);
    while first(&learner).is_none_or(|(theme, _)| theme != "outdoors") {
        assert!(Instant::now() < end, "it did not learn");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn it_can_be_taught_anew_and_what_it_knew_comes_back() {
    let mut hall = Hall::new();
    let never_told = first(&hall.learner());
    hall.say(KITES, "outdoors");
    hall.store.count_tags_from_now(true).unwrap();
    assert_eq!(first(&hall.learner()), never_told);
    hall.say("Kites and zeppelins in every lesson", "learning-work");
    assert_eq!(first(&hall.learner()).unwrap().0, "learning-work");
    hall.store.count_tags_from_now(false).unwrap();
    let both = hall.learner().suggest(ASKED).unwrap();
    let themes: Vec<_> = both.themes.iter().map(|it| it.what.theme.as_str()).collect();
    assert!(themes.contains(&"outdoors") && themes.contains(&"learning-work"), "{both:?}");
}

/// What may only be counted is not learned from.
#[test]
fn consent_is_asked_of_suggestions_too() {
    let mut hall = Hall::new();
    let never_told = first(&hall.learner());
    let id = hall.say(KITES, "outdoors");
    hall.act(Command::Set { of: vec![id], field: Field::Permission(Permission::No) });
    assert_eq!(first(&hall.learner()), never_told);
}
