//! Scrubs: what they mean is erased on every laptop, whatever comes first, and
//! nothing else is.

use super::network::{Step, any_step, exchange_all, laptops, take};
use super::oracle;
use super::replica::{NOTES, Replica, words};
use super::wish::wording_wish;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use townhall::domain::act::Act;
use townhall::domain::command::Command;
use townhall::domain::event::{Body, Event};
use townhall::domain::ids::{ContributionId, EventId};
use townhall::domain::refusal::Refusal;
use townhall::domain::register::Register;

/// What an onlooker who sees every laptop writes down: each event with its
/// words, and what its writer had then.
#[derive(Default)]
struct Onlooker {
    events: BTreeMap<EventId, (Event, BTreeSet<EventId>)>,
}

impl Onlooker {
    fn look(&mut self, laptops: &[Replica], done: Option<(usize, Vec<Event>)>) {
        let Some((who, written)) = done else { return };
        let mut had: BTreeSet<EventId> = laptops[who].tables.log.keys().copied().collect();
        for event in &written {
            had.remove(&event.id);
        }
        let pairs = written.into_iter().map(|event| (event.id, (event, had.clone())));
        self.events.extend(pairs);
    }

    /// The contribution of which an event brings words.
    fn is_about(&self, id: EventId) -> Option<(ContributionId, Act)> {
        let (event, _) = self.events.get(&id)?;
        let header = &event.header;
        let act = Act::read(&header.kind, header.version, &header.facts).unwrap();
        match &act {
            Act::Captured(_) => Some((id, act)),
            Act::Reworded(rewording) | Act::Scrubbed(rewording) => Some((rewording.of, act)),
            _ => None,
        }
    }

    /// Whether its words have to go, as far as someone with these events knows:
    /// a scrub's writer had it, or its own writer had seen no scrub.
    fn is_condemned(&self, id: EventId, known: &BTreeSet<EventId>) -> bool {
        let Some((of, act)) = self.is_about(id) else { return false };
        let is_scrub = |other: &EventId| {
            self.is_about(*other)
                .is_some_and(|(other, act)| other == of && matches!(act, Act::Scrubbed(_)))
        };
        let scrubs: Vec<&EventId> = known.iter().filter(|other| is_scrub(other)).collect();
        let (_, had) = &self.events[&id];
        let is_blind = !matches!(act, Act::Scrubbed(_)) && !had.iter().any(is_scrub);
        scrubs.iter().any(|scrub| self.events[scrub].1.contains(&id))
            || (is_blind && !scrubs.is_empty())
    }

    /// No laptop has words that it knows to be condemned.
    fn check(&self, laptops: &[Replica]) {
        for laptop in laptops {
            let known = laptop.tables.log.keys().copied().collect();
            for event in laptop.tables.log.values() {
                let is_gone = event.body.is_none() && event.salt.is_none();
                assert!(is_gone || !self.is_condemned(event.id, &known), "{:?}", event.header);
            }
        }
    }

    /// Where all is known, exactly the condemned is gone, and of the rest the
    /// latest shows.
    fn check_at_the_end(&self, laptop: &Replica) {
        let known: BTreeSet<EventId> = laptop.tables.log.keys().copied().collect();
        let mut said: BTreeMap<EventId, Body> = BTreeMap::new();
        for (id, (original, _)) in &self.events {
            let kept = &laptop.tables.log[id];
            if self.is_condemned(*id, &known) {
                assert_eq!((&kept.body, &kept.salt), (&None, &None));
            } else {
                assert_eq!(kept, original);
                said.insert(*id, original.words());
            }
        }
        for one in laptop.tables.contributions.values() {
            let is_wording =
                |_: &Event, act: &Act| matches!(act, Act::Reworded(_) | Act::Scrubbed(_));
            let counts = |id| said.contains_key(&id) && oracle::is_effective(&laptop.tables, id);
            let tops = oracle::shown(&laptop.tables, one.id, is_wording, counts);
            let top = tops.first().map_or(one.id, |(event, _)| event.id);
            assert_eq!(one.words, said[&top]);
            let differ = tops.iter().any(|(event, _)| said[&event.id] != said[&top]);
            assert_eq!(one.conflicts.contains(&Register::Wording), differ);
        }
    }
}

proptest! {
    #![proptest_config(super::cases(40))]

    #[test]
    fn what_a_scrub_means_is_gone_everywhere_and_nothing_else(
        steps in prop::collection::vec(any_step(wording_wish()), 0..60),
        seed: u64,
    ) {
        let mut laptops = laptops(3);
        let mut onlooker = Onlooker::default();
        for step in &steps {
            let done = take(&mut laptops, step);
            onlooker.look(&laptops, done);
            if matches!(step, Step::Send { .. }) {
                onlooker.check(&laptops);
            }
        }
        exchange_all(&mut laptops, seed);
        oracle::check(&laptops[0].tables);
        laptops.iter().for_each(|laptop| onlooker.check_at_the_end(laptop));
    }
}

fn reword(of: ContributionId, text: &str) -> Command {
    Command::Reword { of, words: words(text) }
}

fn scrub(of: ContributionId, text: &str) -> Command {
    Command::Scrub { of, words: words(text) }
}

