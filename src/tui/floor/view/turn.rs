//! Who speaks: the clock of their turn, large, and who they are.

use super::{big, labelled};
use crate::domain::Session;
use crate::domain::floor::turn::{Turn, TurnKind};
use crate::lang::msg;
use crate::text;
use crate::tui::action::Action;
use crate::tui::floor::list::join;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::clock as shown;
use crate::tui::view::paint::{Paint, row};
use crate::tui::words::Words;
use ratatui::layout::Rect;

/// Under this the end of a turn is announced: while 0:30 or less is shown.
const SOON_FROM_MS: i64 = 31_000;
/// Columns of what stands beside the clock.
const FACTS: u16 = 24;

/// The turn that lasts.
pub(super) fn current(model: &Model) -> Option<&Turn> {
    model.session.as_ref()?.floor.list.current.as_ref()
}

/// Milliseconds to be shown, as the phase's clock shows them: a second that has
/// begun is still left.
fn left(turn: &Turn, now_ms: i64) -> i64 {
    let left = turn.left_ms(now_ms);
    if left > 0 { left + 999 } else { left }
}

/// What the clock says in a word, and how it looks.
fn state(turn: &Turn, left: i64) -> (&'static str, Role) {
    match left {
        ..=-1_000 if turn.paused_since.is_some() => ("clock-paused-over", Role::Mode),
        _ if turn.paused_since.is_some() => ("clock-paused", Role::Mode),
        ..0 => ("clock-over", Role::Overrun),
        0..SOON_FROM_MS => ("turn-soon", Role::Warning),
        _ => ("clock-left", Role::Accent),
    }
}

/// `1:05`, and below zero `−0:15`.
pub(super) fn signed(ms: i64) -> String {
    let sign = if ms <= -1_000 { "−" } else { "" };
    format!("{sign}{}", shown(ms.abs()))
}

/// Draws the clock of the turn, and small beside it that of the phase.
pub(super) fn clock(model: &Model, turn: &Turn, area: Rect, paint: &mut Paint<'_>) {
    let left = left(turn, model.now.ms);
    let (word, role) = state(turn, left);
    let big_role = if role == Role::Mode { Role::Quiet } else { role };
    let place = Rect { x: area.x + 2, width: area.width.saturating_sub(FACTS + 5), ..area };
    let style = paint.style(big_role);
    let taken = big::draw(&signed(left), place, style, paint);
    let facts = Rect { x: place.x + taken + 3, width: FACTS, ..area };
    let style = paint.style(role);
    let at = row(facts, 0);
    let word = model.words.id(word);
    let word = if role == Role::Mode { format!(" {word} ") } else { word.to_owned() };
    paint.write(at.x, at.y, at.width, &word, style);
    let phase = super::clock::state(model);
    let phase_over = phase.is_some_and(|(state, _)| state == super::clock::State::Over);
    let given = shown(turn.given_ms());
    let given = if turn.is_estimate() { format!("≈ {given}") } else { given };
    let lines = [
        ("clock-given", given, Role::Text),
        ("clock-taken", shown(turn.elapsed_ms(model.now.ms)), Role::Text),
        (
            "turn-phase",
            phase.map(|(_, ms)| signed(ms)).unwrap_or_default(),
            if phase_over { Role::Overrun } else { Role::Text },
        ),
    ];
    let quiet = paint.style(Role::Quiet);
    for (nth, (id, value, role)) in lines.into_iter().enumerate() {
        let at = row(facts, nth + 2);
        if at.height == 0 {
            break;
        }
        let style = paint.style(role);
        paint.write(at.x, at.y, 10, model.words.id(id), quiet);
        paint.write_right(at.x + 21, at.y, 12, &value, style);
    }
}

/// What is left of the turn, in one line, for a window too small for a desk.
pub(super) fn in_a_line(model: &Model) -> Option<String> {
    let turn = current(model)?;
    let session = model.session.as_ref()?;
    let time = signed(left(turn, model.now.ms));
    Some(format!("{} {time}", seat(session, turn.entry.seat, model.words)))
}

/// `seat 14`.
pub(super) fn seat(session: &Session, seat: crate::domain::ids::SeatId, words: Words) -> String {
    words.say(&msg("list-seat").with("seat", session.seats.label(seat)))
}

/// What a voice is called; nothing where it was not said.
pub(super) fn voice<'a>(session: &'a Session, voice: Option<&'a str>, language: &str) -> &'a str {
    let Some(id) = voice else { return "" };
    session.plan.voice(id).map_or(id, |voice| voice.title.get(language))
}

/// The message id of what a turn is for.
pub(in crate::tui) fn kind_name(kind: TurnKind) -> &'static str {
    match kind {
        TurnKind::Contribution => "turn-contribution",
        TurnKind::Question => "turn-question",
        TurnKind::Answer => "turn-answer",
        TurnKind::PointOfOrder => "turn-point-of-order",
        TurnKind::Interposed => "turn-interposed",
    }
}

