//! What the store costs.

use super::fill::{Hall, incoming, job, statements, wall, who};
use super::raw::Raw;
use super::{Figure, ms};
use std::time::{Duration, Instant};
use townhall::domain::{Body, Capture, Command, ThemeMark};
use townhall::store::{Direction, Filter, OpenOptions, Store};

const ROUNDS: usize = 1_000;

/// The middle one of many times.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn time<T>(what: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(what());
    begun.elapsed()
}

/// Measures ours and theirs turn by turn, so that both see the same disk.
fn side_by_side(
    rounds: usize,
    mut ours: impl FnMut(usize),
    mut theirs: impl FnMut(),
) -> (f64, f64) {
    let (mut our_times, mut their_times) = (Vec::new(), Vec::new());
    for round in 0..rounds {
        our_times.push(time(|| ours(round)));
        their_times.push(time(&mut theirs));
    }
    (ms(median(our_times)), ms(median(their_times)))
}

/// One contribution, durably: at least 0.4 of bare SQLite's commits a second.
pub(crate) fn capture() -> Vec<Figure> {
    let mut figures = Vec::new();
    let statements = statements();
    let mut times = Vec::new();
    for size in [100, 100_000] {
        let (mut hall, mut raw) = (Hall::of(size), Raw::of(size));
        let say = |round: usize| {
            let text = super::fill::text(&statements, round);
            let capture = Capture { words: Body { text, original: None }, ..Capture::default() };
            let command = Command::Capture(Box::new(capture));
            hall.store.act(hall.session, &who(), command, wall(size + round)).unwrap();
        };
        let (ours, theirs) = side_by_side(ROUNDS, say, || raw.commit_one());
        times.push(ours);
        let what = format!("durable capture, {size} contributions, to raw commit / 0.4");
        figures.push(Figure { what, ours, limit: theirs / 0.4, unit: "ms" });
    }
    let what = "durable capture, 100,000 to 100 contributions".to_owned();
    figures.push(Figure { what, ours: times[1], limit: times[0] * 1.3, unit: "ms" });
    figures
}

/// A tag put on, durably: at most two raw commits.
pub(crate) fn tag() -> Vec<Figure> {
    let size = 100_000;
    let (mut hall, mut raw) = (Hall::of(size), Raw::of(size));
    let reader = hall.store.reader().unwrap();
    let untagged =
        reader.page(hall.session, &Filter::Untagged, None, Direction::Older, ROUNDS).unwrap();
    let tag = |round: usize| {
        let of = vec![untagged[round].contribution.id];
        let mark = ThemeMark::plain("living-together");
        let command = Command::Tag { of, mark, on: true };
        hall.store.act(hall.session, &who(), command, wall(size + round)).unwrap();
    };
    let (ours, theirs) = side_by_side(untagged.len(), tag, || raw.commit_one());
    let what = format!("a tag put on, durably, {size} contributions, to 2 raw commits");
    vec![Figure { what, ours, limit: theirs * 2.0, unit: "ms" }]
}

/// Search as one types, beside the bare query.
pub(crate) fn search() -> Vec<Figure> {
    let size = size();
    let (hall, raw) = (Hall::of(size), Raw::of(size));
    let reader = hall.store.reader().unwrap();
    let mut figures = Vec::new();
    let mut slowest = Duration::ZERO;
    for query in ["t", "th", "the city", "housing", "trans", "need more", "住", "zzz"] {
        let bare = townhall::text::search_query(query).unwrap();
        let mut found = raw
            .db
            .prepare("SELECT rowid FROM found WHERE found MATCH ?1 ORDER BY rowid DESC LIMIT 50")
            .unwrap();
        let theirs = || {
            let rows = found.query_map([&bare], |row| row.get::<_, i64>(0)).unwrap();
            std::hint::black_box(rows.count());
        };
        let mut ours_times = Vec::new();
        let ours = |_| {
            let begun = Instant::now();
            std::hint::black_box(reader.search(query, None, 50).unwrap());
            ours_times.push(begun.elapsed());
        };
        let (ours, theirs) = side_by_side(50, ours, theirs);
        slowest = slowest.max(ours_times.into_iter().max().unwrap_or_default());
        let what = format!("search \"{query}\" in {size}, to 1.5 × the bare query");
        figures.push(Figure { what, ours, limit: theirs * 1.5, unit: "ms" });
    }
    let what = format!("the slowest of all searches in {size}");
    figures.push(Figure { what, ours: ms(slowest), limit: 8.0, unit: "ms" });
    figures
}

/// Opening the store and reading the first screen.
pub(crate) fn start() -> Vec<Figure> {
    let open = |size: usize| {
        let hall = Hall::of(size);
        let (path, session) = (hall.store.path().to_owned(), hall.session);
        let folder = hall.folder;
        drop(hall.store);
        let times = (0..50)
            .map(|_| {
                time(|| {
                    let store = Store::open(&path, &OpenOptions::default()).unwrap();
                    let reader = store.reader().unwrap();
                    reader.session(session).unwrap();
                    reader.figures(session).unwrap();
                    reader.page(session, &Filter::All, None, Direction::Older, 40).unwrap()
                })
            })
            .collect();
        drop(folder);
        ms(median(times))
    };
    let (small, large) = (open(100), open(100_000));
    vec![
        Figure {
            what: "open and read the first screen, 100,000".into(),
            ours: large,
            limit: 25.0,
            unit: "ms",
        },
        Figure {
            what: "open and read the first screen, 100,000 to 100 × 1.3".into(),
            ours: large,
            limit: small * 1.3,
            unit: "ms",
        },
    ]
}

/// Many rows at once, beside the same rows put into one table with the same
/// index: at most three times as long.
pub(crate) fn import() -> Vec<Figure> {
    let size = size();
    let statements = statements();
    let mut hall = Hall::of(0);
    let rows = (0..size).map(|nth| Ok::<_, std::convert::Infallible>(incoming(&statements, nth)));
    let job = job(hall.session, size);
    let ours = time(|| hall.store.import(&job, rows, |_| {}).unwrap());
    let theirs = time(|| drop(Raw::of(size)));
    let what = format!("import of {size} rows, to 3 × bare inserts with the same index");
    vec![Figure { what, ours: ours.as_secs_f64(), limit: theirs.as_secs_f64() * 3.0, unit: "s" }]
}

/// How large the large stores are: `TOWNHALL_BENCH_SIZE`, or a million.
fn size() -> usize {
    std::env::var("TOWNHALL_BENCH_SIZE")
        .ok()
        .and_then(|size| size.parse().ok())
        .unwrap_or(1_000_000)
}
