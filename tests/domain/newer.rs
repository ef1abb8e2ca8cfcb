//! What a newer Townhall wrote is kept and passed on, and changes nothing here.

use super::replica::{NOTES, Replica, words};
use super::world::EVENING;
use townhall::domain::act::{Act, NotUnderstood};
use townhall::domain::event::Broken;

#[test]
fn a_newer_kind_and_a_newer_version_are_told_apart_from_damage() {
    let newer = |kind: &str, version| NotUnderstood::Newer { kind: kind.to_owned(), version };
    assert_eq!(Act::read("feeling.noted", 1, "{}"), Err(newer("feeling.noted", 1)));
    assert_eq!(Act::read("tag.set", 2, "{}"), Err(newer("tag.set", 2)));
    for damaged in ["", "{", "{}", "[]", r#"{"of":["zz"],"theme":"housing","on":true}"#] {
        let read = Act::read("tag.set", 1, damaged);
        assert!(matches!(read, Err(NotUnderstood::Malformed { .. })), "{damaged}: {read:?}");
    }
}

#[test]
fn a_laptop_keeps_and_passes_on_what_it_does_not_understand() {
    let (mut one, mut two, mut three) = (Replica::at_the_door(), Replica::new(1), Replica::new(2));
    let line = one.capture("the lift");
    let facts = format!(r#"{{"of":"{line}","feeling":"angry"}}"#);
    let body = words("as loud as a drill");
    let newer = one.seal(EVENING, NOTES, "feeling.noted", 3, facts.clone(), Some(&body));
    let after = one.capture("a lamp");
    two.receive_all(one.in_order_of_arrival());
    three.receive_all(two.in_order_of_arrival().into_iter().rev());
    for laptop in [&one, &two, &three] {
        let kept = &laptop.tables.log[&newer];
        assert_eq!((&kept.header.facts, kept.words()), (&facts, body.clone()));
        assert_eq!(kept.verify(), Ok(()));
        assert_eq!(laptop.tables.log[&after].prev, newer);
        assert!(!laptop.tables.acts.contains_key(&newer));
        assert_eq!(laptop.tables, one.tables);
    }
}

#[test]
fn an_undo_of_what_is_not_understood_is_kept_for_who_does() {
    let mut one = Replica::at_the_door();
    let newer = one.seal(EVENING, NOTES, "feeling.noted", 1, "{}".to_owned(), None);
    let facts = format!(r#"{{"event":"{newer}"}}"#);
    one.seal(EVENING, NOTES, "undone", 1, facts, None);
    assert!(one.tables.undone.contains(&newer));
    let mut two = Replica::new(1);
    two.receive_all(one.in_order_of_arrival().into_iter().rev());
    assert_eq!(two.tables, one.tables);
}

#[test]
fn a_changed_event_is_not_taken_in() {
    let mut one = Replica::at_the_door();
    let line = one.capture("the lift");
    let mut event = one.tables.log[&line].clone();
    event.body = Some(r#"{"text":"the stairs"}"#.to_owned());
    let mut two = Replica::new(1);
    assert_eq!(two.receive(event), Err(Broken::Body));
    assert!(two.tables.log.is_empty());
}
