//! A program that is killed at any moment loses nothing that it acknowledged.

use super::capture::command;
use super::{Hall, written_down};
use crate::dice::Dice;
use crate::pack::folder::is_complete;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};
use townhall::store::{OpenOptions, Store};

const KILLS: usize = 200;

/// Feeds `capture` lines without pause and kills it; the refs that it printed.
fn killed_while_writing(hall: &Hall, round: usize, dice: &mut Dice) -> Vec<String> {
    let mut child = command(hall, &["capture", "town"]).spawn().unwrap();
    let mut lines = child.stdin.take().unwrap();
    let refs = BufReader::new(child.stdout.take().unwrap());
    let feeding = thread::spawn(move || {
        for nth in 0.. {
            if writeln!(lines, "{}", said(round, nth)).is_err() {
                return;
            }
        }
    });
    // Half of the moments are anywhere from the start on; the others follow a ref,
    // by less than the next one takes.
    let (sender, printed) = std::sync::mpsc::channel();
    let reading = thread::spawn(move || {
        let mut acknowledged = Vec::new();
        for line in refs.split(b'\n') {
            acknowledged.push(String::from_utf8(line.unwrap()).unwrap());
            let _ = sender.send(());
        }
        acknowledged
    });
    if dice.below(2) == 0 {
        thread::sleep(Duration::from_micros(dice.below(50_000)));
    } else {
        let after = dice.below(3);
        for _ in 0..=after {
            printed.recv_timeout(Duration::from_secs(20)).unwrap();
        }
        thread::sleep(Duration::from_micros(dice.below(4_000)));
    }
    kill(child);
    feeding.join().unwrap();
    reading.join().unwrap()
}

/// What line `nth` of a round says; marks and a second language make more rows.
fn said(round: usize, nth: usize) -> String {
    format!("! Round {round}, line {nth} || Ronda {round}, línea {nth} #housing @city %newcomer")
}

fn kill(mut child: Child) {
    // On Unix this is SIGKILL, which nothing can catch.
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn nothing_acknowledged_is_lost_in_two_hundred_kills() {
    let mut dice = Dice::new();
    let hall = Hall::open();
    let mut expected: BTreeMap<String, String> = BTreeMap::new();
    for round in 0..KILLS {
        let refs = killed_while_writing(&hall, round, &mut dice);
        for (nth, reference) in refs.into_iter().enumerate() {
            let again = expected.insert(reference, format!("Round {round}, line {nth}"));
            assert_eq!(again, None, "a ref was given twice");
        }
        // Opened as the next program opens it: what was half written is gone.
        let store = Store::open(&hall.store(), &OpenOptions::default()).unwrap();
        let verified = store.reader().unwrap().verify(|_, _| {}).unwrap();
        assert!(verified.holds(), "after kill {round}: {:?}", verified.findings);
        let saved: BTreeMap<String, String> = written_down(&hall.store()).into_iter().collect();
        for (reference, said) in &expected {
            assert_eq!(saved.get(reference), Some(said), "after kill {round}");
        }
        // At most the one line was saved that had no time to be acknowledged.
        assert!(saved.len() <= expected.len() + round + 1);
    }
    println!("{} contributions acknowledged, none lost", expected.len());
    assert!(expected.len() > KILLS / 2);
}

#[test]
fn a_store_whose_making_was_killed_is_made_by_the_next() {
    let mut dice = Dice::new();
    for _ in 0..30 {
        let hall = Hall::empty();
        let child = command(&hall, &["new", "world-cafe", "--date", "2026-11-24"]).spawn().unwrap();
        thread::sleep(Duration::from_micros(dice.below(60_000)));
        kill(child);
        let made = hall.run(&["new", "town-hall-stack", "--date", "2026-11-23"], b"");
        assert_eq!(made.status.code(), Some(0), "{made:?}");
        assert_eq!(hall.run(&["verify"], b"").status.code(), Some(0));
    }
}

/// Waits a random moment and kills an export: a whole pack is there, the old one or
/// the new.
#[test]
fn an_export_that_is_killed_leaves_the_old_pack_or_the_new() {
    let mut dice = Dice::new();
    let mut hall = Hall::open();
    let lines: String = (0..400).map(|nth| said(0, nth) + "\n").collect();
    hall.say(&lines);
    let export = ["export", "town", "--to", "pack"];
    let begun = Instant::now();
    assert!(hall.run(&export, b"").status.success());
    // Long enough that some are killed before the end and some come to it.
    let longest = begun.elapsed().as_micros() as u64 * 5 / 4;
    let [pack, previous] = ["pack", "pack.previous"].map(|it| hall.folder.path().join(it));
    let mut unfinished = 0;
    for round in 0..40 {
        let mut child = command(&hall, &export).spawn().unwrap();
        thread::sleep(Duration::from_micros(dice.below(longest)));
        unfinished += u64::from(child.try_wait().unwrap().is_none());
        kill(child);
        assert!(!pack.exists() || is_complete(&pack), "round {round}: half a pack");
        assert!(is_complete(&pack) || is_complete(&previous), "round {round}: no whole pack");
    }
    assert!(unfinished > 5, "{unfinished} were killed in the middle");
    assert!(hall.run(&export, b"").status.success());
    assert!(is_complete(&pack) && is_complete(&previous));
    assert_eq!(hall.run(&["verify"], b"").status.code(), Some(0));
}
