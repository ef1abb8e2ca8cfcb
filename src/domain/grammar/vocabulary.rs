//! What a line may name: the door through which the grammar asks plan and codebook.

use super::{Flag, ThemeMark};
use crate::domain::{Lookup, Ref};

/// What kind of thing a mark names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// A theme or sub-theme, `#`.
    Theme,
    /// Who is asked to act, `@`.
    Addressee,
    /// The voice that speaks, `%`.
    Voice,
    /// The language that was spoken, `~`.
    Language,
    /// The seat that spoke, `^`.
    Seat,
    /// The contribution that this one answers, `>`.
    Reference,
    /// Permission or mode, `&`.
    Flag,
    /// A command word, `:` at the start of the line.
    Command,
}

impl Class {
    /// The classes that the second spelling `,,word` looks through, in the order
    /// in which their candidates are listed.
    pub const NAMED: [Class; 5] =
        [Class::Theme, Class::Addressee, Class::Voice, Class::Language, Class::Flag];

    /// The sign that leads a mark of this class.
    pub fn sign(self) -> char {
        match self {
            Class::Theme => '#',
            Class::Addressee => '@',
            Class::Voice => '%',
            Class::Language => '~',
            Class::Seat => '^',
            Class::Reference => '>',
            Class::Flag => '&',
            Class::Command => ':',
        }
    }

    /// The class whose marks `sign` leads; commands are not marks.
    pub(super) fn of_sign(sign: char) -> Option<Class> {
        Some(match sign {
            '#' => Class::Theme,
            '@' => Class::Addressee,
            '%' => Class::Voice,
            '~' => Class::Language,
            '^' => Class::Seat,
            '>' => Class::Reference,
            '&' => Class::Flag,
            _ => return None,
        })
    }
}

/// One way to go on with a mark that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// What to write after the sign: an id, never with spaces.
    pub insert: String,
    /// What to show beside it: the title in the desk's language.
    pub label: String,
}

/// What a line of this session may name.
///
/// Words are matched by id, localized title, alias or unique prefix, with case
/// and accents folded; an exact name wins over a prefix, and every id finds
/// itself. The words come as they were typed.
pub trait Vocabulary {
    /// A theme: `theme`, or `theme/subtheme`; a sub-theme's own name may do as well.
    fn theme(&self, word: &str) -> Lookup<ThemeMark>;

    /// The id of an addressee of the codebook.
    fn addressee(&self, word: &str) -> Lookup<String>;

    /// The id of one of the plan's voices.
    fn voice(&self, word: &str) -> Lookup<String>;

    /// A language tag (`ti`, `zh-TW`), for a tag or for a name of one of the
    /// plan's languages.
    fn language(&self, word: &str) -> Lookup<String>;

    /// The ref that `word` spells. Only the spelling counts: whether there is
    /// such a contribution is for the store to say.
    fn reference(&self, word: &str) -> Option<Ref> {
        word.parse().ok()
    }

    /// Permission or mode; implement it to let people use words of their language
    /// beside the built-in ones of [`Flag::named`].
    fn flag(&self, word: &str) -> Lookup<Flag> {
        Flag::named(word)
    }

    /// Whether `word` is the whole name (id, title or alias) of something in
    /// `class`, not a prefix. It decides between classes for `,,word`. As it
    /// stands it knows ids only.
    fn is_full_name(&self, class: Class, word: &str) -> bool {
        match class {
            Class::Theme => self.theme(word).found().is_some_and(|mark| {
                mark.subtheme.as_deref().unwrap_or(&mark.theme) == word || mark.to_string() == word
            }),
            Class::Addressee => self.addressee(word).found().is_some_and(|id| id == word),
            Class::Voice => self.voice(word).found().is_some_and(|id| id == word),
            Class::Language => self.language(word).found().is_some_and(|tag| tag == word),
            Class::Flag => Flag::WORDS.iter().any(|(name, _)| *name == word),
            Class::Seat | Class::Reference | Class::Command => false,
        }
    }

    /// What begins with `prefix` in `class`, best first; everything for an empty
    /// prefix. For [`Class::Language`] these are the plan's languages and no
    /// others; for [`Class::Reference`] the latest refs worth answering.
    fn candidates(&self, class: Class, prefix: &str) -> Vec<Candidate>;
}
