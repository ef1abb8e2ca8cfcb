//! The floor in the file: what people speak, decide and close leaves a record
//! that verifies, and no way back from it to who they were.

use super::{Hall, finds};
use townhall::domain::act::{Detail, LinkKind};
use townhall::domain::command::{Capture, Command};
use townhall::domain::event::Body;
use townhall::domain::floor::ballot::{Cast, Count, Paper, Question, Taking};
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::sheet::SheetField;
use townhall::domain::floor::turn::TurnKind;
use townhall::domain::ids::EventId;
use townhall::domain::{ContributionId, Permission, Refusal, Session, SessionId};
use townhall::store::{ActError, Draft};

/// A seat whose name is found nowhere by chance.
const SEAT: &str = "QZX-7041";

fn lead(hall: &mut Hall, command: Command) -> townhall::store::Done {
    hall.act_as("MO", "floor", command)
}

fn session(hall: &Hall) -> Session {
    hall.store.reader().unwrap().session(hall.session).unwrap().unwrap()
}

fn say(hall: &mut Hall, seat: &str, text: &str, permission: Permission) -> ContributionId {
    let capture = Capture {
        words: Body::of(text),
        seat: Some(seat.to_owned()),
        permission: Some(permission),
        ..Capture::default()
    };
    hall.act(Command::Capture(Box::new(capture))).captured[0].0
}

/// An evening up to its end: turns, people, a sheet, ideas.
fn evening() -> (Hall, Vec<ContributionId>) {
    let mut hall = Hall::new();
    let consent = Command::ReadConsent { languages: vec!["en".into()], objections: String::new() };
    lead(&mut hall, consent);
    lead(&mut hall, Command::StartPhase(4));
    lead(&mut hall, Command::CountPeople { voice: "newcomer".into(), people: 12 });
    for seat in ["14", SEAT, "3"] {
        let voice = Some("newcomer".to_owned());
        lead(&mut hall, Command::Join { seat: seat.into(), voice, kind: TurnKind::Contribution });
    }
    lead(&mut hall, Command::NextTurn);
    let mut said = vec![say(&mut hall, SEAT, "The lift is broken", Permission::Quote)];
    lead(&mut hall, Command::NextTurn);
    said.push(say(&mut hall, "3", "One desk for everything", Permission::Paraphrase));
    said.push(say(&mut hall, SEAT, "zebra-crossing-for-ever", Permission::No));
    let words = "the head of housing".to_owned();
    hall.act(Command::Detail { of: said[0], detail: Detail::Owner, words });
    let (field, words) = (SheetField::Missing, "Night workers".to_owned());
    lead(&mut hall, Command::FillSheet { field, words, scrub: false });
    (hall, said)
}

fn verifies(hall: &mut Hall) {
    let verified = hall.store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
    let before = session(hall);
    hall.store.rebuild(|_, _| {}).unwrap();
    assert_eq!(session(hall), before);
    let verified = hall.store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
}

fn open_ballot(hall: &mut Hall, taking: Taking, options: &[ContributionId]) -> EventId {
    let question = Question { scale: Scale::Fist, taking, options: options.to_vec(), dots: 0 };
    lead(hall, Command::OpenBallot(question)).events[0]
}

fn paper(steps: &[u8]) -> Paper {
    Paper { voice: None, steps: steps.iter().map(|step| Some(*step)).collect() }
}

fn close(hall: &mut Hall, only_counted: Vec<ContributionId>) {
    lead(hall, Command::EndSession);
    let correct_until = "2099-01-01".to_owned();
    lead(hall, Command::CloseSession { correct_until, only_counted });
}

#[test]
fn an_evening_reads_back_verifies_and_rebuilds() {
    let (mut hall, said) = evening();
    let ballot = open_ballot(&mut hall, Taking::CountsByVoice, &said[..2]);
    let now = hall.wall();
    for (option, step, n) in [(0, 5, 9), (0, 1, 3), (1, 4, 12), (1, 4, 11)] {
        let count = Count { option, voice: Some("newcomer".into()), step, n };
        hall.store.count_votes(hall.session, ballot, &count, now).unwrap();
    }
    let so_far = hall.store.reader().unwrap().cast_so_far(ballot).unwrap();
    assert_eq!(so_far.counts.len(), 3, "a count entered anew replaces the earlier one");
    assert!(session(&hall).floor.ballots.get(ballot).unwrap().counts().is_empty(), "blind");
    verifies(&mut hall);
    lead(&mut hall, Command::CloseBallot { ballot, cast: Cast::default() });
    assert_eq!(session(&hall).floor.ballots.get(ballot).unwrap().answers(1), 11);
    verifies(&mut hall);
    close(&mut hall, said[2..].to_vec());
    verifies(&mut hall);
    let again = super::open(&hall.folder).reader().unwrap();
    assert_eq!(again.session(hall.session).unwrap().unwrap(), session(&hall));
}

