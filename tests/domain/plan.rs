//! A session's own plan: changed step by step, before and during the evening; what
//! has begun stays.

use super::replica::{FLOOR, NOTES, Replica, captured};
use super::world::{EVENING, MINUTE, PHASES, VOICES};
use proptest::prelude::*;
use std::collections::BTreeSet;
use townhall::domain::command::{Capture, Command};
use townhall::domain::event::Body;
use townhall::domain::{LeftOut, Plan, PlanEdit, Refusal, Session, Step};

fn session(laptop: &Replica) -> &Session {
    &laptop.tables.sessions[&EVENING]
}

fn edit(laptop: &mut Replica, edit: PlanEdit) -> Result<(), Refusal> {
    let plan = session(laptop).edited_plan(edit)?;
    laptop.act(FLOOR, Command::ChangePlan(Box::new(plan))).map(drop)
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.phases.iter().map(|phase| phase.id.as_str()).collect()
}

#[test]
fn a_phase_that_ended_keeps_the_minutes_it_was_given() {
    let mut laptop = Replica::at_the_door();
    laptop.act(FLOOR, Command::StartPhase(1)).unwrap();
    laptop.act(FLOOR, Command::StartPhase(2)).unwrap();
    assert_eq!(session(&laptop).given_ms(1), 30 * MINUTE);
    laptop.act(FLOOR, Command::SetInterpreting(true)).unwrap();
    assert_eq!(session(&laptop).given_ms(1), 30 * MINUTE, "a phase that is over");
    assert_eq!(session(&laptop).given_ms(2), 25 * MINUTE, "the one that runs");
    laptop.act(FLOOR, Command::StartPhase(1)).unwrap();
    assert_eq!(session(&laptop).given_ms(1), 60 * MINUTE, "gone back to, it is interpreted");
    laptop.act(FLOOR, Command::EndSession).unwrap();
    laptop.act(FLOOR, Command::SetInterpreting(false)).unwrap();
    assert_eq!([1, 2].map(|at| session(&laptop).given_ms(at)), [60 * MINUTE, 25 * MINUTE]);
    laptop.act(FLOOR, Command::Undo).unwrap();
    laptop.act(FLOOR, Command::Undo).unwrap();
    laptop.act(FLOOR, Command::Undo).unwrap();
    laptop.act(FLOOR, Command::Undo).unwrap();
    assert_eq!([1, 2].map(|at| session(&laptop).given_ms(at)), [30 * MINUTE, 20 * MINUTE]);
}

#[test]
fn phases_are_left_out_and_taken_back_where_they_stood() {
    let mut laptop = Replica::at_the_door();
    for at in [1, 1, 0] {
        edit(&mut laptop, PlanEdit::LeaveOut(at)).unwrap();
    }
    assert_eq!(ids(&session(&laptop).plan), [PHASES[3]]);
    let shown: Vec<&str> = (session(&laptop).plan.steps().into_iter())
        .map(|step| match step {
            Step::Phase(at) => session(&laptop).plan.phases[at].id.as_str(),
            Step::LeftOut(at) => session(&laptop).plan.left_out[at].phase.id.as_str(),
        })
        .collect();
    assert_eq!(BTreeSet::from_iter(&shown).len(), PHASES.len(), "{shown:?}");
    assert_eq!(shown.last(), Some(&PHASES[3]), "{shown:?}");
    assert_eq!(edit(&mut laptop, PlanEdit::LeaveOut(0)), Err(Refusal::LastPhase));
    for id in [PHASES[0], PHASES[2], PHASES[1]] {
        edit(&mut laptop, PlanEdit::TakeBack(id.to_owned())).unwrap();
    }
    assert_eq!(ids(&session(&laptop).plan), PHASES);
    assert!(session(&laptop).plan.left_out.is_empty());
    let unknown = PlanEdit::TakeBack("nothing".to_owned());
    assert_eq!(edit(&mut laptop, unknown), Err(Refusal::NoSuchPhase));
}

