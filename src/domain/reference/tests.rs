//! Refs: unique, read back exactly, without an order that shows.

use super::{ALPHABET, BASE, Mark, Ref, RefError, block_start, permute};
use proptest::prelude::*;
use std::collections::HashSet;

fn mark(text: &str) -> Mark {
    text.parse().unwrap()
}

#[test]
fn the_alphabet_ascends_and_has_no_look_alikes() {
    assert!(ALPHABET.is_sorted());
    for outside in b"0O1IL2Z5S8BUVAE" {
        assert!(!ALPHABET.contains(outside));
    }
}

/// All numbers with three or four characters, then a sample of those up to two million.
#[test]
fn every_number_has_its_own_ref_and_is_read_back() {
    let mark = mark("K7");
    let mut seen = HashSet::new();
    for number in (0..210_000).chain((210_000..2_000_000).step_by(61)) {
        let name = Ref::new(mark, number).to_string();
        assert_eq!(name.parse(), Ok(Ref::new(mark, number)));
        assert!(name.starts_with("K7"));
        assert!(seen.insert(name), "number {number} repeats a ref");
    }
}

#[test]
fn a_block_uses_all_its_names_before_refs_grow() {
    let second = u64::try_from(block_start(4)).unwrap();
    assert_eq!(u128::from(second), BASE.pow(3));
    assert_eq!(Ref::new(mark("XX"), second - 1).to_string().len(), 5);
    assert_eq!(Ref::new(mark("XX"), second).to_string().len(), 6);
}

/// Printed refs must outlive every version: these are on paper somewhere.
#[test]
fn refs_never_change() {
    let names = [0, 1, 2, 9_260, 9_261, 1_000_000].map(|n| Ref::new(mark("K7"), n).to_string());
    assert_eq!(names, ["K7N64", "K7T6X", "K77RJ", "K77J6", "K7CPFW", "K7X7CWH"]);
    assert_eq!(Ref::new(mark("K7"), u64::MAX).to_string(), "K7MR4K6RP3P9GC3FX");
    assert_eq!(Mark::from_bytes(&[0; 16]).to_string(), "JK");
    assert_eq!(Mark::from_bytes(b"0123456789abcdef").to_string(), "QX");
}

#[test]
fn refs_are_read_in_any_case_and_script() {
    let expected: Ref = "K7QX4".parse().unwrap();
    for typed in ["k7qx4", " K7qX4 ", "K٧QX۴", "K７QX４"] {
        assert_eq!(typed.parse(), Ok(expected), "{typed}");
    }
    let clash = Ref { clash: Some(2), ..expected };
    for typed in ["K7QX4-2", "k7qx4-٢", "K7QX4-02"] {
        assert_eq!(typed.parse(), Ok(clash), "{typed}");
    }
    assert_eq!(clash.to_string(), "K7QX4-2");
}

#[test]
fn refusals_name_what_is_wrong() {
    let refusal = |typed: &str| typed.parse::<Ref>().unwrap_err();
    assert_eq!(
        refusal("K7Q0X"),
        RefError::BadCharacter { typed: "K7Q0X".to_owned(), character: '0', position: 4 }
    );
    assert!(refusal("K7Q0X").to_string().contains("'0' (character 4)"));
    assert!(matches!(refusal("K7Qé4"), RefError::BadCharacter { character: 'é', .. }));
    for short in ["", "K", "K7", "K7QX"] {
        assert_eq!(refusal(short), RefError::BadLength(short.to_owned()));
    }
    // One character more than any number takes, and the last of the longest names.
    assert!(matches!(refusal(&"Y".repeat(18)), RefError::BadLength(_)));
    for suffix in ["", "x", "256", "2-3"] {
        assert_eq!(refusal(&format!("K7QX4-{suffix}")), RefError::BadClash(suffix.to_owned()));
    }
    assert_eq!("K7Q".parse::<Mark>(), Err(RefError::NotAMark("K7Q".to_owned())));
}

#[test]
fn refs_travel_as_text() {
    let name: Ref = "K7QX4-2".parse().unwrap();
    let json = serde_json::to_string(&name).unwrap();
    assert_eq!(json, "\"K7QX4-2\"");
    assert_eq!(serde_json::from_str::<Ref>(&json).unwrap(), name);
    assert!(serde_json::from_str::<Ref>("\"O\"").is_err());
}

