//! Scrubbed words are in no byte of the store's files.

use super::{Hall, finds, words};
use townhall::domain::{Body, Command, ContributionId};

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
