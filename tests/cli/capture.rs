//! `townhall capture`: whatever comes on standard input, nothing said is lost.

use super::{Hall, text, written_down};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Command, Stdio};

const TOWN: &[&str] = &["capture", "town"];

#[test]
fn every_line_is_saved_or_told_with_its_place_and_its_fix() {
    let mut hall = Hall::open();
    let lines: &[&[u8]] = &[
        b"! Tres familias, una cocina ,,viv",
        b":voice newcomer",
        b"+ A shelter on every line @city #hous",
        b"",
        b"The bus #bus #nosuchtheme @city",
        b"The square #li",
        b"Twice #housing #housing %newcomer %council",
        b":phase 99",
        b":foo bar",
        b"  #housing @city",
        b"caf\xe9 hours \x1b[2J",
        b":seat red",
        b":voice",
        b"Answers nobody >K7QX4",
        b"The last line has no end",
    ];
    insta::assert_snapshot!(hall.transcript(TOWN, &lines.join(&b"\n"[..])));
    let saved = written_down(&hall.store());
    let texts: Vec<&str> = saved.iter().map(|(_, text)| text.as_str()).collect();
    insta::assert_snapshot!(texts.join("\n"));
    insta::assert_snapshot!(hall.transcript(TOWN, b"#housing"));
    let four = b"Four themes #housing #digital-access #work-conditions #living-together";
    insta::assert_snapshot!(hall.transcript(TOWN, four));
    insta::assert_snapshot!(hall.transcript(TOWN, b""));
}

#[test]
fn what_a_line_sets_holds_for_those_that_follow() {
    let mut hall = Hall::open();
    hall.say(
        ":table 3\n:phase 2\n:seat ١٤\n:voice newcomer\n:lang ti\nAll of it\n\
         Another voice %council ~es\n:clear voice\n:clear table\nWithout them\n:clear\nNothing set\n",
    );
    let db = super::sqlite(&hall.store());
    let mut rows = db
        .prepare(
            "SELECT concat_ws(' ', ifnull(phase, '-'), ifnull(at_table, '-'), ifnull((SELECT name FROM seat s WHERE s.seat = c.seat), '-'), \
             ifnull(voice, '-'), ifnull(language, '-')) || ': ' || text FROM contribution c ORDER BY id",
        )
        .unwrap();
    let rows: Vec<String> =
        rows.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    insta::assert_snapshot!(rows.join("\n"));
}

