//! Phases and clock: never negative, pauses left out, moved by the chair alone,
//! and steady through sleep and clocks that are set.

use super::network::laptops;
use super::replica::{FLOOR, NOTES, Replica};
use super::wish::{Wish, floor_wish};
use super::world::{EVENING, MINUTE, PHASES, START_MS, plan};
use proptest::prelude::*;
use townhall::domain::act::{Act, SessionDetails};
use townhall::domain::command::Command;
use townhall::domain::refusal::Refusal;
use townhall::domain::session::Session;
use townhall::domain::time::{ClockNews, Timekeeper};

const HOUR: i64 = 60 * MINUTE;

/// The evening by a stopwatch: which phase's clock ran from when on.
#[derive(Default)]
struct Stopwatch {
    runs: Vec<(i64, Option<usize>)>,
    current: Option<usize>,
    begun: Vec<usize>,
    extra: [i64; PHASES.len()],
    interpreted: bool,
    /// Whether talk was interpreted when a phase ended.
    over: [Option<bool>; PHASES.len()],
    ended: Option<i64>,
    first: Option<i64>,
    due: i64,
}

impl Stopwatch {
    fn given(&self, phase: usize) -> i64 {
        let interpreted = self.over[phase].unwrap_or(self.interpreted);
        let seconds = plan().phases[phase].seconds_when(interpreted);
        (i64::from(seconds) * 1_000 + self.extra[phase] * MINUTE).max(0)
    }

    fn leave(&mut self) {
        if let Some(phase) = self.current {
            self.over[phase] = Some(self.interpreted);
        }
    }

    fn note(&mut self, at: i64, act: &Act) {
        match act {
            Act::PhaseStarted(started) => {
                let phase = PHASES.iter().position(|id| *id == started.phase).unwrap();
                if self.first.is_none() {
                    self.first = Some(at);
                    self.due = at + (0..PHASES.len()).map(|phase| self.given(phase)).sum::<i64>();
                }
                self.leave();
                self.over[phase] = None;
                self.begun.push(phase);
                (self.current, self.ended) = (Some(phase), None);
                self.runs.push((at, Some(phase)));
            }
            Act::ClockPaused(_) => self.runs.push((at, None)),
            Act::ClockResumed(_) => self.runs.push((at, self.current)),
            Act::SessionEnded(_) => {
                self.leave();
                (self.current, self.ended) = (None, Some(at));
                self.runs.push((at, None));
            }
            Act::PhaseExtended(more) => {
                let phase = PHASES.iter().position(|id| *id == more.phase).unwrap();
                self.extra[phase] += i64::from(more.minutes);
            }
            Act::InterpretingSet(switch) => self.interpreted = switch.on,
            _ => {}
        }
    }

    fn elapsed(&self, phase: usize, now: i64) -> i64 {
        let ends = self.runs.iter().skip(1).map(|(at, _)| *at).chain([now]);
        let runs = self.runs.iter().zip(ends).filter(|((_, running), _)| *running == Some(phase));
        runs.map(|((from, _), until)| until - from).sum()
    }

    fn late(&self, now: i64) -> i64 {
        let Some(_) = self.first else { return 0 };
        if let Some(ended) = self.ended {
            return ended - self.due;
        }
        let left = self.current.map_or(0, |phase| self.given(phase) - self.elapsed(phase, now));
        let to_come = (0..PHASES.len()).filter(|phase| !self.begun.contains(phase));
        now + left.max(0) + to_come.map(|phase| self.given(phase)).sum::<i64>() - self.due
    }

    fn check(&self, session: &Session, now: i64) {
        for phase in 0..PHASES.len() {
            let clock = session.clock(phase, now);
            assert_eq!(clock.is_some(), self.begun.contains(&phase));
            if let Some(clock) = clock {
                assert_eq!(clock.elapsed_ms, self.elapsed(phase, now), "phase {phase}");
                assert_eq!(clock.planned_ms, self.given(phase), "phase {phase}");
            }
        }
        assert_eq!(session.floor.current, self.current);
        assert_eq!(session.floor.ended, self.ended);
        assert_eq!(session.late_ms(now), self.late(now));
    }
}

fn session(laptop: &Replica) -> &Session {
    &laptop.tables.sessions[&EVENING]
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Wish(Wish),
    TakeChair,
}