#[test]
fn after_closing_nobody_can_say_who_sat_where() {
    let (mut hall, said) = evening();
    assert!(finds(&hall.bytes(), SEAT));
    let secret = session(&hall).seats.secret.unwrap();
    assert!(finds(&hall.bytes(), secret.text()));
    let id = secret.id(SEAT);
    close(&mut hall, said[2..].to_vec());
    assert!(hall.store.finish_erasure().unwrap());
    let bytes = hall.bytes();
    assert!(!finds(&bytes, SEAT), "the seat's name is still there");
    assert!(!finds(&bytes, secret.text()), "the secret of the seats is still there");
    assert!(!finds(&bytes, "zebra-crossing"), "words that may only be counted are still there");
    assert!(finds(&bytes, &id.to_string()), "two speakers are still told apart");
    // Nor does a backup or a rebuild bring it back.
    verifies(&mut hall);
    let copy = hall.folder.path().join("copy.db");
    hall.store.backup(&copy, 0, |_, _| {}).unwrap();
    assert!(!finds(&std::fs::read(copy).unwrap(), SEAT));
}

#[test]
fn closing_forgets_the_lines_being_typed_of_this_session_alone() {
    let (mut hall, said) = evening();
    let draft = |desk: &str, session| Draft {
        desk: desk.to_owned(),
        session,
        text: "half a line".to_owned(),
        context: String::new(),
        wall: 0,
    };
    let other = draft("notes BK elsewhere", SessionId([9; 16]));
    hall.store.save_draft(&draft("notes BK here", hall.session)).unwrap();
    hall.store.save_draft(&other).unwrap();
    close(&mut hall, said[2..].to_vec());
    assert_eq!(hall.store.reader().unwrap().drafts().unwrap(), [other]);
}

#[test]
fn a_closed_ballot_cannot_be_tied_to_a_seat() {
    let (mut hall, said) = evening();
    let ballot = open_ballot(&mut hall, Taking::Papers, &said[..2]);
    let now = hall.wall();
    let cast = |hall: &mut Hall, seat: &str, steps: &[u8]| {
        hall.store.cast_paper(hall.session, ballot, Some(seat), &paper(steps), now)
    };
    for (seat, steps) in [(SEAT, [0, 5]), ("3", [5, 5]), ("14", [3, 1]), ("8", [4, 2])] {
        cast(&mut hall, seat, &steps).unwrap();
    }
    let twice = cast(&mut hall, SEAT, &[5, 5]);
    assert!(matches!(twice, Err(ActError::Refused(Refusal::HasVoted))), "{twice:?}");
    let wrong = cast(&mut hall, "9", &[6, 0]);
    assert!(matches!(wrong, Err(ActError::Refused(Refusal::WrongPaper(_)))), "{wrong:?}");
    let reader = hall.store.reader().unwrap();
    assert_eq!(reader.cast_so_far(ballot).unwrap().seats.len(), 4);
    let voter = session(&hall).seats.secret.unwrap().id("8").to_string();
    assert!(finds(&hall.bytes(), &voter), "who has cast is known while it is open");
    // A desk that is killed now loses nothing of it.
    hall.store = super::open(&hall.folder);
    lead(&mut hall, Command::CloseBallot { ballot, cast: Cast::default() });
    drop(reader);
    assert!(hall.store.finish_erasure().unwrap());
    let ballots = session(&hall).floor.ballots;
    assert_eq!(ballots.get(ballot).unwrap().cast.papers.len(), 4);
    // Seat 8 has only voted: nothing in any file, the journal included, names it.
    assert!(!finds(&hall.bytes(), &voter), "who has cast is still on the disk");
    let db = rusqlite::Connection::open(hall.store.path()).unwrap();
    for table in ["ballot_paper", "ballot_voter", "ballot_draft"] {
        let left: i64 =
            db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0, "{table}");
    }
    verifies(&mut hall);
}

#[test]
fn the_last_paper_is_taken_back_and_papers_come_out_of_a_box() {
    let (mut hall, said) = evening();
    let ballot = open_ballot(&mut hall, Taking::Papers, &said[..1]);
    let now = hall.wall();
    let id = hall.session;
    let last = hall.store.cast_paper(id, ballot, Some("8"), &paper(&[0]), now).unwrap();
    hall.store.take_back_paper(id, &last, now).unwrap();
    let again = hall.store.take_back_paper(id, &last, now);
    assert!(matches!(again, Err(ActError::Refused(Refusal::Already))), "{again:?}");
    hall.store.cast_paper(id, ballot, Some("8"), &paper(&[5]), now).unwrap();
    let first = hall.store.cast_paper(id, ballot, None, &paper(&[4]), now).unwrap();
    hall.store.cast_paper(id, ballot, None, &paper(&[3]), now).unwrap();
    hall.store.take_back_paper(id, &first, now).unwrap();
    hall.store.cast_paper(id, ballot, None, &paper(&[2]), now).unwrap();
    let so_far = hall.store.reader().unwrap().cast_so_far(ballot).unwrap();
    let question = session(&hall).floor.ballots.get(ballot).unwrap().question.clone();
    assert_eq!(so_far.votes(&question), 3);
    assert_eq!(format!("{first:?}"), "CastPaper(…)", "no log names a seat beside a paper");
    // While everything is held nothing is cast.
    lead(&mut hall, Command::Stop);
    let held = hall.store.cast_paper(id, ballot, None, &paper(&[1]), now);
    assert!(matches!(held, Err(ActError::Refused(Refusal::Held))), "{held:?}");
    lead(&mut hall, Command::EndStop(townhall::domain::floor::care::StopOutcome::Resume));
    lead(&mut hall, Command::CloseBallot { ballot, cast: Cast::default() });
    let distribution = session(&hall).floor.ballots.get(ballot).unwrap().distribution(0, None);
    assert_eq!(distribution, [(5, 1), (4, 0), (3, 1), (2, 1), (1, 0), (0, 0)]);
    verifies(&mut hall);
}

