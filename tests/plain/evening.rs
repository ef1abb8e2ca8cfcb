//! An evening, line by line, with every word there is.

use super::{Evening, after, who};
use townhall::domain::Command;
use townhall::lang::Lang;
use townhall::store::Copied;
use townhall::tui::plain::Outcome;

/// Everything that can be said, in an order that makes sense.
const EVENING: &[&str] = &[
    ":consent",
    ":next",
    ":next",
    ":more",
    ":less 3",
    ":pause",
    ":time",
    ":resume",
    ":start 5",
    ":consent en, es",
    ":start 5",
    ":phase",
    "! Three families share one kitchen || Tres familias, una cocina #housing %newcomer ~es ^14",
    ":seat 7",
    "The lift is broken",
    "#housing @city",
    ":clear seat",
    "+ One desk for rent and repairs >REF01 @city @region",
    "? Why does nobody answer letters %council #nosuchmark",
    ":tag REF03 rights-access",
    ":untag REF03 rights-access",
    ":kind REF02 strength",
    ":addressee REF02 region",
    ":voices REF02 established",
    ":permission REF02 quote",
    ":wording REF02 verbatim",
    ":answers REF03 REF02",
    ":park REF04",
    ":reword REF02 The lift at number nine is broken",
    ":edit REF02 The lift at number 9 is broken",
    "\" They never look up when I speak #housing &verbatim",
    ":reword",
    ":reword REF05 Staff ignore people who come for help",
    "She said come back with a man &verbatim",
    ":permit REF06",
    "My sister has no papers &verbatim",
    ":only-count",
    ":reword",
    "= The housing office opens on Saturdays #housing @city",
    ":owner REF08 Housing office",
    ":step visit number nine first",
    ":due REF08 2027-03-01",
    ":due REF08 soon",
    ":due REF08 2020-03-01",
    ":step REF08 -",
    ":owner REF08",
    ":open REF02",
    ":merge REF02 REF01",
    ":undo",
    ":redo",
    ":undo",
    ":last 3",
    ":untagged",
    ":heard",
    ":who",
    ":themes",
    ":phases",
    ":search lift",
    ":everywhere kitch",
    ":interpreting on",
    ":interpreting",
    ":chair",
    ":as LM",
    ":end",
    ":time",
    ":undo",
    ":quit",
];

/// What is settled before doors open; who speaks, what is held, what is read back.
const FLOOR: &[&str] = &[
    ":plan 7 20",
    ":plan 9 out",
    ":plan",
    ":sheet contact Town hall, room 4",
    ":sheet",
    ":defaults quote",
    ":next",
    ":consent en",
    ":start 5",
    ":count newcomer 12",
    ":count 40",
    ":join 14 newcomer",
    ":join 7",
    ":join 3",
    ":join 9 question",
    ":speak",
    ":hold-turn",
    ":hold-turn",
    ":interpreted",
    "! The lift is broken",
    ":done",
    ":suggested",
    ":done",
    ":again-speaker",
    ":move 3 up",
    ":leave 9",
    ":pass 3",
    ":close-list",
    ":join 5",
    ":open-list",
    ":round 20-22",
    ":limit 10",
    ":add-time 1",
    ":limit off",
    ":stop",
    "Not while all is held",
    ":disclosure",
    ":stop",
    ":conduct hateful",
    ":stop",
    ":resume",
    ":blank",
    ":blank",
    ":wall themes",
    ":read-back REF01",
    ":translation REF01 El ascensor no va",
    ":read-back REF01 right",
    ":read-back",
    ":open-ends",
    ":end",
    ":close 2027-01-31",
];

/// What is typed wrongly.
const SLIPS: &[&str] = &[
    ":nonsense",
    ":unt",
    ":look",
    ":start 99",
    ":start soon",
    ":more lots",
    ":resume",
    ":pause",
    ":tag",
    ":tag K7QX4 housing",
    ":kind",
    "The bus is late",
    ":kind colour",
    ":kind REF01 con",
    ":voices REF01 martian",
    ":seat red",
    ":phase 99",
    ":merge REF01 REF01",
    ":scrub",
    ":reword REF01",
    ":reword REF01 :next",
    ":open REF01 and more",
    ":search xylophone",
    ":language tlh",
    ":interpreting perhaps",
    "#housing",
    "#housing",
    "",
    "::next is a word",
];

#[test]
fn an_evening_with_every_word_there_is() {
    for lang in [Lang::En, Lang::Es, Lang::Fr] {
        let mut evening = Evening::new(lang);
        evening.transcript = evening.greeting() + "\n";
        for line in EVENING {
            evening.types(line);
        }
        insta::assert_snapshot!(format!("evening-{}", lang.tag()), evening.transcript);
        let reader = evening.store.reader().unwrap();
        assert_eq!(reader.figures(evening.session).unwrap().all(), 8);
        assert!(reader.verify(|_, _| {}).unwrap().holds());
    }
}

