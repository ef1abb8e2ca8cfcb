//! A desk that is killed at any moment loses no saved line, and gives back the
//! line that was being typed.

use super::terminal::Hall;
use std::time::{Duration, SystemTime};

const KILLS: u64 = 40;

/// SplitMix64, from `TOWNHALL_SEED` or the clock; the seed is printed.
fn dice() -> impl FnMut(u64) -> u64 {
    let clock = || SystemTime::UNIX_EPOCH.elapsed().unwrap().as_nanos() as u64;
    let given = std::env::var("TOWNHALL_SEED").ok().map(|seed| seed.parse().unwrap());
    let mut state: u64 = given.unwrap_or_else(clock);
    println!("TOWNHALL_SEED={state}");
    move |limit| {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

#[test]
fn no_saved_line_and_no_draft_is_lost_when_a_desk_is_killed() {
    let mut dice = dice();
    let hall = Hall::new();
    let mut acknowledged: Vec<String> = Vec::new();
    for round in 0..KILLS {
        let mut desk = hall.notes("BK");
        desk.wait_for("Enter");
        // What the last round left in the line comes first.
        std::thread::sleep(Duration::from_millis(60));
        let draft = format!("draft of round {round}");
        if desk.shows().contains("draft of round") {
            desk.press("\r");
            std::thread::sleep(Duration::from_millis(100));
        }
        for line in 0..dice(3) {
            let said = format!("Round {round} line {line} end");
            desk.press(&format!("{said}\r"));
            desk.wait_for(&said);
            if dice(2) == 0 {
                desk.wait_for("saved");
                // Saved is shown with the ref of the latest line.
                std::thread::sleep(Duration::from_millis(dice(80)));
            }
            let shown = desk.shows();
            if shown.contains("saved") && shown.contains(&format!("{said} ")) {
                acknowledged.push(said);
            }
        }
        desk.press(&draft);
        let kept = dice(2) == 0;
        if kept {
            desk.wait_for(&draft);
            // Durable within 300 ms of the last key.
            std::thread::sleep(Duration::from_millis(600));
        } else {
            std::thread::sleep(Duration::from_millis(dice(300)));
        }
        desk.kill();
        let texts = hall.texts();
        for said in &acknowledged {
            assert!(texts.contains(said), "round {round}: {said:?} was acknowledged and is gone");
        }
        if kept {
            let draft_kept = hall.store().reader().unwrap().drafts().unwrap();
            let found = draft_kept.iter().any(|kept| kept.text.contains(&draft));
            assert!(found, "round {round}: the draft is gone; kept are {draft_kept:?}");
        }
    }
    assert!(hall.store().reader().unwrap().verify(|_, _| {}).unwrap().holds());
}
