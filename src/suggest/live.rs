//! Trains on a thread of its own: first when it is started, then again whenever a
//! coder confirms a tag or words have to be forgotten.

use super::suggester::Suggester;
use super::suggestion::Suggestion;
use super::training::Confirmed;
use crate::domain::{Codebook, ContributionId, Hints};
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// The most confirmed contributions that are learned from: the latest. An evening has
/// a few hundred.
const MOST_CONFIRMED: usize = 2_000;
/// How long is waited for more before training again; tags come in bursts.
const PAUSE: Duration = Duration::from_millis(400);

/// A codebook with what suggestions are made from. Called for each training, so that
/// nothing of it stays in memory between them.
pub type Source = Box<dyn FnMut() -> (Codebook, Vec<Hints>) + Send>;

/// A suggester that goes on learning while it is asked.
///
/// What it has learned is nowhere but here. Whoever starts it tells it the confirmed
/// tags of the store, the oldest first, then what is confirmed, changed or erased.
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
    confirmed: VecDeque<(ContributionId, Confirmed)>,
    /// Whether something was told that it does not know, or has to forget.
    to_learn: bool,
    to_forget: bool,
    /// Whether a training runs, or has yet to begin for the first time.
    training: bool,
    ending: bool,
}

impl Live {
    /// Starts training. Until that is done, nothing is suggested.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(source: Source) -> std::io::Result<Self> {
        let shared = Arc::new(Shared::default());
        shared.lock().training = true;
        let with = Arc::clone(&shared);
        let trainer = thread::Builder::new().name("suggest".to_owned());
        trainer.spawn(move || with.train_until_the_end(source))?;
        Ok(Live { shared })
    }

    /// What is suggested for a text; `None` before the first training is done.
    pub fn suggest(&self, text: &str) -> Option<Suggestion> {
        let suggester = self.shared.lock().suggester.clone()?;
        Some(suggester.suggest(text))
    }

    /// Learns that a contribution has these words and themes now, whatever it had
    /// before; without themes it is forgotten.
    pub fn confirm(&self, id: ContributionId, confirmed: Confirmed) {
        let mut state = self.shared.lock();
        if state.confirmed.iter().any(|(known, it)| *known == id && *it == confirmed) {
            return;
        }
        state.remove(id);
        if !confirmed.themes.is_empty() {
            state.confirmed.push_back((id, confirmed));
            if state.confirmed.len() > MOST_CONFIRMED {
                state.confirmed.pop_front();
            }
            state.to_learn = true;
        }
        self.shared.changed.notify_all();
    }

    /// Forgets a contribution: its words were erased, or its tags taken off. What was
    /// learned from it is gone as soon as it is trained anew, which begins at once.
    pub fn forget(&self, id: ContributionId) {
        self.shared.lock().remove(id);
        self.shared.changed.notify_all();
    }

    /// Forgets everything that was confirmed.
    pub fn reset(&self) {
        let mut state = self.shared.lock();
        state.to_forget |= !state.confirmed.is_empty();
        state.confirmed.clear();
        self.shared.changed.notify_all();
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

impl State {
    fn remove(&mut self, id: ContributionId) {
        let before = self.confirmed.len();
        self.confirmed.retain(|(known, _)| *known != id);
        self.to_forget |= self.confirmed.len() < before;
    }
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
            let (book, hints) = source();
            let suggester = Suggester::train(&book, &hints, &confirmed);
            drop((book, hints, confirmed));
            state = self.lock();
            state.suggester = Some(Arc::new(suggester));
            state.training = false;
            self.changed.notify_all();
            state = self.next_task(state);
            if state.ending {
                return;
            }
        }
    }

    /// Waits until there is something to do: to forget at once, to learn after a pause
    /// in which nothing came.
    fn next_task<'s>(&'s self, mut state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        while !(state.ending || state.to_forget) {
            if !state.to_learn {
                state = self.wait(state);
                continue;
            }
            let (next, pause) =
                self.changed.wait_timeout(state, PAUSE).unwrap_or_else(PoisonError::into_inner);
            state = next;
            if pause.timed_out() {
                break;
            }
        }
        state
    }
}
