//! Files that are not what they should be: each is refused in words that help,
//! and none of them panics.

use super::{Hall, file, refusal, rows};
use std::fs;
use std::path::Path;
use townhall::intake::{self, ColumnMap, Options};

fn refused(path: &Path, options: Options) -> String {
    let words = Hall::get().words();
    refusal(&intake::open(path, &words, options).unwrap_err())
}

#[test]
fn files_that_cannot_be_read_say_why_and_what_to_do() {
    let mut told = String::new();
    for name in [
        "missing.csv",
        "",
        "empty.csv",
        "blank.csv",
        "zeros.csv",
        "workbook.csv",
        "utf-16.csv",
        "latin-1.csv",
        "windows-1252.csv",
        "damaged.csv",
        "no-header.csv",
        "twice.csv",
    ] {
        told += &refused(&file("intake/files").join(name), Options::default());
        told += "\n\n";
    }
    let mut columns = ColumnMap::default();
    columns.add("text=Comment").unwrap();
    let options = Options { columns, ..Options::default() };
    told += &refused(&file("intake/files/answers.csv"), options);
    told += "\n\n";
    let options = Options { format: Some(intake::Format::Polis), ..Options::default() };
    told += &refused(&file("intake/files/answers.csv"), options);
    insta::assert_snapshot!(told);
}

#[cfg(unix)]
#[test]
fn a_device_and_a_locked_file_are_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    insta::assert_snapshot!(refused(Path::new("/dev/null"), Options::default()), @r"
    /dev/null is a pipe or a device, not a file
      fix: Save it to a file first: it is read twice, once to count and check its rows.
    ");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locked.csv");
    fs::write(&path, "text\nx\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Root may read everything; then there is nothing to see here.
    if fs::read(&path).is_err() {
        let told = refused(&path, Options::default());
        assert!(told.contains("locked.csv cannot be read: you are not allowed to"), "{told}");
        assert!(told.contains("Ask its owner"), "{told}");
    }
}

#[test]
fn rows_that_cannot_be_used_say_why_and_the_others_come() {
    let words = Hall::get().words();
    let mut told = String::new();
    for (name, good) in [("ragged.csv", 2), ("truncated-quote.csv", 0), ("header-only.csv", 0)] {
        let path = file("intake/files").join(name);
        let mut intake = intake::open(&path, &words, Options::default()).unwrap();
        let (rows, bad) = rows(&mut intake);
        assert_eq!(rows.len(), good, "{name}");
        assert_eq!(intake.tally().read, intake.rows_total(), "{name}");
        for error in bad {
            told += &format!("{error}\n");
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn control_characters_are_text_like_any_other() {
    let rows = super::read("intake/files/controls.csv", Options::default());
    let texts: Vec<_> = rows.iter().map(|row| row.capture.words.text.as_str()).collect();
    assert_eq!(texts, ["a NUL \0 in the middle", "\u{1b}[31mred\u{7}", "=1+1"]);
}

#[test]
fn one_very_long_line_is_one_mistake() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.csv");
    let long = "word ".repeat(200_000);
    let longer = "x".repeat(5 << 20);
    fs::write(&path, format!("id,text\n1,{long}\n2,{longer}\n3,\"short\"\n")).unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    let (good, bad) = rows(&mut intake);
    assert_eq!((good.len(), bad.len()), (1, 2));
    let told = format!("{}\n{}", bad[0], bad[1]);
    insta::assert_snapshot!(told.replace(&path.display().to_string(), "long.csv"), @r"
    long.csv:2: text: 999999 characters, and a contribution has at most 20000
      fix: split it into one row for each idea; or look for a quote that is not closed
    long.csv:3: the row is longer than 4 MB
      fix: look for a quote that is not closed; a document is not one contribution
    ");
}

#[test]
fn nothing_in_a_file_reaches_the_terminal_through_a_message() {
    let words = Hall::get().words();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    fs::write(&path, "text,kind,\u{1b}[31m\nx,\u{1b}]0;title\u{7}\u{202e},\n").unwrap();
    let told = refused(&path, {
        let mut columns = ColumnMap::default();
        columns.add("voice=none").unwrap();
        Options { columns, ..Options::default() }
    });
    // The header of a file that starts with escapes is no header at all.
    assert!(!told.contains('\u{1b}'), "{told:?}");
    fs::write(&path, "text,kind\nx,\u{1b}]0;title\u{7}\u{202e}\n").unwrap();
    let mut intake = intake::open(&path, &words, Options::default()).unwrap();
    let told = intake.next().unwrap().unwrap_err().to_string();
    assert!(!told.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{told:?}");
}
