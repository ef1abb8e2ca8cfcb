//! Slips are numbered on from the last, whatever else happens.

use super::replica::{FLOOR, NOTES, Replica, captured};
use super::world::{EVENING, OTHER_EVENING};
use townhall::domain::act::Act;
use townhall::domain::command::Command;
use townhall::domain::decide::MOST_SLIPS;
use townhall::domain::ids::EventId;
use townhall::domain::refusal::Refusal;
use townhall::domain::slip::{Salt, Secret, Serial};

fn print(count: usize) -> Command {
    let sealed = Secret::from_random([3; 16]).seal(Salt([4; 16]));
    Command::PrintSlips(vec![sealed; count])
}

fn serials(one: &Replica, event: EventId) -> Vec<u32> {
    let Act::SlipsPrinted(printed) = &one.tables.acts[&event] else { panic!("no slips") };
    printed.slips.iter().map(|slip| slip.serial.0).collect()
}

#[test]
fn serials_go_on_within_a_session() {
    let mut one = Replica::at_the_door();
    let first = one.act(FLOOR, print(3)).unwrap()[0];
    one.act(NOTES, captured("the lift")).unwrap();
    let second = one.act(NOTES, print(2)).unwrap()[0];
    let elsewhere = one.act_in(OTHER_EVENING, FLOOR, print(1)).unwrap()[0];
    assert_eq!(serials(&one, first), [1, 2, 3]);
    assert_eq!(serials(&one, second), [4, 5]);
    assert_eq!(serials(&one, elsewhere), [1]);
}

#[test]
fn they_go_on_from_what_came_from_another_laptop() {
    let mut one = Replica::at_the_door();
    let mut two = Replica::new(1);
    one.act(FLOOR, print(3)).unwrap();
    one.meet(&mut two);
    let next = two.act(FLOOR, print(1)).unwrap()[0];
    assert_eq!(serials(&two, next), [4]);
    assert_eq!(two.last_serial(EVENING), Serial(4));
}

#[test]
fn what_is_printed_cannot_be_undone() {
    let mut one = Replica::at_the_door();
    one.act(NOTES, captured("the lift")).unwrap();
    one.act(NOTES, print(3)).unwrap();
    // The undo passes over the slips to the line before them.
    one.act(NOTES, Command::Undo).unwrap();
    assert_eq!(one.act(NOTES, Command::Undo), Err(Refusal::NothingToUndo));
    assert_eq!(one.last_serial(EVENING), Serial(3));
}

#[test]
fn none_and_too_many_are_refused() {
    let mut one = Replica::at_the_door();
    for count in [0, MOST_SLIPS + 1] {
        assert_eq!(one.act(FLOOR, print(count)), Err(Refusal::SlipCount(MOST_SLIPS)));
    }
    assert!(one.act(FLOOR, print(MOST_SLIPS)).is_ok());
}
