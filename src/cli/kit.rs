//! `townhall kit`: what is printed before the evening, as pages for any browser.

use super::author::Author;
use super::layout::counted;
use super::store::{StoreFile, session, session_unknown};
use super::{Failure, clock, output, whole_number};
use crate::domain::decide::MOST_SLIPS;
use crate::domain::words::own_name;
use crate::kit::{self, Evening, KitError, Paper, Sheet, Wishes};
use crate::store::Actor;
use clap::Args;
use std::path::PathBuf;

/// What to print, and where to.
#[derive(Debug, Args)]
pub struct Kit {
    /// The session's name, or the beginning of it
    session: String,
    /// The folder to write; a kit that stands there is kept as DIR.previous
    #[arg(long = "to", value_name = "DIR")]
    to: PathBuf,
    /// The languages, by tag, joined by commas [default: those of the session, else of its plan]
    #[arg(long = "lang", value_name = "LANGUAGES", value_delimiter = ',', value_parser = tag)]
    languages: Vec<String>,
    /// The paper: a4 or letter
    #[arg(long, value_name = "PAPER", default_value = "a4")]
    paper: Paper,
    /// Only these sheets, such as agenda,slips
    #[arg(long, value_name = "SHEET,…", value_delimiter = ',')]
    only: Option<Vec<Sheet>>,
    /// How many seat cards [default: one for each person expected, else 40]
    #[arg(long, value_name = "N", value_parser = whole_number)]
    seats: Option<u32>,
    /// How many receipt slips [default: two for each person expected, else 80]
    ///
    /// Each printing makes new slips, numbered on from the last. Their secrets are
    /// on the page to be printed and nowhere else.
    #[arg(long, value_name = "N", value_parser = slips)]
    slips: Option<u32>,
    #[command(flatten)]
    author: Author,
    /// Print what was written as one JSON value
    #[arg(long)]
    json: bool,
}

/// A language tag: letters, digits and hyphens.
fn tag(text: &str) -> Result<String, String> {
    let fits = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let tag = text.trim();
    let is_tag = tag.split('-').all(fits) && tag.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_tag { Ok(tag.to_owned()) } else { Err("write language tags, such as es,ar".to_owned()) }
}

fn slips(text: &str) -> Result<u32, String> {
    let fits = |count: &u32| *count as usize <= MOST_SLIPS;
    whole_number(text)
        .ok()
        .filter(fits)
        .ok_or_else(|| format!("write a number from 1 to {MOST_SLIPS}"))
}

pub(super) fn run(command: &Kit, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    let Some(mut store) = file.open_if_there()? else {
        return Err(session_unknown(&command.session, &[]));
    };
    let reader = store.reader()?;
    let row = session(&reader, &command.session)?;
    let session = reader.session(row.id)?.ok_or_else(|| session_unknown(&command.session, &[]))?;
    drop(reader);
    let wishes = Wishes {
        paper: command.paper,
        languages: command.languages.clone(),
        only: command.only.clone(),
        seats: command.seats,
        slips: command.slips,
    };
    let evening = Evening::new(&row.name, session, &wishes);
    let nothing_for = evening.nothing_for.clone();
    let who = Actor { author, desk: "kit".to_owned() };
    let written = kit::write(&mut store, evening, &who, &command.to, clock::now())?;
    if !nothing_for.is_empty() {
        let named: Vec<_> =
            nothing_for.iter().map(|tag| format!("{tag} ({})", own_name(tag))).collect();
        output::note(&format!(
            "Nothing is printed for {}: neither the plan nor Townhall has words in it.\n",
            named.join(", ")
        ));
    }
    if command.json {
        return output::print_json(&written.marker);
    }
    let marker = &written.marker;
    let mut told = format!(
        "{}: {} for {} in {}. Open index.html in a browser and print from there.",
        command.to.display(),
        counted(marker.sheets.len(), "sheet"),
        marker.paper_name(),
        marker.languages.join(", "),
    );
    if let Some((first, last)) = marker.serials {
        told.push_str(&format!(
            "\nSlips {first} to {last}: their secrets are in slips.html and nowhere else. Print it, then delete it."
        ));
    }
    if let Some(previous) = &written.previous {
        told.push_str(&format!("\nThe kit before this one is now {}.", previous.display()));
        if previous.join(Sheet::Slips.id()).with_extension("html").exists() {
            told.push_str(
                " It still holds the secrets of its slips: delete it once they are printed.",
            );
        }
    }
    output::print_line(&told)
}

impl From<KitError> for Failure {
    fn from(error: KitError) -> Self {
        match error {
            KitError::Folder(error) => error.into(),
            KitError::Slips(error) => error.into(),
            KitError::Store(error) => error.into(),
            KitError::Sheet { .. } => Failure::could_not(error.to_string()).because(&error),
        }
    }
}
