//! A pack from a real store: one state of it, the same figures as on the desks.

use super::csv_file::rows;
use crate::store::{Hall, words};
use std::fs;
use townhall::domain::{Command, Kind, Permission};
use townhall::pack::{Audience, Options, PackError, export_session};
use townhall::store::new_session_id;

#[test]
fn what_the_store_holds_is_what_the_pack_says() {
    let mut hall = Hall::new();
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("pack");
    let mut capture = |text: &str, change: &dyn Fn(&mut townhall::domain::Capture)| {
        let mut capture = words(text);
        change(&mut capture);
        hall.act(Command::Capture(Box::new(capture))).captured[0].1
    };
    let worry = capture("=Rents are up", &|_| {});
    let idea = capture("A tenants' desk\nat the town hall", &|one| one.kind = Some(Kind::Proposal));
    capture("Only count me", &|one| one.permission = Some(Permission::No));
    let reader = hall.store.reader().unwrap();
    let internal = Options { audience: Audience::Internal, ..Options::default() };
    let written = export_session(&reader, hall.session, &dir, &internal).unwrap();
    assert_eq!(written.contributions, 3);
    let csv = fs::read_to_string(dir.join("data/contributions.csv")).unwrap();
    let team = rows(&csv);
    assert_eq!(
        team.iter().map(|row| &*row["text"]).collect::<Vec<_>>(),
        ["'=Rents are up", "A tenants' desk\nat the town hall", "Only count me"]
    );
    assert_eq!((&*team[0]["ref"], &*team[1]["ref"]), (&*worry.to_string(), &*idea.to_string()));
    assert_eq!(team[1]["kind"], "proposal");

    export_session(&reader, hall.session, &dir, &Options::default()).unwrap();
    let council = rows(&fs::read_to_string(dir.join("data/contributions.csv")).unwrap());
    assert_eq!(council.len(), 2);
    assert!(council.is_sorted_by_key(|row| row["ref"].clone()));
    assert!(place.path().join("pack.previous/manifest.json").exists());

    let nowhere = new_session_id().unwrap();
    let error = export_session(&reader, nowhere, &dir, &internal).unwrap_err();
    assert!(matches!(error, PackError::NoSession(id) if id == nowhere), "{error}");
    assert!(dir.join("manifest.json").exists());
}

#[test]
fn the_refs_of_a_council_pack_are_sorted_as_printed() {
    let mut hall = Hall::new();
    for nth in 0..60 {
        hall.say(&format!("worry {nth}"));
    }
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("pack");
    let reader = hall.store.reader().unwrap();
    export_session(&reader, hall.session, &dir, &Options::default()).unwrap();
    let csv = fs::read_to_string(dir.join("data/contributions.csv")).unwrap();
    let refs: Vec<String> = rows(&csv).iter().map(|row| row["ref"].clone()).collect();
    assert_eq!(refs.len(), 60);
    assert!(refs.is_sorted());
}

#[test]
fn a_pack_is_a_draft_until_the_time_for_corrections_is_over() {
    let mut hall = Hall::new();
    hall.say("The stairs are dark.");
    hall.act_as("FA", "floor", Command::NextPhase);
    hall.act_as("FA", "floor", Command::EndSession);
    let close =
        Command::CloseSession { correct_until: "2027-01-31".into(), only_counted: Vec::new() };
    hall.act_as("FA", "floor", close);
    let place = tempfile::tempdir().unwrap();
    let reader = hall.store.reader().unwrap();
    let pack = |today: Option<&str>| {
        let dir = place.path().join(today.unwrap_or("no day"));
        let options = Options { today: today.map(str::to_owned), ..Options::default() };
        let manifest = export_session(&reader, hall.session, &dir, &options).unwrap().manifest;
        let report = fs::read_to_string(dir.join("report.md")).unwrap();
        let json = fs::read_to_string(dir.join("data/session.json")).unwrap();
        assert_eq!(manifest.draft, report.contains("Draft."), "{report}");
        (manifest.draft, json.contains("\"sealed\""))
    };
    assert_eq!(pack(None), (true, false));
    assert_eq!(pack(Some("2027-01-31")), (true, false), "the last day is one for corrections");
    assert_eq!(pack(Some("2027-02-01")), (false, true));
}
