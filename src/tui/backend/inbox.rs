//! What happens, one after the other, each with its moment; a tick where nothing
//! happens.

use crate::domain::time::{Timekeeper, Wall};
use crate::tui::event::{Event, Now, What};
use crate::tui::terminal;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How long nothing happens before a tick comes.
const TICK: Duration = Duration::from_millis(100);
/// How many events may follow each other before the screen is drawn: a paste
/// through a terminal without bracketed paste comes as thousands of keys.
const MOST_UNDRAWN: usize = 256;

/// The clocks of the laptop, as one that never goes back.
#[derive(Debug)]
pub struct Clock {
    started: Instant,
    keeper: Timekeeper,
}

impl Clock {
    /// A clock that shows the wall's time, or goes on from the last thing that was
    /// written here, where the wall's was set back since.
    pub fn going_on(last_ms: i64) -> Clock {
        let keeper = Timekeeper::going_on(last_ms, wall().ms, 0);
        Clock { started: Instant::now(), keeper }
    }

    /// The moment it is.
    pub fn now(&mut self) -> Now {
        let wall = wall();
        let steady = i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX);
        self.keeper.look(wall.ms, steady);
        Now { ms: self.keeper.now_ms(), wall }
    }
}

/// Tells the moment at which something is written.
pub type WriterClock = Box<dyn FnMut() -> Now + Send>;

/// What the clock on the wall shows.
fn wall() -> Wall {
    let now = chrono::Local::now();
    Wall { ms: now.timestamp_millis(), offset: now.offset().local_minus_utc() / 60 }
}

/// What happens, one after the other.
pub(super) struct Inbox {
    receive: Receiver<What>,
    clock: Clock,
    next: Option<What>,
    last_tick: Instant,
    undrawn: usize,
}

impl Inbox {
    /// Begins with the opening of the desk.
    pub(super) fn new(receive: Receiver<What>, clock: Clock) -> Inbox {
        let last_tick = Instant::now();
        Inbox { receive, clock, next: Some(What::Opened), last_tick, undrawn: 0 }
    }

    /// The moment it is.
    pub(super) fn now(&mut self) -> Now {
        self.clock.now()
    }

    /// What was typed too late for this desk, for the next one.
    pub(super) fn rest(self) -> Vec<What> {
        let rest = self.next.into_iter().chain(self.receive.try_iter());
        rest.filter(|what| matches!(what, What::Key(_) | What::Pasted(_) | What::Hangup)).collect()
    }

    /// Waits for what comes next; none once everybody who could send is gone.
    fn wait(&mut self) -> Option<What> {
        if let Some(what) = self.next.take() {
            return Some(what);
        }
        let rest = TICK.saturating_sub(self.last_tick.elapsed());
        if rest.is_zero() {
            return Some(What::Tick);
        }
        match self.receive.recv_timeout(rest) {
            Ok(what) => Some(what),
            Err(RecvTimeoutError::Timeout) => Some(What::Tick),
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }
}

impl Iterator for Inbox {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        let what = self.wait()?;
        match what {
            What::Tick => self.last_tick = Instant::now(),
            // Here nobody draws.
            What::Suspended => terminal::suspend(),
            What::Resumed => terminal::resume(),
            _ => {}
        }
        if self.next.is_none() {
            self.next = self.receive.try_recv().ok();
        }
        let more = self.next.is_some() && self.undrawn < MOST_UNDRAWN;
        self.undrawn = if more { self.undrawn + 1 } else { 0 };
        Some(Event { now: self.clock.now(), what, more })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[test]
    fn what_waits_is_known_and_a_flood_is_drawn_now_and_then() {
        let (send, receive) = mpsc::channel();
        for _ in 0..1_000 {
            send.send(What::Changed).unwrap();
        }
        let events: Vec<Event> = Inbox::new(receive, Clock::going_on(0)).take(1_001).collect();
        assert_eq!(events[0].what, What::Opened);
        let drawn = events.iter().filter(|event| !event.more).count();
        assert!((3..=8).contains(&drawn), "{drawn}");
        assert!(!events[1_000].more);
    }

    #[test]
    fn what_was_typed_too_late_is_kept_for_the_next_desk() {
        let (send, receive) = mpsc::channel();
        let mut inbox = Inbox::new(receive, Clock::going_on(0));
        for what in [What::Pasted("a".into()), What::Changed, What::Pasted("b".into())] {
            send.send(what).unwrap();
        }
        assert_eq!(inbox.next().unwrap().what, What::Opened);
        assert_eq!(inbox.rest(), [What::Pasted("a".into()), What::Pasted("b".into())]);
    }

    #[test]
    fn a_tick_comes_where_nothing_happens_and_also_in_a_flood() {
        let (send, receive) = mpsc::channel();
        let mut inbox = Inbox::new(receive, Clock::going_on(0));
        assert_eq!(inbox.next().unwrap().what, What::Opened);
        assert_eq!(inbox.next().unwrap().what, What::Tick);
        std::thread::sleep(TICK);
        send.send(What::Changed).unwrap();
        let two: Vec<What> = inbox.by_ref().take(2).map(|event| event.what).collect();
        assert!(two.contains(&What::Tick) && two.contains(&What::Changed), "{two:?}");
        drop(send);
    }
}
