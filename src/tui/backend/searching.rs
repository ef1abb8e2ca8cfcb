//! The thread that searches. A new question interrupts the one before.

use super::say;
use crate::domain::SessionId;
use crate::domain::contribution::Listed;
use crate::store::{Reader, StoreError};
use crate::tui::event::What;
use std::io;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

/// Something to be searched for.
pub(super) struct Job {
    pub(super) serial: u64,
    pub(super) query: String,
    pub(super) session: Option<SessionId>,
    pub(super) limit: usize,
}

/// Where questions are asked.
pub(super) struct Door {
    jobs: Sender<Job>,
    stop: Box<dyn Fn() + Send>,
}

impl Door {
    /// Asks; the question before is dropped, answered or not.
    pub(super) fn ask(&self, job: Job) {
        // First the new one, so that who is interrupted finds it.
        let _ = self.jobs.send(job);
        (self.stop)();
    }
}

/// Starts the thread.
pub(super) fn start(reader: Reader, inbox: Sender<What>) -> io::Result<Door> {
    let handle = reader.interrupt_handle();
    let stop = Box::new(move || handle.interrupt());
    let (jobs, receive) = mpsc::channel();
    thread::Builder::new().name("search".into()).spawn(move || run(&reader, &receive, &inbox))?;
    Ok(Door { jobs, stop })
}

fn run(reader: &Reader, jobs: &Receiver<Job>, inbox: &Sender<What>) {
    let mut next = jobs.recv().ok();
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
