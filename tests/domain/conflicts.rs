//! Two laptops that write one field at once: the later shows, the other is kept
//! and marked, and who has seen both settles it.

use super::replica::{DESKS, FLOOR, NOTES, Replica, words};
use super::world::{ADDRESSEES, DAY, THEMES};
use proptest::prelude::*;
use townhall::domain::act::{Field, LinkKind};
use townhall::domain::command::Command;
use townhall::domain::contribution::Contribution;
use townhall::domain::ids::ContributionId;
use townhall::domain::register::Register;
use townhall::domain::{Kind, Mode, Permission, ThemeMark};

const HERE: &str = "here";
const THERE: &str = "there";

/// What the three people write: two at once, and one who settles it.
type Write = fn(ContributionId, ContributionId, nth: usize) -> Command;
/// What a contribution shows of it.
type Read = fn(&Contribution, ContributionId) -> String;

fn set(of: ContributionId, field: Field) -> Command {
    Command::Set { of: vec![of], field }
}

/// Every register with two values that contradict each other, and a third.
fn registers(other: ContributionId) -> Vec<(Register, Write, Read)> {
    fn either(nth: usize) -> String {
        [HERE, THERE, "neither"][nth].to_owned()
    }
    let tag = |theme: &str| Register::Tag { theme: theme.to_owned(), coder: "BK".to_owned() };
    vec![
        (
            Register::Wording,
            |of, _, nth| Command::Reword { of, words: words(&either(nth)) },
            |one, _| one.words.text.clone(),
        ),
        (
            Register::Kind,
            |of, _, nth| {
                set(of, Field::Kind([Kind::Proposal, Kind::Question, Kind::Strength][nth]))
            },
            |one, _| one.kind.to_string(),
        ),
        (
            Register::Voice,
            |of, _, nth| {
                let voice = [Some("newcomer"), Some("neighbour"), None][nth];
                set(of, Field::Voice(voice.map(str::to_owned)))
            },
            |one, _| format!("{:?}", one.voice),
        ),
        (
            Register::Language,
            |of, _, nth| set(of, Field::Language(Some(either(nth)))),
            |one, _| format!("{:?}", one.language),
        ),
        (
            Register::Mode,
            |of, _, nth| {
                set(of, Field::Mode([Mode::Verbatim, Mode::Interpreted, Mode::Paraphrase][nth]))
            },
            |one, _| one.mode.to_string(),
        ),
        (
            Register::Permission,
            |of, _, nth| {
                let ways = [Permission::Quote, Permission::No, Permission::Paraphrase];
                set(of, Field::Permission(ways[nth]))
            },
            |one, _| one.permission.to_string(),
        ),
        (
            Register::Table,
            |of, _, nth| set(of, Field::Table(Some(either(nth)))),
            |one, _| format!("{:?}", one.table),
        ),
        (
            Register::Seat,
            |of, _, nth| Command::Seat { of: vec![of], seat: Some(either(nth)) },
            |one, _| format!("{:?}", one.seat),
        ),
        (
            Register::MergedInto,
            |of, other, nth| set(of, Field::MergedInto([Some(other), None, Some(other)][nth])),
            |one, _| format!("{:?}", one.merged_into),
        ),
        (
            tag("housing"),
            |of, _, nth| {
                let subtheme = [Some("rent"), Some("mould"), None][nth].map(str::to_owned);
                let mark = ThemeMark { theme: THEMES[0].to_owned(), subtheme };
                Command::Tag { of: vec![of], mark, on: true }
            },
            |one, _| format!("{:?}", one.subthemes()),
        ),
        (
            Register::Addressee(ADDRESSEES[0].to_owned()),
            |of, _, nth| {
                let addressee = ADDRESSEES[0].to_owned();
                Command::Address { of: vec![of], addressee, on: nth != 1 }
            },
            |one, _| format!("{:?}", one.addressees),
        ),
        (
            Register::Link(LinkKind::Repeats, other),
            |of, other, nth| Command::Link {
                of: vec![of],
                to: other,
                link: LinkKind::Repeats,
                on: nth != 1,
            },
            |one, _| format!("{:?}", one.links),
        ),
        (
            Register::Parked,
            |of, _, nth| set(of, Field::Parked(nth != 1)),
            |one, _| format!("{:?}", one.status),
        ),
    ]
}

/// Where the field has two values only, both sides start from one value, and
/// one goes there and back.
fn write(
    laptop: &mut Replica,
    write: Write,
    of: ContributionId,
    other: ContributionId,
    nth: usize,
) {
    if laptop.act(NOTES, write(of, other, nth)).is_err() {
        laptop.act(NOTES, write(of, other, 0)).unwrap();
        laptop.time_ms += 1;
        laptop.act(NOTES, write(of, other, nth)).unwrap();
    }
}

