//! A pasted block before it is captured: its lines, each as it will be kept.

use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// How many lines the preview has.
pub(super) fn length(model: &Model) -> usize {
    model.notes.paste.as_ref().map_or(0, |block| block.lines.len() + 2)
}

/// Draws the preview.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(block) = &model.notes.paste else { return };
    paint.clear(area);
    let heading = paint.style(Role::Heading);
    let words = model.words.say(&msg("paste-heading").with("count", block.lines.len()));
    let line = row(area, 0);
    paint.write(line.x + 2, line.y, line.width.saturating_sub(4), &words, heading);
    let rows = usize::from(area.height).saturating_sub(2);
    let number = paint.style(Role::Quiet);
    let text = paint.style(Role::Text);
    for (nth, said) in block.lines.iter().enumerate().skip(model.scroll).take(rows) {
        let at = row(area, nth - model.scroll + 2);
        paint.write_right(at.x + 5, at.y, 5, &(nth + 1).to_string(), number);
        paint.write(at.x + 7, at.y, at.width.saturating_sub(9), said, text);
    }
}
