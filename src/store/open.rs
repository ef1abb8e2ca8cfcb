//! Opens a store: finds out what the file is before anything is written to it,
//! and brings its tables up to date.

use super::connection;
use super::copies::Copied;
use super::error::StoreError;
use super::identity::{Birthplace, Own};
use super::reader::Reader;
use super::schema::{self, Found};
use super::tables::Sessions;
use super::{backup, copies, erasure, place, search};
use crate::domain::time::Hlc;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// How to open a store.
#[derive(Clone, Copy, Debug)]
pub struct OpenOptions {
    /// Whether to make a new store where there is no file.
    pub create: bool,
    /// Whether to accept a folder on a network, or one that a cloud service
    /// keeps in step. For files that only one program ever opens.
    pub anywhere: bool,
}

impl Default for OpenOptions {
    fn default() -> Self {
        OpenOptions { create: true, anywhere: false }
    }
}

/// A store that can be written to. One per process; other processes may have
/// the same file open.
#[derive(Debug)]
pub struct Store {
    pub(super) path: PathBuf,
    pub(super) db: Connection,
    pub(super) birthplace: Birthplace,
    /// The number of the last event that this process has seen.
    pub(super) seen: i64,
    /// The latest time of any device, as far as seen.
    pub(super) last_at: Hlc,
    /// The device that writes here; settled at the first write.
    pub(super) own: Option<Own>,
    pub(super) sessions: Sessions,
}

impl Store {
    /// Opens the store at `path`.
    ///
    /// # Errors
    /// [`StoreError`] says what the file is, or what the system refused; a file
    /// that is not ours, is damaged or newer is left as it is.
    pub fn open(path: &Path, how: &OpenOptions) -> Result<Self, StoreError> {
        let io = |source| StoreError::Io { path: path.to_owned(), source };
        if !how.anywhere
            && let Some(what) = place::unsafe_for_a_store(path)
        {
            return Err(StoreError::Unsafe { path: path.to_owned(), what });
        }
        if how.create {
            place::make_file(path)?;
        } else if !path.exists() {
            return Err(io(std::io::Error::from(std::io::ErrorKind::NotFound)));
        }
        if path.is_dir() {
            return Err(io(std::io::Error::from(std::io::ErrorKind::IsADirectory)));
        }
        if fs::metadata(path).map_err(io)?.permissions().readonly() {
            let why = "its permissions do not allow it".to_owned();
            return Err(StoreError::ReadOnly { path: path.to_owned(), why });
        }
        let mut db = connection::looking(path)?;
        let found = schema::look(&db, path)?;
        connection::make_durable(&db, path)?;
        if found != Found::Ours(schema::version()) {
            let (from, copy) = match found {
                Found::Empty => (0, None),
                Found::Ours(version) => {
                    (version, Some(backup::before_upgrade(&db, path, version)?))
                }
            };
            let failed = |error| StoreError::from_sqlite(path, error);
            schema::upgrade(&mut db, from).map_err(failed)?;
            if let Some(copy) = copy {
                copies::note(&db, Copied::Backup, &copy, wall_ms()).map_err(failed)?;
            }
        }
        search::keep_current(&mut db).map_err(|error| StoreError::from_sqlite(path, error))?;
        let birthplace = Birthplace::of(path).map_err(io)?;
        let mut store = Store {
            path: path.to_owned(),
            db,
            birthplace,
            seen: 0,
            last_at: Hlc::default(),
            own: None,
            sessions: Sessions::new(),
        };
        erasure::finish(&mut store)?;
        Ok(store)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A reader of the same file, on a connection of its own.
    ///
    /// # Errors
    /// [`StoreError`] where the file can no longer be opened.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        Reader::open(&self.path)
    }

    /// What SQLite reported, as what it means for this store.
    pub(super) fn failed(&self, error: rusqlite::Error) -> StoreError {
        StoreError::from_sqlite(&self.path, error)
    }
}

/// What the clock on the wall shows, in milliseconds since 1970.
fn wall_ms() -> i64 {
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
