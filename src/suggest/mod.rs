//! Suggests themes, a kind and an addressee for a text, each with a score and the
//! words that speak for it. Suggests only: a person decides.
//!
//! [`Suggester::train`] makes a linear model of a codebook's examples and cue words
//! and of the tags that coders have confirmed, in a fraction of a second;
//! [`Suggester::suggest`] asks it. [`Live`] trains on a thread of its own, and again
//! when there is something new to learn or to forget. Nothing that was learned is
//! ever kept in a file: it comes out of the confirmed tags again, so that words
//! which are erased there are gone here.
//!
//! | to change … | open |
//! |---|---|
//! | what of a text counts | `features` |
//! | how cue words are found | `cues` |
//! | how the model is fitted | `linear`, `training` |
//! | when nothing is suggested | `suggester` |
//! | which words are shown as the reason | `reasons` |
//!
//! `docs/suggestions.md` explains it with its formulas, and says how good it is.

mod cues;
mod features;
mod linear;
mod live;
mod reasons;
mod suggester;
mod suggestion;
mod training;
mod vocabulary;

pub use live::{Known, Live, MOST_CONFIRMED, Source};
pub use suggester::Suggester;
pub use suggestion::{Suggested, Suggestion};
pub use training::Confirmed;