proptest! {
    #![proptest_config(super::cases(64))]

    #[test]
    fn the_clock_agrees_with_a_stopwatch_and_follows_the_chair_alone(
        steps in prop::collection::vec(
            (any::<bool>(), prop_oneof![9 => floor_wish().prop_map(Step::Wish), 1 => Just(Step::TakeChair)], 0..2 * HOUR),
            0..40,
        ),
        skews in (-11 * HOUR..11 * HOUR, -11 * HOUR..11 * HOUR),
        later in 0..2 * HOUR,
    ) {
        let mut laptops = laptops(2);
        (laptops[0].skew_ms, laptops[1].skew_ms) = skews;
        let mut stopwatch = Stopwatch::default();
        let mut chair = 0;
        for (which, step, wait) in steps {
            let which = usize::from(which);
            for laptop in &mut laptops {
                laptop.time_ms += wait;
            }
            let before = laptops[which].tables.clone();
            let command = match step {
                Step::Wish(wish) => wish.command(&laptops[which]),
                Step::TakeChair => Command::TakeChair,
            };
            let done = laptops[which].act(FLOOR, command);
            match step {
                Step::TakeChair if which == chair => prop_assert_eq!(done, Err(Refusal::Already)),
                Step::TakeChair => chair = which,
                Step::Wish(_) if which != chair => {
                    prop_assert_eq!(done, Err(Refusal::NotTheChair));
                    prop_assert!(laptops[which].tables == before);
                }
                Step::Wish(_) => {
                    for id in done.into_iter().flatten() {
                        let tables = &laptops[which].tables;
                        stopwatch.note(tables.log[&id].header.at.ms(), &tables.acts[&id]);
                    }
                }
            }
            let (one, two) = laptops.split_at_mut(1);
            one[0].meet(&mut two[0]);
            let last = laptops[0].tables.log.values().map(|event| event.header.at.ms()).max();
            for laptop in &laptops {
                prop_assert_eq!(session(laptop).floor.chair, laptops[chair].device);
                stopwatch.check(session(laptop), last.unwrap());
                stopwatch.check(session(laptop), last.unwrap() + later);
            }
        }
    }
}

fn started(phase: usize) -> Replica {
    let mut one = Replica::at_the_door();
    one.time_ms += MINUTE;
    one.act(FLOOR, Command::StartPhase(phase)).unwrap();
    one
}

#[test]
fn going_back_to_a_phase_lets_its_clock_go_on() {
    let mut one = started(1);
    one.time_ms += 10 * MINUTE;
    one.act(FLOOR, Command::StartPhase(2)).unwrap();
    one.time_ms += 20 * MINUTE;
    one.act(FLOOR, Command::StartPhase(1)).unwrap();
    one.time_ms += 5 * MINUTE;
    let clock = session(&one).clock(1, one.time_ms).unwrap();
    assert_eq!((clock.elapsed_ms, clock.left_ms()), (15 * MINUTE, 15 * MINUTE));
    assert_eq!(session(&one).clock(2, one.time_ms).unwrap().elapsed_ms, 20 * MINUTE);
    // The first phase was left out and can still come; the last is to come.
    assert_eq!(session(&one).late_ms(one.time_ms), 0);
}

#[test]
fn interpreting_that_begins_on_the_way_makes_the_evening_later() {
    let mut one = started(0);
    for minutes in [5, 30] {
        one.time_ms += minutes * MINUTE;
        one.act(FLOOR, Command::NextPhase).unwrap();
    }
    one.time_ms += 10 * MINUTE;
    assert_eq!(session(&one).late_ms(one.time_ms), 0);
    // Of what is left, 20 minutes become 25; what is over stays as it was.
    one.act(FLOOR, Command::SetInterpreting(true)).unwrap();
    assert_eq!(session(&one).given_ms(2), 25 * MINUTE);
    assert_eq!(session(&one).late_ms(one.time_ms), 5 * MINUTE);
}

