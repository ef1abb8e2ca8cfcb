//! How long training and suggesting take, and how much memory a suggester has.

use super::texts::Labelled;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};
use townhall::domain::{Codebook, Hints};
use townhall::suggest::Suggester;

/// Times that each thing is done; the fastest counts, as others only slow it down.
const TIMES: usize = 5;

pub(crate) fn table(
    out: &mut String,
    book: &Codebook,
    hints: &BTreeMap<String, Hints>,
    suggester: &Suggester,
    texts: &[Labelled],
) {
    let _ = writeln!(out, "\n| speed and memory | |\n|---|---|");
    let all: Vec<Hints> = hints.values().cloned().collect();
    let english: Vec<Hints> = hints.get("en").cloned().into_iter().collect();
    let each = fastest(|| texts.iter().for_each(|it| drop(black_box(suggester.suggest(&it.text)))));
    let each = each.as_secs_f64() * 1e6 / texts.len() as f64;
    let _ = writeln!(out, "| a suggestion, mean of {} texts | {each:.0} µs |", texts.len());
    for (what, hints) in [("English", &english), ("all languages", &all)] {
        let time = fastest(|| drop(black_box(Suggester::train(book, hints, &[]))));
        let _ = writeln!(out, "| training, {what} | {:.0} ms |", time.as_secs_f64() * 1e3);
        if let Some(before) = resident() {
            let kept: Vec<Suggester> = (0..3).map(|_| Suggester::train(book, hints, &[])).collect();
            let after = resident().unwrap_or(before);
            let each = after.saturating_sub(before) as f64 / kept.len() as f64 / 1024.0;
            let _ = writeln!(out, "| memory of a suggester, {what} | {each:.1} MB |");
        }
    }
}

fn fastest(mut task: impl FnMut()) -> Duration {
    let once = |()| {
        let start = Instant::now();
        task();
        start.elapsed()
    };
    std::iter::repeat_n((), TIMES).map(once).min().unwrap_or_default()
}

/// Resident memory of this process in KiB, on systems that tell.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
