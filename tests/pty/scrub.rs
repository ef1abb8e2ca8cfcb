//! Words scrubbed on a desk, while other programs have the store open.

use super::terminal::{Hall, Terminal};
use crate::store::finds;
use std::time::{Duration, Instant};

const SECRET: &str = "Quetzalcoatlus";
/// Ctrl+W takes the word before the cursor.
const ERASE: &str = "\x17";

/// Every byte of the store's files as they lie on the disk now.
fn bytes(hall: &Hall) -> Vec<u8> {
    let files = std::fs::read_dir(hall.folder.path()).unwrap();
    files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
}

fn holds(hall: &Hall) -> bool {
    let bytes = bytes(hall);
    finds(&bytes, SECRET) || finds(&bytes, &SECRET.to_lowercase())
}

/// Writes down a secret, begins to scrub it, and waits until the desk has kept
/// the line with the old words as a draft.
fn about_to_scrub(hall: &Hall) -> Terminal {
    let mut desk = hall.notes("BK");
    desk.wait_for("Enter");
    desk.press(&format!("{SECRET} told the desk\r"));
    desk.wait_for(&format!("! {SECRET}"));
    desk.press("\x1b[15~");
    desk.wait_for("LIST");
    desk.press("s");
    desk.wait_for("Scrubbing");
    // A line that was changed is kept.
    desk.press("s");
    let begun = Instant::now();
    while !drafts(hall).iter().any(|text| text.contains(SECRET)) {
        assert!(begun.elapsed() < Duration::from_secs(20), "the draft is not kept");
        std::thread::sleep(Duration::from_millis(20));
    }
    desk
}

fn drafts(hall: &Hall) -> Vec<String> {
    let drafts = hall.store().reader().unwrap().drafts().unwrap();
    drafts.into_iter().map(|draft| draft.text).collect()
}

#[test]
fn scrubbed_words_are_in_no_byte_while_two_desks_are_open() {
    let hall = Hall::new();
    let mut other = hall.notes("LM");
    other.wait_for("Enter");
    let mut desk = about_to_scrub(&hall);
    other.wait_for(SECRET);
    assert!(holds(&hall));
    // The new words come without a pause, before the draft is kept anew.
    desk.press(&format!("{}A neighbour was refused\r", ERASE.repeat(4)));
    desk.wait_for("A neighbour was refused");
    other.wait_for("A neighbour was refused");
    assert!(!holds(&hall), "both desks are still open");
    other.press("Another line\r");
    other.wait_for("! Another line");
    assert!(!holds(&hall));
    desk.kill();
    other.kill();
    assert!(!holds(&hall));
    assert!(hall.store().reader().unwrap().verify(|_, _| {}).unwrap().holds());
}

#[test]
fn a_desk_says_that_another_program_holds_an_erasure_up_and_when_it_is_done() {
    let hall = Hall::new();
    let mut desk = about_to_scrub(&hall);
    // Another program reads, as a large export does.
    let reading = rusqlite::Connection::open(hall.path()).unwrap();
    reading.execute_batch("BEGIN; SELECT count(*) FROM event").unwrap();
    desk.press(&format!("{}A neighbour was refused\r", ERASE.repeat(4)));
    desk.wait_for("once the other program lets go");
    assert!(holds(&hall), "the journal cannot be emptied yet");
    reading.execute_batch("COMMIT").unwrap();
    desk.wait_for("have left the disk");
    assert!(!holds(&hall), "the desk is still open");
    desk.kill();
}
