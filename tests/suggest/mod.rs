//! Suggestions: what a codebook gives is enough to begin with, confirmed tags make
//! them better, and what is forgotten is gone.

mod borrowed;
mod learning;

use townhall::domain::{Codebook, Hints};
use townhall::plans::codebook::{DEFAULT, find_with_hints};
use townhall::suggest::{Suggester, Suggestion};

const TOWN: &str = "tests/data/suggestions/town";

/// A codebook with its hints, as training takes them.
fn codebook(name: &str) -> (Codebook, Vec<Hints>) {
    let (book, hints) = find_with_hints(name).unwrap();
    (book, hints.into_values().collect())
}

/// The built-in codebook, trained on each fourth of its English examples: tests run
/// unoptimised.
fn built_in() -> Suggester {
    let (book, mut hints) = find_with_hints(DEFAULT).unwrap();
    let mut english = hints.remove("en").unwrap();
    let mut nth = 0;
    english.examples.retain(|_| {
        nth += 1;
        nth % 4 == 0
    });
    Suggester::train(&book, &[english], &[])
}

/// One test, so that it is trained once: tests run in a process each.
#[test]
fn the_built_in_codebook_suggests() {
    let built_in = built_in();
    what_people_say_gets_its_theme_and_the_reason(&built_in);
    what_fits_nothing_gets_nothing(&built_in);
    kind_and_addressee_are_suggested_where_the_text_says_so(&built_in);
}

fn themes(suggestion: &Suggestion) -> Vec<String> {
    suggestion.themes.iter().map(|it| it.what.to_string()).collect()
}

fn what_people_say_gets_its_theme_and_the_reason(built_in: &Suggester) {
    for (text, theme, cue) in [
        ("The landlord wants to evict us", "adequate-living", "landlord"),
        ("Potholes on every road, and no bus after eight", "safe-resilient-city", "bus"),
        ("Police stop my son because of his skin colour", "fair-treatment", "Police"),
        ("The school has no teacher for maths", "equal-opportunities", "teacher"),
    ] {
        let suggestion = built_in.suggest(text);
        let first = &suggestion.themes[0];
        assert_eq!(first.what.theme, theme, "{text}: {suggestion:?}");
        assert!(first.cues.iter().any(|it| it.contains(cue)), "{text}: {:?}", first.cues);
        assert!(first.cues.iter().all(|cue| text.contains(cue)), "{text}: {:?}", first.cues);
        assert!((0.2..=1.0).contains(&first.score), "{text}: {}", first.score);
        assert!(suggestion.themes.len() <= 3);
        assert!(suggestion.themes.is_sorted_by(|one, next| one.score >= next.score));
    }
}

fn what_fits_nothing_gets_nothing(built_in: &Suggester) {
    for text in ["", "   ", "I love pizza", "qwrtz plk", "?!"] {
        assert_eq!(themes(&built_in.suggest(text)), Vec::<String>::new(), "{text}");
    }
}

fn kind_and_addressee_are_suggested_where_the_text_says_so(built_in: &Suggester) {
    let suggestion = built_in.suggest("Why does the ministry not decide sooner?");
    assert_eq!(suggestion.kind.unwrap().what.id(), "question");
    assert!(suggestion.addressee.is_none_or(|it| it.what == "national"));
    let suggestion = built_in.suggest("The city should build more flats");
    assert_eq!(suggestion.kind.unwrap().what.id(), "proposal");
    assert_eq!(built_in.suggest("zzz").addressee, None);
}

/// As somebody types, every beginning of a text is asked for.
#[test]
fn every_beginning_of_a_text_is_answered() {
    let (book, hints) = codebook(TOWN);
    let town = Suggester::train(&book, &hints, &[]);
    let mut reader = csv::Reader::from_path("tests/data/rendering_probe.csv").unwrap();
    for row in reader.records() {
        let text: String = row.unwrap()[3].chars().take(40).collect();
        for (at, _) in text.char_indices() {
            let suggestion = town.suggest(&text[..at]);
            for theme in &suggestion.themes {
                assert!(theme.score.is_finite(), "{:?}", &text[..at]);
            }
        }
    }
}

/// Nothing but a codebook's own wordings: no examples, no cues.
#[test]
fn a_codebook_without_examples_suggests_by_its_own_words() {
    let (book, _) = codebook(TOWN);
    let town = Suggester::train(&book, &[], &[]);
    assert_eq!(themes(&town.suggest("traffic and parking"))[0], "getting-around");
    assert_eq!(themes(&town.suggest("rents, homes, doctors"))[0], "daily-needs");
}

#[test]
fn every_language_that_has_examples_has_cues_and_covers_every_theme() {
    let (book, hints) = find_with_hints(DEFAULT).unwrap();
    assert_eq!(hints.keys().collect::<Vec<_>>(), ["ar", "de", "en", "es", "fr", "uk"]);
    for (lang, hints) in &hints {
        assert!(hints.examples.len() >= 500, "{lang}: {} examples", hints.examples.len());
        for code in book.codes() {
            let of_code = |theme: &str| theme == code.id();
            let examples = hints.examples.iter().filter(|it| of_code(&it.themes[0].theme));
            assert!(examples.count() >= 10, "{lang}: few examples for {}", code.id());
        }
        for theme in &book.themes {
            let hinted = hints.cues.iter().any(|cue| match &cue.at {
                townhall::domain::Hint::Theme(mark) => mark.theme == theme.id,
                _ => false,
            });
            assert!(hinted, "{lang}: no cue for {}", theme.id);
        }
    }
}
