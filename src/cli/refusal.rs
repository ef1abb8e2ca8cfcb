//! What the rules of a session say no to, in words.

use crate::domain::Refusal;

/// The refusal as a sentence with its next step.
pub(super) fn say(refusal: &Refusal) -> String {
    refusal.message().id.to_owned()
}
