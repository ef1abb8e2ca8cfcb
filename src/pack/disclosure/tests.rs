//! Attackers who try every table that agrees with what is shown.

use super::{Count, WIDTH, hide_in_list, hide_rows};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn counts(values: &[u64]) -> Vec<Count> {
    values.iter().map(|&value| Count::new(value, value)).collect()
}

/// A table of two columns, and its column sums so far.
type Candidate = (Vec<(u64, u64)>, u64, u64);

/// Calls `visit` with every way to write `sum` as `places` numbers from `least` up.
fn every_split(
    sum: u64,
    places: usize,
    least: u64,
    so_far: &mut Vec<u64>,
    visit: &mut dyn FnMut(&[u64]),
) {
    if places == 0 {
        if sum == 0 {
            visit(so_far);
        }
        return;
    }
    for value in least..=sum {
        so_far.push(value);
        every_split(sum - value, places - 1, least, so_far, visit);
        so_far.pop();
    }
}

#[test]
fn a_lone_small_count_takes_the_next_larger_with_it() {
    assert_eq!(hide_in_list(&counts(&[20, 2, 8, 0]), 5), [false, true, true, false]);
    assert_eq!(hide_in_list(&counts(&[20, 5, 8, 0]), 5), [false; 4]);
}

#[test]
fn many_words_of_few_people_are_a_small_count() {
    let list = [Count::new(40, 30), Count::new(12, 3), Count::new(15, 15)];
    assert_eq!(hide_in_list(&list, 5), [false, true, true]);
}

#[test]
fn where_nothing_can_cover_everything_goes() {
    assert_eq!(hide_in_list(&counts(&[2, 0, 0]), 5), [true; 3]);
    assert_eq!(hide_in_list(&counts(&[1, 1, 0]), 5), [true; 3]);
    assert!(hide_in_list(&[], 5).is_empty());
}

#[test]
fn a_lone_row_takes_another_with_it() {
    let table = [counts(&[20, 30]), counts(&[15, 2]), counts(&[40, 50])];
    assert_eq!(hide_rows(&table, &[false; 3], &[false; 2], 10), [true, true, false]);
    // Without the sums of its columns it is safe alone.
    assert_eq!(hide_rows(&table, &[false; 3], &[true; 2], 10), [false, true, false]);
    let large = [counts(&[20, 30]), counts(&[15, 0])];
    assert_eq!(hide_rows(&large, &[false; 2], &[false; 2], 10), [false, false]);
    assert_eq!(hide_rows(&large, &[false, true], &[true; 2], 10), [false, true]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_small_count_of_a_list_can_be_computed(values in proptest::collection::vec(0u64..12, 1..6)) {
        let hidden = hide_in_list(&counts(&values), 5);
        let unknown: Vec<usize> = (0..values.len()).filter(|&at| hidden[at]).collect();
        for at in 0..values.len() {
            prop_assert!(hidden[at] || values[at] == 0 || values[at] >= 5);
        }
        // All hidden says nothing; the sum of everything is told elsewhere, if at all.
        if unknown.is_empty() || unknown.len() == values.len() && values.iter().filter(|v| **v > 0).count() < 2 {
            return Ok(());
        }
        let zeros_are_shown = unknown.len() < values.len() || !values.contains(&0);
        let sum: u64 = unknown.iter().map(|&at| values[at]).sum();
        let mut seen = vec![BTreeSet::new(); unknown.len()];
        every_split(sum, unknown.len(), u64::from(zeros_are_shown), &mut Vec::new(), &mut |split| {
            for (nth, value) in split.iter().enumerate() {
                seen[nth].insert(*value);
            }
        });
        if hidden.contains(&false) {
            for (nth, at) in unknown.iter().enumerate() {
                prop_assert!(seen[nth].len() as u64 >= WIDTH, "{values:?} {hidden:?}: cell {at} is {:?}", seen[nth]);
            }
        }
    }

    #[test]
    fn no_small_cell_of_a_table_can_be_computed(
        rows in proptest::collection::vec((0u64..16, 0u64..16), 1..5),
        sums_hidden in proptest::collection::vec(proptest::bool::weighted(0.2), 4),
        columns_hidden in proptest::collection::vec(proptest::bool::weighted(0.2), 2),
    ) {
        let table: Vec<Vec<Count>> = rows.iter().map(|&(a, b)| counts(&[a, b])).collect();
        let sums_hidden = &sums_hidden[..rows.len()];
        let hidden = hide_rows(&table, sums_hidden, &columns_hidden, 10);
        for (at, &(a, b)) in rows.iter().enumerate() {
            let small = |n: u64| n > 0 && n < 10;
            prop_assert!(hidden[at] || !(small(a) || small(b) || sums_hidden[at]));
        }
        if !hidden.contains(&false) {
            return Ok(());
        }
        // Every table that agrees with the shown rows and sums, row by row.
        const MOST: u64 = 40;
        let mut tables: BTreeSet<Candidate> = BTreeSet::from([(vec![], 0, 0)]);
        for (at, &(a, b)) in rows.iter().enumerate() {
            let mut longer = BTreeSet::new();
            for (so_far, left, right) in &tables {
                let candidates: Vec<(u64, u64)> = match (hidden[at], sums_hidden[at]) {
                    (false, _) => vec![(a, b)],
                    (true, false) => (0..=a + b).map(|x| (x, a + b - x)).collect(),
                    // A sum nobody knows: a window around the truth is attack enough.
                    (true, true) => (a.saturating_sub(WIDTH)..=a + WIDTH)
                        .flat_map(|x| (b.saturating_sub(WIDTH)..=b + WIDTH).map(move |y| (x, y))).collect(),
                };
                for (x, y) in candidates {
                    let (l, r) = (left + x, right + y);
                    if l <= MOST * 2 && r <= MOST * 2 && longer.len() < 5_000 {
                        let mut next = so_far.clone();
                        next.push((x, y));
                        longer.insert((next, l, r));
                    }
                }
            }
            tables = longer;
        }
        if tables.len() >= 5_000 {
            return Ok(());
        }
        let (left, right): (u64, u64) = (rows.iter().map(|r| r.0).sum(), rows.iter().map(|r| r.1).sum());
        let agreeing: Vec<_> = tables.into_iter()
            .filter(|(_, l, r)| (columns_hidden[0] || *l == left) && (columns_hidden[1] || *r == right))
            .map(|(table, ..)| table)
            .collect();
        for (at, &(a, b)) in rows.iter().enumerate() {
            for (value, pick) in [(a, 0), (b, 1)] {
                if value > 0 && value < 10 {
                    let seen: BTreeSet<u64> = agreeing.iter()
                        .map(|table| if pick == 0 { table[at].0 } else { table[at].1 })
                        .collect();
                    prop_assert!(
                        seen.len() as u64 >= WIDTH,
                        "{rows:?} {hidden:?} {sums_hidden:?} {columns_hidden:?}: {at}/{pick} in {seen:?}"
                    );
                }
            }
        }
    }
}
