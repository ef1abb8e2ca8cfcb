//! The clock: what is left of the phase, large, and beside it what it counts.

use super::big;
use crate::lang::msg;
use crate::tui::floor::times;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::clock as shown;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Under this the end of the phase is announced: while 0:30 or less is shown.
const SOON_FROM_MS: i64 = 31_000;
/// Columns of what stands beside the clock.
const FACTS: u16 = 24;

/// How the phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    NotBegun,
    Running,
    Soon,
    Over,
    Paused,
    Ended,
}

/// How the phase stands, and the time to be shown.
pub(super) fn state(model: &Model) -> Option<(State, i64)> {
    let session = model.session.as_ref()?;
    let floor = &session.floor;
    if let Some(ended) = floor.ended {
        let begun = floor.phases.iter().filter_map(|phase| phase.begun).min();
        return Some((State::Ended, ended - begun.unwrap_or(ended)));
    }
    let Some(clock) = floor.current.and_then(|index| session.clock(index, model.now.ms)) else {
        return Some((State::NotBegun, session.given_ms(times::at_hand(session))));
    };
    // A second that has begun is still left: the clock reaches 0:00 at the end.
    let left = clock.left_ms();
    let left = if left > 0 { left + 999 } else { left };
    let state = match left {
        _ if floor.paused_since.is_some() => State::Paused,
        ..0 => State::Over,
        // As it is shown: from 0:30 on.
        0..SOON_FROM_MS => State::Soon,
        _ => State::Running,
    };
    Some((state, left))
}

/// Draws the clock.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    if let Some(turn) = super::turn::current(model) {
        return super::turn::clock(model, turn, area, paint);
    }
    let Some((state, ms)) = state(model) else { return };
    let role = match state {
        State::Running => Role::Accent,
        State::Soon => Role::Warning,
        State::Over => Role::Overrun,
        State::Paused | State::Ended => Role::Quiet,
        State::NotBegun => Role::Faint,
    };
    let place = Rect { x: area.x + 2, width: area.width.saturating_sub(FACTS + 5), ..area };
    let style = paint.style(role);
    let taken = big::draw(&shown(ms.abs()), place, style, paint);
    let facts = Rect { x: place.x + taken + 3, width: FACTS, ..area };
    beside(model, state, ms, facts, paint);
}

/// What the clock says in words, and the figures behind it.
fn beside(model: &Model, state: State, ms: i64, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let words = model.words;
    let (word, role) = match state {
        State::NotBegun => (words.id("phase-none").to_owned(), Role::Quiet),
        State::Running => (words.id("clock-left").to_owned(), Role::Accent),
        State::Soon => (words.id("clock-soon").to_owned(), Role::Warning),
        State::Over => (words.id("clock-over").to_owned(), Role::Overrun),
        State::Paused if ms < 0 => (words.id("clock-paused-over").to_owned(), Role::Mode),
        State::Paused => (words.id("clock-paused").to_owned(), Role::Mode),
        State::Ended => (words.id("clock-ended").to_owned(), Role::Quiet),
    };
    let style = paint.style(role);
    let at = row(area, 0);
    let word = if role == Role::Mode { format!(" {word} ") } else { word };
    paint.write(at.x, at.y, at.width, &word, style);
    let mut facts = Vec::new();
    if let Some(index) = session.floor.current {
        let Some(clock) = session.clock(index, model.now.ms) else { return };
        let extra = session.floor.phases.get(index).map_or(0, |phase| phase.extra_minutes);
        let given = shown(clock.planned_ms);
        let given = if extra == 0 { given } else { format!("({extra:+}) {given}") };
        facts.push(("clock-given", given));
        facts.push(("clock-taken", shown(clock.elapsed_ms)));
        facts.push(match session.floor.paused_since {
            Some(since) => ("clock-since", times::hours(model.now, since)),
            None => ("clock-until", times::hours(model.now, model.now.ms + clock.left_ms())),
        });
    } else if let Some(due) = session.floor.due.filter(|_| session.floor.ended.is_some()) {
        facts.push(("clock-due", times::hours(model.now, due)));
    }
    let (quiet, text) = (paint.style(Role::Quiet), paint.style(Role::Text));
    for (nth, (id, value)) in facts.into_iter().enumerate() {
        let at = row(area, nth + 2);
        if at.height == 0 {
            break;
        }
        paint.write(at.x, at.y, 10, words.id(id), quiet);
        paint.write_right(at.x + 21, at.y, 12, &value, text);
    }
}

/// What is left, in one line, for a window too small for a desk.
pub(in crate::tui) fn in_a_line(model: &Model) -> String {
    if let Some(turn) = super::turn::in_a_line(model) {
        return turn;
    }
    let Some((state, ms)) = state(model) else { return String::new() };
    let time = shown(ms.abs());
    match state {
        State::NotBegun => model.words.id("phase-none").to_owned(),
        State::Ended => model.words.id("phase-ended").to_owned(),
        State::Paused => model.words.say(&msg("phase-paused").with("time", time)),
        State::Over => model.words.say(&msg("phase-over").with("time", time)),
        State::Running | State::Soon => model.words.say(&msg("phase-left").with("time", time)),
    }
}
