//! Slips for receipts: printed with a secret each, of which only a hash is kept.

use super::act::{Actor, random};
use super::error::{ActError, StoreError};
use super::log;
use super::open::Store;
use super::reader::Reader;
use crate::domain::act::{Act, SlipsPrinted};
use crate::domain::command::Command;
use crate::domain::ids::{ContributionId, EventId, SessionId};
use crate::domain::slip::{Salt, Secret, Serial, SlipHash};
use crate::domain::time::Wall;
use rusqlite::{Row, params};

/// One printing of slips.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    /// The event.
    pub event: EventId,
    /// When it was.
    pub wall: Wall,
    /// The slips, by serial.
    pub slips: Vec<SlipHash>,
}

impl Store {
    /// Makes `count` new slips for a session, numbered on from the last. Their
    /// secrets are handed to the caller, for paper; the store keeps hashes.
    ///
    /// # Errors
    /// As [`Store::act`].
    pub fn print_slips(
        &mut self,
        session: SessionId,
        who: &Actor,
        count: usize,
        now: Wall,
    ) -> Result<Vec<(Serial, Secret)>, ActError> {
        let mut secrets = Vec::with_capacity(count);
        let mut sealed = Vec::with_capacity(count);
        for _ in 0..count {
            let secret = Secret::from_random(random()?);
            sealed.push(secret.seal(Salt(random()?)));
            secrets.push(secret);
        }
        let done = self.act(session, who, Command::PrintSlips(sealed), now)?;
        let mut numbered = Vec::with_capacity(count);
        for event in done.events {
            let event = log::find(&self.db, event).map_err(|error| self.failed(error))?;
            let act = event.and_then(|event| super::tables::act_of(&event).ok());
            if let Some(Act::SlipsPrinted(printed)) = act {
                let serials = printed.slips.iter().map(|slip| slip.serial);
                numbered.extend(serials.zip(secrets.drain(..)));
            }
        }
        Ok(numbered)
    }
}

impl Reader {
    /// Every printing of slips for a session, the first one first. Two laptops
    /// that printed before they met can have given one serial twice.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn printings(&self, session: SessionId) -> Result<Vec<Printing>, StoreError> {
        let sql = format!(
            "SELECT e.version, e.facts, e.chain, e.wall, e.wall_offset FROM event e \
             WHERE e.session = (SELECT id FROM session_key WHERE uuid = ?1) \
             AND e.kind = 'slips.printed' AND {} ORDER BY e.at, e.chain",
            log::RUNS
        );
        let read = || {
            let mut statement = self.db.prepare_cached(&sql)?;
            let found = statement.query_map(params![session.0], |row| {
                let (event, wall) = (EventId(row.get(2)?), row.get(3)?);
                let wall = Wall { ms: wall, offset: row.get(4)? };
                Ok(slips(row)?.map(|slips| Printing { event, wall, slips }))
            })?;
            let printings = found.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(printings.into_iter().flatten().collect())
        };
        read().map_err(|error| self.failed(error))
    }

    /// The contributions of a session that bear this slip and were not taken back.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn with_slip(
        &self,
        session: SessionId,
        slip: Serial,
    ) -> Result<Vec<ContributionId>, StoreError> {
        let read = || {
            self.db
                .prepare_cached(
                    "SELECT c.event FROM contribution c JOIN session_key k ON k.id = c.session \
                     WHERE k.uuid = ?1 AND c.slip = ?2 AND c.withdrawn = 0 ORDER BY c.id",
                )?
                .query_map(params![session.0, slip.0], |row| Ok(EventId(row.get(0)?)))?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }
}

/// The slips of a row that begins with `version` and `facts`; none where a newer
/// Townhall wrote them.
fn slips(row: &Row<'_>) -> rusqlite::Result<Option<Vec<SlipHash>>> {
    let facts: String = row.get(1)?;
    match Act::read("slips.printed", row.get(0)?, &facts) {
        Ok(Act::SlipsPrinted(SlipsPrinted { slips })) => Ok(Some(slips)),
        _ => Ok(None),
    }
}
