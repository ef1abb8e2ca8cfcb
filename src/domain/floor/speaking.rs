//! The speaking list: who waits, who speaks, who has spoken and for how long.
//!
//! An interposed question stops the clock of who speaks, and they go on after
//! it; any other turn that begins ends the one that lasts. Everything here is
//! total: what makes no sense changes nothing.

use super::turn::{Entry, EntryId, Turn, TurnKind};
use crate::domain::ids::SeatId;
use crate::domain::multiplier::Multiplier;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Who waits, who speaks, who has spoken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakingList {
    /// Whether it is closed: nobody can ask for a contribution any more.
    pub closed: bool,
    /// Who waits, in order.
    pub waiting: Vec<Entry>,
    /// Who speaks.
    pub current: Option<Turn>,
    /// Who spoke when a question was interposed, and goes on after it.
    pub interrupted: Option<Turn>,
    /// The turns that ended, the latest last.
    pub done: Vec<Turn>,
    /// Seats that passed, each time they did.
    pub passed: Vec<SeatId>,
    /// Seconds each voice has for all its turns; none where it is not limited.
    pub voice_seconds: Option<u32>,
}

/// Time spoken, by voice or by seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Turns.
    pub turns: u32,
    /// Milliseconds of the speaker's own talk.
    pub ms: i64,
    /// Whether an interpreter's share was taken out of it.
    pub estimate: bool,
}

impl Spoken {
    fn add(&mut self, turn: &Turn, now_ms: i64) {
        self.turns += 1;
        self.ms += turn.balance_ms(now_ms);
        self.estimate |= turn.is_estimate();
    }
}

