//! Carries out a command: catch up, decide, append, project, commit, in one
//! transaction. When it returns, what was done is on the disk.

mod undoing;

use super::erasure;
use super::error::{ActError, StoreError};
use super::identity::{self, Own};
use super::open::Store;
use super::rebuild::Erasing;
use super::tables::SqlTables;
use super::{ballots, copies, evening, log, schema, sessions};
use crate::domain::act::{Act, Field};
use crate::domain::command::{Capture, Command};
use crate::domain::contribution::Derived;
use crate::domain::decide::{self, Planned, Seen};
use crate::domain::event::{Body, Event, Header};
use crate::domain::floor::ballot::Cast;
use crate::domain::ids::{ContributionId, DeviceId, EventId, SessionId};
use crate::domain::projection;
use crate::domain::read_back::ReadBack;
use crate::domain::reference::Ref;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::{Hlc, Now};
use crate::domain::undo::Undoable;
use rusqlite::{Connection, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// Who acts, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Initials; the coder of the tags put on.
    pub author: String,
    /// The desk, or the command: `notes`, `floor`, `capture`. Each undoes its own.
    pub desk: String,
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// The events written.
    pub events: Vec<EventId>,
    /// The contributions written down, with their refs.
    pub captured: Vec<(ContributionId, Ref)>,
    /// What an undo took back or a redo brought back.
    pub undone: Option<Act>,
    /// Whether what an undo took back is a contribution that others had worked on.
    pub others_had_worked_on_it: bool,
    /// Whether words were erased that may still stand in the journal, because
    /// another program is reading; [`Store::finish_erasure`] tries again.
    pub erasure_unfinished: bool,
    /// The copies written from this store that may still hold what was erased,
    /// the latest first.
    pub copies: Vec<PathBuf>,
}

impl Store {
    /// Carries out a command of `session`, or refuses it. What was done is
    /// durable when this returns; of what was refused or failed, nothing is.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the rules say no, [`ActError::Store`] where
    /// the store could not.
    pub fn act(
        &mut self,
        session: SessionId,
        who: &Actor,
        command: Command,
        now: impl Into<Now>,
    ) -> Result<Done, ActError> {
        let path = self.path.clone();
        let failed = |error| StoreError::from_sqlite(&path, error);
        let fresh = Fresh::draw()?;
        let tx =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        schema::still_known(&tx, &path)?;
        let memory = Memory {
            seen: &mut self.seen,
            last_at: &mut self.last_at,
            own: &mut self.own,
            sessions: &mut self.sessions,
        };
        let outcome = Writing::begin(&tx, memory, &self.birthplace, fresh, now.into())
            .map_err(failed)
            .map_err(ActError::from)
            .and_then(|mut writing| {
                let done = writing.carry_out(session, who, command, &failed)?;
                writing.end().map_err(failed)?;
                Ok(done)
            });
        let outcome = outcome.and_then(|done| {
            tx.commit().map_err(failed)?;
            Ok(done)
        });
        match outcome {
            Ok(mut done) => {
                // It is done, whatever becomes of the journal: what cannot be
                // emptied now is emptied later.
                if done.erasure_unfinished {
                    done.erasure_unfinished = !erasure::finish(self).unwrap_or(false);
                }
                Ok(done)
            }
            Err(error) => {
                self.forget();
                Err(error)
            }
        }
    }

    /// Forgets what was kept in memory: the next act catches up from the file.
    pub(super) fn forget(&mut self) {
        self.own = None;
        self.sessions.clear();
        self.seen = 0;
    }
}

/// What a store keeps in memory between acts.
pub(super) struct Memory<'a> {
    pub(super) seen: &'a mut i64,
    pub(super) last_at: &'a mut Hlc,
    pub(super) own: &'a mut Option<Own>,
    pub(super) sessions: &'a mut super::tables::Sessions,
}

/// What is drawn by lot for one transaction.
#[derive(Clone, Copy)]
pub(super) struct Fresh {
    /// The device, should this store need a new one. It is no secret.
    device: DeviceId,
    /// For what nobody may guess.
    random: [u8; 16],
}

impl Fresh {
    pub(super) fn draw() -> Result<Fresh, StoreError> {
        Ok(Fresh { device: DeviceId(random()?), random: random()? })
    }
}

/// A transaction that writes to the log.
pub(super) struct Writing<'a> {
    db: &'a Connection,
    own: Own,
    refs_before: u64,
    memory: Memory<'a>,
    tables: SqlTables<'a>,
    now: Now,
    random: [u8; 16],
}

