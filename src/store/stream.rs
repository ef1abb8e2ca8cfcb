//! Reads for packs: every contribution of a session, one at a time, from one state
//! of the store.

use super::error::StoreError;
use super::listed::{self, Rows};
use super::log;
use super::reader::Reader;
use crate::domain::contribution::Listed;
use crate::domain::event::{self, Digest};
use crate::domain::ids::SessionId;
use crate::domain::time::Wall;
use rusqlite::OptionalExtension;

impl Reader {
    /// Hands every contribution of a session that counts to `each`, the oldest
    /// first, one at a time.
    ///
    /// # Errors
    /// The first error of `each`, or [`StoreError`] where the store cannot be read.
    pub fn each<E: From<StoreError>>(
        &self,
        session: SessionId,
        mut each: impl FnMut(Listed) -> Result<(), E>,
    ) -> Result<(), E> {
        // SQLite gives them in the order of the index. Those of one moment, which
        // only several laptops can have, are put in order here: it would sort
        // whole rows.
        let mut of_one_moment: Vec<Listed> = Vec::new();
        let mut settle = |waiting: &mut Vec<Listed>| {
            waiting.sort_by_key(|listed| listed.contribution.order);
            waiting.drain(..).try_for_each(&mut each)
        };
        self.each_ordered(session, listed::COLUMNS, "c.at", |listed| -> Result<(), E> {
            let at = |listed: &Listed| listed.contribution.order.at;
            if of_one_moment.first().is_some_and(|first| at(first) != at(&listed)) {
                settle(&mut of_one_moment)?;
            }
            of_one_moment.push(listed);
            Ok(())
        })?;
        settle(&mut of_one_moment)
    }

    /// As [`Reader::each`], in the order of the refs, which tells nothing about
    /// the order of the evening.
    ///
    /// # Errors
    /// As [`Reader::each`].
    pub fn each_by_ref<E: From<StoreError>>(
        &self,
        session: SessionId,
        each: impl FnMut(Listed) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_ordered(session, listed::COLUMNS, "c.ref, c.clash", each)
    }

    /// As [`Reader::each`], in no particular order, with all by which a contribution
    /// counts, and without its words, times, origin and links.
    ///
    /// # Errors
    /// As [`Reader::each`].
    pub fn each_outline<E: From<StoreError>>(
        &self,
        session: SessionId,
        each: impl FnMut(Listed) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each_ordered(session, listed::OUTLINE, "c.at", each)
    }

    fn each_ordered<E: From<StoreError>>(
        &self,
        session: SessionId,
        columns: &str,
        order: &str,
        mut each: impl FnMut(Listed) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!(
            "SELECT {columns} FROM contribution c WHERE c.session = ?1 AND c.status <> 'hidden' ORDER BY {order}"
        );
        let failed = |error| E::from(self.failed(error));
        let Some(key) = self.session_key(session).map_err(failed)? else { return Ok(()) };
        let mut rows = Rows::of(&self.db);
        let mut statement = self.db.prepare_cached(&sql).map_err(failed)?;
        let mut found = statement.query([key]).map_err(failed)?;
        while let Some(row) = found.next().map_err(failed)? {
            each(rows.read(row).map_err(failed)?)?;
        }
        Ok(())
    }

    /// Runs `read` on one unchanging state of the store, whatever is written
    /// meanwhile. For exports; a screen must not hold on to a state.
    ///
    /// # Errors
    /// Those of `read`, or [`StoreError`] where the store cannot be read.
    pub fn snapshot<T, E: From<StoreError>>(
        &self,
        read: impl FnOnce(&Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        let failed = |error| E::from(self.failed(error));
        self.db.execute_batch("BEGIN").map_err(failed)?;
        let outcome = read(self);
        let ended = self.db.execute_batch("COMMIT").map_err(failed);
        let outcome = outcome?;
        ended?;
        Ok(outcome)
    }

    /// The log's head: one value that stands for all that was ever written here.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn head(&self) -> Result<Digest, StoreError> {
        let heads = log::heads(&self.db).map_err(|error| self.failed(error))?;
        Ok(event::head(heads.into_iter().map(|(id, _)| id)))
    }

    /// When the last event of a session was written; none in an empty one.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn last_event(&self, session: SessionId) -> Result<Option<Wall>, StoreError> {
        // Each device's last event of the session, by the index of its numbers.
        let read = || {
            let Some(key) = self.session_key(session)? else { return Ok(None) };
            self.db
                .prepare_cached(
                    "SELECT e.wall, e.wall_offset FROM device d JOIN event e ON e.id = \
                     (SELECT id FROM event WHERE device = d.id AND session = ?1 \
                      ORDER BY seq DESC, at DESC, chain DESC LIMIT 1) \
                     ORDER BY e.at DESC, e.chain DESC LIMIT 1",
                )?
                .query_row([key], |row| Ok(Wall { ms: row.get(0)?, offset: row.get(1)? }))
                .optional()
        };
        read().map_err(|error| self.failed(error))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::act::{SessionDetails, SessionOpened};
    use crate::domain::contribution::Listed;
    use crate::domain::time::Wall;
    use crate::domain::{Body, Capture, Command};
    use crate::store::{Actor, Direction, Filter, OpenOptions, Store, StoreError, new_session_id};

    #[test]
    fn those_of_one_moment_come_in_the_order_of_the_lists() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("townhall.db");
        let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
        let session = new_session_id().unwrap();
        let who = Actor { author: "BK".into(), desk: "notes".into() };
        let opened = SessionOpened {
            plan: crate::plans::load("town-hall-stack").unwrap(),
            codebook: crate::plans::codebook::find("cities-migration-2020").unwrap(),
            details: SessionDetails { date: "2026-11-23".into(), ..SessionDetails::default() },
        };
        let mut act = |command, ms| {
            store.act(session, &who, command, Wall { ms, offset: 0 }).unwrap();
        };
        act(Command::OpenSession(Box::new(opened)), 1);
        for nth in 0..9 {
            let words = Body { text: format!("{nth}"), original: None };
            let capture = Capture { words, ..Capture::default() };
            act(Command::Capture(Box::new(capture)), 1_000 + nth);
        }
        // As three laptops would have written them, three at a moment.
        store
            .db
            .execute_batch(
                "INSERT INTO device (uuid) VALUES (x'00000000000000000000000000000000'), \
                 (x'ffffffffffffffffffffffffffffffff'); \
                 UPDATE contribution SET at = 5000 + seq / 3, device = 1 + (seq * 2) % 3",
            )
            .unwrap();
        let reader = store.reader().unwrap();
        let mut streamed: Vec<Listed> = Vec::new();
        reader
            .each(session, |listed| -> Result<(), StoreError> {
                streamed.push(listed);
                Ok(())
            })
            .unwrap();
        assert_eq!(streamed.len(), 9);
        let page = reader.page(session, &Filter::All, None, Direction::Newer, 20).unwrap();
        assert_eq!(streamed, page);
        let said = |listed: &Listed| listed.contribution.words.text.clone();
        assert_ne!(streamed.iter().map(said).collect::<String>(), "012345678");
    }
}