/// Draws who speaks; what to do where nobody does.
pub(super) fn who(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    if area.height == 0 {
        return;
    }
    let inner = labelled(model, "list-speaks", area, paint);
    let words = model.words;
    let Some(turn) = current(model) else {
        let id = match session.floor.list.waiting.is_empty() {
            true => "list-nobody",
            false => "list-nobody-yet",
        };
        let style = paint.style(Role::Quiet);
        paint.write(inner.x, inner.y, inner.width, words.id(id), style);
        return;
    };
    let heading = paint.style(Role::Heading);
    let seat_words = seat(session, turn.entry.seat, words);
    let mut x = paint.write(inner.x, inner.y, inner.width, &seat_words, heading);
    let mut more = Vec::new();
    let voice = voice(session, turn.entry.voice.as_deref(), words.language());
    more.extend(Some(voice.to_owned()).filter(|it| !it.is_empty()));
    if turn.entry.kind != TurnKind::Contribution {
        more.push(words.id(kind_name(turn.entry.kind)).to_owned());
    }
    if turn.is_estimate() {
        more.push(words.id("turn-interpreted").to_owned());
    }
    if let Some(turn) = &session.floor.list.interrupted {
        let left = signed(turn.left_ms(model.now.ms));
        let said = msg("turn-goes-on")
            .with("seat", session.seats.label(turn.entry.seat))
            .with("left", left);
        // Who was interrupted must not be forgotten: it comes first.
        more.insert(0, words.say(&said));
    }
    let style = paint.style(Role::Text);
    for part in more {
        let part = format!(" · {part}");
        x = paint.write(x, inner.y, inner.right().saturating_sub(x), &part, style);
    }
}

/// Draws the line in which a seat is put on the list, and the voices with a key
/// each; where the cursor is.
pub(super) fn joining(
    model: &Model,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<ratatui::layout::Position> {
    let session = model.session.as_ref()?;
    paint.clear(area);
    let words = model.words;
    let join = &model.floor.list.join;
    let inner = labelled(model, "join-seat", area, paint);
    let accent = paint.style(Role::Accent);
    let at = row(inner, 0);
    let x = paint.write(at.x, at.y, at.width, &join.seat, accent);
    kinds(model, row(inner, 1), paint);
    let before = join::voice_before(model);
    let keys = join::keys(model);
    let lines = usize::from(area.height).saturating_sub(2);
    let columns = if keys.len() > lines { 2 } else { 1 };
    let width = inner.width / columns;
    let per_column = keys.len().div_ceil(usize::from(columns));
    for (nth, (key, id)) in keys.iter().enumerate() {
        let at = row(inner, 2 + nth % per_column);
        if at.height == 0 {
            continue;
        }
        let x = inner.x + if nth < per_column { 0 } else { width };
        let (key_style, text) = (paint.style(Role::Key), paint.style(Role::Text));
        paint.write(x, at.y, 1, &key.to_string(), key_style);
        let title = voice(session, Some(id), words.language());
        let same = before == Some(id.as_str());
        let room = width.saturating_sub(3);
        let chosen = join.voice.as_ref() == Some(id);
        if chosen {
            paint.write(x - 1, at.y, 1, "●", accent);
        }
        match same {
            true => {
                let said = words.say(&msg("join-as-before").with("voice", title));
                paint.write(x + 2, at.y, room, &said, accent)
            }
            false => paint.write(x + 2, at.y, room, title, if chosen { accent } else { text }),
        };
    }
    Some(ratatui::layout::Position { x, y: at.y })
}

/// What the turn is for: all kinds with the one that holds; where they do not
/// fit, that one alone.
fn kinds(model: &Model, at: Rect, paint: &mut Paint<'_>) {
    let holds = model.floor.list.join.kind;
    let name = |kind: TurnKind| model.words.id(kind_name(kind));
    let all: usize = TurnKind::ALL.iter().map(|kind| text::width(name(*kind)) + 2).sum();
    let fit = all <= usize::from(at.width);
    let mut x = at.x;
    for kind in TurnKind::ALL.into_iter().filter(|kind| fit || *kind == holds) {
        let is_it = kind == holds;
        let name = if is_it { format!("[{}]", name(kind)) } else { format!(" {} ", name(kind)) };
        let style = paint.style(if is_it { Role::Accent } else { Role::Quiet });
        x = paint.write(x, at.y, at.right().saturating_sub(x), &name, style);
    }
    if !fit && let Some(key) = keymap::key_for(Mode::Join, Action::TurnKind) {
        let more = format!("  {} …", key.label(model.words));
        paint.write(x, at.y, at.right().saturating_sub(x), &more, paint.style(Role::Quiet));
    }
}
