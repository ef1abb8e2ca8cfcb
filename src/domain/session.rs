//! A session as it stands now: plan, details, floor, seats and sheet, folded from
//! the events that run it. Times are milliseconds of hybrid logical time, which
//! no clock set back can undo.

use super::act::{Act, SessionDetails, SessionOpened};
use super::codebook::Codebook;
use super::event::{Event, Order};
use super::floor::ballot::Ballot;
use super::floor::care::Consent;
use super::floor::seats::{SeatSecret, Seats};
use super::floor::sheet::Sheet;
use super::floor::turn::{Entry, EntryId, TURN_SECONDS, TurnKind};
pub use super::floor::{Floor, PhaseState};
use super::ids::SessionId;
use super::kind::Kind;
use super::multiplier::Multiplier;
use super::plan::{Phase, Plan};
use super::slip::Serial;

/// A session as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its plan: its own, which may have been changed since the session was made.
    pub plan: Plan,
    /// Its codebook, as it was when the session was made.
    pub codebook: Codebook,
    /// Title, place, date and the like.
    pub details: SessionDetails,
    /// How the evening stands.
    pub floor: Floor,
    /// Who is called what.
    pub seats: Seats,
    /// What only people can write about it.
    pub sheet: Sheet,
    /// The last serial of the slips printed for it, on any laptop.
    pub last_slip: Serial,
    /// The latest event folded in.
    pub upto: Order,
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
        let phases = opened.plan.phases.len();
        Session {
            id: event.header.session,
            floor: Floor::new(event.header.device, phases, opened.details.interpreted),
            seats: Seats::new(SeatSecret::from_body(&event.words().text)),
            plan: opened.plan,
            codebook: opened.codebook,
            details: opened.details,
            sheet: Sheet::default(),
            last_slip: Serial::default(),
            upto: event.order(),
        }
    }

    /// Applies one event that comes after all before it. Total: an event that
    /// makes no sense here, or is not the chair's to write, changes nothing.
    pub fn apply(&mut self, event: &Event, act: &Act) {
        self.upto = self.upto.max(event.order());
        if act.is_led() && event.header.device != self.floor.chair {
            return;
        }
        let now = event.header.at.ms();
        match act {
            Act::ChairTaken(_) => self.floor.chair = event.header.device,
            Act::SessionChanged(details) => {
                self.floor.interpreted = details.interpreted;
                self.details = details.clone();
            }
            Act::PlanChanged(plan) => self.change_plan(plan),
            Act::SheetSet(set) => {
                self.sheet.fill(set.field.clone(), event.words().text);
            }
            Act::SeatNamed(named) => self.seats.named(named.seat, &event.words().text),
            Act::HeadcountSet(set) if set.people == 0 => {
                self.floor.headcount.remove(&set.voice);
            }
            Act::HeadcountSet(set) => {
                self.floor.headcount.insert(set.voice.clone(), set.people);
            }
            Act::ConsentRead(read) => {
                self.floor.consent = Some(Consent {
                    at: now,
                    languages: read.languages.clone(),
                    by: event.header.author.clone(),
                    objections: event.words().text,
                });
            }
            Act::SlipsPrinted(printed) => {
                let serials = printed.slips.iter().map(|slip| slip.serial);
                self.last_slip = serials.fold(self.last_slip, Serial::max);
            }
            Act::Stopped(_) => self.floor.stop(now, event.header.author.clone()),
            Act::StopEnded(outcome) => self.floor.release(now, outcome),
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
            Act::SessionClosed(closed) => {
                self.floor.leave_current(now);
                self.floor.ended.get_or_insert(now);
                self.floor.closed = Some(closed.correct_until.clone());
                self.floor.hold = None;
                self.seats.forget();
            }
            Act::BallotOpened(question) if self.floor.ballots.open().is_none() => {
                self.floor.ballots.begin(Ballot {
                    id: event.id,
                    question: question.clone(),
                    opened: now,
                    closed: None,
                    cast: Default::default(),
                    phase: self.current_phase().map(|phase| phase.id.clone()),
                });
            }
            Act::BallotClosed(closed) => {
                self.floor.ballots.close(closed.ballot, now, closed.cast.clone());
            }
            Act::BallotDropped(dropped) => self.floor.ballots.drop(dropped.ballot),
            Act::WallSet(shows) => self.floor.wall.shows = *shows,
            Act::WallBlanked(switch) => self.floor.wall.blank = switch.on,
            act => self.apply_to_list(event, act),
        }
    }

    /// What changes who waits, speaks and has spoken.
    fn apply_to_list(&mut self, event: &Event, act: &Act) {
        let now = event.header.at.ms();
        let here = EntryId { event: event.id, nth: 0 };
        let phase = self.current_phase().map(|phase| phase.id.clone());
        let list = &mut self.floor.list;
        match act {
            Act::ListSet(switch) => list.closed = !switch.on,
            Act::ListJoined(joined) => list.join(Entry {
                id: here,
                seat: joined.seat,
                voice: joined.voice.clone(),
                kind: joined.kind,
            }),
            Act::RoundBegun(round) => {
                for (nth, seat) in (0..).zip(&round.seats) {
                    let voice = list.voice_of(*seat).map(str::to_owned);
                    let id = EntryId { nth, ..here };
                    list.join(Entry { id, seat: *seat, voice, kind: TurnKind::Contribution });
                }
            }
            Act::ListLeft(on) => drop(list.leave(on.entry)),
            Act::ListMoved(moved) => list.place(moved.entry, moved.before),
            Act::TurnBegun(begun) => {
                list.begin(begun.entry, now, phase, begun.seconds, begun.interpreting);
            }
            Act::TurnEnded(_) => list.end(now),
            Act::TurnPaused(_) => list.pause(now),
            Act::TurnResumed(_) => list.resume(now),
            Act::TurnPassed(on) => list.pass(on.entry),
            Act::TurnAddedAgain(_) => list.add_again(),
            Act::TurnInterpreted(turn) => list.interpret(turn.interpreting),
            Act::VoiceTimeSet(time) => list.voice_seconds = time.seconds,
            Act::VoiceTimeAdded(added) => list.add_time(added.seconds),
            _ => {}
        }
    }

    /// Takes on a changed plan: what a phase did so far goes with its id.
    pub fn change_plan(&mut self, plan: &Plan) {
        let mut states: Vec<PhaseState> = Vec::with_capacity(plan.phases.len());
        for phase in &plan.phases {
            let before = self.phase_index(&phase.id);
            states.push(before.map(|at| self.floor.phases[at].clone()).unwrap_or_default());
        }
        let runs = self.current_phase().map(|phase| phase.id.clone());
        self.plan = plan.clone();
        self.floor.phases = states;
        self.floor.current = runs.and_then(|id| self.phase_index(&id));
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

    /// Seconds a turn has in the phase that runs, before interpreting.
    pub fn turn_seconds(&self) -> u32 {
        let said = self.current_phase().and_then(|phase| phase.turn_seconds);
        said.unwrap_or(TURN_SECONDS)
    }

    /// How much longer a turn takes that is interpreted: as the phase says, and
    /// twice as long where it says nothing.
    pub fn turn_interpreting(&self) -> Multiplier {
        let said = self.current_phase().map(|phase| phase.interpreting);
        said.filter(|said| *said != Multiplier::ONE).unwrap_or(Multiplier::TWO)
    }

    /// Whether consent has to be read before this phase may begin.
    pub fn needs_consent(&self, index: usize) -> bool {
        let captures = self.plan.phases.get(index).is_some_and(Phase::captures_anything);
        captures && !self.plan.consent_script.is_empty() && self.floor.consent.is_none()
    }

    /// Milliseconds a phase has been given, with interpreting and what was added.
    pub fn given_ms(&self, index: usize) -> i64 {
        let extra = self.floor.phases.get(index).map_or(0, |state| state.extra_minutes);
        (self.planned_ms(index) + i64::from(extra) * MINUTE_MS).max(0)
    }

    /// Milliseconds the plan gives a phase, with interpreting where talk is
    /// interpreted; of a phase that ended, where it was then.
    fn planned_ms(&self, index: usize) -> i64 {
        let phase = self.plan.phases.get(index);
        let ended = self.floor.phases.get(index).filter(|state| state.ended.is_some());
        let interpreted = ended.map_or(self.floor.interpreted, |state| state.interpreted);
        phase.map_or(0, |phase| i64::from(phase.seconds_when(interpreted)) * 1_000)
    }

    /// Whether a phase has begun and runs no more.
    pub fn is_over(&self, index: usize) -> bool {
        let begun = self.floor.phases.get(index).is_some_and(|state| state.begun.is_some());
        begun && self.floor.current != Some(index)
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
