//! The numbered upgrades of the tables. A shipped one is never edited.

use super::error::StoreError;
use rusqlite::Connection;
use std::path::Path;

/// `PRAGMA application_id` of our files: the letters `TwnH`.
pub(super) const APPLICATION_ID: i64 = 0x5477_6E48;

/// What brings version n-1 to n, from 1.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_log_and_tables.sql"),
    include_str!("migrations/0002_what_copies_hold.sql"),
    include_str!("migrations/0003_the_floor.sql"),
];

/// The version of the tables this program reads and writes.
pub(super) fn version() -> i64 {
    MIGRATIONS.len() as i64
}

/// What a file is, before anything is written to it.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing in it yet.
    Empty,
    /// Ours, with tables of this version.
    Ours(i64),
}

/// Looks what the file is.
pub(super) fn look(db: &Connection, path: &Path) -> Result<Found, StoreError> {
    let failed = |error| StoreError::from_sqlite(path, error);
    let number = |pragma: &str| {
        db.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).map_err(failed)
    };
    let application = number("application_id")?;
    let found = number("user_version")?;
    let objects: i64 =
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(failed)?;
    match (application, found, objects) {
        (0, 0, 0) => Ok(Found::Empty),
        (APPLICATION_ID, found, _) if found > version() => {
            Err(StoreError::Newer { path: path.to_owned(), found, known: version() })
        }
        (APPLICATION_ID, found, _) => Ok(Found::Ours(found)),
        _ => Err(StoreError::Foreign(path.to_owned())),
    }
}

/// Looks, in a transaction that is about to write, whether a newer program has
/// changed the tables since the store was opened.
pub(super) fn still_known(db: &Connection, path: &Path) -> Result<(), StoreError> {
    let found = db
        .prepare_cached("PRAGMA user_version")
        .and_then(|mut ask| ask.query_row([], |row| row.get::<_, i64>(0)))
        .map_err(|error| StoreError::from_sqlite(path, error))?;
    if found > version() {
        return Err(StoreError::Newer { path: path.to_owned(), found, known: version() });
    }
    Ok(())
}

/// Brings the tables from `from` to this program's version, each step in a
/// transaction of its own.
pub(super) fn upgrade(db: &mut Connection, from: i64) -> rusqlite::Result<()> {
    for (step, sql) in (1..).zip(MIGRATIONS).filter(|(step, _)| *step > from) {
        let is_new = from == 0;
        let tx = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        // Another program may have been faster.
        let now: i64 = tx.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if now >= step {
            continue;
        }
        tx.execute_batch(sql)?;
        if step == 1 {
            super::search::create_index(&tx)?;
            tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        // What the new tables and columns hold is in the log of an old store.
        if !is_new && step == version() {
            super::rebuild::fill(&tx, super::rebuild::Erasing::Erase, &mut |_, _| {})?;
        }
        tx.pragma_update(None, "user_version", step)?;
        tx.commit()?;
    }
    Ok(())
}

/// The tables that are derived from the log and can be emptied and filled again.
pub(super) const DERIVED: &[&str] = &[
    "undo",
    "undone",
    "waiting",
    "write",
    "session",
    "phase",
    "voice",
    "contribution",
    "tag",
    "addressee",
    "link",
    "conflict",
    "tally",
    "pulse",
    "detail",
    "seat",
    "headcount",
    "turn",
    "ballot",
    "ballot_option",
    "ballot_count",
    "sheet",
];

/// Makes the derived tables alone, empty, to hold them against a store's own:
/// all tables there are, without those that the log is in.
pub(super) fn create_derived(db: &mut Connection) -> rusqlite::Result<()> {
    // The log stays in the store, so nothing here can refer to it.
    db.pragma_update(None, "foreign_keys", false)?;
    upgrade(db, 0)?;
    let others: Vec<(String, String)> = db
        .prepare(
            "SELECT type, name FROM main.sqlite_schema WHERE type IN ('view', 'table') \
             AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'contribution_search%' \
             ORDER BY type DESC",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (sort, name) in others {
        if !DERIVED.contains(&name.as_str()) {
            db.execute_batch(&format!("DROP {sort} main.{name}"))?;
        }
    }
    Ok(())
}
