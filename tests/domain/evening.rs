//! Consent, the stop, the sheet, ballots and the closing.

use super::replica::{FLOOR, NOTES, Replica, captured};
use super::world::{EVENING, VOICES};
use townhall::domain::act::{Act, Detail, Field};
use townhall::domain::command::{Capture, Command};
use townhall::domain::event::Body;
use townhall::domain::floor::ballot::{Cast, Count, Paper, Question, Taking, WrongPaper};
use townhall::domain::floor::bridging;
use townhall::domain::floor::care::{Conduct, StopOutcome};
use townhall::domain::floor::scale::Scale;
use townhall::domain::floor::sheet::SheetField;
use townhall::domain::ids::{ContributionId, EventId};
use townhall::domain::refusal::Refusal;
use townhall::domain::{Localized, Permission, Session};

fn session(laptop: &Replica) -> &Session {
    &laptop.tables.sessions[&EVENING]
}

fn say(laptop: &mut Replica, text: &str) -> ContributionId {
    *laptop.act(NOTES, captured(text)).unwrap().last().unwrap()
}

#[test]
fn nothing_is_written_down_before_consent_was_read() {
    let mut laptop = Replica::at_the_door();
    let mut plan = session(&laptop).plan.clone();
    plan.consent_script = vec![Localized::from([("en", "You may stop.")])];
    laptop.act(FLOOR, Command::ChangePlan(Box::new(plan))).unwrap();
    laptop.act(FLOOR, Command::NextPhase).unwrap();
    assert_eq!(laptop.act(FLOOR, Command::NextPhase), Err(Refusal::ConsentFirst));
    assert_eq!(laptop.act(FLOOR, Command::StartPhase(2)), Err(Refusal::ConsentFirst));
    let read = |languages: &[&str]| Command::ReadConsent {
        languages: languages.iter().map(|it| (*it).to_owned()).collect(),
        objections: "one wants no quotes".to_owned(),
    };
    assert_eq!(laptop.act(FLOOR, read(&[])), Err(Refusal::NoLanguage));
    laptop.act(FLOOR, read(&["en", "es", "en"])).unwrap();
    let consent = session(&laptop).floor.consent.clone().unwrap();
    assert_eq!((consent.languages.join(" "), consent.by.as_str()), ("en es".to_owned(), "FA"));
    assert_eq!(consent.objections, "one wants no quotes");
    laptop.act(FLOOR, Command::NextPhase).unwrap();
}

#[test]
fn a_stop_holds_capture_and_clock_everywhere_and_leaves_only_a_count() {
    let mut laptop = Replica::at_the_door();
    laptop.act(FLOOR, Command::StartPhase(1)).unwrap();
    laptop.act(NOTES, Command::Stop).unwrap();
    assert_eq!(laptop.act(NOTES, captured("a secret")), Err(Refusal::Held));
    assert_eq!(laptop.act(FLOOR, Command::NextPhase), Err(Refusal::Held));
    assert_eq!(laptop.act(FLOOR, Command::ResumeClock), Err(Refusal::Held));
    assert_eq!(laptop.act(FLOOR, Command::Stop), Err(Refusal::Already));
    let stopped = session(&laptop).clock(1, laptop.now_ms()).unwrap().elapsed_ms;
    laptop.time_ms += 300_000;
    assert_eq!(session(&laptop).clock(1, laptop.now_ms()).unwrap().elapsed_ms, stopped);
    laptop.act(FLOOR, Command::EndStop(StopOutcome::Conduct(Conduct::Hateful))).unwrap();
    assert!(session(&laptop).floor.is_running());
    assert_eq!(session(&laptop).floor.care.conduct[&Conduct::Hateful], 1);
    assert_eq!(laptop.act(NOTES, Command::EndStop(StopOutcome::Resume)), Err(Refusal::NotHeld));
    say(&mut laptop, "the lift");
    // Nobody takes back that there was a stop.
    laptop.act(FLOOR, Command::Undo).unwrap();
    assert_eq!(session(&laptop).floor.care.conduct.len(), 1);
}