impl<'a> Writing<'a> {
    /// Catches up with what other programs wrote, and settles which device writes.
    pub(super) fn begin(
        db: &'a Connection,
        memory: Memory<'a>,
        here: &identity::Birthplace,
        fresh: Fresh,
        now: Now,
    ) -> rusqlite::Result<Self> {
        let last = log::last(db)?;
        if last != *memory.seen || memory.own.is_none() {
            *memory.own = Some(identity::settle(db, here, fresh.device)?);
            *memory.last_at = log::heads(db)?
                .into_iter()
                .map(|(_, at)| at)
                .filter(|at| !at.too_far_ahead(now.ms))
                .max()
                .unwrap_or_default();
            let mut stale = Vec::new();
            for (id, (_, revision)) in memory.sessions.iter() {
                if sessions::revision(db, *id)? != Some(*revision) {
                    stale.push(*id);
                }
            }
            for id in stale {
                memory.sessions.remove(&id);
            }
        }
        let own = match memory.own.clone() {
            Some(own) => own,
            None => identity::settle(db, here, fresh.device)?,
        };
        let kept = std::mem::take(memory.sessions);
        let tables = SqlTables::new(db, kept, Erasing::Erase);
        let random = fresh.random;
        Ok(Writing { db, refs_before: own.refs, own, memory, tables, now, random })
    }

    /// Hands back what is kept in memory; to be called just before the commit.
    pub(super) fn end(self) -> rusqlite::Result<()> {
        if self.own.refs != self.refs_before {
            identity::keep_refs(self.db, self.own.refs)?;
        }
        if self.tables.erased > 0 {
            erasure::begin(self.db)?;
        }
        *self.memory.seen = log::last(self.db)?;
        *self.memory.own = Some(self.own);
        *self.memory.sessions = self.tables.sessions;
        Ok(())
    }

    fn carry_out(
        &mut self,
        session: SessionId,
        who: &Actor,
        command: Command,
        failed: &dyn Fn(rusqlite::Error) -> StoreError,
    ) -> Result<Done, ActError> {
        let current = self.session(session).map_err(failed)?;
        let undoable = match command {
            Command::Undo => self.undoable(session, who, false).map_err(failed)?,
            Command::Redo => self.undoable(session, who, true).map_err(failed)?,
            _ => Undoable::default(),
        };
        let command = match command {
            Command::CloseBallot { ballot, cast } if cast == Cast::default() => {
                Command::CloseBallot {
                    ballot,
                    cast: ballots::cast(self.db, ballot).map_err(failed)?,
                }
            }
            Command::CloseSession { correct_until, only_counted } if only_counted.is_empty() => {
                let only_counted = evening::only_counted(self.db, session).map_err(failed)?;
                Command::CloseSession { correct_until, only_counted }
            }
            command => command,
        };
        let picked = match &command {
            Command::Set { of, field: Field::ReadBack(ReadBack::Picked) } => {
                evening::picked_beside(self.db, session, of).map_err(failed)?
            }
            _ => 0,
        };
        let voices = match &command {
            Command::ChangePlan(_) => evening::voices(self.db, session).map_err(failed)?,
            _ => BTreeSet::new(),
        };
        let rows = self.rows(&command.names()).map_err(failed)?;
        let seen = Seen {
            session: current.as_deref(),
            rows: &rows,
            device: self.own.device,
            author: &who.author,
            undoable: &undoable,
            picked,
            voices: &voices,
            now: self.now.wall,
            random: self.random,
        };
        let (mark, mut refs) = (self.own.mark, self.own.refs);
        let mut next_ref = || {
            let reference = Ref::new(mark, refs);
            refs += 1;
            reference
        };
        let planned = decide::decide(command, seen, &mut next_ref)?;
        self.own.refs = refs;
        let mut done = Done::default();
        let emptied = self.forget_unlogged(session, &planned).map_err(failed)?;
        self.look_at_undone(&planned, &mut done, who).map_err(failed)?;
        let mut first = None;
        for one in planned {
            self.write(session, who, one, &mut first, &mut done)
                .map_err(|error| error.into_store(failed))?;
        }
        done.erasure_unfinished = emptied;
        if let Some(first) = self.tables.first_erased {
            done.erasure_unfinished = true;
            done.copies = copies::holding(self.db, session, first).map_err(failed)?;
        }
        Ok(done)
    }

    /// Empties what stands beside the log and goes with what is planned: papers
    /// with their ballot, lines being typed with who sits where, or with a stop.
    fn forget_unlogged(&self, session: SessionId, planned: &[Planned]) -> rusqlite::Result<bool> {
        let mut emptied = false;
        for one in planned {
            let over = match &one.act {
                Act::BallotClosed(closed) => Some(closed.ballot),
                Act::BallotDropped(dropped) => Some(dropped.ballot),
                // Without its opening there is no ballot that the papers belong to.
                Act::Undone(undone) => Some(undone.event),
                _ => None,
            };
            if let Some(ballot) = over {
                emptied |= ballots::forget(self.db, ballot)? > 0;
            }
            if matches!(one.act, Act::SessionClosed(_) | Act::Stopped(_)) {
                self.db.execute("DELETE FROM draft WHERE session = ?1", [session.0])?;
                emptied = true;
            }
        }
        if emptied {
            erasure::begin(self.db)?;
        }
        Ok(emptied)
    }

    /// Whether this device leads a session.
    pub(super) fn leads(&self, session: &Session) -> bool {
        session.floor.chair == self.own.device
    }

