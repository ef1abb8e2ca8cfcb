//! One turn to speak: whose, of what kind, and how long it took.

use crate::domain::ids::{EventId, SeatId};
use crate::domain::multiplier::Multiplier;
use serde::{Deserialize, Serialize};

/// Milliseconds before the end of a turn at which the room is warned.
pub const WARNING_MS: i64 = 30_000;

/// Seconds a turn has where the plan does not say.
pub const TURN_SECONDS: u32 = 120;

/// What a turn is for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum TurnKind {
    /// Someone says what they have to say.
    #[default]
    Contribution,
    /// A question to the room or the council.
    Question,
    /// An answer to one.
    Answer,
    /// How the meeting is run: comes first, and also on a closed list.
    PointOfOrder,
    /// A short question to who speaks: stops their clock and comes before all.
    Interposed,
}

impl TurnKind {
    /// Every kind, in the order in which desks offer them.
    pub const ALL: [TurnKind; 5] = [
        TurnKind::Contribution,
        TurnKind::Question,
        TurnKind::Answer,
        TurnKind::PointOfOrder,
        TurnKind::Interposed,
    ];

    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            TurnKind::Contribution => "contribution",
            TurnKind::Question => "question",
            TurnKind::Answer => "answer",
            TurnKind::PointOfOrder => "point-of-order",
            TurnKind::Interposed => "interposed",
        }
    }

    /// Its place on the list: 0 comes before 1, and 1 before all others.
    pub fn rank(self) -> u8 {
        match self {
            TurnKind::Interposed => 0,
            TurnKind::PointOfOrder => 1,
            TurnKind::Contribution | TurnKind::Question | TurnKind::Answer => 2,
        }
    }

    /// Whether it may be asked for while the list is closed.
    pub fn passes_a_closed_list(self) -> bool {
        matches!(self, TurnKind::PointOfOrder | TurnKind::Interposed)
    }
}

/// One place on the speaking list: the event that made it, and which of its
/// seats where a round put several on at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId {
    /// The event.
    pub event: EventId,
    /// Which of its seats, from 0.
    #[serde(default)]
    pub nth: u16,
}

/// Someone who asked to speak.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The place on the list.
    pub id: EntryId,
    /// The seat.
    pub seat: SeatId,
    /// The voice, where it was said.
    pub voice: Option<String>,
    /// What the turn is for.
    pub kind: TurnKind,
}

/// A turn that began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Who speaks.
    pub entry: Entry,
    /// The phase it is part of.
    pub phase: Option<String>,
    /// When it began.
    pub begun: i64,
    /// When it ended; none while it lasts.
    pub ended: Option<i64>,
    /// Milliseconds in which its clock stood still.
    pub paused_ms: i64,
    /// Since when its clock stands still.
    pub paused_since: Option<i64>,
    /// How much longer it takes because it is interpreted; 1 where it is not.
    pub interpreting: Multiplier,
    /// Seconds it was given, before interpreting.
    pub seconds: u32,
}

/// The three states of a turn's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// There is time.
    Normal,
    /// The last thirty seconds.
    Warning,
    /// The time is over; it goes on below zero.
    Over,
}

impl Turn {
    /// Milliseconds it took so far: its end less its beginning less its pauses.
    pub fn elapsed_ms(&self, now_ms: i64) -> i64 {
        let until = self.ended.or(self.paused_since).unwrap_or(now_ms);
        (until - self.begun - self.paused_ms).max(0)
    }

    /// Milliseconds it was given, with interpreting.
    pub fn given_ms(&self) -> i64 {
        i64::from(self.seconds) * 10 * i64::from(self.interpreting.percent())
    }

    /// Milliseconds left; negative is overrun.
    pub fn left_ms(&self, now_ms: i64) -> i64 {
        self.given_ms() - self.elapsed_ms(now_ms)
    }

    /// What its clock should look like.
    pub fn countdown(&self, now_ms: i64) -> Countdown {
        match self.left_ms(now_ms) {
            left if left < 0 => Countdown::Over,
            left if left <= WARNING_MS => Countdown::Warning,
            _ => Countdown::Normal,
        }
    }

    /// Milliseconds of the speaker's own talk: the interpreter's share is taken
    /// out by the phase's multiplier, so where it is interpreted this is an estimate.
    pub fn balance_ms(&self, now_ms: i64) -> i64 {
        self.elapsed_ms(now_ms) * 100 / i64::from(self.interpreting.percent())
    }

    /// Whether [`balance_ms`](Self::balance_ms) is an estimate.
    pub fn is_estimate(&self) -> bool {
        self.interpreting != Multiplier::ONE
    }

    pub(super) fn pause(&mut self, now: i64) {
        if self.ended.is_none() {
            self.paused_since.get_or_insert(now);
        }
    }

    pub(super) fn resume(&mut self, now: i64) {
        if let Some(since) = self.paused_since.take() {
            self.paused_ms += now - since;
        }
    }

    pub(super) fn end(&mut self, now: i64) {
        self.resume(now);
        self.ended.get_or_insert(now);
    }
}
