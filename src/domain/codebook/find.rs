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
trait Named {
    fn id(&self) -> &str;
    fn texts(&self) -> [Option<&Localized>; 2];
    fn aliases(&self) -> &LocalizedList;

    /// Calls `visit` with each name in `lang`, or in every language for `None`.
    fn any_name(&self, lang: Option<&str>, mut visit: impl FnMut(&str) -> bool) -> bool {
        let texts = self.texts();
        let mut texts = texts.iter().flatten();
        match lang {
            Some(lang) => {
                texts.any(|text| visit(text.get(lang)))
                    || self.aliases().get(lang).iter().any(|alias| visit(alias))
            }
            None => {
                texts.any(|text| text.0.values().any(|name| visit(name)))
                    || self.aliases().0.values().flatten().any(|alias| visit(alias))
            }
        }
    }
}

macro_rules! named {
    ($type:ty, |$this:ident| $texts:expr) => {
        impl Named for $type {
            fn id(&self) -> &str {
                &self.id
            }
            fn texts(&self) -> [Option<&Localized>; 2] {
                let $this = self;
                $texts
            }
            fn aliases(&self) -> &LocalizedList {
                &self.aliases
            }
        }
    };
}

named!(&Theme, |it| [Some(&it.title), Some(&it.short)]);
named!(&Addressee, |it| [Some(&it.title), Some(&it.short)]);
named!(&Subtheme, |it| [Some(&it.title), it.short.as_ref()]);

impl Named for Code<'_> {
    fn id(&self) -> &str {
        Code::id(*self)
    }
    fn texts(&self) -> [Option<&Localized>; 2] {
        [Some(self.title()), Some(self.short())]
    }
    fn aliases(&self) -> &LocalizedList {
        Code::aliases(*self)
    }
}

impl Named for Place<'_> {
    fn id(&self) -> &str {
        self.subtheme.map_or(self.code.id(), |sub| &sub.id)
    }
    fn texts(&self) -> [Option<&Localized>; 2] {
        match self.subtheme {
            Some(sub) => [Some(&sub.title), sub.short.as_ref()],
            None => [Some(self.code.title()), Some(self.code.short())],
        }
    }
    fn aliases(&self) -> &LocalizedList {
        self.subtheme.map_or_else(|| self.code.aliases(), |sub| &sub.aliases)
    }
}

/// Narrows `all` by ever looser readings of `word`, and stops at the first
/// that anything matches, so that a whole name is never made ambiguous by a
/// longer one.
fn find<T: Named + Clone>(all: Vec<T>, word: &str, lang: &str) -> Lookup<T> {
    let word = fold(word);
    if word.is_empty() {
        return Lookup::Unknown;
    }
    let whole = |name: &str| fold(name) == word;
    let begins = |name: &str| fold(name).starts_with(&word);
    let readings: [&dyn Fn(&T) -> bool; 5] = [
        &|thing| whole(thing.id()),
        &|thing| thing.any_name(Some(lang), whole),
        &|thing| begins(thing.id()) || thing.any_name(Some(lang), begins),
        &|thing| thing.any_name(None, whole),
        &|thing| thing.any_name(None, begins),
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
    text.nfkd()
        .filter(|letter| canonical_combining_class(*letter) == 0)
        .filter(|letter| !(letter.is_ascii_punctuation() || letter.is_whitespace()))
        .filter(|letter| !matches!(letter, '’' | '‘' | '‐'..='―' | '·'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests;
