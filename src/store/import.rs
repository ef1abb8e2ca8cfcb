//! Takes in many contributions at once: one transaction, one undo, all or
//! nothing, and the same file twice adds nothing. Memory does not grow with
//! the file.

use super::act::{Actor, Done, Memory, WriteError, Writing};
use super::error::StoreError;
use super::open::Store;
use super::{act, rows, schema};
use crate::domain::act::{Act, BatchOpened, Field, LinkKind};
use crate::domain::command::{Capture, Command};
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::reference::Ref;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::Wall;
use rusqlite::{Connection, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

/// Imports above this many rows and open desks exclude each other: a desk would
/// wait for the whole of it.
pub const LARGE_IMPORT: u64 = 5_000;

/// A contribution to take in, with what can be set only once all rows are in.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The line of the file it stands on, from 1.
    pub line: u64,
    /// What is captured. It has a source, by which a repeat is known.
    pub capture: Capture,
    /// The refs of what it answers.
    pub answers: Vec<Ref>,
    /// The ref of what it was merged into.
    pub merged_into: Option<Ref>,
    /// Whether it was set aside for later.
    pub parked: bool,
}

/// What is imported, where to, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportJob {
    /// The session that takes it in.
    pub session: SessionId,
    /// Who imports; the coder of the tags that come with the rows.
    pub who: Actor,
    /// The format it comes from.
    pub from: String,
    /// How many rows there are.
    pub total: u64,
    /// When.
    pub now: Wall,
}

/// What an import brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Contributions taken in.
    pub added: u64,
    /// Rows that had been taken in before.
    pub known: u64,
    /// Links to contributions that are not here.
    pub dangling: u64,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError<E> {
    /// A row cannot be read.
    #[error(transparent)]
    Row(E),
    /// A row was read, and the rules say no.
    #[error("line {line}: refused")]
    Refused {
        /// The line of the file.
        line: u64,
        /// The rule.
        refusal: Refusal,
    },
    /// The store could not.
    #[error(transparent)]
    Store(StoreError),
}

/// What is left to be set for one contribution once all rows are in.
#[derive(Serialize, Deserialize)]
struct Later {
    line: u64,
    of: ContributionId,
    answers: Vec<Ref>,
    merged_into: Option<Ref>,
    parked: bool,
}

impl Store {
    /// Takes `rows` into a session. `progress` is told how many are done.
    ///
    /// # Errors
    /// [`ImportError`] with the first row that cannot come in; nothing of the
    /// file is in the store then.
    pub fn import<E>(
        &mut self,
        job: &ImportJob,
        rows: impl Iterator<Item = Result<Incoming, E>>,
        mut progress: impl FnMut(u64),
    ) -> Result<Imported, ImportError<E>> {
        let path = self.path.clone();
        let failed = |error| ImportError::Store(StoreError::from_sqlite(&path, error));
        let _alone = match job.total > LARGE_IMPORT {
            true => Some(self.without_desks().map_err(ImportError::Store)?),
            false => None,
        };
        // Pages that change again and again stay in memory: 64 MiB of them.
        self.db.pragma_update(None, "cache_size", -65_536).map_err(failed)?;
        let outcome = self.import_all(job, rows, &mut progress);
        self.db.pragma_update(None, "cache_size", -2_000).map_err(failed)?;
        match &outcome {
            // The journal of a large import is as large as the store itself.
            Ok(_) => drop(self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))),
            Err(_) => self.forget(),
        }
        outcome
    }

    fn import_all<E>(
        &mut self,
        job: &ImportJob,
        rows: impl Iterator<Item = Result<Incoming, E>>,
        progress: &mut dyn FnMut(u64),
    ) -> Result<Imported, ImportError<E>> {
        let path = self.path.clone();
        let failed = |error| ImportError::Store(StoreError::from_sqlite(&path, error));
        let fresh = act::Fresh::draw().map_err(ImportError::Store)?;
        let tx =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        schema::still_known(&tx, &path).map_err(ImportError::Store)?;
        tx.execute_batch(
            "CREATE TEMP TABLE IF NOT EXISTS later (what TEXT NOT NULL); DELETE FROM temp.later",
        )
        .map_err(failed)?;
        let memory = Memory {
            seen: &mut self.seen,
            last_at: &mut self.last_at,
            own: &mut self.own,
            sessions: &mut self.sessions,
        };
        let mut writing =
            Writing::begin(&tx, memory, &self.birthplace, fresh, job.now.into()).map_err(failed)?;
        let session = writing.session(job.session).map_err(failed)?;
        let session =
            session.ok_or(ImportError::Refused { line: 0, refusal: Refusal::NoSuchSession })?;
        let mut import = Import {
            db: &tx,
            writing,
            session: &session,
            job,
            batch: None,
            done: Imported::default(),
        };
        for (nth, row) in (1..).zip(rows) {
            let row = row.map_err(ImportError::Row)?;
            let line = row.line;
            import.take(row).map_err(|error| told(error, line, &failed))?;
            progress(nth);
        }
        import.finish_links(&failed)?;
        let Import { writing, done, .. } = import;
        writing.end().map_err(failed)?;
        tx.execute_batch("DELETE FROM temp.later").map_err(failed)?;
        tx.commit().map_err(failed)?;
        Ok(done)
    }
}

struct Import<'a> {
    db: &'a Connection,
    writing: Writing<'a>,
    session: &'a Session,
    job: &'a ImportJob,
    batch: Option<EventId>,
    done: Imported,
}

