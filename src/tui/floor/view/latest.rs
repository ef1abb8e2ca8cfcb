//! The latest contributions, the newest at the bottom.

use super::labelled;
use crate::text;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws them.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    if area.height == 0 {
        return;
    }
    let inner = labelled(model, "floor-latest", area, paint);
    let rows = &model.stream.rows;
    let quiet = paint.style(Role::Quiet);
    if rows.is_empty() {
        if model.stream.loaded {
            paint.write(inner.x, inner.y, inner.width, model.words.id("floor-nothing-yet"), quiet);
        }
        return;
    }
    let kind_width = if inner.width >= 70 { 11 } else { 1 };
    let from = rows.len().saturating_sub(usize::from(area.height));
    for (nth, listed) in rows.iter().skip(from).enumerate() {
        let at = row(inner, nth);
        let it = &listed.contribution;
        let reference = listed.reference.to_string();
        let wide = u16::try_from(text::width(&reference)).unwrap_or(9).clamp(5, 9);
        paint.write(at.x, at.y, wide, &reference, quiet);
        let x = at.x + wide + 1;
        let style = paint.style(Role::Kind(it.kind));
        let sign = it.kind.sign().to_string();
        let kind = if kind_width > 1 { model.words.id(names::kind(it.kind)) } else { &sign };
        paint.write(x, at.y, kind_width, kind, style);
        let x = x + kind_width + 1;
        let style = paint.style(Role::Text);
        paint.write(x, at.y, at.right().saturating_sub(x), &it.words.text, style);
    }
}
