//! What the lines of one session may name: its plan's voices and languages, its
//! codebook's themes and addressees.

mod capture;
mod flag;
mod language;

pub use capture::capture_of;

use super::codebook::{self, Codebook, Named, Place, find, fold};
use super::grammar::{Candidate, Class, Field, Flag, Vocabulary};
use super::plan::{Plan, Voice};
use super::{Lookup, ThemeMark};
use flag::{FLAGS, NamedFlag};
use language::Offered;

/// The [`Vocabulary`] of a session.
///
/// Every word is looked up as the codebook does it: ids first, then names in the
/// language of the screen, then names in any language; whole names before
/// beginnings; accents, case and signs do not count.
#[derive(Clone, Copy, Debug)]
pub struct SessionWords<'a> {
    /// The plan that the session follows.
    pub plan: &'a Plan,
    /// The codebook that its tags are taken from.
    pub codebook: &'a Codebook,
    /// The languages spoken in the room, beside those of the plan.
    pub languages: &'a [String],
    /// The language of the screen.
    pub lang: &'a str,
}

/// What a language is called in itself; its tag where that is not known here.
pub fn own_name(tag: &str) -> &str {
    Offered::new(tag).label()
}

impl Named for &Voice {
    fn id(&self) -> &str {
        &self.id
    }

    /// Other words for a voice are of no language in particular.
    fn any_name(&self, lang: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
        let title = match lang {
            Some(lang) => is_it(self.title.get(lang)),
            None => self.title.0.values().any(|title| is_it(title)),
        };
        title || self.aliases.iter().any(|alias| is_it(alias))
    }
}

impl<'a> SessionWords<'a> {
    fn voices(&self) -> Vec<&'a Voice> {
        self.plan.voices.iter().collect()
    }

    /// The languages of the plan and of the room, each once.
    fn offered(&self) -> Vec<Offered<'a>> {
        let mut offered: Vec<Offered<'a>> = Vec::new();
        for tag in self.plan.languages.iter().chain(self.languages) {
            if !offered.iter().any(|other| other.tag.eq_ignore_ascii_case(tag)) {
                offered.push(Offered::new(tag));
            }
        }
        offered
    }

    /// Every theme and residual code, and then every sub-theme.
    fn places(&self) -> impl Iterator<Item = Place<'a>> {
        let codes = self.codebook.codes().map(Place::of);
        let parts = self.codebook.codes().flat_map(|code| {
            code.subthemes().iter().map(move |sub| Place { code, subtheme: Some(sub) })
        });
        codes.chain(parts)
    }

    fn theme_candidates(&self, prefix: &str) -> Vec<Candidate> {
        let within = prefix.split_once('/');
        let among: Vec<Place<'a>> = match within {
            Some((theme, _)) => {
                let Some(theme) = self.codebook.find_theme(theme, self.lang).found() else {
                    return Vec::new();
                };
                self.places()
                    .filter(|place| place.subtheme.is_some() && place.code.id() == theme.id)
                    .collect()
            }
            None => self.places().collect(),
        };
        let prefix = within.map_or(prefix, |(_, part)| part);
        self.best_first(among, prefix, |place| {
            let title = place.subtheme.map_or_else(|| place.code.title(), |sub| &sub.title);
            let insert = mark_of(*place).to_string();
            Candidate { insert, label: title.get(self.lang).to_owned() }
        })
    }

    /// What begins with `prefix`: called so in the language of the screen, then
    /// called so in another one.
    fn best_first<T: Named>(
        &self,
        all: Vec<T>,
        prefix: &str,
        candidate: impl Fn(&T) -> Candidate,
    ) -> Vec<Candidate> {
        // A prefix of signs alone folds to nothing, but is not empty.
        if !prefix.is_empty() && fold(prefix).is_empty() {
            return Vec::new();
        }
        let (here, others): (Vec<T>, Vec<T>) =
            all.into_iter().partition(|thing| thing.begins_with(prefix, Some(self.lang)));
        let elsewhere = others.iter().filter(|thing| thing.begins_with(prefix, None));
        here.iter().chain(elsewhere).map(candidate).collect()
    }
}

