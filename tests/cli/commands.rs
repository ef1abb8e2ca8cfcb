//! What each command prints, and what it says to a mistake.

use super::{Hall, sqlite, text};
use std::path::Path;

#[test]
fn a_session_is_made_and_its_name_printed_alone() {
    let mut hall = Hall::empty();
    for args in [
        &["new", "town-hall-stack", "--date", "2026-11-23"][..],
        &["new", "town-hall-stack", "--date", "2026-11-23", "--title", "  A second\n evening "],
        &[
            "new",
            "world-cafe",
            "--date",
            "2026-11-24",
            "--place",
            "Riverside library",
            "--start",
            "9:30",
            "--lang",
            "fr,árabe,ti",
            "--interpreted",
            "--expect",
            "40",
        ],
    ] {
        insta::assert_snapshot!(hall.transcript(args, b""));
    }
    insta::assert_snapshot!(hall.transcript(&["sessions"], b""));
    let details: (String, String, bool, u32) = sqlite(&hall.store())
        .query_row(
            "SELECT start, languages, interpreted, expected FROM session WHERE plan = 'world-cafe'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    assert_eq!(details, ("09:30".to_owned(), "fr,ar,ti".to_owned(), true, 40));
}

#[test]
fn a_session_that_cannot_be_made_leaves_no_store_behind() {
    let mut hall = Hall::empty();
    for args in [
        &["new", "town-hal-stack"][..],
        &["new", "town-hall-stack", "--date", "23.11.2026"],
        &["new", "town-hall-stack", "--date", "26-1-1"],
        &["new", "town-hall-stack", "--start", "half past six"],
        &["new", "town-hall-stack", "--lang", "es,klingon"],
        &["new", "town-hall-stack", "--expect", "0"],
        &["new", "town-hall-stack", "--as", "B. K."],
        &["new"],
    ] {
        insta::assert_snapshot!(hall.transcript(args, b""));
    }
    assert!(!hall.store().exists());
}

#[test]
fn the_first_listing_says_what_to_do_first_and_makes_no_file() {
    let mut hall = Hall::empty();
    insta::assert_snapshot!(hall.transcript(&["sessions"], b""));
    assert_eq!(text(&hall.run(&["sessions", "--json"], b"").stdout), "[]\n");
    insta::assert_snapshot!(hall.transcript(&["search", "rent"], b""));
    insta::assert_snapshot!(hall.transcript(&["verify"], b""));
    insta::assert_snapshot!(hall.transcript(&["backup", "copy.db"], b""));
    insta::assert_snapshot!(hall.transcript(&["store", "path"], b""));
    assert!(!hall.store().exists());
}

#[test]
fn sessions_are_one_json_value() {
    let mut hall = Hall::open();
    hall.say("! The rent #housing\nThe bus\n");
    let listed = hall.run(&["sessions", "--json"], b"");
    let mut listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let id = listed[0]["id"].take();
    assert_eq!(id.as_str().unwrap().len(), 32);
    insta::assert_snapshot!(serde_json::to_string_pretty(&listed).unwrap());
}

#[test]
fn a_session_is_found_by_the_beginning_of_its_name() {
    let mut hall = Hall::open();
    for date in ["2026-11-24", "2026-11-25"] {
        assert!(hall.run(&["new", "world-cafe", "--date", date], b"").status.success());
    }
    for name in ["town", "world", "wrold-cafe-2026-11-24", "xyz", "", "world-cafe-2026-11-25"] {
        insta::assert_snapshot!(hall.transcript(&["search", "rent", "--session", name], b""));
    }
}

#[test]
fn search_shows_ref_session_kind_text_and_themes_newest_first() {
    let mut hall = Hall::open();
    hall.say("! Rent eats the wages #housing #work-conditions\n+ Cap the rent @city\n? Who pays rent for the hall\n");
    for args in [
        &["search", "rent"][..],
        &["search", "rent", "--limit", "1"],
        &["search", "cap", "the", "ren"],
        &["search", "nothing of the kind"],
        &["search", "!?"],
        &["search"],
        &["search", "rent", "--limit", "many"],
    ] {
        insta::assert_snapshot!(hall.transcript(args, b""));
    }
    let found = text(&hall.run(&["search", "rent", "--json"], b"").stdout);
    let rows: Vec<serde_json::Value> =
        found.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2]["ref"], hall.refs[0]);
    assert_eq!(rows[2]["text"], "Rent eats the wages");
    assert_eq!(rows[2]["subthemes"][0], "adequate-living/housing");
    assert_eq!(rows[1]["addressees"][0], "city");
}

