//! Facts of what was said: contributions and everything written about them.

use super::is_default;
use crate::domain::floor::turn::EntryId;
use crate::domain::ids::{ContributionId, EventId, SeatId};
use crate::domain::kind::Kind;
use crate::domain::mode::Mode;
use crate::domain::permission::Permission;
use crate::domain::read_back::ReadBack;
use crate::domain::slip::Serial;
use crate::domain::theme_mark::ThemeMark;
use crate::domain::time::Wall;
use serde::{Deserialize, Serialize};

/// Facts of `batch.opened`. The contributions that came with it name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchOpened {
    /// Where they came from: `paste`, or the format of a file.
    pub from: String,
    /// How many there are.
    pub count: u64,
}

/// Facts of `contribution.captured`: all but the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Captured {
    /// The short ref people read aloud, without a clash suffix.
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is.
    pub kind: Kind,
    /// How the words relate to what was said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mode: Mode,
    /// What may be done with them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub permission: Permission,
    /// The phase it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The table it was said at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// The seat that spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatId>,
    /// The turn it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<EntryId>,
    /// The receipt slip of who said it, by its serial.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slip: Option<Serial>,
    /// The voice the speaker chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// The language it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Themes put on with the line itself, the primary first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeMark>,
    /// Who is asked to act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// What it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<ContributionId>,
    /// The proposals it speaks against: a minority's remark.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<ContributionId>,
    /// The batch it came with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<EventId>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// When it was said, where that is not when it was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Wall>,
}

/// Where an imported contribution came from: the key by which a repeated import
/// knows it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file or collection it came from.
    pub name: String,
    /// Its row's id there.
    pub row: String,
    /// Votes counted there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<Votes>,
}

/// Votes on a statement, counted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// How many agreed.
    pub agree: u64,
    /// How many disagreed.
    pub disagree: u64,
    /// How many passed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<u64>,
}

/// One field of a contribution with its new value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "field", content = "value", rename_all = "kebab-case")]
pub enum Field {
    /// What it is.
    Kind(Kind),
    /// The voice; none for not stated.
    Voice(Option<String>),
    /// The language it was said in.
    Language(Option<String>),
    /// How the words relate to what was said.
    Mode(Mode),
    /// What may be done with them.
    Permission(Permission),
    /// The table it was said at.
    Table(Option<String>),
    /// The seat that spoke.
    Seat(Option<SeatId>),
    /// The receipt slip of who said it, by its serial.
    Slip(Option<Serial>),
    /// What became of it when it was read back.
    ReadBack(ReadBack),
    /// By when something is done about it, `YYYY-MM-DD`.
    Due(Option<String>),
    /// Set aside for later.
    Parked(bool),
    /// The contribution it was merged into.
    MergedInto(Option<ContributionId>),
}

/// Facts of `contribution.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldSet {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The field and its value.
    #[serde(flatten)]
    pub field: Field,
    /// The rewording of the same contribution it came with: where that does not
    /// count, this does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<EventId>,
}

/// Facts of `contribution.reworded` and `contribution.scrubbed`; the words are
/// in the body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewording {
    /// The contribution concerned.
    pub of: ContributionId,
    /// The writes this one replaces; for a scrub every wording there was, also
    /// those that had been taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// Whether a scrub stood there already, so that a scrub made elsewhere at
    /// the same time does not mean these words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_scrub: bool,
    /// For a scrub: whether who said it took it back, so that it is shown and
    /// counted no more.
    #[serde(default, skip_serializing_if = "is_default")]
    pub withdrawn: bool,
}

/// A text about a contribution that is not its wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Who acts on it: a post, not a person.
    Owner,
    /// What is done next.
    NextStep,
    /// How it is read back in another language.
    Translation,
}

impl Detail {
    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Detail::Owner => "owner",
            Detail::NextStep => "next-step",
            Detail::Translation => "translation",
        }
    }
}

/// Facts of `detail.set`; the words are the body, empty to clear it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detailed {
    /// The contribution concerned.
    pub of: ContributionId,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// What is written.
    pub detail: Detail,
    /// Whether the contribution had been scrubbed before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after_scrub: bool,
}

/// Facts of `tag.set`. The coder is the event's author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tagged {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The theme or residual code, and its sub-theme.
    #[serde(flatten)]
    pub mark: ThemeMark,
    /// Put on, or taken off.
    pub on: bool,
}

/// Facts of `addressee.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressed {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// The addressee's id in the codebook.
    pub addressee: String,
    /// Put on, or taken off.
    pub on: bool,
}

/// How one contribution is linked to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// A proposal answers a concern, a reply a question.
    Answers,
    /// It says nearly the same.
    Repeats,
    /// It says what speaks against a proposal: a minority's remark.
    Objects,
}

impl LinkKind {
    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            LinkKind::Answers => "answers",
            LinkKind::Repeats => "repeats",
            LinkKind::Objects => "objects",
        }
    }

    /// The link with this id.
    pub fn from_id(id: &str) -> Option<LinkKind> {
        let all = [LinkKind::Answers, LinkKind::Repeats, LinkKind::Objects];
        all.into_iter().find(|link| link.id() == id)
    }
}

/// Facts of `link.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// The contributions concerned.
    pub of: Vec<ContributionId>,
    /// The writes this one replaces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<EventId>,
    /// What they are linked to.
    pub to: ContributionId,
    /// How.
    pub link: LinkKind,
    /// Linked, or unlinked.
    pub on: bool,
}
