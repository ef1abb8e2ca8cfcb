//! What the rules of a session say no to, in words.

use crate::domain::Refusal;
use crate::lang::{Lang, Wordings};

/// The refusal as a sentence with its next step. The command line speaks
/// English, like its options.
pub(super) fn say(refusal: &Refusal) -> String {
    Wordings::of(Lang::En).say(&refusal.message())
}
