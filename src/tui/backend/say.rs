//! What the store says, as messages for the desks.

use crate::domain::Ref;
use crate::domain::act::Act;
use crate::lang::{Msg, msg};
use crate::store::{Done, StoreError};
use crate::tui::learner::LearnerError;

/// Why something was not written or read, and what to do.
pub(in crate::tui) fn failed(error: &StoreError) -> Msg {
    match error {
        StoreError::Full(_) => msg("failed-full"),
        StoreError::Locked(_) => msg("failed-locked"),
        StoreError::ReadOnly { .. } => msg("failed-read-only"),
        StoreError::Damaged { .. } => msg("failed-damaged"),
        StoreError::Newer { .. } => msg("failed-newer"),
        other => msg("failed-otherwise").with("why", other.to_string()),
    }
}

/// What an undo took back, or a redo brought back.
pub(super) fn undone(act: &Act, redo: bool) -> Msg {
    let (undid, redid) = match act {
        Act::Captured(_) => ("undid-capture", "redid-capture"),
        Act::BatchOpened(_) => ("undid-block", "redid-block"),
        Act::Tagged(_) => ("undid-theme", "redid-theme"),
        Act::Addressed(_) => ("undid-addressee", "redid-addressee"),
        Act::Reworded(_) => ("undid-wording", "redid-wording"),
        Act::Linked(_) => ("undid-link", "redid-link"),
        Act::FieldSet(_) | Act::Detailed(_) => ("undid-change", "redid-change"),
        _ => ("undid-act", "redid-act"),
    };
    msg(if redo { redid } else { undid })
}

/// What is to be said of an erasure: that it is still under way, or which copies
/// it could not reach. Nothing where nothing was erased, or nothing is left to do.
pub(super) fn erased(done: &Done) -> Option<Msg> {
    if done.erasure_unfinished {
        return Some(msg("erasure-unfinished"));
    }
    let first = done.copies.first()?.file_name()?.to_string_lossy().into_owned();
    Some(msg("erasure-copies").with("count", done.copies.len()).with("first", first))
}

/// Refs that name nothing here and stayed in the text.
pub(super) fn unknown(refs: &[Ref]) -> Msg {
    let refs: Vec<String> = refs.iter().map(ToString::to_string).collect();
    msg("saved-without-link").with("refs", refs.join(", "))
}

/// Why there are no suggestions.
pub(super) fn no_suggestions(error: LearnerError) -> Msg {
    match error {
        LearnerError::Store(error) => failed(&error),
        LearnerError::NoThread(_) => msg("failed-otherwise").with("why", error.to_string()),
    }
}

/// From where on suggestions learn from tags.
pub(super) fn counted(from_now: bool) -> Msg {
    msg(if from_now { "done-suggest-forget" } else { "done-suggest-remember" })
}
