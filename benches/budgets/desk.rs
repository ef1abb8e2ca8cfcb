//! What somebody sits in front of: the notes desk in a terminal.

use super::Figure;
use super::fill::Ground;
use super::process::{self, Ran, processor_time};
use super::store::size;
use super::terminal::{Answer, Terminal};
use super::timing::{Times, ms};
use std::path::Path;
use std::time::{Duration, Instant};

const SIZES: [usize; 2] = [100, 100_000];

const F1: &str = "\x1bOP";
const UP: &str = "\x1b[A";
const PAGE_UP: &str = "\x1b[5~";
const PAGE_DOWN: &str = "\x1b[6~";
const HOME: &str = "\x1b[H";
const END: &str = "\x1b[F";
const SEARCH: &str = "\x06";
const ESCAPE: &str = "\x1b";

/// From the start of the program to a screen that rests.
pub(crate) fn start(ground: &Ground) -> Vec<Figure> {
    let stores = SIZES.map(|size| ground.shared(size).0);
    let mut times = [Times::default(), Times::default()];
    for round in 0..40 {
        for (store, times) in stores.iter().zip(&mut times) {
            let mut desk = Terminal::notes(store);
            let time = desk.stable();
            assert!(desk.shows().contains('('), "no contribution:\n{}", desk.shows());
            // The first start finds files that nobody has read for a while.
            if round > 0 {
                times.add(time);
            }
        }
    }
    let [few, many] = times.map(|times| times.median());
    vec![
        Figure::new("start to a stable screen, 100 contributions", few, 25.0, "ms"),
        Figure::new("start to a stable screen, 100,000 contributions", many, 25.0, "ms"),
        Figure::new("start, 100,000 to 100 contributions × 1.3", many, few * 1.3, "ms"),
    ]
}

/// Answers to many keys.
#[derive(Default)]
struct Answers {
    first: Times,
    whole: Times,
}

impl Answers {
    fn add(&mut self, answer: Answer) {
        self.first.add(answer.first);
        self.whole.add(answer.whole);
    }
}

/// From a key to the first cell that changes and to the last one, in turns with a
/// small store and with a program that only echoes.
pub(crate) fn keys(ground: &Ground) -> Vec<Figure> {
    let halls = SIZES.map(|size| ground.hall(size));
    let mut desks = halls.each_ref().map(|hall| Terminal::notes(&hall.path()));
    for desk in &mut desks {
        desk.stable();
    }
    let mut echo = Terminal::echo();
    let mut echoed = Times::default();
    let mut figures = Vec::new();
    // A letter and its erasing; a page up and down the list; the help, which
    // covers the whole screen, and back.
    let sets: [(&str, &str, &[&str], usize); 3] = [
        ("a letter", "", &["e", "\x7f"], 300),
        ("the help and back", "", &[F1, F1], 150),
        ("a page of the list", PAGE_UP, &[PAGE_UP, PAGE_UP, PAGE_DOWN, PAGE_DOWN], 75),
    ];
    for (name, before, keys, rounds) in sets {
        for desk in desks.iter_mut().filter(|_| !before.is_empty()) {
            desk.press(before);
        }
        let mut answers = [Answers::default(), Answers::default()];
        for _ in 0..rounds {
            for key in keys {
                for (desk, answers) in desks.iter_mut().zip(&mut answers) {
                    answers.add(desk.press(key));
                }
                echoed.add(echo.press(".").first);
            }
        }
        let [few, many] = answers;
        let what = |of: &str, more: &str| format!("{name}: key to {of}, {more}");
        for (of, few, many) in
            [("first cell", &few.first, &many.first), ("whole repaint", &few.whole, &many.whole)]
        {
            figures.extend([
                Figure::new(what(of, "100,000, median"), many.median(), 1.0, "ms"),
                Figure::new(what(of, "100,000, 99 of 100"), many.p99(), 8.0, "ms"),
                Figure::new(what(of, "to 100 × 1.3"), many.median(), few.median() * 1.3, "ms"),
            ]);
        }
    }
    // Further and further back: every few pages the next rows come from the disk.
    let mut back = Times::default();
    (0..300).for_each(|_| back.add(desks[1].press(PAGE_UP).whole));
    let what = "300 pages back in 100,000: key to whole repaint, 99 of 100";
    figures.push(Figure::new(what, back.p99(), 8.0, "ms"));
    figures.push(Figure::told("one byte echoed through a terminal, median", echoed.median(), "ms"));
    figures.push(Figure::told("one byte echoed through a terminal, 99 of 100", echoed.p99(), "ms"));
    figures
}

/// What a desk costs while nobody touches it.
pub(crate) fn idle(ground: &Ground) -> Vec<Figure> {
    let (store, _) = ground.shared(SIZES[1]);
    let mut desk = Terminal::notes(&store);
    desk.stable();
    let Some(before) = processor_time(desk.process()) else {
        println!("processor time is read where the system has /proc, and here it has not");
        return Vec::new();
    };
    let seconds = 10;
    std::thread::sleep(Duration::from_secs(seconds));
    let spent = processor_time(desk.process()).unwrap().saturating_sub(before);
    let what = "processor time of a desk at rest, a second";
    vec![Figure::told(what, ms(spent) / seconds as f64, "ms")]
}

/// Someone's evening at the notes desk of a store: each step with its time and the
/// most memory that the desk had held by then.
pub(crate) fn evening(store: &Path) -> Vec<(&'static str, Ran)> {
    let mut desk = Terminal::notes(store);
    let mut steps = Vec::new();
    let mut done = |step, desk: &Terminal, time| {
        let peak = process::memory(desk.process()).map_or(0.0, |memory| memory.peak);
        steps.push((step, Ran { time, peak }));
    };
    let time = desk.stable();
    done("desk: open", &desk, time);
    desk.press(PAGE_UP);
    let mut pages = Times::default();
    for key in [PAGE_UP, PAGE_DOWN] {
        (0..200).for_each(|_| pages.add(desk.press(key).whole));
        let to_the_other_end = if key == PAGE_UP { HOME } else { END };
        desk.press(to_the_other_end);
    }
    done("desk: the slowest of 400 pages scrolled", &desk, pages.slowest());
    desk.press(UP);
    desk.press(SEARCH);
    let mut letters = Times::default();
    for query in ["the city", "housing", "need more", "zzz"] {
        for letter in query.chars() {
            letters.add(desk.press(letter.encode_utf8(&mut [0; 4])).whole);
        }
        desk.press_often("\x7f", query.len());
    }
    done("desk: the slowest letter of a search", &desk, letters.slowest());
    desk.press(ESCAPE);
    desk.press(ESCAPE);
    let begun = Instant::now();
    for nth in 0..20 {
        desk.press(&format!("More homes near the school {nth} #housing\r"));
    }
    desk.wait_for("school 19");
    done("desk: 20 lines written", &desk, begun.elapsed());
    let begun = Instant::now();
    desk.press("The landlord wants to evict us ");
    desk.wait_for("F2 ");
    done("desk: a model trained, and themes suggested", &desk, begun.elapsed());
    steps
}

/// The memory of the notes desk: at most 40 MB.
pub(crate) fn memory(ground: &Ground) -> Vec<Figure> {
    let size = size();
    let hall = ground.hall(size);
    let last = evening(&hall.path()).pop().unwrap().1;
    if last.peak == 0.0 {
        println!("memory is read where the system has /proc, and here it has not");
        return Vec::new();
    }
    let what = format!("most memory of the notes desk with {size}, an evening long");
    vec![Figure::new(what, last.peak, 40.0, "MB")]
}
