//! A session as it stands now: plan, details, phases and clock, folded from the
//! events that run it. Times are milliseconds of hybrid logical time, which no
//! clock set back can undo.

use super::act::{Act, SessionDetails, SessionOpened};
use super::codebook::Codebook;
use super::event::{Event, Order};
use super::ids::{DeviceId, SessionId};
use super::kind::Kind;
use super::plan::{Phase, Plan};

/// A session as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its plan, as it was when the session was made.
    pub plan: Plan,
    /// Its codebook, as it was when the session was made.
    pub codebook: Codebook,
    /// Title, place, date and the like.
    pub details: SessionDetails,
    /// Phases and clock.
    pub floor: Floor,
    /// The latest event folded in.
    pub upto: Order,
}

/// Phases and clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The device that leads them.
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
}

/// How one phase went so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhaseState {
    /// When it first began.
    pub begun: Option<i64>,
    /// When it ended; none while it runs.
    pub ended: Option<i64>,
    /// Milliseconds in which its clock stood still.
    pub paused_ms: i64,
    /// Minutes added to the plan's.
    pub extra_minutes: i32,
}

/// What the clock of a phase shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseClock {
    /// Milliseconds it was given.
    pub planned_ms: i64,
    /// Milliseconds it has taken.
    pub elapsed_ms: i64,
}

impl PhaseClock {
    /// Milliseconds left; negative is overrun.
    pub fn left_ms(self) -> i64 {
        self.planned_ms - self.elapsed_ms
    }
}

const MINUTE_MS: i64 = 60_000;

impl Session {
    /// Folds the events that run a session, in any order; events that no longer
    /// count must have been left out. None where it was not opened (yet).
    pub fn fold(mut events: Vec<(Event, Act)>) -> Option<Session> {
        events.sort_by_key(|(event, _)| (event.order(), event.id));
        let mut session: Option<Session> = None;
        for (event, act) in events {
            match (&mut session, act) {
                (None, Act::SessionOpened(opened)) => {
                    session = Some(Session::open(&event, *opened))
                }
                (Some(session), act) => session.apply(&event, &act),
                (None, _) => {}
            }
        }
        session
    }

    fn open(event: &Event, opened: SessionOpened) -> Session {
        let floor = Floor {
            chair: event.header.device,
            phases: vec![PhaseState::default(); opened.plan.phases.len()],
            current: None,
            paused_since: None,
            due: None,
            ended: None,
            interpreted: opened.details.interpreted,
        };
        Session {
            id: event.header.session,
            plan: opened.plan,
            codebook: opened.codebook,
            details: opened.details,
            floor,
            upto: event.order(),
        }
    }

    /// Applies one event that comes after all before it. Total: an event that
    /// makes no sense here, or is not the chair's to write, changes nothing.
    pub fn apply(&mut self, event: &Event, act: &Act) {
        self.upto = self.upto.max(event.order());
        let now = event.header.at.ms();
        match act {
            Act::ChairTaken(_) => self.floor.chair = event.header.device,
            Act::SessionChanged(details) => {
                self.floor.interpreted = details.interpreted;
                self.details = details.clone();
            }
            _ if event.header.device != self.floor.chair => {}
            Act::PhaseStarted(started) => {
                if let Some(index) = self.phase_index(&started.phase) {
                    let due =
                        now + (0..self.plan.phases.len()).map(|i| self.given_ms(i)).sum::<i64>();
                    self.floor.due.get_or_insert(due);
                    self.floor.start(index, now);
                }
            }
            Act::PhaseExtended(extended) => {
                if let Some(index) = self.phase_index(&extended.phase) {
                    let extra = &mut self.floor.phases[index].extra_minutes;
                    *extra = extra.saturating_add(extended.minutes);
                }
            }
            Act::ClockPaused(_) => self.floor.pause(now),
            Act::ClockResumed(_) => self.floor.resume(now),
            Act::InterpretingSet(switch) => {
                self.floor.interpreted = switch.on;
                self.details.interpreted = switch.on;
            }
            Act::SessionEnded(_) => {
                self.floor.leave_current(now);
                self.floor.ended = Some(now);
            }
            _ => {}
        }
    }

