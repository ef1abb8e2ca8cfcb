//! The thread that suggests. It opens the store and begins to train when it is first
//! asked; the newest question is answered, and those before it are dropped.

use super::say;
use crate::domain::SessionId;
use crate::store::Reader;
use crate::tui::event::What;
use crate::tui::learner::{Learner, LearnerError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// How often it looks whether there is something new to learn or to forget.
const LOOK: Duration = Duration::from_millis(500);
/// How often it looks whether the first training is done, while a question waits.
const TRAINING: Duration = Duration::from_millis(20);

/// Words to suggest something for.
pub(super) struct Job {
    pub(super) session: SessionId,
    pub(super) text: String,
}

/// Starts the thread. It works until nobody can ask any more.
pub(super) fn start(path: PathBuf, inbox: Sender<What>) -> io::Result<Sender<Job>> {
    let (jobs, receive) = mpsc::channel();
    thread::Builder::new().name("suggesting".into()).spawn(move || {
        // What nobody asks for is not trained.
        if let Ok(first) = receive.recv()
            && let Err(error) = run(&path, first, &receive, &inbox)
        {
            let _ = inbox.send(What::Unreadable(say::no_suggestions(error)));
        }
    })?;
    Ok(jobs)
}

fn run(
    path: &Path,
    first: Job,
    jobs: &Receiver<Job>,
    inbox: &Sender<What>,
) -> Result<(), LearnerError> {
    let reader = Reader::open(path)?;
    let Some(session) = reader.session(first.session)? else { return Ok(()) };
    let mut learner = Learner::start(&reader, &session)?;
    drop(session);
    let mut looked = Instant::now();
    let mut asked = Some(first);
    loop {
        if let Some(job) = asked.take() {
            match learner.suggest(&job.text) {
                Some(suggestion) => {
                    let answer =
                        What::Suggested { text: job.text, suggestion: Box::new(suggestion) };
                    if inbox.send(answer).is_err() {
                        return Ok(());
                    }
                }
                None => asked = Some(job),
            }
        }
        match jobs.recv_timeout(if asked.is_some() { TRAINING } else { LOOK }) {
            Ok(job) => asked = Some(jobs.try_iter().last().unwrap_or(job)),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        if looked.elapsed() >= LOOK {
            // What fails here fails for the thread that reads too, and is said there.
            let _ = learner.look(&reader);
            looked = Instant::now();
        }
    }
}
