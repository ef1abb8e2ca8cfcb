//! The language of the screens, and the wordings in it.

use crate::lang::{Msg, Wordings, msg};

/// The wordings of the screens in one language.
pub struct Words {
    language: &'static str,
    wordings: Wordings,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The languages of the screens, in the order in which the key goes through them.
    pub const LANGUAGES: [&'static str; 3] = ["en", "es", "fr"];

    /// The wordings in `language`, or in English where there are none.
    pub fn new(language: &str) -> Words {
        let language = Self::known(language).unwrap_or("en");
        Words { language, wordings: Wordings::new(language) }
    }

    /// The screen language that `word` names: `es`, `ES`, `es-MX`.
    pub fn known(word: &str) -> Option<&'static str> {
        let word = word.to_lowercase();
        let primary = word.split(['-', '_', '.']).next()?;
        Self::LANGUAGES.into_iter().find(|language| *language == primary)
    }

    /// The language, as a BCP 47 tag.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The language after this one.
    pub fn next(&self) -> &'static str {
        let at = Self::LANGUAGES.iter().position(|language| *language == self.language);
        Self::LANGUAGES[at.map_or(0, |at| (at + 1) % Self::LANGUAGES.len())]
    }

    /// The words for a message.
    pub fn say(&self, message: &Msg) -> String {
        self.wordings.say(message)
    }

    /// The words for a message without places to fill.
    pub fn id(&self, id: &'static str) -> String {
        self.say(&msg(id))
    }
}
