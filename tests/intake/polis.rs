//! Three real Polis conversations, and what other exports look like.

use super::{Hall, file, ids, read, rows};
use std::fs;
use townhall::domain::act::Votes;
use townhall::domain::time::Wall;
use townhall::domain::{Mode, Permission, PhaseOf};
use townhall::intake::{self, Format, Options, Remark, Survey, Unmoderated};

const BOWLING_GREEN: &str = "data/polis/bowling-green/comments.csv";
const SEATTLE: &str = "data/polis/15-per-hour-seattle/comments.csv";
const BREXIT: &str = "data/polis/brexit-consensus/comments.csv";

#[test]
fn a_whole_town_comes_in_oldest_first() {
    let rows = read(BOWLING_GREEN, Options::default());
    assert_eq!(rows.len(), 896);
    assert!(rows.is_sorted_by_key(|row| row.capture.said));
    let source = rows[0].capture.source.clone().unwrap();
    assert_eq!(source.name, "https://pol.is/9wtchdmmun");
    let last = rows.last().unwrap();
    assert_eq!(last.line, 2);
    let source = last.capture.source.clone().unwrap();
    assert_eq!(source.row, "895");
    assert_eq!(source.votes, Some(Votes { agree: 48, disagree: 8, pass: None }));
    assert_eq!(last.capture.said, Some(Wall { ms: 1_518_501_496_471, offset: 0 }));
    assert_eq!((last.capture.kind, &last.capture.phase), (None, &PhaseOf::None));
    assert!(last.capture.words.text.starts_with("Smallhouse Rd (at Campbell Ln) heading"));
    let out = rows.iter().filter(|row| row.remarks.contains(&Remark::ModeratedOut)).count();
    assert_eq!(out, 289);
}

#[test]
fn what_moderators_took_out_can_stay_out() {
    let words = Hall::get().words();
    let options = Options {
        unmoderated: Unmoderated::LeaveOut,
        mode: Some(Mode::Verbatim),
        permission: Some(Permission::Quote),
        language: Some("en".into()),
        ..Options::default()
    };
    let mut intake = intake::open(&file(BOWLING_GREEN), &words, options).unwrap();
    assert_eq!((intake.format(), intake.rows_total()), (Format::Polis, 896));
    let (good, bad) = rows(&mut intake);
    assert_eq!((good.len(), bad.len(), intake.tally().left_out), (607, 0, 289));
    let capture = &good[0].capture;
    assert_eq!((capture.mode, capture.permission), (Some(Mode::Verbatim), Some(Permission::Quote)));
    assert_eq!(capture.language.as_deref(), Some("en"));
}

#[test]
fn every_voters_last_vote_counts_where_the_votes_are_there() {
    // Counted by another program: the last row of each voter and statement.
    let votes = |name: &str, id: &str| {
        let rows = read(name, Options::default());
        let source = |row: &intake::Row| row.capture.source.clone().unwrap();
        rows.iter().map(source).find(|source| source.row == id).and_then(|it| it.votes).unwrap()
    };
    assert_eq!(votes(BREXIT, "0"), Votes { agree: 3, disagree: 161, pass: Some(9) });
    assert_eq!(votes(SEATTLE, "48"), Votes { agree: 37, disagree: 18, pass: Some(4) });
    assert_eq!(read(BREXIT, Options::default()).len(), 50);
    assert_eq!(read(SEATTLE, Options::default()).len(), 54);
}

#[test]
fn a_dry_run_tells_what_would_come_in() {
    let words = Hall::get().words();
    for (name, snapshot) in [(BOWLING_GREEN, "bowling_green"), (SEATTLE, "seattle")] {
        let mut intake = intake::open(&file(name), &words, Options::default()).unwrap();
        let survey = Survey::of(&mut intake).unwrap();
        insta::assert_snapshot!(format!("survey_{snapshot}"), survey);
        // The rows are all still there.
        assert_eq!(rows(&mut intake).0.len() as u64, survey.rows.usable);
        let json = serde_json::to_value(&survey).unwrap();
        assert_eq!(json["rows"]["usable"], survey.rows.usable);
        assert_eq!(json["format"], "polis");
    }
}

#[test]
fn newer_exports_with_other_columns_are_read_too() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("comments.csv");
    // Seconds, no datetime, an xid and an importance, other order, empty body.
    let text = "comment-id,timestamp,xid,comment-body,agrees,disagrees,moderated,is-meta,is-seed,importance\n\
        1,1700000060,u2,Later,3,4,0,false,false,\n\
        0,1700000000,u1,First,1,2,1,false,true,1\n\
        2,1700000061,,,0,0,-1,false,false,\n";
    fs::write(&path, text).unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    assert_eq!(intake.source(), "polis, begun 2023-11-14T22:13:20Z");
    let (good, bad) = rows(&mut intake);
    assert!(bad.is_empty());
    assert_eq!(ids(&good), ["0", "1"]);
    assert_eq!(good[0].capture.said, Some(Wall { ms: 1_700_000_000_000, offset: 0 }));
    assert_eq!(good[0].remarks, [Remark::Seed]);
    assert_eq!(good[1].remarks, [Remark::NotModerated]);
    assert_eq!(intake.tally().empty, 1);
}

#[test]
fn a_broken_list_of_votes_leaves_the_statements_own_counts() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("comments.csv");
    fs::copy(file(BREXIT), &path).unwrap();
    let votes = fs::read_to_string(file("data/polis/brexit-consensus/votes.csv")).unwrap();
    let turned = |line: &str| match line.rsplit_once(',') {
        Some((rest, "1")) => format!("{rest},-1\n"),
        Some((rest, "-1")) => format!("{rest},1\n"),
        _ => format!("{line}\n"),
    };
    for (votes, note) in [
        (votes.lines().map(turned).collect::<String>(), "compare one statement"),
        ("timestamp,vote\n".to_owned(), "it has no column"),
    ] {
        fs::write(folder.path().join("votes.csv"), votes).unwrap();
        let mut intake = intake::open(&path, &words, Options::default()).unwrap();
        assert!(intake.notes().iter().any(|it| it.contains(note)), "{:?}", intake.notes());
        let (good, _) = rows(&mut intake);
        let source =
            good.iter().find_map(|row| row.capture.source.clone().filter(|it| it.row == "36"));
        let votes = source.unwrap().votes;
        assert_eq!(votes, Some(Votes { agree: 38, disagree: 7, pass: None }));
    }
}