#[test]
fn marks_are_spread_over_device_ids() {
    let mut counts = std::collections::HashMap::new();
    for id in 0..44_100_u128 {
        *counts.entry(Mark::from_bytes(&id.to_le_bytes())).or_insert(0_u32) += 1;
    }
    assert_eq!(counts.len(), Mark::COUNT);
    // 100 expected each; six standard deviations to either side.
    assert!(counts.values().all(|count| (40..160).contains(count)));
}

/// The places of a block's numbers in their order, for statistics.
fn places(mark: Mark) -> Vec<f64> {
    (0..BASE.pow(3)).map(|offset| permute(mark, 3, offset) as f64).collect()
}

fn correlation(xs: &[f64], ys: &[f64]) -> f64 {
    let n = xs.len() as f64;
    let (mean_x, mean_y) = (xs.iter().sum::<f64>() / n, ys.iter().sum::<f64>() / n);
    let mut sums = (0.0, 0.0, 0.0);
    for (x, y) in xs.iter().zip(ys) {
        let (x, y) = (x - mean_x, y - mean_y);
        sums = (sums.0 + x * y, sums.1 + x * x, sums.2 + y * y);
    }
    sums.0 / (sums.1 * sums.2).sqrt()
}

#[test]
fn neither_order_nor_neighbourhood_shows() {
    for mark in ["K7", "33", "YY", "QX"].map(mark) {
        let places = places(mark);
        let order: Vec<f64> = (0..places.len()).map(|n| n as f64).collect();
        // Without relation a correlation of n pairs is within ±4/√n, here 0.042.
        let bound = 4.0 / (places.len() as f64).sqrt();
        assert!(correlation(&order, &places).abs() < bound, "{mark}: the order shows");
        for lag in [1, 2, 3, 10, 21, 64, 128, 441] {
            let r = correlation(&places[lag..], &places[..places.len() - lag]);
            assert!(r.abs() < bound, "{mark}: numbers {lag} apart look related ({r})");
        }
        // Steps from one number to the next: evenly spread over 21 ranges.
        let size = places.len() as f64;
        let mut ranges = [0_f64; 21];
        for pair in places.windows(2) {
            let step = (pair[1] - pair[0]).rem_euclid(size) / size;
            ranges[(step * 21.0) as usize] += 1.0;
        }
        let expected = (size - 1.0) / 21.0;
        let chi: f64 = ranges.iter().map(|n| (n - expected).powi(2) / expected).sum();
        // Twenty degrees of freedom: above 56 once in 30,000.
        assert!(chi < 56.0, "{mark}: steps between neighbours are not spread ({chi})");
        // Two neighbours share each character once in 21.
        for place in [1.0, 21.0, 441.0] {
            let character = |value: f64| (value / place).floor() % 21.0;
            let same = places.windows(2).filter(|pair| character(pair[0]) == character(pair[1]));
            let share = same.count() as f64 / size;
            assert!((0.038..0.057).contains(&share), "{mark}: {share} of neighbours share one");
        }
    }
}

#[test]
fn two_marks_have_different_permutations() {
    let same = places(mark("K7")).iter().zip(places(mark("M7"))).filter(|(a, b)| **a == *b).count();
    assert!(same < 10, "{same} of 9,261 numbers look the same on two laptops");
}

proptest! {
    #[test]
    fn every_ref_is_read_back(number: u64, id: [u8; 16], clash: Option<u8>) {
        let name = Ref { mark: Mark::from_bytes(&id), number, clash };
        prop_assert_eq!(name.to_string().parse(), Ok(name));
        prop_assert_eq!(name.to_string().to_lowercase().parse(), Ok(name));
    }

    #[test]
    fn reading_never_panics_and_has_one_spelling(typed in "\\PC{0,20}|[3-9a-zA-Z]{0,20}(-[0-9]{0,4})?") {
        if let Ok(name) = typed.parse::<Ref>() {
            let plain = typed.split('-').next().unwrap_or_default().to_uppercase();
            prop_assert_eq!(Ref { clash: None, ..name }.to_string(), crate::text::digits(plain.trim()));
        }
    }
}
