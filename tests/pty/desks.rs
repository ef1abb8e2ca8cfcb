//! From desk to desk: nothing typed on the way is lost, and what was chosen at
//! one holds at the next.

use super::terminal::Hall;

const F10: &str = "\x1b[21~";

#[test]
fn what_is_typed_while_a_desk_opens_reaches_it() {
    let hall = Hall::new();
    let mut desk = hall.desk("floor", "BK");
    desk.wait_for("not begun");
    let mut said = Vec::new();
    for nth in 0..8 {
        // In one go, as someone types who knows the keys.
        let line = format!("heard the moment it was said, {nth}");
        desk.press(&format!("w{line}\r"));
        desk.wait_for("saved");
        desk.press(":floor\r");
        desk.wait_for("latest");
        said.push(line);
    }
    desk.press("q");
    assert_eq!(desk.end(), 0);
    assert_eq!(hall.texts(), said);
}

#[test]
fn language_and_initials_go_from_desk_to_desk() {
    let hall = Hall::new();
    let mut desk = hall.desk("floor", "BK");
    desk.wait_for("not begun");
    desk.press(F10);
    desk.wait_for("sin empezar");
    desk.press("w");
    desk.wait_for("Cada letra");
    desk.press(":as lm\r");
    desk.wait_for("LM");
    desk.press("Dicho por otra mano\r");
    desk.wait_for("guardado");
    desk.press(":home\r");
    desk.wait_for("Sesiones");
    desk.press("n");
    desk.wait_for("Dicho por otra mano");
    desk.wait_for("LM");
    desk.press(":quit\r");
    assert_eq!(desk.end(), 0);
    let reader = hall.store().reader().unwrap();
    let session = reader.find_session(&hall.session).unwrap().id;
    let all = townhall::store::Filter::All;
    let page = reader.page(session, &all, None, townhall::store::Direction::Older, 5).unwrap();
    assert_eq!(page[0].contribution.author, "LM");
}
