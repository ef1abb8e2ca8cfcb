//! What acts and screens cost, counted in steps of SQLite's machine: as much in a
//! large store as in a small one. Steps are the same on every computer, however
//! busy it is. `benches/budgets` measures the times.

use crate::domain::act::{SessionDetails, SessionOpened};
use crate::domain::time::Wall;
use crate::domain::{Body, Capture, Command, ContributionId, SessionId, ThemeMark};
use crate::store::{Actor, Direction, Filter, OpenOptions, Reader, Store, new_session_id};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

const FEW: usize = 100;
const COPIES: usize = 1_000;
/// A large store may cost that much more: a level of a tree more here and there,
/// and longer lists in the index from which a wording is taken out.
const MOST: f64 = 1.5;
/// Each act so often, as the index tidies up now and then.
const ROUNDS: usize = 40;

struct Hall {
    _folder: TempDir,
    store: Store,
    session: SessionId,
    said: Vec<ContributionId>,
    steps: Arc<AtomicU64>,
}

impl Hall {
    /// A store with a hundred contributions of real words, every third one tagged,
    /// and so many copies of them.
    fn of(copies: usize) -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let mut store =
            Store::open(&folder.path().join("townhall.db"), &OpenOptions::default()).unwrap();
        let session = new_session_id().unwrap();
        let opened = SessionOpened {
            plan: crate::plans::load("town-hall-stack").unwrap(),
            codebook: crate::plans::codebook::find("cities-migration-2020").unwrap(),
            details: SessionDetails { date: "2026-11-23".into(), ..SessionDetails::default() },
        };
        store.act(session, &who(), Command::OpenSession(Box::new(opened)), wall(0)).unwrap();
        let steps = Arc::new(AtomicU64::new(0));
        let mut hall = Hall { _folder: folder, store, session, said: Vec::new(), steps };
        for nth in 0..FEW {
            let of = hall.say(nth);
            if nth % 3 == 0 {
                hall.tag(of, "adequate-living");
            }
        }
        hall.copy(copies);
        // What was done before belongs to nobody's undo.
        hall.store.forget();
        let counted = Arc::clone(&hall.steps);
        let count = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        hall.store.db.progress_handler(1, Some(count)).unwrap();
        hall
    }

    /// Fills the tables with copies of their rows. Only how many there are matters
    /// here; the chain of the copies does not hold.
    fn copy(&mut self, copies: usize) {
        let by_row = |table: &str, changed: &[(&str, &str)]| {
            let sql = format!("SELECT name FROM pragma_table_info('{table}')");
            let names: Vec<String> = self
                .store
                .db
                .prepare(&sql)
                .unwrap()
                .query_map([], |row| row.get(0))
                .unwrap()
                .collect::<rusqlite::Result<_>>()
                .unwrap();
            let values: Vec<String> = names
                .iter()
                .map(|name| match changed.iter().find(|(of, _)| of == name) {
                    Some((_, value)) => (*value).to_owned(),
                    None => format!("it.{name}"),
                })
                .collect();
            format!(
                "INSERT INTO {table} ({}) SELECT {} FROM {table} it, copy WHERE it.{} <= (SELECT last FROM copied)",
                names.join(", "),
                values.join(", "),
                if names[0] == "contribution" { "contribution" } else { "id" },
            )
        };
        let moved = "copy.n * (SELECT last FROM copied)";
        let shift = |of: &str| format!("it.{of} + {moved}");
        let (id, at, seq, contribution) =
            (shift("id"), shift("at"), shift("seq"), shift("contribution"));
        let event = [("id", &*id), ("chain", "randomblob(32)"), ("at", &*at), ("seq", &*seq)];
        let row = [
            ("id", &*id),
            ("at", &*at),
            ("seq", &*seq),
            (
                "event",
                "(SELECT chain FROM event WHERE event.id = it.id + copy.n * (SELECT last FROM copied))",
            ),
            // No ref is there twice, and each is made of the characters of refs.
            ("ref", &*format!("it.ref || {}", ref_characters("copy.n"))),
        ];
        let tag = [("contribution", &*contribution)];
        let write = [("contribution", &*contribution), ("event", &*shift("event"))];
        let sql = format!(
            "PRAGMA cache_size = -262144; BEGIN; \
             CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY); \
             CREATE TEMP TABLE copied (last INTEGER); \
             INSERT INTO copied SELECT max(id) FROM event; \
             WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < {copies}) \
             INSERT INTO copy SELECT n FROM up WHERE n < {copies}; \
             {}; {}; {}; {}; \
             INSERT INTO contribution_search (rowid, terms) \
             SELECT id, text FROM contribution WHERE id > (SELECT last FROM copied); \
             UPDATE tally SET n = n * {copies}; \
             UPDATE pulse SET captured = captured * {copies}, untagged = untagged * {copies}; \
             COMMIT; DROP TABLE copy; DROP TABLE copied; PRAGMA cache_size = -2000;",
            by_row("event", &event),
            by_row("contribution", &row),
            by_row("tag", &tag),
            by_row("write", &write),
        );
        self.store.db.execute_batch(&sql).unwrap();
    }

    fn act(&mut self, command: Command) -> Vec<ContributionId> {
        let done = self.store.act(self.session, &who(), command, wall(self.said.len() + 1));
        done.unwrap().captured.into_iter().map(|(id, _)| id).collect()
    }

    fn say(&mut self, nth: usize) -> ContributionId {
        let words = Body { text: words(nth), original: None };
        let capture = Capture { words, ..Capture::default() };
        let said = self.act(Command::Capture(Box::new(capture)));
        self.said.extend(&said);
        said[0]
    }

    fn tag(&mut self, of: ContributionId, theme: &str) {
        let mark = ThemeMark::plain(theme);
        self.act(Command::Tag { of: vec![of], mark, on: true });
    }

    /// How many steps something takes, on the average of many times.
    fn steps(&mut self, mut what: impl FnMut(&mut Hall, usize)) -> f64 {
        self.steps.store(0, Ordering::Relaxed);
        (0..ROUNDS).for_each(|nth| what(self, nth));
        self.steps.load(Ordering::Relaxed) as f64 / ROUNDS as f64
    }

    /// The same of a reader.
    fn reads(&mut self, mut what: impl FnMut(&mut Reader, SessionId)) -> f64 {
        let mut reader = self.store.reader().unwrap();
        let counted = Arc::clone(&self.steps);
        let count = move || {
            counted.fetch_add(1, Ordering::Relaxed);
            false
        };
        reader.db.progress_handler(1, Some(count)).unwrap();
        let session = self.session;
        self.steps(|_, _| what(&mut reader, session))
    }

    /// Everything that is done and read in a hall.
    fn work(&mut self) -> Vec<(&'static str, f64)> {
        let first = self.said[0];
        let middle = self.store.reader().unwrap().listed(self.said[FEW / 2]).unwrap().unwrap();
        let middle = Some(middle.contribution.order);
        vec![
            (
                "capture",
                self.steps(|hall, nth| {
                    hall.say(FEW + nth);
                }),
            ),
            ("tag", self.steps(|hall, nth| hall.tag(hall.said[FEW + nth], "rights-access"))),
            (
                "ask",
                self.steps(|hall, nth| {
                    let of = vec![hall.said[FEW + nth]];
                    let addressee = "city".to_owned();
                    drop(hall.act(Command::Address { of, addressee, on: true }));
                }),
            ),
            (
                "undo and redo",
                self.steps(|hall, _| {
                    hall.act(Command::Undo);
                    hall.act(Command::Redo);
                }),
            ),
            (
                "reword",
                self.steps(|hall, nth| {
                    let words = Body { text: words(nth + 7), original: None };
                    drop(hall.act(Command::Reword { of: first, words }));
                }),
            ),
            (
                "newest page",
                self.reads(|reader, session| {
                    reader.page(session, &Filter::All, None, Direction::Older, 40).unwrap();
                }),
            ),
            (
                "a page in the middle",
                self.reads(|reader, session| {
                    reader.page(session, &Filter::All, middle, Direction::Newer, 40).unwrap();
                }),
            ),
            (
                "the untagged",
                self.reads(|reader, session| {
                    reader.page(session, &Filter::Untagged, None, Direction::Newer, 40).unwrap();
                }),
            ),
            (
                "counts and pulse",
                self.reads(|reader, session| {
                    reader.figures(session).unwrap();
                    reader.pulse(session).unwrap();
                    reader.sessions().unwrap();
                }),
            ),
            (
                "the session",
                self.reads(|reader, session| {
                    reader.session(session).unwrap();
                    reader.leads(session).unwrap();
                }),
            ),
            (
                "a search",
                self.reads(|reader, session| {
                    reader.search("hous", Some(session), 20).unwrap();
                }),
            ),
            ("nothing new", self.reads(|reader, _| assert!(!reader.changed().unwrap()))),
        ]
    }
}

