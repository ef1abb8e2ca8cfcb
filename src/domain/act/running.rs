//! Facts of what runs a session: its plan, phases, clock, list and ballots.

use super::is_default;
use crate::domain::codebook::Codebook;
use crate::domain::floor::ballot::Cast;
use crate::domain::floor::sheet::SheetField;
use crate::domain::floor::turn::{EntryId, TurnKind};
use crate::domain::ids::{EventId, SeatId};
use crate::domain::mode::Mode;
use crate::domain::multiplier::Multiplier;
use crate::domain::permission::Permission;
use crate::domain::plan::Plan;
use crate::domain::slip::SlipHash;
use serde::{Deserialize, Serialize};

/// No facts beyond the header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nothing {}

/// Facts of `session.opened`. Holds the plan and the codebook themselves, so
/// that a session reads the same where those files are missing or newer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SessionOpened {
    /// The plan it follows.
    pub plan: Plan,
    /// The codebook its tags are taken from.
    pub codebook: Codebook,
    /// What can be changed later.
    pub details: SessionDetails,
}

/// What describes a meeting and may be changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionDetails {
    /// Shown at the top of everything.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// When doors open, `HH:MM`.
    pub start: String,
    /// Languages spoken, BCP 47.
    pub languages: Vec<String>,
    /// Whether talk is interpreted sentence by sentence.
    pub interpreted: bool,
    /// How many people are expected.
    pub expected: Option<u32>,
    /// What may be done with words where their line does not say.
    #[serde(skip_serializing_if = "is_default")]
    pub permission: Permission,
    /// How words relate to what was said where their line does not say.
    #[serde(skip_serializing_if = "is_default")]
    pub mode: Mode,
}

/// Facts of `session.changed`: the details as they are from now on.
pub type SessionChanged = SessionDetails;

/// Facts of `slips.printed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipsPrinted {
    /// Each slip's serial, and its secret as a salted hash.
    pub slips: Vec<SlipHash>,
}

/// Facts of `session.closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionClosed {
    /// The last day on which corrections may be made, `YYYY-MM-DD`.
    pub correct_until: String,
}

/// Facts of `sheet.set`; the words are the body, empty to clear the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetSet {
    /// The field.
    pub field: SheetField,
    /// Whether what stood there before is erased.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scrub: bool,
}

/// Facts of `seat.named`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatNamed {
    /// The seat.
    pub seat: SeatId,
}

/// Facts of `headcount.set`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadcountSet {
    /// The voice; empty for the whole room.
    pub voice: String,
    /// How many people.
    pub people: u32,
}

/// Facts of `consent.read`. The reader is the event's author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentRead {
    /// The languages it was read in, BCP 47.
    pub languages: Vec<String>,
}

/// Facts of `list.joined`. The event is the place on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListJoined {
    /// The seat.
    pub seat: SeatId,
    /// The voice it speaks with, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// What the turn is for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: TurnKind,
}

/// Somebody on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnTheList {
    /// The place on the list.
    pub entry: EntryId,
}

/// Facts of `list.moved`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListMoved {
    /// The place on the list.
    pub entry: EntryId,
    /// Who comes after it; none for nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<EntryId>,
}

/// Facts of `round.begun`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundBegun {
    /// The seats in their order.
    pub seats: Vec<SeatId>,
}

/// Facts of `turn.begun`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnBegun {
    /// The place on the list.
    pub entry: EntryId,
    /// Seconds it has, before interpreting.
    pub seconds: u32,
    /// How much longer it takes because it is interpreted.
    pub interpreting: Multiplier,
}

/// Facts of `turn.interpreted`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnInterpreted {
    /// How much longer it takes; 1 where it is not interpreted.
    pub interpreting: Multiplier,
}

/// Facts of `voice-time.set`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceTime {
    /// Seconds for each voice; none to lift the limit.
    pub seconds: Option<u32>,
}

/// Facts of `voice-time.added`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceTimeAdded {
    /// Seconds more for each voice.
    pub seconds: u32,
}

/// Facts of `ballot.closed`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotClosed {
    /// The event that opened it.
    pub ballot: EventId,
    /// What was cast.
    #[serde(flatten)]
    pub cast: Cast,
}

/// Facts of `ballot.dropped`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotDropped {
    /// The event that opened it.
    pub ballot: EventId,
}

/// Facts of `phase.started`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseStarted {
    /// The phase's id in the plan.
    pub phase: String,
}

/// Facts of `phase.extended`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseExtended {
    /// The phase's id in the plan.
    pub phase: String,
    /// Minutes more; fewer where negative.
    pub minutes: i32,
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Switch {
    /// Whether it is on.
    pub on: bool,
}

/// Facts of `undone`. Undoing an `undone` is the redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The event that no longer counts.
    pub event: EventId,
}
