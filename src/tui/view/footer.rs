//! The last line: the keys that matter here, dimmed where they cannot be used now.

use super::paint::{Paint, row};
use crate::text;
use crate::tui::action::Action;
use crate::tui::available::available;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Draws the last line.
pub fn footer(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let area = row(area, 0);
    let mut x = area.x + 1;
    let most = area.right().saturating_sub(1);
    if model.mode != model.desk.mode() {
        // What cannot be taken back looks like nothing else.
        let scrubs = model.mode == Mode::Edit
            && model.notes.editing.as_ref().is_some_and(|editing| editing.scrub);
        let (name, role) = match scrubs {
            true => ("focus-scrub", Role::Error),
            false => (model.mode.name(), Role::Mode),
        };
        let name = format!(" {} ", model.words.id(name));
        let style = paint.style(role);
        x = paint.write(x, area.y, most - x, &name, style) + 2;
    }
    // What does not fit is left out from the end, but never the way out and help.
    let mut rows = keymap::footer(model.mode);
    if let (Mode::Floor, Some(session)) = (model.mode, &model.session) {
        if session.floor.ended.is_some() {
            rows.sort_by_key(|row| after_the_end(model, row));
        } else if crate::tui::floor::list::in_use(session) {
            rows.sort_by_key(|row| while_people_speak(model, row));
        }
    }
    let (last, others): (Vec<&keymap::Binding>, Vec<&keymap::Binding>) =
        rows.into_iter().partition(|row| row.footer >= 90);
    let width = |row: &keymap::Binding| {
        let key = row.keys.first().map_or(0, |key| text::width(&key.short(model.words)));
        u16::try_from(key + 1 + text::width(model.words.id(row.label))).unwrap_or(u16::MAX)
    };
    let kept: u16 = last.iter().map(|row| width(row) + 2).sum();
    let mut shown = Vec::new();
    let mut end = x;
    for row in others {
        let needs = width(row) + 2;
        if end + needs + kept > most + 2 {
            break;
        }
        end += needs;
        shown.push(row);
    }
    shown.extend(last);
    for row in shown {
        let possible = available(model, row.action).is_ok();
        let key = row.keys.first().map(|key| key.short(model.words)).unwrap_or_default();
        let key_role = if possible { Role::Key } else { Role::Faint };
        let label_role = if possible { Role::Quiet } else { Role::Faint };
        let (key_style, label_style) = (paint.style(key_role), paint.style(label_role));
        x = paint.write(x, area.y, most.saturating_sub(x), &key, key_style);
        let label = model.words.id(row.label);
        x = paint.write(x + 1, area.y, most.saturating_sub(x + 1), label, label_style) + 2;
    }
}

/// The order of the floor's keys once the evening has ended: what is still to do
/// before the session closes, what else can be done, all others.
fn after_the_end(model: &Model, row: &keymap::Binding) -> u8 {
    let possible = available(model, row.action).is_ok();
    match row.section {
        keymap::Section::Closing if possible => 0,
        _ if possible => 1,
        _ => 2,
    }
}

/// The order of the floor's keys while the speaking list is used: who speaks, how
/// the evening goes on, what else there is to the list, all others.
fn while_people_speak(model: &Model, row: &keymap::Binding) -> u8 {
    let possible = available(model, row.action).is_ok();
    match row.action {
        Action::Done | Action::Speak | Action::Suggested | Action::Join if possible => 0,
        Action::Next => 1,
        Action::Consent => 3,
        _ if row.section == keymap::Section::Speaking && possible => 2,
        _ => 3,
    }
}
