//! The README's keys, commands and capture lines are those of the program.

use super::page::{code, fences, hold, read, rows, section};
use assert_cmd::Command;
use clap::CommandFactory as _;
use townhall::cli::Cli;
use townhall::domain::SessionWords;
use townhall::domain::grammar::{Line, parse_line};
use townhall::lang::Lang;
use townhall::plans;
use townhall::tui::{Words, keymap};

const BEGIN: &str = "<!-- keys -->\n";
const END: &str = "<!-- /keys -->";

#[test]
fn the_keys_in_the_readme_are_those_of_the_key_table() {
    let page = read("README.md");
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let keys = keymap::keys_markdown(Words::new(Lang::En));
    hold("README.md", &format!("{before}{BEGIN}\n{keys}{END}{after}"));
}

#[test]
fn every_command_is_in_the_readme() {
    let page = read("README.md");
    let named = rows(section(&page, "## Commands"));
    let known = Cli::command();
    for command in known.get_subcommands() {
        let name = format!("`townhall {}", command.get_name());
        let there = named.iter().any(|row| row[0].contains(&name));
        assert!(there, "the README says nothing of {name}`");
    }
    for row in &named {
        if let Some(name) = code(&row[0]).split_whitespace().nth(1) {
            let there = known.get_subcommands().any(|command| command.get_name() == name);
            assert!(there, "the README names a command {name} that is not there");
        }
    }
}

#[test]
fn the_lines_on_the_card_say_what_they_seem_to() {
    let page = read("README.md");
    let plan = plans::load("town-hall-stack").unwrap();
    let codebook = plans::codebook::find("cities-migration-2020").unwrap();
    let languages = ["es".to_owned()];
    let lines = fences(section(&page, "## The note-taker's card"), "capture");
    assert_eq!(lines.len(), 1);
    for line in lines[0].lines() {
        let words =
            SessionWords { plan: &plan, codebook: &codebook, languages: &languages, lang: "en" };
        match parse_line(line, &words) {
            Line::Contribution(entry) => {
                assert!(entry.remarks.is_empty(), "{line}: {:?}", entry.remarks);
                assert!(!entry.themes.is_empty(), "{line}: no theme");
            }
            Line::Sticky(_) => {}
            other => panic!("{line}: {other:?}"),
        }
    }
}

#[test]
fn the_command_keys_prints_the_same_table_in_each_form() {
    let keys = |args: &[&str]| {
        let output =
            Command::cargo_bin("townhall").unwrap().arg("keys").args(args).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let meanings = keymap::reference();
    let count: usize = meanings.iter().map(|(_, meanings)| meanings.len()).sum();

    let (code, markdown) = keys(&["--markdown"]);
    assert_eq!((code, markdown), (Some(0), keymap::keys_markdown(Words::new(Lang::En))));
    let (_, json) = keys(&["--json", "--lang", "es"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(rows.len(), count);
    let es = Words::new(Lang::Es);
    assert_eq!(rows[0]["help"], es.id(meanings[0].1[0].row.help));
    let (_, text) = keys(&[]);
    assert_eq!(text.lines().filter(|line| line.starts_with("  ")).count(), count);
    let columns = |line: &str| line.find(" :");
    let colons: Vec<_> = text.lines().filter(|line| line.starts_with("  ")).map(columns).collect();
    assert!(colons.iter().all(Option::is_some), "{text}");
    assert_eq!(keys(&["--lang", "tlh"]).0, Some(2));
}