#[test]
fn taking_an_open_ballot_back_leaves_no_paper_behind() {
    let (mut hall, said) = evening();
    let ballot = open_ballot(&mut hall, Taking::Papers, &said[..1]);
    let now = hall.wall();
    hall.store.cast_paper(hall.session, ballot, Some("8"), &paper(&[5]), now).unwrap();
    let voter = session(&hall).seats.secret.unwrap().id("8").to_string();
    lead(&mut hall, Command::Undo);
    assert!(session(&hall).floor.ballots.all().is_empty());
    assert!(hall.store.finish_erasure().unwrap());
    assert!(!finds(&hall.bytes(), &voter), "who has cast is still on the disk");
    verifies(&mut hall);
}

#[test]
fn a_remark_stands_beside_its_proposal_and_goes_with_one_undo() {
    let (mut hall, said) = evening();
    let capture = Capture {
        words: Body::of("We cannot pay for it"),
        objects: vec![said[0]],
        ..Capture::default()
    };
    hall.act(Command::Capture(Box::new(capture)));
    let reader = hall.store.reader().unwrap();
    let remarks = reader.remarks_on(hall.session, &said[..1]).unwrap();
    assert_eq!(remarks.len(), 1);
    assert_eq!(remarks[0].contribution.links, [(LinkKind::Objects, said[0])]);
    assert!(reader.remarks_on(hall.session, &said[1..2]).unwrap().is_empty());
    drop(reader);
    verifies(&mut hall);
    hall.act(Command::Undo);
    let remarks = hall.store.reader().unwrap().remarks_on(hall.session, &said[..1]).unwrap();
    assert!(remarks.is_empty());
}

#[test]
fn a_ballot_given_up_leaves_nothing() {
    let (mut hall, said) = evening();
    let ballot = open_ballot(&mut hall, Taking::Papers, &said[..1]);
    let now = hall.wall();
    hall.store.cast_paper(hall.session, ballot, Some("8"), &paper(&[5]), now).unwrap();
    lead(&mut hall, Command::DropBallot(ballot));
    assert!(session(&hall).floor.ballots.all().is_empty());
    let late = hall.store.cast_paper(hall.session, ballot, Some("9"), &paper(&[5]), now);
    assert!(matches!(late, Err(ActError::Refused(Refusal::NoSuchBallot))), "{late:?}");
    verifies(&mut hall);
}

#[test]
fn what_was_taken_back_is_gone_and_a_store_of_the_version_before_is_brought_up() {
    let (mut hall, said) = evening();
    hall.act(Command::Withdraw(vec![said[0]]));
    assert!(hall.store.finish_erasure().unwrap());
    assert!(!finds(&hall.bytes(), "The lift is broken"));
    assert!(!finds(&hall.bytes(), "the head of housing"), "what was written about it");
    verifies(&mut hall);

    // The tables of the version before the floor, with the log as it is.
    let path = hall.store.path().to_owned();
    let before = session(&hall);
    let (id, folder) = (hall.session, hall.folder);
    drop(hall.store);
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(include_str!("back_to_version_2.sql")).unwrap();
    drop(db);
    let store = super::open(&folder);
    assert_eq!(store.reader().unwrap().session(id).unwrap().unwrap(), before);
    let verified = store.reader().unwrap().verify(|_, _| {}).unwrap();
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
}

#[test]
fn a_vote_is_news_although_it_is_in_no_log() {
    let mut hall = Hall::new();
    let home = hall.say("More homes.");
    let ballot = open_ballot(&mut hall, Taking::Papers, &[home]);
    let mut reader = hall.store.reader().unwrap();
    assert!(!reader.changed().unwrap());
    let now = hall.wall();
    hall.store.cast_paper(hall.session, ballot, Some("8"), &paper(&[2]), now).unwrap();
    assert!(reader.changed().unwrap());
    assert!(!reader.changed().unwrap());
}
