//! `townhall keys`: what each key means, from the one key table.

use super::{Failure, layout, output};
use crate::lang::Lang;
use crate::tui::Words;
use crate::tui::keymap::{self, Meaning};
use clap::Args;
use serde_json::json;

/// How to print them.
#[derive(Debug, Args)]
pub struct Keys {
    /// Print Markdown, as it stands in the README
    #[arg(long)]
    markdown: bool,
    /// Print one JSON value
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// The language of what the keys do: en, es or fr
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = language)]
    lang: Lang,
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.into_iter().map(Lang::tag).collect();
        format!("the desks speak {}", known.join(", "))
    })
}

pub(super) fn run(command: &Keys) -> Result<(), Failure> {
    let words = Words::new(command.lang);
    if command.markdown {
        return output::print(|out| write!(out, "{}", keymap::keys_markdown(words)));
    }
    let sections = keymap::reference();
    if command.json {
        let rows: Vec<_> = sections
            .iter()
            .flat_map(|(section, meanings)| meanings.iter().map(move |one| (section, one)))
            .map(|(section, one)| {
                json!({
                    "section": words.id(section.heading()),
                    "keys": labels(one, words),
                    "word": one.row.word,
                    "help": words.id(one.row.help),
                })
            })
            .collect();
        return output::print_json(&rows);
    }
    let widest = |cell: &dyn Fn(&Meaning) -> String| {
        let all = sections.iter().flat_map(|(_, meanings)| meanings);
        all.map(|one| layout::width(&cell(one))).max().unwrap_or_default()
    };
    let keys = |one: &Meaning| labels(one, words).join(", ");
    let word = |one: &Meaning| format!(":{}", one.row.word);
    let (keys_width, word_width) = (widest(&keys), widest(&word));
    output::print(|out| {
        for (nth, (section, meanings)) in sections.iter().enumerate() {
            if nth > 0 {
                writeln!(out)?;
            }
            writeln!(out, "{}", words.id(section.heading()))?;
            for one in meanings {
                let keys = layout::left(&keys(one), keys_width);
                let word = layout::left(&word(one), word_width);
                writeln!(out, "  {keys}  {word}  {}", words.id(one.row.help))?;
            }
        }
        Ok(())
    })
}

fn labels(meaning: &Meaning, words: Words) -> Vec<String> {
    meaning.keys.iter().map(|key| key.label(words)).collect()
}
