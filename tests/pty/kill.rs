//! A desk that is killed at any moment loses nothing that it showed as saved, and
//! gives back the line that was being typed.

use super::terminal::{Hall, Terminal};
use crate::dice::Dice;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use townhall::domain::Ref;

const KILLS: u64 = 50;
/// A line is on the disk 300 ms after its last key; a busy machine may be slower.
const KEPT_AFTER: Duration = Duration::from_millis(700);

/// Every ref that the screen shows: the one beside "saved", and one for each row
/// of the stream.
fn refs(screen: &str) -> Vec<String> {
    screen
        .split_whitespace()
        .filter(|word| word.parse::<Ref>().is_ok_and(|it| it.to_string() == **word))
        .map(str::to_owned)
        .collect()
}

/// Types a line, a key at a time, now and then with a pause.
fn types(desk: &mut Terminal, line: &str, dice: &mut Dice) {
    for key in line.chars() {
        desk.press(key.encode_utf8(&mut [0; 4]));
        if dice.below(8) == 0 {
            std::thread::sleep(Duration::from_micros(dice.below(6_000)));
        }
    }
}

/// Sits at a desk until it is killed: what it showed last, and the line that must
/// have been kept, where one must.
fn an_evening(hall: &Hall, round: u64, dice: &mut Dice) -> (String, Option<String>) {
    let mut desk = hall.notes("BK");
    desk.wait_for("Enter");
    // What the evening before left in the line comes first.
    std::thread::sleep(Duration::from_millis(60));
    desk.press("\r");
    for line in 0..dice.below(4) {
        types(&mut desk, &format!("Round {round} line {line} end\r"), dice);
        if dice.below(3) == 0 {
            desk.wait_for(&format!("Round {round} line {line} end"));
        }
    }
    let draft = format!("draft of round {round}");
    let kept = dice.below(3) == 0;
    let typed = if kept { draft.len() } else { dice.below(draft.len() as u64) as usize };
    types(&mut desk, &draft[..typed], dice);
    if kept {
        desk.wait_for(&draft);
        std::thread::sleep(KEPT_AFTER);
    } else {
        std::thread::sleep(Duration::from_micros(dice.below(400_000)));
    }
    let shown = desk.shows();
    desk.kill();
    (shown, kept.then_some(draft))
}

#[test]
fn nothing_shown_as_saved_and_no_draft_is_lost_when_a_desk_is_killed() {
    let mut dice = Dice::new();
    let hall = Hall::new();
    let (mut acknowledged, mut drafts) = (BTreeMap::new(), 0);
    for round in 0..KILLS {
        let (shown, draft) = an_evening(&hall, round, &mut dice);
        acknowledged.extend(refs(&shown).into_iter().map(|reference| (reference, round)));
        let reader = hall.store().reader().unwrap();
        for (reference, round) in &acknowledged {
            let found = reader.find_ref(None, &reference.parse().unwrap()).unwrap();
            assert_eq!(found.len(), 1, "{reference}, shown in round {round}, is gone");
        }
        let kept = reader.drafts().unwrap();
        if let Some(draft) = draft {
            let found = kept.iter().any(|kept| kept.text.contains(&draft));
            assert!(found, "round {round}: the draft is gone; kept are {kept:?}");
            drafts += 1;
        }
        let verified = reader.verify(|_, _| {}).unwrap();
        assert!(verified.holds(), "after kill {round}: {:?}", verified.findings);
    }
    println!("{} refs were shown and {drafts} drafts kept, none lost", acknowledged.len());
    assert!(acknowledged.len() as u64 > KILLS / 2, "too little was written to mean anything");
}

#[test]
fn the_line_that_was_being_typed_comes_back_where_it_was() {
    let hall = Hall::new();
    let mut desk = hall.notes("BK");
    desk.wait_for("Enter");
    desk.press(":table 3\r");
    desk.wait_for("3");
    desk.press("Three families share one kit");
    desk.wait_for("share one kit");
    let begun = Instant::now();
    while hall.store().reader().unwrap().drafts().unwrap().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the draft is not kept");
        std::thread::sleep(Duration::from_millis(20));
    }
    std::thread::sleep(KEPT_AFTER);
    desk.kill();
    let mut desk = hall.notes("BK");
    desk.wait_for("Three families share one kit");
    desk.press("chen\r");
    desk.wait_for("! Three families share one kitchen");
    desk.kill();
    assert_eq!(hall.texts(), ["Three families share one kitchen"]);
    let db = rusqlite::Connection::open(hall.path()).unwrap();
    let table: String =
        db.query_row("SELECT at_table FROM contribution", [], |row| row.get(0)).unwrap();
    assert_eq!(table, "3", "what held for the line holds again");
}
