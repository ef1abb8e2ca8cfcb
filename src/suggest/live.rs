//! Trains on a thread of its own: first when it is started, then again whenever a
//! coder confirms a tag or words have to be forgotten.

use super::suggester::Suggester;
use super::suggestion::Suggestion;
use super::training::Confirmed;
use crate::domain::{Codebook, ContributionId, Hints};
use std::collections::HashMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// The most confirmed contributions that are learned from: the latest. An evening has
/// a few hundred.
pub const MOST_CONFIRMED: usize = 2_000;
/// How long is waited for more before training again; tags come in bursts.
const PAUSE: Duration = Duration::from_millis(400);
/// How many times as long as a training took passes before the next, so that it is a
/// small part of what the laptop does. Forgetting does not wait.
const REST: u32 = 9;

/// A codebook with what suggestions are made from. Called for each training, so that
/// nothing of it stays in memory between them.
pub type Source = Box<dyn FnMut() -> (Codebook, Vec<Hints>) + Send>;

/// A contribution and what was confirmed of it.
pub type Known = (ContributionId, Confirmed);

/// A suggester that goes on learning while it is asked.
///
/// What it has learned is nowhere but here. Whoever starts it tells it the confirmed
/// tags of the store, and again when they are no longer the same.
#[derive(Debug)]
pub struct Live {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// The latest that was trained.
    suggester: Option<Arc<Suggester>>,
    confirmed: Vec<Known>,
    /// Whether something was told that it does not know, or has to forget.
    to_learn: bool,
    to_forget: bool,
    /// Whether a training runs, or has yet to begin for the first time.
    training: bool,
    ending: bool,
}

impl Live {
    /// Starts training, also from what was confirmed before. Until that is done,
    /// nothing is suggested.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(source: Source, confirmed: Vec<Known>) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        {
            let mut state = shared.lock();
            (state.training, state.confirmed) = (true, latest(confirmed));
        }
        let with = Arc::clone(&shared);
        let trainer = thread::Builder::new().name("suggest".to_owned());
        trainer.spawn(move || with.train_until_the_end(source))?;
        Ok(Live { shared })
    }

    /// What is suggested for a text; `None` before the first training is done, and while
    /// it forgets.
    pub fn suggest(&self, text: &str) -> Option<Suggestion> {
        let suggester = self.shared.lock().suggester.clone()?;
        Some(suggester.suggest(text))
    }

    /// Says what is confirmed now, the oldest first: all of it, whatever it was before.
    /// New contributions and other themes are learned after a pause. Words that are gone
    /// were perhaps erased: what learned from them is let go at once, and trained anew.
    pub fn confirmed(&self, now: Vec<Known>) {
        let now = latest(now);
        let mut state = self.shared.lock();
        // Where the window is full, the oldest only made room.
        let oldest = (now.len() == MOST_CONFIRMED).then(|| now[0].0);
        let passed = state.confirmed.iter().position(|(id, _)| Some(*id) == oldest).unwrap_or(0);
        let before = &state.confirmed[passed..];
        let (was, is) = (by_id(before), by_id(&now));
        let is_gone =
            before.iter().any(|(id, it)| is.get(id).is_none_or(|other| other.text != it.text));
        let is_new = now.iter().any(|(id, it)| was.get(id) != Some(&it));
        if is_gone {
            (state.suggester, state.to_forget) = (None, true);
        }
        state.to_learn |= is_new;
        state.confirmed = now;
        self.shared.changed.notify_all();
    }

    /// Waits until it can suggest something.
    pub fn ready(&self) {
        let mut state = self.shared.lock();
        while state.suggester.is_none() {
            state = self.shared.wait(state);
        }
    }

    /// Waits until it knows all that it was told, and nothing that it was told to
    /// forget.
    pub fn settle(&self) {
        let mut state = self.shared.lock();
        while state.training || state.to_learn || state.to_forget {
            state = self.shared.wait(state);
        }
    }
}

impl Drop for Live {
    /// Tells the thread to end, and does not wait for it: it may be in the middle of a
    /// training that nobody needs any more, and a desk should close at once.
    fn drop(&mut self) {
        self.shared.lock().ending = true;
        self.shared.changed.notify_all();
    }
}

fn by_id(known: &[Known]) -> HashMap<ContributionId, &Confirmed> {
    known.iter().map(|(id, it)| (*id, it)).collect()
}

/// The latest of them, as many as are learned from.
fn latest(mut confirmed: Vec<Known>) -> Vec<Known> {
    confirmed.retain(|(_, it)| !it.themes.is_empty());
    confirmed.drain(..confirmed.len().saturating_sub(MOST_CONFIRMED));
    confirmed
}

impl Shared {
    /// A thread that panicked half-way leaves nothing here that is half done.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'s>(&'s self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    fn train_until_the_end(&self, mut source: Source) {
        let mut state = self.lock();
        loop {
            let confirmed: Vec<Confirmed> =
                state.confirmed.iter().map(|(_, confirmed)| confirmed.clone()).collect();
            (state.training, state.to_learn, state.to_forget) = (true, false, false);
            drop(state);
            let begun = Instant::now();
            let (book, hints) = source();
            let suggester = Suggester::train(&book, &hints, &confirmed);
            drop((book, hints, confirmed));
            state = self.lock();
            // What was to be forgotten meanwhile may be in it.
            if !state.to_forget {
                state.suggester = Some(Arc::new(suggester));
            }
            state.training = false;
            self.changed.notify_all();
            state = self.next_task(state, begun.elapsed() * REST);
            if state.ending {
                return;
            }
        }
    }

    /// Waits until there is something to do: to forget at once, to learn after a rest
    /// and not before a moment has passed in which more may come.
    fn next_task<'s>(
        &'s self,
        mut state: MutexGuard<'s, State>,
        rest: Duration,
    ) -> MutexGuard<'s, State> {
        let rested = Instant::now() + rest;
        let mut due = None;
        while !(state.ending || state.to_forget) {
            if !state.to_learn {
                state = self.wait(state);
                continue;
            }
            let due = *due.get_or_insert_with(|| rested.max(Instant::now() + PAUSE));
            let left = due.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            let woken = self.changed.wait_timeout(state, left);
            state = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        state
    }
}
