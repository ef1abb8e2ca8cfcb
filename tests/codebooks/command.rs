//! `townhall codebook`, end to end.

use assert_cmd::Command;
use std::fs;
use std::path::Path;
use unicode_width::UnicodeWidthStr;

fn codebook(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("townhall").unwrap();
    command.arg("codebook").args(args);
    command
}

fn printed(args: &[&str]) -> String {
    let output = codebook(args).assert().success().get_output().clone();
    assert!(output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

fn refused(args: &[&str], code: i32) -> String {
    let output = codebook(args).assert().code(code).get_output().clone();
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn list_names_what_is_built_in() {
    insta::assert_snapshot!(printed(&["list"]), @r#"
    cities-migration-2020  1.0.0
      Migration and integration: a codebook for city consultations
      14 themes, 74 sub-themes, 3 residual codes, 10 addressees, 29 units
      languages: en, es, fr
    "#);
    let rows: serde_json::Value = serde_json::from_str(&printed(&["list", "--json"])).unwrap();
    assert_eq!(rows[0]["id"], "cities-migration-2020");
    assert_eq!((rows[0]["themes"].as_u64(), rows[0]["subthemes"].as_u64()), (Some(14), Some(74)));
}

#[test]
fn show_fits_a_terminal_in_every_language() {
    for lang in ["en", "es", "fr"] {
        let text = printed(&["show", "--lang", lang]);
        for line in text.lines() {
            assert!(line.width() <= 80, "{lang}: {line}");
            assert_eq!(line, line.trim_end());
        }
    }
}

#[test]
fn show_prints_one_theme_in_full() {
    insta::assert_snapshot!("show-theme-en", printed(&["show", "equal"]));
    insta::assert_snapshot!("show-theme-es", printed(&["show", "--lang", "es", "viv"]));
    insta::assert_snapshot!("show-theme-fr", printed(&["show", "--lang", "fr-CA", "e"]));
    insta::assert_snapshot!("show-residual", printed(&["show", "other"]));
}

#[test]
fn show_as_json_is_the_whole_codebook() {
    let book: townhall::domain::Codebook =
        serde_json::from_str(&printed(&["show", "--json"])).unwrap();
    assert_eq!(book.themes.len(), 14);
    let theme: serde_json::Value =
        serde_json::from_str(&printed(&["show", "cities-migration-2020", "9", "--json"])).unwrap();
    assert_eq!(theme["id"], "resident-concerns");
}

#[test]
fn what_cannot_be_shown_says_what_can() {
    insta::assert_snapshot!(refused(&["show", "li"], 2), @r#"
    error: "li" can mean several themes
      hint: Write more of it, or use an id: adequate-living, living-together, global-agendas.
    "#);
    insta::assert_snapshot!(refused(&["show", "--lang", "de"], 2), @r#"
    error: the codebook "cities-migration-2020" has no words in "de"
      hint: Use one of its languages: en, es, fr.
      hint: To add a language, export the codebook and write de.toml beside the others.
    "#);
    insta::assert_snapshot!(refused(&["check", "nowhere"], 2), @r#"
    error: there is no codebook and no folder "nowhere"
      hint: Built in: cities-migration-2020.
      hint: For a codebook of your own, give the path of its folder.
    "#);
    insta::assert_snapshot!(refused(&["show", "src"], 2), @r#"
    error: the folder src holds no codebook: it has no codebook.toml
      hint: To start one from the built-in: townhall codebook export cities-migration-2020 --to FOLDER
    "#);
}

#[test]
fn check_lists_every_mistake_and_fails() {
    assert!(printed(&["check", "cities-migration-2020"]).contains("no mistakes"));
    insta::assert_snapshot!(refused(&["check", "tests/codebooks/invalid/no-words"], 2), @r#"
    tests/codebooks/invalid/no-words/codebook.toml:4:12: language: there is no file en.toml beside this one
      fix: write the words of the codebook in it
    error: 1 mistake in the codebook "tests/codebooks/invalid/no-words"
      hint: Mend what is listed above, then run: townhall codebook check tests/codebooks/invalid/no-words
    "#);
}

#[test]
fn a_file_is_no_codebook() {
    let check = codebook(&["check", "Cargo.toml"]).assert().code(2);
    let told = String::from_utf8(check.get_output().stderr.clone()).unwrap();
    insta::assert_snapshot!(told, @"
    error: Cargo.toml is a file, and a codebook is a folder
      hint: Give the folder with its codebook.toml and a file of words for each language.
      hint: To start one from the built-in: townhall codebook export cities-migration-2020 --to FOLDER
    ");
}

#[test]
fn an_exported_codebook_is_whole_and_equal() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("deep/mine");
    let to = to.to_str().unwrap();
    codebook(&["export", "cities-migration-2020", "--to", to]).assert().success();
    assert_eq!(printed(&["show", to, "--json"]), printed(&["show", "--json"]));
    assert!(printed(&["check", to]).contains("no mistakes"));
    let source = Path::new("assets/codebooks/cities-migration-2020/es.toml");
    assert_eq!(fs::read(Path::new(to).join("es.toml")).unwrap(), fs::read(source).unwrap());
    // Beside the new folder nothing is left over.
    assert_eq!(fs::read_dir(folder.path().join("deep")).unwrap().count(), 1);
}

#[test]
fn export_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "ours").unwrap();
    for to in [folder.path(), &file, &file.join("below")] {
        let output = codebook(&["export", "--to", to.to_str().unwrap()]).assert().failure();
        assert!(output.get_output().stdout.is_empty());
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "ours");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let empty = folder.path().join("empty");
    fs::create_dir(&empty).unwrap();
    codebook(&["export", "--to", empty.to_str().unwrap()]).assert().success();
    // The structure, three languages, and the folders of cues and examples.
    assert_eq!(fs::read_dir(&empty).unwrap().count(), 6);
}

#[cfg(unix)]
#[test]
fn a_reader_that_has_read_enough_is_no_failure() {
    use std::io::Read as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_townhall"))
        .args(["codebook", "show", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut [0; 10]).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert!(output.stderr.is_empty());
}
