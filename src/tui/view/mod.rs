//! Draws the model. Reads only: drawing changes nothing.
//!
//! Help, palette, search and whole texts lie over the upper part of a desk,
//! never over the line being typed.

pub mod flow;
mod footer;
mod full;
mod header;
mod help;
mod palette;
mod search;
mod small;

pub mod paint;
pub use footer::footer;
pub(in crate::tui) use footer::{leaves_out, left_out};
pub use header::{clock, header};
pub(in crate::tui) use header::{rehearsal, saved};

use super::evening;
use super::floor;
use super::home;
use super::mode::{Desk, Mode};
use super::model::Model;
use super::notes;
use super::rows::Listed;
use super::theme::Role;
use super::wall;
use crate::text;
use paint::{Paint, row};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;

/// The least columns and lines a desk works in.
pub const LEAST: (u16, u16) = (60, 20);

/// Draws the model.
pub fn view(model: &Model, frame: &mut Frame) {
    let area = frame.area();
    let mut paint = Paint { cells: frame.buffer_mut(), theme: model.theme };
    paint.tint(area, model.theme.style(Role::Ground));
    let cursor = if model.desk == Desk::Wall {
        wall::view::draw(model, area, &mut paint);
        None
    } else if area.width < LEAST.0 || area.height < LEAST.1 {
        small::draw(model, area, &mut paint)
    } else {
        match model.desk {
            Desk::Wall => None,
            Desk::Home => home::view::draw(model, area, &mut paint),
            Desk::Floor => floor::view::draw(model, area, &mut paint),
            Desk::Notes => notes::view::draw(model, area, &mut paint),
        }
    };
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

/// Draws what lies over the desk into `area`; where the cursor is then.
pub fn over(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    match model.mode {
        Mode::Help => help::draw(model, area, paint),
        Mode::Palette => return Some(palette::draw(model, area, paint)),
        Mode::Search => return Some(search::draw(model, area, paint)),
        Mode::Full => full::draw(model, area, paint),
        _ => return evening::view::draw(model, area, paint),
    }
    None
}

/// What lies between the first line and the last two.
pub fn body((columns, lines): (u16, u16)) -> Rect {
    Rect { x: 0, y: 1, width: columns, height: lines.saturating_sub(3) }
}

/// How many rows of the stream are seen.
pub fn stream_rows(model: &Model) -> usize {
    match model.desk {
        Desk::Home | Desk::Wall => 0,
        Desk::Floor if model.ground() == Mode::ReadBack || model.mode == Mode::ReadBack => {
            evening::view::read_back::rows(model)
        }
        Desk::Floor => floor::view::stream_rows(model),
        Desk::Notes => notes::view::stream_rows(model),
    }
}

/// How many lines a row of the stream takes in a window of this size.
pub fn row_height(size: (u16, u16), row: &Listed) -> usize {
    notes::view::row_height(size, row)
}

/// Where a page over the desk is drawn.
fn page_area(model: &Model) -> Rect {
    match model.desk {
        Desk::Home | Desk::Floor | Desk::Wall => body(model.size),
        Desk::Notes => notes::view::over_area(model),
    }
}

/// How many lines of the page over the desk are seen at once.
pub fn page_rows(model: &Model) -> usize {
    let area = page_area(model);
    usize::from(match model.mode {
        Mode::Consent => floor::view::consent::height(model, area),
        _ => area.height,
    })
}

/// How far what lies over the desk can be scrolled.
pub fn page_length(model: &Model) -> usize {
    let area = page_area(model);
    let lines = match model.mode {
        Mode::Help => help::length(model, area),
        Mode::Full => full::length(model, area),
        Mode::Paste => notes::view::paste_length(model),
        Mode::Consent => floor::view::consent::length(model, area),
        Mode::Heard => floor::view::balance::length(model, area),
        _ => 0,
    };
    lines.saturating_sub(usize::from(area.height))
}

/// A line that asks for words; where its cursor is.
pub(in crate::tui) fn ask(
    model: &Model,
    input: &Input,
    ask: &'static str,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Position {
    let accent = paint.style(Role::Accent);
    let ask = format!("{} › ", model.words.id(ask));
    let x = paint.write(area.x + 2, area.y, area.width / 2, &ask, accent);
    let room = area.right().saturating_sub(x + 24);
    let typed = input.value();
    // The end of what was typed is where one types.
    let start = typed
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| text::width(&typed[*at..]) <= usize::from(room))
        .unwrap_or(typed.len());
    let style = paint.style(Role::Text);
    paint.write(x, area.y, room, &typed[start..], style);
    let before = notes::line::byte_of(typed, input.cursor()).max(start);
    let column = u16::try_from(text::width(&typed[start..before])).unwrap_or(room);
    Position { x: x + column.min(room), y: area.y }
}

/// What to do where there is nothing to show, below the line of an overlay.
fn say_empty(model: &Model, id: &'static str, area: Rect, paint: &mut Paint<'_>) {
    let style = paint.style(Role::Quiet);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    wrapped(model.words.id(id), below, style, paint);
}

/// Writes a text from the second column on, in as many lines as it needs and the
/// area has; how many those were.
pub(in crate::tui) fn wrapped(
    words: &str,
    area: Rect,
    style: Style,
    paint: &mut Paint<'_>,
) -> usize {
    let width = area.width.saturating_sub(4);
    let rows = flow::wrap(words, usize::from(width));
    let most = usize::from(area.height);
    for (nth, range) in rows.iter().enumerate().take(most) {
        let at = row(area, nth);
        // What no line is left for is cut where one sees it.
        let words = if nth + 1 == most { &words[range.start..] } else { &words[range.clone()] };
        paint.write(at.x + 2, at.y, width, words.trim_end(), style);
    }
    rows.len().min(most)
}

/// The row with the cursor: a ground, and a sign for eyes without colours.
pub(in crate::tui) fn cursor_row(area: Rect, paint: &mut Paint<'_>) {
    let style = paint.style(Role::Cursor);
    paint.tint(area, style);
    let accent = style.patch(paint.style(Role::Accent));
    paint.write(area.x, area.y, 1, "›", accent);
}

/// Signs at the right edge where there is more above or below.
pub(in crate::tui) fn paint_more(paint: &mut Paint<'_>, area: Rect, lines: usize, top: usize) {
    let style = paint.style(Role::Accent);
    let shown = usize::from(area.height);
    if top > 0 {
        paint.write(area.right().saturating_sub(1), area.y, 1, "↑", style);
    }
    if lines > top + shown {
        paint.write(area.right().saturating_sub(1), area.bottom().saturating_sub(1), 1, "↓", style);
    }
}