#[test]
fn what_is_over_stays_and_what_runs_and_comes_can_be_changed() {
    let mut laptop = Replica::at_the_door();
    edit(&mut laptop, PlanEdit::LeaveOut(2)).unwrap();
    for phase in [0, 1] {
        laptop.act(FLOOR, Command::StartPhase(phase)).unwrap();
    }
    let minutes = |phase| PlanEdit::Minutes { phase, minutes: 12 };
    let over = Err(Refusal::PhaseIsOver(PHASES[0].to_owned()));
    assert_eq!(edit(&mut laptop, minutes(0)), over);
    edit(&mut laptop, minutes(1)).unwrap();
    edit(&mut laptop, minutes(2)).unwrap();
    let up = |phase| PlanEdit::Move { phase, up: true };
    assert_eq!(edit(&mut laptop, up(1)), Err(Refusal::BegunStays));
    assert_eq!(edit(&mut laptop, up(2)), Err(Refusal::BegunStays));
    let gone = Err(Refusal::PhaseHasBegun(PHASES[1].to_owned()));
    assert_eq!(edit(&mut laptop, PlanEdit::LeaveOut(1)), gone);
    // What is taken back comes behind what has begun.
    edit(&mut laptop, PlanEdit::TakeBack(PHASES[2].to_owned())).unwrap();
    assert_eq!(ids(&session(&laptop).plan), PHASES);
    // A plan made elsewhere by hand is held to the same.
    let mut plan = session(&laptop).plan.clone();
    plan.phases[0].minutes = 90;
    let changed = laptop.act(FLOOR, Command::ChangePlan(Box::new(plan)));
    assert_eq!(changed, Err(Refusal::PhaseIsOver(PHASES[0].to_owned())));
    let mut plan = session(&laptop).plan.clone();
    plan.phases[3].minutes = 0;
    let changed = laptop.act(FLOOR, Command::ChangePlan(Box::new(plan)));
    assert_eq!(changed, Err(Refusal::PhaseMinutes(600)));
}

#[test]
fn a_voice_stays_once_somebody_has_used_it() {
    let mut laptop = Replica::at_the_door();
    let out = |id: &str| PlanEdit::TakeOutVoice(id.to_owned());
    let add = |title: &str| PlanEdit::AddVoice { language: "en".into(), title: title.into() };
    edit(&mut laptop, out(VOICES[1])).unwrap();
    edit(&mut laptop, add("Shop owner")).unwrap();
    assert!(session(&laptop).plan.voice("shop-owner").is_some());
    let there = Err(Refusal::VoiceThere("shop owner".to_owned()));
    assert_eq!(edit(&mut laptop, add("shop owner")), there);
    assert_eq!(edit(&mut laptop, add("  ")), Err(Refusal::VoiceTitle));
    edit(&mut laptop, add("ወጣቶች")).unwrap();
    assert!(session(&laptop).plan.voice("voice-3").is_some());
    let Command::Capture(one) = captured("Rents doubled") else { unreachable!() };
    let one =
        Capture { voice: Some("shop-owner".into()), words: Body::of("Rents doubled"), ..*one };
    laptop.act(NOTES, Command::Capture(Box::new(one))).unwrap();
    let used = Err(Refusal::VoiceInUse("shop-owner".to_owned()));
    assert_eq!(edit(&mut laptop, out("shop-owner")), used);
    let people = Command::CountPeople { voice: VOICES[0].to_owned(), people: 3 };
    laptop.act(FLOOR, people).unwrap();
    let used = Err(Refusal::VoiceInUse(VOICES[0].to_owned()));
    assert_eq!(edit(&mut laptop, out(VOICES[0])), used);
    let name = |title: &str| PlanEdit::NameVoice {
        voice: "shop-owner".into(),
        language: "en".into(),
        title: title.into(),
    };
    assert_eq!(edit(&mut laptop, name("")), Err(Refusal::VoiceTitle));
    edit(&mut laptop, name("Trader")).unwrap();
    assert_eq!(session(&laptop).plan.voice("shop-owner").unwrap().title.get("en"), "Trader");
}