    /// The session as it stands.
    pub(super) fn session(&mut self, id: SessionId) -> rusqlite::Result<Option<Arc<Session>>> {
        if let Some((session, _)) = self.tables.sessions.get(&id) {
            return Ok(Some(Arc::clone(session)));
        }
        let loaded = sessions::load(self.db, id)?.map(Arc::new);
        if let (Some(session), Some(revision)) = (&loaded, sessions::revision(self.db, id)?) {
            self.tables.sessions.insert(id, (Arc::clone(session), revision));
        }
        Ok(loaded)
    }

    /// Plans one contribution and writes it; the way in for imports.
    pub(super) fn capture(
        &mut self,
        session: &Session,
        who: &Actor,
        capture: Capture,
        batch: &mut Option<EventId>,
        done: &mut Done,
    ) -> Result<(), WriteError> {
        let rows = self.rows(&capture.answers)?;
        let (mark, mut refs) = (self.own.mark, self.own.refs);
        let mut next_ref = || {
            let reference = Ref::new(mark, refs);
            refs += 1;
            reference
        };
        let mut seats = decide::NewSeats::default();
        let planned = decide::capture(capture, session, &rows, &mut seats, &mut next_ref)?;
        self.own.refs = refs;
        for seat in seats.named() {
            self.write(session.id, who, seat, &mut None, done)?;
        }
        self.write(session.id, who, planned, batch, done)
    }

    /// Carries out a command that follows from what is being written.
    pub(super) fn follow_up(
        &mut self,
        session: &Session,
        who: &Actor,
        command: Command,
    ) -> Result<(), WriteError> {
        let rows = self.rows(&command.names())?;
        let seen = Seen {
            session: Some(session),
            rows: &rows,
            device: self.own.device,
            author: &who.author,
            undoable: &Undoable::default(),
            picked: 0,
            voices: &BTreeSet::new(),
            now: self.now.wall,
            random: self.random,
        };
        let mark = self.own.mark;
        // Links and fields give out no refs.
        let planned = decide::decide(command, seen, &mut || Ref::new(mark, 0))?;
        for one in planned {
            self.write(session.id, who, one, &mut None, &mut Done::default())?;
        }
        Ok(())
    }

    /// Seals, appends and projects one event, which comes with the `first` that leads
    /// others, or is it.
    pub(super) fn write(
        &mut self,
        session: SessionId,
        who: &Actor,
        mut planned: Planned,
        first: &mut Option<EventId>,
        done: &mut Done,
    ) -> Result<(), WriteError> {
        if let Some(first) = *first {
            planned.act.come_with(first);
        }
        let at = self.memory.last_at.next(self.now.ms);
        let header = Header {
            device: self.own.device,
            seq: self.own.seq + 1,
            at,
            wall: self.now.wall,
            session,
            author: who.author.clone(),
            desk: who.desk.clone(),
            kind: planned.act.kind().to_owned(),
            version: planned.act.version(),
            facts: planned.act.facts(),
        };
        let body = match planned.body {
            Some(words) => Some((json(&words)?, random::<16>().map_err(WriteError::Store)?)),
            None => None,
        };
        let event = Event::seal(self.own.prev, header, body);
        let number = log::append(self.db, &event)?;
        self.own.seq += 1;
        self.own.prev = event.id;
        *self.memory.last_at = at;
        self.tables.latest = Some((event.clone(), number));
        projection::project(&mut self.tables, &event, &planned.act)?;
        done.events.push(event.id);
        if planned.act.leads_others() {
            *first = Some(event.id);
        }
        if let Act::Captured(captured) = &planned.act
            && let Ok(reference) = captured.reference.parse()
        {
            done.captured.push((event.id, reference));
        }
        Ok(())
    }

    fn rows(
        &mut self,
        ids: &[ContributionId],
    ) -> rusqlite::Result<BTreeMap<ContributionId, Derived>> {
        let mut rows = BTreeMap::new();
        for id in ids {
            if let Some(row) = projection::look_up(&mut self.tables, *id)? {
                rows.insert(*id, row);
            }
        }
        Ok(rows)
    }
}

/// Why one event was not written.
#[derive(Debug)]
pub(super) enum WriteError {
    Refused(Refusal),
    Sqlite(rusqlite::Error),
    Store(StoreError),
}

impl WriteError {
    pub(super) fn into_store(self, failed: &dyn Fn(rusqlite::Error) -> StoreError) -> ActError {
        match self {
            WriteError::Refused(refusal) => ActError::Refused(refusal),
            WriteError::Sqlite(error) => ActError::Store(failed(error)),
            WriteError::Store(error) => ActError::Store(error),
        }
    }
}

impl From<rusqlite::Error> for WriteError {
    fn from(error: rusqlite::Error) -> Self {
        WriteError::Sqlite(error)
    }
}

impl From<Refusal> for WriteError {
    fn from(refusal: Refusal) -> Self {
        WriteError::Refused(refusal)
    }
}

fn json(words: &Body) -> rusqlite::Result<String> {
    serde_json::to_string(words)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// Random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::NoRandomness(error.to_string()))?;
    Ok(bytes)
}

/// A new id for a session.
///
/// # Errors
/// [`StoreError::NoRandomness`].
pub fn new_session_id() -> Result<SessionId, StoreError> {
    random().map(SessionId)
}
