//! Everything that can go wrong with a store, each naming the file, the reason
//! and what to do next.

use crate::domain::Refusal;
use std::path::{Path, PathBuf};

/// Why a store could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is not an SQLite database.
    #[error("{} is not a Townhall store: it is not an SQLite file", .0.display())]
    NotAStore(PathBuf),
    /// An SQLite database of another program.
    #[error("{} is an SQLite file, but not one of Townhall's; it was left as it is", .0.display())]
    Foreign(PathBuf),
    /// Written by a newer Townhall.
    #[error("{} was written by a newer Townhall (its tables are version {found}, this program knows {known}); it was left as it is", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The file is damaged.
    #[error("{} is damaged: {why}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        why: String,
    },
    /// The file or its folder cannot be written.
    #[error("{} cannot be written: {why}", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// The reason.
        why: String,
    },
    /// Another program holds the store for longer than we waited.
    #[error("{} is held by another program: nothing was written", .0.display())]
    Locked(PathBuf),
    /// The disk is full.
    #[error("the disk under {} is full: nothing was written, nothing is lost", .0.display())]
    Full(PathBuf),
    /// The folder is on a network or kept in step by a cloud service.
    #[error("{} lies in {what}, where two laptops could write to one file at once", path.display())]
    Unsafe {
        /// The file.
        path: PathBuf,
        /// What the folder is.
        what: String,
    },
    /// The folder cannot be made or looked into.
    #[error("{} cannot be opened: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Anything else that SQLite reports.
    #[error("the store {} failed: {source}", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What SQLite said.
        source: rusqlite::Error,
    },
    /// A desk is open, and a large import would make it wait.
    #[error("{} is open on a desk: a large import has to wait until it is closed", .0.display())]
    DeskOpen(PathBuf),
    /// The system gave no random bytes.
    #[error("the system gave no random bytes: {0}")]
    NoRandomness(String),
}

impl StoreError {
    /// What to do next, as full sentences.
    pub fn hints(&self) -> Vec<String> {
        let hint = match self {
            StoreError::NotAStore(_) | StoreError::Foreign(_) => {
                "Name another file with --store FILE; a new one is made where none is.".to_owned()
            }
            StoreError::Newer { .. } => {
                "Install the newest Townhall, or name another file with --store FILE.".to_owned()
            }
            StoreError::Damaged { path, .. } => format!(
                "Keep the file as it is. Copy the latest backup to another name and open that with --store; `sqlite3 {} .recover` saves what can be read.",
                path.display()
            ),
            StoreError::ReadOnly { .. } => {
                "Give yourself the right to write to the file and its folder, or name another with --store FILE.".to_owned()
            }
            StoreError::Locked(_) => {
                "Close the other program, or wait until it has finished, and try again.".to_owned()
            }
            StoreError::Full(_) => "Free some space on the disk and try again.".to_owned(),
            StoreError::Unsafe { .. } => {
                "Keep the store on this laptop's own disk: name a file there with --store FILE; `townhall backup` writes copies for elsewhere.".to_owned()
            }
            StoreError::Io { .. } => {
                "Check that the folder exists and that you may open it, or name another with --store FILE.".to_owned()
            }
            StoreError::Sqlite { .. } => {
                "Try again; if it happens again, run `townhall verify` and keep a copy of the file.".to_owned()
            }
            StoreError::DeskOpen(_) => "Close the desks on this laptop and import again.".to_owned(),
            StoreError::NoRandomness(_) => "Try again in a moment.".to_owned(),
        };
        vec![hint]
    }

    /// What SQLite reported while `path` was open, as what it means.
    pub(super) fn from_sqlite(path: &Path, error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let path = path.to_owned();
        match error.sqlite_error_code() {
            Some(Code::NotADatabase) => StoreError::NotAStore(path),
            Some(Code::DatabaseCorrupt) => StoreError::Damaged { path, why: error.to_string() },
            Some(Code::ReadOnly | Code::PermissionDenied) => {
                StoreError::ReadOnly { path, why: error.to_string() }
            }
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => StoreError::Locked(path),
            Some(Code::DiskFull) => StoreError::Full(path),
            // The journal's index is shared memory: without room for it SQLite
            // speaks of a failing disk.
            Some(Code::SystemIoFailure) if has_no_room(&path) => StoreError::Full(path),
            _ => StoreError::Sqlite { path, source: error },
        }
    }
}

/// Whether the disk that a file is on has no room left.
#[cfg(unix)]
fn has_no_room(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    rustix::fs::statvfs(folder.unwrap_or(Path::new("."))).is_ok_and(|disk| disk.f_bavail == 0)
}

#[cfg(not(unix))]
fn has_no_room(_path: &Path) -> bool {
    false
}

/// Why an act was not carried out; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The rules say no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Refusal> for ActError {
    fn from(refusal: Refusal) -> Self {
        ActError::Refused(refusal)
    }
}
