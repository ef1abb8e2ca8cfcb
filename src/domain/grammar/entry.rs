//! What a line says: one contribution, as it was typed.

use super::{Context, Remark};
use crate::domain::{Kind, Mode, Permission, Ref, ThemeMark};

/// A contribution as a line gives it. What the line does not say is `None` or
/// empty; the session's [`Context`] and the phase fill it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The kind whose sign leads the line; without one, the phase decides.
    pub kind: Option<Kind>,
    /// The wording, without outer white space; `\n` between its lines.
    pub text: String,
    /// The speaker's own words, where `text` translates them.
    pub original: Option<String>,
    /// Themes in the order typed; the first is the primary one.
    pub themes: Vec<ThemeMark>,
    /// Ids of those who are asked to act, in the order typed.
    pub addressees: Vec<String>,
    /// Id of the voice that spoke.
    pub voice: Option<String>,
    /// Tag of the language that was spoken.
    pub language: Option<String>,
    /// The seat that spoke: digits in ASCII, letters in capitals.
    pub seat: Option<String>,
    /// The contributions that this one answers, in the order typed.
    pub answers: Vec<Ref>,
    /// What may be done with the words.
    pub permission: Option<Permission>,
    /// How close the words are to what was said.
    pub mode: Option<Mode>,
    /// What the desk should point out, in the order of the line.
    pub remarks: Vec<Remark>,
}

impl Entry {
    /// This entry with seat, voice and language taken from `context` where the
    /// line was silent about them.
    #[must_use]
    pub fn with_context(mut self, context: &Context) -> Entry {
        self.seat = self.seat.or_else(|| context.seat.clone());
        self.voice = self.voice.or_else(|| context.voice.clone());
        self.language = self.language.or_else(|| context.language.clone());
        self
    }
}
