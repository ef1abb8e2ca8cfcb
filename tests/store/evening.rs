//! What the floor asks of the store, and what a stop and a closing take from it.

use super::{Hall, finds, words};
use townhall::domain::act::{Detail, Field, LinkKind};
use townhall::domain::command::{Capture, Command};
use townhall::domain::floor::turn::TurnKind;
use townhall::domain::floor::wall::WallShows;
use townhall::domain::open_end::OpenEnd;
use townhall::domain::read_back::{MOST_READ_BACK, ReadBack};
use townhall::domain::{ContributionId, Kind, Mode, Permission, Refusal};
use townhall::store::{ActError, Actor, Direction, Draft, Filter};

fn capture(hall: &mut Hall, text: &str, kind: Kind) -> ContributionId {
    let capture = Capture { kind: Some(kind), ..words(text) };
    hall.act(Command::Capture(Box::new(capture))).captured[0].0
}

fn set(hall: &mut Hall, of: ContributionId, field: Field) {
    hall.act(Command::Set { of: vec![of], field });
}

fn refused(hall: &mut Hall, command: Command) -> Refusal {
    let now = hall.wall();
    let who = Actor { author: "MO".into(), desk: "floor".into() };
    match hall.store.act(hall.session, &who, command, now) {
        Err(ActError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

fn pick(of: ContributionId) -> Command {
    Command::Set { of: vec![of], field: Field::ReadBack(ReadBack::Picked) }
}

#[test]
fn a_stop_takes_every_line_being_typed_with_it_out_of_every_byte() {
    let mut hall = Hall::new();
    for desk in ["notes BK", "notes MO"] {
        let draft = Draft {
            desk: desk.into(),
            session: hall.session,
            text: "zebra-crossing-for-ever".into(),
            context: String::new(),
            wall: 1,
        };
        hall.store.save_draft(&draft).unwrap();
    }
    assert!(finds(&hall.bytes(), "zebra-crossing"));
    let done = hall.act_as("MO", "floor", Command::Stop);
    assert!(!done.erasure_unfinished);
    assert!(hall.store.reader().unwrap().drafts().unwrap().is_empty());
    assert!(!finds(&hall.bytes(), "zebra-crossing"), "a line being typed is still in the files");
}

#[test]
fn the_lines_of_a_turn_and_those_of_the_last_minutes_are_found() {
    let mut hall = Hall::new();
    let consent = Command::ReadConsent { languages: vec!["en".into()], objections: String::new() };
    hall.act(consent);
    hall.act(Command::StartPhase(0));
    let before = hall.say("before the turn");
    for seat in ["14", "3"] {
        let join = Command::Join { seat: seat.into(), voice: None, kind: TurnKind::Contribution };
        hall.act(join);
    }
    hall.act(Command::NextTurn);
    let (one, two) = (hall.say("one"), hall.say("two"));
    let turn = {
        let session = hall.store.reader().unwrap().session(hall.session).unwrap().unwrap();
        session.floor.list.current.unwrap().entry.id
    };
    hall.act(Command::NextTurn);
    hall.say("another turn");
    let reader = hall.store.reader().unwrap();
    let ids = |turn, since| -> Vec<ContributionId> {
        let rows = reader.lately(hall.session, turn, since).unwrap();
        rows.iter().map(|row| row.contribution.id).collect()
    };
    assert_eq!(ids(Some(turn), 0), [one, two]);
    assert_eq!(ids(None, 0).first(), Some(&before));
    assert_eq!(ids(None, hall.now + 1), []);
}

#[test]
fn no_more_lines_are_picked_than_a_room_listens_to_and_only_these_reach_the_wall() {
    let mut hall = Hall::new();
    let said: Vec<_> = (0..=MOST_READ_BACK).map(|nth| hall.say(&format!("line {nth}"))).collect();
    let show = |of| Command::ShowOnWall(WallShows::Line(of));
    assert_eq!(refused(&mut hall, show(said[0])), Refusal::NotPicked);
    for of in &said[..MOST_READ_BACK] {
        hall.act(pick(*of));
    }
    let one_more = pick(said[MOST_READ_BACK]);
    assert_eq!(refused(&mut hall, one_more.clone()), Refusal::TooManyPicked(MOST_READ_BACK));
    hall.act(show(said[0]));
    set(&mut hall, said[0], Field::ReadBack(ReadBack::Not));
    hall.act(one_more);
    let only_counted = capture(&mut hall, "not to be said", Kind::Testimony);
    set(&mut hall, only_counted, Field::Permission(Permission::No));
    set(&mut hall, said[1], Field::ReadBack(ReadBack::Not));
    assert_eq!(refused(&mut hall, pick(only_counted)), Refusal::OnlyCounted);
    set(&mut hall, said[2], Field::ReadBack(ReadBack::Struck));
    assert_eq!(refused(&mut hall, show(said[2])), Refusal::NotPicked);
    let picked = hall.store.reader().unwrap().picked(hall.session).unwrap();
    assert_eq!(picked.len(), MOST_READ_BACK - 1);
}

#[test]
fn what_is_still_open_is_counted_and_found_by_its_filter() {
    let mut hall = Hall::new();
    let question = capture(&mut hall, "Who answers our letters?", Kind::Question);
    let answered = capture(&mut hall, "When?", Kind::Question);
    let proposal = capture(&mut hall, "One desk", Kind::Proposal);
    hall.act(Command::Link { of: vec![proposal], to: answered, link: LinkKind::Answers, on: true });
    let commitment = capture(&mut hall, "By June", Kind::Commitment);
    let parked = hall.say("later");
    set(&mut hall, parked, Field::Parked(true));
    let word_for_word = hall.say("as it was said");
    set(&mut hall, word_for_word, Field::Mode(Mode::Verbatim));
    let expect = |hall: &Hall, end, wanted: &[ContributionId]| {
        let reader = hall.store.reader().unwrap();
        let filter = Filter::Open(end);
        let page = reader.page(hall.session, &filter, None, Direction::Older, 50).unwrap();
        let ids: Vec<_> = page.iter().map(|row| row.contribution.id).collect();
        assert_eq!(ids, wanted, "{end:?}");
        let counted = reader.open_ends(hall.session).unwrap();
        assert!(counted.counts.contains(&(end, wanted.len() as u64)), "{counted:?}");
    };
    expect(&hall, OpenEnd::Unanswered, &[question]);
    expect(&hall, OpenEnd::NoAddressee, &[proposal, commitment]);
    expect(&hall, OpenEnd::NoOwner, &[commitment]);
    expect(&hall, OpenEnd::NoNextStep, &[parked]);
    expect(&hall, OpenEnd::ToReword, &[word_for_word]);
    expect(&hall, OpenEnd::Conflicts, &[]);
    assert_eq!(OpenEnd::ALL.len(), 7);
    let owner = |of| Command::Detail { of, detail: Detail::Owner, words: "housing office".into() };
    hall.act(owner(commitment));
    expect(&hall, OpenEnd::NoOwner, &[commitment]);
    set(&mut hall, commitment, Field::Due(Some("2027-01-31".into())));
    expect(&hall, OpenEnd::NoOwner, &[]);
    let next = Command::Detail { of: parked, detail: Detail::NextStep, words: "ask again".into() };
    hall.act(next);
    expect(&hall, OpenEnd::NoNextStep, &[]);
}

#[test]
fn closing_finds_itself_what_may_only_be_counted() {
    let mut hall = Hall::new();
    let of = hall.say("zebra-crossing-for-ever");
    set(&mut hall, of, Field::Permission(Permission::No));
    let consent = Command::ReadConsent { languages: vec!["en".into()], objections: String::new() };
    hall.act(consent);
    hall.act(Command::StartPhase(0));
    hall.act(Command::EndSession);
    assert_eq!(hall.store.reader().unwrap().open_ends(hall.session).unwrap().only_counted, 1);
    let close = Command::CloseSession { correct_until: "2027-01-31".into(), only_counted: vec![] };
    hall.act(close);
    assert!(!finds(&hall.bytes(), "zebra-crossing"), "words that may only be counted are there");
    let reader = hall.store.reader().unwrap();
    let row = reader.session_row(hall.session).unwrap().unwrap();
    assert_eq!((row.status.as_str(), row.closed.as_deref()), ("closed", Some("2027-01-31")));
    assert_eq!(reader.open_ends(hall.session).unwrap().only_counted, 0);
}
