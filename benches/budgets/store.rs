//! What the store costs, beside bare SQLite.

use super::Figure;
use super::fill::{self, Ground, statements, target, text, wall, who};
use super::raw::Raw;
use super::timing::{Times, side_by_side, time};
use townhall::domain::{Body, Capture, Command, ThemeMark};
use townhall::store::{Direction, Filter};

const ROUNDS: usize = 1_000;

/// One contribution, durably: at least 0.4 of bare SQLite's commits a second.
pub(crate) fn capture(ground: &Ground) -> Vec<Figure> {
    let mut figures = Vec::new();
    let statements = statements();
    let mut medians = Vec::new();
    for size in [100, 100_000] {
        let (mut hall, mut raw) = (ground.hall(size), Raw::of(size));
        let say = |round: usize| {
            let text = text(&statements, round);
            let capture = Capture { words: Body { text, original: None }, ..Capture::default() };
            let command = Command::Capture(Box::new(capture));
            hall.store.act(hall.session, &who(), command, wall(size + round)).unwrap();
        };
        let (ours, theirs) = side_by_side(ROUNDS, say, || raw.commit_one());
        medians.push(ours.median());
        let what = format!("durable capture, {size} contributions, to raw commit / 0.4");
        figures.push(Figure::new(what, ours.median(), theirs.median() / 0.4, "ms"));
    }
    let what = "durable capture, 100,000 to 100 contributions × 1.3";
    figures.push(Figure::new(what, medians[1], medians[0] * 1.3, "ms"));
    figures
}

/// A tag put on, durably: at most two raw commits.
pub(crate) fn tag(ground: &Ground) -> Vec<Figure> {
    let size = 100_000;
    let (mut hall, mut raw) = (ground.hall(size), Raw::of(size));
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
    vec![Figure::new(what, ours.median(), theirs.median() * 2.0, "ms")]
}

/// Search as one types, beside the bare query.
pub(crate) fn search(ground: &Ground) -> Vec<Figure> {
    let size = size();
    let (path, _) = ground.shared(size);
    let raw = Raw::of(size);
    let reader = fill::open(&path).reader().unwrap();
    let mut figures = Vec::new();
    let mut all = Times::default();
    for query in ["t", "th", "the city", "housing", "trans", "need more", "住", "zzz"] {
        let bare = townhall::text::search_query(query).unwrap();
        let theirs = || {
            std::hint::black_box(raw.search(&bare, 50));
        };
        let ours = |_| {
            std::hint::black_box(reader.search(query, None, 50).unwrap());
        };
        let (ours, theirs) = side_by_side(50, ours, theirs);
        all.join(&ours);
        let what = format!("search \"{query}\" in {size}, to 1.5 × the bare query");
        figures.push(Figure::new(what, ours.median(), theirs.median() * 1.5, "ms"));
    }
    let what = format!("99 of 100 of all these searches in {size}");
    figures.push(Figure::new(what, all.p99(), 8.0, "ms"));
    figures
}

/// Many rows at once, beside the same rows put into one table with the same
/// index: at most three times as long.
pub(crate) fn import(_: &Ground) -> Vec<Figure> {
    let size = size();
    let folder = tempfile::tempdir_in(target()).unwrap();
    let (mut store, session) = fill::empty(&folder.path().join("townhall.db"));
    let ours = time(|| fill::fill(&mut store, session, size));
    let theirs = time(|| drop(Raw::of(size)));
    let what = format!("import of {size} rows, to 3 × bare inserts with the same index");
    vec![Figure::new(what, ours.as_secs_f64(), theirs.as_secs_f64() * 3.0, "s")]
}

/// How large the large stores are: `TOWNHALL_BENCH_SIZE`, or a million.
pub(crate) fn size() -> usize {
    std::env::var("TOWNHALL_BENCH_SIZE")
        .ok()
        .and_then(|size| size.parse().ok())
        .unwrap_or(1_000_000)
}
