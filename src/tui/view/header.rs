//! The first line: where the evening is, what holds, who writes, what is saved.

use super::paint::{Paint, row};
use crate::domain::grammar::Field;
use crate::domain::{Mode as Wording, Permission};
use crate::lang::msg;
use crate::text;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the first line.
pub fn header(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let area = row(area, 0);
    let ground = paint.style(Role::Header);
    paint.tint(area, ground);
    let right = saved(model, area, paint, ground);
    let mut x = rehearsal(model, area, paint, ground);
    let room = |x: u16| right.saturating_sub(x + 2);
    let (left, over) = time_left(model).unwrap_or_default();
    let context = context(model);
    // What holds for the next line matters more than the end of a phase's name.
    let beside = [&left, &context].into_iter().filter(|words| !words.is_empty());
    let beside: usize = beside.map(|words| text::width(words) + 2).sum();
    let least = usize::from(room(x)).min(12);
    let for_phase = usize::from(room(x)).saturating_sub(beside).max(least);
    let for_phase = u16::try_from(for_phase).unwrap_or(u16::MAX);
    let heading = ground.patch(paint.style(Role::Heading));
    x = paint.write(x, area.y, for_phase, &phase(model), heading);
    if !left.is_empty() {
        let style = if over { paint.style(Role::Warning) } else { Style::new() };
        x = paint.write(x + 2, area.y, room(x + 2), &left, ground.patch(style));
    }
    paint.write(x + 2, area.y, room(x + 2), &context, ground);
}

/// Says first of all where nothing is kept; the column where the rest begins.
pub(in crate::tui) fn rehearsal(
    model: &Model,
    area: Rect,
    paint: &mut Paint<'_>,
    ground: Style,
) -> u16 {
    let x = area.x + 1;
    if !model.rehearsal {
        return x;
    }
    let style = ground.patch(paint.style(Role::Warning)).patch(paint.style(Role::Heading));
    paint.write(x, area.y, area.width / 3, model.words.id("rehearsal"), style) + 2
}

/// The phase that runs, with its place in the evening; before it, the session.
fn phase(model: &Model) -> String {
    let Some(session) = &model.session else { return model.words.id("session-reading").to_owned() };
    match (session.floor.current, session.current_phase()) {
        (Some(index), Some(phase)) => {
            let title = phase.title.get(model.words.language());
            format!("{}/{} {title}", index + 1, session.plan.phases.len())
        }
        _ => session.details.title.clone(),
    }
}

/// The time left in the phase, and whether it is over.
fn time_left(model: &Model) -> Option<(String, bool)> {
    let session = model.session.as_ref()?;
    if session.floor.ended.is_some() {
        return Some((model.words.id("phase-ended").to_owned(), false));
    }
    let Some(index) = session.floor.current else {
        return Some((model.words.id("phase-none").to_owned(), false));
    };
    let left = session.clock(index, model.now.ms)?.left_ms();
    let over = left < 0;
    let id = match (over, session.floor.paused_since.is_some()) {
        (_, true) => "phase-paused",
        (false, _) => "phase-left",
        (true, _) => "phase-over",
    };
    Some((model.words.say(&msg(id).with("time", clock(left.abs()))), over))
}

/// `M:SS`, or `H:MM:SS` from an hour on.
pub fn clock(ms: i64) -> String {
    let seconds = ms / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// What holds for the next lines, in words.
fn context(model: &Model) -> String {
    let labels = model.notes.context.labels();
    let turn = of_the_turn(model);
    let unsaid = turn.into_iter().filter(|(field, _)| labels.iter().all(|(it, _)| it != field));
    let mut labels: Vec<(Field, String)> = unsaid.chain(labels.clone()).collect();
    labels.sort_by_key(|(field, _)| Field::ALL.iter().position(|it| it == field));
    let named = labels.into_iter().map(|(field, value)| {
        let id = match field {
            Field::Table => "context-table",
            Field::Phase => "context-phase",
            Field::Seat => "context-seat",
            Field::Voice => "context-voice",
            Field::Language => "context-language",
            Field::Slip => "context-slip",
        };
        let voice = model.session.as_ref().and_then(|session| session.plan.voice(&value));
        let value = match (field, voice) {
            (Field::Voice, Some(voice)) => voice.title.get(model.words.language()).to_owned(),
            _ => value,
        };
        model.words.say(&msg(id).with("value", value))
    });
    named.chain(defaults(model)).collect::<Vec<_>>().join(" · ")
}

/// What may be done with words whose line does not say it, and how close they are;
/// nothing where it is what always holds.
fn defaults(model: &Model) -> Vec<String> {
    let Some(session) = &model.session else { return Vec::new() };
    let (permission, mode) = (session.details.permission, session.details.mode);
    let permission = (permission != Permission::default()).then_some(names::permission(permission));
    let mode = (mode != Wording::default()).then_some(names::mode(mode));
    permission.into_iter().chain(mode).map(|id| model.words.id(id).to_owned()).collect()
}

/// Whose turn it is: what holds by itself for words written down meanwhile.
fn of_the_turn(model: &Model) -> Vec<(Field, String)> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(turn) = &session.floor.list.current else { return Vec::new() };
    let seat = (Field::Seat, session.seats.label(turn.entry.seat));
    // Words of another seat are none of this turn's.
    if model.notes.context.seat.as_ref().is_some_and(|said| *said != seat.1) {
        return Vec::new();
    }
    let voice = turn.entry.voice.clone().map(|voice| (Field::Voice, voice));
    std::iter::once(seat).chain(voice).collect()
}

/// What is saved, at the right end; the column where it begins.
pub(in crate::tui) fn saved(
    model: &Model,
    area: Rect,
    paint: &mut Paint<'_>,
    ground: Style,
) -> u16 {
    let right = area.right() - 1;
    let saving = &model.saving;
    let waiting = model.notes.returned.len();
    let (words, role) = if waiting > 0 {
        (model.words.say(&msg("save-not-saved-count").with("count", waiting + 1)), Role::Error)
    } else if saving.failed {
        (model.words.id("save-not-saved").to_owned(), Role::Error)
    } else if !saving.under_way.is_empty() {
        (model.words.id("save-saving").to_owned(), Role::Quiet)
    } else if let Some(wall) = saving.last {
        let time = wall.clock();
        let said = match saving.reference {
            Some(it) if area.width >= 72 || model.mode == Mode::Capture => {
                msg("saved-ref").with("ref", it.to_string()).with("time", time)
            }
            _ => msg("saved-at").with("time", time),
        };
        (model.words.say(&said), Role::Saved)
    } else {
        (model.words.id("saved-nothing-yet").to_owned(), Role::Quiet)
    };
    let style = ground.patch(paint.style(role));
    let x = paint.write_right(right, area.y, area.width / 2, &words, style);
    paint.write_right(
        x.saturating_sub(2),
        area.y,
        6,
        &model.initials,
        ground.patch(paint.style(Role::Heading)),
    )
}
