//! The stop, the wall, reading back and closing: what the words lead to.

use super::Evening;
use townhall::domain::floor::wall::WallShows;
use townhall::domain::{ReadBack, Session};
use townhall::lang::Lang;

/// An evening that has begun, and writes down.
fn begun() -> Evening {
    let mut evening = Evening::new(Lang::En);
    evening.types(":consent en");
    evening.types(":start 1");
    evening
}

/// Types a line; the answer has these words in it.
#[track_caller]
fn expect(evening: &mut Evening, line: &str, wanted: &str) {
    let answer = evening.types(line).lines.join("\n");
    assert!(answer.contains(wanted), "{line}: {answer:?} lacks {wanted:?}");
}

fn session(evening: &Evening) -> Session {
    evening.store.reader().unwrap().session(evening.session).unwrap().unwrap()
}

#[test]
fn a_stop_holds_all_but_scrubbing_and_ends_in_one_of_three_ways() {
    let mut evening = begun();
    evening.types("he hit her again");
    expect(&mut evening, ":stop", "he hit her again");
    expect(&mut evening, "more of it", "held still");
    expect(&mut evening, ":scrub REF01", "No theme.");
    let reader = evening.store.reader().unwrap();
    assert!(reader.search("hit", None, 9).unwrap().is_empty());
    expect(&mut evening, ":stop", "held by BK");
    expect(&mut evening, ":disclosure", "LOOK.");
    evening.types(":stop");
    expect(&mut evening, ":conduct", "hateful: contempt");
    expect(&mut evening, ":conduct hate", "Counted");
    let care = session(&evening).floor.care;
    assert_eq!((care.disclosures, care.conduct.len()), (1, 1));
    evening.types(":stop");
    assert!(session(&evening).floor.hold.is_some());
    expect(&mut evening, ":resume", "Everything goes on");
    assert!(session(&evening).floor.hold.is_none());
}

#[test]
fn a_line_reaches_the_wall_only_once_picked_and_stands_as_the_room_put_it() {
    let mut evening = begun();
    evening.types("One desk for everything");
    expect(&mut evening, ":wall REF01", "Only lines picked");
    expect(&mut evening, ":read-back REF01", "1 of 1, to be read");
    expect(&mut evening, ":wall REF01", "The wall shows it");
    assert!(matches!(session(&evening).floor.wall.shows, WallShows::Line(_)));
    expect(&mut evening, ":translation REF01 una sola ventanilla", "una sola ventanilla");
    expect(&mut evening, ":read-back REF01 soften One desk, please", "softened");
    expect(&mut evening, ":read-back REF01 sideways", "not known here");
    let picked = evening.store.reader().unwrap().picked(evening.session).unwrap();
    assert_eq!(picked[0].contribution.read_back, ReadBack::Softened);
    assert_eq!(picked[0].contribution.words.text, "One desk, please");
    expect(&mut evening, ":blank", "F9 shows it again");
    assert!(session(&evening).floor.wall.blank);
}

#[test]
fn a_session_is_closed_after_its_evening_and_only_with_yes() {
    let mut evening = begun();
    evening.types("One desk for everything");
    expect(&mut evening, ":open-ends", "1 without a theme");
    expect(&mut evening, ":close 2027-01-31", "has not ended");
    evening.types(":end");
    expect(&mut evening, ":close 2026-01-31", "over");
    expect(&mut evening, ":close 2027-01-31", ":close 2027-01-31 yes");
    assert!(session(&evening).floor.closed.is_none());
    expect(&mut evening, ":close 2027-01-31 yes", "Corrections until 2027-01-31");
    assert_eq!(session(&evening).floor.closed.as_deref(), Some("2027-01-31"));
}
