//! The plan, its pages, the sheet and a text being typed, over the whole desk.

mod page;
mod plan;
mod words;

pub(in crate::tui) use words::width as words_width;

use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::{Position, Rect};

/// Draws the page; where the cursor is, if one types there.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    paint.clear(area);
    match model.mode {
        Mode::Words => return Some(words::draw(model, area, paint)),
        Mode::Plan => plan::draw(model, area, paint),
        _ => page::draw(model, area, paint),
    }
    None
}

/// A heading on the first line.
fn heading(words: &str, area: Rect, paint: &mut Paint<'_>) {
    let at = row(area, 0);
    let style = paint.style(Role::Heading);
    paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words, style);
}
