//! A whole town's statements: imported, tagged at the notes desk, exported, and read
//! into a second store.

use super::terminal::Hall;
use crate::round_trip::{flat, statements, townhall};
use std::time::{Duration, Instant};
use townhall::store::{Direction, Filter};

/// The keys of themes, as they stand on the palette.
const KEYS: &str = "123456789abcd";

#[test]
fn a_town_is_tagged_at_the_desk_and_comes_whole_into_a_second_store() {
    let hall = Hall::new();
    let store = hall.path();
    let options = ["--mode", "verbatim", "--permission", "quote"];
    townhall(&store, &[&["import", &hall.session, &statements()], &options[..]].concat());
    let mut desk = hall.notes("BK");
    desk.wait_for("896");
    // F6: the queue of what has no theme. A key tags and goes to the next.
    desk.press("\x1b[17~");
    desk.wait_for("QUEUE");
    let reader = hall.store().reader().unwrap();
    let session = reader.find_session(&hall.session).unwrap().id;
    let oldest = reader.page(session, &Filter::All, None, Direction::Newer, 1).unwrap();
    desk.wait_for(&oldest[0].contribution.words.text[..20]);
    for key in KEYS.repeat(3).chars() {
        desk.press(key.encode_utf8(&mut [0; 4]));
        std::thread::sleep(Duration::from_millis(5));
    }
    desk.press("\x1b");
    std::thread::sleep(Duration::from_millis(400));
    desk.press("+ Said in the room, and tagged ,,housing @city\r");
    desk.wait_for("Said in the room");
    desk.press(":quit\r");
    assert_eq!(desk.end(), 0);
    let tagged = 3 * KEYS.len() + 1;
    assert_eq!(reader.figures(session).unwrap().untagged() as usize, 897 - tagged);
    let page = reader.page(session, &Filter::All, None, Direction::Older, 1).unwrap();
    assert_eq!(page[0].contribution.themes(), ["adequate-living"]);

    let begun = Instant::now();
    let pack = hall.folder.path().join("pack").display().to_string();
    townhall(&store, &["export", &hall.session, "--to", &pack, "--for", "internal"]);
    let second = hall.folder.path().join("second.db");
    let name = townhall(&second, &["new", "town-hall-stack", "--date", "2026-11-23"]);
    let rows = format!("{pack}/data/contributions.csv");
    townhall(&second, &["import", name.trim(), &rows]);
    let (ours, theirs) = (flat(&store), flat(&second));
    assert_eq!(ours.len(), 897);
    assert!(ours == theirs, "the second store differs");
    townhall(&store, &["verify"]);
    townhall(&second, &["verify"]);
    println!("exported, read and verified in {:?}", begun.elapsed());
}
