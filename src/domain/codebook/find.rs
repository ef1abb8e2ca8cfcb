//! Finds a theme, sub-theme or addressee by any word for it.

use super::{Addressee, Code, Codebook, LocalizedList, Subtheme, Theme};
use crate::domain::localized::Localized;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// What a word was found to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<T> {
    /// Exactly one thing.
    Found(T),
    /// The beginning, or the name, of several things: in codebook order.
    Ambiguous(Vec<T>),
    /// Nothing.
    Unknown,
}

impl<T> Lookup<T> {
    /// The one thing found, if it is one.
    pub fn found(self) -> Option<T> {
        match self {
            Lookup::Found(found) => Some(found),
            Lookup::Ambiguous(_) | Lookup::Unknown => None,
        }
    }

    /// Changes what was found, and every candidate.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> Lookup<U> {
        match self {
            Lookup::Found(found) => Lookup::Found(change(found)),
            Lookup::Ambiguous(several) => {
                Lookup::Ambiguous(several.into_iter().map(change).collect())
            }
            Lookup::Unknown => Lookup::Unknown,
        }
    }
}

/// A code and, where the words said so, one of its sub-themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The theme or residual code.
    pub code: Code<'a>,
    /// The finer part of it.
    pub subtheme: Option<&'a Subtheme>,
}

impl Codebook {
    /// The theme that `word` means to someone working in `lang`.
    ///
    /// A word matches an id, a title, a short title or an alias, whole or as
    /// the beginning of exactly one theme's names. Accents, case, spaces,
    /// hyphens and other signs do not count. Ids come first, then names in
    /// `lang`, then names in any language: whole names before beginnings
    /// within each.
    pub fn find_theme(&self, word: &str, lang: &str) -> Lookup<&Theme> {
        find(self.themes.iter().collect(), word, lang)
    }

    /// The theme or residual code that `word` means; as [`Codebook::find_theme`].
    pub fn find_code(&self, word: &str, lang: &str) -> Lookup<Code<'_>> {
        find(self.codes().collect(), word, lang)
    }

    /// The addressee that `word` means; as [`Codebook::find_theme`].
    pub fn find_addressee(&self, word: &str, lang: &str) -> Lookup<&Addressee> {
        find(self.addressees.iter().collect(), word, lang)
    }

    /// What the words of a `#` mark mean: `theme`, `theme/subtheme`, or the
    /// name of a sub-theme alone where no theme is called so.
    ///
    /// A word that finds a theme and also names one of its sub-themes gives
    /// both: `vivienda` is a way to say "decent living", and its housing part.
    pub fn find_place(&self, words: &str, lang: &str) -> Lookup<Place<'_>> {
        if let Some((theme, part)) = words.split_once('/') {
            return match self.find_theme(theme, lang) {
                Lookup::Found(theme) => theme
                    .find_subtheme(part, lang)
                    .map(|sub| Place { code: Code::Theme(theme), subtheme: Some(sub) }),
                Lookup::Ambiguous(several) => Lookup::Ambiguous(
                    several.into_iter().map(|theme| Place::of(Code::Theme(theme))).collect(),
                ),
                Lookup::Unknown => Lookup::Unknown,
            };
        }
        let by_theme = self.find_code(words, lang);
        if by_theme != Lookup::Unknown {
            return by_theme.map(|code| Place {
                code,
                subtheme: find(code.subthemes().iter().collect(), words, lang).found(),
            });
        }
        let parts = self.themes.iter().flat_map(|theme| {
            let code = Code::Theme(theme);
            theme.subthemes.iter().map(move |sub| Place { code, subtheme: Some(sub) })
        });
        find(parts.collect(), words, lang)
    }
}

impl Theme {
    /// The sub-theme of this theme that `word` means; as [`Codebook::find_theme`].
    pub fn find_subtheme(&self, word: &str, lang: &str) -> Lookup<&Subtheme> {
        find(self.subthemes.iter().collect(), word, lang)
    }
}

impl<'a> Place<'a> {
    /// A code without a sub-theme.
    pub fn of(code: Code<'a>) -> Self {
        Place { code, subtheme: None }
    }
}

/// A thing with an id and names in several languages.
pub(crate) trait Named {
    /// The stable id.
    fn id(&self) -> &str;

