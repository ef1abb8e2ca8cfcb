//! How good suggestions are: `cargo run --release --example suggestion_quality`
//! prints the tables of `docs/suggestions.md`; with `-- --write` it puts them there.
//!
//! The labelled statements are not part of the repository. They are read from
//! `../shared/data`, or from the folder that `TOWNHALL_DATA` names, as
//! `statements_en.csv` (`id,source,text`) and `labels_dev.csv` (`id,themes,…`); what
//! needs them is left out where they are not. `-- --labels FILE` takes other labels.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot be taken should stop the run"
)]

mod learning;
mod score;
mod speed;
mod texts;

use score::Score;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use texts::Labelled;
use townhall::domain::{Codebook, Example, Hints};
use townhall::plans::codebook::{DEFAULT, find_with_hints};
use townhall::suggest::Suggester;

/// How many parts the examples are cut into: each is asked of a model that was
/// trained on the others.
const FOLDS: usize = 5;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| args.iter().skip_while(|arg| *arg != name).nth(1).cloned();
    let (book, hints) = find_with_hints(DEFAULT).unwrap();
    let all: Vec<Hints> = hints.values().cloned().collect();
    let suggester = Suggester::train(&book, &all, &[]);

    let mut out = String::new();
    let labelled = texts::labelled(after("--labels"));
    let held_out = texts::held_out();
    let across = across(&book, &hints);
    let _ = writeln!(out, "{}", score::HEADER);
    let dev = labelled.as_ref().map(|it| Score::of(&suggester, it));
    let english = Suggester::train(&book, &all_of(&hints, "en"), &[]);
    if let (Some(dev), Some(labelled)) = (&dev, &labelled) {
        dev.row(&mut out, "labelled statements of real consultations (en)");
        let alone = Score::of(&english, labelled);
        alone.row(&mut out, "the same, trained on English alone");
    }
    Score::of(&suggester, &held_out).row(&mut out, "our own texts, kept aside (en)");
    for (lang, score) in &across {
        let what = format!("examples, each by a model that has not seen it ({lang})");
        score.row(&mut out, &what);
    }
    let _ = writeln!(out, "\n{}", score::CALIBRATION);
    for (what, score) in dev
        .iter()
        .map(|it| ("labelled statements", it))
        .chain(across.iter().filter(|(lang, _)| *lang == "en").map(|(_, it)| ("examples (en)", it)))
    {
        score.calibration(&mut out, what);
    }
    learning::table(&mut out);
    speed::table(&mut out, &book, &hints, &suggester, labelled.as_deref().unwrap_or(&held_out));
    println!("{out}");
    if args.iter().any(|arg| arg == "--write") {
        texts::write_to_docs(&out);
    }
    if args.iter().any(|arg| arg == "--wrong") {
        let labelled = labelled.unwrap_or(held_out);
        labelled.iter().for_each(|it| score::print_if_wrong(&suggester, it));
    }
}

fn all_of(hints: &BTreeMap<String, Hints>, lang: &str) -> Vec<Hints> {
    hints.get(lang).cloned().into_iter().collect()
}

/// How good each language's examples are told by models that were trained without
/// them, on everything else.
fn across(book: &Codebook, hints: &BTreeMap<String, Hints>) -> Vec<(String, Score)> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for fold in 0..FOLDS {
        // Neighbours in the files are alike; spread over the parts, each has its share.
        let in_fold = |nth: usize| nth % FOLDS == fold;
        let without: Vec<Hints> = hints
            .values()
            .map(|hints| Hints {
                examples: some(&hints.examples, |nth| !in_fold(nth)),
                cues: hints.cues.clone(),
            })
            .collect();
        let suggester = Suggester::train(book, &without, &[]);
        for (lang, hints) in hints {
            let asked: Vec<Labelled> =
                some(&hints.examples, in_fold).iter().map(Labelled::from).collect();
            scores.entry(lang.clone()).or_default().add(&suggester, &asked);
        }
    }
    scores.into_iter().collect()
}

fn some(examples: &[Example], wanted: impl Fn(usize) -> bool) -> Vec<Example> {
    let examples = examples.iter().enumerate();
    examples.filter(|(nth, _)| wanted(*nth)).map(|(_, example)| example.clone()).collect()
}
