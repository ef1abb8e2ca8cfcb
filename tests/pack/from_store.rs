//! A pack from a real store: one state of it, the same figures as on the desks.

use super::csv_file::rows;
use crate::store::{Hall, words};
use std::fs;
use townhall::domain::act::LinkKind;
use townhall::domain::floor::ballot::{Count, Question, Taking};
use townhall::domain::floor::scale::Scale;
use townhall::domain::{Command, Kind, Permission};
use townhall::lang::Lang;
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

/// What each audience gets to see of two ballots: one that many answered, by voice,
/// and one that four did.
#[test]
fn ballots_are_in_every_pack_whole_and_small_groups_in_none_but_the_teams() {
    let mut hall = Hall::new();
    let mut capture = |text: &str, change: &dyn Fn(&mut townhall::domain::Capture)| {
        let mut capture = words(text);
        change(&mut capture);
        hall.act(Command::Capture(Box::new(capture))).captured[0]
    };
    let bus = capture("Night buses until two", &|one| one.kind = Some(Kind::Proposal));
    let quiet = capture("Only count this idea", &|one| {
        (one.kind, one.permission) = (Some(Kind::Proposal), Some(Permission::No));
    });
    let remark = capture("Our shift ends at four", &|one| one.objects = vec![bus.0]);
    let mut ballot = |scale, taking, counts: &[(u16, &str, u8, u32)]| {
        let options = vec![bus.0, quiet.0];
        let question = Question { scale, taking, options, dots: 0 };
        let opened = hall.act_as("MO", "floor", Command::OpenBallot(question));
        let ballot = *opened.events.last().unwrap();
        let now = hall.wall();
        for (option, voice, step, n) in counts {
            let voice = (!voice.is_empty()).then(|| (*voice).to_owned());
            let count = Count { option: *option, voice, step: *step, n: *n };
            hall.store.count_votes(hall.session, ballot, &count, now).unwrap();
        }
        let cast = Default::default();
        hall.act_as("MO", "floor", Command::CloseBallot { ballot, cast });
    };
    let many = [
        (0, "newcomer", 5, 12),
        (0, "newcomer", 1, 3),
        (0, "established-resident", 4, 6),
        (0, "established-resident", 2, 5),
        (0, "council", 0, 2),
        (1, "newcomer", 3, 14),
    ];
    ballot(Scale::Fist, Taking::CountsByVoice, &many);
    ballot(Scale::Hands, Taking::Counts, &[(0, "", 2, 4)]);
    let place = tempfile::tempdir().unwrap();
    let reader = hall.store.reader().unwrap();
    let pack = |audience| {
        let dir = place.path().join(format!("{audience}"));
        let options = Options { audience, language: Lang::En, ..Options::default() };
        export_session(&reader, hall.session, &dir, &options).unwrap();
        let read = |file: &str| fs::read_to_string(dir.join(file)).unwrap();
        (read("report.md"), read("data/ballots.csv"), read("data/session.json"))
    };
    let (report, csv, json) = pack(Audience::Council);
    let section = &report[report.find("## What the room said of proposals").unwrap()..];
    let section = &section[..section.find("## Themes").unwrap()];
    let named = [(bus.1, "BUS"), (remark.1, "REMARK")];
    let steady = named.iter().fold(section.to_owned(), |text, (reference, name)| {
        text.replace(&reference.to_string(), name)
    });
    insta::assert_snapshot!("the_ballots_in_the_report", steady);
    assert!(!csv.contains("newcomer") && !csv.contains("council"), "{csv}");
    assert!(!csv.contains(&quiet.1.to_string()), "only counted: no ref");
    let cells = rows(&csv);
    let n = |ballot: &str, option: &str, step: &str| {
        let row = cells.iter().find(|row| {
            (&*row["ballot"], &*row["option"], &*row["step"]) == (ballot, option, step)
        });
        row.unwrap()["n"].clone()
    };
    assert_eq!((n("1", "1", "5"), n("1", "1", "0")), ("12".into(), "2".into()), "whole");
    assert_eq!(n("2", "1", "2"), "", "four people are too few to be told");
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let option = &value["ballots"][0]["options"][0];
    assert_eq!(option["least"]["voice"], "established-resident");
    assert_eq!(option["to_be_heard"], 10);
    assert_eq!(option["remarks"][0], remark.1.to_string());
    assert!(value["ballots"][1]["options"][0].get("support").is_none());
    let (_, csv, json) = pack(Audience::Internal);
    assert!(rows(&csv).iter().any(|row| row["voice"] == "council" && row["n"] == "2"));
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    let works = value["contributions"].as_array().unwrap();
    let objects = works.iter().any(|it| it["work"]["links"][0]["link"] == LinkKind::Objects.id());
    assert!(objects, "{value}");
    let schema =
        fs::read_to_string(place.path().join("internal/data/session.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    assert!(jsonschema::is_valid(&schema, &value), "the schema does not fit");
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