#[test]
fn minutes_given_make_the_evening_later_by_as_many() {
    let mut one = started(0);
    one.act(FLOOR, Command::ExtendPhase { phase: 2, minutes: 7 }).unwrap();
    assert_eq!(session(&one).late_ms(one.time_ms), 7 * MINUTE);
    one.act(FLOOR, Command::ExtendPhase { phase: 1, minutes: -10 }).unwrap();
    assert_eq!(session(&one).late_ms(one.time_ms), -3 * MINUTE);
    // A phase cannot have less than no time.
    one.act(FLOOR, Command::ExtendPhase { phase: 3, minutes: -60 }).unwrap();
    assert_eq!(session(&one).given_ms(3), 0);
    let less = Command::ExtendPhase { phase: 3, minutes: -1 };
    assert_eq!(one.act(FLOOR, less), Err(Refusal::Already));
}

#[test]
fn what_an_old_chair_starts_after_the_new_one_took_over_counts_nowhere() {
    let (mut one, mut two) = (Replica::at_the_door(), Replica::new(1));
    one.act(FLOOR, Command::StartPhase(0)).unwrap();
    one.meet(&mut two);
    two.time_ms += MINUTE;
    two.act(FLOOR, Command::TakeChair).unwrap();
    // The first laptop has not heard of it.
    one.time_ms += 2 * MINUTE;
    one.act(FLOOR, Command::StartPhase(1)).unwrap();
    one.act(NOTES, Command::ChangeSession(SessionDetails::default())).unwrap();
    assert_eq!(session(&one).floor.current, Some(1));
    one.meet(&mut two);
    for laptop in [&one, &two] {
        assert_eq!(session(laptop).floor.current, Some(0));
        assert_eq!(session(laptop).details, SessionDetails::default(), "details are everyone's");
    }
    assert_eq!(one.act(FLOOR, Command::NextPhase), Err(Refusal::NotTheChair));
    two.act(FLOOR, Command::NextPhase).unwrap();
}

#[derive(Clone, Copy, Debug)]
enum Laptop {
    Runs(i64),
    Sleeps(i64),
    /// By so many milliseconds, between two looks so far apart.
    IsSetBack(i64, i64),
    IsSetForward(i64),
}

fn any_laptop() -> impl Strategy<Value = Laptop> {
    prop_oneof![
        6 => (0..10_000_i64).prop_map(Laptop::Runs),
        1 => (3_000..8 * HOUR).prop_map(Laptop::Sleeps),
        1 => (3_000..8 * HOUR, 0..10_000_i64).prop_map(|(by, ms)| Laptop::IsSetBack(by, ms)),
        1 => (3_000..8 * HOUR).prop_map(Laptop::IsSetForward),
    ]
}

proptest! {
    #![proptest_config(super::cases(128))]

    #[test]
    fn a_phase_takes_the_time_that_passed_whatever_the_clock_is_set_to(
        steps in prop::collection::vec(any_laptop(), 0..40),
    ) {
        let (mut wall, mut steady, mut passed) = (START_MS, 7, 0);
        let mut time = Timekeeper::new(wall, steady);
        let mut one = Replica::at_the_door();
        one.time_ms = time.now_ms() + 1;
        let begun = one.time_ms;
        one.act(FLOOR, Command::StartPhase(1)).unwrap();
        for step in steps {
            let news = match step {
                Laptop::Runs(ms) => {
                    (wall, steady, passed) = (wall + ms, steady + ms, passed + ms);
                    ClockNews::Steady
                }
                // Asleep, the steady clock stands still.
                Laptop::Sleeps(ms) | Laptop::IsSetForward(ms) => {
                    (wall, passed) = (wall + ms, passed + ms);
                    ClockNews::Jumped(ms)
                }
                Laptop::IsSetBack(by, ms) => {
                    (wall, steady, passed) = (wall + ms - by, steady + ms, passed + ms);
                    ClockNews::SetBack(by)
                }
            };
            prop_assert_eq!(time.look(wall, steady), news);
            prop_assert_eq!(time.now_ms(), START_MS + passed);
            one.time_ms = time.now_ms();
            let elapsed = session(&one).clock(1, one.time_ms).unwrap().elapsed_ms;
            prop_assert_eq!(elapsed, (one.time_ms - begun).max(0));
        }
        one.act(FLOOR, Command::NextPhase).unwrap();
        let ended = session(&one).floor.phases[1].ended.unwrap();
        prop_assert!(ended >= begun);
    }
}
