//! Consent, the stop, the sheet, ballots and the closing.

use super::replica::{FLOOR, NOTES, Replica, captured};
use super::world::{EVENING, VOICES};
use proptest::prelude::*;
use townhall::domain::act::{Act, Detail, Field};
use townhall::domain::command::{Capture, Command};
use townhall::domain::event::Body;
use townhall::domain::floor::ballot::{Ballot, Cast, Count, Paper, Question, Taking, WrongPaper};
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
    let ranked = bridging::rank(closed, bridging::ENOUGH);
    // More people like the first; every group can carry the second.
    assert_eq!(ranked.iter().map(|it| it.option).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(ranked[0].least, Some((VOICES[0].to_owned(), 600)));
    assert_eq!((ranked[1].all, ranked[1].to_be_heard), (800, 5));
    assert_eq!(ranked[1].least, Some((VOICES[1].to_owned(), 0)));
    // Neither the closing nor the opening before it is taken back.
    assert_eq!(laptop.act(FLOOR, Command::Undo), Err(Refusal::NothingToUndo));
    assert!(!session(&laptop).floor.ballots.get(id).unwrap().is_open());
}

#[test]
fn an_open_ballot_is_taken_back_and_one_given_up_stays_so() {
    let mut laptop = Replica::at_the_door();
    let id = ballot(&mut laptop, Scale::Hands, Taking::Counts, 1);
    laptop.act(FLOOR, Command::Undo).unwrap();
    assert!(session(&laptop).floor.ballots.all().is_empty());
    laptop.act(FLOOR, Command::Redo).unwrap();
    assert!(session(&laptop).floor.ballots.get(id).unwrap().is_open());
    laptop.act(FLOOR, Command::DropBallot(id)).unwrap();
    let next = ballot(&mut laptop, Scale::Hands, Taking::Counts, 1);
    let count = Count { option: 0, voice: None, step: 2, n: 9 };
    let cast = Cast { counts: vec![count], papers: vec![] };
    laptop.act(FLOOR, Command::CloseBallot { ballot: next, cast }).unwrap();
    // Nothing brings the first back under the result of the second.
    while laptop.act(FLOOR, Command::Undo).is_ok() {}
    let ballots = session(&laptop).floor.ballots.clone();
    assert_eq!(ballots.all().len(), 1);
    assert_eq!(ballots.get(next).unwrap().answers(0), 9);
}

#[test]
fn a_look_alike_that_was_merged_is_not_decided_on_its_own() {
    let mut laptop = Replica::at_the_door();
    let (one, other) = (say(&mut laptop, "a shelter"), say(&mut laptop, "shelters"));
    let merge = Command::Set { of: vec![other], field: Field::MergedInto(Some(one)) };
    laptop.act(FLOOR, merge).unwrap();
    let open = |options: Vec<EventId>| {
        Command::OpenBallot(Question {
            scale: Scale::Fist,
            taking: Taking::Counts,
            options,
            dots: 0,
        })
    };
    assert_eq!(laptop.act(FLOOR, open(vec![one, other])), Err(Refusal::IsMerged));
    assert_eq!(laptop.contribution(other).merged_into, Some(one), "parents are kept");
    laptop.act(FLOOR, Command::Undo).unwrap();
    laptop.act(FLOOR, open(vec![one, other])).unwrap();
}

/// A closed ballot with these counts: option, voice, step, how many.
fn closed(question: Question, counts: &[(u16, &str, u8, u32)]) -> Ballot {
    let count = |&(option, voice, step, n): &(u16, &str, u8, u32)| Count {
        option,
        voice: (!voice.is_empty()).then(|| voice.to_owned()),
        step,
        n,
    };
    let cast = Cast { counts: counts.iter().map(count).collect(), papers: vec![] };
    Ballot { id: EventId([7; 32]), question, opened: 0, closed: Some(1), cast, phase: None }
}

fn asked(scale: Scale, taking: Taking, options: u8, dots: u8) -> Question {
    let options = (0..options).map(|nth| EventId([nth; 32])).collect();
    Question { scale, taking, options, dots }
}

