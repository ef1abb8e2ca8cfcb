//! Makes every derived table anew from the log, in one transaction.

use super::error::StoreError;
use super::open::Store;
use super::tables::{Sessions, SqlTables, act_of};
use super::{erasure, log, schema, search};
use crate::domain::projection;
use rusqlite::{Connection, TransactionBehavior};

impl Store {
    /// Empties the derived tables and fills them from the log. Every row comes
    /// out as it was; where it does not, the tables were wrong. `progress` is
    /// told how many events are done, of how many.
    ///
    /// # Errors
    /// [`StoreError`]; the tables are then as they were.
    pub fn rebuild(&mut self, mut progress: impl FnMut(u64, u64)) -> Result<(), StoreError> {
        let path = self.path.clone();
        let failed = |error| StoreError::from_sqlite(&path, error);
        let tx =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        schema::still_known(&tx, &path)?;
        let erased = fill(&tx, Erasing::Erase, &mut progress).map_err(failed)?;
        if erased > 0 {
            erasure::begin(&tx).map_err(failed)?;
        }
        tx.commit().map_err(failed)?;
        self.forget();
        erasure::finish(self)?;
        Ok(())
    }
}

/// What to do with a body that should have been erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Erasing {
    /// Erase it.
    Erase,
    /// Leave the log as it is, and only count.
    OnlyCount,
}

/// Empties the derived tables and fills them from the log; how many bodies were
/// still there that a scrub had condemned.
pub(super) fn fill(
    db: &Connection,
    erasing: Erasing,
    progress: &mut dyn FnMut(u64, u64),
) -> rusqlite::Result<u64> {
    for table in schema::DERIVED {
        db.execute(&format!("DELETE FROM {table}"), [])?;
    }
    search::clear(db)?;
    let of = log::last(db)?.unsigned_abs();
    let sql = format!("SELECT {}, e.id FROM {} ORDER BY e.id", log::COLUMNS, log::TABLES);
    let mut statement = db.prepare(&sql)?;
    let mut events = statement.query([])?;
    let mut tables = SqlTables::new(db, Sessions::new(), erasing);
    while let Some(row) = events.next()? {
        let event = log::read(row)?;
        let number: i64 = row.get(16)?;
        // What a newer Townhall wrote is kept and passed on, not projected.
        if let Ok(act) = act_of(&event) {
            tables.latest = Some((event.clone(), number));
            projection::project(&mut tables, &event, &act)?;
        }
        progress(number.unsigned_abs(), of);
    }
    Ok(tables.erased)
}
