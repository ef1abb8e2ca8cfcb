//! The next on the speaking list, each with the reason for their place in the
//! suggested order, and the keys that let the first and the suggested speak.

use super::labelled;
use super::turn::{kind_name, signed, voice};
use crate::domain::Session;
use crate::domain::floor::order::{Suggested, Why, suggest};
use crate::domain::floor::turn::{Entry, TurnKind};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::floor::list::cursor_at;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more};
use crate::tui::words::Words;
use ratatui::layout::Rect;

/// Draws who waits; with the focus, with a cursor.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    if area.height == 0 {
        return;
    }
    let list = &session.floor.list;
    let label = if list.closed { "list-closed" } else { "list-waits" };
    let inner = labelled(model, label, area, paint);
    let quiet = paint.style(Role::Quiet);
    if list.waiting.is_empty() {
        let id = if list.closed { "list-empty-closed" } else { "list-empty" };
        paint.write(inner.x, inner.y, inner.width, model.words.id(id), quiet);
        return;
    }
    let suggested = suggest(list, model.now.ms);
    let first = suggested.first().map(|one| one.entry.id);
    let focused = model.mode == Mode::Speakers;
    let height = usize::from(area.height);
    let cursor = cursor_at(model);
    let top = if focused { (cursor + 1).saturating_sub(height) } else { 0 };
    let more = list.waiting.len().saturating_sub(top + height);
    for (nth, entry) in list.waiting.iter().enumerate().skip(top).take(height) {
        let at = row(inner, nth - top);
        if focused && nth == cursor {
            cursor_row(Rect { x: at.x - 2, width: at.width + 2, ..at }, paint);
        }
        // The last line says how many more there are.
        let last = nth + 1 == top + height && more > 0 && !focused;
        let room = if last { 5 } else { 0 };
        let keys = marks(nth == 0, Some(entry.id) == first);
        let one = suggested.iter().find(|one| one.entry.id == entry.id);
        line(model, session, entry, one, &keys, Rect { width: at.width - room, ..at }, paint);
        if room > 0 {
            paint.write_right(at.right(), at.y, 4, &format!("+{more}"), quiet);
        }
    }
    if focused {
        paint_more(paint, area, list.waiting.len(), top);
    }
}

/// The keys that let somebody speak.
fn marks(is_next: bool, is_suggested: bool) -> String {
    let key = |action| keymap::key_for(Mode::Floor, action).and_then(keymap::Key::character);
    let next = key(Action::Speak).filter(|_| is_next);
    let suggested = key(Action::Suggested).filter(|_| is_suggested);
    next.into_iter().chain(suggested).collect()
}

/// Draws one who waits: key, seat, voice, and why there.
fn line(
    model: &Model,
    session: &Session,
    entry: &Entry,
    suggested: Option<&Suggested<'_>>,
    keys: &str,
    at: Rect,
    paint: &mut Paint<'_>,
) {
    let words = model.words;
    let (key, heading) = (paint.style(Role::Accent), paint.style(Role::Heading));
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    paint.write(at.x, at.y, 2, keys, key);
    let label = session.seats.label(entry.seat);
    paint.write_right(at.x + 7, at.y, 5, &label, heading);
    let why = suggested.map(|one| why(session, one, model.now.ms, words)).unwrap_or_default();
    let end = paint.write_right(at.right(), at.y, at.width / 2, &why, quiet);
    let voice = voice(session, entry.voice.as_deref(), words.language());
    let mut said: Vec<&str> = Vec::new();
    if matches!(entry.kind, TurnKind::Question | TurnKind::Answer) {
        said.push(words.id(kind_name(entry.kind)));
    }
    said.extend(Some(voice).filter(|it| !it.is_empty()));
    let x = at.x + 9;
    paint.write(x, at.y, end.saturating_sub(x + 2), &said.join(" · "), text);
}

/// Why somebody is where the suggestion has them.
pub(in crate::tui) fn why(
    session: &Session,
    one: &Suggested<'_>,
    now_ms: i64,
    words: Words,
) -> String {
    match one.why {
        Why::Interposed => words.id("turn-interposed").to_owned(),
        Why::PointOfOrder => words.id("turn-point-of-order").to_owned(),
        Why::FirstTurnNewVoice => words.id("why-new-voice").to_owned(),
        Why::FirstTurn => words.id("why-first-turn").to_owned(),
        Why::Spoke(ms) => {
            let spoken = session.floor.list.by_seat(now_ms);
            let estimate = spoken.get(&one.entry.seat).is_some_and(|spoken| spoken.estimate);
            let id = if estimate { "why-spoke-estimate" } else { "why-spoke" };
            words.say(&msg(id).with("time", signed(ms)))
        }
    }
}
