//! Several programs on one store: a desk and a large import exclude each other.

use super::{Hall, open, words};
use townhall::domain::act::Source;
use townhall::domain::{Capture, Command};
use townhall::store::{Actor, ImportError, ImportJob, Incoming, LARGE_IMPORT, StoreError};

fn job(hall: &mut Hall, total: u64) -> ImportJob {
    ImportJob {
        session: hall.session,
        who: Actor { author: "BK".into(), desk: "import".into() },
        from: "csv".into(),
        total,
        now: hall.wall(),
    }
}

fn row(nth: u64) -> Result<Incoming, StoreError> {
    let source = Source { name: "list".into(), row: nth.to_string(), votes: None };
    let capture = Capture { source: Some(source), ..words(&format!("Row {nth}")) };
    Ok(Incoming { line: nth, capture, answers: vec![], merged_into: None, parked: false })
}

#[test]
fn a_large_import_waits_until_the_desks_are_closed() {
    let mut hall = Hall::new();
    let mut importing = open(&hall.folder);
    let desk = hall.store.open_desk().unwrap();
    let large = job(&mut hall, LARGE_IMPORT + 1);
    let error = importing.import(&large, (0..3).map(row), |_| {}).unwrap_err();
    assert!(matches!(error, ImportError::Store(StoreError::DeskOpen(_))), "{error}");
    // A small one goes on beside the desk.
    let small = job(&mut hall, 3);
    assert_eq!(importing.import(&small, (0..3).map(row), |_| {}).unwrap().added, 3);
    drop(desk);
    assert_eq!(importing.import(&large, (0..5).map(row), |_| {}).unwrap().added, 2);
}

#[test]
fn no_desk_opens_while_a_large_import_runs_and_one_does_afterwards() {
    let mut hall = Hall::new();
    let mut importing = open(&hall.folder);
    let large = job(&mut hall, LARGE_IMPORT + 1);
    let store = &hall.store;
    let mut refused = 0;
    let rows = (0..3).map(|nth| {
        let error = store.open_desk().unwrap_err();
        assert!(matches!(error, StoreError::Locked(_)), "{error}");
        refused += 1;
        row(nth)
    });
    importing.import(&large, rows, |_| {}).unwrap();
    assert_eq!(refused, 3);
    hall.store.open_desk().unwrap();
}

#[test]
fn an_import_that_fails_in_its_last_row_leaves_nothing() {
    let mut hall = Hall::new();
    let before = hall.say("Said before.");
    let broken = job(&mut hall, 4);
    let rows = (0..4).map(|nth| match nth {
        3 => Err(StoreError::NoRandomness("the file ended".into())),
        nth => row(nth),
    });
    assert!(matches!(hall.store.import(&broken, rows, |_| {}), Err(ImportError::Row(_))));
    let reader = hall.store.reader().unwrap();
    assert_eq!(reader.figures(hall.session).unwrap().all(), 1);
    assert_eq!(reader.verify(|_, _| {}).unwrap().findings, []);
    let after = hall.act(Command::Capture(Box::new(words("Said after."))));
    assert_ne!(after.captured[0].0, before);
}
