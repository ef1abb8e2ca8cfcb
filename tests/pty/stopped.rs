//! A desk that is stopped for a while.

use super::terminal::Hall;

#[test]
fn a_stopped_desk_gives_the_terminal_back_and_goes_on_where_it_was() {
    let hall = Hall::new();
    let mut desk = hall.notes("BK");
    desk.wait_for("Enter");
    desk.press("half a sen");
    desk.wait_for("half a sen");
    desk.signal("TSTP");
    desk.wait_for_the_terminal();
    desk.signal("CONT");
    desk.wait_for("half a sen");
    desk.wait_for("F1");
    assert!(!desk.is_restored(), "the terminal was not taken again");
    desk.press("tence\r");
    desk.wait_for("saved");
    desk.press(":quit\r");
    assert_eq!(desk.end(), 0);
    assert_eq!(hall.texts(), ["half a sentence"]);
}
