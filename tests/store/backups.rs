//! Copies made while the store is written to.

use super::{Hall, open};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use townhall::store::{Draft, OpenOptions, Store};

#[test]
fn a_copy_made_while_another_program_writes_comes_to_its_end_and_is_one_state() {
    let mut hall = Hall::new();
    hall.say("The rent has gone up twice.");
    let draft = |desk: &str, text: String| Draft {
        desk: desk.into(),
        session: hall.session,
        text,
        context: String::new(),
        wall: 0,
    };
    // Something to copy: a few thousand pages.
    hall.store.save_draft(&draft("notes BK", "The bus. ".repeat(2_000_000))).unwrap();
    let mut other = open(&hall.folder);
    let stop = AtomicBool::new(false);
    let copy = hall.folder.path().join("copy.db");
    let (mut steps, mut written) = (0, 0);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // As a desk does while somebody types, only far faster: with a breath
            // between, as SQLite gives the lock to whoever asks at the right moment
            // and not to who waits longest. Not for ever: a copy that fails must
            // not leave it writing.
            let end = Instant::now() + Duration::from_secs(20);
            while !stop.load(Ordering::Relaxed) && Instant::now() < end {
                other.save_draft(&draft("notes LM", format!("draft {written}"))).unwrap();
                written += 1;
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        hall.store
            .backup(&copy, 0, |_, _| {
                steps += 1;
                assert!(steps < 100, "it begins anew and anew");
                // Between two steps of the copy others get their turn.
                std::thread::sleep(Duration::from_millis(20));
            })
            .unwrap();
        stop.store(true, Ordering::Relaxed);
    });
    assert!(steps > 3, "{steps} steps");
    assert!(written > steps, "{written} drafts");
    let copied = Store::open(&copy, &OpenOptions::default()).unwrap();
    let reader = copied.reader().unwrap();
    let verified = reader.verify(|_, _| {}).unwrap();
    assert_eq!((verified.findings.len(), verified.events), (0, 2));
    assert_eq!(reader.drafts().unwrap(), [], "a copy holds no half-typed line");
}

#[test]
fn a_copy_that_could_not_be_written_leaves_nothing_behind_and_is_not_noted() {
    let mut hall = Hall::new();
    let to = hall.folder.path().join("no-such-folder-file");
    std::fs::write(&to, "").unwrap();
    let below = to.join("copy.db");
    assert!(hall.store.backup(&below, 0, |_, _| {}).is_err());
    let db = rusqlite::Connection::open(hall.store.path()).unwrap();
    let noted: i64 = db.query_row("SELECT count(*) FROM written", [], |row| row.get(0)).unwrap();
    assert_eq!(noted, 0);
}
