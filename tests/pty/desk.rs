//! An evening's first minutes at the notes desk, by keys alone.

use super::terminal::Hall;
use std::time::{Duration, Instant};
use townhall::store::{Direction, Filter};

#[test]
fn a_line_is_typed_saved_tagged_and_the_terminal_given_back() {
    let hall = Hall::new();
    let mut desk = hall.notes("BK");
    desk.wait_for("Enter");
    desk.press("! 1 in 5 families waits for a flat\r");
    desk.wait_for("saved");
    desk.press("\t");
    desk.wait_for("TAG");
    desk.press("2");
    desk.wait_for("Decent living");
    desk.press("\x1b");
    std::thread::sleep(Duration::from_millis(200));
    desk.press(":quit\r");
    assert_eq!(desk.end(), 0);
    assert!(desk.is_restored(), "the terminal is not as it was");
    let reader = hall.store().reader().unwrap();
    let session = reader.find_session(&hall.session).unwrap().id;
    let page = reader.page(session, &Filter::All, None, Direction::Older, 5).unwrap();
    let [said] = page.as_slice() else { panic!("{} contributions", page.len()) };
    assert_eq!(said.contribution.words.text, "1 in 5 families waits for a flat");
    assert_eq!(said.contribution.themes(), ["adequate-living"]);
    assert!(reader.verify(|_, _| {}).unwrap().holds());
}

#[test]
fn two_desks_show_each_other_what_they_save() {
    let hall = Hall::new();
    let (mut one, two) = (hall.notes("BK"), hall.notes("LM"));
    one.wait_for("Enter");
    two.wait_for("Enter");
    let mut slowest = Duration::ZERO;
    for nth in 0..10 {
        let line = format!("Said at the first desk, {nth}");
        one.press(&format!("{line}\r"));
        one.wait_for(&format!("{line} "));
        let saved = Instant::now();
        two.wait_for(&line);
        slowest = slowest.max(saved.elapsed());
    }
    println!("seen at the other desk after {slowest:?} at the most");
    // 200 ms on a quiet machine; tests share theirs with others.
    assert!(slowest < Duration::from_secs(2), "{slowest:?}");
    one.kill();
    two.kill();
    assert_eq!(hall.texts().len(), 10);
}
