//! `--plain`: the same session as lines of text.

mod care;
mod evening;
mod unasked;

use tempfile::TempDir;
use townhall::domain::act::{SessionDetails, SessionOpened};
use townhall::domain::time::Wall;
use townhall::domain::{Command, Ref, SessionId};
use townhall::lang::Lang;
use townhall::store::{Actor, OpenOptions, Store, new_session_id};
use townhall::tui::Now;
use townhall::tui::plain::{Answer, Desk, Hall};

/// 18:30:00 on the evening of the tests.
pub(crate) const DOORS_MS: i64 = 1_795_455_000_000;

/// What clocks show so many milliseconds after doors open.
pub(crate) fn after(ms: i64) -> Now {
    let ms = DOORS_MS + ms;
    Now { ms, wall: Wall { ms, offset: 60 } }
}

/// A store with one session, and someone at work on it line by line.
pub(crate) struct Evening {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) session: SessionId,
    desk: Desk,
    now: Now,
    /// What was typed and answered, with the refs written so that they are the
    /// same each time.
    pub(crate) transcript: String,
    refs: Vec<String>,
}

pub(crate) fn who(author: &str) -> Actor {
    Actor { author: author.to_owned(), desk: "plain".to_owned() }
}

/// A new store in a folder of its own, with a session that has not begun.
pub(crate) fn store() -> (TempDir, Store, SessionId) {
    let folder = tempfile::tempdir().unwrap();
    let mut store =
        Store::open(&folder.path().join("evening.db"), &OpenOptions::default()).unwrap();
    let session = new_session_id().unwrap();
    let opened = SessionOpened {
        plan: townhall::plans::load("town-hall-stack").unwrap(),
        codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        details: SessionDetails {
            title: "Harbour district".into(),
            place: "School hall".into(),
            date: "2026-11-23".into(),
            start: "18:30".into(),
            languages: vec!["en".into(), "es".into(), "ti".into()],
            ..SessionDetails::default()
        },
    };
    let open = Command::OpenSession(Box::new(opened));
    store.act(session, &who("MO"), open, after(0).wall).unwrap();
    (folder, store, session)
}

impl Evening {
    pub(crate) fn new(lang: Lang) -> Evening {
        let (folder, store, session) = store();
        let state = store.reader().unwrap().session(session).unwrap().unwrap();
        let desk = Desk::new(state, who("BK"), lang);
        let (now, transcript, refs) = (after(0), String::new(), Vec::new());
        Evening { folder, store, session, desk, now, transcript, refs }
    }

    /// Lets time pass.
    pub(crate) fn waits(&mut self, ms: i64) {
        let ms = self.now.ms + ms - DOORS_MS;
        self.now = after(ms);
    }

    /// Types a line, ten seconds after the one before; `REF01` stands for the first
    /// ref that was given.
    pub(crate) fn types(&mut self, line: &str) -> Answer {
        self.waits(10_000);
        let mut typed = line.to_owned();
        for (nth, reference) in (1..).zip(&self.refs) {
            typed = typed.replace(&format!("REF{nth:02}"), reference);
        }
        let reader = self.store.reader().unwrap();
        let mut hall = Hall { store: &mut self.store, reader: &reader, now: self.now };
        let answer = self.desk.take(&mut hall, &typed);
        self.refs.extend(answer.captured.map(|it: Ref| it.to_string()));
        let said = self.steady(&answer.lines.join("\n"));
        self.transcript.push_str(&format!("> {line}\n"));
        if !said.is_empty() {
            self.transcript.push_str(&format!("{said}\n"));
        }
        answer
    }

    /// What greets.
    pub(crate) fn greeting(&mut self) -> String {
        let reader = self.store.reader().unwrap();
        let mut hall = Hall { store: &mut self.store, reader: &reader, now: self.now };
        self.desk.greeting(&mut hall).join("\n")
    }

    fn steady(&self, text: &str) -> String {
        let mut text = text.replace(self.folder.path().to_str().unwrap(), "FOLDER");
        for (nth, reference) in (1..).zip(&self.refs) {
            text = text.replace(reference, &format!("REF{nth:02}"));
        }
        text
    }
}
