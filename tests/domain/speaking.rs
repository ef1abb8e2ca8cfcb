//! The speaking list: turns timed as a stopwatch would, and the rules of a
//! chaired meeting one by one.

use super::replica::{FLOOR, NOTES, Replica, captured};
use super::wish::{Wish, list_wish};
use super::world::{EVENING, MINUTE, VOICES};
use proptest::prelude::*;
use std::collections::BTreeMap;
use townhall::domain::act::Act;
use townhall::domain::command::Command;
use townhall::domain::floor::order::{Why, suggest};
use townhall::domain::floor::speaking::SpeakingList;
use townhall::domain::floor::turn::{Countdown, EntryId, TurnKind};
use townhall::domain::ids::EventId;
use townhall::domain::multiplier::Multiplier;
use townhall::domain::refusal::Refusal;

fn list(laptop: &Replica) -> &SpeakingList {
    &laptop.tables.sessions[&EVENING].floor.list
}

/// A laptop with the phase of concerns running.
fn hall() -> Replica {
    let mut laptop = Replica::at_the_door();
    laptop.act(FLOOR, Command::StartPhase(1)).unwrap();
    laptop
}

fn join(laptop: &mut Replica, seat: &str, voice: Option<&str>, kind: TurnKind) -> EntryId {
    let voice = voice.map(str::to_owned);
    let written = laptop.act(FLOOR, Command::Join { seat: seat.to_owned(), voice, kind }).unwrap();
    let event = *written.last().unwrap();
    EntryId { event, nth: 0 }
}

fn speak(laptop: &mut Replica, seat: &str, voice: Option<&str>, seconds: i64) {
    let entry = join(laptop, seat, voice, TurnKind::Contribution);
    laptop.act(FLOOR, Command::BeginTurn(entry)).unwrap();
    laptop.time_ms += seconds * 1_000;
    laptop.act(FLOOR, Command::EndTurn).unwrap();
}

/// Milliseconds in which each entry's clock ran, kept second by second.
#[derive(Default)]
struct Stopwatch {
    ran: BTreeMap<EntryId, i64>,
    running: Option<(EntryId, i64)>,
}

impl Stopwatch {
    /// What runs from `at` on, as the list says whose turn it is and whether its
    /// clock stands still.
    fn look(&mut self, laptop: &Replica, at: i64) {
        if let Some((entry, since)) = self.running.take() {
            *self.ran.entry(entry).or_default() += at - since;
        }
        let current = list(laptop).current.as_ref();
        let runs = current.filter(|turn| turn.paused_since.is_none());
        self.running = runs.map(|turn| (turn.entry.id, at));
        if let Some(turn) = current {
            self.ran.entry(turn.entry.id).or_default();
        }
    }
}

proptest! {
    #![proptest_config(super::cases(64))]

    #[test]
    fn turns_take_as_long_as_their_clocks_ran(
        wishes in prop::collection::vec((list_wish(), 0..600_i64), 0..80),
    ) {
        let mut laptop = hall();
        let mut watch = Stopwatch::default();
        for (wish, seconds) in wishes {
            let wish: Wish = wish;
            laptop.time_ms += seconds * 1_000;
            let before = laptop.tables.clone();
            let written = laptop.act(wish.desk(), wish.command(&laptop));
            match &written {
                Err(_) => prop_assert_eq!(&laptop.tables, &before),
                Ok(written) => {
                    let at = laptop.tables.log[written.last().unwrap()].header.at.ms();
                    let acts: Vec<&Act> = written.iter().map(|id| &laptop.tables.acts[id]).collect();
                    // What was taken back, or is on the list again, was not.
                    let rewinds = acts.iter().any(|act| matches!(act, Act::Undone(_)));
                    if rewinds {
                        return Ok(());
                    }
                    watch.look(&laptop, at);
                }
            }
            let list = list(&laptop);
            let mut ids: Vec<EntryId> = list.waiting.iter().map(|entry| entry.id).collect();
            ids.extend(list.turns().map(|turn| turn.entry.id));
            let many = ids.len();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), many, "somebody stands in two places");
            for turn in list.turns() {
                let now = watch.running.map_or(laptop.now_ms(), |(_, since)| since);
                let elapsed = turn.elapsed_ms(now);
                prop_assert!(elapsed >= 0);
                if !acts_again(&laptop) {
                    prop_assert_eq!(elapsed, watch.ran[&turn.entry.id]);
                }
            }
            let suggested: Vec<EntryId> =
                suggest(list, laptop.now_ms()).iter().map(|one| one.entry.id).collect();
            let mut sorted = suggested.clone();
            sorted.sort_unstable();
            let mut waiting: Vec<EntryId> = list.waiting.iter().map(|entry| entry.id).collect();
            waiting.sort_unstable();
            prop_assert_eq!(sorted, waiting, "a suggestion leaves nobody out");
        }
    }
}

