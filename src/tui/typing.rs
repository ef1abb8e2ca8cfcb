//! Keys that edit the line that has the focus. Erases and moves by grapheme.

use super::before;
use super::effect::Effect;
use super::keymap::Key;
use super::mode::Mode;
use super::model::Model;
use super::notes;
use crate::text;
use crossterm::event::{KeyCode, KeyModifiers};
use tui_input::{Input, InputRequest};

/// Edits the line that has the focus.
pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    let Some(request) = request(key) else { return Vec::new() };
    let changed = line(model).handle(request).is_some_and(|change| change.value);
    after(model, changed)
}

/// Puts text in at the cursor.
pub(super) fn insert(model: &mut Model, typed: &str) -> Vec<Effect> {
    let typed = typed.trim_end_matches(['\r', '\n']).replace('\t', " ");
    // Where several lines can be typed, they can be pasted too.
    let typed = match model.mode {
        Mode::Words if before::typing::has_lines(model) => text::clean_input(&typed),
        _ => text::harmless_line(&typed),
    };
    let input = line(model);
    let before: String = input.value().chars().take(input.cursor()).collect();
    let after_cursor: String = input.value().chars().skip(input.cursor()).collect();
    let cursor = input.cursor() + typed.chars().count();
    *input = Input::new(format!("{before}{typed}{after_cursor}")).with_cursor(cursor);
    after(model, !typed.is_empty())
}

/// The line that has the focus.
fn line(model: &mut Model) -> &mut Input {
    match model.mode {
        Mode::Palette => &mut model.finder.input,
        Mode::Search => &mut model.search.input,
        Mode::Command => &mut model.command,
        Mode::Form => model.home.form.field(),
        Mode::Words => &mut model.before.line,
        Mode::FollowUp => &mut model.notes.follow_up.line,
        Mode::StopLine | Mode::ReadLine | Mode::Remark => &mut model.evening.line,
        _ => &mut model.notes.input,
    }
}

fn after(model: &mut Model, changed: bool) -> Vec<Effect> {
    match model.mode {
        Mode::Palette if changed => {
            let mode = model.under.last().copied().unwrap_or(model.mode);
            model.finder.look(mode, model.words);
        }
        Mode::Search if changed => return model.search.ask().into_iter().collect(),
        Mode::Capture | Mode::Edit => notes::typed(model, changed),
        Mode::Words if changed => before::typing::touched(model),
        Mode::FollowUp if changed => notes::follow_up::typed(model),
        _ => {}
    }
    Vec::new()
}

/// What a key does to a line. Nothing here throws a whole line away.
fn request(key: Key) -> Option<InputRequest> {
    let ctrl = key.held.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char('w') if ctrl => InputRequest::DeletePrevWord,
        KeyCode::Char('a') if ctrl => InputRequest::GoToStart,
        KeyCode::Char('e') if ctrl => InputRequest::GoToEnd,
        KeyCode::Char(_) if !key.held.is_empty() => return None,
        KeyCode::Char(c) => InputRequest::InsertChar(c),
        KeyCode::Backspace if ctrl => InputRequest::DeletePrevWord,
        KeyCode::Backspace => InputRequest::DeletePrevChar,
        KeyCode::Delete if ctrl => InputRequest::DeleteNextWord,
        KeyCode::Delete => InputRequest::DeleteNextChar,
        KeyCode::Left if ctrl => InputRequest::GoToPrevWord,
        KeyCode::Left => InputRequest::GoToPrevChar,
        KeyCode::Right if ctrl => InputRequest::GoToNextWord,
        KeyCode::Right => InputRequest::GoToNextChar,
        KeyCode::Home => InputRequest::GoToStart,
        KeyCode::End => InputRequest::GoToEnd,
        _ => return None,
    })
}
