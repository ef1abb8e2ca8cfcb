//! A snapshot of the store as the source of a pack.

use super::error::{PackError, Trouble};
use super::export::{Options, Written, export};
use super::source::{Source, Take};
use crate::domain::SessionId;
use crate::domain::event::Digest;
use crate::domain::figures::Figures;
use crate::domain::session::Session;
use crate::domain::time::Wall;
use crate::store::Reader;
use std::path::Path;

/// Writes the pack of a session to the folder `dir`, all from one state of the
/// store, whatever is captured meanwhile.
///
/// # Errors
/// [`PackError`]; what stood in `dir` before still stands there or in
/// `DIR.previous`.
pub fn export_session(
    reader: &Reader,
    session: SessionId,
    dir: &Path,
    options: &Options,
) -> Result<Written, PackError> {
    reader.snapshot(|reader| export(&Snapshot::of(reader, session)?, dir, options))
}

/// One session in one state of the store.
struct Snapshot<'a> {
    reader: &'a Reader,
    name: String,
    session: Session,
    figures: Figures,
    head: Digest,
    last_event: Wall,
    withdrawn: Option<(u64, Wall)>,
}

impl<'a> Snapshot<'a> {
    fn of(reader: &'a Reader, id: SessionId) -> Result<Self, PackError> {
        let none = || PackError::NoSession(id);
        Ok(Snapshot {
            reader,
            name: reader.session_row(id)?.ok_or_else(none)?.name,
            session: reader.session(id)?.ok_or_else(none)?,
            figures: reader.figures(id)?,
            head: reader.head()?,
            last_event: reader.last_event(id)?.ok_or_else(none)?,
            withdrawn: reader.withdrawn(id)?,
        })
    }
}

impl Source for Snapshot<'_> {
    fn name(&self) -> &str {
        &self.name
    }

    fn session(&self) -> &Session {
        &self.session
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }

    fn head(&self) -> Digest {
        self.head
    }

    fn last_event(&self) -> Wall {
        self.last_event
    }

    fn withdrawn(&self) -> Option<(u64, Wall)> {
        self.withdrawn
    }

    fn each(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        self.reader.each(self.session.id, take)
    }

    fn each_outline(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        self.reader.each_outline(self.session.id, take)
    }

    fn each_by_ref(&self, take: &mut Take<'_>) -> Result<(), Trouble> {
        self.reader.each_by_ref(self.session.id, take)
    }
}
