//! What the wall can show, a key each.

use super::heading;
use crate::tui::evening::shows::choices;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::Rect;

/// Draws the list.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let wall = model.session.as_ref().map(|session| session.floor.wall).unwrap_or_default();
    let blank = if wall.blank { words.id("shows-blank") } else { "" };
    heading(words.id("shows-heading"), blank, area, paint);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(5), ..area };
    let choices = choices(model);
    let visible = usize::from(list.height).max(1);
    let top = (model.evening.cursor + 1).saturating_sub(visible);
    for (nth, choice) in choices.iter().enumerate().skip(top).take(visible) {
        let at = row(list, nth - top);
        if nth == model.evening.cursor {
            cursor_row(at, paint);
        }
        super::choice(&choice.key.to_string(), &choice.label, at, paint);
        if choice.shows == wall.shows {
            let style = paint.style(Role::Accent);
            paint.write_right(at.right().saturating_sub(2), at.y, 12, words.id("shows-now"), style);
        }
    }
    paint_more(paint, list, choices.len(), top);
    let quiet = paint.style(Role::Quiet);
    let foot = Rect { y: list.bottom() + 1, height: 2, ..area };
    wrapped(words.id("shows-how"), foot.intersection(area), quiet, paint);
}
