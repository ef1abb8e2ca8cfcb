//! Stores of any size, made from real statements.

use std::path::{Path, PathBuf};
use tempfile::TempDir;
use townhall::domain::act::{SessionDetails, SessionOpened, Source};
use townhall::domain::time::Wall;
use townhall::domain::{Body, Capture, Command, SessionId, ThemeMark};
use townhall::store::{Actor, ImportJob, Incoming, OpenOptions, Store, new_session_id};

/// The moment at which every bench begins, in milliseconds since 1970.
pub(crate) const START: i64 = 1_795_000_000_000;

/// Real statements, one a line of a CSV column.
pub(crate) fn statements() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sentences.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let column = reader.headers().unwrap().iter().position(|name| name == "text").unwrap();
    reader.records().map(|row| row.unwrap()[column].to_owned()).collect()
}

/// The nth text of a large store: a real one, told apart by its number.
pub(crate) fn text(statements: &[String], nth: usize) -> String {
    format!("{} ({nth})", statements[nth % statements.len()])
}

/// A store with one session.
pub(crate) struct Hall {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) session: SessionId,
}

pub(crate) fn who() -> Actor {
    Actor { author: "BK".into(), desk: "notes".into() }
}

pub(crate) fn wall(nth: usize) -> Wall {
    Wall { ms: START + nth as i64, offset: 60 }
}

impl Hall {
    /// A store on the disk that builds go to, with so many contributions.
    pub(crate) fn of(size: usize) -> Hall {
        let folder = tempfile::tempdir_in(target()).unwrap();
        let path = folder.path().join("townhall.db");
        let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
        let session = new_session_id().unwrap();
        let opened = SessionOpened {
            plan: townhall::plans::load("town-hall-stack").unwrap(),
            codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
            details: SessionDetails { date: "2026-11-23".into(), ..SessionDetails::default() },
        };
        store.act(session, &who(), Command::OpenSession(Box::new(opened)), wall(0)).unwrap();
        let mut hall = Hall { folder, store, session };
        hall.fill(size);
        hall
    }

    /// Takes in so many real texts, every third one tagged.
    pub(crate) fn fill(&mut self, size: usize) {
        let statements = statements();
        let rows =
            (0..size).map(|nth| Ok::<_, std::convert::Infallible>(incoming(&statements, nth)));
        let job = job(self.session, size);
        self.store.import(&job, rows, |_| {}).unwrap();
    }
}

/// An import of so many rows into a session.
pub(crate) fn job(session: SessionId, size: usize) -> ImportJob {
    ImportJob { session, who: who(), from: "bench".into(), total: size as u64, now: wall(1) }
}

pub(crate) fn incoming(statements: &[String], nth: usize) -> Incoming {
    let themes = ["adequate-living", "rights-access", "safe-resilient-city"];
    let capture = Capture {
        words: Body { text: text(statements, nth), original: None },
        themes: if nth.is_multiple_of(3) {
            vec![ThemeMark::plain(themes[nth / 3 % 3])]
        } else {
            Vec::new()
        },
        source: Some(Source { name: "bench".into(), row: nth.to_string(), votes: None }),
        ..Capture::default()
    };
    Incoming {
        line: nth as u64 + 2,
        capture,
        answers: Vec::new(),
        merged_into: None,
        parked: false,
    }
}

/// A folder on the disk that builds go to; the system's own may be in memory,
/// where a commit costs nothing.
pub(crate) fn target() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).to_owned();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
