//! What words find, in a small codebook of two languages.

use super::{Lookup, fold};
use crate::domain::codebook::{
    Addressee, Code, Codebook, Frameworks, LocalizedList, Residual, Subtheme, Theme,
};
use crate::domain::localized::Localized;
use proptest::prelude::*;

fn text(en: &str, es: &str) -> Localized {
    Localized([("en", en), ("es", es)].map(|(l, t)| (l.to_owned(), t.to_owned())).into())
}

fn list(en: &[&str], es: &[&str]) -> LocalizedList {
    let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
    LocalizedList([("en".to_owned(), owned(en)), ("es".to_owned(), owned(es))].into())
}

fn subtheme(id: &str, en: &str, es: &str) -> Subtheme {
    Subtheme {
        id: id.to_owned(),
        title: text(en, es),
        short: None,
        aliases: list(&[], &[]),
        sdg: Vec::new(),
    }
}

fn theme(id: &str, key: char, title: Localized, aliases: LocalizedList) -> Theme {
    Theme {
        id: id.to_owned(),
        key,
        short: title.clone(),
        title,
        aliases,
        definition: text("", ""),
        include: LocalizedList::default(),
        exclude: LocalizedList::default(),
        subthemes: Vec::new(),
        declaration: Vec::new(),
        gcm: Vec::new(),
        gcr: Vec::new(),
        sdg: Vec::new(),
        nua: Vec::new(),
        paris: Vec::new(),
    }
}

fn codebook() -> Codebook {
    let mut living = theme(
        "adequate-living",
        '2',
        text("Decent living", "Vida digna"),
        list(&["housing"], &["vivienda"]),
    );
    living.subthemes = vec![
        subtheme("housing", "Housing and shelter", "Vivienda y alojamiento"),
        subtheme("food", "Food", "Alimentación"),
    ];
    let mut together = theme(
        "living-together",
        '5',
        text("Living together", "Convivencia"),
        list(&["neighbours"], &["vecindad"]),
    );
    together.subthemes = vec![subtheme("mediation", "Disputes and mediation", "Mediación")];
    let fair = theme("fair-treatment", '4', text("Fair play", "Trato justo"), list(&[], &["vid"]));
    Codebook {
        schema: 1,
        id: "small".to_owned(),
        version: "1.0.0".to_owned(),
        language: "en".to_owned(),
        title: text("Small", "Pequeño"),
        unit_of_coding: text("", ""),
        rules: Vec::new(),
        min_themes: 1,
        max_themes: 3,
        max_addressees: 3,
        subtheme_required_for: vec!["adequate-living".to_owned()],
        addressee_required_for: Vec::new(),
        themes: vec![living, together, fair],
        residuals: vec![Residual {
            id: "other".to_owned(),
            key: 'o',
            title: text("No theme fits", "Ningún tema encaja"),
            short: text("Other", "Otro"),
            aliases: list(&[], &[]),
            definition: text("", ""),
        }],
        addressees: vec![Addressee {
            id: "national".to_owned(),
            title: text("National government", "Gobierno nacional"),
            short: text("State", "Estado"),
            aliases: list(&["ministry"], &["ministerio"]),
            definition: text("", ""),
            declaration: Vec::new(),
        }],
        declaration: Vec::new(),
        frameworks: Frameworks::default(),
    }
}

fn ids(lookup: Lookup<&Theme>) -> Vec<&str> {
    match lookup {
        Lookup::Found(theme) => vec![&theme.id],
        Lookup::Ambiguous(several) => several.into_iter().map(|theme| theme.id.as_str()).collect(),
        Lookup::Unknown => Vec::new(),
    }
}

#[test]
fn a_theme_is_found_by_any_of_its_names() {
    let book = codebook();
    for (word, lang, expected) in [
        ("adequate-living", "es", &["adequate-living"][..]),
        ("decentliving", "en", &["adequate-living"]),
        ("DÉCENT LIVING", "en", &["adequate-living"]),
        ("vivienda", "es", &["adequate-living"]),
        ("viv", "es", &["adequate-living"]),
        ("viv", "es-MX", &["adequate-living"]),
        ("viv", "en", &["adequate-living"]),
        ("living", "en", &["living-together"]),
        ("fair", "en", &["fair-treatment"]),
        ("vid", "es", &["fair-treatment"]),
        ("v", "es", &["adequate-living", "living-together", "fair-treatment"]),
        ("neighbours", "es", &["living-together"]),
        ("other", "en", &[]),
        ("--", "en", &[]),
        ("", "en", &[]),
    ] {
        assert_eq!(ids(book.find_theme(word, lang)), expected, "{word} in {lang}");
    }
}

#[test]
fn residuals_are_found_as_codes() {
    let book = codebook();
    let found = book.find_code("otro", "es").found();
    assert_eq!(found.map(|code| (code.id(), code.key())), Some(("other", 'o')));
    assert_eq!(book.code_on_key('5').map(Code::id), Some("living-together"));
    assert_eq!(book.codes().count(), 4);
}

#[test]
fn addressees_are_found_by_any_of_their_names() {
    let book = codebook();
    for word in ["national", "estado", "MINIS", "gobierno-nacional"] {
        assert!(book.find_addressee(word, "es").found().is_some(), "{word}");
    }
}

#[test]
fn places_are_themes_with_or_without_a_part() {
    let book = codebook();
    let place = |words: &str, lang: &str| {
        let found = book.find_place(words, lang).found()?;
        Some((found.code.id().to_owned(), found.subtheme.map(|sub| sub.id.clone())))
    };
    let expect =
        |theme: &str, part: Option<&str>| Some((theme.to_owned(), part.map(str::to_owned)));
    assert_eq!(place("viv", "es"), expect("adequate-living", Some("housing")));
    assert_eq!(place("decentliving", "en"), expect("adequate-living", None));
    assert_eq!(place("decent/food", "en"), expect("adequate-living", Some("food")));
    assert_eq!(place("alimentacion", "es"), expect("adequate-living", Some("food")));
    assert_eq!(place("mediac", "es"), expect("living-together", Some("mediation")));
    assert_eq!(place("decent/mediation", "en"), None);
    assert_eq!(place("other", "en"), expect("other", None));
}

#[test]
fn a_codebook_survives_json() {
    let book = codebook();
    let json = serde_json::to_string(&book).unwrap();
    assert_eq!(serde_json::from_str::<Codebook>(&json).unwrap(), book);
}

proptest! {
    #[test]
    fn any_word_is_answered(word in ".{0,24}", lang in "[a-z]{0,3}(-[A-Z]{2})?") {
        let book = codebook();
        if let Lookup::Ambiguous(several) = book.find_place(&word, &lang) {
            prop_assert!(several.len() > 1);
        }
        let _ = book.find_addressee(&word, &lang);
    }

    #[test]
    fn folding_twice_changes_nothing(word in "\\PC{0,24}") {
        prop_assert_eq!(fold(&fold(&word)), fold(&word));
    }

    #[test]
    fn every_id_and_name_finds_its_own(nth in 0usize..3, lang in prop::sample::select(vec!["en", "es"])) {
        let book = codebook();
        let theme = &book.themes[nth];
        prop_assert_eq!(book.find_theme(&theme.id, lang), Lookup::Found(theme));
        prop_assert_eq!(book.find_theme(theme.title.get(lang), lang), Lookup::Found(theme));
    }
}