impl Import<'_> {
    fn take(&mut self, row: Incoming) -> Result<(), WriteError> {
        let Incoming { line, capture, answers, merged_into, parked } = row;
        if self.is_known(&capture)? {
            self.done.known += 1;
            return Ok(());
        }
        let mut done = Done::default();
        if self.batch.is_none() {
            let opened = Act::BatchOpened(BatchOpened {
                from: self.job.from.clone(),
                count: self.job.total,
            });
            self.writing.write(
                self.session.id,
                &self.job.who,
                opened.into(),
                &mut self.batch,
                &mut done,
            )?;
        }
        self.writing.capture(self.session, &self.job.who, capture, &mut self.batch, &mut done)?;
        self.done.added += 1;
        if (!answers.is_empty() || merged_into.is_some() || parked)
            && let Some((of, _)) = done.captured.first()
        {
            let later = Later { line, of: *of, answers, merged_into, parked };
            let later = serde_json::to_string(&later)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))?;
            self.db
                .prepare_cached("INSERT INTO temp.later (what) VALUES (?1)")?
                .execute([later])?;
        }
        Ok(())
    }

    /// Whether this row was taken in before; also where it was taken back since.
    fn is_known(&self, capture: &Capture) -> rusqlite::Result<bool> {
        if let Some(reference) = &capture.reference
            && self.came_from_here(reference, capture)?
        {
            return Ok(true);
        }
        let Some(source) = &capture.source else { return Ok(false) };
        self.db
            .prepare_cached(
                "SELECT 1 FROM contribution WHERE source_key = ?1 AND source_name = ?2 AND source_row = ?3",
            )?
            .exists(params![
                rows::source_key(&self.session.id, &source.name, &source.row),
                source.name,
                source.row
            ])
    }

    /// Whether a row is an export of this very session, read back into it: the
    /// same ref, said at the same second.
    fn came_from_here(&self, reference: &Ref, capture: &Capture) -> rusqlite::Result<bool> {
        let bare = Ref { clash: None, ..*reference };
        let said = capture.said.map(|said| said.ms.div_euclid(1_000));
        self.db
            .prepare_cached(
                "SELECT 1 FROM contribution c JOIN session_key k ON k.id = c.session \
                 WHERE c.ref = ?1 AND k.uuid = ?2 AND c.clash IS ?3 AND c.said / 1000 = ?4",
            )?
            .exists(params![bare.to_string(), self.session.id.0, reference.clash, said])
    }

    /// Sets what rows say of each other, now that all are in.
    fn finish_links<E>(
        &mut self,
        failed: &dyn Fn(rusqlite::Error) -> ImportError<E>,
    ) -> Result<(), ImportError<E>> {
        let db = self.db;
        let mut statement =
            db.prepare("SELECT what FROM temp.later ORDER BY rowid").map_err(failed)?;
        let mut found = statement.query([]).map_err(failed)?;
        while let Some(row) = found.next().map_err(failed)? {
            let text: String = row.get(0).map_err(failed)?;
            // Written above by this very transaction.
            let Ok(later) = serde_json::from_str::<Later>(&text) else { continue };
            let line = later.line;
            self.finish_one(later).map_err(|error| told(error, line, failed))?;
        }
        Ok(())
    }

    fn finish_one(&mut self, later: Later) -> Result<(), WriteError> {
        let of = vec![later.of];
        for answer in &later.answers {
            match self.find(answer)? {
                Some(to) => {
                    let link =
                        Command::Link { of: of.clone(), to, link: LinkKind::Answers, on: true };
                    self.also(link)?;
                }
                None => self.done.dangling += 1,
            }
        }
        if later.parked {
            self.also(Command::Set { of: of.clone(), field: Field::Parked(true) })?;
        }
        if let Some(into) = &later.merged_into {
            match self.find(into)? {
                Some(into) => {
                    self.also(Command::Set { of, field: Field::MergedInto(Some(into)) })?;
                }
                None => self.done.dangling += 1,
            }
        }
        Ok(())
    }

    fn also(&mut self, command: Command) -> Result<(), WriteError> {
        match self.writing.follow_up(self.session, &self.job.who, command) {
            // Two rows may say the same of each other.
            Err(WriteError::Refused(Refusal::Already)) => Ok(()),
            other => other,
        }
    }

    fn find(&self, reference: &Ref) -> rusqlite::Result<Option<ContributionId>> {
        let bare = Ref { clash: None, ..*reference };
        let found: Vec<EventId> = self
            .db
            .prepare_cached(
                "SELECT c.event FROM contribution c JOIN session_key k ON k.id = c.session \
                 WHERE c.ref = ?1 AND k.uuid = ?2 AND (?3 IS NULL OR c.clash = ?3) \
                 ORDER BY c.id DESC LIMIT 1",
            )?
            .query_map(params![bare.to_string(), self.session.id.0, reference.clash], |row| {
                Ok(EventId(row.get(0)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(found.first().copied())
    }
}

fn told<E>(
    error: WriteError,
    line: u64,
    failed: &dyn Fn(rusqlite::Error) -> ImportError<E>,
) -> ImportError<E> {
    match error {
        WriteError::Refused(refusal) => ImportError::Refused { line, refusal },
        WriteError::Sqlite(error) => failed(error),
        WriteError::Store(error) => ImportError::Store(error),
    }
}
