//! `townhall suggest`, end to end.

use assert_cmd::Command;
use serde_json::Value;

/// A small codebook: tests run unoptimised, and the built-in one is large.
const TOWN: &str = "tests/data/suggestions/town";

fn suggest(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("townhall").unwrap();
    command.arg("suggest").args(args);
    command
}

fn printed(command: &mut Command) -> String {
    let output = command.assert().success().get_output().clone();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout).unwrap()
}

fn values(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_text_gets_its_themes_with_score_and_cues() {
    let text = "The buses never run on Sunday";
    let out = printed(&mut suggest(&["--codebook", TOWN, "--json", text]));
    let value = &values(&out)[0];
    assert_eq!(value["text"], text);
    let first = &value["themes"][0];
    assert_eq!(first["theme"], "getting-around");
    assert!(first["score"].as_f64().is_some_and(|score| (0.2..=1.0).contains(&score)), "{out}");
    let cues = first["cues"].as_array().unwrap();
    assert!(cues.iter().any(|cue| cue == "buses"), "{out}");
    assert!(value.as_object().unwrap().contains_key("kind"));
    let keys = ["{\"text\":", ",\"themes\":[{\"theme\":", ",\"kind\":", ",\"addressee\":"];
    assert!(keys.iter().is_sorted_by_key(|key| out.find(*key).unwrap()), "{out}");
}

#[test]
fn several_words_are_one_text() {
    let one = printed(&mut suggest(&["--codebook", TOWN, "--json", "the river park"]));
    let three = printed(&mut suggest(&["--codebook", TOWN, "--json", "the", "river", "park"]));
    assert_eq!(one, three);
}

#[test]
fn nothing_that_fits_is_an_empty_list() {
    let lines = "Zxqv\n\nThe hospital has no doctor\n";
    let out = printed(suggest(&["--codebook", TOWN, "--json"]).write_stdin(lines));
    let values = values(&out);
    // A value for each line, the empty one, too: whoever joins them counts lines.
    assert_eq!(values.len(), 3);
    assert_eq!(values[0]["themes"], serde_json::json!([]));
    assert_eq!(values[1]["text"], "");
    assert_eq!(values[2]["themes"][0]["theme"], "daily-needs");
    let out = printed(&mut suggest(&["--codebook", TOWN, "Zxqv"]));
    assert!(out.contains("nothing in our-town fits"), "{out}");
}

#[test]
fn people_read_themes_with_their_likelihood_and_reason() {
    let out = printed(&mut suggest(&["--codebook", TOWN, "Fill the potholes in Mill Road"]));
    let line = out.lines().nth(1).unwrap();
    assert!(out.starts_with("Fill the potholes in Mill Road\n"), "{out}");
    assert!(line.contains(" %  #getting-around") && line.contains("potholes"), "{out}");
}

#[test]
fn what_is_no_text_is_told_and_the_rest_answered() {
    let output = suggest(&["--codebook", TOWN, "--json"])
        .write_stdin(b"The rent\n\xff\xfe\nThe park\x1b[31m\n".to_vec())
        .assert()
        .code(2)
        .get_output()
        .clone();
    assert_eq!(values(&String::from_utf8(output.stdout).unwrap()).len(), 2);
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r"
    line 2 is not UTF-8 from byte 1 on
    error: 1 line could not be answered
      hint: Mend what is told above and send it again; the others are answered.
    ");
    let out = printed(&mut suggest(&["--codebook", TOWN, "The park\x1b[31m"]));
    assert!(!out.contains('\x1b'), "{out:?}");
}

#[test]
fn mistakes_say_what_to_do() {
    let refused = |args: &[&str]| {
        let output = suggest(args).assert().code(2).get_output().clone();
        assert!(output.stdout.is_empty());
        String::from_utf8(output.stderr).unwrap()
    };
    insta::assert_snapshot!(refused(&["?!"]), @r#"
    error: there is no word in "?!"
      hint: Give a text, such as: townhall suggest "The rent eats half of what I earn"
    "#);
    insta::assert_snapshot!(refused(&["--codebook", "nowhere", "Rent"]), @r#"
    error: there is no codebook and no folder "nowhere"
      hint: Built in: cities-migration-2020.
      hint: For a codebook of your own, give the path of its folder.
    "#);
}
