//! A record of real texts through the whole program, at three sizes: time and the
//! most memory of each step, which must not grow with the record.

use super::Figure;
use super::desk;
use super::fill::{Ground, SESSION, target, text, theme};
use super::process::{Ran, townhall};
use super::store::size;
use super::timing::{ms, time};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use townhall::text::SEARCH_TOKENIZER;

/// What a tenfold record may take of memory more.
const FLAT: f64 = 1.25;

/// The walk at a hundredth, a tenth and the whole of the large size.
pub(crate) fn million(_: &Ground) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut before: BTreeMap<&'static str, f64> = BTreeMap::new();
    for size in [size() / 100, size() / 10, size()] {
        let walk = Walk::through(size);
        for (step, ran) in walk.steps {
            let what = format!("{step}, {size} contributions");
            figures.push(Figure::told(&what, ran.time.as_secs_f64(), "s"));
            let what = format!("{what}: most memory");
            figures.push(match before.insert(step, ran.peak) {
                // The smallest size does not fill the caches of the larger.
                Some(tenth) if size > 100_000 => Figure::new(what, ran.peak, tenth * FLAT, "MB"),
                _ => Figure::told(what, ran.peak, "MB"),
            });
        }
        figures.extend(walk.peer.map(|(ours, theirs)| {
            let what =
                format!("import of {size} rows, to 3 × the sqlite3 shell with the same index");
            Figure::new(what, ours.as_secs_f64(), 3.0 * theirs.as_secs_f64(), "s")
        }));
        figures.push(Figure::told(format!("the store of {size}"), walk.store, "MB"));
    }
    figures
}

struct Walk {
    steps: Vec<(&'static str, Ran)>,
    /// The import beside the shell's.
    peer: Option<(Duration, Duration)>,
    /// Size of the store, in MB.
    store: f64,
}

impl Walk {
    fn through(size: usize) -> Walk {
        let folder = tempfile::tempdir_in(target()).unwrap();
        let at = |name: &str| folder.path().join(name);
        let (store, file) = (at("townhall.db"), at("said.csv"));
        write(&file, size);
        townhall(&store, &["new", "town-hall-stack", "--date", "2026-11-23"]);
        let mut steps = Vec::new();
        let name = |path: &Path| path.to_str().unwrap().to_owned();
        steps.push(("import", townhall(&store, &["import", SESSION, &name(&file)])));
        let peer = shell(&at("shell.db"), &file).map(|theirs| (steps[0].1.time, theirs));
        std::fs::remove_file(&file).unwrap();
        steps.extend(desk::evening(&store));
        for audience in ["internal", "council"] {
            let pack = name(&at("pack"));
            let step = if audience == "internal" { "export, internal" } else { "export, council" };
            steps.push((
                step,
                townhall(&store, &["export", SESSION, "--to", &pack, "--for", audience]),
            ));
            std::fs::remove_dir_all(&pack).unwrap();
        }
        steps.push(("search", townhall(&store, &["search", "need", "more"])));
        steps.push(("verify", townhall(&store, &["verify"])));
        let store = std::fs::metadata(&store).unwrap().len() as f64 / 1e6;
        Walk { steps, peer, store }
    }
}

/// Real texts of many languages, each told apart by its number; every third one
/// has a theme.
fn write(file: &Path, size: usize) {
    let mut statements = Vec::new();
    for name in ["sentences", "multilingual"] {
        let path = format!("{}/tests/data/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let mut reader = csv::Reader::from_path(path).unwrap();
        let at = reader.headers().unwrap().iter().position(|name| name == "text").unwrap();
        statements.extend(reader.records().map(|row| row.unwrap()[at].to_owned()));
    }
    let mut out = csv::Writer::from_path(file).unwrap();
    out.write_record(["id", "text", "themes"]).unwrap();
    for nth in 0..size {
        let text = text(&statements, nth);
        out.write_record([nth.to_string().as_str(), &text, theme(nth).unwrap_or_default()])
            .unwrap();
    }
    out.flush().unwrap();
}

/// The same file through SQLite's own shell, into one table with the same index;
/// none where the shell is not there.
fn shell(store: &Path, file: &Path) -> Option<Duration> {
    let sql = format!(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full;\n\
         CREATE TABLE said (id TEXT, text TEXT, themes TEXT);\n\
         .import --csv --skip 1 {} said\n\
         CREATE VIRTUAL TABLE found USING fts5(text, content = '', tokenize = \"{SEARCH_TOKENIZER}\", prefix = '1 2 3');\n\
         INSERT INTO found (rowid, text) SELECT rowid, text FROM said;\n",
        file.display()
    );
    let input = store.with_extension("sql");
    std::fs::write(&input, sql).unwrap();
    let mut command = Command::new("sqlite3");
    command.arg(store).stdin(std::fs::File::open(&input).unwrap()).stdout(Stdio::null());
    let mut status = None;
    let took = time(|| status = command.status().ok());
    match status {
        Some(status) => assert!(status.success(), "sqlite3 failed"),
        None => {
            println!("the sqlite3 shell is not there to compare with");
            return None;
        }
    }
    std::fs::remove_file(store).unwrap();
    println!("sqlite3's own import took {:.0} ms", ms(took));
    Some(took)
}
