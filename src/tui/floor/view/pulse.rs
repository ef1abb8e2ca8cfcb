//! The note-takers' pulse: when each wrote last, and how many of theirs have no
//! theme yet.

use super::{heard, labelled};
use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::rows::Pulse;
use crate::tui::theme::Role;
use crate::tui::view::paint::Paint;
use ratatui::layout::Rect;

/// Draws it.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let inner = labelled(model, "floor-notes", area, paint);
    if model.pulse.is_empty() {
        let style = paint.style(Role::Quiet);
        paint.write(inner.x, inner.y, inner.width, model.words.id("floor-no-pulse"), style);
        return;
    }
    // Who wrote last comes first: the others may have gone home.
    let mut pulse: Vec<&Pulse> = model.pulse.iter().collect();
    pulse.sort_by_key(|it| std::cmp::Reverse(it.last));
    let said: Vec<String> = pulse.into_iter().map(|it| one(model, it)).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    heard::list(&said, inner, paint.style(Role::Text), paint);
}

fn one(model: &Model, it: &Pulse) -> String {
    let seconds = (model.now.wall.ms - it.last).max(0) / 1_000;
    let (id, n) = match seconds {
        ..60 => ("pulse-seconds", seconds),
        60..3_600 => ("pulse-minutes", seconds / 60),
        _ => ("pulse-hours", seconds / 3_600),
    };
    let ago = model.words.say(&msg(id).with("n", n.to_string()));
    let untagged = usize::try_from(it.untagged).unwrap_or(usize::MAX);
    let tagged = match untagged {
        0 => model.words.id("pulse-all-tagged").to_owned(),
        n => model.words.say(&msg("pulse-untagged").with("count", n)),
    };
    format!("{} {ago}, {tagged}", it.author)
}
