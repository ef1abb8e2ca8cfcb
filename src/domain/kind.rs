//! The six kinds of contribution.

use super::by_id;
use serde::{Deserialize, Serialize};

/// What a contribution is: one of the six kinds the codebook defines.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A problem, risk, worry or unmet need.
    Concern,
    /// An action that someone should carry out.
    Proposal,
    /// A request for information, open until answered.
    Question,
    /// A first-hand experience.
    Testimony,
    /// A promise made in the room.
    Commitment,
    /// Something that already helps and should be kept.
    Strength,
}

impl Kind {
    /// Every kind, in the order in which they are listed everywhere.
    pub const ALL: [Kind; 6] = [
        Kind::Concern,
        Kind::Proposal,
        Kind::Question,
        Kind::Testimony,
        Kind::Commitment,
        Kind::Strength,
    ];

    /// The stable id used in files, tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Concern => "concern",
            Kind::Proposal => "proposal",
            Kind::Question => "question",
            Kind::Testimony => "testimony",
            Kind::Commitment => "commitment",
            Kind::Strength => "strength",
        }
    }

    /// The sign that leads a line of this kind in the capture grammar.
    pub fn sign(self) -> char {
        match self {
            Kind::Concern => '!',
            Kind::Proposal => '+',
            Kind::Question => '?',
            Kind::Testimony => '"',
            Kind::Commitment => '=',
            Kind::Strength => '*',
        }
    }
}

by_id!(Kind, UnknownKind);

/// A word that names none of the six kinds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a kind; the kinds are concern, proposal, question, testimony, commitment and strength"
)]
pub struct UnknownKind(pub String);
