//! How the line being typed reads so far: its marks, what may complete the open
//! one, what is to be pointed out. Worked out once a key, not once a frame.

use super::Model;
use crate::domain::SessionVocabulary;
use crate::domain::grammar::{self, Candidate, Line, OpenMark, Part};
use crate::tui::notes::draft;
use std::ops::Range;
use tui_input::Input;

/// How many refs are offered to be answered.
const REFS: usize = 30;

/// How the line reads so far.
#[derive(Debug, Default)]
pub struct Reading {
    /// What the line says; none before the session was read.
    pub line: Option<Line>,
    /// The stretches that are not wording, as bytes.
    pub parts: Vec<(Range<usize>, Part)>,
    /// The mark with the cursor in it.
    pub open: Option<OpenMark>,
    /// What it may become, best first.
    pub choices: Vec<Candidate>,
}

/// Reads the line anew.
pub fn read(model: &mut Model) {
    let line = model.notes.input.value();
    if line.is_empty() {
        model.notes.reading = Reading::default();
        return;
    }
    let refs = recent_refs(model, line);
    let Some(vocabulary) = vocabulary(model, &refs) else { return };
    let cursor = byte_of(line, model.notes.input.cursor());
    let open = grammar::completion(line, cursor, &vocabulary);
    let mut choices = match &open {
        Some(open) if open.class != Some(grammar::Class::Command) => open.choices(&vocabulary),
        Some(open) => commands(&open.typed),
        None => Vec::new(),
    };
    // A mark that already is what the only choice would make it is complete.
    if let Some(open) = &open {
        choices.retain(|it| it.insert != line[open.span.clone()]);
    }
    model.notes.reading = Reading {
        line: Some(grammar::parse_line(line, &vocabulary)),
        parts: grammar::highlight(line, &vocabulary),
        open,
        choices,
    };
}

/// Completes the open mark with the best choice.
pub fn complete(model: &mut Model) {
    let Reading { open: Some(open), choices, .. } = &model.notes.reading else { return };
    let Some(choice) = choices.first() else { return };
    let line = model.notes.input.value();
    let mut completed = line[..open.span.start].to_owned();
    completed.push_str(&choice.insert);
    let after = &line[open.span.end..];
    let cursor = completed.chars().count() + 1;
    if !after.starts_with(' ') {
        completed.push(' ');
    }
    completed.push_str(after);
    model.notes.input = Input::new(completed).with_cursor(cursor);
    draft::touched(model);
    read(model);
}

/// What a line may name here; none before the session was read.
pub fn vocabulary<'a>(
    model: &'a Model,
    refs: &'a [(String, String)],
) -> Option<SessionVocabulary<'a>> {
    model.session.as_ref().map(|session| SessionVocabulary {
        plan: &session.plan,
        codebook: &session.codebook,
        language: model.words.language(),
        spoken: &session.details.languages,
        refs,
    })
}

/// The refs worth answering, the latest first; only looked up where one is typed.
fn recent_refs(model: &Model, line: &str) -> Vec<(String, String)> {
    if !line.contains('>') {
        return Vec::new();
    }
    let rows = model.stream.rows.iter().rev().take(REFS);
    rows.map(|row| (row.reference.to_string(), row.contribution.words.text.clone())).collect()
}

/// The `:` words that begin so.
fn commands(typed: &str) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let context = grammar::Field::ALL.into_iter().map(grammar::Field::word).chain(["clear"]);
    let actions =
        crate::tui::keymap::bindings().filter(|row| !row.action.is_movement()).map(|row| row.word);
    for word in context.chain(actions) {
        let insert = format!(":{word}");
        if word.starts_with(typed) && found.iter().all(|it| it.insert != insert) {
            found.push(Candidate { insert, label: String::new() });
        }
    }
    found
}

/// The byte at which the character after the first `nth` begins.
pub fn byte_of(line: &str, nth: usize) -> usize {
    line.char_indices().nth(nth).map_or(line.len(), |(at, _)| at)
}
