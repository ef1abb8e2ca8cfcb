//! `townhall sheet`: what only people can write about a session, to read or to
//! fill in.

use super::store::{StoreFile, session};
use super::{Failure, author::Author, clock, output};
use crate::domain::decide::{Seen, decide};
use crate::domain::floor::sheet::SheetField;
use crate::domain::time::Wall;
use crate::domain::undo::Undoable;
use crate::domain::{Command, Mark, Ref, Refusal, Session};
use crate::store::{Actor, Store};
use crate::text;
use clap::Args;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Which sheet, and what to write on it.
#[derive(Debug, Args)]
pub struct Sheet {
    /// The session
    #[arg(value_name = "SESSION")]
    session: String,
    /// Write one field, such as reply-by=2027-01-31; nothing after = clears it
    #[arg(long = "set", value_name = "FIELD=WORDS", value_parser = assignment)]
    set: Vec<(SheetField, String)>,
    /// Take the fields from a TOML file, as `--toml` prints it; - is standard input
    #[arg(long = "from", value_name = "FILE")]
    from: Option<PathBuf>,
    /// Erase for good what stood in the fields before
    #[arg(long)]
    scrub: bool,
    /// Print it as TOML, to fill in and read back with --from
    #[arg(long, conflicts_with = "json")]
    toml: bool,
    /// Print one JSON value
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    author: Author,
}

fn assignment(text: &str) -> Result<(SheetField, String), String> {
    let (field, words) =
        text.split_once('=').ok_or("write the field, =, and its words: reply-by=2027-01-31")?;
    let field = field.trim().parse::<SheetField>().map_err(|error| {
        format!("{error}; the fields are {}, and theme/ID", all_fields().join(", "))
    })?;
    Ok((field, words.to_owned()))
}

fn all_fields() -> Vec<String> {
    SheetField::ALL.iter().map(ToString::to_string).collect()
}

pub(super) fn run(command: &Sheet, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    let mut fields = command.set.clone();
    if let Some(from) = &command.from {
        fields.extend(read(from)?);
    }
    let mut store = file.open_existing()?;
    let reader = store.reader()?;
    let row = session(&reader, &command.session)?;
    let missing = || Failure::could_not("the session is not in the store any more");
    let mut found = reader.session(row.id)?.ok_or_else(missing)?;
    if !fields.is_empty() {
        fill(&mut store, &found, &author, fields, command.scrub)?;
        found = reader.session(row.id)?.ok_or_else(missing)?;
    }
    if command.json {
        let fields = of(&found);
        let value: serde_json::Map<String, serde_json::Value> =
            fields.iter().map(|(field, text)| (field.to_string(), json!(text))).collect();
        return output::print(|out| writeln!(out, "{}", serde_json::Value::from(value)));
    }
    let lines = if command.toml { as_toml(&found) } else { as_text(&found) };
    output::print(|out| write!(out, "{lines}"))
}

/// Writes the fields that differ, all or none of them.
fn fill(
    store: &mut Store,
    session: &Session,
    author: &str,
    fields: Vec<(SheetField, String)>,
    scrub: bool,
) -> Result<(), Failure> {
    let now = clock::now();
    let differs = |(field, words): &(SheetField, String)| {
        scrub || session.sheet.text(field) != text::clean_input(words)
    };
    let commands: Vec<(SheetField, Command)> = fields
        .into_iter()
        .filter(differs)
        .map(|(field, words)| (field.clone(), Command::FillSheet { field, words, scrub }))
        .collect();
    let refused: Vec<String> = commands
        .iter()
        .filter_map(|(field, command)| {
            let refusal = would_refuse(session, author, command, now)?;
            Some(format!("{field}: {}", super::refusal::say(&refusal)))
        })
        .collect();
    if !refused.is_empty() {
        return Err(Failure::wrong_input(refused.join("; ")).hint("Nothing was written."));
    }
    let who = Actor { author: author.to_owned(), desk: "sheet".to_owned() };
    for (_, command) in commands {
        store.act(session.id, &who, command, now)?;
    }
    Ok(())
}

/// What the rules would say to a command that names no contribution.
fn would_refuse(session: &Session, author: &str, command: &Command, now: Wall) -> Option<Refusal> {
    let seen = Seen {
        session: Some(session),
        rows: &BTreeMap::new(),
        device: session.floor.chair,
        author,
        undoable: &Undoable::default(),
        picked: 0,
        voices: &BTreeSet::new(),
        now,
        random: [0; 16],
    };
    // It names no ref, so none is given out.
    let mut no_ref = || Ref::new(Mark::from_bytes(&[0; 16]), 0);
    decide(command.clone(), seen, &mut no_ref).err()
}

/// Every field in the order of the sheet, those of the themes in the order of
/// the codebook, with what stands there.
fn of(session: &Session) -> Vec<(SheetField, String)> {
    let themes = session.codebook.themes.iter().map(|theme| SheetField::Theme(theme.id.clone()));
    SheetField::ALL
        .into_iter()
        .chain(themes)
        .map(|field| {
            let text = session.sheet.text(&field).to_owned();
            (field, text)
        })
        .collect()
}

const NOT_STATED: &str = "not stated";

fn as_text(session: &Session) -> String {
    let fields = of(session);
    let widest = fields.iter().map(|(field, _)| text::width(&field.to_string())).max();
    let widest = widest.unwrap_or_default();
    let mut lines = String::new();
    for (field, words) in &fields {
        // Themes nobody wrote about would be a wall of nothing.
        if words.is_empty() && matches!(field, SheetField::Theme(_)) {
            continue;
        }
        let shown = if words.is_empty() { NOT_STATED.into() } else { text::harmless_line(words) };
        lines.push_str(&format!("{}  {shown}\n", text::pad(&field.to_string(), widest)));
    }
    lines
}

fn as_toml(session: &Session) -> String {
    let mut lines = String::from(
        "# The session sheet. What is left empty is printed as \"not stated\".\n\
         # Read back with: townhall sheet SESSION --from FILE\n\n",
    );
    for (field, words) in of(session) {
        let value = toml::Value::String(words);
        lines.push_str(&format!("\"{field}\" = {value}\n"));
    }
    lines
}

/// The fields of a file; every line that is none is told at once.
fn read(from: &Path) -> Result<Vec<(SheetField, String)>, Failure> {
    let mut text = String::new();
    let name = match from.as_os_str() == "-" {
        true => "standard input".to_owned(),
        false => from.display().to_string(),
    };
    let outcome = match from.as_os_str() == "-" {
        true => std::io::stdin().read_to_string(&mut text).map(drop),
        false => std::fs::read_to_string(from).map(|read| text = read),
    };
    outcome
        .map_err(|error| Failure::could_not(format!("{name} could not be read")).because(&error))?;
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        Failure::wrong_input(format!("{name} is no sheet"))
            .because(&error)
            .hint("Begin with what `townhall sheet SESSION --toml` prints.")
    })?;
    let mut fields = Vec::new();
    let mut wrong = Vec::new();
    for (key, value) in table {
        match (key.parse::<SheetField>(), value) {
            (Ok(field), toml::Value::String(words)) => fields.push((field, words)),
            (Ok(field), _) => wrong.push(format!("{field}: write its words in quotes")),
            (Err(error), _) => wrong.push(error.to_string()),
        }
    }
    if wrong.is_empty() {
        return Ok(fields);
    }
    Err(Failure::wrong_input(format!("{name}: {}", wrong.join("; ")))
        .hint(format!("The fields are {}, and theme/ID.", all_fields().join(", "))))
}
