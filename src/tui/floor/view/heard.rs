//! Voices of the plan from whom nothing was heard nor written down yet, and the
//! one that has more than half of the time. Calm lines, never an alarm: nobody
//! has to speak.

use super::labelled;
use crate::text;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the voices not yet heard.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    if area.height == 0 {
        return;
    }
    let titles = super::balance::unheard(model, session);
    let mut area = area;
    if let Some(said) = super::balance::dominant_said(model) {
        // On the last line; the only one is its own.
        let at = row(area, usize::from(area.height) - 1);
        let inner = labelled(model, "floor-heard-most", at, paint);
        let style = paint.style(Role::Text);
        paint.write(inner.x, inner.y, inner.width, &said, style);
        area.height -= 1;
        if area.height == 0 {
            return;
        }
    }
    let inner = labelled(model, "floor-not-heard", area, paint);
    if titles.is_empty() {
        let style = paint.style(Role::Quiet);
        paint.write(inner.x, inner.y, inner.width, model.words.id("floor-all-heard"), style);
        return;
    }
    list(&titles, inner, paint.style(Role::Text), paint);
}

/// Writes names one after the other, whole ones to a line; of those that find
/// no room, how many they are.
pub(super) fn list(
    names: &[&str],
    area: Rect,
    style: ratatui::style::Style,
    paint: &mut Paint<'_>,
) {
    const BETWEEN: &str = " · ";
    let width = usize::from(area.width);
    let mut left = names.len();
    let mut names = names.iter().peekable();
    for nth in 0..usize::from(area.height) {
        let last = nth + 1 == usize::from(area.height);
        let mut line = String::new();
        while let Some(name) = names.peek() {
            let between = if line.is_empty() { "" } else { BETWEEN };
            // On the last line there must stay room to say how many more.
            let more = if last && left > 1 { 7 } else { 0 };
            let needs = text::width(&line) + text::width(between) + text::width(name) + more;
            if needs > width && !line.is_empty() {
                break;
            }
            let room = width.saturating_sub(text::width(&line) + text::width(between) + more);
            line.push_str(between);
            line.push_str(&text::clip(name, room));
            left -= 1;
            names.next();
        }
        if last && left > 0 {
            line.push_str(&format!("{BETWEEN}+{left}"));
        }
        let at = row(area, nth);
        paint.write(at.x, at.y, at.width, &line, style);
    }
}
