//! `townhall ready`: what can be told on every machine, and the exit codes.

use super::{Hall, text};
use serde_json::Value;
use std::fs;

/// The checks by name, as JSON.
fn checks(hall: &Hall, term: &str) -> (i32, Value) {
    let mut command = hall.command(&["ready", "town", "--json"]);
    let output = command.env("TERM", term).env("LANG", "es_ES.UTF-8").output().unwrap();
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    (output.status.code().unwrap(), told)
}

fn check<'a>(told: &'a Value, name: &str) -> &'a Value {
    let checks = told["checks"].as_array().unwrap();
    checks.iter().find(|check| check["check"] == name).unwrap()
}

#[test]
fn every_check_says_how_it_stands_and_what_to_do() {
    let hall = Hall::open();
    let (code, told) = checks(&hall, "xterm-256color");
    assert_eq!(code, 0, "{told}");
    assert_eq!(told["ready"], true);
    let names: Vec<&str> = told["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| check["check"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "disk",
            "store",
            "encryption",
            "power",
            "clock",
            "terminal",
            "letters",
            "colours",
            "keys",
            "scripts",
            "projector",
            "plan",
            "consent",
            "codebook",
            "people",
            "kit",
        ]
    );
    for one in told["checks"].as_array().unwrap() {
        let state = one["state"].as_str().unwrap();
        assert!(["ok", "look", "no"].contains(&state), "{one}");
        // Whatever is not as it should be says what to do.
        assert_eq!(one.get("do").is_some(), state != "ok", "{one}");
    }
    assert_eq!(check(&told, "colours")["found"], "256");
    let samples = told["script_samples"].as_array().unwrap();
    assert_eq!(samples[1]["text"], "español: Asamblea con lista de turnos");
    // Nothing of it stays in the store.
    let reader = super::sqlite(&hall.store());
    let drafts: i64 = reader.query_row("SELECT count(*) FROM draft", [], |row| row.get(0)).unwrap();
    assert_eq!(drafts, 0);
}

#[test]
fn what_must_be_put_right_ends_with_1() {
    let hall = Hall::open();
    let (code, told) = checks(&hall, "dumb");
    assert_eq!((code, &told["ready"]), (1, &Value::Bool(false)));
    let mut command = hall.command(&["ready", "town"]);
    let output = command.env("TERM", "dumb").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let (page, error) = (text(&output.stdout), text(&output.stderr));
    assert!(page.contains("\nNO    colours     this terminal (TERM=dumb)"), "{page}");
    assert!(page.contains("Not ready: 1 thing to put right"), "{page}");
    assert!(error.starts_with("error: not ready: colours\n"), "{error}");
}

#[test]
fn the_kit_is_asked_for_until_it_is_on_paper() {
    let hall = Hall::open();
    let kit = |hall: &Hall| {
        let (_, told) = checks(hall, "xterm");
        let kit = check(&told, "kit").clone();
        let found = kit["found"].as_str().unwrap().to_owned();
        (kit["state"].as_str().unwrap().to_owned(), found)
    };
    assert_eq!(kit(&hall), ("look".into(), "no kit was written for this session".into()));
    assert!(hall.run(&["kit", "town", "--to", "kit", "--slips", "9"], b"").status.success());
    let dir = hall.folder.path().join("kit");
    let (state, found) = kit(&hall);
    assert_eq!(state, "look", "the secrets are still on the disk: {found}");
    fs::remove_file(dir.join("slips.html")).unwrap();
    let (state, found) = kit(&hall);
    assert_eq!((state.as_str(), found.ends_with("/kit, 9 slips")), ("ok", true), "{found}");
    fs::remove_dir_all(&dir).unwrap();
    let (state, found) = kit(&hall);
    assert_eq!((state.as_str(), found.ends_with("is no longer there; 9 slips")), ("look", true));
}

#[test]
fn an_unknown_session_is_told() {
    let hall = Hall::open();
    let output = hall.run(&["ready", "elsewhere"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("there is no session \"elsewhere\""));
}
