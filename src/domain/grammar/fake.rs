//! A small vocabulary for the grammar's tests, with ids of the real codebook.

use super::{Candidate, Class, Flag, ThemeMark, Vocabulary};
use crate::domain::Lookup;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Themes and sub-themes as they are marked, each with a Spanish alias.
pub(super) const THEMES: [(&str, &str); 16] = [
    ("rights-access", "derechos"),
    ("rights-access/digital-access", "trámites"),
    ("adequate-living", "vida"),
    ("adequate-living/food", "comida"),
    ("adequate-living/housing", "vivienda"),
    ("equal-opportunities", "oportunidades"),
    ("equal-opportunities/work-conditions", "trabajo"),
    ("living-together", "convivencia"),
    ("belonging-participation", "pertenencia"),
    ("balanced-narrative", "relato"),
    ("resident-concerns", "inquietudes"),
    ("city-governance", "gobierno"),
    ("city-governance/follow-up", "seguimiento"),
    ("resources-support", "recursos"),
    ("resources-support/city-networks", "redes"),
    ("other", "otro"),
];

pub(super) const ADDRESSEES: [(&str, &str); 5] = [
    ("city", "ciudad"),
    ("region", "región"),
    ("national", "estado"),
    ("community", "comunidad"),
    ("everyone", "todos"),
];

pub(super) const VOICES: [(&str, &str); 4] = [
    ("newcomer", "recién-llegada"),
    ("established-resident", "vecina"),
    ("council", "concejo"),
    ("not-stated", "sin-decir"),
];

/// The plan's languages.
pub(super) const LANGUAGES: [(&str, &str); 4] =
    [("es", "español"), ("ti", "ትግርኛ"), ("zh-TW", "中文"), ("am", "አማርኛ")];

pub(super) struct Fake;

fn fold(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().to_lowercase()
}

/// The names by which an entry goes, folded: id, last part of the id, alias.
fn names(id: &str, alias: &str) -> [String; 3] {
    [fold(id), fold(id.rsplit('/').next().unwrap_or(id)), fold(alias)]
}

fn look_up(list: &[(&str, &str)], word: &str) -> Lookup<String> {
    let word = fold(word);
    let ids = |fits: &dyn Fn(&String) -> bool| -> Vec<String> {
        let fitting = list.iter().filter(|(id, alias)| names(id, alias).iter().any(fits));
        fitting.map(|(id, _)| (*id).to_owned()).collect()
    };
    let exact = ids(&|name| *name == word);
    let found = if exact.is_empty() { ids(&|name| name.starts_with(&word)) } else { exact };
    match found.as_slice() {
        [] => Lookup::Unknown,
        [id] => Lookup::Found(id.clone()),
        _ => Lookup::Ambiguous(found),
    }
}

pub(super) fn theme_mark(id: &str) -> ThemeMark {
    let (theme, subtheme) = id.split_once('/').map_or((id, None), |(t, s)| (t, Some(s)));
    ThemeMark { theme: theme.to_owned(), subtheme: subtheme.map(str::to_owned) }
}

impl Fake {
    fn list(class: Class) -> &'static [(&'static str, &'static str)] {
        match class {
            Class::Theme => &THEMES,
            Class::Addressee => &ADDRESSEES,
            Class::Voice => &VOICES,
            Class::Language => &LANGUAGES,
            _ => &[],
        }
    }
}

impl Vocabulary for Fake {
    fn theme(&self, word: &str) -> Lookup<ThemeMark> {
        look_up(&THEMES, word).map(|id| theme_mark(&id))
    }

    fn addressee(&self, word: &str) -> Lookup<String> {
        look_up(&ADDRESSEES, word)
    }

    fn voice(&self, word: &str) -> Lookup<String> {
        look_up(&VOICES, word)
    }

    fn language(&self, word: &str) -> Lookup<String> {
        let letters = |length: std::ops::RangeInclusive<usize>, part: &str| {
            length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        match look_up(&LANGUAGES, word) {
            Lookup::Unknown if letters(2..=3, word) => Lookup::Found(word.to_lowercase()),
            answer => answer,
        }
    }

    fn is_full_name(&self, class: Class, word: &str) -> bool {
        let word = fold(word);
        Fake::list(class).iter().any(|(id, alias)| names(id, alias).contains(&word))
            || class == Class::Flag && Flag::WORDS.iter().any(|(name, _)| *name == word)
    }

    fn candidates(&self, class: Class, prefix: &str) -> Vec<Candidate> {
        let prefix = fold(prefix);
        Fake::list(class)
            .iter()
            .filter(|(id, alias)| names(id, alias).iter().any(|name| name.starts_with(&prefix)))
            .map(|(id, alias)| Candidate { insert: (*id).to_owned(), label: (*alias).to_owned() })
            .collect()
    }
}
