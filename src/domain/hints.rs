//! What a codebook gives for suggesting, in one language: examples of what
//! people say, already tagged, and cue words.

use super::{Kind, ThemeMark};

/// The examples and cue words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// What people might say, tagged as a careful coder would.
    pub examples: Vec<Example>,
    /// Words that hint at a theme, a kind or an addressee.
    pub cues: Vec<Cue>,
}

/// A line as somebody might say it, with its tags.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Themes, the primary first; or a residual code for what no theme fits.
    pub themes: Vec<ThemeMark>,
    /// What kind of contribution it is.
    pub kind: Kind,
    /// Who is asked to act, where the line says so: an addressee's id.
    pub addressee: Option<String>,
    /// The line.
    pub text: String,
}

/// A word, or some in a row, that hint at something. `*` at either end stands
/// for any letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The words, as their author wrote them.
    pub words: String,
    /// What they hint at.
    pub at: Hint,
    /// How much they say.
    pub weight: CueWeight,
}

/// What a cue hints at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// A theme, with or without a sub-theme, or a residual code.
    Theme(ThemeMark),
    /// A kind of contribution.
    Kind(Kind),
    /// An addressee, by its id.
    Addressee(String),
}

/// How much a cue says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CueWeight {
    /// The word is rarely said of anything else.
    Strong,
    /// The word is also said of other things.
    Weak,
}