#[test]
fn a_field_of_the_sheet_is_scrubbed_for_good() {
    let mut laptop = Replica::at_the_door();
    let fill = |words: &str, scrub| Command::FillSheet {
        field: SheetField::Contact,
        words: words.to_owned(),
        scrub,
    };
    let first = laptop.act(FLOOR, fill("Mr Someone", false)).unwrap()[0];
    let second = laptop.act(FLOOR, fill("the town hall", true)).unwrap()[0];
    assert!(laptop.tables.log[&first].is_erased());
    assert!(!laptop.tables.log[&second].is_erased());
    assert_eq!(session(&laptop).sheet.text(&SheetField::Contact), "the town hall");
    let long =
        Command::FillSheet { field: SheetField::Summary, words: "word ".repeat(151), scrub: false };
    assert_eq!(laptop.act(FLOOR, long), Err(Refusal::SummaryTooLong { length: 151, most: 150 }));
    let day = |day: &str| Command::FillSheet {
        field: SheetField::ReplyBy,
        words: day.to_owned(),
        scrub: false,
    };
    assert_eq!(
        laptop.act(FLOOR, day("2027-02-30")),
        Err(Refusal::NoSuchDay("2027-02-30".to_owned()))
    );
    laptop.act(FLOOR, day("2027-02-28")).unwrap();
}

fn ballot(laptop: &mut Replica, scale: Scale, taking: Taking, options: usize) -> EventId {
    let options = (0..options).map(|nth| say(laptop, &format!("idea {nth}"))).collect();
    let question = Question { scale, taking, options, dots: 3 };
    laptop.act(FLOOR, Command::OpenBallot(question)).unwrap()[0]
}