proptest! {
    #![proptest_config(super::cases(64))]

    #[test]
    fn the_later_shows_the_other_is_marked_and_a_third_settles_it(
        which in 0..13_usize,
        skews in (-7 * DAY..7 * DAY, -7 * DAY..7 * DAY),
        at_one_time: bool,
    ) {
        let (mut one, mut two, mut three) =
            (Replica::at_the_door(), Replica::new(1), Replica::new(2));
        let of = one.capture("the lift");
        let other = one.capture("the stairs");
        one.meet(&mut two);
        (one.skew_ms, two.skew_ms) = if at_one_time { (DAY, DAY) } else { skews };
        let (register, command, read) = registers(other).swap_remove(which);

        write(&mut one, command, of, other, 0);
        write(&mut two, command, of, other, 1);
        let shows = |laptop: &Replica| read(laptop.contribution(of), other);
        let (here, there) = (shows(&one), shows(&two));
        prop_assert_ne!(&here, &there);
        let last = |laptop: &Replica| laptop.in_order_of_arrival().last().unwrap().order();
        let later = if last(&one) > last(&two) { here } else { there };
        if at_one_time && last(&one).at == last(&two).at {
            prop_assert_eq!(&later, &shows(&two), "the device decides");
        }

        one.meet(&mut two);
        three.receive_all(two.in_order_of_arrival().into_iter().rev());
        for laptop in [&one, &two, &three] {
            prop_assert_eq!(shows(laptop), later.clone());
            prop_assert_eq!(&laptop.contribution(of).conflicts, std::slice::from_ref(&register));
        }
        three.act(NOTES, command(of, other, 2)).unwrap();
        three.meet(&mut one);
        three.meet(&mut two);
        for laptop in [&one, &two, &three] {
            prop_assert!(laptop.contribution(of).conflicts.is_empty());
            prop_assert_eq!(shows(laptop), shows(&three));
        }
    }
}

/// Two laptops with one line, told to do these at once.
fn at_once(commands: [fn(ContributionId) -> Command; 2], desks: [usize; 2]) -> Contribution {
    let (mut one, mut two) = (Replica::at_the_door(), Replica::new(1));
    let line = one.capture("the lift");
    one.act(NOTES, Command::Tag { of: vec![line], mark: rent(), on: true }).unwrap();
    one.meet(&mut two);
    one.act(DESKS[desks[0]], commands[0](line)).unwrap();
    two.act(DESKS[desks[1]], commands[1](line)).unwrap();
    one.meet(&mut two);
    assert_eq!(one.tables, two.tables);
    one.contribution(line).clone()
}

fn rent() -> ThemeMark {
    ThemeMark { theme: THEMES[0].to_owned(), subtheme: Some("rent".to_owned()) }
}

#[test]
fn who_says_the_same_is_in_no_conflict() {
    let same: fn(ContributionId) -> Command = |of| Command::Reword { of, words: words("a lift") };
    assert!(at_once([same, same], [1, 1]).conflicts.is_empty());
    let parks: fn(ContributionId) -> Command = |of| set(of, Field::Parked(true));
    assert!(at_once([parks, parks], [0, 1]).conflicts.is_empty());
}

#[test]
fn a_theme_taken_off_is_off_whatever_its_subtheme_was() {
    let off: fn(ContributionId) -> Command =
        |of| Command::Tag { of: vec![of], mark: rent(), on: false };
    let plainly_off: fn(ContributionId) -> Command =
        |of| Command::Tag { of: vec![of], mark: ThemeMark::plain(THEMES[0]), on: false };
    let one = at_once([off, plainly_off], [1, 1]);
    assert!(one.tags.is_empty());
    assert!(one.conflicts.is_empty());
}

#[test]
fn coders_and_fields_do_not_conflict_with_each_other() {
    let tags: fn(ContributionId) -> Command =
        |of| Command::Tag { of: vec![of], mark: ThemeMark::plain(THEMES[1]), on: true };
    let one = at_once([tags, tags], [0, 1]);
    assert_eq!(one.tags.len(), 3);
    assert_eq!(one.themes(), ["housing", "work"]);
    assert!(one.conflicts.is_empty());
    let parks: fn(ContributionId) -> Command = |of| set(of, Field::Parked(true));
    assert!(at_once([tags, parks], [1, 1]).conflicts.is_empty());
}

#[test]
fn a_subtheme_chosen_later_keeps_the_place_of_its_theme() {
    let mut one = Replica::at_the_door();
    let line = one.capture("the lift");
    let mut tag = |desk, mark, on| {
        one.time_ms += 1_000;
        one.act(desk, Command::Tag { of: vec![line], mark, on }).unwrap();
        one.contribution(line).themes().join(" ")
    };
    assert_eq!(tag(NOTES, ThemeMark::plain("housing"), true), "housing");
    assert_eq!(tag(FLOOR, ThemeMark::plain("work"), true), "housing work");
    assert_eq!(tag(NOTES, rent(), true), "housing work");
    // Taken off and put on again, it is the last one put on.
    assert_eq!(tag(NOTES, rent(), false), "work");
    assert_eq!(tag(NOTES, rent(), true), "work housing");
}

#[test]
fn an_addressee_keeps_its_place_until_it_is_taken_off() {
    let mut one = Replica::at_the_door();
    let line = one.capture("the lift +");
    let mut address = |addressee: &str, on| {
        one.time_ms += 1_000;
        let addressee = addressee.to_owned();
        one.act(NOTES, Command::Address { of: vec![line], addressee, on }).unwrap();
        one.contribution(line).addressees.join(" ")
    };
    assert_eq!(address("city", true), "city");
    assert_eq!(address("state", true), "city state");
    assert_eq!(address("city", false), "state");
    assert_eq!(address("city", true), "state city");
}
