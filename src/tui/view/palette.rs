//! The command palette: what is typed, and the actions it finds.

use super::paint::{Paint, row};
use crate::tui::available::available;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use ratatui::layout::{Position, Rect};

/// Draws the palette; where its cursor is.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Position {
    paint.clear(area);
    let cursor = super::ask(model, &model.finder.input, "palette-ask", row(area, 0), paint);
    let visible = usize::from(area.height.saturating_sub(2)).max(1);
    let top = (model.finder.cursor + 1).saturating_sub(visible);
    if model.finder.rows.is_empty() {
        super::say_empty(model, "hint-nothing-found", area, paint);
    }
    for (nth, found) in model.finder.rows.iter().enumerate().skip(top).take(visible) {
        let at = row(area, nth - top + 2);
        if nth == model.finder.cursor {
            super::cursor_row(at, paint);
        }
        let possible = available(model, found.action).is_ok();
        let role = if possible { Role::Text } else { Role::Faint };
        let (x, width) = (at.x + 2, at.width.saturating_sub(4));
        let style = paint.style(role);
        let keys = found.keys.first().map(|key| key.label(model.words)).unwrap_or_default();
        let key_width = 12;
        let word_width = 14;
        let help = model.words.id(found.help);
        paint.write(x, at.y, width.saturating_sub(key_width + word_width + 2), help, style);
        let quiet = paint.style(Role::Quiet);
        let word = format!(":{}", found.word);
        paint.write(at.right() - 2 - key_width - word_width, at.y, word_width, &word, quiet);
        let key_style = paint.style(if possible { Role::Key } else { Role::Faint });
        paint.write_right(at.right() - 2, at.y, key_width, &keys, key_style);
    }
    super::paint_more(paint, area, model.finder.rows.len() + 2, top);
    cursor
}
