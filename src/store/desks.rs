//! Which desks are open: a large import and an open desk exclude each other.

use super::error::StoreError;
use super::open::Store;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// Held while a desk is open on a store; let go when dropped, and by the system
/// when the program dies.
#[derive(Debug)]
pub struct OpenDesk {
    _held: File,
}

impl Store {
    /// Says that a desk is open, for as long as what is returned lives.
    ///
    /// # Errors
    /// [`StoreError::Locked`] while a large import runs.
    pub fn open_desk(&self) -> Result<OpenDesk, StoreError> {
        let held = self.desk_file()?;
        match held.try_lock_shared() {
            Ok(()) => Ok(OpenDesk { _held: held }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StoreError::Locked(self.path.clone())),
            // Where the system has no such locks, desks and imports wait for
            // each other as all writers do.
            Err(std::fs::TryLockError::Error(_)) => Ok(OpenDesk { _held: held }),
        }
    }

    /// Sees to it that no desk is open, and none opens, while what is returned lives.
    pub(super) fn without_desks(&self) -> Result<File, StoreError> {
        let held = self.desk_file()?;
        match held.try_lock() {
            Err(std::fs::TryLockError::WouldBlock) => Err(StoreError::DeskOpen(self.path.clone())),
            Ok(()) | Err(std::fs::TryLockError::Error(_)) => Ok(held),
        }
    }

    fn desk_file(&self) -> Result<File, StoreError> {
        let path = beside(&self.path);
        OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|source| StoreError::Io { path, source })
    }
}

fn beside(store: &Path) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push("-desks");
    PathBuf::from(name)
}