/// Whether somebody was put back on the list, whose clock then starts anew.
fn acts_again(laptop: &Replica) -> bool {
    laptop.tables.acts.values().any(|act| matches!(act, Act::TurnAddedAgain(_)))
}

#[test]
fn an_interposed_question_stops_who_speaks_and_any_other_turn_ends_them() {
    let mut laptop = hall();
    let first = join(&mut laptop, "1", None, TurnKind::Contribution);
    let asks = join(&mut laptop, "2", None, TurnKind::Interposed);
    let next = join(&mut laptop, "3", None, TurnKind::Contribution);
    laptop.act(FLOOR, Command::BeginTurn(first)).unwrap();
    laptop.time_ms += 40_000;
    laptop.act(FLOOR, Command::BeginTurn(asks)).unwrap();
    laptop.time_ms += 15_000;
    assert_eq!(list(&laptop).current.as_ref().unwrap().entry.id, asks);
    assert_eq!(list(&laptop).interrupted.as_ref().unwrap().entry.id, first);
    laptop.act(FLOOR, Command::EndTurn).unwrap();
    assert_eq!(list(&laptop).current.as_ref().unwrap().entry.id, first, "they go on");
    laptop.time_ms += 20_000;
    laptop.act(FLOOR, Command::BeginTurn(next)).unwrap();
    let done: Vec<_> =
        list(&laptop).done.iter().map(|it| (it.entry.id, it.elapsed_ms(0))).collect();
    let seconds: Vec<_> = done.iter().map(|(id, ms)| (*id, (ms + 500) / 1_000)).collect();
    assert_eq!(seconds, [(asks, 15), (first, 60)], "end less begin less pauses");
}

#[test]
fn a_point_of_order_passes_a_closed_list() {
    let mut laptop = hall();
    laptop.act(FLOOR, Command::OpenList(false)).unwrap();
    let ask = |kind| Command::Join { seat: "4".to_owned(), voice: None, kind };
    assert_eq!(laptop.act(FLOOR, ask(TurnKind::Contribution)), Err(Refusal::ListClosed));
    assert_eq!(laptop.act(FLOOR, ask(TurnKind::Question)), Err(Refusal::ListClosed));
    laptop.act(FLOOR, ask(TurnKind::PointOfOrder)).unwrap();
    assert_eq!(laptop.act(FLOOR, ask(TurnKind::PointOfOrder)), Err(Refusal::WaitsAlready));
}

#[test]
fn questions_to_who_speaks_come_before_points_of_order_and_these_before_all_others() {
    let mut laptop = hall();
    let waits = join(&mut laptop, "1", None, TurnKind::Contribution);
    let order = join(&mut laptop, "2", None, TurnKind::PointOfOrder);
    let asks = join(&mut laptop, "3", None, TurnKind::Interposed);
    let another = join(&mut laptop, "4", None, TurnKind::PointOfOrder);
    let last = join(&mut laptop, "5", None, TurnKind::Question);
    let ids: Vec<EntryId> = list(&laptop).waiting.iter().map(|entry| entry.id).collect();
    assert_eq!(ids, [asks, order, another, waits, last]);
    laptop.act(FLOOR, Command::NextTurn).unwrap();
    assert_eq!(list(&laptop).current.as_ref().unwrap().entry.id, asks);
}