#[test]
fn a_command_that_cannot_be_carried_out_leaves_nothing_wrong_behind() {
    let hall = Hall::open();
    let output = hall.run(TOWN, b":seat 14\nFrom seat 14\n:seat red\nFrom nobody knows where\n");
    assert_eq!(output.status.code(), Some(2));
    let db = super::sqlite(&hall.store());
    let seats: Vec<Option<String>> = db
        .prepare(
            "SELECT s.name FROM contribution c LEFT JOIN seat s ON s.session = c.session \
             AND s.seat = c.seat ORDER BY c.id",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(seats, [Some("14".to_owned()), None]);
}

#[test]
fn an_answer_is_linked_within_its_session_only() {
    let mut hall = Hall::open();
    let concern = hall.say("! The counter closes at noon #digital-access\n").remove(0);
    let line = format!("+ Keep it open >{}\n", concern.to_lowercase());
    hall.say(&line);
    let links: i64 = super::sqlite(&hall.store())
        .query_row("SELECT count(*) FROM link", [], |row| row.get(0))
        .unwrap();
    assert_eq!(links, 1);
    assert!(hall.run(&["new", "world-cafe", "--date", "2026-11-24"], b"").status.success());
    insta::assert_snapshot!(hall.transcript(&["capture", "world"], line.as_bytes()));
}

#[test]
fn initials_come_from_the_option_or_the_environment() {
    let hall = Hall::open();
    hall.run(&["capture", "town", "--as", "bk"], b"One");
    hall.command(TOWN).env("TOWNHALL_AS", "LM").write_stdin("Two").assert().success();
    hall.run(TOWN, b"Three");
    let db = super::sqlite(&hall.store());
    let mut authors =
        db.prepare("SELECT author FROM event WHERE kind LIKE 'contr%' ORDER BY id").unwrap();
    let authors: Vec<String> =
        authors.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(authors, ["BK", "LM", "NN"]);
}

#[test]
fn json_has_the_line_of_each_ref() {
    let hall = Hall::open();
    let output = hall.run(&["capture", "town", "--json"], b"One\n\n:table 2\nFour");
    let rows: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let saved = written_down(&hall.store());
    for (row, (line, (reference, _))) in rows.iter().zip([1, 4].into_iter().zip(&saved)) {
        assert_eq!((row["line"].as_u64(), row["ref"].as_str()), (Some(line), Some(&**reference)));
    }
    assert_eq!(rows.len(), 2);
}

#[test]
fn long_lines_are_saved_or_told_whole() {
    let hall = Hall::open();
    let long = "word ".repeat(2_000);
    let endless = "x".repeat(3_000_000);
    let too_many = "é".repeat(20_001);
    let input = format!("{long}\n{endless}\n{too_many}\n\u{feff}after\r\n");
    let output = hall.run(TOWN, input.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(text(&output.stdout).lines().count(), 2);
    let told = text(&output.stderr);
    assert!(told.contains(&endless) && told.contains(&too_many));
    assert!(told.contains("error: line 2, column 1") && told.contains("error: line 3, column 1"));
    assert!(told.contains("2 lines of 4 were refused"));
    let saved = written_down(&hall.store());
    assert_eq!(saved[0].1, long.trim_end());
    assert!(saved[1].1.ends_with("after"));
}

#[test]
fn hostile_texts_are_kept_listed_and_searched_and_act_on_nothing() {
    let mut hall = Hall::open();
    let texts = [
        "\u{1b}]0;owned\u{7}\u{1b}[2J\u{1b}[31m marker red",
        "nul \0 byte marker",
        "=1+1 marker",
        "<script>alert(1)</script> marker",
        "'; DROP TABLE contribution; -- marker",
        "\u{202e}marker gnitirw desrever\u{202c}",
        "Zażółć gęślą jaźń marker 🏳️‍🌈 ደህና marker العربية",
    ];
    assert_eq!(hall.say(&texts.join("\n")).len(), texts.len());
    let output = hall.run(&["search", "marker"], b"");
    let shown = text(&output.stdout);
    assert_eq!(shown.lines().count(), texts.len(), "{shown}");
    assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{shown:?}");
    assert!(!shown.contains('\u{202e}'));
    for line in text(&hall.run(&["search", "marker", "--json"], b"").stdout).lines() {
        assert!(!line.contains(char::is_control));
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    assert!(hall.run(&["verify"], b"").status.success());
}

#[test]
fn a_ref_is_printed_as_soon_as_its_line_is_saved() {
    let hall = Hall::open();
    let mut child = spawn(&hall, TOWN);
    let mut lines = child.stdin.take().unwrap();
    let mut refs = BufReader::new(child.stdout.take().unwrap());
    for said in ["One", "Two", "Three"] {
        writeln!(lines, "{said}").unwrap();
        let mut reference = String::new();
        refs.read_line(&mut reference).unwrap();
        let saved = written_down(&hall.store());
        assert_eq!(saved.last().unwrap(), &(reference.trim_end().to_owned(), said.to_owned()));
    }
    drop(lines);
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn when_nobody_reads_the_refs_it_stops_after_the_line_that_is_saved() {
    let hall = Hall::open();
    let mut child = spawn(&hall, TOWN);
    drop(child.stdout.take());
    let mut lines = child.stdin.take().unwrap();
    writeln!(lines, "One\nTwo\nThree").unwrap();
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
    insta::assert_snapshot!(told, @r"
    error: standard output was closed: line 1 is saved, and no line after it was read
      hint: Send the lines from 2 on again.
    ");
    assert_eq!(written_down(&hall.store()).len(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn refs_that_cannot_be_written_are_told() {
    let hall = Hall::open();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut child = command(&hall, TOWN).stdout(full).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"One\nTwo\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(text(&output.stderr), @r"
    error: line 1 is saved, and its ref could not be written
      because: No space left on device (os error 28)
      hint: Check where standard output goes; then go on from line 2.
    ");
}

#[test]
fn standard_input_that_cannot_be_read_is_told() {
    let hall = Hall::open();
    let folder = std::fs::File::open(hall.folder.path());
    let Ok(folder) = folder else { return };
    let output = command(&hall, TOWN).stdin(folder).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = text(&output.stderr);
    assert!(told.starts_with("error: line 1 of standard input could not be read"), "{told}");
}

pub(super) fn command(hall: &Hall, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_townhall"));
    command.args(args).current_dir(hall.folder.path()).env("TOWNHALL_STORE", hall.store());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn spawn(hall: &Hall, args: &[&str]) -> std::process::Child {
    command(hall, args).spawn().unwrap()
}
