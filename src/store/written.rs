//! What this store has written beside itself: backups, packs, kits.

use super::error::StoreError;
use super::open::Store;
use super::reader::Reader;
use rusqlite::params;
use std::path::{Path, PathBuf};

/// Something that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenCopy {
    /// What it is: `backup`, `kit`.
    pub what: String,
    /// Where it was written to.
    pub path: PathBuf,
    /// When, in milliseconds since 1970.
    pub wall: i64,
}

impl Store {
    /// Notes that something was written to `path`.
    ///
    /// # Errors
    /// [`StoreError`] where the store could not be written.
    pub fn note_written(&mut self, what: &str, path: &Path, wall: i64) -> Result<(), StoreError> {
        let shown = std::path::absolute(path).unwrap_or(path.to_owned()).display().to_string();
        self.db
            .execute(
                "INSERT INTO written (what, path, wall) VALUES (?1, ?2, ?3)",
                params![what, shown, wall],
            )
            .map(drop)
            .map_err(|error| self.failed(error))
    }
}

impl Reader {
    /// What of this sort was written, the latest first.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn written(&self, what: &str) -> Result<Vec<WrittenCopy>, StoreError> {
        let read = || {
            self.db
                .prepare("SELECT what, path, wall FROM written WHERE what = ?1 ORDER BY id DESC")?
                .query_map([what], |row| {
                    let path: String = row.get(1)?;
                    Ok(WrittenCopy { what: row.get(0)?, path: path.into(), wall: row.get(2)? })
                })?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }
}
