//! The full-text index `contribution_search`: which contributions hold a word,
//! in any script.
//!
//! The index keeps no text. What was indexed is made again from the wording
//! when it has to be taken out, and FTS5's own secure-delete sees to it that
//! nothing of it stays behind.

use crate::domain::Body;
use crate::text;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

/// Makes the empty index.
pub(super) fn create_index(db: &Connection) -> rusqlite::Result<()> {
    db.execute_batch(&format!(
        "CREATE VIRTUAL TABLE contribution_search USING fts5(\
             terms, content = '', tokenize = \"{}\", prefix = '1 2 3');\
         INSERT INTO contribution_search (contribution_search, rank) VALUES ('secure-delete', 1);",
        text::SEARCH_TOKENIZER
    ))
}

/// Everything people may look for in a wording.
fn terms(words: &Body) -> String {
    match &words.original {
        Some(original) => text::search_terms(&format!("{}\n{original}", words.text)),
        None => text::search_terms(&words.text),
    }
}

/// Puts a wording into the index.
pub(super) fn add(db: &Connection, contribution: i64, words: &Body) -> rusqlite::Result<()> {
    db.prepare_cached("INSERT INTO contribution_search (rowid, terms) VALUES (?1, ?2)")?
        .execute(params![contribution, terms(words)])?;
    Ok(())
}

/// Takes a wording out of the index.
pub(super) fn remove(db: &Connection, contribution: i64, words: &Body) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO contribution_search (contribution_search, rowid, terms) VALUES ('delete', ?1, ?2)",
    )?
    .execute(params![contribution, terms(words)])?;
    Ok(())
}

/// Empties the index.
pub(super) fn clear(db: &Connection) -> rusqlite::Result<()> {
    db.execute("INSERT INTO contribution_search (contribution_search) VALUES ('delete-all')", [])?;
    Ok(())
}

/// Fills the index anew where it was filled by other rules than this program's:
/// what is taken out must be made by the rules it was put in by.
pub(super) fn keep_current(db: &mut Connection) -> rusqlite::Result<()> {
    if filled_by(db)? == Some(text::SEARCH_VERSION) {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    fill(&tx)?;
    tx.commit()
}

fn filled_by(db: &Connection) -> rusqlite::Result<Option<u32>> {
    db.query_row("SELECT value FROM setting WHERE name = 'terms'", [], |row| row.get(0)).optional()
}

fn fill(tx: &Transaction<'_>) -> rusqlite::Result<()> {
    // Another program may have been faster.
    if filled_by(tx)? == Some(text::SEARCH_VERSION) {
        return Ok(());
    }
    tx.execute_batch("DROP TABLE contribution_search")?;
    create_index(tx)?;
    let mut said = tx.prepare(
        "SELECT id, text, original_text FROM contribution WHERE status <> 'hidden' ORDER BY id",
    )?;
    let mut rows = said.query([])?;
    while let Some(row) = rows.next()? {
        let words = Body { text: row.get(1)?, original: row.get(2)? };
        add(tx, row.get(0)?, &words)?;
    }
    tx.execute(
        "INSERT OR REPLACE INTO setting (name, value) VALUES ('terms', ?1)",
        [text::SEARCH_VERSION],
    )
    .map(drop)
}
