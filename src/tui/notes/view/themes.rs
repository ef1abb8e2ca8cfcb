//! The palette: each theme with its key, short title and count. Choices take its
//! place while one is made.

use super::stream;
use crate::domain::codebook::Code;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::notes::choose::Choice;
use crate::tui::notes::{at_hand, tag};
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// From here on two columns of themes have room for bars, and the residual codes
/// for a column of their own.
const BARS: u16 = 78;

/// How many lines the palette takes where it lies under the stream.
pub(super) fn rows(columns: u16) -> u16 {
    if columns >= BARS { 7 } else { 6 }
}

/// Draws the palette, or what takes its place.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    if area.width >= 48 {
        let ground = paint.style(Role::Surface);
        paint.tint(area, ground);
    }
    match &model.notes.choice {
        Some(choice) if model.mode == Mode::Choose => choices(model, choice, area, paint),
        _ => codes(model, area, paint),
    }
}

fn codes(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let tagging = matches!(model.mode, Mode::Tag | Mode::Queue);
    let hand = if tagging { at_hand(model) } else { Vec::new() };
    let themes = session.codebook.themes.len();
    let height = usize::from(area.height).max(1);
    let narrow = area.width < 48;
    let columns = match area.width {
        ..48 => 1,
        48..BARS => 3,
        _ => 2,
    };
    for (nth, code) in session.codebook.codes().enumerate() {
        let cell = if narrow {
            Cell { area: row(area, nth), bar: area.width.saturating_sub(25) }
        } else if columns == 3 {
            let width = area.width / 3;
            let x = area.x + width * u16::try_from(nth / height).unwrap_or(3).min(3);
            Cell { area: Rect { x, width, ..row(area, nth % height) }, bar: 0 }
        } else if nth < themes && themes <= 2 * height {
            let width = (area.width - 22) / 2;
            let x = area.x + width * u16::try_from(nth / height).unwrap_or(1);
            Cell {
                area: Rect { x, width, ..row(area, nth % height) },
                bar: width.saturating_sub(24),
            }
        } else {
            let x = area.right().saturating_sub(22);
            let first = themes.min(2 * height);
            Cell { area: Rect { x, width: 21, ..row(area, nth - first) }, bar: 0 }
        };
        if cell.area.height == 0 || cell.area.right() > area.right() {
            continue;
        }
        let on = !hand.is_empty() && hand.iter().all(|id| tag::is_on(model, *id, code.id()));
        cell.draw(model, code, tagging, on, paint);
    }
}

/// One theme.
struct Cell {
    area: Rect,
    /// Columns of its bar.
    bar: u16,
}

impl Cell {
    fn draw(&self, model: &Model, code: Code<'_>, tagging: bool, on: bool, paint: &mut Paint<'_>) {
        let Rect { x, y, .. } = self.area;
        let accent = paint.style(Role::Accent);
        paint.write(x, y, 1, if on { "●" } else { " " }, accent);
        let key = if tagging { accent } else { paint.style(Role::Quiet) };
        paint.write(x + 1, y, 1, &code.key().to_string(), key);
        let count = model.counts.theme(code.id());
        let title = paint.style(match (on, count) {
            (true, _) => Role::Heading,
            (false, 0) if !tagging => Role::Quiet,
            _ => Role::Text,
        });
        paint.write(x + 3, y, 14, &stream::short(model, code.id()), title);
        let end = self.area.right().saturating_sub(2);
        let digits = if self.area.width < 20 { 2 } else { 5 };
        let count_style = paint.style(if count == 0 { Role::Faint } else { Role::Text });
        let shown = if count == 0 { "·".to_owned() } else { count.to_string() };
        let end = if self.area.width <= 20 { self.area.right() - 1 } else { end };
        paint.write_right(end, y, digits, &shown, count_style);
        if self.bar > 0 && count > 0 {
            // Counts of people's words are far below 2^53.
            let share = count as f64 / model.counts.most().max(1) as f64;
            let style = paint.style(Role::Quiet);
            paint.bar(x + 18, y, self.bar, share, style);
        }
    }
}

/// The choices in the place of the themes.
fn choices(model: &Model, choice: &Choice, area: Rect, paint: &mut Paint<'_>) {
    let heading = paint.style(Role::Heading);
    paint.write(area.x + 1, area.y, area.width - 2, model.words.id(choice.heading), heading);
    let height = usize::from(area.height.saturating_sub(1)).max(1);
    let columns = choice.options.len().div_ceil(height).max(1);
    let width = area.width / u16::try_from(columns).unwrap_or(1);
    for (nth, option) in choice.options.iter().enumerate() {
        let line = row(area, nth % height + 1);
        let x = area.x + width * u16::try_from(nth / height).unwrap_or(0);
        if line.height == 0 {
            continue;
        }
        if nth == choice.cursor {
            let style = paint.style(Role::Cursor);
            paint.tint(Rect { x, width: width - 1, ..line }, style);
        }
        let accent = paint.style(Role::Accent);
        paint.write(x, line.y, 1, if option.on { "●" } else { " " }, accent);
        paint.write(x + 1, line.y, 1, &option.key.to_string(), accent);
        let style = paint.style(Role::Text);
        paint.write(x + 3, line.y, width.saturating_sub(5), &option.label, style);
    }
}
