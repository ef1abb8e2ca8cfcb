//! Tables of anyone's: columns, words, mistakes, and knowing rows again.

use super::{Hall, file, ids, read, refusal, rows};
use std::collections::BTreeSet;
use std::fs;
use townhall::domain::time::Wall;
use townhall::domain::{Kind, ThemeMark};
use townhall::intake::{self, Column, ColumnMap, Format, Options, Remark, Survey};

fn columns(given: &[&str]) -> Options {
    let mut columns = ColumnMap::default();
    for one in given {
        columns.add(one).unwrap();
    }
    Options { columns, ..Options::default() }
}

#[test]
fn a_form_with_headers_of_its_own_is_read() {
    let words = Hall::get().words();
    let given = ["text=your IDEA", "voice=Who are you", "themes= What about"];
    let options = Options { offset: 60, ..columns(&given) };
    let mut intake = intake::open(&file("intake/files/answers.csv"), &words, options).unwrap();
    assert_eq!((intake.format(), intake.delimiter(), intake.rows_total()), (Format::Csv, ';', 3));
    assert_eq!(intake.source(), "answers.csv");
    assert_eq!(intake.ignored().collect::<Vec<_>>(), ["Email"]);
    assert_eq!(intake.columns().next(), Some((Column::CapturedAt, "Timestamp")));
    insta::assert_snapshot!("survey_answers", Survey::of(&mut intake).unwrap());
    let (good, bad) = rows(&mut intake);
    assert!(bad.is_empty(), "{bad:?}");
    assert_eq!(good[0].capture.voice.as_deref(), Some("newcomer"));
    assert_eq!(good[0].capture.themes, [ThemeMark::plain("adequate-living")]);
    assert_eq!(
        good[0].capture.said.map(Wall::rfc3339).as_deref(),
        Some("2026-11-20T09:00:00+01:00")
    );
    assert_eq!(good[1].capture.words.text, "Forms in plain language,\nwith someone to ask");
    assert_eq!(
        good[1].capture.themes,
        [ThemeMark::plain("rights-access"), ThemeMark::plain("city-governance")]
    );
    assert_eq!(good.len(), 2);
    assert_eq!(intake.tally().empty, 1);
}

#[test]
fn every_script_comes_in_as_it_is() {
    let rows = read("data/multilingual.csv", Options::default());
    let mut theirs = csv::Reader::from_path(file("data/multilingual.csv")).unwrap();
    let theirs: Vec<_> = theirs.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), theirs.len());
    for (row, record) in rows.iter().zip(&theirs) {
        assert_eq!(row.capture.words.text, record[3]);
        assert_eq!(row.capture.language.as_deref(), Some(&record[2]));
        assert_eq!(row.capture.source.as_ref().unwrap().row, record[0]);
    }
    let languages: BTreeSet<_> = rows.iter().map(|row| row.capture.language.clone()).collect();
    assert!(languages.len() > 40, "{}", languages.len());
}

#[test]
fn all_mistakes_of_a_row_are_told_at_once() {
    let words = Hall::get().words();
    let path = file("intake/files/mistakes.csv");
    let options = columns(&["captured_at=when"]);
    let mut intake = intake::open(&path, &words, options).unwrap();
    let (good, bad) = rows(&mut intake);
    assert_eq!(good.len(), 1);
    assert_eq!(good[0].capture.kind, Some(Kind::Proposal));
    let told = bad.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told);
    assert_eq!((intake.tally().read, intake.tally().wrong), (3, 2));
}

#[test]
fn rows_without_ids_are_known_again_in_any_order() {
    let words = Hall::get().words();
    let path = file("intake/files/same-rows.csv");
    let first = read("intake/files/same-rows.csv", Options::default());
    assert_eq!(first.len(), 4);
    let known: BTreeSet<_> = ids(&first).into_iter().collect();
    assert_eq!(known.len(), 4);
    let again: Vec<_> =
        first.iter().map(|row| row.remarks.contains(&Remark::SameAsBefore)).collect();
    assert_eq!(again, [false, true, false, true]);

    // Columns and rows the other way round, other line ends, a mark before it.
    let text = fs::read_to_string(&path).unwrap();
    let turn = |line: &str| match line.split_once(',') {
        Some((one, other)) => format!("{other},{one}\r\n"),
        None => "\r\n".to_owned(),
    };
    let mut lines: Vec<String> = text.lines().map(turn).collect();
    lines[1..].reverse();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("same-rows.csv");
    fs::write(&path, format!("\u{feff}{}", lines.concat())).unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    let (turned, bad) = rows(&mut intake);
    assert!(bad.is_empty());
    assert_eq!(ids(&turned).into_iter().collect::<BTreeSet<_>>(), known);
    assert_eq!(turned[0].capture.source.as_ref().unwrap().name, "same-rows.csv");

    intake.rewind().unwrap();
    assert_eq!(rows(&mut intake).0, turned, "a second pass gives the same rows");
}

#[test]
fn an_id_stands_for_one_row() {
    let words = Hall::get().words();
    let path = file("intake/files/ids-twice.csv");
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    let (good, bad) = rows(&mut intake);
    assert_eq!(ids(&good), ["1", "2"]);
    assert_eq!(intake.tally().repeated, 1);
    insta::assert_snapshot!(bad[0], @r#"
    tests/intake/files/ids-twice.csv:4: id: "1" is already the id of the row on line 2
      fix: give each row an id of its own, or leave the column out: --column id=
    "#);
    let all = read("intake/files/ids-twice.csv", columns(&["id="]));
    assert_eq!(all.len(), 4);
}

#[test]
fn what_is_said_about_all_rows_has_to_be_in_the_plan() {
    let words = Hall::get().words();
    let options = Options { voice: Some("tourist".into()), ..Options::default() };
    let error = intake::open(&file("intake/files/same-rows.csv"), &words, options).unwrap_err();
    insta::assert_snapshot!(refusal(&error), @r#"
    "tourist" is not a voice of this session's plan
      fix: There are newcomer, established-resident, migrant-led-group, civil-society, business, service-worker, council, young-person.
    "#);
}
