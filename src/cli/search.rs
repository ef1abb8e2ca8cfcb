//! `townhall search`: contributions by their words, the newest first.

use super::store::{StoreFile, session, session_unknown};
use super::{Failure, layout, output, whole_number};
use crate::domain::SessionId;
use crate::domain::contribution::Listed;
use crate::store::Reader;
use crate::text;
use clap::Args;
use serde_json::json;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What to look for.
#[derive(Debug, Args)]
pub struct Search {
    /// Words that a contribution has to hold, all of them; the last one may be
    /// only begun
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    /// In this session only
    #[arg(long, value_name = "SESSION")]
    session: Option<String>,
    /// How many to print at most, the newest
    #[arg(long, value_name = "N", default_value = "20", value_parser = whole_number)]
    limit: u32,
    /// Print one JSON value a line
    #[arg(long)]
    json: bool,
}

/// The least room that the text of a contribution gets on a line, in columns.
const LEAST_TEXT: usize = 24;

pub(super) fn run(search: &Search, file: &StoreFile) -> Result<(), Failure> {
    let query = search.query.join(" ");
    if !query.contains(char::is_alphanumeric) {
        return Err(Failure::wrong_input(format!(
            "there is no word to look for in \"{}\"",
            query.escape_debug()
        ))
        .hint("Give one or more words, such as: townhall search rent"));
    }
    let Some(store) = file.open_if_there()? else {
        return match &search.session {
            Some(name) => Err(session_unknown(name, &[])),
            None => nothing_found(&query),
        };
    };
    let reader = store.reader()?;
    let within = search.session.as_deref().map(|name| session(&reader, name)).transpose()?;
    let limit = search.limit as usize;
    let found = reader.search(&query, within.map(|session| session.id), limit)?;
    if found.is_empty() {
        return nothing_found(&query);
    }
    let names = names(&reader, &found)?;
    let name = |one: &Listed| names.get(&one.contribution.session).map_or("", String::as_str);
    if search.json {
        return output::print(|out| {
            found.iter().try_for_each(|one| writeln!(out, "{}", as_json(one, name(one))))
        });
    }
    let lines = lines(&found, &name, layout::columns());
    output::print(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))?;
    if found.len() == limit {
        output::note(&format!("These are the newest {limit}; --limit N shows more.\n"));
    }
    Ok(())
}

fn nothing_found(query: &str) -> Result<(), Failure> {
    let query = text::harmless_line(query);
    output::note(&format!("No contribution holds \"{query}\".\n"));
    Ok(())
}

/// The short names of the sessions that the contributions belong to.
fn names(reader: &Reader, found: &[Listed]) -> Result<BTreeMap<SessionId, String>, Failure> {
    let mut names = BTreeMap::new();
    for one in found {
        if let Entry::Vacant(place) = names.entry(one.contribution.session) {
            let session = reader.session_row(one.contribution.session)?;
            place.insert(session.map(|session| session.name).unwrap_or_default());
        }
    }
    Ok(names)
}

/// Ref, session, kind, text, themes. Cut to `columns` where there is a terminal;
/// whole where a program reads.
fn lines<'a>(
    found: &'a [Listed],
    name: &impl Fn(&'a Listed) -> &'a str,
    columns: Option<usize>,
) -> Vec<String> {
    let widest = |text: &dyn Fn(&'a Listed) -> String| {
        found.iter().map(|one| layout::width(&text(one))).max().unwrap_or_default()
    };
    let reference = widest(&|one| one.reference.to_string());
    let session = widest(&|one| name(one).to_owned());
    let kind = widest(&|one| one.contribution.kind.to_string());
    let before = reference + session + kind + 6;
    let line = |one: &'a Listed| {
        let marks = marks(one);
        let text = text::harmless_line(&one.contribution.words.text).into_owned();
        let text = match columns {
            None => text,
            Some(columns) => {
                let after = if marks.is_empty() { 0 } else { layout::width(&marks) + 2 };
                let room = columns.saturating_sub(before + after).max(LEAST_TEXT);
                layout::cut(&text, room)
            }
        };
        let line = format!(
            "{}  {}  {}  {text}  {marks}",
            layout::left(&one.reference.to_string(), reference),
            layout::left(name(one), session),
            layout::left(one.contribution.kind.id(), kind),
        );
        let line = line.trim_end().to_owned();
        columns.map_or(line.clone(), |columns| layout::cut(&line, columns))
    };
    found.iter().map(line).collect()
}

/// The themes as they are marked on a line, without repeats.
fn marks(one: &Listed) -> String {
    let mut marks: Vec<String> = Vec::new();
    for tag in &one.contribution.tags {
        let mark = format!("#{}", tag.mark);
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks.join(" ")
}

fn as_json(one: &Listed, session: &str) -> serde_json::Value {
    let contribution = &one.contribution;
    json!({
        "ref": one.reference.to_string(),
        "session": session,
        "said": contribution.said.rfc3339(),
        "kind": contribution.kind,
        "text": contribution.words.text,
        "original": contribution.words.original,
        "themes": contribution.themes(),
        "subthemes": contribution.subthemes(),
        "addressees": contribution.addressees,
        "status": contribution.status.id(),
    })
}
