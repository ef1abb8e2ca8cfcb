//! A ballot in a real terminal: opened, cast, killed in the middle, taken up again,
//! closed, read.

use super::terminal::Hall;

#[test]
fn a_ballot_survives_the_death_of_its_desk() {
    let hall = Hall::new();
    let mut capture = assert_cmd::Command::cargo_bin("townhall").unwrap();
    capture.env("TOWNHALL_STORE", hall.path()).args(["capture", &hall.session]);
    let said = "+ Night buses until two\n+ One desk that speaks your language\n";
    assert!(capture.write_stdin(said).output().unwrap().status.success());

    let mut desk = hall.desk("floor", "MO");
    desk.wait_for("Enter begins");
    desk.press("v");
    desk.wait_for("No ballot yet");
    desk.press("n");
    desk.wait_for("One desk that speaks");
    desk.press(" j ");
    desk.wait_for("2 of at most 12");
    desk.press("sstt");
    desk.wait_for("[on paper]");
    desk.press("\r");
    desk.wait_for("fist to five · on paper");
    desk.press("14\r53\r");
    desk.wait_for("votes so far: 1");
    desk.press("8\r0.\r");
    desk.wait_for("votes so far: 2");
    desk.press("9\r5");
    desk.kill();

    let mut desk = hall.desk("floor", "MO");
    desk.wait_for("it goes on here");
    desk.wait_for("votes so far: 2");
    desk.press("14");
    desk.wait_for("has cast its ballot");
    desk.press("\x7f\x7f\r44\r");
    desk.wait_for("votes so far: 3");
    desk.press("C");
    desk.wait_for("C again");
    desk.press("C");
    desk.wait_for("what the room said");
    desk.press("\x11");
    assert_eq!(desk.end(), 0);

    let reader = hall.store().reader().unwrap();
    let id = reader.find_session(&hall.session).unwrap().id;
    let ballots = reader.session(id).unwrap().unwrap().floor.ballots;
    let ballot = &ballots.all()[0];
    assert_eq!(ballot.answers(0) + ballot.answers(1), 5);
    assert_eq!(ballot.to_be_heard(0) + ballot.to_be_heard(1), 1);
    assert!(reader.verify(|_, _| {}).unwrap().holds());
    let db = rusqlite::Connection::open(hall.path()).unwrap();
    for table in ["ballot_paper", "ballot_voter", "ballot_draft"] {
        let sql = format!("SELECT count(*) FROM {table}");
        let left: i64 = db.query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
}
