//! A desk whose disk is full, a real one: a small file system of its own, where the
//! system lets an ordinary user make one.

use super::terminal::{Hall, Terminal};
use std::process::Command;
use std::time::{Duration, Instant};

/// Fills the small disk once `fill` is there and empties it once `empty` is.
const DESK: &str = r#"
mount -t tmpfs -o size=8m none disk && cp hall.db disk/ || exit 99
(
    until [ -e fill ]; do sleep 0.05; done
    cat /dev/zero > disk/full 2>/dev/null; touch filled
    until [ -e empty ]; do sleep 0.05; done
    rm disk/full; touch emptied
) &
TOWNHALL_STORE=disk/hall.db "$TOWNHALL" run "$SESSION" --desk notes --as BK --lang en
code=$?; wait; cp disk/hall.db* copy/; exit $code
"#;

fn waits_for(hall: &Hall, name: &str) {
    let begun = Instant::now();
    while !hall.folder.path().join(name).exists() {
        assert!(begun.elapsed() < Duration::from_secs(20), "{name} does not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_line_that_does_not_fit_on_the_disk_stays_and_is_saved_when_there_is_room() {
    let works =
        Command::new("unshare").args(["-rm", "mount", "-t", "tmpfs", "none", "/tmp"]).output();
    if !works.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: this system lets nobody make a small disk to fill");
        return;
    }
    let hall = Hall::new();
    for folder in ["disk", "copy"] {
        std::fs::create_dir(hall.folder.path().join(folder)).unwrap();
    }
    let touch = |name: &str| std::fs::write(hall.folder.path().join(name), "").unwrap();
    let mut desk = Terminal::script(&hall, DESK);
    desk.wait_for("Enter");
    desk.press("Said while there was room\r");
    desk.wait_for("! Said while there was room");
    touch("fill");
    waits_for(&hall, "filled");
    desk.press("Said on a full disk\r");
    desk.wait_for("The disk is full");
    desk.wait_for("\u{203a} Said on a full disk");
    assert!(!desk.shows().contains("! Said on a full disk"), "it is not in the stream");
    touch("empty");
    waits_for(&hall, "emptied");
    desk.press("\r");
    desk.wait_for("! Said on a full disk");
    desk.press(":quit\r");
    assert_eq!(desk.end(), 0);
    let copy = hall.folder.path().join("copy/hall.db");
    let store = townhall::store::Store::open(&copy, &Default::default()).unwrap();
    let reader = store.reader().unwrap();
    let found = |words: &str| reader.search(words, None, 9).unwrap().len();
    assert_eq!((found("room"), found("full disk")), (1, 1));
    assert!(reader.verify(|_, _| {}).unwrap().holds());
}
