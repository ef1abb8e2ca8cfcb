//! Opens connections with the settings that durability and erasure depend on,
//! and asserts them.

use super::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a write waits for another program's, before it says so.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// A connection that may write, before anything is changed: what the file is
/// has to be looked at first.
pub(super) fn looking(path: &Path) -> Result<Connection, StoreError> {
    open(path)
}

/// Makes what a connection writes durable, and what it deletes gone.
pub(super) fn make_durable(db: &Connection, path: &Path) -> Result<(), StoreError> {
    // WAL is a property of the file, the rest of the connection.
    let settings: [(&str, &str, &str); 5] = [
        ("journal_mode", "wal", "wal"),
        ("synchronous", "full", "2"),
        ("fullfsync", "on", "1"),
        ("foreign_keys", "on", "1"),
        ("secure_delete", "on", "1"),
    ];
    for (pragma, value, expected) in settings {
        set(db, path, pragma, value, expected)?;
    }
    db.set_prepared_statement_cache_capacity(96);
    Ok(())
}

/// A connection that only reads.
pub(super) fn reading(path: &Path) -> Result<Connection, StoreError> {
    let db = open(path)?;
    set(&db, path, "query_only", "on", "1")?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(db)
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let failed = |error| StoreError::from_sqlite(path, error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(failed)?;
    db.busy_timeout(PATIENCE).map_err(failed)?;
    keep_plans(&db).map_err(failed)?;
    Ok(db)
}

/// Lets a statement keep its plan whatever values it is given. Left to itself
/// SQLite parses and plans many statements anew with each value, in the hope of
/// a better plan: a quarter of the time of an export went there.
pub(super) fn keep_plans(db: &Connection) -> rusqlite::Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map(drop)
}

/// Sets a pragma and looks whether it holds.
fn set(
    db: &Connection,
    path: &Path,
    pragma: &str,
    value: &str,
    expected: &str,
) -> Result<(), StoreError> {
    let failed = |error| StoreError::from_sqlite(path, error);
    // Some pragmas answer when set and some do not: ask in any case.
    db.execute_batch(&format!("PRAGMA {pragma} = {value}")).map_err(failed)?;
    let holds = db
        .pragma_query_value(None, pragma, |row| {
            row.get::<_, rusqlite::types::Value>(0).map(|value| match value {
                rusqlite::types::Value::Integer(number) => number.to_string(),
                rusqlite::types::Value::Text(text) => text,
                _ => String::new(),
            })
        })
        .map_err(failed)?;
    if holds == expected {
        Ok(())
    } else {
        let why = format!("SQLite keeps {pragma} at \"{holds}\" where \"{expected}\" is needed");
        Err(StoreError::ReadOnly { path: path.to_owned(), why })
    }
}
