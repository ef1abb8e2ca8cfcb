//! The line being typed, durable before it is a contribution. Not part of the
//! log, and nobody is woken by it.

use super::erasure;
use super::error::StoreError;
use super::open::Store;
use super::reader::Reader;
use super::schema;
use crate::domain::ids::SessionId;
use rusqlite::{OptionalExtension, Row, params};

/// The line being typed at one desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The desk with the initials of who types, and the session: one draft each.
    pub desk: String,
    /// The session it is typed in.
    pub session: SessionId,
    /// The line as it stands.
    pub text: String,
    /// The sticky context it is typed in, in the capture grammar's `:` words,
    /// one a line.
    pub context: String,
    /// When it was kept, in milliseconds since 1970.
    pub wall: i64,
}

impl Store {
    /// Keeps the line being typed; it is durable when this returns. An empty
    /// line is forgotten.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be kept.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        if draft.text.is_empty() {
            return self.clear_draft(&draft.desk);
        }
        schema::still_known(&self.db, &self.path)?;
        let kept = self
            .db
            .prepare_cached(
                "INSERT OR REPLACE INTO draft (desk, session, text, context, wall) VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .and_then(|mut keep| {
                keep.execute(params![draft.desk, draft.session.0, draft.text, draft.context, draft.wall])
            });
        kept.map(drop).map_err(|error| self.failed(error))
    }

    /// Forgets the line typed at a desk.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn clear_draft(&mut self, desk: &str) -> Result<(), StoreError> {
        let gone = self
            .db
            .prepare_cached("DELETE FROM draft WHERE desk = ?1")
            .and_then(|mut clear| clear.execute([desk]));
        gone.map(drop).map_err(|error| self.failed(error))
    }
}

impl Store {
    /// Forgets the line typed at a desk so that no byte of it stays, as with a
    /// stop. While another program reads, the journal is emptied later.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn drop_draft(&mut self, desk: &str) -> Result<(), StoreError> {
        self.clear_draft(desk)?;
        erasure::begin(&self.db).map_err(|error| self.failed(error))?;
        self.finish_erasure().map(drop)
    }
}

impl Reader {
    /// The lines being typed at all desks, by desk.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let read = || {
            self.db
                .prepare("SELECT desk, session, text, context, wall FROM draft ORDER BY desk")?
                .query_map([], read_draft)?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }

    /// The line that was being typed at a desk.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn draft(&self, desk: &str) -> Result<Option<Draft>, StoreError> {
        self.db
            .query_row(
                "SELECT desk, session, text, context, wall FROM draft WHERE desk = ?1",
                [desk],
                read_draft,
            )
            .optional()
            .map_err(|error| self.failed(error))
    }
}

fn read_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        desk: row.get(0)?,
        session: SessionId(row.get(1)?),
        text: row.get(2)?,
        context: row.get(3)?,
        wall: row.get(4)?,
    })
}
