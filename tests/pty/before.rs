//! From the sessions to the plan, the sheet and the first phase, in a real terminal.

use super::terminal::Hall;
use townhall::domain::floor::sheet::SheetField;

#[test]
fn home_plan_sheet_begin() {
    let hall = Hall::new();
    let mut desk = hall.home();
    desk.wait_for("Sessions");
    desk.press("p");
    desk.wait_for("The plan of this session");
    // Faster than any disk: no key is lost.
    desk.press("+++J");
    desk.press("\x1b");
    desk.wait_for("Sessions");
    desk.press("T");
    desk.wait_for("The session sheet");
    desk.press("\rWhich flats come first");
    desk.wait_for("Which flats come first");
    std::thread::sleep(std::time::Duration::from_millis(800));
    // The power goes in the middle of the sentence.
    desk.kill();
    let mut desk = hall.desk("floor", "NN");
    desk.wait_for("is back");
    desk.press(", and when.\r");
    desk.wait_for("Kept");
    desk.press("\x1b");
    desk.wait_for("not begun");
    desk.press("\r");
    desk.wait_for("1/10");
    desk.press("q");
    assert_eq!(desk.end(), 0);
    let reader = hall.store().reader().unwrap();
    let session = reader.find_session(&hall.session).unwrap().id;
    let session = reader.session(session).unwrap().unwrap();
    let file = townhall::plans::load("town-hall-stack").unwrap();
    assert_eq!(session.plan.phases[1].minutes, file.phases[0].minutes + 15);
    assert_eq!(session.plan.phases[1].id, file.phases[0].id);
    let said = session.sheet.text(&SheetField::Decision);
    assert_eq!(said, "Which flats come first, and when.");
    assert_eq!(session.floor.current, Some(0));
    assert!(reader.verify(|_, _| {}).unwrap().holds());
}
