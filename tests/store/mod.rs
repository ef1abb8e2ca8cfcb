//! The store on real files: what is acknowledged is there, what is erased is
//! gone, what is derived can be derived again.

mod acts;
mod backups;
mod confirmed;
mod devices;
mod erasing;
mod evening;
mod floor;
mod several;
mod slips;
mod versions;

use tempfile::TempDir;
use townhall::domain::act::{SessionDetails, SessionOpened};
use townhall::domain::time::Wall;
use townhall::domain::{Body, Capture, Command, ContributionId, SessionId};
use townhall::store::{Actor, Done, OpenOptions, Store, new_session_id};

/// A store in a folder of its own, with one session.
pub(crate) struct Hall {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) session: SessionId,
    pub(crate) now: i64,
}

impl Hall {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = open(&folder);
        let mut hall =
            Hall { folder, store, session: new_session_id().unwrap(), now: 1_795_000_000_000 };
        hall.act(Command::OpenSession(Box::new(opening())));
        hall
    }

    pub(crate) fn wall(&mut self) -> Wall {
        self.now += 1_000;
        Wall { ms: self.now, offset: 60 }
    }

    pub(crate) fn act(&mut self, command: Command) -> Done {
        self.act_as("BK", "notes", command)
    }

    pub(crate) fn act_as(&mut self, author: &str, desk: &str, command: Command) -> Done {
        let wall = self.wall();
        let who = Actor { author: author.to_owned(), desk: desk.to_owned() };
        self.store.act(self.session, &who, command, wall).unwrap()
    }

    pub(crate) fn say(&mut self, text: &str) -> ContributionId {
        self.act(Command::Capture(Box::new(words(text)))).captured[0].0
    }

    /// Everything the folder holds, one file after the other.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        Hall::folder_bytes(self.folder.path())
    }

    /// Every file of a folder, one after the other.
    pub(crate) fn folder_bytes(folder: &std::path::Path) -> Vec<u8> {
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
    }
}

pub(crate) fn open(folder: &TempDir) -> Store {
    Store::open(&folder.path().join("townhall.db"), &OpenOptions::default()).unwrap()
}

pub(crate) fn opening() -> SessionOpened {
    SessionOpened {
        plan: townhall::plans::load("town-hall-stack").unwrap(),
        codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        details: SessionDetails {
            title: "An evening".into(),
            date: "2026-11-23".into(),
            ..SessionDetails::default()
        },
    }
}

pub(crate) fn words(text: &str) -> Capture {
    Capture { words: Body { text: text.into(), original: None }, ..Capture::default() }
}

pub(crate) fn finds(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle.as_bytes())
}
