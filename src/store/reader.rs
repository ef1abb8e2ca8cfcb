//! Reads for screens and exports, on a connection of its own: pages by keyset,
//! counts from the tally, never a scan that grows with the session.

use super::error::StoreError;
use super::listed::{self, Rows};
use super::{ballots, connection, identity, log, sessions};
use crate::domain::contribution::Listed;
use crate::domain::event::Order;
use crate::domain::figures::{Cell, Counted, Figures};
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::kind::Kind;
use crate::domain::open_end::OpenEnd;
use crate::domain::reference::Ref;
use crate::domain::session::Session;
use crate::text;
use rusqlite::{
    Connection, InterruptHandle, OptionalExtension, params, params_from_iter, types::Value,
};
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

/// Which contributions a list shows. Hidden ones are in none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those without a theme.
    Untagged,
    /// Those with this theme or residual code.
    Theme(String),
    /// Those of this kind.
    Kind(Kind),
    /// Those set aside for later.
    Parked,
    /// Those about which two laptops said different things.
    Conflicts,
    /// Proposals and commitments that ask nobody to act.
    NoAddressee,
    /// What is still open.
    Open(OpenEnd),
}

/// Which way a page goes from where it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the first contribution.
    Older,
    /// Towards the latest.
    Newer,
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

    /// Up to `limit` contributions from a place on, which itself is left out;
    /// from the latest or the first where there is none. Always in the order of
    /// the session, the oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn page(
        &self,
        session: SessionId,
        filter: &Filter,
        from: Option<Order>,
        direction: Direction,
        limit: usize,
    ) -> Result<Vec<Listed>, StoreError> {
        self.read_page(session, filter, from, direction, limit).map_err(|error| self.failed(error))
    }

    fn read_page(
        &self,
        session: SessionId,
        filter: &Filter,
        from: Option<Order>,
        direction: Direction,
        limit: usize,
    ) -> rusqlite::Result<Vec<Listed>> {
        let (wanted, value) = condition(filter);
        let (than, order) = match direction {
            Direction::Older => ("<", "DESC"),
            Direction::Newer => (">", "ASC"),
        };
        let beyond = match from {
            None => String::new(),
            Some(_) => format!("AND c.at {than}= ?2 AND (c.at, d.uuid, c.seq) {than} (?2, ?3, ?4)"),
        };
        let Some(key) = self.session_key(session)? else { return Ok(Vec::new()) };
        let sql = format!(
            "SELECT {} FROM contribution c JOIN device d ON d.id = c.device \
             WHERE c.session = ?1 AND c.status <> 'hidden' {wanted} {beyond} \
             ORDER BY c.at {order}, d.uuid {order}, c.seq {order} LIMIT {limit}",
            listed::COLUMNS
        );
        let mut values = vec![Value::Integer(key)];
        match from {
            Some(from) => values.extend([
                Value::Integer(from.at.0),
                Value::Blob(from.device.0.to_vec()),
                Value::Integer(from.seq.cast_signed()),
            ]),
            None => values.extend([Value::Null, Value::Null, Value::Null]),
        }
        values.push(value.map_or(Value::Null, Value::Text));
        let mut statement = self.db.prepare_cached(&sql)?;
        values.truncate(statement.parameter_count());
        let mut rows = Rows::of(&self.db);
        let mut page: Vec<Listed> = statement
            .query_map(params_from_iter(values), |row| rows.read(row))?
            .collect::<rusqlite::Result<_>>()?;
        if direction == Direction::Older {
            page.reverse();
        }
        Ok(page)
    }

    /// The key of a session. Looked up on its own: joined, the planner would not
    /// know that it is one session only.
    pub(super) fn session_key(&self, session: SessionId) -> rusqlite::Result<Option<i64>> {
        self.db
            .prepare_cached("SELECT id FROM session_key WHERE uuid = ?1")?
            .query_row([session.0], |row| row.get(0))
            .optional()
    }

    /// One contribution.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn listed(&self, id: ContributionId) -> Result<Option<Listed>, StoreError> {
        let sql = format!(
            "SELECT {} FROM event e JOIN contribution c ON c.id = e.id WHERE e.chain = ?1",
            listed::COLUMNS
        );
        let read = || {
            self.db
                .prepare_cached(&sql)?
                .query_row([id.0], |row| Rows::of(&self.db).read(row))
                .optional()
        };
        read().map_err(|error| self.failed(error))
    }

    /// The contributions that a ref names: more than one where two devices took
    /// one mark and the ref was given without its suffix. Hidden ones too.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn find_ref(
        &self,
        session: Option<SessionId>,
        reference: &Ref,
    ) -> Result<Vec<ContributionId>, StoreError> {
        let bare = Ref { clash: None, ..*reference };
        let read = || {
            self.db
                .prepare_cached(
                    "SELECT c.event, c.clash FROM contribution c JOIN session_key k ON k.id = c.session \
                     WHERE c.ref = ?1 AND (?2 IS NULL OR k.uuid = ?2) ORDER BY c.at, c.id",
                )?
                .query_map(params![bare.to_string(), session.map(|id| id.0)], |row| {
                    Ok((EventId(row.get(0)?), row.get::<_, Option<u8>>(1)?))
                })?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        let found = read().map_err(|error| self.failed(error))?;
        let wanted = |clash: &Option<u8>| reference.clash.is_none() || *clash == reference.clash;
        Ok(found.into_iter().filter(|(_, clash)| wanted(clash)).map(|(id, _)| id).collect())
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

    /// The newest contributions that hold every word of `query`, the last word
    /// as far as it is typed. Empty where there is nothing to search for.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read, or the search was
    /// interrupted.
    pub fn search(
        &self,
        query: &str,
        session: Option<SessionId>,
        limit: usize,
    ) -> Result<Vec<Listed>, StoreError> {
        let Some(query) = text::search_query(query) else { return Ok(Vec::new()) };
        let read = || {
            let within = match session {
                None => None,
                Some(session) => match self.session_key(session)? {
                    None => return Ok(Vec::new()),
                    key => key,
                },
            };
            let sql = format!(
                "SELECT {} FROM contribution_search f JOIN contribution c ON c.id = f.rowid \
                 WHERE contribution_search MATCH ?1 AND (?2 IS NULL OR c.session = ?2) \
                 ORDER BY f.rowid DESC LIMIT {limit}",
                listed::COLUMNS
            );
            let mut rows = Rows::of(&self.db);
            self.db
                .prepare_cached(&sql)?
                .query_map(params![query, within], |row| rows.read(row))?
                .collect::<rusqlite::Result<Vec<_>>>()
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

/// The SQL of a filter, and the value it needs as `?5`.
pub(super) fn condition(filter: &Filter) -> (&'static str, Option<String>) {
    match filter {
        Filter::All => ("", None),
        Filter::Untagged | Filter::Open(OpenEnd::Untagged) => ("AND c.primary_theme IS NULL", None),
        Filter::Theme(theme) => (
            "AND EXISTS (SELECT 1 FROM tag WHERE tag.contribution = c.id AND tag.theme = ?5)",
            Some(theme.clone()),
        ),
        Filter::Kind(kind) => ("AND c.kind = ?5", Some(kind.id().to_owned())),
        Filter::Parked => ("AND c.status = 'parked'", None),
        Filter::Conflicts | Filter::Open(OpenEnd::Conflicts) => ("AND c.conflicts > 0", None),
        Filter::NoAddressee | Filter::Open(OpenEnd::NoAddressee) => (
            "AND c.kind IN ('proposal', 'commitment') \
             AND NOT EXISTS (SELECT 1 FROM addressee a WHERE a.contribution = c.id)",
            None,
        ),
        // Asked once for all questions, as links are found by who links.
        Filter::Open(OpenEnd::Unanswered) => (
            "AND c.kind = 'question' AND c.event NOT IN (SELECT l.target FROM link l \
             JOIN contribution a ON a.id = l.contribution AND a.status <> 'hidden' \
             WHERE l.link = 'answers')",
            None,
        ),
        Filter::Open(OpenEnd::NoOwner) => (
            "AND c.kind = 'commitment' AND (c.due IS NULL OR NOT EXISTS \
             (SELECT 1 FROM detail o WHERE o.contribution = c.id AND o.detail = 'owner'))",
            None,
        ),
        Filter::Open(OpenEnd::NoNextStep) => (
            "AND c.status = 'parked' AND NOT EXISTS \
             (SELECT 1 FROM detail s WHERE s.contribution = c.id AND s.detail = 'next-step')",
            None,
        ),
        Filter::Open(OpenEnd::ToReword) => {
            ("AND c.mode = 'verbatim' AND c.permission = 'paraphrase' AND c.text <> ''", None)
        }
    }
}
