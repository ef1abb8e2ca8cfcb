//! What is kept of a slip is no receipt.

use super::{Hall, finds};
use townhall::domain::slip::{Receipt, Secret, Serial, SlipHash};
use townhall::store::{Actor, Store};

fn print(hall: &mut Hall, count: usize) -> Vec<(Serial, Secret)> {
    let who = Actor { author: "BK".into(), desk: "kit".into() };
    let wall = hall.wall();
    hall.store.print_slips(hall.session, &who, count, wall).unwrap()
}

fn kept(store: &Store, hall: &Hall) -> Vec<SlipHash> {
    let printings = store.reader().unwrap().printings(hall.session).unwrap();
    printings.into_iter().flat_map(|printing| printing.slips).collect()
}

#[test]
fn every_receipt_opens_its_own_slip_and_no_other() {
    let mut hall = Hall::new();
    let mut printed = print(&mut hall, 30);
    hall.say("a line between two printings");
    printed.extend(print(&mut hall, 5));
    let serials: Vec<u32> = printed.iter().map(|(serial, _)| serial.0).collect();
    assert_eq!(serials, (1..=35).collect::<Vec<_>>());
    let kept = kept(&hall.store, &hall);
    assert_eq!(kept.len(), 35);
    for (serial, secret) in &printed {
        let receipt: Receipt = secret.receipt(*serial).parse().unwrap();
        let opened: Vec<_> = kept.iter().filter(|slip| slip.is_of(&receipt)).collect();
        assert_eq!(opened.iter().map(|slip| slip.serial).collect::<Vec<_>>(), [*serial]);
    }
}

#[test]
fn no_byte_of_the_store_holds_a_secret() {
    let mut hall = Hall::new();
    let printed = print(&mut hall, 12);
    let copy = hall.folder.path().join("copy.db");
    hall.store.backup(&copy, 0, |_, _| {}).unwrap();
    let bytes = hall.bytes();
    for (serial, secret) in printed {
        let receipt = secret.receipt(serial);
        let (_, secret) = receipt.split_once('-').unwrap();
        for form in [receipt.clone(), secret.to_owned(), secret.replace('-', "")] {
            assert!(!finds(&bytes, &form), "the secret of {serial} is on the disk");
        }
        let half = secret.split('-').next().unwrap();
        assert!(!finds(&bytes, half), "half a secret of {serial} is on the disk");
    }
    // The search itself works: the hash of the first is there.
    let hash = kept(&hall.store, &hall)[0].sealed.hash.to_string();
    assert!(finds(&bytes, &hash));
}

#[test]
fn two_programs_never_give_one_serial_twice() {
    let mut hall = Hall::new();
    let mut other = super::open(&hall.folder);
    print(&mut hall, 3);
    let who = Actor { author: "MO".into(), desk: "kit".into() };
    let wall = hall.wall();
    let more = other.print_slips(hall.session, &who, 2, wall).unwrap();
    assert_eq!(more.iter().map(|(serial, _)| serial.0).collect::<Vec<_>>(), [4, 5]);
    assert_eq!(print(&mut hall, 1)[0].0, Serial(6));
}
