//! Scrubbed words are in no byte of the store's files.

use super::{Hall, finds, words};
use townhall::domain::{Body, Command, ContributionId};
use townhall::store::{Copied, new_session_id};

const SECRET: &str = "Quetzalcoatlus";

fn scrub(of: ContributionId) -> Command {
    Command::Scrub { of, words: Body { text: "A family was refused.".into(), original: None } }
}

/// Words in the wording, in its original, in an earlier wording.
fn told(hall: &mut Hall) -> ContributionId {
    for n in 0..400 {
        hall.say(&format!(
            "Line {n} about lifts, desks, schools and the tram stop. {}",
            "x".repeat(n % 90)
        ));
    }
    let mut line = words(&format!("{SECRET} told the desk that {SECRET}lives at number 9."));
    line.words.original = Some(format!("{SECRET}original"));
    let told = hall.act(Command::Capture(Box::new(line))).captured[0].0;
    for n in 0..400 {
        hall.say(&format!("After line {n}: {}", "y".repeat(n % 70)));
    }
    let reworded = Body { text: format!("The {SECRET} was refused at the desk."), original: None };
    hall.act(Command::Reword { of: told, words: reworded });
    told
}

#[test]
fn scrubbed_words_are_in_no_byte() {
    let mut hall = Hall::new();
    let told = told(&mut hall);
    assert!(finds(&hall.bytes(), SECRET));
    let done = hall.act(scrub(told));
    assert!(!done.erasure_unfinished);
    let bytes = hall.bytes();
    assert!(!finds(&bytes, SECRET));
    assert!(!finds(&bytes, &SECRET.to_lowercase()), "the search index still has it");
    let reader = hall.store.reader().unwrap();
    let listed = reader.listed(told).unwrap().unwrap();
    assert_eq!(listed.contribution.words.text, "A family was refused.");
    assert_eq!(reader.search(SECRET, None, 5).unwrap(), []);
    let verified = reader.verify(|_, _| {}).unwrap();
    assert_eq!((verified.findings.len(), verified.erased), (0, 2));
}

#[test]
fn a_reader_delays_the_erasure_and_it_is_said() {
    let mut hall = Hall::new();
    let told = told(&mut hall);
    let reader = hall.store.reader().unwrap();
    reader
        .snapshot(|reader| -> Result<(), townhall::store::StoreError> {
            reader.head()?;
            let done = hall.act(scrub(told));
            assert!(done.erasure_unfinished);
            assert!(!hall.store.finish_erasure()?);
            Ok(())
        })
        .unwrap();
    assert!(hall.store.finish_erasure().unwrap());
    assert!(!finds(&hall.bytes(), SECRET));
}

#[test]
fn a_copy_made_afterwards_and_a_rebuild_bring_nothing_back() {
    let mut hall = Hall::new();
    let told = told(&mut hall);
    hall.act(scrub(told));
    let copy = hall.folder.path().join("later.db");
    let wall = hall.wall().ms;
    hall.store.backup(&copy, wall, |_, _| {}).unwrap();
    hall.store.rebuild(|_, _| {}).unwrap();
    let bytes = hall.bytes();
    assert!(!finds(&bytes, SECRET) && !finds(&bytes, &SECRET.to_lowercase()));
    let later = std::fs::read(&copy).unwrap();
    assert!(finds(&later, "A family was refused."), "the copy is one");
    assert!(!finds(&later, SECRET));
}

#[test]
fn an_erasure_names_the_copies_that_may_still_hold_the_words() {
    let mut hall = Hall::new();
    let place = |name: &str| hall.folder.path().join(name);
    let (early, late, gone) = (place("early.db"), place("late.db"), place("gone.db"));
    let (pack, other) = (place("pack"), place("other"));
    let pack_before = place("pack.previous");
    for folder in [&pack, &pack_before, &other] {
        std::fs::create_dir(folder).unwrap();
    }
    hall.store.backup(&early, 0, |_, _| {}).unwrap();
    let first = hall.say(&format!("{SECRET} told the desk."));
    hall.store.backup(&late, 0, |_, _| {}).unwrap();
    hall.store.backup(&gone, 0, |_, _| {}).unwrap();
    std::fs::remove_file(&gone).unwrap();
    hall.store.note_copy(Copied::Pack(hall.session), &pack, 0).unwrap();
    let elsewhere = Copied::Pack(new_session_id().unwrap());
    hall.store.note_copy(elsewhere, &other, 0).unwrap();
    let second = hall.say("Nothing but the bus.");
    assert_eq!(hall.act(scrub(first)).copies, [pack, pack_before, late]);
    // The words that take their place are in none of them.
    assert_eq!(hall.act(scrub(first)).copies, Vec::<std::path::PathBuf>::new());
    // What was said after all of them is in none.
    assert_eq!(hall.act(scrub(second)).copies, Vec::<std::path::PathBuf>::new());
    // A copy names no other copy.
    let copy = std::fs::read(&early).unwrap();
    assert!(!finds(&copy, "late.db") && !finds(&copy, "early.db"));
}
