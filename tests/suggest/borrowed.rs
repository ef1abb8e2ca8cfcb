//! No example is a statement that suggestions are measured on, nor nearly one.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use townhall::plans::codebook::{DEFAULT, find_with_hints};
use townhall::text::tokens;

/// Two texts with at least so many words are nearly the same from this share of common
/// words on, counted in both (Dice). Shorter ones are only compared as a whole.
const NEARLY: f32 = 0.75;
const WORDS: usize = 4;

/// The words of a text, each once.
fn words(text: &str) -> HashSet<String> {
    tokens(text).into_iter().map(|token| token.folded).collect()
}

/// Every text in the data here, and in the shared data where that is at hand.
fn statements() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let data = here.join("tests/data");
    let shared = here.join("../shared/data");
    let mut texts = Vec::new();
    for (file, column) in [
        (data.join("sentences.csv"), "text"),
        (data.join("multilingual.csv"), "text"),
        (data.join("suggestions/bowling-green.csv"), "text"),
        (data.join("polis/bowling-green/comments.csv"), "comment-body"),
        (data.join("polis/15-per-hour-seattle/comments.csv"), "comment-body"),
        (data.join("polis/brexit-consensus/comments.csv"), "comment-body"),
        (shared.join("statements_en.csv"), "text"),
        (shared.join("statements_multi.csv"), "text"),
    ] {
        if file.starts_with(&shared) && !file.exists() {
            println!("not compared with {}, which is not here", file.display());
            continue;
        }
        let mut reader = csv::Reader::from_path(&file).unwrap();
        let at = reader.headers().unwrap().iter().position(|name| name == column).unwrap();
        texts.extend(reader.records().map(|row| row.unwrap()[at].to_owned()));
    }
    texts
}

/// Statements, found by their words.
struct Known {
    texts: Vec<(String, usize)>,
    by_word: HashMap<String, Vec<usize>>,
}

impl Known {
    fn new(texts: Vec<String>) -> Self {
        let mut known = Known { texts: Vec::new(), by_word: HashMap::new() };
        for text in texts {
            let words = words(&text);
            for word in &words {
                known.by_word.entry(word.clone()).or_default().push(known.texts.len());
            }
            known.texts.push((text, words.len()));
        }
        known
    }

    /// A statement that `text` is, or nearly is.
    fn near(&self, text: &str) -> Option<&str> {
        let words = words(text);
        let mut common: HashMap<usize, usize> = HashMap::new();
        for word in &words {
            for statement in self.by_word.get(word).into_iter().flatten() {
                *common.entry(*statement).or_default() += 1;
            }
        }
        common.into_iter().find_map(|(statement, common)| {
            let (text, count) = &self.texts[statement];
            let is_near = if words.len().min(*count) < WORDS {
                common == words.len() && common == *count
            } else {
                (2 * common) as f32 / (words.len() + count) as f32 >= NEARLY
            };
            is_near.then_some(text.as_str())
        })
    }
}

#[test]
fn no_example_is_taken_from_the_statements() {
    let known = Known::new(statements());
    assert!(known.texts.len() > 2_000);
    let (_, hints) = find_with_hints(DEFAULT).unwrap();
    let mut near = Vec::new();
    for (lang, hints) in &hints {
        for example in &hints.examples {
            if let Some(statement) = known.near(&example.text) {
                near.push(format!("{lang}: {} | {statement}", example.text));
            }
        }
    }
    assert!(near.is_empty(), "{} examples are borrowed:\n{}", near.len(), near.join("\n"));
}

#[test]
fn what_is_nearly_the_same_is_found() {
    let known =
        Known::new(vec!["The bus must run later in the evening".to_owned(), "No idea".to_owned()]);
    for text in ["the BUS must run later in the evening!", "The bus must run late in the evening"] {
        assert!(known.near(text).is_some(), "{text}");
    }
    assert!(known.near("no, idea").is_some());
    assert_eq!(known.near("Idea"), None);
    assert_eq!(known.near("The tram is late in the morning and in the evening"), None);
}
