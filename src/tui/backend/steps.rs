//! A desk on a true store without threads: each effect is carried out, and
//! answered, before anything else happens. For whoever plays an evening through
//! step by step, with a clock of their own.

use super::{DeskError, NO_SESSION, Opening, WriterClock, draft_desk, reading, say, writing};
use crate::domain::SessionId;
use crate::store::{Actor, Reader, Store};
use crate::tui::effect::Effect;
use crate::tui::event::What;
use std::sync::mpsc::{self, Receiver};

/// What stands behind one desk.
pub struct Steps {
    writer: writing::Writer,
    reader: Reader,
    draft_desk: String,
    session: SessionId,
    told: Receiver<What>,
}

impl Steps {
    /// Sits down at a desk of the store; what is written is written at the time
    /// that `clock` tells.
    ///
    /// # Errors
    /// [`DeskError::Store`] where the store cannot be read.
    pub fn new(store: Store, opening: &Opening, clock: WriterClock) -> Result<Steps, DeskError> {
        let reader = store.reader()?;
        let actor = Actor { author: opening.initials.clone(), desk: opening.desk.id().to_owned() };
        let draft_desk = draft_desk(&actor, opening.session);
        let (inbox, told) = mpsc::channel();
        let writer = writing::Writer::new(store, actor, draft_desk.clone(), clock, inbox);
        let session = opening.session.unwrap_or(NO_SESSION);
        Ok(Steps { writer, reader, draft_desk, session, told })
    }

    /// Carries out an effect; the answer, where it has one.
    pub fn perform(&mut self, effect: Effect) -> Option<What> {
        let session = self.session;
        match effect {
            Effect::Enter(session) => {
                self.session = session;
                None
            }
            Effect::Search { serial, query, everywhere, limit } => {
                let found = self.reader.search(&query, (!everywhere).then_some(session), limit);
                Some(match found {
                    Ok(rows) => What::Found { serial, rows },
                    Err(error) => What::Unreadable(say::failed(&error)),
                })
            }
            // A model is trained by a thread, and no step waits for it.
            Effect::Suggest(_) => None,
            effect if effect.is_writing() => self.writer.carry_out(session, effect),
            effect => {
                reading::read(&self.reader, &self.draft_desk, reading::Job { session, effect })
                    .unwrap_or_else(|error| Some(What::Unreadable(say::failed(&error))))
            }
        }
    }

    /// What happened beside the answers: somebody wrote, an erasure was finished.
    pub fn news(&mut self) -> Vec<What> {
        let mut news: Vec<What> = self.told.try_iter().collect();
        // Who cannot read is told so with the next question.
        if self.reader.changed().unwrap_or(false) {
            news.push(What::Changed);
        }
        news
    }
}
