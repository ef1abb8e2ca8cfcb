//! Stop, what the wall shows, reading back and closing, over the upper part of a
//! desk.

mod closing;
pub mod read_back;
mod shows;
pub mod stop;

use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::{Position, Rect};

/// Draws what lies over the desk; where the cursor is, if one types there.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    match model.mode {
        Mode::Stop | Mode::StopLine => return stop::draw(model, area, paint),
        Mode::WallShows => shows::draw(model, area, paint),
        Mode::ReadBack => read_back::draw_list(model, area, paint),
        Mode::ReadAloud | Mode::ReadLine => return read_back::draw(model, area, paint),
        Mode::OpenEnds => closing::draw_open_ends(model, area, paint),
        Mode::Closing => closing::draw(model, area, paint),
        _ => {}
    }
    None
}

/// A heading on the second line, with something quiet at its right.
fn heading(words: &str, beside: &str, area: Rect, paint: &mut Paint<'_>) {
    paint.clear(area);
    let at = row(area, 0);
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let right = paint.write_right(at.right().saturating_sub(2), at.y, at.width / 2, beside, quiet);
    paint.write(at.x + 2, at.y, right.saturating_sub(at.x + 4), words, heading);
}

/// A key and what it does.
fn choice(key: &str, words: &str, at: Rect, paint: &mut Paint<'_>) {
    let (key_style, text) = (paint.style(Role::Key), paint.style(Role::Text));
    paint.write(at.x + 2, at.y, 2, key, key_style);
    paint.write(at.x + 5, at.y, at.width.saturating_sub(7), words, text);
}
