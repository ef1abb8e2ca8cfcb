//! Sees to it that erased words are gone from the disk: out of the journal too,
//! as soon as no other program is reading an older state.

use super::error::StoreError;
use super::open::Store;
use rusqlite::Connection;

/// Notes, in the transaction that erases, that the journal has to be emptied.
pub(super) fn begin(db: &Connection) -> rusqlite::Result<()> {
    db.execute("INSERT OR IGNORE INTO unfinished_erasure (id) VALUES (1)", []).map(drop)
}

/// Empties the journal if an erasure asks for it; whether nothing is left to do.
pub(super) fn finish(store: &mut Store) -> Result<bool, StoreError> {
    let open = store
        .db
        .prepare_cached("SELECT 1 FROM unfinished_erasure")
        .and_then(|mut open| open.exists([]))
        .map_err(|error| store.failed(error))?;
    if !open {
        return Ok(true);
    }
    if !empty_journal(&store.db).map_err(|error| store.failed(error))? {
        return Ok(false);
    }
    store.db.execute("DELETE FROM unfinished_erasure", []).map_err(|error| store.failed(error))?;
    Ok(true)
}

/// Moves the journal into the file and cuts it to nothing; false where another
/// program still reads from it.
fn empty_journal(db: &Connection) -> rusqlite::Result<bool> {
    let patience = std::time::Duration::from_millis(200);
    db.busy_timeout(patience)?;
    let busy: rusqlite::Result<i64> =
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
    db.busy_timeout(super::connection::PATIENCE)?;
    match busy {
        Ok(busy) => Ok(busy == 0),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Ok(false)
        }
        Err(error) => Err(error),
    }
}

impl Store {
    /// Tries again to finish erasures; whether nothing is left to do.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn finish_erasure(&mut self) -> Result<bool, StoreError> {
        finish(self)
    }
}
