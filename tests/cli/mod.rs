//! The commands that work on a store, from outside: exact output, exit codes, and
//! what holds when they are killed, when the disk is full, when a file is not ours.

mod capture;
mod commands;
#[cfg(target_os = "linux")]
mod durable;
#[cfg(unix)]
mod kill;
mod kit;
mod mistakes;
#[cfg(target_os = "linux")]
mod no_room;
mod plain;
mod ready;
mod rehearse;
mod sheet;
mod suggest;
mod withdraw;

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;

/// A folder with a store in it, and the refs that were printed so far.
struct Hall {
    folder: TempDir,
    refs: Vec<String>,
}

impl Hall {
    /// No store yet.
    fn empty() -> Self {
        Hall { folder: tempfile::tempdir().unwrap(), refs: Vec::new() }
    }

    /// A store with one session, `town-hall-stack-2026-11-23`.
    fn open() -> Self {
        let hall = Hall::empty();
        let made = hall.run(&["new", "town-hall-stack", "--date", "2026-11-23"], b"");
        assert!(made.status.success(), "{made:?}");
        hall
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("townhall.db")
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("townhall").unwrap();
        let home = self.folder.path();
        command.current_dir(home).args(args).env("HOME", home).env("TZ", "UTC");
        command.env("TOWNHALL_STORE", self.store()).env_remove("TOWNHALL_AS");
        command
    }

    fn run(&self, args: &[&str], input: &[u8]) -> Output {
        self.command(args).write_stdin(input).output().unwrap()
    }

    /// Writes down what `input` says; the refs.
    fn say(&mut self, input: &str) -> Vec<String> {
        let output = self.run(&["capture", "town"], input.as_bytes());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let refs: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
        self.refs.extend(refs.iter().cloned());
        refs
    }

    /// The command with its exit code and what it printed; refs, paths and laptops
    /// written so that they are the same each time.
    fn transcript(&mut self, args: &[&str], input: &[u8]) -> String {
        let output = self.run(args, input);
        let stdout = text(&output.stdout);
        if args[0] == "capture" {
            let is_ref = |line: &&str| line.parse::<townhall::domain::Ref>().is_ok();
            let refs = stdout.lines().filter(is_ref);
            self.refs.extend(refs.map(str::to_owned));
        }
        let given =
            if input.is_empty() { String::new() } else { format!("{}\n", input.escape_ascii()) };
        let whole = format!(
            "$ townhall {}\n{given}exit code {}\n--- standard output\n{stdout}--- standard error\n{}",
            args.join(" "),
            output.status.code().unwrap(),
            text(&output.stderr)
        );
        self.steady(&whole)
    }

    fn steady(&self, whole: &str) -> String {
        let mut whole = whole.replace(self.folder.path().to_str().unwrap(), "HALL");
        for (nth, reference) in (1..).zip(&self.refs) {
            whole = whole.replace(reference, &format!("REF{nth:02}"));
            whole = whole.replace(&reference.to_lowercase(), &format!("ref{nth:02}"));
        }
        let mut steady = String::new();
        let mut rest = whole.as_str();
        while let Some(at) = rest.find("laptop ") {
            let (before, after) = rest.split_at(at + "laptop ".len());
            steady.push_str(before);
            rest = after;
            if after.get(2..4) == Some(" (") && after.get(12..13) == Some(")") {
                steady.push_str("K7 (01234567)");
                rest = &after[13..];
            }
        }
        steady + rest
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A second look at a store, as any SQLite client would.
fn sqlite(path: &Path) -> rusqlite::Connection {
    rusqlite::Connection::open(path).unwrap()
}

/// The wording and ref of every contribution, in the order they were written down.
fn written_down(path: &Path) -> Vec<(String, String)> {
    let db = sqlite(path);
    let mut all = db.prepare("SELECT ref, text FROM contribution ORDER BY id").unwrap();
    let rows = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(Result::unwrap).collect()
}
