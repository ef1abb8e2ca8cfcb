//! A reading connection of its own, for screens and exports: sessions, counts from
//! the tally, whether anybody wrote. Contributions are read in [`lists`](super::lists).

use super::error::StoreError;
use super::{ballots, connection, identity, log, sessions};
use crate::domain::figures::{Cell, Counted, Figures};
use crate::domain::ids::SessionId;
use crate::domain::kind::Kind;
use crate::domain::session::Session;
use rusqlite::{Connection, InterruptHandle, OptionalExtension};
use std::path::{Path, PathBuf};

/// A reading connection to a store.
#[derive(Debug)]
pub struct Reader {
    pub(super) path: PathBuf,
    pub(super) db: Connection,
    version: i64,
    last: (i64, i64),
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// Its id.
    pub id: SessionId,
    /// Its short name here.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Where it takes place.
    pub place: String,
    /// The day, `YYYY-MM-DD`.
    pub date: String,
    /// The id of its plan.
    pub plan: String,
    /// `planned`, `running`, `ended` or `closed`.
    pub status: String,
    /// The last day on which corrections may be made, `YYYY-MM-DD`; none while it
    /// is not closed.
    pub closed: Option<String>,
    /// How many contributions it has.
    pub contributions: u64,
    /// How many of these have no theme.
    pub untagged: u64,
}

/// Why a session was not found by its name.
#[derive(Debug, thiserror::Error)]
pub enum FindError {
    /// No session has this name, or one that begins so.
    #[error("there is no session \"{name}\" here")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The names there are, the newest first.
        known: Vec<String>,
    },
    /// Several have a name that begins so.
    #[error("\"{name}\" begins the names of several sessions")]
    Ambiguous {
        /// What was asked for.
        name: String,
        /// The names it may mean.
        candidates: Vec<String>,
    },
    /// The store could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a note-taker is getting on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulse {
    /// Their initials.
    pub author: String,
    /// How many contributions they wrote down.
    pub captured: u64,
    /// How many of these have no theme.
    pub untagged: u64,
    /// When they wrote down the latest, in milliseconds since 1970.
    pub last: i64,
}

