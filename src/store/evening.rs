//! What the floor asks of a session beside its lists: the lines of a turn, those
//! picked for reading back, what is still open, what may only be counted.

use super::error::StoreError;
use super::listed::{self, Rows};
use super::lists::{Filter, condition};
use super::reader::Reader;
use crate::domain::contribution::Listed;
use crate::domain::floor::turn::EntryId;
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::open_end::OpenEnd;
use crate::domain::read_back::ReadBack;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::BTreeSet;

/// The most lines of one turn that are listed: nobody says more at one go.
const MOST_OF_A_TURN: usize = 40;

/// What a session leaves open, as counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenEnds {
    /// How many there are of each, in the order of [`OpenEnd::ALL`].
    pub counts: Vec<(OpenEnd, u64)>,
    /// How many may only be counted and still have words: closing erases these.
    pub only_counted: u64,
    /// How many were not read back to the room.
    pub not_read_back: u64,
}

impl Reader {
    /// What was written down in a turn; without one, since a moment, in
    /// milliseconds of the log's time. The oldest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn lately(
        &self,
        session: SessionId,
        turn: Option<EntryId>,
        since_ms: i64,
    ) -> Result<Vec<Listed>, StoreError> {
        let of_turn = "c.turn = ?2 AND c.turn_nth = ?3";
        let mut rows = match turn {
            Some(turn) => {
                self.some(session, of_turn, &[turn.event.0.to_vec().into(), turn.nth.into()])
            }
            None => {
                let since = crate::domain::time::Hlc::at_ms(since_ms).0;
                self.some(session, "c.at >= ?2", &[since.into()])
            }
        }?;
        rows.reverse();
        Ok(rows)
    }

    /// What was said against proposals, as its link says: a minority's remarks. The
    /// latest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn remarks_on(
        &self,
        session: SessionId,
        proposals: &[ContributionId],
    ) -> Result<Vec<Listed>, StoreError> {
        if proposals.is_empty() {
            return Ok(Vec::new());
        }
        let marks: Vec<String> = (2..proposals.len() + 2).map(|nth| format!("?{nth}")).collect();
        let wanted = format!(
            "c.id IN (SELECT l.contribution FROM link l \
             WHERE l.link = 'objects' AND l.target IN ({}))",
            marks.join(", ")
        );
        let values: Vec<Value> = proposals.iter().map(|id| Value::Blob(id.0.to_vec())).collect();
        self.some(session, &wanted, &values)
    }

    /// What was picked for reading back, and what became of it, in the order of
    /// the session.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn picked(&self, session: SessionId) -> Result<Vec<Listed>, StoreError> {
        let mut rows = self.some(session, PICKED, &[])?;
        rows.reverse();
        Ok(rows)
    }

    /// What the session leaves open.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn open_ends(&self, session: SessionId) -> Result<OpenEnds, StoreError> {
        let count = |wanted: &str| {
            let sql = format!(
                "SELECT count(*) FROM contribution c \
                 WHERE c.session = (SELECT id FROM session_key WHERE uuid = ?1) \
                 AND c.status <> 'hidden' {wanted}"
            );
            let counted = self
                .db
                .prepare_cached(&sql)
                .and_then(|mut count| count.query_row([session.0], |row| row.get::<_, u64>(0)));
            counted.map_err(|error| self.failed(error))
        };
        let mut counts = Vec::new();
        for end in OpenEnd::ALL {
            counts.push((end, count(condition(&Filter::Open(end)).0)?));
        }
        let only_counted = count(&format!("AND {ONLY_COUNTED}"))?;
        let picked = self.picked(session)?;
        let read = picked.iter().filter(|row| ReadBack::DONE.contains(&row.contribution.read_back));
        let not_read_back = count("")?.saturating_sub(read.count() as u64);
        Ok(OpenEnds { counts, only_counted, not_read_back })
    }

    /// Some contributions of a session, the latest first.
    fn some(
        &self,
        session: SessionId,
        wanted: &str,
        values: &[Value],
    ) -> Result<Vec<Listed>, StoreError> {
        let sql = format!(
            "SELECT {} FROM contribution c JOIN device d ON d.id = c.device \
             WHERE c.session = (SELECT id FROM session_key WHERE uuid = ?1) \
             AND c.status <> 'hidden' AND {wanted} \
             ORDER BY c.at DESC, d.uuid DESC, c.seq DESC LIMIT {MOST_OF_A_TURN}",
            listed::COLUMNS
        );
        let mut all = vec![Value::Blob(session.0.to_vec())];
        all.extend_from_slice(values);
        let read = || {
            let mut rows = Rows::of(&self.db);
            self.db
                .prepare_cached(&sql)?
                .query_map(rusqlite::params_from_iter(&all), |row| rows.read(row))?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }
}

/// The SQL of what was picked for reading back.
const PICKED: &str = "c.read_back <> 'not-read-back'";
/// The SQL of what may only be counted and still has words.
const ONLY_COUNTED: &str = "c.permission = 'no' AND (c.text <> '' OR c.original_text IS NOT NULL)";

/// The contributions of a session that may only be counted and still have words,
/// also those that were taken back: what closing it erases.
pub(super) fn only_counted(
    db: &Connection,
    session: SessionId,
) -> rusqlite::Result<Vec<ContributionId>> {
    let sql = format!(
        "SELECT c.event FROM contribution c \
         WHERE c.session = (SELECT id FROM session_key WHERE uuid = ?1) AND {ONLY_COUNTED} \
         ORDER BY c.at, c.id"
    );
    ids(db, &sql, session)
}

/// How many contributions of a session are picked for reading back, or were read
/// back, without these.
pub(super) fn picked_beside(
    db: &Connection,
    session: SessionId,
    without: &[ContributionId],
) -> rusqlite::Result<usize> {
    let sql = format!(
        "SELECT c.event FROM contribution c \
         WHERE c.session = (SELECT id FROM session_key WHERE uuid = ?1) \
         AND c.status <> 'hidden' AND {PICKED}"
    );
    let picked = ids(db, &sql, session)?;
    Ok(picked.iter().filter(|id| !without.contains(id)).count())
}

/// The voices that contributions were captured with, those taken back included.
pub(super) fn voices(db: &Connection, session: SessionId) -> rusqlite::Result<BTreeSet<String>> {
    db.prepare_cached(
        "SELECT DISTINCT voice FROM contribution \
         WHERE session = (SELECT id FROM session_key WHERE uuid = ?1) AND voice IS NOT NULL",
    )?
    .query_map([session.0], |row| row.get(0))?
    .collect()
}

fn ids(db: &Connection, sql: &str, session: SessionId) -> rusqlite::Result<Vec<ContributionId>> {
    db.prepare_cached(sql)?.query_map([session.0], |row| Ok(EventId(row.get(0)?)))?.collect()
}
