//! `townhall codebook`: list, show, check and export codebooks.

mod card;
mod export;
mod labels;
mod wrap;

use super::{Failure, layout::counted, output};
use crate::domain::Codebook;
use crate::domain::codebook::{Code, Lookup};
use crate::plans::codebook::{self as codebooks, CodebookError, DEFAULT};
use clap::Subcommand;
use serde_json::json;
use std::fmt::Write as _;
use std::path::PathBuf;

/// What to do with codebooks.
#[derive(Debug, Subcommand)]
pub enum CodebookCommand {
    /// List the codebooks that are built in.
    List {
        /// Print one JSON array instead of lines.
        #[arg(long)]
        json: bool,
    },
    /// Print a codebook, or one of its themes, for people who tag.
    Show {
        /// A codebook (an id from `list`, or a folder), then a theme (its key,
        /// id, title, or how any of them begins). Either can be left out.
        #[arg(value_name = "CODEBOOK|THEME", num_args = 0..=2)]
        names: Vec<String>,
        /// The language to print in: en, es, fr … [default: the codebook's own]
        #[arg(long, value_name = "LANG")]
        lang: Option<String>,
        /// Print JSON with all languages instead.
        #[arg(long)]
        json: bool,
    },
    /// Find every mistake in a codebook.
    Check {
        /// The codebook's folder, or an id from `list`.
        #[arg(value_name = "PATH")]
        path: String,
    },
    /// Write a codebook as a folder of TOML files, to start one's own from.
    Export {
        /// The codebook: an id from `list`, or a folder.
        #[arg(value_name = "ID", default_value = DEFAULT)]
        id: String,
        /// The folder to write; it must not hold anything yet.
        #[arg(long, value_name = "DIR")]
        to: PathBuf,
    },
}

/// Carries out one `townhall codebook` command.
///
/// # Errors
/// The codebook is not there, has mistakes, or cannot be written.
pub fn run(command: CodebookCommand) -> Result<(), Failure> {
    match command {
        CodebookCommand::List { json } => list(json),
        CodebookCommand::Show { names, lang, json } => show(&names, lang.as_deref(), json),
        CodebookCommand::Check { path } => check(&path),
        CodebookCommand::Export { id, to } => {
            let files = codebooks::files(&id).map_err(|error| codebook_failure(&id, error))?;
            export::write(&files, &to)
        }
    }
}

fn list(as_json: bool) -> Result<(), Failure> {
    let mut rows = Vec::new();
    for id in codebooks::built_in_ids() {
        rows.push(read(id)?);
    }
    if as_json {
        let rows: Vec<_> = rows.iter().map(summary).collect();
        return output::print_json(&rows);
    }
    let mut text = String::new();
    for book in &rows {
        let _ = writeln!(text, "{}  {}", book.id, book.version);
        let _ = writeln!(text, "  {}", book.title.get(&book.language));
        let _ = writeln!(text, "  {}", counts(book));
        let _ = writeln!(text, "  languages: {}", book.languages().join(", "));
    }
    print(&text)
}

fn show(names: &[String], lang: Option<&str>, as_json: bool) -> Result<(), Failure> {
    let (book, theme) = match names {
        [] => (read(DEFAULT)?, None),
        [book, theme] => (read(book)?, Some(theme)),
        [name, ..] => match codebooks::find(name) {
            Ok(book) => (book, None),
            // A name alone may be that of a theme of the built-in codebook,
            // also where a folder happens to be called the same.
            Err(error @ (CodebookError::Unknown { .. } | CodebookError::NoCodebook { .. })) => {
                let book = read(DEFAULT)?;
                let folder = matches!(error, CodebookError::NoCodebook { .. });
                if folder && book.find_place(name, lang.unwrap_or_default()) == Lookup::Unknown {
                    return Err(codebook_failure(name, error));
                }
                (book, Some(name))
            }
            Err(error) => return Err(codebook_failure(name, error)),
        },
    };
    let lang = language(&book, lang)?;
    let Some(theme) = theme else {
        return if as_json {
            output::print_json(&book)
        } else {
            print(&card::codebook(&book, lang))
        };
    };
    let code = code(&book, theme, lang)?;
    match code {
        Code::Theme(theme) if as_json => output::print_json(theme),
        Code::Residual(residual) if as_json => output::print_json(residual),
        code => print(&card::code(&book, code, lang)),
    }
}

fn check(path: &str) -> Result<(), Failure> {
    let (book, hints) =
        codebooks::find_with_hints(path).map_err(|error| codebook_failure(path, error))?;
    let mut text = format!("{} {}: no mistakes\n  {}\n", book.id, book.version, counts(&book));
    let _ = writeln!(text, "  languages: {}", book.languages().join(", "));
    if hints.is_empty() {
        let _ =
            writeln!(text, "  no examples and no cue words: suggestions come from its wordings");
    }
    for (lang, hints) in &hints {
        let (examples, cues) = (hints.examples.len(), hints.cues.len());
        let (examples, cues) = (counted(examples, "example"), counted(cues, "cue"));
        let _ = writeln!(text, "  suggestions in {lang}: {examples}, {cues}");
    }
    print(&text)
}