/// SQL for a number in characters that occur in refs.
fn ref_characters(number: &str) -> String {
    let others = [("0", "C"), ("1", "D"), ("2", "F"), ("5", "G"), ("8", "H")];
    others
        .iter()
        .fold(number.to_owned(), |sql, (from, to)| format!("replace({sql}, '{from}', '{to}')"))
}

fn who() -> Actor {
    Actor { author: "BK".into(), desk: "notes".into() }
}

fn wall(nth: usize) -> Wall {
    Wall { ms: 1_795_000_000_000 + nth as i64, offset: 60 }
}

/// The nth of many real statements.
fn words(nth: usize) -> String {
    static ALL: LazyLock<Vec<String>> = LazyLock::new(|| {
        let file = include_str!("../../../tests/data/sentences.csv");
        let mut reader = csv::Reader::from_reader(file.as_bytes());
        reader.records().map(|row| row.unwrap()[3].to_owned()).collect()
    });
    format!("{} housing {nth}", ALL[nth % ALL.len()])
}

#[test]
fn acts_and_screens_cost_the_same_in_a_large_store() {
    let (few, many) = (Hall::of(1).work(), Hall::of(COPIES).work());
    let mut dear = Vec::new();
    for ((what, few), (_, many)) in few.into_iter().zip(many) {
        println!("{what:<24} {few:>9.1} steps with {FEW}, {many:>9.1} with {}", FEW * COPIES);
        // A few steps more say nothing of something that takes hardly any.
        if many > few * MOST + 5.0 {
            dear.push(what);
        }
    }
    assert!(dear.is_empty(), "cost more in a large store: {dear:?}");
}
