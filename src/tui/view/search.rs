//! Search: what is typed, and the contributions it finds, newest first.

use super::paint::{Paint, row};
use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::notes::view::stream;
use crate::tui::theme::Role;
use ratatui::layout::{Position, Rect};

/// Draws the search; where its cursor is.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Position {
    paint.clear(area);
    let search = &model.search;
    let ask = if search.everywhere { "search-ask-everywhere" } else { "search-ask" };
    let line = row(area, 0);
    let cursor = super::ask(model, &search.input, ask, line, paint);
    let typed = !search.input.value().trim().is_empty();
    if !typed {
        super::say_empty(model, "search-empty", area, paint);
    } else if search.answered && search.rows.is_empty() {
        let id = if search.everywhere { "search-nothing" } else { "search-nothing-here" };
        super::say_empty(model, id, area, paint);
    } else if search.answered {
        let found = model.words.say(&msg("search-found").with("count", search.rows.len()));
        let style = paint.style(Role::Quiet);
        paint.write_right(line.right() - 2, line.y, 20, &found, style);
    }
    let visible = usize::from(area.height.saturating_sub(2)).max(1);
    let top = (search.cursor + 1).saturating_sub(visible);
    for (nth, found) in search.rows.iter().enumerate().skip(top).take(visible) {
        let at = row(area, nth - top + 2);
        if nth == search.cursor {
            super::cursor_row(at, paint);
        }
        stream::draw_row(model, found, at, paint, nth == search.cursor);
    }
    cursor
}