#[test]
fn the_floor_is_run_with_words_alone() {
    for lang in [Lang::En, Lang::Es, Lang::Fr] {
        let mut evening = Evening::new(lang);
        for line in FLOOR {
            evening.types(line);
        }
        insta::assert_snapshot!(format!("floor-{}", lang.tag()), evening.transcript);
        assert!(evening.store.reader().unwrap().verify(|_, _| {}).unwrap().holds());
    }
}

#[test]
fn slips_are_told_with_what_to_do() {
    let mut evening = Evening::new(Lang::En);
    for line in SLIPS {
        evening.types(line);
    }
    insta::assert_snapshot!("slips", evening.transcript);
}

/// The words that the help tells are those that the evening above says, with those
/// that change the language, the help itself, and those of suggestions, which are tried
/// with a smaller codebook.
#[test]
fn every_word_of_the_help_is_said_in_the_evening() {
    let mut evening = Evening::new(Lang::En);
    let help = evening.types(":help").lines;
    let words = help.iter().filter(|line| line.starts_with(':') && !line.starts_with(":table"));
    for line in words {
        let word = line.split_whitespace().next().unwrap();
        let said =
            EVENING.iter().chain(FLOOR).any(|said| said.split_whitespace().next() == Some(word));
        let elsewhere = [":scrub", ":language", ":help", ":suggest", ":take"].contains(&word);
        assert!(said || elsewhere, "{word} is tried nowhere");
        let told = evening.types(&format!(":help {}", &word[1..])).lines;
        assert!(told.contains(line), "{word}: {told:?}");
    }
    let spanish = evening.types(":language es").lines;
    assert_eq!(spanish, ["Las respuestas están en español."]);
}

#[test]
fn a_scrub_names_the_copies_that_may_still_hold_the_words() {
    let mut evening = Evening::new(Lang::En);
    evening.types("Mr Someone of number nine was refused");
    let backup = evening.folder.path().join("backup.db");
    evening.store.backup(&backup, 0, |_, _| {}).unwrap();
    let pack = evening.folder.path().join("pack");
    std::fs::create_dir(&pack).unwrap();
    evening.store.note_copy(Copied::Pack(evening.session), &pack, 0).unwrap();
    evening.types(":scrub REF01 A neighbour was refused");
    evening.types(":scrub REF01 Somebody was refused");
    evening.types(":undo");
    insta::assert_snapshot!("scrub", evening.transcript);
}

#[test]
fn what_cannot_be_saved_is_told_and_given_back() {
    for lang in [Lang::En, Lang::Es, Lang::Fr] {
        let mut evening = Evening::new(lang);
        let path = evening.store.path().to_owned();
        let db = rusqlite::Connection::open(path).unwrap();
        db.execute_batch("PRAGMA user_version = 99").unwrap();
        let answer = evening.types("! The rent \u{202e}#housing");
        assert_eq!((answer.outcome, answer.captured), (Outcome::Failed, None));
        insta::assert_snapshot!(format!("failed-{}", lang.tag()), evening.transcript);
    }
}

#[test]
fn only_the_chair_leads_and_anybody_can_take_it() {
    let mut evening = Evening::new(Lang::En);
    // The session was made on this laptop; a copy of the store is another.
    let copy = evening.folder.path().join("copy.db");
    evening.store.backup(&copy, 0, |_, _| {}).unwrap();
    evening.store = townhall::store::Store::open(&copy, &Default::default()).unwrap();
    assert_eq!(evening.types(":next").outcome, Outcome::Refused);
    assert_eq!(evening.types(":chair").outcome, Outcome::Done);
    assert_eq!(evening.types(":next").outcome, Outcome::Done);
    assert_eq!(evening.types(":chair").outcome, Outcome::Refused);
    insta::assert_snapshot!("chair", evening.transcript);
}

/// Nothing that people typed, here or elsewhere, acts on the listener's terminal.
#[test]
fn hostile_texts_come_out_as_text() {
    let mut evening = Evening::new(Lang::En);
    let hostile = ["\u{1b}]0;owned\u{7}\u{1b}[2Jred", "nul \0 x", "\u{202e}desrever", "=1+1"];
    for text in hostile {
        evening.types(text);
    }
    let capture = townhall::domain::Capture {
        words: townhall::domain::Body { text: "\u{9b}2J a <script>".into(), original: None },
        table: Some("\u{1b}[31m".into()),
        ..Default::default()
    };
    let command = Command::Capture(Box::new(capture));
    evening.store.act(evening.session, &who("\u{1b}[0m"), command, after(99_000).wall).unwrap();
    for asked in [":last 9", ":untagged", ":who", ":search red", ":open REF01", ":nul\u{1b}[2J"] {
        for line in evening.types(asked).lines {
            let acts = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!line.contains(acts), "{asked}: {line:?}");
        }
    }
}
