//! What a line may name in one session: its plan's voices and languages, its
//! codebook's themes and addressees.

use super::codebook::{Code, Codebook, Lookup as Found};
use super::grammar::{Candidate, Class, Vocabulary};
use super::localized::Localized;
use super::{Lookup, Plan, ThemeMark};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The vocabulary of a session, for someone who works in one language.
#[derive(Clone, Copy, Debug)]
pub struct SessionVocabulary<'a> {
    /// The session's plan.
    pub plan: &'a Plan,
    /// The session's codebook.
    pub codebook: &'a Codebook,
    /// The language of titles, and of the words looked up first.
    pub language: &'a str,
    /// The languages spoken in the room, BCP 47, beside the plan's.
    pub spoken: &'a [String],
    /// Refs worth answering, the latest first, each with the beginning of its words.
    pub refs: &'a [(String, String)],
}

impl Vocabulary for SessionVocabulary<'_> {
    fn theme(&self, word: &str) -> Lookup<ThemeMark> {
        let mark = |code: Code<'_>, subtheme: Option<&str>| ThemeMark {
            theme: code.id().to_owned(),
            subtheme: subtheme.map(str::to_owned),
        };
        match self.codebook.find_place(word, self.language) {
            Found::Found(it) => Lookup::Found(mark(it.code, it.subtheme.map(|sub| &*sub.id))),
            Found::Ambiguous(several) => Lookup::Ambiguous(
                several
                    .into_iter()
                    .map(|it| mark(it.code, it.subtheme.map(|sub| &*sub.id)).to_string())
                    .collect(),
            ),
            Found::Unknown => Lookup::Unknown,
        }
    }

    fn addressee(&self, word: &str) -> Lookup<String> {
        match self.codebook.find_addressee(word, self.language) {
            Found::Found(addressee) => Lookup::Found(addressee.id.clone()),
            Found::Ambiguous(several) => {
                Lookup::Ambiguous(several.into_iter().map(|one| one.id.clone()).collect())
            }
            Found::Unknown => Lookup::Unknown,
        }
    }

    fn voice(&self, word: &str) -> Lookup<String> {
        let names = self.plan.voices.iter().map(|voice| {
            let mut names = vec![voice.id.as_str()];
            names.extend(voice.title.0.values().map(String::as_str));
            names.extend(voice.aliases.iter().map(String::as_str));
            (voice.id.as_str(), names)
        });
        look_up(names, word)
    }

    fn language(&self, word: &str) -> Lookup<String> {
        let known = self.languages().map(|tag| (tag, vec![tag]));
        match look_up(known, word) {
            Lookup::Unknown if is_language_tag(word) => Lookup::Found(word.to_owned()),
            found => found,
        }
    }

    fn candidates(&self, class: Class, prefix: &str) -> Vec<Candidate> {
        match class {
            Class::Theme => self.theme_candidates(prefix),
            Class::Addressee => self
                .codebook
                .addressees
                .iter()
                .filter(|it| begins([&*it.id], [&it.title, &it.short], self, prefix))
                .map(|it| self.candidate(it.id.clone(), &it.title))
                .collect(),
            Class::Voice => self
                .plan
                .voices
                .iter()
                .filter(|it| begins([&*it.id], [&it.title], self, prefix))
                .map(|it| self.candidate(it.id.clone(), &it.title))
                .collect(),
            Class::Language => self
                .languages()
                .filter(|tag| fold(tag).starts_with(&fold(prefix)))
                .map(|tag| Candidate { insert: tag.to_owned(), label: String::new() })
                .collect(),
            Class::Reference => self
                .refs
                .iter()
                .filter(|(it, _)| it.to_lowercase().starts_with(&prefix.to_lowercase()))
                .map(|(it, words)| Candidate { insert: it.clone(), label: words.clone() })
                .collect(),
            Class::Seat | Class::Flag | Class::Command => Vec::new(),
        }
    }
}

impl<'a> SessionVocabulary<'a> {
    fn languages(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let mut seen: Vec<&'a str> = Vec::new();
        for tag in self.spoken.iter().chain(&self.plan.languages) {
            if !seen.contains(&tag.as_str()) {
                seen.push(tag);
            }
        }
        seen.into_iter()
    }

    fn candidate(&self, insert: String, title: &Localized) -> Candidate {
        Candidate { insert, label: title.get(self.language).to_owned() }
    }

    fn theme_candidates(&self, prefix: &str) -> Vec<Candidate> {
        let (theme, part) = match prefix.split_once('/') {
            Some((theme, part)) => (theme, Some(part)),
            None => (prefix, None),
        };
        let mut found = Vec::new();
        for code in self.codebook.codes() {
            let (title, short) = match code {
                Code::Theme(it) => (&it.title, &it.short),
                Code::Residual(it) => (&it.title, &it.short),
            };
            let fits = begins([code.id()], [title, short], self, theme);
            if fits && part.is_none() {
                found.push(self.candidate(code.id().to_owned(), title));
            }
            let typed = part.unwrap_or(theme);
            if typed.is_empty() && part.is_none() || part.is_some() && !fits {
                continue;
            }
            for sub in code.subthemes() {
                if begins([&*sub.id], [&sub.title, sub.short_or_title()], self, typed) {
                    found.push(self.candidate(format!("{}/{}", code.id(), sub.id), &sub.title));
                }
            }
        }
        found
    }
}

/// Whether an id, or a title in the vocabulary's language, begins with `prefix`.
fn begins<const I: usize, const T: usize>(
    ids: [&str; I],
    titles: [&Localized; T],
    vocabulary: &SessionVocabulary<'_>,
    prefix: &str,
) -> bool {
    let prefix = fold(prefix);
    ids.into_iter()
        .chain(titles.into_iter().map(|title| title.get(vocabulary.language)))
        .any(|name| fold(name).starts_with(&prefix))
}

/// Finds the one thing that `word` names, whole or as the beginning of its names.
fn look_up<'a>(
    things: impl Iterator<Item = (&'a str, Vec<&'a str>)>,
    word: &str,
) -> Lookup<String> {
    let word = fold(word);
    if word.is_empty() {
        return Lookup::Unknown;
    }
    let mut begun = Vec::new();
    for (id, names) in things {
        let names: Vec<String> = names.into_iter().map(fold).collect();
        if names.contains(&word) {
            return Lookup::Found(id.to_owned());
        }
        if names.iter().any(|name| name.starts_with(&word)) {
            begun.push(id.to_owned());
        }
    }
    match begun.len() {
        0 => Lookup::Unknown,
        1 => begun.pop().map_or(Lookup::Unknown, Lookup::Found),
        _ => Lookup::Ambiguous(begun),
    }
}

/// Whether `word` has the form of a language tag: `ti`, `zh-TW`, `sr-Latn`.
fn is_language_tag(word: &str) -> bool {
    let mut parts = word.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}

/// Without case, accents, spaces and hyphens.
fn fold(text: &str) -> String {
    let letters = text.nfd().filter(|c| !is_combining_mark(*c) && !c.is_whitespace() && *c != '-');
    letters.collect::<String>().to_lowercase()
}
