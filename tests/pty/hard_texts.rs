//! Texts that are hard to show, and texts made to do harm, through the whole
//! program: captured, listed, searched, exported. Nothing breaks or runs.

use super::terminal::{Hall, Terminal};
use crate::text::rendering::{HOSTILE, hard_texts};
use assert_cmd::Command;
use std::collections::BTreeSet;
use townhall::domain::grammar::{Entry, print_line};
use townhall::text::{clean_input, harmless_line, unguard_cell};

/// All of them, as they are to be kept. Of one there is nothing to keep: noncharacters.
fn texts() -> Vec<String> {
    let long = "x".repeat(10_000);
    let made = ["=1+1", "<script>alert('x')</script>", "@SUM(1)", "''", long.as_str()];
    let made = HOSTILE.iter().chain(&made).map(|it| (*it).to_owned());
    let kept = hard_texts().into_iter().chain(made).map(|text| clean_input(&text).into_owned());
    let kept: Vec<String> = kept.filter(|text| !text.is_empty()).collect();
    assert_eq!(kept.len(), 183);
    kept
}

fn townhall(hall: &Hall, arguments: &[&str], input: &str) -> String {
    let mut command = Command::cargo_bin("townhall").unwrap();
    command.env("TOWNHALL_STORE", hall.path()).current_dir(hall.folder.path());
    let output = command.args(arguments).write_stdin(input).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

/// A session in which all of them were captured; their refs.
fn said() -> (Hall, Vec<String>) {
    let hall = Hall::new();
    let lines = texts().into_iter().map(|text| {
        let line = print_line(&Entry { text, ..Entry::default() });
        format!("{line} &quote\n")
    });
    let input: String = lines.collect();
    let refs = townhall(&hall, &["capture", &hall.session], &input);
    (hall, refs.lines().map(str::to_owned).collect())
}

/// What a terminal would obey, and what would turn the text after it round.
fn acts(c: char) -> bool {
    c.is_control() && c != '\n' || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn they_are_kept_searched_and_exported_letter_by_letter() {
    let (hall, refs) = said();
    let texts = texts();
    assert_eq!(refs.len(), texts.len(), "each has a ref");
    assert_eq!(hall.texts(), texts);
    let reader = hall.store().reader().unwrap();
    let session = reader.find_session(&hall.session).unwrap().id;
    for text in &texts {
        // Whatever holds a letter is found by it; what holds none is no search.
        if text.chars().any(char::is_alphanumeric) {
            let found = reader.search(text, Some(session), 500).unwrap();
            let found: BTreeSet<&str> =
                found.iter().map(|it| it.contribution.words.text.as_str()).collect();
            assert!(found.contains(text.as_str()), "{text:?} is not found by itself");
        }
    }
    for said in [
        townhall(&hall, &["search", "script"], ""),
        townhall(&hall, &["search", "xxx"], ""),
        townhall(&hall, &["search", "COVID", "--limit", "99"], ""),
    ] {
        assert!(!said.is_empty() && !said.contains(acts), "{said:?}");
    }
    townhall(&hall, &["export", &hall.session, "--to", "pack", "--for", "internal"], "");
    let pack = hall.folder.path().join("pack");
    let mut csv = csv::Reader::from_path(pack.join("data/contributions.csv")).unwrap();
    let column = csv.headers().unwrap().iter().position(|name| name == "text").unwrap();
    let cells: Vec<String> = csv.records().map(|row| row.unwrap()[column].to_owned()).collect();
    assert_eq!(cells.len(), texts.len());
    for (cell, text) in cells.iter().zip(&texts) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} is a formula");
        assert_eq!(unguard_cell(cell), text);
    }
    let json = std::fs::read_to_string(pack.join("data/session.json")).unwrap();
    assert!(!json.contains(acts));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let kept = json["contributions"].as_array().unwrap().iter().map(|one| one["text"].as_str());
    assert!(kept.eq(texts.iter().map(|text| Some(text.as_str()))));
    let report = std::fs::read_to_string(pack.join("report.md")).unwrap();
    assert!(!report.contains(acts) && !report.contains("<script"), "it is text, not markup");
    townhall(&hall, &["verify"], "");
}

#[test]
fn no_text_breaks_the_notes_desk() {
    let (hall, refs) = said();
    let mut desk = hall.notes("BK");
    desk.wait_for(refs.last().unwrap());
    desk.press("\x1b[15~");
    desk.wait_for("LIST");
    let mut seen = BTreeSet::new();
    let mut look = |desk: &Terminal| {
        let lines = desk.lines();
        let shown = lines.join("\n");
        // A line that ran over into the next would be one with it here.
        assert_eq!(desk.shows().lines().count(), lines.len(), "{shown}");
        assert!(lines[0].starts_with(" Town hall with a speaking list"), "{shown}");
        assert!(lines[23].contains("LIST") && lines[23].contains("F1 help"), "{shown}");
        assert!(!shown.contains(acts), "{shown:?}");
        let is_ref = |word: &&str| refs.iter().any(|reference| reference == word);
        seen.extend(shown.split_whitespace().filter(is_ref).map(str::to_owned));
    };
    // Up through the whole stream, a screen at a time.
    for _ in 0..60 {
        desk.press("\x1b[5~");
        std::thread::sleep(std::time::Duration::from_millis(60));
        look(&desk);
    }
    assert!(seen.len() * 10 >= refs.len() * 9, "{} of {} were shown", seen.len(), refs.len());
    // Each of the worst, whole.
    desk.press("\x1b[F\r");
    desk.wait_for("WHOLE");
    let shown = desk.shows();
    assert!(shown.contains("xxxxxxxx") && !shown.contains(acts), "{shown}");
    desk.kill();
}

#[test]
fn they_come_in_from_a_file_as_they_are() {
    let hall = Hall::new();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/rendering_probe.csv");
    let told = townhall(&hall, &["import", &hall.session, file, "--column", "text=text"], "");
    let again = townhall(&hall, &["import", &hall.session, file, "--column", "text=text"], "");
    let unique: BTreeSet<String> =
        hard_texts().iter().map(|text| clean_input(text).into_owned()).collect();
    let kept: BTreeSet<String> = hall.texts().into_iter().collect();
    assert_eq!(kept, unique, "{told}");
    assert!(again.starts_with("0 contributions taken in"), "{again}");
    for text in &kept {
        assert!(!harmless_line(text).contains(acts));
    }
}
