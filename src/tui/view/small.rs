//! A window too small for a desk: says so, and keeps showing the line.

use super::LEAST;
use super::paint::{Paint, row};
use crate::lang::msg;
use crate::tui::floor;
use crate::tui::mode::Desk;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use ratatui::layout::{Position, Rect};

/// Draws what there is room for.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let said = msg("window-too-small")
        .with("columns", usize::from(area.width))
        .with("lines", usize::from(area.height))
        .with("least_columns", usize::from(LEAST.0))
        .with("least_lines", usize::from(LEAST.1));
    let said = model.words.say(&said);
    let rows = super::flow::wrap(&said, usize::from(area.width.saturating_sub(2)));
    let quiet = paint.style(Role::Quiet);
    for (nth, range) in
        rows.into_iter().enumerate().take(usize::from(area.height.saturating_sub(1)))
    {
        let line = row(area, nth);
        paint.write(
            line.x + 1,
            line.y,
            line.width.saturating_sub(2),
            said[range].trim_end(),
            quiet,
        );
    }
    let line = row(area, usize::from(area.height.checked_sub(1)?));
    if model.desk != Desk::Notes {
        let style = paint.style(Role::Accent);
        let left = floor::view::in_a_line(model);
        paint.write(line.x + 1, line.y, line.width.saturating_sub(2), &left, style);
        return None;
    }
    let typed = model.notes.input.value();
    let room = line.width.saturating_sub(3);
    // The end of the line is where one types.
    let mut start = 0;
    while crate::text::width(&typed[start..]) > usize::from(room) {
        start += typed[start..].chars().next()?.len_utf8();
    }
    let accent = paint.style(Role::Accent);
    let x = paint.write(line.x, line.y, 2, "› ", accent);
    let text = paint.style(Role::Text);
    let x = paint.write(x, line.y, room, &typed[start..], text);
    Some(Position { x: x.min(line.right().saturating_sub(1)), y: line.y })
}