impl Reader {
    /// A reader of a store that this program has opened: what the file is was
    /// looked at then.
    ///
    /// # Errors
    /// [`StoreError`] where the file can no longer be opened.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let db = connection::reading(path)?;
        let mut reader = Reader { path: path.to_owned(), db, version: 0, last: (0, 0) };
        reader.changed()?;
        Ok(reader)
    }

    pub(super) fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::from_sqlite(&self.path, error)
    }

    /// What stops a query of this reader from another thread.
    pub fn interrupt_handle(&self) -> InterruptHandle {
        self.db.get_interrupt_handle()
    }

    /// Whether the log grew since this was last asked, or a vote came into an open
    /// ballot. Costs microseconds while nothing changed; the line being typed elsewhere
    /// does not count.
    ///
    /// # Errors
    /// [`StoreError`] where the store can no longer be read.
    pub fn changed(&mut self) -> Result<bool, StoreError> {
        let look = || -> rusqlite::Result<Option<(i64, (i64, i64))>> {
            let version = self
                .db
                .prepare_cached("PRAGMA data_version")?
                .query_row([], |row| row.get::<_, i64>(0))?;
            if version == self.version {
                return Ok(None);
            }
            Ok(Some((version, (log::last(&self.db)?, ballots::votes_there_are(&self.db)?))))
        };
        let Some((version, last)) = look().map_err(|error| self.failed(error))? else {
            return Ok(false);
        };
        self.version = version;
        let changed = last != self.last;
        self.last = last;
        Ok(changed)
    }

    /// All sessions, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn sessions(&self) -> Result<Vec<SessionRow>, StoreError> {
        self.session_rows("1 = 1", []).map_err(|error| self.failed(error))
    }

    fn session_rows(
        &self,
        wanted: &str,
        params: impl rusqlite::Params,
    ) -> rusqlite::Result<Vec<SessionRow>> {
        let count = |counted: &str| {
            format!(
                "(SELECT coalesce(sum(n), 0) FROM tally WHERE session = s.id AND counted = '{counted}')"
            )
        };
        let sql = format!(
            "SELECT k.uuid, s.name, s.title, s.place, s.date, s.plan, s.status, {}, {}, \
             s.state ->> '$.floor.closed' \
             FROM session s JOIN session_key k ON k.id = s.id WHERE {wanted} \
             ORDER BY s.date DESC, s.id DESC",
            count(&Counted::All.id()),
            count(&Counted::Untagged.id()),
        );
        self.db
            .prepare_cached(&sql)?
            .query_map(params, |row| {
                Ok(SessionRow {
                    id: SessionId(row.get(0)?),
                    name: row.get(1)?,
                    title: row.get(2)?,
                    place: row.get(3)?,
                    date: row.get(4)?,
                    plan: row.get(5)?,
                    status: row.get(6)?,
                    contributions: row.get(7)?,
                    untagged: row.get(8)?,
                    closed: row.get(9)?,
                })
            })?
            .collect()
    }

    /// The session with this name, or the only one whose name begins so.
    ///
    /// # Errors
    /// [`FindError`] names the sessions there are, or may be meant.
    pub fn find_session(&self, name: &str) -> Result<SessionRow, FindError> {
        let mut all = self.sessions()?;
        if let Some(exact) = all.iter().position(|session| session.name == name) {
            return Ok(all.swap_remove(exact));
        }
        let begins = |session: &&SessionRow| !name.is_empty() && session.name.starts_with(name);
        let names = |sessions: Vec<&SessionRow>| {
            sessions.into_iter().map(|session| session.name.clone()).collect()
        };
        let name = name.to_owned();
        match all.iter().filter(begins).collect::<Vec<_>>().as_slice() {
            [one] => Ok((*one).clone()),
            [] => Err(FindError::Unknown { name, known: names(all.iter().collect()) }),
            several => Err(FindError::Ambiguous { name, candidates: names(several.to_vec()) }),
        }
    }

    /// A session as it stands.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn session(&self, id: SessionId) -> Result<Option<Session>, StoreError> {
        sessions::load(&self.db, id).map_err(|error| self.failed(error))
    }

    /// Whether phases and clock of a session are led from this laptop.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn leads(&self, id: SessionId) -> Result<bool, StoreError> {
        let here = identity::Birthplace::of(&self.path)
            .map_err(|source| StoreError::Io { path: self.path.clone(), source })?;
        identity::leads(&self.db, &here, id.0).map_err(|error| self.failed(error))
    }

    /// A session in the list.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn session_row(&self, id: SessionId) -> Result<Option<SessionRow>, StoreError> {
        let rows = self.session_rows("k.uuid = ?1", [id.0]).map_err(|error| self.failed(error))?;
        Ok(rows.into_iter().next())
    }

    /// The key of a session. Looked up on its own: joined, the planner would not
    /// know that it is one session only.
    pub(super) fn session_key(&self, session: SessionId) -> rusqlite::Result<Option<i64>> {
        self.db
            .prepare_cached("SELECT id FROM session_key WHERE uuid = ?1")?
            .query_row([session.0], |row| row.get(0))
            .optional()
    }

    /// The counts of a session.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn figures(&self, session: SessionId) -> Result<Figures, StoreError> {
        let read = || {
            let mut statement = self.db.prepare_cached(
                "SELECT counted, t.kind, t.voice, t.phase, n FROM tally t \
                 JOIN session_key k ON k.id = t.session WHERE k.uuid = ?1",
            )?;
            let found = statement.query_map([session.0], |row| {
                let counted = Counted::from_id(&row.get::<_, String>(0)?);
                let kind = row.get::<_, String>(1)?.parse::<Kind>().ok();
                let cell = counted.zip(kind);
                let (voice, phase, n) = (row.get(2)?, row.get(3)?, row.get::<_, u64>(4)?);
                Ok(cell.map(|(counted, kind)| (Cell { counted, kind, voice, phase }, n)))
            })?;
            let cells = found.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(Figures::new(cells.into_iter().flatten()))
        };
        read().map_err(|error| self.failed(error))
    }

    /// How the note-takers of a session are getting on, by initials.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn pulse(&self, session: SessionId) -> Result<Vec<Pulse>, StoreError> {
        let read = || {
            self.db
                .prepare_cached(
                    "SELECT author, captured, untagged, last FROM pulse p \
                     JOIN session_key k ON k.id = p.session WHERE k.uuid = ?1 ORDER BY author",
                )?
                .query_map([session.0], |row| {
                    Ok(Pulse {
                        author: row.get(0)?,
                        captured: row.get(1)?,
                        untagged: row.get(2)?,
                        last: row.get(3)?,
                    })
                })?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }
}

impl Reader {
    /// How many contributions of a session were taken back, and when the last
    /// was; none where none were.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn withdrawn(
        &self,
        session: SessionId,
    ) -> Result<Option<(u64, crate::domain::time::Wall)>, StoreError> {
        self.db
            .query_row(
                "SELECT count(DISTINCT c.id), max(e.wall), e.wall_offset \
                 FROM contribution c JOIN session_key k ON k.id = c.session \
                 JOIN write w ON w.contribution = c.id JOIN event e ON e.id = w.event \
                 WHERE k.uuid = ?1 AND c.withdrawn = 1 AND e.kind = 'contribution.scrubbed'",
                [session.0],
                |row| {
                    let count: u64 = row.get(0)?;
                    if count == 0 {
                        return Ok(None);
                    }
                    Ok(Some((
                        count,
                        crate::domain::time::Wall { ms: row.get(1)?, offset: row.get(2)? },
                    )))
                },
            )
            .map_err(|error| self.failed(error))
    }
}