/// Two laptops that both have one line.
fn two_with_a_line() -> (Replica, Replica, ContributionId) {
    let (mut one, mut two) = (Replica::at_the_door(), Replica::new(1));
    let line = one.capture("Mrs Abebe of number 9 has no lamp");
    one.meet(&mut two);
    (one, two, line)
}

#[test]
fn words_on_top_of_a_scrub_stay_where_they_come_before_it() {
    let (mut one, mut two, line) = two_with_a_line();
    one.act(NOTES, scrub(line, "no lamp")).unwrap();
    let under = one.act(NOTES, reword(line, "no street lamp")).unwrap()[0];
    let over = one.act(NOTES, reword(line, "no street lamp in the yard")).unwrap()[0];
    two.act(NOTES, scrub(line, "dark")).unwrap();
    // The last rewording arrives before all that it stands on.
    two.receive(one.tables.log[&over].clone()).unwrap();
    assert_eq!(two.tables.log[&over].words(), words("no street lamp in the yard"));
    two.receive(one.tables.log[&under].clone()).unwrap();
    one.meet(&mut two);
    assert_eq!(one.tables, two.tables);
    assert_eq!(two.tables.log[&over].words(), words("no street lamp in the yard"));
    assert!(one.tables.log[&line].is_erased());
}

#[test]
fn what_had_been_taken_back_is_scrubbed_too_and_does_not_come_back() {
    let (mut one, _, line) = two_with_a_line();
    one.act(NOTES, scrub(line, "no lamp")).unwrap();
    let taken_back = one.act(NOTES, reword(line, "Mrs A. has no lamp")).unwrap()[0];
    one.act(NOTES, Command::Undo).unwrap();
    one.act(NOTES, scrub(line, "a lamp is missing")).unwrap();
    assert!(one.tables.log[&taken_back].is_erased());
    assert_eq!(one.act(NOTES, Command::Redo), Err(Refusal::NothingToRedo));
    assert_eq!(one.contribution(line).words, words("a lamp is missing"));
    assert!(one.contribution(line).conflicts.is_empty());
}

#[test]
fn words_that_wait_for_their_contribution_do_not_outwait_the_scrub() {
    let (mut one, _, line) = two_with_a_line();
    let reworded = one.act(NOTES, reword(line, "Mrs Abebe's lamp")).unwrap()[0];
    let with_words = one.tables.log[&reworded].clone();
    let scrubbed = one.act(NOTES, scrub(line, "a lamp")).unwrap()[0];
    for scrub_first in [true, false] {
        let mut three = Replica::new(2);
        let mut events = [with_words.clone(), one.tables.log[&scrubbed].clone()];
        if scrub_first {
            events.reverse();
        }
        three.receive_all(events);
        assert!(three.tables.contributions.is_empty());
        assert!(three.tables.log[&reworded].is_erased());
    }
}

#[test]
fn erased_words_do_not_come_back_with_the_event() {
    let (mut one, two, line) = two_with_a_line();
    one.act(NOTES, scrub(line, "")).unwrap();
    assert_eq!(one.contribution(line).words, Body::default());
    one.receive(two.tables.log[&line].clone()).unwrap();
    assert!(one.tables.log[&line].is_erased());
    let mut three = Replica::new(2);
    three.receive_all(one.in_order_of_arrival());
    three.receive_all(two.in_order_of_arrival());
    assert!(three.tables.log[&line].is_erased());
    assert_eq!(three.tables, one.tables);
}

#[test]
fn of_two_scrubs_at_once_the_later_shows_and_the_other_is_kept() {
    let (mut one, mut two, line) = two_with_a_line();
    two.time_ms += 5_000;
    let first = one.act(NOTES, scrub(line, "no lamp")).unwrap()[0];
    let second = two.act(NOTES, scrub(line, "it is dark")).unwrap()[0];
    one.meet(&mut two);
    assert_eq!(one.tables, two.tables);
    assert_eq!(one.contribution(line).words, words("it is dark"));
    assert_eq!(one.contribution(line).conflicts, [Register::Wording]);
    assert_eq!(one.tables.log[&first].words(), words("no lamp"));
    one.act(NOTES, reword(line, "no lamp, so it is dark")).unwrap();
    one.meet(&mut two);
    assert_eq!(two.contribution(line).words, words("no lamp, so it is dark"));
    assert!(two.contribution(line).conflicts.is_empty());
    assert_eq!(two.tables.log[&second].words(), words("it is dark"));
}

#[test]
fn a_scrub_beats_a_rewording_of_the_same_moment_whichever_is_later() {
    for delay in [-5_000, 5_000] {
        let (mut one, mut two, line) = two_with_a_line();
        two.time_ms += delay;
        one.act(NOTES, scrub(line, "no lamp")).unwrap();
        let other = two.act(NOTES, reword(line, "Mrs Abebe lacks a lamp")).unwrap()[0];
        one.meet(&mut two);
        for laptop in [&one, &two] {
            assert_eq!(laptop.contribution(line).words, words("no lamp"));
            assert!(laptop.contribution(line).conflicts.is_empty());
            assert!(laptop.tables.log[&other].is_erased());
        }
    }
}
