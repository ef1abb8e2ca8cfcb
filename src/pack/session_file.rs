//! The form of `data/session.json`: the structs that it is written and read
//! with, and that its JSON Schema is made from.

use super::audience::Audience;
use crate::domain::{Codebook, Kind, Mode, Permission, Plan, ReadBack, Ref};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the form; grows when a reader would have to change.
pub const VERSION: u32 = 1;

/// A session as `data/session.json` holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SessionFile {
    /// Everything but the contributions.
    #[serde(flatten)]
    pub head: Head,
    /// The contributions: in a pack for the team oldest first, else by ref.
    pub contributions: Vec<ContributionJson>,
}

/// Everything but the contributions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Head {
    /// Always `townhall-session`.
    pub format: String,
    /// Version of this form; 1.
    pub version: u32,
    /// Who the pack is for: what it leaves out depends on it.
    pub audience: Audience,
    /// `open` before the session has ended, then `in-correction`, and `sealed` once
    /// the time for corrections is over.
    pub standing: String,
    /// The session's short name.
    pub name: String,
    /// The session's id, 32 hexadecimal digits, the same on every laptop.
    pub id: String,
    /// The head of the log it was made from, 64 hexadecimal digits.
    pub log_head: String,
    /// When the last event was written, RFC 3339.
    pub as_of: String,
    /// Title, place, date and the like.
    pub details: Details,
    /// When each phase of the plan took place.
    pub phases: Vec<PhaseTimes>,
    /// The closed ballots, in the order in which they were opened.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<BallotJson>,
    /// The plan it followed.
    pub plan: Plan,
    /// The codebook its tags are taken from.
    pub codebook: Codebook,
}

/// What describes a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Details {
    /// What it is called.
    pub title: String,
    /// Where it took place.
    pub place: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// When doors opened, `HH:MM`.
    pub start: String,
    /// Languages spoken, BCP 47.
    pub languages: Vec<String>,
    /// Whether talk was interpreted sentence by sentence.
    pub interpreted: bool,
    /// How many people were expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<u32>,
}

/// When a phase took place. Times are RFC 3339.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PhaseTimes {
    /// Its id in the plan.
    pub phase: String,
    /// When it first began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begun: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
    /// Seconds in which its clock stood still.
    pub paused_seconds: i64,
    /// Minutes added to the plan's; fewer where negative.
    pub extra_minutes: i32,
}

/// A closed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotJson {
    /// Its number in the session, from 1.
    pub ballot: usize,
    /// `hands`, `dots`, `fist`, `gradient` or `ranking`.
    pub scale: String,
    /// `counts`, `counts-by-voice`, `papers` or `papers-by-voice`.
    pub taking: String,
    /// How many dots each person had; 0 where none were used.
    pub dots: u8,
    /// The phase it was taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The options, in the order of the ballot.
    pub options: Vec<BallotOptionJson>,
}

/// An option of a closed ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotOptionJson {
    /// Ref of the proposal; missing where it may only be counted.
    #[serde(rename = "ref", default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Ref>,
    /// How many chose each step; empty where that is kept back.
    pub counts: Vec<BallotCountJson>,
    /// Support of all in thousandths, by the formula in `docs/ballots.md`; missing
    /// where it is kept back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support: Option<u64>,
    /// The voice that supports it least; missing where too few groups can be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<LeastJson>,
    /// How many asked to be heard before anything is decided; missing where it is
    /// kept back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_be_heard: Option<u64>,
    /// Refs of what was said against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Ref>,
}

/// How many chose a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BallotCountJson {
    /// The voice, empty for not stated; missing for the whole room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// The step.
    pub step: u8,
    /// How many.
    pub n: u64,
}

/// The voice that supports an option least.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeastJson {
    /// The voice.
    pub voice: String,
    /// Its support, in thousandths.
    pub support: u64,
}

/// A contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ContributionJson {
    /// Its ref.
    #[serde(rename = "ref")]
    pub reference: Ref,
    /// What it is.
    pub kind: Kind,
    /// The wording; missing where it is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The wording in the speaker's language, where `text` is a translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original_text: Option<String>,
    /// Whether the wording is withheld.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wording_withheld: bool,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What the speaker allowed.
    pub permission: Permission,
    /// The phase it was said in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<String>,
    /// The language it was said in, BCP 47.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The voice the speaker chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// Whether the voice speaks for a migrant-led group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub migrant_led: Option<bool>,
    /// The table it was said at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// Its tags, in the order they were put on; the first is the primary theme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TagJson>,
    /// Who is asked to act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addressees: Vec<String>,
    /// Refs of what it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Ref>,
    /// Ref of what it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<Ref>,
    /// `open`, `parked` or `merged`.
    pub status: String,
    /// What became of it when it was read back to the room: `not-read-back`,
    /// `picked`, `right`, `reworded`, `softened` or `struck`.
    #[serde(default = "not_read_back")]
    pub read_back: String,
    /// Who acts on it: a post or an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// What is done next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<String>,
    /// By when something is done about it, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How it was read back in another language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<String>,
    /// Votes counted where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<VotesJson>,
    /// What only packs for the team hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<WorkJson>,
}

fn not_read_back() -> String {
    ReadBack::Not.id().to_owned()
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TagJson {
    /// The theme or residual code.
    pub theme: String,
    /// Its sub-theme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtheme: Option<String>,
    /// The coder's initials; only in packs for the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coder: Option<String>,
}

/// Votes on a statement, counted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VotesJson {
    /// How many agreed.
    pub agree: u64,
    /// How many disagreed.
    pub disagree: u64,
    /// How many passed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<u64>,
}

/// What only packs for the team hold of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorkJson {
    /// Its id: the event that captured it, 64 hexadecimal digits.
    pub id: String,
    /// When it was said, RFC 3339.
    pub captured_at: String,
    /// The initials of who wrote it down.
    pub author: String,
    /// The seat that spoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<String>,
    /// What it is linked to, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkJson>,
    /// Whether the wording is not the first one.
    pub reworded: bool,
    /// Whether earlier wordings were erased.
    pub scrubbed: bool,
    /// Fields in which two laptops said different things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<String>,
    /// The id of the batch it came with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<String>,
    /// Where it was imported from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<OriginJson>,
}

/// A link to another contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LinkJson {
    /// `answers`, `repeats` or `objects`.
    pub link: String,
    /// The other's id.
    pub to: String,
}

/// Where a contribution was imported from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OriginJson {
    /// The file or collection.
    pub name: String,
    /// The row's id there.
    pub row: String,
}
