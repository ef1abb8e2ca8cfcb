//! A store whose tables are older or newer than this program's.

use super::{Hall, open, words};
use std::path::Path;
use townhall::domain::Command;
use townhall::store::{Actor, Draft, StoreError};

/// Turns the tables of a store back into those of version 1.
fn as_of_version_1(path: &Path) {
    let db = rusqlite::Connection::open(path).unwrap();
    db.execute_batch(include_str!("back_to_version_2.sql")).unwrap();
    db.execute_batch(
        "DROP INDEX written_path; ALTER TABLE written DROP COLUMN session; \
         ALTER TABLE written DROP COLUMN upto; \
         INSERT INTO written (what, path, wall) VALUES ('backup', '/usb/one.db', 1), \
             ('backup', '/usb/two.db', 2), ('backup', '/usb/one.db', 3); \
         PRAGMA user_version = 1;",
    )
    .unwrap();
}

#[test]
fn an_older_store_is_copied_and_upgraded_with_all_that_is_in_it() {
    let mut hall = Hall::new();
    let said = hall.say("The rent has gone up twice.");
    let before = hall.store.reader().unwrap().head().unwrap();
    let path = hall.store.path().to_owned();
    as_of_version_1(&path);
    hall.store = open(&hall.folder);
    let reader = hall.store.reader().unwrap();
    assert_eq!(reader.head().unwrap(), before);
    assert_eq!(reader.verify(|_, _| {}).unwrap().findings, []);
    assert!(reader.listed(said).unwrap().is_some());
    hall.say("Said after the upgrade.");
    let copy = hall.folder.path().join("townhall.db.before-upgrade-from-1");
    let db = rusqlite::Connection::open(&copy).unwrap();
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    let events: i64 = db.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!((version, events), (1, 2));
    let db = rusqlite::Connection::open(&path).unwrap();
    let noted: Vec<String> = db
        .prepare("SELECT path FROM written ORDER BY id")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(noted[..2], ["/usb/two.db", "/usb/one.db"]);
    assert_eq!(Path::new(&noted[2]), copy, "an erasure has to name the copy too");
}

#[test]
fn what_a_newer_townhall_changed_meanwhile_is_not_written_to() {
    let mut hall = Hall::new();
    hall.say("Before.");
    let db = rusqlite::Connection::open(hall.store.path()).unwrap();
    db.execute_batch("PRAGMA user_version = 99").unwrap();
    let bytes = |hall: &Hall| {
        let db = rusqlite::Connection::open(hall.store.path()).unwrap();
        db.query_row("SELECT count(*), max(id) FROM event", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })
        .unwrap()
    };
    let before = bytes(&hall);
    let newer = |error: &StoreError| matches!(error, StoreError::Newer { found: 99, .. });
    let who = Actor { author: "BK".into(), desk: "notes".into() };
    let said = Command::Capture(Box::new(words("After.")));
    let wall = hall.wall();
    let error = hall.store.act(hall.session, &who, said, wall).unwrap_err();
    assert!(matches!(&error, townhall::store::ActError::Store(error) if newer(error)), "{error}");
    let draft = Draft {
        desk: "notes BK".into(),
        session: hall.session,
        text: "Half a line".into(),
        context: String::new(),
        wall: 0,
    };
    assert!(newer(&hall.store.save_draft(&draft).unwrap_err()));
    assert!(newer(&hall.store.rebuild(|_, _| {}).unwrap_err()));
    assert_eq!(bytes(&hall), before);
    // The older one back again: nothing has to be opened anew.
    db.execute_batch("PRAGMA user_version = 2").unwrap();
    hall.say("After.");
}
