//! `townhall kit` from outside: what it says, what it refuses, and that no secret
//! is ever among it.

use super::{Hall, text};
use insta::assert_snapshot;
use std::fs;

#[test]
fn a_kit_is_written_and_told() {
    let mut hall = Hall::open();
    let kit = ["kit", "town", "--to", "kit", "--lang", "es,ar,ti", "--slips", "7", "--as", "mo"];
    assert_snapshot!(hall.transcript(&kit, b""));
    assert_snapshot!(hall.transcript(&["kit", "town", "--to", "kit", "--only", "slips"], b""));
}

#[test]
fn no_secret_is_ever_on_a_screen() {
    let hall = Hall::open();
    for args in [&["kit", "town", "--to", "kit"][..], &["kit", "town", "--to", "kit", "--json"]] {
        let output = hall.run(args, b"");
        assert!(output.status.success(), "{}", text(&output.stderr));
        let page = fs::read_to_string(hall.folder.path().join("kit/slips.html")).unwrap();
        let secrets: Vec<&str> = page
            .split("-</span><span>")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap())
            .collect();
        assert_eq!(secrets.len(), 80);
        for secret in secrets {
            assert_eq!(secret.len(), 11, "{secret}");
            assert!(
                !text(&output.stdout).contains(secret) && !text(&output.stderr).contains(secret)
            );
        }
    }
}

#[test]
fn mistakes_are_told_with_what_to_do() {
    let mut hall = Hall::empty();
    assert_snapshot!(hall.transcript(&["kit", "town", "--to", "kit"], b""));
    let mut hall = Hall::open();
    fs::create_dir(hall.folder.path().join("mine")).unwrap();
    fs::write(hall.folder.path().join("mine/thesis.txt"), "years").unwrap();
    for args in [
        &["kit", "elsewhere", "--to", "kit"][..],
        &["kit", "town", "--to", "mine"],
        &["kit", "town", "--to", "kit", "--only", "agenda,poster"],
        &["kit", "town", "--to", "kit", "--paper", "a5"],
        &["kit", "town", "--to", "kit", "--lang", "es,<b>"],
        &["kit", "town", "--to", "kit", "--slips", "1001"],
    ] {
        assert_snapshot!(hall.transcript(args, b""));
        assert!(!hall.folder.path().join("kit").exists());
    }
    assert_eq!(fs::read_dir(hall.folder.path().join("mine")).unwrap().count(), 1);
}
