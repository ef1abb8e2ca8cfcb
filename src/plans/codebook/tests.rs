//! The codebook compiled in is whole; anything else is answered, not fatal.

use super::{DEFAULT, Files, files, find, parse};
use crate::domain::Codebook;
use crate::domain::codebook::{Lookup, SHORT_COLUMNS};
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_width::UnicodeWidthStr;

fn built_in() -> Codebook {
    match find(DEFAULT) {
        Ok(codebook) => codebook,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn the_built_in_codebook_is_complete() {
    let book = built_in();
    let subthemes: usize = book.themes.iter().map(|theme| theme.subthemes.len()).sum();
    assert_eq!(book.themes.len(), 14);
    assert_eq!(subthemes, 74);
    assert_eq!(book.residuals.len(), 3);
    assert_eq!(book.addressees.len(), 10);
    assert_eq!(book.declaration.len(), 29);
    assert_eq!(book.frameworks.gcm.len(), 23);
    assert_eq!(book.frameworks.gcr.len(), 4);
    assert_eq!(book.languages(), ["en", "es", "fr"]);
    assert_eq!(book.codes().map(|code| code.key()).collect::<String>(), "123456789abcdeopx");
}

/// Independent of the checker: builds both sides of the relation and compares.
#[test]
fn themes_and_declaration_cover_each_other() {
    let book = built_in();
    let from_themes: BTreeSet<(&str, &str)> = book
        .themes
        .iter()
        .flat_map(|theme| theme.declaration.iter().map(|unit| (theme.id.as_str(), unit.as_str())))
        .collect();
    let from_units: BTreeSet<(&str, &str)> = book
        .declaration
        .iter()
        .flat_map(|unit| unit.themes.iter().map(|theme| (theme.as_str(), unit.id.as_str())))
        .collect();
    let one_way: Vec<_> = from_themes.symmetric_difference(&from_units).collect();
    assert_eq!(one_way, [&("city-governance", "P6")]);

    let covered: BTreeSet<&str> = from_units.iter().map(|(_, unit)| *unit).collect();
    let covering: BTreeSet<&str> = from_themes.iter().map(|(theme, _)| *theme).collect();
    assert_eq!(covered.len(), 29);
    assert_eq!(covering.len(), 14);

    let objectives: BTreeSet<u8> =
        book.themes.iter().flat_map(|theme| theme.gcm.iter().copied()).collect();
    assert_eq!(objectives, (1..=23).collect());
}

#[test]
fn every_text_is_there_in_every_language_and_every_short_title_fits() {
    let book = built_in();
    for lang in book.languages() {
        for code in book.codes() {
            let short = &code.short().0[lang];
            assert!(short.width() <= SHORT_COLUMNS, "{lang} {short}");
            assert!(!code.title().0[lang].is_empty());
            assert!(!code.definition().0[lang].is_empty());
            assert!(!code.aliases().0[lang].is_empty());
        }
        for theme in &book.themes {
            assert!(theme.aliases.0[lang].len() >= 2);
            assert!(!theme.include.0[lang].is_empty());
            assert!(!theme.exclude.0[lang].is_empty());
            for sub in &theme.subthemes {
                assert!(!sub.title.0[lang].is_empty());
                assert!(!sub.aliases.0[lang].is_empty());
                let short = sub.short.as_ref().map_or("", |short| short.get(lang));
                assert!(short.width() <= SHORT_COLUMNS, "{lang} {short}");
            }
        }
        for who in &book.addressees {
            assert!(who.short.0[lang].width() <= SHORT_COLUMNS);
        }
        for text in book.rules.iter().chain(book.declaration.iter().map(|unit| &unit.gist)) {
            assert!(!text.0[lang].is_empty() && !text.0[lang].contains(['{', '}']));
        }
    }
}

#[test]
fn people_find_themes_with_the_words_they_have() {
    let book = built_in();
    for (words, lang, expected) in [
        ("viv", "es", "adequate-living/housing"),
        ("vivienda", "es", "adequate-living/housing"),
        ("decentliving", "en", "adequate-living"),
        ("logement", "fr", "adequate-living/housing"),
        ("hambre", "es", "adequate-living/food"),
        ("Égalité", "fr", "equal-opportunities"),
        ("egalite", "fr", "equal-opportunities"),
        ("rumores", "es", "balanced-narrative/rumours"),
        ("housing", "es", "adequate-living/housing"),
        ("rights-access/firewall", "en", "rights-access/safe-access"),
        ("otro", "es", "other"),
    ] {
        let place = match book.find_place(words, lang) {
            Lookup::Found(place) => place,
            other => panic!("{words} in {lang}: {other:?}"),
        };
        let part = place.subtheme.map_or(String::new(), |sub| format!("/{}", sub.id));
        assert_eq!(format!("{}{part}", place.code.id()), expected, "{words} in {lang}");
    }
    let found = book.find_addressee("ayunt", "es").found();
    assert_eq!(found.map(|who| who.id.as_str()), Some("city"));
}

#[test]
fn the_built_in_codebook_survives_json() {
    let book = built_in();
    let json = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Codebook>(&json).unwrap(), book);
}

#[test]
fn goals_that_were_not_seen_are_marked() {
    let book = built_in();
    let unseen = |id: &str| book.frameworks.sdg.iter().any(|goal| goal.id == id && !goal.seen);
    assert!(unseen("4.3") && !unseen("4.1"));
    assert_eq!(book.frameworks.sdg.iter().filter(|goal| !goal.seen).count(), 13);
}

/// The built-in files with one of them changed.
fn changed(name: &str, change: impl Fn(&mut Vec<u8>)) -> Files {
    let mut files = files(DEFAULT).unwrap();
    change(files.content.get_mut(name).unwrap());
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn damaged_files_are_answered_with_places(
        name in prop::sample::select(vec!["codebook.toml", "en.toml"]),
        at in any::<prop::sample::Index>(),
        cut in 0usize..400,
        put in prop::collection::vec(any::<u8>(), 0..12),
    ) {
        let damaged = changed(name, |bytes| {
            let from = at.index(bytes.len());
            let to = (from + cut).min(bytes.len());
            bytes.splice(from..to, put.iter().copied());
        });
        if let Err(problems) = parse(&damaged) {
            prop_assert!(!problems.0.is_empty());
            for problem in problems.0 {
                prop_assert!(problem.line >= 1 && problem.column >= 1);
                prop_assert!(!problem.what.is_empty() && !problem.fix.is_empty());
            }
        }
    }

    #[test]
    fn a_lost_line_is_answered(nth in any::<prop::sample::Index>()) {
        let damaged = changed("codebook.toml", |bytes| {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let mut lines: Vec<&str> = text.lines().collect();
            lines.remove(nth.index(lines.len()));
            *bytes = lines.join("\n").into_bytes();
        });
        let _ = parse(&damaged);
    }

    #[test]
    fn arbitrary_text_is_no_codebook(text in "\\PC{0,200}") {
        let damaged = changed("codebook.toml", |bytes| *bytes = text.clone().into_bytes());
        prop_assert!(parse(&damaged).is_err());
    }
}
