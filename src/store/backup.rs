//! Safe copies while a session runs. A copy carries no device: whoever opens it
//! writes as a new one.

use super::copies::Copied;
use super::error::StoreError;
use super::log;
use super::open::Store;
use rusqlite::{Connection, backup::Backup};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Pages copied at a time; between two steps others can write.
const STEP_PAGES: i32 = 1_024;

impl Store {
    /// Writes a whole copy of the store to `to`, also while it is in use.
    /// `progress` is told how many pages are done, of how many.
    ///
    /// # Errors
    /// [`StoreError`] where `to` exists or cannot be written; nothing half-done
    /// stays behind.
    pub fn backup(
        &mut self,
        to: &Path,
        wall_ms: i64,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<(), StoreError> {
        let path = to.to_owned();
        if to.exists() {
            let source = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
            return Err(StoreError::Io { path, source });
        }
        self.note_copy(Copied::Backup, to, wall_ms)?;
        let outcome = copy(&self.db, to, &mut progress);
        if outcome.is_err() {
            self.forget_copy(to);
        }
        outcome
    }
}

/// Copies the store beside itself before its tables are upgraded; where to.
pub(super) fn before_upgrade(
    db: &Connection,
    path: &Path,
    version: i64,
) -> Result<PathBuf, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".before-upgrade-from-{version}"));
    let to = PathBuf::from(name);
    if !to.exists() {
        copy(db, &to, &mut |_, _| {})?;
    }
    Ok(to)
}

fn copy(db: &Connection, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let _ = fs::remove_file(&part);
    let outcome = write_copy(db, &part, progress).and_then(|()| {
        fs::rename(&part, to)
            .and_then(|()| sync_folder(to))
            .map_err(|source| StoreError::Io { path: to.to_owned(), source })
    });
    if outcome.is_err() {
        // What cannot be removed is named `.part` and begun anew next time.
        let _ = fs::remove_file(&part);
    }
    outcome
}

fn write_copy(
    db: &Connection,
    part: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), StoreError> {
    super::place::make_file(part)?;
    let failed = |error| StoreError::from_sqlite(part, error);
    let mut copy = Connection::open(part).map_err(failed)?;
    {
        // One state of the store, to the end: SQLite begins a copy anew whenever
        // another program writes, and at an open desk one writes each second.
        let one_state = db.unchecked_transaction().map_err(failed)?;
        log::last(&one_state).map_err(failed)?;
        let backup = Backup::new(db, &mut copy).map_err(failed)?;
        loop {
            let step = backup.step(STEP_PAGES).map_err(failed)?;
            let state = backup.progress();
            let (of, left) = (state.pagecount.unsigned_abs(), state.remaining.unsigned_abs());
            progress(u64::from(of - left), u64::from(of));
            match step {
                rusqlite::backup::StepResult::Done => break,
                rusqlite::backup::StepResult::More => {}
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }
    let forget = "PRAGMA journal_mode = delete; PRAGMA synchronous = full; PRAGMA secure_delete = on; \
                  DELETE FROM own_device; DELETE FROM draft; DELETE FROM written;";
    copy.execute_batch(forget).map_err(failed)?;
    for table in super::ballots::TABLES {
        // A store from before ballots has none.
        let there = copy.table_exists(None, table).map_err(failed)?;
        if there {
            copy.execute(&format!("DELETE FROM {table}"), []).map_err(failed)?;
        }
    }
    copy.close().map_err(|(_, error)| failed(error))?;
    let sync = || fs::File::open(part)?.sync_all();
    sync().map_err(|source| StoreError::Io { path: part.to_owned(), source })
}

/// Puts on the disk what a folder's files are called.
#[cfg(unix)]
fn sync_folder(file: &Path) -> std::io::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_file: &Path) -> std::io::Result<()> {
    Ok(())
}