#[test]
fn counted_dots_are_shares_of_a_groups_dots_and_stand_for_fewer_people() {
    let question = asked(Scale::Dots, Taking::CountsByVoice, 2, 3);
    assert_eq!(question.steps(), [1], "nobody knows who gave how many");
    // 60 dots of at least 20 people; 14 dots of at least five, 15 of at least five.
    let counts =
        [(0, "a", 1, 45), (1, "a", 1, 15), (0, "b", 1, 3), (1, "b", 1, 12), (0, "c", 1, 14)];
    let ranked = bridging::rank(&closed(question, &counts), bridging::ENOUGH);
    assert_eq!(ranked.iter().map(|it| it.option).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(ranked[0].least, Some(("a".to_owned(), 250)));
    assert_eq!(ranked[1].least, Some(("b".to_owned(), 200)));
    assert_eq!(ranked[0].too_few, ["c"], "14 dots may be those of four people");
    assert_eq!((ranked[1].all, ranked[1].answers), (696, 62));
}

#[test]
fn bridging_says_what_it_does_not_compare_and_takes_the_last_ballot() {
    let by_voice = |options| asked(Scale::Hands, Taking::CountsByVoice, options, 0);
    let counts = [(0, "a", 2, 30), (0, "b", 0, 4), (1, "a", 2, 10), (1, "b", 2, 5), (1, "", 0, 9)];
    let ranked = bridging::rank(&closed(by_voice(2), &counts), bridging::ENOUGH);
    // What cannot be compared comes last, however many are for it.
    assert_eq!((ranked[0].option, ranked[0].compared), (1, 2));
    assert_eq!(ranked[0].least, Some(("a".to_owned(), 1_000)));
    assert_eq!((ranked[1].least.clone(), ranked[1].compared), (None, 1));
    assert_eq!(ranked[1].too_few, ["b"]);
    let mut laptop = Replica::at_the_door();
    for n in [20, 3] {
        let id = match session(&laptop).floor.ballots.all().last() {
            None => ballot(&mut laptop, Scale::Hands, Taking::Counts, 2),
            Some(last) => {
                let question = Question { taking: Taking::Counts, ..last.question.clone() };
                laptop.act(FLOOR, Command::OpenBallot(question)).unwrap()[0]
            }
        };
        let counts = vec![Count { option: 0, voice: None, step: 2, n }];
        let cast = Cast { counts, papers: vec![] };
        laptop.act(FLOOR, Command::CloseBallot { ballot: id, cast }).unwrap();
    }
    let order = bridging::order(&session(&laptop).floor.ballots, bridging::ENOUGH);
    assert_eq!(order.len(), 2, "each proposal once");
    assert!(order.iter().all(|bridge| bridge.ballot == 1));
    assert_eq!(order[0].support.answers, 3);
}

proptest! {
    #[test]
    fn no_small_group_can_be_found_by_subtraction(
        counts in prop::collection::vec((0u8..6, 0u8..3, 0u32..9), 0..24),
    ) {
        const NAMES: [&str; 6] = ["", "a", "b", "c", "d", "e"];
        let counts: Vec<_> = counts
            .iter()
            .map(|(voice, step, n)| (0u16, NAMES[usize::from(*voice)], *step, *n))
            .collect();
        let ballot = closed(asked(Scale::Hands, Taking::CountsByVoice, 1, 0), &counts);
        let told = ballot.tellable(0, 5);
        let of = |voice: &str| {
            let steps = ballot.distribution(0, Some(voice));
            steps.iter().map(|(_, n)| n).sum::<u32>()
        };
        prop_assert!(told.iter().all(|voice| of(voice) >= 5));
        let sum: u32 = told.iter().map(|voice| of(voice)).sum();
        let rest = ballot.answers(0) - sum;
        prop_assert!(rest == 0 || rest >= 5 || told.is_empty(), "{rest} can be found");
        let steps = ballot.distribution(0, None);
        prop_assert_eq!(steps.iter().map(|(_, n)| n).sum::<u32>(), ballot.answers(0));
    }
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
