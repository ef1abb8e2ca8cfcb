//! A store that is none, or cannot be used: each its own message, and the file is
//! left as it is.

use super::{Hall, sqlite, text};
use std::fs;
use std::path::Path;

const COMMANDS: [&[&str]; 4] = [
    &["new", "town-hall-stack", "--date", "2026-11-23"],
    &["sessions"],
    &["capture", "town"],
    &["verify"],
];

/// What every command says to this file, which stays as it is.
fn every_command(hall: &mut Hall) -> String {
    let before = fs::read(hall.store()).unwrap();
    let told: Vec<String> =
        COMMANDS.iter().map(|command| hall.transcript(command, b"The rent")).collect();
    assert!(fs::read(hall.store()).unwrap() == before, "the file was changed");
    told.join("\n")
}

#[test]
fn a_file_that_is_no_database() {
    let mut hall = Hall::empty();
    fs::write(hall.store(), "Minutes of the last meeting, which are not a database.\n".repeat(99))
        .unwrap();
    insta::assert_snapshot!(every_command(&mut hall));
}

#[test]
fn a_database_of_another_program() {
    let mut hall = Hall::empty();
    sqlite(&hall.store()).execute_batch("CREATE TABLE book (title TEXT)").unwrap();
    insta::assert_snapshot!(every_command(&mut hall));
}

#[test]
fn a_store_of_a_newer_townhall() {
    let mut hall = Hall::open();
    let db = sqlite(&hall.store());
    db.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    drop(db);
    insta::assert_snapshot!(every_command(&mut hall));
}

#[test]
fn a_damaged_store() {
    let mut hall = Hall::open();
    hall.say("The rent\n");
    sqlite(&hall.store()).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let mut bytes = fs::read(hall.store()).unwrap();
    bytes[4096..].fill(0xAA);
    fs::write(hall.store(), bytes).unwrap();
    insta::assert_snapshot!(every_command(&mut hall));
}

#[test]
fn a_folder_and_a_place_where_no_file_can_be() {
    let mut hall = Hall::empty();
    fs::create_dir(hall.store()).unwrap();
    let mut told = Vec::new();
    for command in COMMANDS {
        told.push(hall.transcript(command, b"The rent"));
    }
    fs::write(hall.folder.path().join("file"), "").unwrap();
    told.push(hall.transcript(&["new", "world-cafe", "--store", "file/below.db"], b""));
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_folder_in_the_cloud() {
    let mut hall = Hall::empty();
    fs::create_dir(hall.folder.path().join("Dropbox")).unwrap();
    let args = ["new", "world-cafe", "--store", "Dropbox/townhall.db"];
    insta::assert_snapshot!(hall.transcript(&args, b""));
}

#[test]
fn a_store_that_another_program_writes_to() {
    let mut hall = Hall::open();
    hall.say("The rent\n");
    let db = sqlite(&hall.store());
    db.execute_batch("BEGIN IMMEDIATE").unwrap();
    // Reading goes on; writing waits a while, and says so.
    assert!(hall.run(&["search", "rent"], b"").status.success());
    insta::assert_snapshot!(
        hall.transcript(&["capture", "town"], b":table 2\nThe bus\nThe lift\n")
    );
    db.execute_batch("COMMIT").unwrap();
    hall.say("The bus\n");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written() {
    let mut hall = Hall::open();
    hall.say("The rent\n");
    sqlite(&hall.store()).execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    let Some(_lock) = WriteProtected::new(&hall.store()) else {
        eprintln!("skipped: this user may write to every file, and chattr cannot hinder it");
        return;
    };
    insta::assert_snapshot!(every_command(&mut hall));
}

/// A file that nobody may write to, until this is dropped. The administrator may
/// write to every file but an immutable one.
#[cfg(unix)]
struct WriteProtected(std::path::PathBuf);

#[cfg(unix)]
impl WriteProtected {
    fn new(path: &Path) -> Option<Self> {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o400)).unwrap();
        let this = WriteProtected(path.to_owned());
        let writable = || fs::OpenOptions::new().append(true).open(path).is_ok();
        if writable() {
            fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
            this.chattr("+i");
        }
        (!writable()).then_some(this)
    }

    fn chattr(&self, change: &str) {
        let _ = std::process::Command::new("chattr").arg(change).arg(&self.0).output();
    }
}

#[cfg(unix)]
impl Drop for WriteProtected {
    fn drop(&mut self) {
        self.chattr("-i");
    }
}

#[test]
fn the_exit_codes_tell_what_sort_of_mistake_it_was() {
    let hall = Hall::open();
    let code = |args: &[&str]| hall.run(args, b"").status.code();
    assert_eq!(code(&["sessions"]), Some(0));
    assert_eq!(code(&["capture", "no-such"]), Some(2));
    assert_eq!(code(&["sessions", "--nonsense"]), Some(2));
    assert_eq!(code(&["backup", "/proc/townhall-backup.db"]), Some(1));
    assert!(text(&hall.run(&["sessions"], b"").stderr).is_empty());
}
