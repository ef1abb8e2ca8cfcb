//! The tables a projection writes to, in SQLite.

use super::rebuild::Erasing;
use super::{log, rows, search, sessions};
use crate::domain::act::Act;
use crate::domain::contribution::Contribution;
use crate::domain::event::Event;
use crate::domain::figures;
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::projection::Tables;
use crate::domain::register::Write;
use crate::domain::session::Session;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;
use std::sync::Arc;

/// Sessions kept in memory between acts, each with its revision.
pub(super) type Sessions = HashMap<SessionId, (Arc<Session>, i64)>;

/// The tables inside a transaction.
pub(super) struct SqlTables<'a> {
    pub(super) db: &'a Connection,
    pub(super) sessions: Sessions,
    /// The event being projected with its number here, so that it is not looked
    /// up again.
    pub(super) latest: Option<(Event, i64)>,
    /// What to do with a condemned body.
    pub(super) erasing: Erasing,
    /// How many condemned bodies were found.
    pub(super) erased: u64,
    /// The number of the first event whose body was condemned.
    pub(super) first_erased: Option<i64>,
}

impl<'a> SqlTables<'a> {
    /// The tables of a store, with the sessions that are known.
    pub(super) fn new(db: &'a Connection, sessions: Sessions, erasing: Erasing) -> Self {
        SqlTables { db, sessions, latest: None, erasing, erased: 0, first_erased: None }
    }

    /// The events that run a session and fulfil a condition.
    fn running_events(
        &self,
        id: SessionId,
        condition: &str,
    ) -> rusqlite::Result<Vec<(Event, Act)>> {
        let sql = format!(
            "SELECT {} FROM {} WHERE e.session = ?1 AND {} AND {condition}",
            log::COLUMNS,
            log::TABLES,
            log::RUNS,
        );
        let session = log::session_key(self.db, id)?;
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut events = Vec::new();
        for event in statement.query_map([session], log::read)? {
            let event = event?;
            if let Ok(act) = act_of(&event)
                && act.runs_the_session()
            {
                events.push((event, act));
            }
        }
        Ok(events)
    }

    fn number(&self, id: EventId) -> rusqlite::Result<i64> {
        match &self.latest {
            Some((event, number)) if event.id == id => Ok(*number),
            _ => log::number(self.db, id)?.ok_or(rusqlite::Error::QueryReturnedNoRows),
        }
    }
}

