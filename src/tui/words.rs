//! The language of the screens, and the wordings in it.

use crate::lang::{Lang, Msg, Wordings};

/// The wordings of the screens in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Wordings);

impl Words {
    /// The wordings in a language.
    pub fn new(language: Lang) -> Words {
        Words(Wordings::of(language))
    }

    /// The language, as a BCP 47 tag.
    pub fn language(self) -> &'static str {
        self.0.lang().tag()
    }

    /// The language.
    pub fn lang(self) -> Lang {
        self.0.lang()
    }

    /// The language after this one, in the order in which the key goes through them.
    pub fn next(self) -> Lang {
        let at = Lang::ALL.iter().position(|lang| *lang == self.0.lang());
        Lang::ALL[at.map_or(0, |at| (at + 1) % Lang::ALL.len())]
    }

    /// The words for a message.
    pub fn say(self, message: &Msg) -> String {
        self.0.say(message)
    }

    /// The words for a message without places to fill.
    pub fn id(self, id: &'static str) -> &'static str {
        self.0.text(id)
    }
}
