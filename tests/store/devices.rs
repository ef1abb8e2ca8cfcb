//! A store that was copied, restored or moved goes on as another device; one
//! that was only closed goes on as the same.

use super::{Hall, words};
use std::path::{Path, PathBuf};
use townhall::domain::Command;
use townhall::store::{Actor, OpenOptions, Store};

/// Writes one line to the store at `path`; the device that wrote it.
fn device(path: &Path, hall: &mut Hall) -> [u8; 16] {
    let mut store = Store::open(path, &OpenOptions::default()).unwrap();
    let who = Actor { author: "BK".into(), desk: "notes".into() };
    let said = Command::Capture(Box::new(words("One more line.")));
    store.act(hall.session, &who, said, hall.wall()).unwrap();
    let verified = store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert_eq!(verified.findings, []);
    let db = rusqlite::Connection::open(path).unwrap();
    db.query_row(
        "SELECT d.uuid FROM event e JOIN device d ON d.id = e.device ORDER BY e.id DESC LIMIT 1",
        [],
        |row| row.get(0),
    )
    .unwrap()
}

/// A closed store, all of it in its one file.
fn closed() -> (Hall, PathBuf, [u8; 16]) {
    let mut hall = Hall::new();
    let path = hall.store.path().to_owned();
    hall.say("The first line.");
    let elsewhere = hall.folder.path().join("other.db");
    // The store of the hall is closed by opening another in its place.
    hall.store = Store::open(&elsewhere, &OpenOptions::default()).unwrap();
    let own = device(&path, &mut hall);
    (hall, path, own)
}

#[test]
fn a_store_that_was_closed_goes_on_as_the_same_device() {
    let (mut hall, path, own) = closed();
    assert_eq!(device(&path, &mut hall), own);
}

#[test]
fn a_copied_file_goes_on_as_another_and_so_does_a_copy_put_in_its_place() {
    let (mut hall, path, own) = closed();
    let copy = hall.folder.path().join("copy.db");
    std::fs::copy(&path, &copy).unwrap();
    let copied = device(&copy, &mut hall);
    assert_ne!(copied, own);
    assert_eq!(device(&copy, &mut hall), copied, "rolled once, not at each write");
    // The original knows nothing of it.
    assert_eq!(device(&path, &mut hall), own);
    std::fs::copy(&path, &copy).unwrap();
    std::fs::rename(&copy, &path).unwrap();
    assert_ne!(device(&path, &mut hall), own, "a restored copy");
}

#[test]
fn a_moved_file_goes_on_as_another() {
    let (mut hall, path, own) = closed();
    let moved = hall.folder.path().join("moved.db");
    std::fs::rename(&path, &moved).unwrap();
    assert_ne!(device(&moved, &mut hall), own);
}

#[test]
fn a_backup_put_in_the_place_of_the_store_goes_on_as_another() {
    let (mut hall, path, own) = closed();
    let backup = hall.folder.path().join("backup.db");
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    store.backup(&backup, 0, |_, _| {}).unwrap();
    drop(store);
    // Written over, the file keeps its identity; the backup names no device.
    std::fs::copy(&backup, &path).unwrap();
    assert_ne!(device(&path, &mut hall), own);
}
