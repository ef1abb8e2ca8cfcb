//! Bare SQLite doing the least that could be called the same: one row and the
//! same full-text index, with the same durability.

use super::fill::{statements, target, text};
use rusqlite::Connection;
use tempfile::TempDir;
use townhall::text::{SEARCH_TOKENIZER, search_terms};

pub(crate) struct Raw {
    pub(crate) db: Connection,
    _folder: TempDir,
    next: usize,
    statements: Vec<String>,
}

impl Raw {
    pub(crate) fn of(size: usize) -> Raw {
        let folder = tempfile::tempdir_in(target()).unwrap();
        let db = Connection::open(folder.path().join("raw.db")).unwrap();
        db.execute_batch(&format!(
            "PRAGMA journal_mode = wal; PRAGMA synchronous = full; \
             CREATE TABLE said (id INTEGER PRIMARY KEY, text TEXT NOT NULL); \
             CREATE VIRTUAL TABLE found USING fts5(terms, content = '', tokenize = \"{SEARCH_TOKENIZER}\", \
             prefix = '1 2 3');"
        ))
        .unwrap();
        let mut raw = Raw { db, _folder: folder, next: 0, statements: statements() };
        raw.db.execute_batch("BEGIN").unwrap();
        (0..size).for_each(|_| raw.insert());
        raw.db.execute_batch("COMMIT").unwrap();
        raw
    }

    fn insert(&mut self) {
        let text = text(&self.statements, self.next);
        self.next += 1;
        self.db
            .prepare_cached("INSERT INTO said (text) VALUES (?1)")
            .unwrap()
            .execute([&text])
            .unwrap();
        let id = self.db.last_insert_rowid();
        self.db
            .prepare_cached("INSERT INTO found (rowid, terms) VALUES (?1, ?2)")
            .unwrap()
            .execute(rusqlite::params![id, search_terms(&text)])
            .unwrap();
    }

    /// The newest rows that the index finds, with their words.
    pub(crate) fn search(&self, query: &str, limit: usize) -> Vec<(i64, String)> {
        self.db
            .prepare_cached(
                "SELECT s.id, s.text FROM found f JOIN said s ON s.id = f.rowid \
                 WHERE found MATCH ?1 ORDER BY f.rowid DESC LIMIT ?2",
            )
            .unwrap()
            .query_map(rusqlite::params![query, limit as i64], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    }

    /// One row, one index entry, one commit.
    pub(crate) fn commit_one(&mut self) {
        self.db.execute_batch("BEGIN IMMEDIATE").unwrap();
        self.insert();
        self.db.execute_batch("COMMIT").unwrap();
    }
}
