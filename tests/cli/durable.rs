//! A ref is printed only after the log has reached the disk: read from the system
//! calls themselves.

use super::{Hall, text};
use std::fs;
use std::process::{Command, Output, Stdio};

/// Runs the program on a file of lines, and what it asked of the system; none where
/// that cannot be traced.
fn traced(hall: &Hall, args: &[&str], lines: &str) -> Option<(Output, String)> {
    let works = Command::new("strace").args(["-o", "/dev/null", "true"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: strace is not there, or may not trace here");
        return None;
    }
    let input = hall.folder.path().join("lines.txt");
    fs::write(&input, lines).unwrap();
    let trace = hall.folder.path().join("trace");
    let output = Command::new("strace")
        .args(["-f", "-y", "-e", "trace=fsync,fdatasync,write,pwrite64", "-o"])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_townhall"))
        .args(args)
        .env("TOWNHALL_STORE", hall.store())
        .stdin(fs::File::open(&input).unwrap())
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(output.status.success());
    Some((output, fs::read_to_string(&trace).unwrap()))
}

#[test]
fn every_ref_is_printed_after_the_journal_is_on_the_disk() {
    let hall = Hall::open();
    let lines: String = (1..=25).map(|nth| format!("! Line {nth} #housing @city\n")).collect();
    let Some((output, trace)) = traced(&hall, &["capture", "town"], &lines) else { return };
    let refs: Vec<String> = text(&output.stdout).lines().map(str::to_owned).collect();
    assert_eq!(refs.len(), 25);
    assert_eq!(acknowledged(&trace).unwrap(), refs);
}

/// How often something was waited for until it was on the disk.
fn syncs(trace: &str) -> usize {
    trace.lines().filter(|call| call.contains("fsync(") || call.contains("fdatasync(")).count()
}

#[test]
fn an_act_waits_for_the_disk_once() {
    let plain = |lines: &str| {
        let hall = Hall::open();
        let args = ["run", "town", "--plain", "--as", "BK", "--lang", "en"];
        traced(&hall, &args, lines).map(|(_, trace)| syncs(&trace))
    };
    // Opening and closing have their own.
    let Some(without) = plain("The first line\n") else { return };
    for (act, times) in [
        ("Heating is too dear ,,housing @city", 12),
        (":tag housing", 1),
        (":kind proposal", 1),
        (":undo", 1),
        (":next", 1),
    ] {
        let lines = format!("The first line\n{}", format!("{act}\n").repeat(times));
        assert_eq!(plain(&lines), Some(without + times), "{act}");
    }
}

/// The refs printed, each after its own write to the journal and a sync of it;
/// the first line of the trace that breaks the rule where one does.
fn acknowledged(trace: &str) -> Result<Vec<String>, String> {
    let mut refs = Vec::new();
    // Whether the journal was written to since the last ref, and synced since then.
    let (mut written, mut synced) = (false, false);
    for call in trace.lines() {
        let journal = call.contains("townhall.db-wal>");
        if call.contains("pwrite64(") && journal {
            (written, synced) = (true, false);
        } else if (call.contains("fsync(") || call.contains("fdatasync(")) && journal {
            synced = call.trim_end().ends_with("= 0");
        } else if let Some((_, printed)) = call.split_once(" write(1<") {
            if !(written && synced) {
                return Err(format!("printed before the journal was on the disk: {call}"));
            }
            (written, synced) = (false, false);
            let printed = printed.split('"').nth(1).unwrap_or_default();
            refs.push(printed.trim_end_matches("\\n").to_owned());
        }
    }
    Ok(refs)
}

#[test]
fn a_ref_printed_too_early_is_noticed() {
    let write = "7 pwrite64(5</hall/townhall.db-wal>, \"..\", 4096, 32) = 4096\n";
    let sync = "7 fdatasync(5</hall/townhall.db-wal>) = 0\n";
    let failed = "7 fdatasync(5</hall/townhall.db-wal>) = -1 EIO (Input/output error)\n";
    let print = "7 write(1<pipe:[1]>, \"K7QX4\\n\", 6) = 6\n";
    assert_eq!(acknowledged(&[write, sync, print].concat()), Ok(vec!["K7QX4".to_owned()]));
    for early in [
        vec![write, print, sync],
        vec![write, sync, write, print],
        vec![write, failed, print],
        vec![write, sync, print, print],
    ] {
        assert!(acknowledged(&early.concat()).is_err(), "{early:?}");
    }
}
