//! A language of the kit: its fixed words, which are Townhall's, and the texts of
//! plan and codebook in it. Where one of them is missing the sheet says so.

use crate::domain::words::own_name;
use crate::domain::{Codebook, Localized, Plan};
use crate::lang::{Lang, Msg, Wordings, msg};
use crate::text::{self, Direction};

/// Words with the language they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The words, harmless.
    pub words: String,
    /// Their language.
    pub lang: String,
    /// The way they are written.
    pub dir: Direction,
}

/// A language of the kit.
#[derive(Clone, Debug)]
pub struct Tongue {
    /// Its tag.
    pub tag: String,
    fixed: Lang,
    words: &'static Wordings,
}

impl Tongue {
    /// The language with this tag. Fixed words that are not written in it are
    /// said in `instead`.
    pub fn new(tag: &str, instead: Lang) -> Tongue {
        let fixed = Lang::printed(tag).unwrap_or(instead);
        Tongue { tag: tag.to_owned(), fixed, words: Wordings::of(fixed) }
    }

    /// Whether Townhall's own words are written in it.
    pub fn has_fixed_words(&self) -> bool {
        Lang::printed(&self.tag).is_some()
    }

    /// Whether the plan is written in it.
    pub fn has_plan_words(&self, plan: &Plan) -> bool {
        plan.title.speaks(&self.tag)
    }

    /// The language of the fixed words.
    pub fn lang(&self) -> &'static str {
        self.fixed.tag()
    }

    /// The way in which the fixed words are written.
    pub fn dir(&self) -> Direction {
        Direction::of(self.lang())
    }

    /// What the language is called in itself.
    pub fn own_name(&self) -> &str {
        own_name(&self.tag)
    }

    /// A fixed wording.
    pub fn text<'a>(&self, id: &'a str) -> &'a str {
        self.words.text(id)
    }

    /// A fixed wording with something filled in.
    pub fn say(&self, message: &Msg) -> String {
        self.words.say(message)
    }

    /// A fixed wording with the language it is in.
    pub fn fixed(&self, id: &str) -> Text {
        let words = self.words.text(id).to_owned();
        Text { words, lang: self.lang().to_owned(), dir: self.dir() }
    }

    /// A text of the plan or the codebook, in this language or the nearest there is.
    pub fn of(&self, text: &Localized) -> Text {
        let (lang, words) = text.found(&self.tag).unwrap_or((self.lang(), ""));
        let words = text::harmless_line(words.trim()).into_owned();
        Text { words, lang: lang.to_owned(), dir: Direction::of(lang) }
    }

    /// What a sheet in this language has to own up to: words that are missing.
    pub fn notes(&self, plan: &Plan) -> Vec<String> {
        let mut notes = Vec::new();
        if !self.has_fixed_words() {
            notes.push(self.missing("kit-no-fixed-words", self.lang()));
        }
        if let (false, Some((instead, _))) =
            (self.has_plan_words(plan), plan.title.found(&self.tag))
        {
            notes.push(self.missing("kit-no-plan-words", instead));
        }
        notes
    }

    /// The same of the themes, where they are not written in this language.
    pub fn note_on_themes(&self, codebook: &Codebook) -> Option<String> {
        let (instead, _) = codebook.title.found(&self.tag)?;
        let missing = !codebook.title.speaks(&self.tag);
        missing.then(|| self.missing("kit-no-theme-words", instead))
    }

    fn missing(&self, id: &'static str, instead: &str) -> String {
        let said = msg(id).with("language", self.own_name());
        self.say(&said.with("instead", own_name(instead)))
    }
}