    /// Whether `is_it` says yes to any name in `lang`, or in any language for `None`.
    fn any_name(&self, lang: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool;

    /// Whether `word` is its id or one of its names, whole.
    fn is_called(&self, word: &str) -> bool {
        let word = fold(word);
        is_whole(self.id(), &word) || self.any_name(None, &mut |name| is_whole(name, &word))
    }

    /// Whether its id, or one of its names in `lang`, begins with `prefix`.
    fn begins_with(&self, prefix: &str, lang: Option<&str>) -> bool {
        let prefix = fold(prefix);
        begins(self.id(), &prefix) || self.any_name(lang, &mut |name| begins(name, &prefix))
    }
}

/// [`Named::any_name`] over titles and other words by language.
fn any_of(
    texts: [Option<&Localized>; 2],
    aliases: &LocalizedList,
    lang: Option<&str>,
    is_it: &mut dyn FnMut(&str) -> bool,
) -> bool {
    let mut texts = texts.iter().flatten();
    match lang {
        Some(lang) => {
            texts.any(|text| is_it(text.get(lang)))
                || aliases.get(lang).iter().any(|alias| is_it(alias))
        }
        None => {
            texts.any(|text| text.0.values().any(|name| is_it(name)))
                || aliases.0.values().flatten().any(|alias| is_it(alias))
        }
    }
}

macro_rules! named {
    ($type:ty, |$this:ident| $id:expr, $texts:expr, $aliases:expr) => {
        impl Named for $type {
            fn id(&self) -> &str {
                let $this = self;
                $id
            }
            fn any_name(&self, lang: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
                let $this = self;
                any_of($texts, $aliases, lang, is_it)
            }
        }
    };
}

named!(&Theme, |it| &it.id, [Some(&it.title), Some(&it.short)], &it.aliases);
named!(&Addressee, |it| &it.id, [Some(&it.title), Some(&it.short)], &it.aliases);
named!(&Subtheme, |it| &it.id, [Some(&it.title), it.short.as_ref()], &it.aliases);
named!(Code<'_>, |it| Code::id(*it), [Some(it.title()), Some(it.short())], Code::aliases(*it));

impl Named for Place<'_> {
    fn id(&self) -> &str {
        self.subtheme.map_or(self.code.id(), |sub| &sub.id)
    }
    fn any_name(&self, lang: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
        match &self.subtheme {
            Some(sub) => sub.any_name(lang, is_it),
            None => self.code.any_name(lang, is_it),
        }
    }
}

/// Narrows `all` by ever looser readings of `word`, and stops at the first
/// that anything matches, so that a whole name is never made ambiguous by a
/// longer one.
pub(crate) fn find<T: Named + Clone>(all: Vec<T>, word: &str, lang: &str) -> Lookup<T> {
    let word = fold(word);
    if word.is_empty() {
        return Lookup::Unknown;
    }
    let whole = |name: &str| is_whole(name, &word);
    let begins = |name: &str| begins(name, &word);
    let readings: [&dyn Fn(&T) -> bool; 5] = [
        &|thing| whole(thing.id()),
        &|thing| thing.any_name(Some(lang), &mut { whole }),
        &|thing| begins(thing.id()) || thing.any_name(Some(lang), &mut { begins }),
        &|thing| thing.any_name(None, &mut { whole }),
        &|thing| thing.any_name(None, &mut { begins }),
    ];
    for reading in readings {
        let mut matching: Vec<T> = all.iter().filter(|&thing| reading(thing)).cloned().collect();
        match (matching.len(), matching.pop()) {
            (1, Some(only)) => return Lookup::Found(only),
            (_, Some(last)) => {
                matching.push(last);
                return Lookup::Ambiguous(matching);
            }
            (_, None) => {}
        }
    }
    Lookup::Unknown
}

/// Compares by letters and digits alone: without accents, case, spaces, signs.
pub(crate) fn fold(text: &str) -> String {
    folded(text).collect()
}

/// [`fold`], letter by letter: most comparisons end at the first one, and there
/// are thousands in a lookup.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfkd()
        .filter(|letter| canonical_combining_class(*letter) == 0)
        .filter(|letter| !(letter.is_ascii_punctuation() || letter.is_whitespace()))
        .filter(|letter| !matches!(letter, '’' | '‘' | '‐'..='―' | '·'))
        .flat_map(char::to_lowercase)
}

/// Whether `name` folds to the word that is folded already.
fn is_whole(name: &str, word: &str) -> bool {
    folded(name).eq(word.chars())
}

/// Whether what `name` folds to begins with the word that is folded already.
fn begins(name: &str, word: &str) -> bool {
    let mut letters = folded(name);
    word.chars().all(|letter| letters.next() == Some(letter))
}

#[cfg(test)]
mod tests;