#[test]
fn ballots_are_blind_until_closed_kept_whole_and_stay() {
    let mut laptop = Replica::at_the_door();
    let id = ballot(&mut laptop, Scale::Gradient, Taking::CountsByVoice, 2);
    let count = |option, voice: &str, step, n| Count { option, voice: Some(voice.into()), step, n };
    assert!(session(&laptop).floor.ballots.get(id).unwrap().counts().is_empty());
    assert_eq!(
        laptop.act(FLOOR, Command::CloseBallot { ballot: id, cast: Cast::default() }),
        Err(Refusal::NothingCast)
    );
    let cast = Cast {
        counts: vec![
            count(0, VOICES[0], 1, 20),
            count(0, VOICES[1], 8, 5),
            count(1, VOICES[0], 2, 12),
            count(1, VOICES[0], 5, 8),
            count(1, VOICES[1], 3, 5),
        ],
        papers: vec![],
    };
    laptop.act(FLOOR, Command::CloseBallot { ballot: id, cast }).unwrap();
    let closed = session(&laptop).floor.ballots.get(id).unwrap();
    assert_eq!(closed.counts().len(), 5, "the whole distribution");
    assert_eq!((closed.answers(0), closed.answers(1)), (25, 25));
    let ranked = bridging::rank(closed);
    // More people like the first; every group can carry the second.
    assert_eq!(ranked.iter().map(|it| it.option).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(ranked[0].least, Some((VOICES[0].to_owned(), 600)));
    assert_eq!((ranked[1].all, ranked[1].to_be_heard), (800, 5));
    assert_eq!(ranked[1].least, Some((VOICES[1].to_owned(), 0)));
    laptop.act(FLOOR, Command::Undo).unwrap();
    assert!(
        session(&laptop).floor.ballots.get(id).is_some_and(|it| it.closed.is_some()) || {
            // The undo passed over the closing and took back nothing that was decided.
            session(&laptop).floor.ballots.get(id).is_none()
        }
    );
}

#[test]
fn papers_answer_what_was_asked_and_come_out_shuffled() {
    let question = |scale, options: usize| Question {
        scale,
        taking: Taking::Papers,
        options: vec![EventId([1; 32]); options],
        dots: 3,
    };
    let check = |scale, steps: &[Option<u8>]| question(scale, steps.len()).check(steps);
    assert_eq!(check(Scale::Dots, &[Some(2), Some(1)]), Ok(()));
    assert_eq!(check(Scale::Dots, &[Some(2), Some(2)]), Err(WrongPaper::TooManyDots));
    assert_eq!(check(Scale::Dots, &[Some(0), None]), Err(WrongPaper::Blank));
    assert_eq!(check(Scale::Ranking, &[Some(2), Some(1)]), Ok(()));
    assert_eq!(check(Scale::Ranking, &[Some(1), Some(1)]), Err(WrongPaper::SameRank));
    assert_eq!(check(Scale::Fist, &[Some(6)]), Err(WrongPaper::Step));
    assert_eq!(check(Scale::Hands, &[None]), Err(WrongPaper::Blank));
    assert_eq!(question(Scale::Hands, 2).check(&[Some(1)]), Err(WrongPaper::Length));

    let mut laptop = Replica::at_the_door();
    let id = ballot(&mut laptop, Scale::Fist, Taking::Papers, 1);
    let papers: Vec<Paper> =
        (0..30).map(|nth| Paper { voice: None, steps: vec![Some(nth / 5)] }).collect();
    let cast = Cast { papers: papers.clone(), counts: vec![] };
    let closing = laptop.act(FLOOR, Command::CloseBallot { ballot: id, cast }).unwrap()[0];
    let Act::BallotClosed(closed) = &laptop.tables.acts[&closing] else { panic!() };
    assert_ne!(closed.cast.papers, papers, "in the order in which they were cast");
    let sorted = |mut papers: Vec<Paper>| {
        papers.sort();
        papers
    };
    assert_eq!(sorted(closed.cast.papers.clone()), sorted(papers));
}

#[test]
fn closing_forgets_who_sat_where_and_erases_what_is_only_counted() {
    let mut laptop = Replica::at_the_door();
    let line = |text: &str, permission| {
        Command::Capture(Box::new(Capture {
            words: Body::of(text),
            seat: Some("14".to_owned()),
            permission: Some(permission),
            ..Capture::default()
        }))
    };
    let told = *laptop.act(NOTES, line("told", Permission::Quote)).unwrap().last().unwrap();
    let counted = *laptop.act(NOTES, line("counted", Permission::No)).unwrap().last().unwrap();
    let seat = laptop.contribution(told).seat.unwrap();
    assert_eq!(session(&laptop).seats.name(seat), Some("14"));
    let close = |day: &str| Command::CloseSession {
        correct_until: day.to_owned(),
        only_counted: vec![counted, told],
    };
    assert_eq!(laptop.act(FLOOR, close("2099-01-01")), Err(Refusal::NotEnded));
    laptop.act(FLOOR, Command::StartPhase(0)).unwrap();
    laptop.act(FLOOR, Command::EndSession).unwrap();
    assert_eq!(
        laptop.act(FLOOR, close("2001-01-01")),
        Err(Refusal::DayPast("2001-01-01".to_owned()))
    );
    laptop.act(FLOOR, close("2099-01-01")).unwrap();
    assert_eq!(session(&laptop).seats.name(seat), None);
    let named = laptop.tables.acts.iter().filter(|(id, act)| {
        matches!(act, Act::SeatNamed(_) | Act::SessionOpened(_))
            && laptop.tables.log[*id].header.session == EVENING
    });
    assert!(named.into_iter().all(|(id, _)| laptop.tables.log[id].is_erased()));
    assert_eq!(laptop.contribution(told).seat, Some(seat), "two speakers are still told apart");
    assert_eq!(laptop.contribution(told).words.text, "told");
    assert_eq!(laptop.contribution(counted).words.text, "");
    assert_eq!(laptop.act(NOTES, line("late", Permission::Quote)), Err(Refusal::SeatsForgotten));
    assert_eq!(laptop.act(FLOOR, Command::NextPhase), Err(Refusal::Closed));
    laptop.act(NOTES, Command::Reword { of: told, words: Body::of("told better") }).unwrap();
}

#[test]
fn what_is_taken_back_goes_with_all_that_was_written_about_it() {
    let mut laptop = Replica::at_the_door();
    let one = say(&mut laptop, "my landlord at number 9");
    let step =
        Command::Detail { of: one, detail: Detail::NextStep, words: "visit number 9".to_owned() };
    let step = laptop.act(FLOOR, step).unwrap()[0];
    laptop
        .act(FLOOR, Command::Set { of: vec![one], field: Field::Due(Some("2027-01-31".into())) })
        .unwrap();
    assert_eq!(laptop.contribution(one).details[&Detail::NextStep], "visit number 9");
    laptop.act(NOTES, Command::Withdraw(vec![one])).unwrap();
    assert!(laptop.tables.log[&one].is_erased() && laptop.tables.log[&step].is_erased());
    let gone = laptop.contribution(one);
    assert!(gone.withdrawn && !gone.is_visible() && gone.details.is_empty());
    assert_eq!(laptop.act(NOTES, Command::Withdraw(vec![one])), Err(Refusal::Already));
    assert!(laptop.act(NOTES, Command::Undo).is_ok_and(|_| !laptop.contribution(one).is_visible()));
}
