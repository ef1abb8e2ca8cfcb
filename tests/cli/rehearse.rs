//! `--rehearse`: everything works, and nothing of it is anywhere afterwards.

use super::{Hall, text};
use std::fs;

/// Runs lines of text at a rehearsal; what was said, and the store it named.
fn rehearse(hall: &Hall, name: &str, lines: &str) -> (String, String) {
    let place = hall.folder.path().join("tmp");
    fs::create_dir_all(&place).unwrap();
    let mut command = hall.command(&["run", name, "--rehearse", "--plain", "--lang", "en"]);
    let output = command.env("TMPDIR", &place).write_stdin(lines).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(fs::read_dir(&place).unwrap().count(), 0, "something stayed behind");
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn a_session_is_rehearsed_and_left_as_it_was() {
    let mut hall = Hall::open();
    hall.say("A real worry\n");
    let before = fs::read(hall.store()).unwrap();
    let (said, told) = rehearse(&hall, "town", ":start 5\nA worry for practice\n:last 3\n");
    assert!(said.contains("A rehearsal: nothing is kept."), "{said}");
    assert!(said.contains("A worry for practice"), "{said}");
    // It begins empty: nobody practises on what people really said.
    assert!(!said.contains("A real worry"), "{said}");
    assert!(told.contains("--store ") && told.contains("town-hall-stack-2026-11-23"), "{told}");
    assert_eq!(fs::read(hall.store()).unwrap(), before, "the real store was written to");
}

#[test]
fn a_plan_is_rehearsed_without_any_store() {
    let hall = Hall::empty();
    let (said, _) = rehearse(&hall, "listening-circle", "One idea\n");
    assert!(said.contains("A rehearsal: nothing is kept."), "{said}");
    assert!(!hall.store().exists());
}

#[test]
fn what_is_neither_session_nor_plan_is_told() {
    let hall = Hall::open();
    let output = hall.run(&["run", "nowhere", "--rehearse", "--plain"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there is no session \"nowhere\", and no plan"));
}
