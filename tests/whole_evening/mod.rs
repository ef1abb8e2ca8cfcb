//! One whole evening of 150 minutes, from doors open to the session closed: once at
//! two note-takers' desks, a floor and a wall, through the true loop on a true
//! store with a clock of its own; once as lines of text. What both add up to is
//! counted once more, from the script alone.

mod desks;
mod ledger;
mod lines;
mod script;

use script::{Step, Who};
use std::collections::BTreeMap;
use townhall::domain::act::{SessionDetails, SessionOpened};
use townhall::domain::contribution::Listed;
use townhall::domain::time::Wall;
use townhall::domain::{Command, SessionId};
use townhall::store::{Actor, Direction, Filter, OpenOptions, Reader, Store, new_session_id};
use townhall::tui::Now;

/// Doors open at half past six.
const DOORS_MS: i64 = 1_795_455_000_000;

/// So many milliseconds after doors open.
fn after(ms: i64) -> Now {
    let ms = DOORS_MS + ms;
    Now { ms, wall: Wall { ms, offset: 60 } }
}

/// A new store with the evening's session.
fn store() -> (tempfile::TempDir, SessionId) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder, true);
    let session = new_session_id().unwrap();
    let opened = SessionOpened {
        plan: townhall::plans::load("town-hall-stack").unwrap(),
        codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        details: SessionDetails {
            title: "Living in the harbour district".into(),
            place: "Harbour school".into(),
            date: "2026-11-23".into(),
            start: "18:30".into(),
            languages: ["en", "es", "fr", "ar"].map(str::to_owned).to_vec(),
            expected: Some(40),
            ..SessionDetails::default()
        },
    };
    let who = Actor { author: Who::Floor.initials().into(), desk: "home".into() };
    store.act(session, &who, Command::OpenSession(Box::new(opened)), after(0).wall).unwrap();
    (folder, session)
}

fn open(folder: &tempfile::TempDir, create: bool) -> Store {
    let path = folder.path().join("evening.db");
    Store::open(&path, &OpenOptions { create, anywhere: true }).unwrap()
}

/// The contributions that steps of the script call by a label.
#[derive(Default)]
struct Labels {
    rows: BTreeMap<String, Listed>,
    /// The refs in the order in which they were given.
    refs: Vec<String>,
}

impl Labels {
    /// The newest contribution of the session is the one that was just written.
    fn learn(&mut self, step: &Step, reader: &Reader, session: SessionId) {
        let Some(label) = &step.label else { return };
        let page = reader.page(session, &Filter::All, None, Direction::Older, 1).unwrap();
        let row = page.into_iter().next_back();
        let row = row.unwrap_or_else(|| panic!("{step:?} wrote nothing"));
        assert!(step.line.contains(&row.contribution.words.text), "{step:?} wrote {row:?}");
        self.refs.push(row.reference.to_string());
        self.rows.insert(label.clone(), row);
    }

    /// The line with refs where it has labels.
    fn fill(&self, line: &str) -> String {
        let mut line = line.to_owned();
        for (label, row) in &self.rows {
            line = line.replace(&format!("{{{label}}}"), &row.reference.to_string());
        }
        assert!(!line.contains('{'), "no such label: {line}");
        line
    }

    /// Refs are as random as the laptop: a text in which they are always the same.
    fn steady(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (nth, reference) in (1..).zip(&self.refs) {
            text = text.replace(reference, &format!("R{nth:04}"));
        }
        text
    }
}