impl Vocabulary for SessionWords<'_> {
    fn theme(&self, word: &str) -> Lookup<ThemeMark> {
        // An id alone is the theme without a sub-theme, also where one of its
        // sub-themes goes by the same name.
        if let Some(code) = self.codebook.code(word) {
            return Lookup::Found(mark_of(Place::of(code)));
        }
        named(self.codebook.find_place(word, self.lang), mark_of)
    }

    fn addressee(&self, word: &str) -> Lookup<String> {
        named(self.codebook.find_addressee(word, self.lang), |it| it.id.clone())
    }

    fn voice(&self, word: &str) -> Lookup<String> {
        named(find(self.voices(), word, self.lang), |it| it.id.clone())
    }

    /// One of the plan's or the room's languages by tag, name or beginning; any
    /// other by its tag, or by its name where it is a language often heard.
    fn language(&self, word: &str) -> Lookup<String> {
        let offered = find(self.offered(), word, self.lang);
        let whole = matches!(&offered, codebook::Lookup::Found(it) if it.is_called(word));
        match language::known_tag(word) {
            // A tag is that language, also where it begins the name of another.
            Some(tag) if !whole => Lookup::Found(tag.to_owned()),
            _ => match named(offered, |it| it.tag.to_owned()) {
                Lookup::Unknown => language::known(word)
                    .map(str::to_owned)
                    .or_else(|| language::tag(word))
                    .map_or(Lookup::Unknown, Lookup::Found),
                answer => answer,
            },
        }
    }

    fn flag(&self, word: &str) -> Lookup<Flag> {
        match Flag::named(word) {
            // One letter is as little here as in the grammar.
            Lookup::Unknown if fold(word).chars().count() > 1 => {
                named(find(FLAGS.to_vec(), word, self.lang), |it| it.flag)
            }
            answer => answer,
        }
    }

    fn is_full_name(&self, class: Class, word: &str) -> bool {
        match class {
            Class::Theme => match word.split_once('/') {
                Some((theme, part)) => self.codebook.codes().any(|code| {
                    code.is_called(theme) && code.subthemes().iter().any(|sub| sub.is_called(part))
                }),
                None => called(self.codebook.find_place(word, self.lang), |place| {
                    place.is_called(word) || place.code.is_called(word)
                }),
            },
            Class::Addressee => {
                called(self.codebook.find_addressee(word, self.lang), |it| it.is_called(word))
            }
            Class::Voice => called(find(self.voices(), word, self.lang), |it| it.is_called(word)),
            Class::Language => self.offered().iter().any(|it| it.is_called(word)),
            Class::Flag => {
                Flag::WORDS.iter().any(|(name, _)| name.eq_ignore_ascii_case(word))
                    || called(find(FLAGS.to_vec(), word, self.lang), |it| it.is_called(word))
            }
            Class::Seat | Class::Reference | Class::Command => false,
        }
    }

    /// Of commands, those that set what follows; the desk has more. Seats and
    /// refs are the session's, and the store knows them.
    fn candidates(&self, class: Class, prefix: &str) -> Vec<Candidate> {
        match class {
            Class::Theme => self.theme_candidates(prefix),
            Class::Addressee => {
                self.best_first(self.codebook.addressees.iter().collect(), prefix, |it| Candidate {
                    insert: it.id.clone(),
                    label: it.title.get(self.lang).to_owned(),
                })
            }
            Class::Voice => self.best_first(self.voices(), prefix, |it| Candidate {
                insert: it.id.clone(),
                label: it.title.get(self.lang).to_owned(),
            }),
            Class::Language => self.best_first(self.offered(), prefix, |it| Candidate {
                insert: it.tag.to_owned(),
                label: it.label().to_owned(),
            }),
            Class::Flag => self.best_first(FLAGS.to_vec(), prefix, |it: &NamedFlag| Candidate {
                insert: it.flag.word().to_owned(),
                label: it.label(self.lang).to_owned(),
            }),
            Class::Command => {
                let words = Field::ALL.map(Field::word).into_iter().chain(["clear"]);
                words
                    .filter(|word| word.starts_with(&prefix.to_ascii_lowercase()))
                    .map(|word| Candidate { insert: word.to_owned(), label: word.to_owned() })
                    .collect()
            }
            Class::Seat | Class::Reference => Vec::new(),
        }
    }
}

fn mark_of(place: Place<'_>) -> ThemeMark {
    ThemeMark {
        theme: place.code.id().to_owned(),
        subtheme: place.subtheme.map(|sub| sub.id.clone()),
    }
}

/// The codebook's answer as the grammar wants it: several things by what they
/// are called in a line.
fn named<T, U: Spelled>(answer: codebook::Lookup<T>, what: impl Fn(T) -> U) -> Lookup<U> {
    match answer {
        codebook::Lookup::Found(thing) => Lookup::Found(what(thing)),
        codebook::Lookup::Ambiguous(several) => {
            Lookup::Ambiguous(several.into_iter().map(|thing| what(thing).spelled()).collect())
        }
        codebook::Lookup::Unknown => Lookup::Unknown,
    }
}

/// What can be written after a sign.
trait Spelled {
    fn spelled(&self) -> String;
}

impl Spelled for String {
    fn spelled(&self) -> String {
        self.clone()
    }
}

impl Spelled for ThemeMark {
    fn spelled(&self) -> String {
        self.to_string()
    }
}

impl Spelled for Flag {
    fn spelled(&self) -> String {
        self.word().to_owned()
    }
}

fn called<T>(answer: codebook::Lookup<T>, is_called: impl Fn(&T) -> bool) -> bool {
    match answer {
        codebook::Lookup::Found(thing) => is_called(&thing),
        codebook::Lookup::Ambiguous(several) => several.iter().any(is_called),
        codebook::Lookup::Unknown => false,
    }
}