#[test]
fn the_suggestion_puts_first_turns_first_then_least_time_then_new_voices() {
    let mut laptop = hall();
    speak(&mut laptop, "1", Some(VOICES[0]), 90);
    speak(&mut laptop, "2", Some(VOICES[0]), 30);
    let long = join(&mut laptop, "1", None, TurnKind::Contribution);
    let short = join(&mut laptop, "2", None, TurnKind::Contribution);
    let first = join(&mut laptop, "3", Some(VOICES[0]), TurnKind::Contribution);
    let new = join(&mut laptop, "4", Some(VOICES[1]), TurnKind::Contribution);
    let order = join(&mut laptop, "5", None, TurnKind::PointOfOrder);
    let asks = join(&mut laptop, "6", None, TurnKind::Interposed);
    let suggested = suggest(list(&laptop), laptop.now_ms());
    let ids: Vec<EntryId> = suggested.iter().map(|one| one.entry.id).collect();
    assert_eq!(ids, [asks, order, new, first, short, long]);
    assert_eq!(suggested[2].why, Why::FirstTurnNewVoice);
    assert_eq!(suggested[3].why, Why::FirstTurn);
    assert!(matches!(suggested[5].why, Why::Spoke(ms) if ms > 89_000));
    let theirs = suggested[5].entry.voice.as_deref();
    assert_eq!(theirs, Some(VOICES[0]), "a seat keeps the voice it said");
}

#[test]
fn who_spoke_last_comes_back_to_the_top() {
    let mut laptop = hall();
    assert_eq!(laptop.act(FLOOR, Command::AddAgain), Err(Refusal::NobodySpoke));
    speak(&mut laptop, "1", None, 60);
    let waits = join(&mut laptop, "2", None, TurnKind::Contribution);
    laptop.act(FLOOR, Command::AddAgain).unwrap();
    assert!(list(&laptop).done.is_empty());
    assert_eq!(list(&laptop).waiting[1].id, waits);
    laptop.act(FLOOR, Command::Undo).unwrap();
    assert_eq!(list(&laptop).done.len(), 1);
}

#[test]
fn the_clock_of_a_turn_has_three_states_and_interpreting_stretches_it() {
    let mut laptop = hall();
    let entry = join(&mut laptop, "1", None, TurnKind::Contribution);
    laptop.act(FLOOR, Command::BeginTurn(entry)).unwrap();
    let begun = list(&laptop).current.as_ref().unwrap().begun;
    let state = |laptop: &Replica, seconds: i64| {
        list(laptop).current.as_ref().unwrap().countdown(begun + seconds * 1_000)
    };
    assert_eq!(
        [0, 89, 90, 120, 121].map(|at| state(&laptop, at)),
        [
            Countdown::Normal,
            Countdown::Normal,
            Countdown::Warning,
            Countdown::Warning,
            Countdown::Over,
        ]
    );
    laptop.act(FLOOR, Command::InterpretTurn(true)).unwrap();
    let turn = list(&laptop).current.as_ref().unwrap();
    assert_eq!((turn.interpreting, turn.given_ms()), (Multiplier::TWO, 4 * MINUTE));
    assert_eq!(turn.balance_ms(begun + 2 * MINUTE), MINUTE);
    assert!(turn.is_estimate());
    assert_eq!(state(&laptop, 200), Countdown::Normal);
}

#[test]
fn voices_share_the_time_and_nobody_pays_for_an_overrun() {
    let mut laptop = hall();
    assert_eq!(laptop.act(FLOOR, Command::AddVoiceTime(60)), Err(Refusal::VoicesNotLimited));
    laptop.act(FLOOR, Command::LimitVoices(Some(120))).unwrap();
    speak(&mut laptop, "1", Some(VOICES[0]), 150);
    let left = |laptop: &Replica, voice: &str| {
        (list(laptop).voice_left_ms(voice, laptop.now_ms()).unwrap() + 500).div_euclid(1_000)
    };
    assert_eq!((left(&laptop, VOICES[0]), left(&laptop, VOICES[1])), (-30, 120));
    laptop.act(FLOOR, Command::AddVoiceTime(30)).unwrap();
    assert_eq!((left(&laptop, VOICES[0]), left(&laptop, VOICES[1])), (0, 150));
    assert_eq!(list(&laptop).dominant_voice(laptop.now_ms()).as_deref(), Some(VOICES[0]));
}

