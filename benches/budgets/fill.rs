//! Stores of any size, made from real statements.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use townhall::domain::act::{SessionDetails, SessionOpened, Source};
use townhall::domain::time::Wall;
use townhall::domain::{Body, Capture, Command, SessionId, ThemeMark};
use townhall::store::{Actor, ImportJob, Incoming, OpenOptions, Store, new_session_id};

/// The moment at which every bench begins, in milliseconds since 1970.
pub(crate) const START: i64 = 1_795_000_000_000;

/// The name that the session of every store has.
pub(crate) const SESSION: &str = "town-hall-stack-2026-11-23";

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

/// The themes of the nth contribution: every third one has one.
pub(crate) fn theme(nth: usize) -> Option<&'static str> {
    let themes = ["adequate-living", "rights-access", "safe-resilient-city"];
    nth.is_multiple_of(3).then(|| themes[nth / 3 % 3])
}

/// The stores that measurements share: each size is filled once a run.
pub(crate) struct Ground {
    folder: TempDir,
    filled: RefCell<BTreeMap<usize, (PathBuf, SessionId)>>,
}

impl Ground {
    pub(crate) fn new() -> Ground {
        let folder = tempfile::tempdir_in(target()).unwrap();
        Ground { folder, filled: RefCell::new(BTreeMap::new()) }
    }

    /// A store with so many contributions, to be read only.
    pub(crate) fn shared(&self, size: usize) -> (PathBuf, SessionId) {
        let mut filled = self.filled.borrow_mut();
        let made = filled.entry(size).or_insert_with(|| {
            let path = self.folder.path().join(format!("{size}.db"));
            let (mut store, session) = empty(&path);
            fill(&mut store, session, size);
            (path, session)
        });
        made.clone()
    }

    /// A store with so many contributions, to be written to.
    pub(crate) fn hall(&self, size: usize) -> Hall {
        let (from, session) = self.shared(size);
        let folder = tempfile::tempdir_in(target()).unwrap();
        let path = folder.path().join("townhall.db");
        std::fs::copy(from, &path).unwrap();
        Hall { store: open(&path), folder, session }
    }
}

/// A store with one session.
pub(crate) struct Hall {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) session: SessionId,
}

impl Hall {
    /// The file.
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("townhall.db")
    }
}

pub(crate) fn open(path: &Path) -> Store {
    Store::open(path, &OpenOptions::default()).unwrap()
}

/// A store with a session in which nothing was said yet.
pub(crate) fn empty(path: &Path) -> (Store, SessionId) {
    let mut store = open(path);
    let session = new_session_id().unwrap();
    let opened = SessionOpened {
        plan: townhall::plans::load("town-hall-stack").unwrap(),
        codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        details: SessionDetails { date: "2026-11-23".into(), ..SessionDetails::default() },
    };
    store.act(session, &who(), Command::OpenSession(Box::new(opened)), wall(0)).unwrap();
    (store, session)
}

/// Takes in so many real texts.
pub(crate) fn fill(store: &mut Store, session: SessionId, size: usize) {
    let statements = statements();
    let rows = (0..size).map(|nth| Ok::<_, std::convert::Infallible>(incoming(&statements, nth)));
    let job =
        ImportJob { session, who: who(), from: "bench".into(), total: size as u64, now: wall(1) };
    store.import(&job, rows, |_| {}).unwrap();
}

pub(crate) fn who() -> Actor {
    Actor { author: "BK".into(), desk: "notes".into() }
}

pub(crate) fn wall(nth: usize) -> Wall {
    Wall { ms: START + nth as i64, offset: 60 }
}

fn incoming(statements: &[String], nth: usize) -> Incoming {
    let capture = Capture {
        words: Body { text: text(statements, nth), original: None },
        themes: theme(nth).map(ThemeMark::plain).into_iter().collect(),
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
