//! Where there is room: how many of each kind, and how many in all.

use crate::domain::Kind;
use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the figures.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let counts = &model.counts;
    let heading = row(area, 1);
    if heading.height == 0 {
        return;
    }
    let style = paint.style(Role::Heading);
    let all = usize::try_from(counts.all).unwrap_or(usize::MAX);
    let words = model.words.say(&msg("figures-all").with("count", all));
    paint.write(heading.x + 1, heading.y, heading.width - 3, &words, style);
    let most = Kind::ALL.into_iter().map(|kind| counts.figures.kind(kind)).max().unwrap_or(0);
    for (nth, kind) in Kind::ALL.into_iter().enumerate() {
        let at = row(area, nth + 2);
        if at.height == 0 {
            break;
        }
        let n = counts.figures.kind(kind);
        let style = paint.style(Role::Kind(kind));
        paint.write(at.x + 1, at.y, 1, &kind.sign().to_string(), style);
        let name = paint.style(if n == 0 { Role::Quiet } else { Role::Text });
        paint.write(at.x + 3, at.y, 14, model.words.id(names::kind(kind)), name);
        if n > 0 {
            // Counts of people's words are far below 2^53.
            paint.bar(
                at.x + 18,
                at.y,
                at.width.saturating_sub(25),
                n as f64 / most.max(1) as f64,
                style,
            );
        }
        let number = paint.style(if n == 0 { Role::Faint } else { Role::Text });
        let shown = if n == 0 { "·".to_owned() } else { n.to_string() };
        paint.write_right(at.right().saturating_sub(2), at.y, 8, &shown, number);
    }
}