impl SpeakingList {
    /// The entry that waits at this place of the list.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.waiting.iter().find(|entry| entry.id == id)
    }

    /// Whether this seat waits for a turn of this kind.
    pub fn waits(&self, seat: SeatId, kind: TurnKind) -> bool {
        self.waiting.iter().any(|entry| entry.seat == seat && entry.kind == kind)
    }

    /// Every turn that began, the latest last.
    pub fn turns(&self) -> impl DoubleEndedIterator<Item = &Turn> {
        self.done.iter().chain(&self.interrupted).chain(&self.current)
    }

    /// Time spoken by each voice; the empty voice is not stated.
    pub fn by_voice(&self, now_ms: i64) -> BTreeMap<String, Spoken> {
        let mut spoken: BTreeMap<String, Spoken> = BTreeMap::new();
        for turn in self.turns() {
            let voice = turn.entry.voice.clone().unwrap_or_default();
            spoken.entry(voice).or_default().add(turn, now_ms);
        }
        spoken
    }

    /// Time spoken by each seat.
    pub fn by_seat(&self, now_ms: i64) -> BTreeMap<SeatId, Spoken> {
        let mut spoken: BTreeMap<SeatId, Spoken> = BTreeMap::new();
        for turn in self.turns() {
            spoken.entry(turn.entry.seat).or_default().add(turn, now_ms);
        }
        spoken
    }

    /// The voice a seat last said it speaks with.
    pub fn voice_of(&self, seat: SeatId) -> Option<&str> {
        let spoke = self.turns().rev().map(|turn| &turn.entry);
        let mut said = self.waiting.iter().rev().chain(spoke).filter(|entry| entry.seat == seat);
        said.find_map(|entry| entry.voice.as_deref())
    }

    /// A voice with more than half of all time spoken, once at least two minutes
    /// were: what the facilitator is gently told.
    pub fn dominant_voice(&self, now_ms: i64) -> Option<String> {
        let by_voice = self.by_voice(now_ms);
        let all: i64 = by_voice.values().map(|spoken| spoken.ms).sum();
        if all < 120_000 {
            return None;
        }
        let most = by_voice.into_iter().max_by_key(|(_, spoken)| spoken.ms);
        most.filter(|(voice, spoken)| !voice.is_empty() && spoken.ms * 2 > all)
            .map(|(voice, _)| voice)
    }

    /// Milliseconds a voice has left of what each was given; negative is overrun.
    /// None where voices are not limited.
    pub fn voice_left_ms(&self, voice: &str, now_ms: i64) -> Option<i64> {
        let given = i64::from(self.voice_seconds?) * 1_000;
        let used = self.by_voice(now_ms).get(voice).map_or(0, |spoken| spoken.ms);
        Some(given - used)
    }

    /// Puts an entry on the list: questions to who speaks before all others, then
    /// points of order, then who asked first.
    pub(in crate::domain) fn join(&mut self, entry: Entry) {
        if self.waiting.iter().any(|waiting| waiting.id == entry.id) {
            return;
        }
        let comes_after = |waiting: &Entry| waiting.kind.rank() > entry.kind.rank();
        let at = self.waiting.iter().position(comes_after).unwrap_or(self.waiting.len());
        self.waiting.insert(at, entry);
    }

    pub(in crate::domain) fn leave(&mut self, id: EntryId) -> Option<Entry> {
        let at = self.waiting.iter().position(|entry| entry.id == id)?;
        Some(self.waiting.remove(at))
    }

    /// Moves an entry before another, or to the end.
    pub(in crate::domain) fn place(&mut self, id: EntryId, before: Option<EntryId>) {
        if before == Some(id) {
            return;
        }
        let Some(entry) = self.leave(id) else { return };
        let at = before.and_then(|before| self.waiting.iter().position(|it| it.id == before));
        self.waiting.insert(at.unwrap_or(self.waiting.len()), entry);
    }

    pub(in crate::domain) fn pass(&mut self, id: EntryId) {
        if let Some(entry) = self.leave(id) {
            self.passed.push(entry.seat);
        }
    }

    pub(in crate::domain) fn begin(
        &mut self,
        id: EntryId,
        now: i64,
        phase: Option<String>,
        seconds: u32,
        interpreting: Multiplier,
    ) {
        let Some(entry) = self.leave(id) else { return };
        if entry.kind == TurnKind::Interposed && self.interrupted.is_none() {
            self.interrupted = self.current.take().map(|mut turn| {
                turn.pause(now);
                turn
            });
        } else {
            self.end_all(now);
        }
        let turn = Turn {
            entry,
            phase,
            begun: now,
            ended: None,
            paused_ms: 0,
            paused_since: None,
            interpreting,
            seconds,
        };
        self.current = Some(turn);
    }

    /// Ends the turn that lasts; who was interrupted goes on.
    pub(in crate::domain) fn end(&mut self, now: i64) {
        if let Some(mut turn) = self.current.take() {
            turn.end(now);
            self.done.push(turn);
            self.current = self.interrupted.take().map(|mut turn| {
                turn.resume(now);
                turn
            });
        }
    }

    pub(in crate::domain) fn end_all(&mut self, now: i64) {
        self.end(now);
        self.end(now);
    }

    pub(in crate::domain) fn pause(&mut self, now: i64) {
        if let Some(turn) = &mut self.current {
            turn.pause(now);
        }
    }

    pub(in crate::domain) fn resume(&mut self, now: i64) {
        if let Some(turn) = &mut self.current {
            turn.resume(now);
        }
    }

    /// Puts who spoke last back on the list, before all others, as if their turn
    /// had not been.
    pub(in crate::domain) fn add_again(&mut self) {
        if let Some(turn) = self.done.pop() {
            self.waiting.insert(0, turn.entry);
        }
    }

    pub(in crate::domain) fn interpret(&mut self, interpreting: Multiplier) {
        if let Some(turn) = &mut self.current {
            turn.interpreting = interpreting;
        }
    }

    /// Gives every voice more time, so that nobody pays for a slip of the chair.
    pub(in crate::domain) fn add_time(&mut self, seconds: u32) {
        if let Some(given) = &mut self.voice_seconds {
            *given = given.saturating_add(seconds);
        }
    }
}