/// One edit of any sort, sensible or not.
fn some_edit() -> impl Strategy<Value = PlanEdit> {
    let phase = 0usize..6;
    let id = prop::sample::select(PHASES.to_vec()).prop_map(str::to_owned);
    let words = prop::sample::select(vec!["", "What now?", " two\nlines "]).prop_map(str::to_owned);
    let language = prop::sample::select(vec!["en", "es"]).prop_map(str::to_owned);
    let voice =
        prop::sample::select(vec!["newcomer", "neighbour", "other"]).prop_map(str::to_owned);
    prop_oneof![
        (phase.clone(), 0u32..700)
            .prop_map(|(phase, minutes)| PlanEdit::Minutes { phase, minutes }),
        (phase.clone(), any::<bool>()).prop_map(|(phase, up)| PlanEdit::Move { phase, up }),
        phase.clone().prop_map(PlanEdit::LeaveOut),
        id.prop_map(PlanEdit::TakeBack),
        (phase, language.clone(), words.clone())
            .prop_map(|(phase, language, words)| PlanEdit::Prompt { phase, language, words }),
        (language.clone(), words.clone())
            .prop_map(|(language, title)| PlanEdit::AddVoice { language, title }),
        (voice.clone(), language, words).prop_map(|(voice, language, title)| PlanEdit::NameVoice {
            voice,
            language,
            title
        }),
        voice.clone().prop_map(PlanEdit::TakeOutVoice),
        (voice, any::<bool>()).prop_map(|(voice, on)| PlanEdit::MigrantLed { voice, on }),
    ]
}

#[derive(Clone, Debug)]
enum Deed {
    Edit(PlanEdit),
    Start(usize),
    Interpret(bool),
    Undo,
}

proptest! {
    #![proptest_config(super::cases(128))]

    #[test]
    fn no_edit_loses_a_phase_or_touches_what_is_over(
        deeds in prop::collection::vec(
            prop_oneof![
                6 => some_edit().prop_map(Deed::Edit),
                2 => (0usize..4).prop_map(Deed::Start),
                1 => any::<bool>().prop_map(Deed::Interpret),
                1 => Just(Deed::Undo),
            ],
            0..40,
        ),
    ) {
        let mut laptop = Replica::at_the_door();
        for deed in deeds {
            let before = session(&laptop).clone();
            laptop.time_ms += MINUTE;
            let done = match deed.clone() {
                Deed::Edit(one) => edit(&mut laptop, one),
                Deed::Start(at) => laptop.act(FLOOR, Command::StartPhase(at)).map(drop),
                Deed::Interpret(on) => laptop.act(FLOOR, Command::SetInterpreting(on)).map(drop),
                Deed::Undo => laptop.act(FLOOR, Command::Undo).map(drop),
            };
            let now = session(&laptop).clone();
            prop_assert!(done.is_ok() || now == before, "{:?} changed something", deed);
            let out = now.plan.left_out.iter().map(|LeftOut { phase, .. }| phase.id.as_str());
            let mut all: Vec<&str> = ids(&now.plan).into_iter().chain(out).collect();
            all.sort_unstable();
            let mut known = PHASES;
            known.sort_unstable();
            prop_assert_eq!(all, known, "no phase is lost, none doubled");
            prop_assert_eq!(now.plan.steps().len(), PHASES.len());
            prop_assert_eq!(now.floor.phases.len(), now.plan.phases.len());
            if !matches!(deed, Deed::Edit(_)) {
                continue;
            }
            let over = |of: &Session| -> Vec<_> {
                let over = (0..of.plan.phases.len()).filter(|at| of.is_over(*at));
                over.map(|at| (of.plan.phases[at].clone(), of.given_ms(at), of.clock(at, 0))).collect()
            };
            prop_assert_eq!(over(&now), over(&before), "{:?} changed what is over", deed);
            let runs = |of: &Session| of.current_phase().map(|phase| phase.id.clone());
            prop_assert_eq!(runs(&now), runs(&before));
        }
    }
}
