//! What is said without being asked, and when; the session through a pipe.

use super::{after, store, who};
use assert_cmd::Command as Program;
use std::cell::Cell;
use std::io::{BufReader, Read};
use std::sync::mpsc::{Receiver, channel};
use townhall::domain::Command;
use townhall::lang::Lang;
use townhall::tui::plain::{Opening, Unasked, run};

/// Lines that come when they are sent.
struct Lines(Receiver<&'static str>);

impl Read for Lines {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Ok(line) = self.0.recv() else { return Ok(0) };
        buffer[..line.len()].copy_from_slice(line.as_bytes());
        Ok(line.len())
    }
}

/// Opens a session whose phase has a quarter of a minute more than the last half
/// minute, and lets `seconds` pass at each look at the clock. What was said before
/// the line that ends it, and after.
fn said(unasked: Unasked, seconds: i64) -> String {
    let (_folder, mut store, session) = store();
    store.act(session, &who("MO"), Command::NextPhase, after(0).wall).unwrap();
    let minutes = -14;
    let command = Command::ExtendPhase { phase: 0, minutes };
    store.act(session, &who("MO"), command, after(0).wall).unwrap();
    let (send, receive) = channel();
    let looks = Cell::new(0);
    let clock = || {
        looks.set(looks.get() + 1);
        if looks.get() == 5 {
            send.send(":quit\n").unwrap();
        }
        after(15_000 + seconds * 1_000 * (looks.get() - 1))
    };
    let opening = Opening { session, who: who("BK"), lang: Lang::En, unasked };
    let mut output = Vec::new();
    run(store, opening, BufReader::new(Lines(receive)), &mut output, clock).unwrap();
    String::from_utf8(output).unwrap()
}

const WARNING: &str = "30 seconds left: Arrival.";
const UP: &str = "Time is up: Arrival.";

/// What stands between the greeting and the good-bye.
fn between(output: &str) -> Vec<&str> {
    let lines: Vec<&str> = output.lines().collect();
    let greeted = lines.iter().position(|line| line.starts_with("Type what is said")).unwrap();
    assert!(lines[lines.len() - 1].starts_with("Everything is saved."), "{output}");
    lines[greeted + 1..lines.len() - 2].to_vec()
}

#[test]
fn thirty_seconds_and_time_are_said_once_each_and_nothing_else() {
    assert_eq!(between(&said(Unasked::AtOnce, 10)), [WARNING, UP]);
    assert_eq!(between(&said(Unasked::AtOnce, 1)), Vec::<&str>::new());
    assert_eq!(between(&said(Unasked::AtOnce, 25)), [UP]);
}

#[test]
fn nothing_is_said_into_a_line_that_is_being_typed() {
    // It comes with the answer to the line, and of two things only the last.
    assert_eq!(between(&said(Unasked::AfterALine, 10)), [UP]);
    assert_eq!(between(&said(Unasked::AfterALine, 1)), Vec::<&str>::new());
}

#[test]
fn a_pipe_gets_a_whole_session_and_the_store_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let townhall = |args: &[&str]| {
        let mut command = Program::cargo_bin("townhall").unwrap();
        command.args(args).current_dir(folder.path());
        command.env("TOWNHALL_STORE", folder.path().join("hall.db")).env("LC_ALL", "fr_FR.UTF-8");
        command
    };
    let lines = ":next\n! The lift is broken #housing\ncaf\u{e9} \u{2028}\n:last 2\n";
    let output = townhall(&["run", "town-hall-stack", "--plain", "--as", "BK"])
        .write_stdin(lines)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("The lift is broken. Thèmes") && said.contains("café"), "{said}");
    assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "{said:?}");
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.starts_with("Made the session town-hall-stack-"), "{told}");
    // The end of the input leaves the session where it is; the next goes on with it.
    let again = townhall(&["run", "town-hall-stack", "--plain", "--lang", "en"])
        .write_stdin(":last 9\n")
        .output()
        .unwrap();
    let said = String::from_utf8(again.stdout).unwrap();
    assert!(said.contains("The lift is broken. Themes: A decent standard of living"), "{said}");
    assert!(townhall(&["verify"]).output().unwrap().status.success());
    // A desk with a screen needs a terminal.
    let output = townhall(&["run", "town-hall-stack"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("--plain"));
}

#[test]
fn the_demo_runs_as_lines_of_text_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let demo = |args: &[&str]| {
        let mut command = Program::cargo_bin("townhall").unwrap();
        command.args(args).current_dir(folder.path()).env("TMPDIR", folder.path());
        command.env("HOME", folder.path()).env_remove("TOWNHALL_STORE");
        command.write_stdin(":time\n:heard\n:untagged\n").output().unwrap()
    };
    let output = demo(&["demo", "--plain", "--lang", "en"]);
    assert!(output.status.success(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("Phase 7 of 10"), "{said}");
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
    let kept = demo(&["demo", "--plain", "--keep", "kept.db"]);
    assert!(kept.status.success(), "{kept:?}");
    let mut verify = Program::cargo_bin("townhall").unwrap();
    verify.args(["verify", "--store", "kept.db"]).current_dir(folder.path()).assert().success();
    let again = demo(&["demo", "--plain", "--keep", "kept.db"]);
    assert_eq!(again.status.code(), Some(2), "what is there is not overwritten");
}