#[test]
fn the_record_verifies_and_a_change_from_outside_is_told_and_mended() {
    let mut hall = Hall::open();
    hall.say("! The rent #housing\nThe bus\n");
    insta::assert_snapshot!(hall.transcript(&["verify"], b""));
    sqlite(&hall.store()).execute("UPDATE contribution SET kind = 'proposal'", []).unwrap();
    insta::assert_snapshot!(hall.transcript(&["verify"], b""));
    insta::assert_snapshot!(hall.transcript(&["store", "rebuild"], b""));
    assert_eq!(hall.run(&["verify"], b"").status.code(), Some(0));
}

#[test]
fn a_changed_log_is_told_and_cannot_be_mended() {
    let mut hall = Hall::open();
    hall.say("The rent\nThe bus\nThe lift\n");
    let db = sqlite(&hall.store());
    db.execute("UPDATE event SET body = replace(body, 'rent', 'sun') WHERE seq = 2", []).unwrap();
    db.execute("UPDATE event SET author = 'XX' WHERE seq = 3", []).unwrap();
    db.execute("DELETE FROM event WHERE seq = 3", []).unwrap();
    drop(db);
    insta::assert_snapshot!(hall.transcript(&["verify"], b""));
    hall.run(&["store", "rebuild"], b"");
    let told = hall.run(&["verify", "--json"], b"");
    assert_eq!(told.status.code(), Some(3));
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(told["holds"], false);
    let findings: Vec<&str> = told["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["finding"].as_str().unwrap())
        .collect();
    assert_eq!(findings, ["body", "gone"]);
}

#[test]
fn a_backup_is_a_store_of_its_own_and_overwrites_nothing() {
    let mut hall = Hall::open();
    hall.say("! The rent #housing\n");
    insta::assert_snapshot!(hall.transcript(&["backup", "copy.db"], b""));
    insta::assert_snapshot!(hall.transcript(&["backup", "copy.db"], b""));
    insta::assert_snapshot!(hall.transcript(&["backup", "copy.db/below.db"], b""));
    insta::assert_snapshot!(hall.transcript(&["search", "rent", "--store", "copy.db"], b""));
    assert!(hall.run(&["verify", "--store", "copy.db"], b"").status.success());
    // Whoever writes there is another device: its refs begin with another mark.
    let said = hall.run(&["capture", "town", "--store", "copy.db"], b"Written in the copy");
    assert!(said.status.success());
    assert!(hall.run(&["verify", "--store", "copy.db"], b"").status.success());
}

#[test]
fn shells_get_their_completions_and_every_command_its_manual_page() {
    let hall = Hall::empty();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = text(&hall.run(&["completions", shell], b"").stdout);
        assert!(script.contains("townhall") && script.contains("capture"), "{shell}");
    }
    assert_eq!(hall.run(&["completions", "csh"], b"").status.code(), Some(2));
    let page = text(&hall.run(&["man"], b"").stdout);
    assert!(page.contains(".TH townhall 1") && page.contains("townhall\\-capture(1)"), "{page}");
    assert!(hall.run(&["man", "--to", "pages"], b"").status.success());
    for page in ["townhall.1", "townhall-capture.1", "townhall-plan-show.1"] {
        let page = std::fs::read_to_string(hall.folder.path().join("pages").join(page)).unwrap();
        assert!(page.contains(".TH"));
    }
    std::fs::write(hall.folder.path().join("file"), "").unwrap();
    assert_eq!(hall.run(&["man", "--to", "file/below"], b"").status.code(), Some(1));
}

#[test]
fn the_help_names_every_command() {
    let mut hall = Hall::empty();
    insta::assert_snapshot!(hall.transcript(&["--help"], b""));
    insta::assert_snapshot!(hall.transcript(&["capture", "--help"], b""));
    insta::assert_snapshot!(hall.transcript(&["no-such-thing"], b""));
    assert_eq!(text(&hall.run(&[], b"").stdout), text(&hall.run(&["-h"], b"").stdout));
}

/// The environment names the store: nobody has to, so no usage line says so.
#[test]
fn what_the_environment_names_is_in_no_usage_line() {
    let hall = Hall::open();
    for args in [&["search"][..], &["capture"], &["export", "town"]] {
        let output = hall.command(args).env("TOWNHALL_AS", "BK").output().unwrap();
        let told = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        let usage = told.lines().find(|line| line.starts_with("Usage:")).unwrap();
        assert!(!usage.contains("--store") && !usage.contains("--as"), "{usage}");
    }
    let output = hall.command(&["store", "path"]).output().unwrap();
    assert_eq!(Path::new(text(&output.stdout).trim()), hall.store());
    // An option counts more than the environment, and an empty variable is none.
    let other = hall.command(&["--store", "other.db", "store", "path"]).output().unwrap();
    assert_eq!(text(&other.stdout).trim(), "other.db");
    let none = hall.command(&["store", "path"]).env("TOWNHALL_STORE", "").output().unwrap();
    assert!(text(&none.stdout).trim().starts_with(hall.folder.path().to_str().unwrap()));
    assert_ne!(Path::new(text(&none.stdout).trim()), hall.store());
}