impl Tables for SqlTables<'_> {
    type Error = rusqlite::Error;

    fn event(&mut self, id: EventId) -> rusqlite::Result<Option<Event>> {
        match &self.latest {
            Some((event, _)) if event.id == id => Ok(Some(event.clone())),
            _ => log::find(self.db, id),
        }
    }

    fn note_undo(&mut self, of: EventId, by: EventId) -> rusqlite::Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO undo (target, by) VALUES (?1, ?2)")?
            .execute(params![of.0, by.0])?;
        Ok(())
    }

    fn undos(&mut self, of: EventId) -> rusqlite::Result<Vec<EventId>> {
        self.db
            .prepare_cached("SELECT by FROM undo WHERE target = ?1 ORDER BY by")?
            .query_map([of.0], |row| Ok(EventId(row.get(0)?)))?
            .collect()
    }

    fn is_undone(&mut self, id: EventId) -> rusqlite::Result<bool> {
        self.db.prepare_cached("SELECT 1 FROM undone WHERE event = ?1")?.exists([id.0])
    }

    fn set_undone(&mut self, id: EventId, undone: bool) -> rusqlite::Result<()> {
        let sql = match undone {
            true => "INSERT OR IGNORE INTO undone (event) VALUES (?1)",
            false => "DELETE FROM undone WHERE event = ?1",
        };
        self.db.prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }

    fn note_write(&mut self, to: ContributionId, by: EventId) -> rusqlite::Result<()> {
        let (to, by) = (self.number(to)?, self.number(by)?);
        self.db
            .prepare_cached("INSERT OR IGNORE INTO write (contribution, event) VALUES (?1, ?2)")?
            .execute([to, by])?;
        Ok(())
    }

    fn writes(&mut self, to: ContributionId) -> rusqlite::Result<Vec<Write>> {
        let sql = format!(
            "SELECT {}, EXISTS (SELECT 1 FROM undone u WHERE u.event = e.chain) \
             FROM {} WHERE e.id IN (SELECT event FROM write WHERE contribution = ?1)",
            log::COLUMNS,
            log::TABLES
        );
        let to = self.number(to)?;
        let mut statement = self.db.prepare_cached(&sql)?;
        let found =
            statement.query_map([to], |row| Ok((log::read(row)?, row.get::<_, bool>(16)?)))?;
        let mut writes = Vec::new();
        for row in found {
            let (event, undone) = row?;
            // Only acts that are understood are ever noted as writes.
            let Ok(act) = act_of(&event) else { continue };
            writes.push(Write {
                event: event.id,
                order: event.order(),
                author: event.header.author.clone(),
                act,
                words: event.words(),
                erased: event.is_erased(),
                effective: !undone,
            });
        }
        Ok(writes)
    }

    fn wait(&mut self, event: EventId, missing: ContributionId) -> rusqlite::Result<()> {
        self.db
            .prepare_cached("INSERT OR IGNORE INTO waiting (missing, event) VALUES (?1, ?2)")?
            .execute(params![missing.0, event.0])?;
        Ok(())
    }

    fn awaited(&mut self, missing: ContributionId) -> rusqlite::Result<Vec<EventId>> {
        let waiting: Vec<EventId> = self
            .db
            .prepare_cached("SELECT event FROM waiting WHERE missing = ?1")?
            .query_map([missing.0], |row| Ok(EventId(row.get(0)?)))?
            .collect::<rusqlite::Result<_>>()?;
        if !waiting.is_empty() {
            self.db
                .prepare_cached("DELETE FROM waiting WHERE missing = ?1")?
                .execute([missing.0])?;
        }
        Ok(waiting)
    }

    fn members(&mut self, batch: EventId) -> rusqlite::Result<Vec<ContributionId>> {
        self.db
            .prepare_cached(
                "SELECT event FROM contribution WHERE batch_key = ?1 AND batch = ?2 ORDER BY id",
            )?
            .query_map(params![rows::short_key(&batch.0), batch.0], |row| Ok(EventId(row.get(0)?)))?
            .collect()
    }

    fn put_contribution(
        &mut self,
        before: Option<&Contribution>,
        now: &Contribution,
    ) -> rusqlite::Result<()> {
        let number = self.number(now.id)?;
        rows::put(self.db, number, before, now)?;
        let indexed = before.filter(|before| before.is_visible()).map(|before| &before.words);
        let to_index = Some(&now.words).filter(|_| now.is_visible());
        if indexed != to_index {
            if let Some(words) = indexed {
                search::remove(self.db, number, words)?;
            }
            if let Some(words) = to_index {
                search::add(self.db, number, words)?;
            }
        }
        let session = log::session_key(self.db, now.session)?;
        let mut add = self.db.prepare_cached(
            "INSERT INTO tally (session, counted, kind, voice, phase, n) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT DO UPDATE SET n = n + excluded.n",
        )?;
        let changes = figures::changes(before, now);
        for (cell, change) in &changes {
            let kind = cell.kind.id();
            add.execute(params![session, cell.counted.id(), kind, cell.voice, cell.phase, change])?;
        }
        if changes.values().any(|change| *change < 0) {
            self.db
                .prepare_cached("DELETE FROM tally WHERE session = ?1 AND n = 0")?
                .execute([session])?;
        }
        rows::put_pulse(self.db, session, before, now)
    }

    fn erase(&mut self, id: EventId) -> rusqlite::Result<()> {
        let number: Option<i64> = self
            .db
            .prepare_cached("SELECT id FROM event WHERE chain = ?1 AND body IS NOT NULL")?
            .query_row([id.0], |row| row.get(0))
            .optional()?;
        let Some(number) = number else { return Ok(()) };
        self.erased += 1;
        self.first_erased = Some(self.first_erased.map_or(number, |first| first.min(number)));
        if self.erasing == Erasing::Erase {
            self.db
                .prepare_cached("UPDATE event SET body = NULL, salt = NULL WHERE id = ?1")?
                .execute([number])?;
        }
        Ok(())
    }

    fn session(&mut self, id: SessionId) -> rusqlite::Result<Option<Session>> {
        if let Some((session, _)) = self.sessions.get(&id) {
            return Ok(Some(Session::clone(session)));
        }
        sessions::load(self.db, id)
    }

    fn session_events(&mut self, id: SessionId) -> rusqlite::Result<Vec<(Event, Act)>> {
        let counts = "NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.chain)";
        self.running_events(id, counts)
    }

    fn session_words(&mut self, id: SessionId) -> rusqlite::Result<Vec<(Event, Act)>> {
        let mut events = self.running_events(id, "e.digest IS NOT NULL")?;
        // A closing has no words, and condemns those of others.
        events.extend(self.running_events(id, "e.kind = 'session.closed'")?);
        Ok(events)
    }

    fn put_session(&mut self, now: &Session) -> rusqlite::Result<()> {
        let revision = self.latest.as_ref().map_or(0, |(_, number)| *number);
        let before = self.sessions.insert(now.id, (Arc::new(now.clone()), revision));
        sessions::put(self.db, before.as_ref().map(|(before, _)| &**before), now, revision)
    }
}

/// What an event says, if it is understood here.
pub(super) fn act_of(event: &Event) -> Result<Act, crate::domain::act::NotUnderstood> {
    Act::read(&event.header.kind, event.header.version, &event.header.facts)
}
