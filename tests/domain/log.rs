//! On one laptop: no command makes anything panic, a refusal changes nothing,
//! and the tables follow from the log, in whatever order it is read.

use super::memory::Memory;
use super::network::shuffled;
use super::oracle;
use super::replica::Replica;
use super::wish::{Wish, any_wish};
use proptest::prelude::*;

fn evening(wishes: &[(Wish, u16)]) -> Replica {
    let mut replica = Replica::at_the_door();
    for (wish, seconds) in wishes {
        replica.time_ms += i64::from(*seconds) * 1_000;
        let before = replica.tables.clone();
        let written = replica.act_in(wish.session(), wish.desk(), wish.command(&replica));
        match written {
            Err(_) => assert_eq!(replica.tables, before, "a refusal changed something"),
            Ok(written) => {
                assert!(!written.is_empty());
                assert_eq!(replica.tables.log.len(), before.log.len() + written.len());
            }
        }
    }
    replica
}

proptest! {
    #![proptest_config(super::cases(48))]

    #[test]
    fn the_tables_follow_from_the_log_in_any_order(
        wishes in prop::collection::vec((any_wish(), any::<u16>()), 0..60),
        seed: u64,
    ) {
        let replica = evening(&wishes);
        oracle::check(&replica.tables);
        let arrived = replica.in_order_of_arrival();
        Memory::replay(arrived.clone()).assert_equals(&replica.tables);

        let mut sorted = arrived.clone();
        sorted.sort_by_key(|event| event.order());
        Memory::replay(sorted).assert_equals(&replica.tables);
        let backwards = arrived.iter().rev().cloned();
        Memory::replay(backwards).assert_equals(&replica.tables);

        for nth in 0..4 {
            let twice = shuffled([arrived.clone(), arrived.clone()].concat(), seed ^ nth);
            Memory::replay(twice).assert_equals(&replica.tables);
        }
    }
}
