//! How the line being typed reads so far: its marks, what may complete the open
//! one, what is to be pointed out. Worked out once a key, not once a frame.

use super::Model;
use crate::domain::contribution::Listed;
use crate::domain::grammar::{self, Candidate, Class, Line, OpenMark, Part};
use crate::domain::words::SessionWords;
use crate::text;
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
    let Some(vocabulary) = vocabulary(model) else { return };
    let cursor = byte_of(line, model.notes.input.cursor());
    let open = grammar::completion(line, cursor, &vocabulary);
    let mut choices = match &open {
        Some(open) if open.class == Some(Class::Command) => commands(&open.typed),
        Some(open) if open.class == Some(Class::Reference) => recent_refs(model, &open.typed),
        Some(open) => open.choices(&vocabulary),
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
pub fn vocabulary(model: &Model) -> Option<SessionWords<'_>> {
    model.session.as_ref().map(|session| SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        languages: &session.details.languages,
        lang: model.words.language(),
    })
}

/// The latest refs that begin so, with the beginning of their words.
fn recent_refs(model: &Model, typed: &str) -> Vec<Candidate> {
    let rows = model.stream.rows.iter().rev();
    let candidate = |row: &Listed| Candidate {
        insert: format!(">{}", row.reference),
        label: text::harmless_line(&row.contribution.words.text).into_owned(),
    };
    let typed = format!(">{}", typed.to_uppercase());
    rows.map(candidate).filter(|it| it.insert.starts_with(&typed)).take(REFS).collect()
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
