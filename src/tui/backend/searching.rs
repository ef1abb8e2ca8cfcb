//! The thread that searches. A new question interrupts the one before.

use super::say;
use crate::domain::SessionId;
use crate::domain::contribution::Listed;
use crate::store::{Reader, StoreError};
use crate::tui::event::What;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, OnceLock};
use std::thread;

/// Something to be searched for.
pub(super) struct Job {
    pub(super) serial: u64,
    pub(super) query: String,
    pub(super) session: Option<SessionId>,
    pub(super) limit: usize,
}

/// Interrupts a search, once there was one.
type Stop = Arc<OnceLock<Box<dyn Fn() + Send + Sync>>>;

/// Where questions are asked.
pub(super) struct Door {
    jobs: Sender<Job>,
    stop: Stop,
}

impl Door {
    /// Asks; the question before is dropped, answered or not.
    pub(super) fn ask(&self, job: Job) {
        // First the new one, so that who is interrupted finds it.
        let _ = self.jobs.send(job);
        if let Some(stop) = self.stop.get() {
            stop();
        }
    }
}

/// Starts the thread. It opens the store with the first question: who opens a desk
/// wants to see it first.
pub(super) fn start(path: PathBuf, inbox: Sender<What>) -> io::Result<Door> {
    let stop = Stop::default();
    let ours = Arc::clone(&stop);
    let (jobs, receive) = mpsc::channel();
    thread::Builder::new().name("search".into()).spawn(move || {
        while let Ok(job) = receive.recv() {
            match Reader::open(&path) {
                Ok(reader) => {
                    // Set once: whoever gets here again could not open it before.
                    let handle = reader.interrupt_handle();
                    let _ = ours.set(Box::new(move || handle.interrupt()));
                    return run(&reader, job, &receive, &inbox);
                }
                Err(error) => drop(inbox.send(What::Unreadable(say::failed(&error)))),
            }
        }
    })?;
    Ok(Door { jobs, stop })
}

fn run(reader: &Reader, first: Job, jobs: &Receiver<Job>, inbox: &Sender<What>) {
    let mut next = Some(first);
    while let Some(job) = next.take() {
        let job = jobs.try_iter().last().unwrap_or(job);
        let mut found = search(reader, &job);
        if found.is_err() {
            // Interrupted, as a rule: for a newer question, or by one that this
            // thread had taken up already, and then it is asked once more.
            next = jobs.try_iter().last();
            if next.is_some() {
                continue;
            }
            found = search(reader, &job);
        }
        let answer = match found {
            Ok(rows) => What::Found { serial: job.serial, rows },
            Err(error) => What::Unreadable(say::failed(&error)),
        };
        if inbox.send(answer).is_err() {
            return;
        }
        next = jobs.recv().ok();
    }
}

fn search(reader: &Reader, job: &Job) -> Result<Vec<Listed>, StoreError> {
    reader.search(&job.query, job.session, job.limit)
}
