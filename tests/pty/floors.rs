//! Two floors and a wall on one evening: one dies, another goes on.

use super::terminal::Hall;
use std::time::{Duration, Instant};

#[test]
fn a_floor_killed_in_the_middle_of_a_turn_leaves_nothing_stuck() {
    let hall = Hall::new();
    let (mut one, mut two) = (hall.desk("floor", "MO"), hall.desk("floor", "KB"));
    one.wait_for("Enter begins");
    two.wait_for("Enter begins");
    one.press("n");
    one.wait_for("1/10");
    two.wait_for("1/10");
    // Both are on one laptop, which leads: what one does the other goes on with.
    one.press("31\r");
    two.wait_for(" 31 ");
    two.press("37\r");
    one.wait_for(" 37 ");
    one.press("s");
    one.wait_for("seat 31");
    one.press("12");
    one.kill();
    two.wait_for("seat 31");
    two.press("d");
    two.wait_for("Nobody speaks");
    two.press("s");
    two.wait_for("seat 37");
    let mut again = hall.desk("floor", "MO");
    again.wait_for("seat 37");
    again.press("d");
    again.wait_for("Nobody speaks");
    two.kill();
    again.kill();
    let reader = hall.store().reader().unwrap();
    let id = reader.find_session(&hall.session).unwrap().id;
    let list = reader.session(id).unwrap().unwrap().floor.list;
    assert_eq!((list.done.len(), list.waiting.len(), list.current), (2, 0, None));
    assert!(reader.verify(|_, _| {}).unwrap().holds());
}

#[test]
fn the_wall_follows_the_floor() {
    let hall = Hall::new();
    let (mut floor, wall) = (hall.desk("floor", "MO"), hall.desk("wall", "MO"));
    floor.wait_for("Enter begins");
    wall.wait_for("Town hall");
    floor.press("n");
    wall.wait_for("Arrival");
    let mut waits = Vec::new();
    for seat in 11..31 {
        floor.press(&format!("{seat}\r"));
        floor.wait_for("first turn");
        floor.press("s");
        floor.wait_for(&format!("seat {seat}"));
        let shown = Instant::now();
        wall.wait_for(&format!("speaking  {seat}"));
        waits.push(shown.elapsed());
    }
    waits.sort();
    let (usual, slowest) = (waits[10], waits[19]);
    println!("on the wall after {usual:?}, at the most {slowest:?}");
    // Tests share their machine with others, which may hold up one or the other.
    assert!(usual <= Duration::from_millis(200), "{waits:?}");
    assert!(slowest < Duration::from_secs(2), "{waits:?}");
}
