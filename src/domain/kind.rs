//! The six kinds of contribution.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

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

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(word: &str) -> Result<Self, UnknownKind> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.id() == word)
            .ok_or_else(|| UnknownKind(word.to_owned()))
    }
}

/// A word that names none of the six kinds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a kind; the kinds are concern, proposal, question, testimony, commitment and strength"
)]
pub struct UnknownKind(pub String);