fn read(name: &str) -> Result<Codebook, Failure> {
    codebooks::find(name).map_err(|error| codebook_failure(name, error))
}

/// The language to show, one that the codebook has.
fn language<'b>(book: &'b Codebook, wanted: Option<&'b str>) -> Result<&'b str, Failure> {
    let Some(wanted) = wanted else { return Ok(&book.language) };
    let has = book.languages();
    let primary = wanted.split(['-', '_']).next().unwrap_or(wanted);
    has.iter()
        .find(|lang| **lang == wanted)
        .or_else(|| has.iter().find(|lang| **lang == primary))
        .copied()
        .ok_or_else(|| {
            Failure::wrong_input(format!(
                "the codebook \"{}\" has no words in \"{wanted}\"",
                book.id
            ))
            .hint(format!("Use one of its languages: {}.", has.join(", ")))
            .hint(format!(
                "To add a language, export the codebook and write {wanted}.toml beside the others."
            ))
        })
}

/// The theme or residual code that somebody means by its key or any name.
fn code<'b>(book: &'b Codebook, word: &str, lang: &str) -> Result<Code<'b>, Failure> {
    let mut letters = word.chars();
    if let (Some(key), None) = (letters.next(), letters.next())
        && let Some(code) = book.code_on_key(key)
    {
        return Ok(code);
    }
    match book.find_place(word, lang) {
        Lookup::Found(place) => Ok(place.code),
        Lookup::Ambiguous(places) => {
            let mut names: Vec<&str> = places.iter().map(|place| place.code.id()).collect();
            names.dedup();
            Err(Failure::wrong_input(format!("\"{word}\" can mean several themes"))
                .hint(format!("Write more of it, or use an id: {}.", names.join(", "))))
        }
        Lookup::Unknown => {
            let ids: Vec<&str> = book.codes().map(Code::id).collect();
            Err(Failure::wrong_input(format!("there is no codebook, folder or theme \"{word}\""))
                .hint(format!("The themes of {} are: {}.", book.id, ids.join(", ")))
                .hint("`townhall codebook list` names the codebooks that are built in."))
        }
    }
}

/// What to say of a codebook that cannot be had.
pub(super) fn codebook_failure(name: &str, error: CodebookError) -> Failure {
    match error {
        CodebookError::Wrong(problems) => {
            output::note(&format!("{problems}\n"));
            let mistakes = counted(problems.0.len(), "mistake");
            Failure::wrong_input(format!("{mistakes} in the codebook \"{name}\"")).hint(format!(
                "Mend what is listed above, then run: townhall codebook check {name}"
            ))
        }
        CodebookError::Unknown { .. } => {
            let ids: Vec<&str> = codebooks::built_in_ids().collect();
            Failure::wrong_input(error.to_string())
                .hint(format!("Built in: {}.", ids.join(", ")))
                .hint("For a codebook of your own, give the path of its folder.")
        }
        CodebookError::NoCodebook { .. } => Failure::wrong_input(error.to_string()).hint(format!(
            "To start one from the built-in: townhall codebook export {DEFAULT} --to FOLDER"
        )),
        CodebookError::NoFolder { .. } => Failure::wrong_input(error.to_string())
            .hint("Give the folder with its codebook.toml and a file of words for each language.")
            .hint(format!(
                "To start one from the built-in: townhall codebook export {DEFAULT} --to FOLDER"
            )),
        CodebookError::Unreadable { ref source, .. } => {
            Failure::could_not(error.to_string()).because(source)
        }
    }
}

fn counts(book: &Codebook) -> String {
    let subthemes: usize = book.themes.iter().map(|theme| theme.subthemes.len()).sum();
    format!(
        "{} themes, {subthemes} sub-themes, {} residual codes, {} addressees, \
         {} units",
        book.themes.len(),
        book.residuals.len(),
        book.addressees.len(),
        book.declaration.len(),
    )
}

fn summary(book: &Codebook) -> serde_json::Value {
    let subthemes: usize = book.themes.iter().map(|theme| theme.subthemes.len()).sum();
    json!({
        "id": book.id,
        "version": book.version,
        "title": book.title,
        "languages": book.languages(),
        "themes": book.themes.len(),
        "subthemes": subthemes,
        "residuals": book.residuals.len(),
        "addressees": book.addressees.len(),
        "declaration": book.declaration.len(),
    })
}

fn print(text: &str) -> Result<(), Failure> {
    output::print(|out| out.write_all(text.as_bytes()))
}
