//! The message ids of the names of what there are few of: kinds, permissions,
//! modes.

use crate::domain::{Kind, Mode, Permission};

/// The message id of a kind's name.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Concern => "kind-concern",
        Kind::Proposal => "kind-proposal",
        Kind::Question => "kind-question",
        Kind::Testimony => "kind-testimony",
        Kind::Commitment => "kind-commitment",
        Kind::Strength => "kind-strength",
    }
}

/// The message id of what may be done with words.
pub(super) fn permission(permission: Permission) -> &'static str {
    match permission {
        Permission::Quote => "permission-quote",
        Permission::Paraphrase => "permission-paraphrase",
        Permission::No => "permission-no",
    }
}

/// The message id of how close words are to what was said.
pub(super) fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Verbatim => "mode-verbatim",
        Mode::Paraphrase => "mode-paraphrase",
        Mode::Interpreted => "mode-interpreted",
    }
}
