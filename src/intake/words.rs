//! What the cells of a file may name in the session they go to.

use crate::domain::codebook::{Lookup as Found, Place};
use crate::domain::{Codebook, Lookup, Plan, ThemeMark};

mod remembered;

pub(super) use remembered::Remembered;

/// What sort of thing a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A theme, sub-theme or residual code.
    Theme,
    /// Who is asked to act.
    Addressee,
    /// Who spoke.
    Voice,
    /// A step of the plan.
    Phase,
}

/// What the cells of a file may name. Words come as they stand in the file; an
/// id always finds itself.
pub trait Words {
    /// A theme, `theme/subtheme`, or a sub-theme's own name.
    fn theme(&self, word: &str) -> Lookup<ThemeMark>;
    /// The id of an addressee.
    fn addressee(&self, word: &str) -> Lookup<String>;
    /// The id of a voice.
    fn voice(&self, word: &str) -> Lookup<String>;
    /// The place of a phase in the plan.
    fn phase(&self, word: &str) -> Lookup<usize>;
    /// The ids that can be named, to help with a word that is not known.
    fn known(&self, named: Named) -> Vec<String>;
    /// How many themes one contribution may carry.
    fn most_themes(&self) -> usize;
    /// How many addressees one contribution may name.
    fn most_addressees(&self) -> usize;
}

/// The words of one session's plan and codebook.
#[derive(Clone, Copy, Debug)]
pub struct SessionWords<'a> {
    /// The session's plan.
    pub plan: &'a Plan,
    /// The session's codebook.
    pub codebook: &'a Codebook,
    /// The language whose words go before those of others.
    pub language: &'a str,
}

impl Words for SessionWords<'_> {
    fn theme(&self, word: &str) -> Lookup<ThemeMark> {
        let mark = |place: Place<'_>| ThemeMark {
            theme: place.code.id().to_owned(),
            subtheme: place.subtheme.map(|subtheme| subtheme.id.clone()),
        };
        // `theme/subtheme` by their ids first, so that what we wrote reads as written.
        if let Some(found) = self.by_ids(word) {
            return Lookup::Found(found);
        }
        plain(self.codebook.find_place(word, self.language), mark, |mark| mark.to_string())
    }

    fn addressee(&self, word: &str) -> Lookup<String> {
        let found = self.codebook.find_addressee(word, self.language);
        plain(found, |addressee| addressee.id.clone(), String::clone)
    }

    fn voice(&self, word: &str) -> Lookup<String> {
        let voices = self.plan.voices.iter().map(|voice| {
            let titles = voice.title.0.values().map(String::as_str);
            let names = titles.chain(voice.aliases.iter().map(String::as_str)).collect();
            (voice.id.clone(), voice.id.as_str(), names)
        });
        look_up(voices.collect(), word)
    }

    fn phase(&self, word: &str) -> Lookup<usize> {
        let phases = self.plan.phases.iter().enumerate().map(|(place, phase)| {
            let titles = phase.title.0.values().map(String::as_str).collect();
            (place, phase.id.as_str(), titles)
        });
        look_up(phases.collect(), word)
    }

    fn known(&self, named: Named) -> Vec<String> {
        match named {
            Named::Theme => self.codebook.codes().map(|code| code.id().to_owned()).collect(),
            Named::Addressee => self.codebook.addressees.iter().map(|it| it.id.clone()).collect(),
            Named::Voice => self.plan.voices.iter().map(|it| it.id.clone()).collect(),
            Named::Phase => self.plan.phases.iter().map(|it| it.id.clone()).collect(),
        }
    }

    fn most_themes(&self) -> usize {
        usize::from(self.codebook.max_themes)
    }

    fn most_addressees(&self) -> usize {
        usize::from(self.codebook.max_addressees)
    }
}

impl SessionWords<'_> {
    fn by_ids(&self, word: &str) -> Option<ThemeMark> {
        let (theme, subtheme) = match word.split_once('/') {
            Some((theme, subtheme)) => (theme, Some(subtheme)),
            None => (word, None),
        };
        let code = self.codebook.code(theme)?;
        let has = |id: &str| code.subthemes().iter().any(|it| it.id == id);
        if subtheme.is_some_and(|id| !has(id)) {
            return None;
        }
        Some(ThemeMark { theme: theme.to_owned(), subtheme: subtheme.map(str::to_owned) })
    }
}

/// The codebook's answer in the domain's common form.
fn plain<T, U>(found: Found<T>, change: impl Fn(T) -> U, name: impl Fn(&U) -> String) -> Lookup<U> {
    match found {
        Found::Found(it) => Lookup::Found(change(it)),
        Found::Ambiguous(several) => {
            Lookup::Ambiguous(several.into_iter().map(|it| name(&change(it))).collect())
        }
        Found::Unknown => Lookup::Unknown,
    }
}

/// Whether an id and the names beside it are meant.
type Reading<'a> = &'a dyn Fn(&str, &[&str]) -> bool;

/// By whole id, then whole name, then the beginning of exactly one thing's id or names.
fn look_up<T: Clone>(all: Vec<(T, &str, Vec<&str>)>, word: &str) -> Lookup<T> {
    let word = fold(word);
    if word.is_empty() {
        return Lookup::Unknown;
    }
    let whole_id = |id: &str, _: &[&str]| fold(id) == word;
    let whole_name = |_: &str, names: &[&str]| names.iter().any(|name| fold(name) == word);
    let beginning = |id: &str, names: &[&str]| {
        fold(id).starts_with(&word) || names.iter().any(|name| fold(name).starts_with(&word))
    };
    let readings: [Reading<'_>; 3] = [&whole_id, &whole_name, &beginning];
    for reads in readings {
        let mut matching = all.iter().filter(|(_, id, names)| reads(id, names));
        match (matching.next(), matching.next()) {
            (Some((it, ..)), None) => return Lookup::Found(it.clone()),
            (Some(one), Some(other)) => {
                let several = [one, other].into_iter().chain(matching);
                return Lookup::Ambiguous(several.map(|(_, id, _)| (*id).to_owned()).collect());
            }
            (None, _) => {}
        }
    }
    Lookup::Unknown
}

fn fold(name: &str) -> String {
    super::column::fold(name)
}
