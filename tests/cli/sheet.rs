//! The session sheet on the command line.

use super::{Hall, text};

#[test]
fn fields_are_written_read_and_cleared() {
    let mut hall = Hall::open();
    insta::assert_snapshot!(hall.transcript(&["sheet", "town"], b""));
    let set = [
        "sheet",
        "town",
        "--set",
        "decision=Where the second counter opens",
        "--set",
        "reply-by=2027-01-31",
        "--set",
        "theme/adequate-living=Most spoke of rents, see K7QX4.",
    ];
    insta::assert_snapshot!(hall.transcript(&set, b""));
    insta::assert_snapshot!(hall.transcript(&["sheet", "town", "--set", "decision="], b""));
    let json = hall.run(&["sheet", "town", "--json"], b"");
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["reply-by"], "2027-01-31");
    assert_eq!(json["decision"], "");
}

#[test]
fn a_sheet_is_filled_in_from_the_file_it_prints() {
    let mut hall = Hall::open();
    let toml = text(&hall.run(&["sheet", "town", "--toml"], b"").stdout);
    let filled = toml
        .replace("\"missing\" = \"\"", "\"missing\" = \"People who work at night\"")
        .replace("\"decision-date\" = \"\"", "\"decision-date\" = \"2027-03-01\"");
    assert_ne!(filled, toml);
    let output = hall.run(&["sheet", "town", "--from", "-", "--toml"], filled.as_bytes());
    assert_eq!(text(&output.stdout), filled, "{}", text(&output.stderr));
    let again = hall.run(&["sheet", "town", "--from", "-", "--toml"], filled.as_bytes());
    assert_eq!(text(&again.stdout), filled);
    let _ = hall.transcript(&["verify"], b"");
}

#[test]
fn mistakes_are_told_at_once_and_nothing_is_written() {
    let mut hall = Hall::open();
    let long = format!("summary={}", "word ".repeat(151));
    let set = ["sheet", "town", "--set", "reply-by=soon", "--set", &long, "--set", "open=all"];
    insta::assert_snapshot!(hall.transcript(&set, b"").replace(&"word ".repeat(151), "… "));
    assert!(!text(&hall.run(&["sheet", "town"], b"").stdout).contains("all"));
    insta::assert_snapshot!(hall.transcript(&["sheet", "town", "--set", "weather=bad"], b""));
    insta::assert_snapshot!(hall.transcript(&["sheet", "town", "--set", "theme/zoo=full"], b""));
    let file = b"\"reply-by\" = 3\nwhatever = \"x\"\n";
    insta::assert_snapshot!(hall.transcript(&["sheet", "town", "--from", "-"], file));
    insta::assert_snapshot!(hall.transcript(&["sheet", "town", "--from", "-"], b"not toml"));
}

#[test]
fn a_scrubbed_field_is_gone_from_the_disk() {
    let hall = Hall::open();
    let secret = "Quetzalcoatlus";
    let set = |words: &str, scrub: bool| {
        let words = format!("contact={words}");
        let mut args = vec!["sheet", "town", "--set", &words];
        args.extend(scrub.then_some("--scrub"));
        assert!(hall.run(&args, b"").status.success());
    };
    let bytes = || -> Vec<u8> {
        let files = std::fs::read_dir(hall.folder.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    };
    let found = |bytes: &[u8]| bytes.windows(secret.len()).any(|it| it == secret.as_bytes());
    set(secret, false);
    set("the town hall", false);
    assert!(found(&bytes()));
    set("the town hall", true);
    assert!(!found(&bytes()));
}
