//! Laptops that exchange random parts of their logs, in any order, with
//! repeats and cuts, their clocks up to a week apart.

use super::oracle;
use super::replica::{FLOOR, Replica};
use super::wish::{Wish, any_wish};
use super::world::{DAY, EVENING, OTHER_EVENING, opened};
use proptest::prelude::*;
use townhall::domain::command::Command;
use townhall::domain::event::{Event, head};

#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Someone does something.
    Do { at: u8, wish: Wish, seconds: u16 },
    /// Some of the events of one laptop reach another, in some order.
    Send { from: u8, to: u8, which: u64, order: u64 },
    /// Somebody sets a clock.
    Skew { at: u8, ms: i64 },
}

/// Steps with these wishes in them.
pub(super) fn any_step(wish: impl Strategy<Value = Wish>) -> impl Strategy<Value = Step> {
    prop_oneof![
        12 => (any::<u8>(), wish, any::<u16>())
            .prop_map(|(at, wish, seconds)| Step::Do { at, wish, seconds }),
        5 => (any::<u8>(), any::<u8>(), any::<u64>(), any::<u64>())
            .prop_map(|(from, to, which, order)| Step::Send { from, to, which, order }),
        1 => (any::<u8>(), -7 * DAY..7 * DAY).prop_map(|(at, ms)| Step::Skew { at, ms }),
    ]
}

/// A number that depends on the seed alone; the seed moves on.
fn roll(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

pub(super) fn shuffled<T>(mut items: Vec<T>, mut seed: u64) -> Vec<T> {
    for last in (1..items.len()).rev() {
        items.swap(last, roll(&mut seed) as usize % (last + 1));
    }
    items
}

/// So many laptops, the evenings opened on the first of them.
pub(super) fn laptops(number: u8) -> Vec<Replica> {
    let mut laptops: Vec<Replica> = (0..number).map(Replica::new).collect();
    for session in [EVENING, OTHER_EVENING] {
        laptops[0].act_in(session, FLOOR, Command::OpenSession(opened())).unwrap();
    }
    let opening = laptops[0].in_order_of_arrival();
    for laptop in &mut laptops[1..] {
        laptop.receive_all(opening.clone());
    }
    laptops
}

/// Takes a step; who acted and what they wrote, if they did.
pub(super) fn take(laptops: &mut [Replica], step: &Step) -> Option<(usize, Vec<Event>)> {
    let number = laptops.len();
    let nth = |at: u8| usize::from(at) % number;
    match step {
        Step::Do { at, wish, seconds } => {
            for laptop in laptops.iter_mut() {
                laptop.time_ms += i64::from(*seconds) * 100;
            }
            let laptop = &mut laptops[nth(*at)];
            let command = wish.command(laptop);
            let written = laptop.act_in(wish.session(), wish.desk(), command).ok()?;
            let events = written.iter().map(|id| laptop.tables.log[id].clone());
            Some((nth(*at), events.collect()))
        }
        Step::Send { from, to, which, order } => {
            let all = laptops[nth(*from)].in_order_of_arrival();
            let some = (all.into_iter().enumerate())
                .filter(|(place, _)| which >> (place % 64) & 1 == 1)
                .map(|(_, event)| event);
            let some = shuffled(some.collect(), *order);
            let again = some.iter().take(some.len() / 3).cloned().collect();
            laptops[nth(*to)].receive_all([some, again].concat());
            None
        }
        Step::Skew { at, ms } => {
            laptops[nth(*at)].skew_ms = *ms;
            None
        }
    }
}

/// Everyone gets all that anyone has, each in an order of their own.
pub(super) fn exchange_all(laptops: &mut [Replica], mut seed: u64) {
    for _ in 0..2 {
        for from in 0..laptops.len() {
            let events = laptops[from].in_order_of_arrival();
            for (to, laptop) in laptops.iter_mut().enumerate() {
                if to != from {
                    laptop.receive_all(shuffled(events.clone(), roll(&mut seed)));
                }
            }
        }
    }
}

fn all_end_equal(number: u8, steps: &[Step], seed: u64) {
    let mut laptops = laptops(number);
    for step in steps {
        take(&mut laptops, step);
    }
    exchange_all(&mut laptops, seed);
    oracle::check(&laptops[0].tables);
    assert!(laptops[0].tables.waiting.is_empty());
    let ends = |laptop: &Replica| head(laptop.tables.log.keys().copied());
    for laptop in &laptops[1..] {
        assert_eq!(ends(laptop), ends(&laptops[0]));
        laptop.tables.assert_equals(&laptops[0].tables);
    }
}

proptest! {
    #![proptest_config(super::cases(40))]

    #[test]
    fn three_laptops_end_equal(
        steps in prop::collection::vec(any_step(any_wish()), 0..70),
        seed: u64,
    ) {
        all_end_equal(3, &steps, seed);
    }

    #[test]
    fn five_laptops_end_equal(
        steps in prop::collection::vec(any_step(any_wish()), 0..90),
        seed: u64,
    ) {
        all_end_equal(5, &steps, seed);
    }
}
