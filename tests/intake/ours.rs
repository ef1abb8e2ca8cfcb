//! Our own `contributions.csv`, back into captures that lead to an equal table.

use super::{Hall, file, ids, read, rows};
use std::fs;
use townhall::domain::time::Wall;
use townhall::domain::{Kind, Mode, Permission, PhaseOf, Ref, ThemeMark};
use townhall::intake::{self, Format, Options, Remark, Row};

const FILE: &str = "intake/files/contributions.csv";

fn r(name: &str) -> Ref {
    name.parse().unwrap()
}

#[test]
fn every_column_comes_back() {
    let rows = read(FILE, Options::default());
    let [lift, link, late, two] = &rows[..] else { panic!("{rows:#?}") };
    let capture = &lift.capture;
    assert_eq!(capture.reference, Some(r("K7QX4")));
    assert_eq!(capture.phase, PhaseOf::Nth(4));
    assert_eq!(capture.said.map(Wall::rfc3339).as_deref(), Some("2026-11-23T19:42:07+01:00"));
    assert_eq!(capture.kind, Some(Kind::Concern));
    assert_eq!(capture.words.original.as_deref(), Some("El ascensor no funciona"));
    assert_eq!(capture.language.as_deref(), Some("es"));
    assert_eq!(
        (capture.mode, capture.permission),
        (Some(Mode::Interpreted), Some(Permission::Quote))
    );
    assert_eq!(capture.voice.as_deref(), Some("newcomer"));
    assert_eq!(capture.table.as_deref(), Some("3"));
    assert_eq!(
        capture.themes,
        [ThemeMark::plain("adequate-living"), ThemeMark::plain("rights-access")]
    );
    assert_eq!(capture.addressees, ["city", "public-services"]);
    let source = capture.source.as_ref().unwrap();
    assert_eq!((source.name.as_str(), source.row.as_str()), ("hall-2026-11-23", "K7QX4"));
    assert!(!lift.needs_second_pass());

    assert_eq!(link.capture.words.text, "=HYPERLINK(\"x\")");
    assert_eq!(link.answers, [r("K7QX4"), r("K7RRR")]);
    assert_eq!(late.capture.words.text, "'t is late");
    assert_eq!((late.parked, &late.capture.phase), (true, &PhaseOf::None));
    assert_eq!(
        (late.capture.mode, late.capture.permission),
        (Some(Mode::Verbatim), Some(Permission::No))
    );
    assert_eq!(two.capture.words.text, "Two lines\nand a tab\ttoo");
    assert_eq!(two.merged_into, Some(r("K7QX4")));
    assert_eq!(
        rows.iter().map(Row::needs_second_pass).collect::<Vec<_>>(),
        [false, true, true, true]
    );
}

#[test]
fn what_the_options_say_does_not_change_what_the_rows_say() {
    let plain = read(FILE, Options::default());
    let options = Options {
        phase: PhaseOf::Nth(0),
        mode: Some(Mode::Verbatim),
        permission: Some(Permission::Quote),
        offset: 300,
        ..Options::default()
    };
    assert_eq!(read(FILE, options), plain);
}

#[test]
fn a_pack_for_the_council_has_phases_for_times_and_no_targets() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contributions.csv");
    let text = fs::read_to_string(file(FILE)).unwrap();
    let text = text.replace("2026-11-23T19:42:07+01:00", "open-floor-concerns");
    fs::write(&path, text.replace(",K7QX4,merged", ",,merged")).unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    assert_eq!(intake.format(), Format::Ours);
    let (good, bad) = rows(&mut intake);
    assert!(bad.is_empty(), "{bad:?}");
    assert_eq!(good[0].capture.said, None);
    assert_eq!(good[3].remarks, [Remark::MergedIntoUnknown]);
    assert_eq!(ids(&good), ["K7QX4", "K7GHJ", "K7RRR", "K7WWW"]);
}

#[test]
fn mistakes_in_our_own_columns_are_told() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contributions.csv");
    let text = fs::read_to_string(file(FILE)).unwrap();
    let text = text
        .replace("K7GHJ,", "K7O,")
        .replace("K7QX4|K7RRR", "K7QX4|zero")
        .replace("parked", "gone");
    fs::write(&path, text).unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    let (good, bad) = rows(&mut intake);
    assert_eq!((good.len(), bad.len()), (2, 2));
    let told = bad.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told.replace(&path.display().to_string(), "contributions.csv"));
}
