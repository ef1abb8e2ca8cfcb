//! The agenda: what is done with the minutes it took, what runs, what comes when.

use super::labelled;
use crate::lang::msg;
use crate::tui::floor::times::{self, Item, Stage};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws as much of the agenda as there is room for, around what runs.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let inner = labelled(model, "floor-agenda", area, paint);
    let items = times::agenda(session, model.now);
    let height = usize::from(area.height);
    // One that is done stays in sight, so that one sees where one comes from.
    let from = times::at_hand(session).saturating_sub(1).min(items.len().saturating_sub(height));
    for (nth, item) in items.iter().skip(from).take(height).enumerate() {
        line(model, item, row(inner, nth), paint);
    }
}

/// Draws one phase on one line.
pub(super) fn line(model: &Model, item: &Item, at: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let Some(phase) = session.plan.phases.get(item.phase) else { return };
    let (sign, role) = match item.stage {
        Stage::Done => ("✓", Role::Quiet),
        Stage::Current => ("▸", Role::Heading),
        Stage::ToCome => (" ", Role::Text),
    };
    let (style, quiet) = (paint.style(role), paint.style(Role::Quiet));
    let accent = paint.style(Role::Accent);
    let sign_style = if item.stage == Stage::Current { accent } else { quiet };
    paint.write(at.x, at.y, 1, sign, sign_style);
    let time = item.at_ms.map(|ms| times::hours(model.now, ms)).unwrap_or_default();
    paint.write(at.x + 2, at.y, 5, &time, quiet);
    let given = times::minutes(item.given_ms).to_string();
    let minutes = match item.stage {
        Stage::Done => {
            let taken = times::minutes(item.taken_ms).to_string();
            model.words.say(&msg("agenda-taken").with("taken", taken).with("given", given))
        }
        _ => model.words.say(&msg("agenda-given").with("given", given)),
    };
    let end = paint.write_right(at.right(), at.y, 16, &minutes, quiet);
    let title = phase.title.get(model.words.language());
    let title = format!("{:>2}  {title}", item.phase + 1);
    let x = at.x + 8;
    paint.write(x, at.y, end.saturating_sub(x + 2), &title, style);
}
