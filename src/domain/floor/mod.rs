//! The floor of a session: phases and clock, who speaks, what the room decides,
//! and what keeps it safe. Folded from the events that run the session. Times
//! are milliseconds of hybrid logical time, which no clock set back can undo.

pub mod ballot;
pub mod bridging;
pub mod care;
pub mod order;
pub mod scale;
pub mod seats;
pub mod sheet;
pub mod speaking;
pub mod turn;
pub mod wall;

use super::ids::DeviceId;
use ballot::Ballots;
use care::{Care, Consent, Hold};
use serde::{Deserialize, Serialize};
use speaking::SpeakingList;
use std::collections::BTreeMap;
use wall::Wall;

/// How the evening stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// The device that leads it.
    pub chair: DeviceId,
    /// One for each phase of the plan, in its order.
    pub phases: Vec<PhaseState>,
    /// The phase that runs.
    pub current: Option<usize>,
    /// Since when the clock stands still.
    pub paused_since: Option<i64>,
    /// When the evening was due to end, as it stood when the first phase began.
    pub due: Option<i64>,
    /// When the evening ended.
    pub ended: Option<i64>,
    /// Whether talk is interpreted sentence by sentence.
    pub interpreted: bool,
    /// What was read aloud before anything was written down; none before that.
    pub consent: Option<Consent>,
    /// How many people were counted in by voice; the empty voice is the whole
    /// room, where it was counted without asking.
    pub headcount: BTreeMap<String, u32>,
    /// Who waits to speak, speaks, and has spoken.
    pub list: SpeakingList,
    /// What the room was asked to decide.
    pub ballots: Ballots,
    /// The stop, while it holds everything.
    pub hold: Option<Hold>,
    /// What was stopped for, as counts.
    pub care: Care,
    /// What the wall shows.
    pub wall: Wall,
    /// Until when corrections may be made, as `YYYY-MM-DD`; none while it is open.
    pub closed: Option<String>,
}

/// How one phase went so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseState {
    /// When it first began.
    pub begun: Option<i64>,
    /// When it ended; none while it runs.
    pub ended: Option<i64>,
    /// Milliseconds in which its clock stood still.
    pub paused_ms: i64,
    /// Minutes added to the plan's.
    pub extra_minutes: i32,
    /// Whether talk was interpreted when it ended: a phase that is over keeps the
    /// minutes it was given, whatever is switched later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interpreted: bool,
}

impl Floor {
    /// The floor before doors open.
    pub fn new(chair: DeviceId, phases: usize, interpreted: bool) -> Floor {
        Floor {
            chair,
            phases: vec![PhaseState::default(); phases],
            current: None,
            paused_since: None,
            due: None,
            ended: None,
            interpreted,
            consent: None,
            headcount: BTreeMap::new(),
            list: SpeakingList::default(),
            ballots: Ballots::default(),
            hold: None,
            care: Care::default(),
            wall: Wall::default(),
            closed: None,
        }
    }

    /// Whether the session was closed and its time for corrections is over on a day,
    /// written as `2026-12-31`.
    pub fn is_sealed(&self, today: &str) -> bool {
        self.closed.as_deref().is_some_and(|until| until < today)
    }

    /// Whether the clock runs.
    pub fn is_running(&self) -> bool {
        self.current.is_some() && self.paused_since.is_none()
    }

    /// How many people are in the room, as far as they were counted: all voices
    /// together, or the whole room where that is more.
    pub fn people(&self) -> u32 {
        let by_voice = self.headcount.iter().filter(|(voice, _)| !voice.is_empty());
        let sum = by_voice.fold(0u32, |sum, (_, n)| sum.saturating_add(*n));
        sum.max(self.headcount.get("").copied().unwrap_or(0))
    }

    pub(super) fn start(&mut self, index: usize, now: i64) {
        if self.current == Some(index) {
            return;
        }
        self.leave_current(now);
        self.ended = None;
        self.current = Some(index);
        let state = &mut self.phases[index];
        state.interpreted = false;
        match (state.begun, state.ended.take()) {
            // Going back to a phase: its clock goes on from where it stood.
            (Some(_), Some(ended)) => state.paused_ms += now - ended,
            _ => state.begun = Some(now),
        }
    }

    pub(super) fn pause(&mut self, now: i64) {
        if self.is_running() {
            self.paused_since = Some(now);
            self.list.pause(now);
        }
    }

    pub(super) fn resume(&mut self, now: i64) {
        if let (Some(since), Some(index)) = (self.paused_since.take(), self.current) {
            self.phases[index].paused_ms += now - since;
            self.list.resume(now);
        }
    }

    /// Ends the phase that runs, and with it whoever speaks.
    pub(super) fn leave_current(&mut self, now: i64) {
        self.resume(now);
        if let Some(index) = self.current.take() {
            self.phases[index].ended = Some(now);
            self.phases[index].interpreted = self.interpreted;
        }
        self.list.end_all(now);
    }

    /// Stops everything at once.
    pub(super) fn stop(&mut self, now: i64, by: String) {
        if self.hold.is_none() {
            let clock_ran = self.is_running();
            self.pause(now);
            self.hold = Some(Hold { since: now, by, clock_ran });
        }
    }

    /// Lets everything go on after a stop.
    pub(super) fn release(&mut self, now: i64, outcome: &care::StopOutcome) {
        if let Some(hold) = self.hold.take() {
            self.care.count(outcome);
            if hold.clock_ran {
                self.resume(now);
            }
        }
    }
}
