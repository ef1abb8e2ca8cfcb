//! A full disk, a real one: a small file system of its own, where the system lets
//! an ordinary user make one.

use super::{Hall, text, written_down};
use std::collections::BTreeMap;
use std::fs;
use std::process::{Command, Output};

/// Makes a file system of 8 MB at `disk`, runs the script on it, and copies what it
/// holds to `copy` before it goes.
const ON_A_SMALL_DISK: &str = r#"
mkdir disk copy && mount -t tmpfs -o size=8m none disk || exit 99
"$TOWNHALL" new town-hall-stack --date 2026-11-23 >&2 || exit 98
"#;

fn on_a_small_disk(hall: &Hall, script: &str) -> Option<Output> {
    let works = Command::new("unshare").args(["-rm", "true"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: this system lets nobody make a small disk to fill");
        return None;
    }
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &format!("{ON_A_SMALL_DISK}{script}")])
        .current_dir(hall.folder.path())
        .env("TOWNHALL", env!("CARGO_BIN_EXE_townhall"))
        .env("TOWNHALL_STORE", "disk/townhall.db")
        .output()
        .unwrap();
    if output.status.code() == Some(99) {
        eprintln!("skipped: this system lets nobody mount a small disk");
        return None;
    }
    Some(output)
}

#[test]
fn a_full_disk_loses_nothing_that_was_acknowledged_and_says_so() {
    let hall = Hall::empty();
    let said =
        |nth: usize| format!("Line {nth}: {}", "the rent and the bus ".repeat(20).trim_end());
    let lines: String = (1..=20_000).map(|nth| said(nth) + "\n").collect();
    fs::write(hall.folder.path().join("lines.txt"), lines).unwrap();
    let script = "\"$TOWNHALL\" capture town < lines.txt; code=$?; cp disk/* copy/; exit $code";
    let Some(output) = on_a_small_disk(&hall, script) else { return };
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
    let refs: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
    assert!(refs.len() > 100, "{} lines were acknowledged", refs.len());
    let told = text(&output.stderr);
    let next = refs.len() + 1;
    assert!(told.contains(&format!("error: line {next} was not saved: the disk")), "{told}");
    assert!(told.contains(&said(next)), "the line that was not saved is told");
    let copy = hall.folder.path().join("copy/townhall.db");
    let saved: BTreeMap<String, String> = written_down(&copy).into_iter().collect();
    for (nth, reference) in (1..).zip(&refs) {
        assert_eq!(saved.get(reference), Some(&said(nth)), "line {nth}");
    }
    let verified = hall.run(&["verify", "--store", "copy/townhall.db"], b"");
    assert!(verified.status.success(), "{}", text(&verified.stdout));
}

#[test]
fn a_disk_that_is_full_from_the_start_is_told_and_the_store_is_read_all_the_same() {
    let hall = Hall::empty();
    let script = "echo The rent | \"$TOWNHALL\" capture town >&2 || exit 97\n\
                  cat /dev/zero > disk/fill 2>/dev/null\n\
                  echo The bus | \"$TOWNHALL\" capture town; code=$?\n\
                  rm disk/fill; echo The lift | \"$TOWNHALL\" capture town >&2 || exit 96\n\
                  cp disk/* copy/; exit $code";
    let Some(output) = on_a_small_disk(&hall, script) else { return };
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(output.stdout.is_empty(), "{told}");
    assert!(told.contains("full"), "{told}");
    let texts: Vec<String> = written_down(&hall.folder.path().join("copy/townhall.db"))
        .into_iter()
        .map(|it| it.1)
        .collect();
    assert_eq!(texts, ["The rent", "The lift"]);
}
