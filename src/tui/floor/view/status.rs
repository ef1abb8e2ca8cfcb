//! The line above the keys: a `:` word being typed, what is to be pointed out,
//! or what comes next and when.

use super::labelled;
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::evening::stop;
use crate::tui::floor::times::{self, Stage};
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::{Model, Weight};
use crate::tui::theme::Role;
use crate::tui::view::ask;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::{Position, Rect};

/// Draws the line; where the cursor is, if one types here.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    if let Some(cursor) = command_or_notice(model, area, paint) {
        return cursor;
    }
    let words = if model.floor.elsewhere {
        model.words.id("floor-take-the-chair").to_owned()
    } else {
        next(model)?
    };
    let inner = labelled(model, "floor-next", area, paint);
    let style = paint.style(Role::Text);
    paint.write(inner.x, inner.y, inner.width, &words, style);
    None
}

/// A `:` word being typed or a notice: what every desk without a line of its own
/// shows here. None where there is neither.
pub(in crate::tui) fn command_or_notice(
    model: &Model,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Option<Position>> {
    let at = row(area, 0);
    if model.mode == Mode::Command {
        return Some(Some(ask(model, &model.command, "command-ask", at, paint)));
    }
    let Some(notice) = model.notice.as_ref() else {
        let held = model.words.say(&stop::banner(model)?);
        let style = paint.style(Role::Warning);
        paint.write(at.x + 1, at.y, at.width.saturating_sub(2), &held, style);
        return Some(None);
    };
    let style = paint.style(match notice.weight {
        Weight::Done => Role::Text,
        Weight::Hint => Role::Warning,
        Weight::Error => Role::Error,
    });
    let words = model.words.say(&notice.message);
    paint.write(at.x + 1, at.y, at.width.saturating_sub(2), &words, style);
    Some(None)
}

/// The phase that comes next, and when; the end, where it is the last.
fn next(model: &Model) -> Option<String> {
    let session = model.session.as_ref()?;
    if session.floor.ended.is_some() {
        return None;
    }
    let agenda = times::agenda(session, model.now);
    let end = agenda.iter().filter(|it| it.stage == Stage::ToCome);
    let end = end.filter_map(|it| Some(it.at_ms? + it.given_ms)).max();
    let end = end.or_else(|| {
        let clock = session.clock(session.floor.current?, model.now.ms)?;
        Some(model.now.ms + clock.left_ms().max(0))
    })?;
    let end = times::hours(model.now, end);
    let item = agenda.iter().find(|it| it.stage == Stage::ToCome);
    let Some((item, at)) = item.and_then(|it| Some((it, it.at_ms?))) else {
        return Some(model.words.say(&msg("floor-next-end").with("end", end)));
    };
    let phase = session.plan.phases.get(item.phase)?;
    let said = msg("floor-next-phase")
        .with("time", times::hours(model.now, at))
        .with("phase", phase.title.get(model.words.language()))
        .with("minutes", times::minutes(item.given_ms).to_string())
        .with("end", end);
    let said = model.words.say(&said);
    if session.needs_consent(item.phase) {
        let key = keymap::key_for(Mode::Floor, Action::Consent);
        let key = key.map(|key| key.label(model.words)).unwrap_or_default();
        let first = model.words.say(&msg("floor-consent-first").with("key", key));
        return Some(format!("{first} · {said}"));
    }
    Some(said)
}
