//! A contributor takes back what they said: the words are gone, and stay gone.

use super::{Hall, text};
use townhall::domain::Serial;
use townhall::domain::time::Wall;
use townhall::store::{Actor, OpenOptions, Store};

const WORDS: &str = "Quetzalcoatlus lives at number nine";

/// A hall with three slips printed, and their receipts.
fn hall() -> (Hall, Vec<String>) {
    let hall = Hall::open();
    let mut store = Store::open(&hall.store(), &OpenOptions::default()).unwrap();
    let session = store.reader().unwrap().find_session("town").unwrap().id;
    let who = Actor { author: "MO".into(), desk: "kit".into() };
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = Wall { ms: now.as_millis() as i64, offset: 0 };
    let slips = store.print_slips(session, &who, 3, now).unwrap();
    let receipts = slips.iter().map(|(serial, secret)| secret.receipt(*serial)).collect();
    assert_eq!(slips.last().unwrap().0, Serial(3));
    (hall, receipts)
}

fn files(hall: &Hall) -> Vec<u8> {
    let files = std::fs::read_dir(hall.folder.path()).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| path.is_file()).flat_map(|path| std::fs::read(path).unwrap()).collect()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

#[test]
fn words_are_erased_copies_named_and_an_older_pack_brings_nothing_back() {
    let (mut hall, receipts) = hall();
    hall.say(&format!(":slip ٢\n{WORDS}\nAnd more of it\n:clear\nSomebody else's\n"));
    let export = hall.run(&["export", "town", "--to", "pack", "--for", "internal"], b"");
    assert!(export.status.success(), "{}", text(&export.stderr));
    assert!(holds(&files(&hall), WORDS));
    let output =
        hall.run(&["withdraw", "town", "-", "--yes"], receipts[1].to_lowercase().as_bytes());
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stdout).starts_with("Erased: 2 contributions"));
    let said = text(&output.stderr);
    assert!(said.contains("pack"), "the pack that still holds the words is named: {said}");
    assert!(!said.contains("Quetzal") && !said.contains(&receipts[1][4..]));
    assert!(!holds(&files(&hall), WORDS), "the words are still in the store");
    // The very same pack read in again, here.
    let again = hall.run(&["import", "town", "pack/data/contributions.csv"], b"");
    assert!(again.status.success(), "{}", text(&again.stderr));
    assert!(!holds(&files(&hall), WORDS), "an older pack brought it back");
    let found = hall.run(&["search", "Quetzalcoatlus"], b"");
    assert_eq!(text(&found.stdout), "");
    let next = hall.run(&["export", "town", "--to", "next", "--for", "internal"], b"");
    assert!(next.status.success());
    for file in ["report.md", "data/contributions.csv", "data/session.json", "manifest.json"] {
        let written = std::fs::read(hall.folder.path().join("next").join(file)).unwrap();
        assert!(!holds(&written, "Quetzal"), "{file}");
    }
    let manifest = std::fs::read(hall.folder.path().join("next/manifest.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["supersedes"]["withdrawn"], 2);
    assert!(hall.run(&["verify"], b"").status.success());
}

#[test]
fn a_wrong_receipt_a_second_time_and_nobody_to_ask_change_nothing() {
    let (mut hall, receipts) = hall();
    hall.say(":slip 1\nThe lift is broken\n");
    let wrong = [
        (vec!["withdraw", "town", "12"], 2),
        (vec!["withdraw", "town", "001-33333-33333", "--yes"], 2),
        // The right secret for another slip.
        (vec!["withdraw", "town", "WRONG", "--yes"], 2),
        (vec!["withdraw", "town", "RIGHT"], 2),
    ];
    for (args, code) in wrong {
        let others = format!("001-{}", &receipts[1][4..]);
        let args: Vec<&str> = args
            .into_iter()
            .map(|arg| match arg {
                "WRONG" => others.as_str(),
                "RIGHT" => receipts[0].as_str(),
                arg => arg,
            })
            .collect();
        let output = hall.run(&args, b"");
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", text(&output.stderr));
        assert!(text(&output.stderr).contains("hint:"), "{}", text(&output.stderr));
    }
    assert!(!text(&hall.run(&["search", "lift"], b"").stdout).is_empty());
    assert!(hall.run(&["withdraw", "town", &receipts[0], "--yes"], b"").status.success());
    let twice = hall.run(&["withdraw", "town", &receipts[0], "--yes"], b"");
    assert!(twice.status.success());
    assert!(text(&twice.stderr).contains("taken back before"));
}

#[test]
fn a_slip_that_was_not_printed_is_told() {
    let (hall, _) = hall();
    let output = hall.run(&["capture", "town"], b":slip 4\nThe lift\n");
    assert!(text(&output.stderr).contains("No slip 004 was printed"), "{}", text(&output.stderr));
}
