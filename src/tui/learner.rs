//! Suggestions for one session, learning on from what coders of this store confirm.

use crate::domain::{Codebook, Hints, Session};
use crate::plans::codebook;
use crate::store::{Reader, StoreError, TaggedUpTo};
use crate::suggest::{Confirmed, Known, Live, MOST_CONFIRMED, Suggestion};
use std::io;

/// Suggests for one session. Trains on a thread of its own; whoever has it reads the
/// store for it.
#[derive(Debug)]
pub(super) struct Learner {
    live: Live,
    codebook: String,
    read: TaggedUpTo,
}

/// Why nothing can be suggested.
#[derive(Debug, thiserror::Error)]
pub(super) enum LearnerError {
    /// The confirmed tags could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The system gives no thread.
    #[error("the system gives no thread for suggestions: {0}")]
    NoThread(#[from] io::Error),
}

impl Learner {
    /// Begins to train for the codebook of a session.
    ///
    /// # Errors
    /// [`LearnerError`]
    pub(super) fn start(reader: &Reader, session: &Session) -> Result<Learner, LearnerError> {
        let (book, name) = (session.codebook.clone(), session.plan.codebook.clone());
        let spoken = languages(session);
        let codebook = book.id.clone();
        let read = reader.tagged_up_to()?;
        let live = Live::start(
            Box::new(move || {
                // The session has its codebook in the log. What suggestions are made from
                // is beside the codebook, if that is on this laptop; without it, its own
                // wordings have to do.
                let hints = hints(&name, &book, &spoken).unwrap_or_default();
                (book.clone(), hints)
            }),
            confirmed(reader, &codebook)?,
        )?;
        Ok(Learner { live, codebook, read })
    }

    /// Learns what was confirmed and forgets what was erased since it last looked.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub(super) fn look(&mut self, reader: &Reader) -> Result<(), StoreError> {
        let upto = reader.tagged_up_to()?;
        if upto != self.read {
            self.live.confirmed(confirmed(reader, &self.codebook)?);
            self.read = upto;
        }
        Ok(())
    }

    /// What is suggested for a text; none before the first training is done, and while it
    /// forgets.
    pub(super) fn suggest(&self, text: &str) -> Option<Suggestion> {
        self.live.suggest(text)
    }

    /// Waits until it can suggest something.
    pub(super) fn ready(&self) {
        self.live.ready();
    }
}

/// The languages in which lines are to be expected: those spoken in the room, or else
/// those of the plan.
fn languages(session: &Session) -> Vec<String> {
    let spoken = &session.details.languages;
    if spoken.is_empty() { session.plan.languages.clone() } else { spoken.clone() }
}

/// What suggestions are made from, in the languages spoken, if the codebook is there.
fn hints(name: &str, book: &Codebook, spoken: &[String]) -> Option<Vec<Hints>> {
    let mut files = codebook::files(name).ok()?;
    files.suggest_in(spoken);
    let (found, hints) = codebook::parse_with_hints(&files).ok()?;
    (found.id == book.id).then(|| hints.into_values().collect())
}

fn confirmed(reader: &Reader, codebook: &str) -> Result<Vec<Known>, StoreError> {
    let tagged = reader.tagged(codebook, MOST_CONFIRMED)?.into_iter();
    Ok(tagged.map(|it| (it.id, Confirmed { text: it.text, themes: it.themes })).collect())
}

#[cfg(test)]
mod tests;
