//! What the room is asked, in the language of the screen and in the next of the
//! session's; what the phase is for where nothing is asked.

use crate::domain::{Localized, Phase};
use crate::lang::msg;
use crate::tui::floor::times;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::flow;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the prompt.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    if session.floor.ended.is_some() {
        return ended(model, inner, paint);
    }
    if session.floor.current.is_none() {
        return before(model, inner, paint);
    }
    let Some(phase) = session.current_phase() else { return };
    let texts = texts(model, phase);
    let role = if phase.prompt.is_empty() { Role::Quiet } else { Role::Text };
    let width = usize::from(inner.width);
    let rows: Vec<usize> = texts.iter().map(|text| flow::wrap(text, width).len()).collect();
    let height = usize::from(inner.height);
    // The second language keeps at least a line, the first has the rest.
    let second = rows.get(1).copied().unwrap_or(0).min(height / 2);
    let first = rows.first().copied().unwrap_or(0).min(height - second);
    let second = rows.get(1).copied().unwrap_or(0).min(height - first);
    let styles = [paint.style(Role::Heading), paint.style(Role::Quiet)];
    let quiet = paint.style(role);
    let mut line = 0;
    for (text, (most, style)) in texts.iter().zip([first, second].into_iter().zip(styles)) {
        let style = if role == Role::Quiet { quiet } else { style };
        block(text, most, inner, &mut line, style, paint);
    }
}

/// The texts to be shown: at most two, in different languages.
fn texts(model: &Model, phase: &Phase) -> Vec<String> {
    let text: &Localized = if phase.prompt.is_empty() { &phase.purpose } else { &phase.prompt };
    let language = model.words.language();
    let mut texts = vec![text.get(language).to_owned()];
    let spoken = model.session.as_ref().map_or(&[][..], |it| it.details.languages.as_slice());
    let other = spoken
        .iter()
        .map(String::as_str)
        .chain(text.languages())
        .filter(|tag| text.speaks(tag))
        .map(|tag| text.get(tag))
        .find(|other| *other != texts[0]);
    texts.extend(other.map(str::to_owned));
    texts
}

/// Writes a text in at most so many lines, the last one cut with an ellipsis.
fn block(
    text: &str,
    most: usize,
    area: Rect,
    line: &mut usize,
    style: ratatui::style::Style,
    paint: &mut Paint<'_>,
) {
    let rows = flow::wrap(text, usize::from(area.width));
    for (nth, range) in rows.iter().enumerate().take(most) {
        let at = row(area, *line);
        if at.height == 0 {
            return;
        }
        let rest = if nth + 1 == most { &text[range.start..] } else { &text[range.clone()] };
        paint.write(at.x, at.y, at.width, rest.trim_end(), style);
        *line += 1;
    }
}

/// Nothing has begun: what to do first.
fn before(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let next = times::at_hand(session);
    let Some(phase) = session.plan.phases.get(next) else { return };
    let words = msg("floor-begin")
        .with("phase", phase.title.get(model.words.language()))
        .with("minutes", times::minutes(session.given_ms(next)).to_string());
    let style = paint.style(Role::Accent);
    let mut line = 0;
    block(&model.words.say(&words), 2, area, &mut line, style, paint);
    let quiet = paint.style(Role::Quiet);
    let most = usize::from(area.height).saturating_sub(line);
    block(model.words.id("floor-begin-more"), most, area, &mut line, quiet, paint);
}

/// The evening has ended, or was closed for good: when, and what can follow.
fn ended(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let at = session.floor.ended.unwrap_or(model.now.ms);
    let (what, more) = match &session.floor.closed {
        Some(day) => (msg("done-closed").with("day", day.clone()), "floor-closed-more"),
        None => (msg("floor-ended").with("time", times::hours(model.now, at)), "floor-ended-more"),
    };
    let words = model.words.say(&what);
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let mut line = 0;
    block(&words, 1, area, &mut line, heading, paint);
    block(model.words.id(more), 2, area, &mut line, quiet, paint);
}