#[test]
fn a_round_gives_every_seat_a_turn_and_whoever_passes_spends_no_time() {
    let mut laptop = hall();
    let seats: Vec<String> = (1..=3).map(|seat| seat.to_string()).collect();
    laptop.act(FLOOR, Command::BeginRound(seats.clone())).unwrap();
    assert_eq!(list(&laptop).waiting.len(), 3);
    assert_eq!(laptop.act(FLOOR, Command::BeginRound(seats)), Err(Refusal::Already));
    let first = list(&laptop).waiting[0].id;
    laptop.act(FLOOR, Command::Pass(first)).unwrap();
    assert_eq!((list(&laptop).passed.len(), list(&laptop).done.len()), (1, 0));
    laptop.act(FLOOR, Command::NextTurn).unwrap();
    assert_eq!(list(&laptop).current.as_ref().unwrap().entry.id.nth, 1);
}

#[test]
fn what_is_written_down_in_a_turn_carries_its_seat_and_voice() {
    let mut laptop = hall();
    let entry = join(&mut laptop, "14", Some(VOICES[0]), TurnKind::Contribution);
    laptop.act(FLOOR, Command::BeginTurn(entry)).unwrap();
    let id: EventId = laptop.act(NOTES, captured("the lift")).unwrap()[0];
    let one = laptop.contribution(id);
    assert_eq!((one.turn, one.voice.as_deref()), (Some(entry), Some(VOICES[0])));
    let seats = &laptop.tables.sessions[&EVENING].seats;
    assert_eq!(one.seat.and_then(|seat| seats.name(seat)), Some("14"));
    laptop.act(FLOOR, Command::EndTurn).unwrap();
    let id = laptop.act(NOTES, captured("a lamp")).unwrap()[0];
    assert_eq!((laptop.contribution(id).turn, laptop.contribution(id).seat), (None, None));
}

#[test]
fn pausing_the_clock_and_ending_the_phase_do_so_for_who_speaks() {
    let mut laptop = hall();
    let entry = join(&mut laptop, "1", None, TurnKind::Contribution);
    laptop.act(FLOOR, Command::BeginTurn(entry)).unwrap();
    laptop.act(FLOOR, Command::PauseClock).unwrap();
    laptop.time_ms += 10 * MINUTE;
    assert!(list(&laptop).current.as_ref().unwrap().elapsed_ms(laptop.now_ms()) < 1_000);
    laptop.act(FLOOR, Command::ResumeClock).unwrap();
    laptop.time_ms += MINUTE;
    laptop.act(FLOOR, Command::NextPhase).unwrap();
    let turn = list(&laptop).done.last().unwrap();
    assert_eq!((turn.elapsed_ms(0) + 500) / MINUTE, 1);
    assert!(list(&laptop).current.is_none());
}

#[test]
fn another_laptop_cannot_touch_the_list_until_it_takes_the_chair() {
    let mut one = hall();
    let mut two = Replica::new(1);
    let entry = join(&mut one, "1", None, TurnKind::Contribution);
    one.act(FLOOR, Command::BeginTurn(entry)).unwrap();
    one.meet(&mut two);
    assert_eq!(two.act(FLOOR, Command::EndTurn), Err(Refusal::NotTheChair));
    // The first one dies in the middle of the turn: nothing is left stuck.
    two.act(FLOOR, Command::TakeChair).unwrap();
    two.act(FLOOR, Command::EndTurn).unwrap();
    assert_eq!(list(&two).done.len(), 1);
    one.meet(&mut two);
    assert_eq!(list(&one), list(&two));
}