    /// The place of a phase in the plan.
    pub fn phase_index(&self, id: &str) -> Option<usize> {
        self.plan.phases.iter().position(|phase| phase.id == id)
    }

    /// The phase that runs.
    pub fn current_phase(&self) -> Option<&Phase> {
        self.floor.current.and_then(|index| self.plan.phases.get(index))
    }

    /// The kind a line has that does not say it: the first that its phase captures.
    pub fn kind_by_default(&self, phase: Option<&str>) -> Kind {
        let phase =
            phase.and_then(|id| self.phase_index(id)).and_then(|index| self.plan.phases.get(index));
        phase.and_then(|phase| phase.captures.first().copied()).unwrap_or(Kind::Concern)
    }

    /// Milliseconds a phase has been given, with interpreting and what was added.
    pub fn given_ms(&self, index: usize) -> i64 {
        let extra = self.floor.phases.get(index).map_or(0, |state| state.extra_minutes);
        (self.planned_ms(index) + i64::from(extra) * MINUTE_MS).max(0)
    }

    /// Milliseconds the plan gives a phase, with interpreting where talk is interpreted.
    fn planned_ms(&self, index: usize) -> i64 {
        let phase = self.plan.phases.get(index);
        phase.map_or(0, |phase| i64::from(phase.seconds_when(self.floor.interpreted)) * 1_000)
    }

    /// The clock of a phase at `now_ms`; none before it began.
    pub fn clock(&self, index: usize, now_ms: i64) -> Option<PhaseClock> {
        let state = self.floor.phases.get(index)?;
        let begun = state.begun?;
        let running = self.floor.current == Some(index);
        let until = match (state.ended, self.floor.paused_since.filter(|_| running)) {
            (Some(ended), _) => ended,
            (None, Some(paused)) => paused,
            (None, None) => now_ms,
        };
        let elapsed_ms = (until - begun - state.paused_ms).max(0);
        Some(PhaseClock { planned_ms: self.given_ms(index), elapsed_ms })
    }

    /// How late the evening is at `now_ms`, in milliseconds; negative is early.
    ///
    /// The end as it looks now (what is left of this phase, and all phases still
    /// to come) against the end as it stood when the first phase began.
    pub fn late_ms(&self, now_ms: i64) -> i64 {
        let Some(due) = self.floor.due else { return 0 };
        if let Some(ended) = self.floor.ended {
            return ended - due;
        }
        let to_come_ms: i64 = (0..self.plan.phases.len())
            .filter(|&index| self.floor.phases[index].begun.is_none())
            .map(|index| self.given_ms(index))
            .sum();
        let left_ms = self
            .floor
            .current
            .and_then(|index| self.clock(index, now_ms))
            .map_or(0, |clock| clock.left_ms().max(0));
        now_ms + left_ms + to_come_ms - due
    }
}

impl Floor {
    /// Whether the clock runs.
    pub fn is_running(&self) -> bool {
        self.current.is_some() && self.paused_since.is_none()
    }

    fn start(&mut self, index: usize, now: i64) {
        if self.current == Some(index) {
            return;
        }
        self.leave_current(now);
        self.ended = None;
        self.current = Some(index);
        let state = &mut self.phases[index];
        match (state.begun, state.ended.take()) {
            // Going back to a phase: its clock goes on from where it stood.
            (Some(_), Some(ended)) => state.paused_ms += now - ended,
            _ => state.begun = Some(now),
        }
    }

    fn pause(&mut self, now: i64) {
        if self.is_running() {
            self.paused_since = Some(now);
        }
    }

    fn resume(&mut self, now: i64) {
        if let (Some(since), Some(index)) = (self.paused_since.take(), self.current) {
            self.phases[index].paused_ms += now - since;
        }
    }

    fn leave_current(&mut self, now: i64) {
        self.resume(now);
        if let Some(index) = self.current.take() {
            self.phases[index].ended = Some(now);
        }
    }
}
