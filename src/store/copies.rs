//! The copies this store has written, so that an erasure can name those that
//! may still hold the erased words; and the kits, which hold none. Not part of the log; a copy knows of no other.

use super::error::StoreError;
use super::log;
use super::open::Store;
use super::reader::Reader;
use crate::domain::ids::SessionId;
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

/// What sort of copy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The whole store.
    Backup,
    /// The pack of one session: a folder, with the pack before it beside it as
    /// `DIR.previous`.
    Pack(SessionId),
    /// What was printed before the evening of one session: a folder.
    Kit(SessionId),
}

/// A kit that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitCopy {
    /// The folder it was written to.
    pub path: PathBuf,
    /// When, in milliseconds since 1970.
    pub wall: i64,
}

impl Store {
    /// Notes that a copy is about to be written to `path`. Before it is written:
    /// an erasure that comes in between names it too.
    ///
    /// # Errors
    /// [`StoreError`] where it could not be noted.
    pub fn note_copy(&mut self, what: Copied, path: &Path, wall_ms: i64) -> Result<(), StoreError> {
        note(&self.db, what, path, wall_ms).map_err(|error| self.failed(error))
    }

    /// Forgets a copy that was not written after all, where none stood there before.
    pub fn forget_copy(&mut self, path: &Path) {
        if !path.exists() {
            // If this fails too, it is named nowhere as long as it is not there.
            let _ = self.db.execute("DELETE FROM written WHERE path = ?1", [shown(path)]);
        }
    }
}

impl Reader {
    /// The kits of a session, the latest first, wherever they are now.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn kits(&self, session: SessionId) -> Result<Vec<KitCopy>, StoreError> {
        let read = || {
            self.db
                .prepare(
                    "SELECT path, wall FROM written WHERE what = 'kit' AND session = ?1 ORDER BY id DESC",
                )?
                .query_map([session.0], |row| {
                    Ok(KitCopy { path: row.get::<_, String>(0)?.into(), wall: row.get(1)? })
                })?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        read().map_err(|error| self.failed(error))
    }
}

/// Notes a copy, with how far the log has come.
pub(super) fn note(
    db: &Connection,
    what: Copied,
    path: &Path,
    wall_ms: i64,
) -> rusqlite::Result<()> {
    let (what, session) = match what {
        Copied::Backup => ("backup", None),
        Copied::Pack(session) => ("pack", Some(session.0)),
        Copied::Kit(session) => ("kit", Some(session.0)),
    };
    db.execute(
        "INSERT OR REPLACE INTO written (what, path, wall, session, upto) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![what, shown(path), wall_ms, session, log::last(db)?],
    )
    .map(drop)
}

/// The copies that are still there and were written after `since` stood in the
/// log of `session`, the latest first.
pub(super) fn holding(
    db: &Connection,
    session: SessionId,
    since: i64,
) -> rusqlite::Result<Vec<PathBuf>> {
    let noted: Vec<(String, PathBuf)> = db
        .prepare_cached(
            "SELECT what, path FROM written WHERE what <> 'kit' AND (session IS NULL OR session = ?1) \
             AND (upto IS NULL OR upto >= ?2) ORDER BY id DESC",
        )?
        .query_map(params![session.0, since], |row| {
            Ok((row.get(0)?, row.get::<_, String>(1)?.into()))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut there = Vec::new();
    for (what, path) in noted {
        let previous = (what == "pack").then(|| previous(&path));
        there.extend([Some(path), previous].into_iter().flatten().filter(|path| path.exists()));
    }
    Ok(there)
}

/// Where the pack before the one at `path` is kept.
fn previous(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".previous");
    PathBuf::from(name)
}

/// The path as it is kept and told: whole, wherever one stands.
fn shown(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned()).display().to_string()
}
