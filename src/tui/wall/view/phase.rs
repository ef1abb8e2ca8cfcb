//! What the room is asked, in its languages; one clock; who speaks next.

use super::{blocks, letters};
use crate::domain::{Localized, Session};
use crate::tui::floor::times;
use crate::tui::floor::view::big;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::clock as shown;
use crate::tui::view::paint::{Paint, row};
use letters::Size;
use ratatui::layout::Rect;

/// How many seats are called up.
const NEXT: usize = 4;

/// Draws the phase.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let band = match area.height {
        ..12 => 1,
        12..30 => 5,
        30..50 => 8,
        _ => 13,
    };
    let quiet = paint.style(Role::Quiet);
    let title = title(model, session);
    paint.write(area.x, area.y, area.width, &title, quiet);
    let prompt = Rect { y: area.y + 2, height: area.height.saturating_sub(band + 4), ..area };
    blocks(&texts(model, session), prompt, paint);
    let foot =
        Rect { y: area.bottom().saturating_sub(band), height: band.min(area.height), ..area };
    let taken = clock(model, session, foot, paint);
    let left = foot.width.saturating_sub(taken + 4);
    let beside = Rect { x: foot.right().saturating_sub(left), width: left, ..foot };
    seats(model, session, beside, paint);
}

/// The session before it begins and after it has ended, else the phase.
fn title(model: &Model, session: &Session) -> String {
    match session.current_phase() {
        Some(phase) => phase.title.get(model.words.language()).to_owned(),
        None => session.details.title.clone(),
    }
}

/// What the room reads: the prompt in every language it speaks and the plan has;
/// welcome before the evening, thanks after it.
fn texts(model: &Model, session: &Session) -> Vec<String> {
    if session.floor.ended.is_some() {
        return vec![model.words.id("wall-thanks").to_owned()];
    }
    let Some(phase) = session.current_phase() else {
        return vec![model.words.id("wall-welcome").to_owned(), session.details.place.clone()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
    };
    let text: &Localized = if phase.prompt.is_empty() { &phase.title } else { &phase.prompt };
    let spoken = &session.details.languages;
    let languages = if spoken.is_empty() { &session.plan.languages } else { spoken };
    let mut texts: Vec<String> =
        languages.iter().filter_map(|tag| text.exact(tag)).map(str::to_owned).collect();
    if texts.is_empty() {
        texts.push(text.get(model.words.language()).to_owned());
    }
    texts
}

/// One clock: that of the turn while somebody speaks, else that of the phase; the
/// columns it took.
fn clock(model: &Model, session: &Session, area: Rect, paint: &mut Paint<'_>) -> u16 {
    let now = model.now.ms;
    let turn = session.floor.list.current.as_ref().map(|turn| turn.left_ms(now));
    let phase = session.floor.current.and_then(|index| session.clock(index, now));
    let left = turn.or(phase.map(|clock| clock.left_ms()));
    let (signs, role) = match left {
        None if session.floor.ended.is_some() => return 0,
        None => (times::hours(model.now, now), Role::Quiet),
        // A second that has begun is still left.
        Some(left) if left > 0 => {
            let stands = session.floor.paused_since.is_some();
            let role = match left {
                _ if stands => Role::Quiet,
                ..=30_000 => Role::Warning,
                _ => Role::Accent,
            };
            (shown(left + 999), role)
        }
        Some(left) => (shown(left.abs()), Role::Overrun),
    };
    let style = paint.style(role);
    let place = Rect { width: area.width / 2, ..area };
    let taken = big::draw(&signs, place, style, paint);
    let over = left.is_some_and(|left| left < 0);
    if over {
        let words = model.words.id("clock-over");
        paint.write(area.x + taken + 2, area.bottom().saturating_sub(1), 20, words, style);
    }
    taken
}

/// Who speaks, and whose turn comes next, as seats.
fn seats(model: &Model, session: &Session, area: Rect, paint: &mut Paint<'_>) {
    let list = &session.floor.list;
    let label = |seat| session.seats.label(seat);
    let next: Vec<String> = list.waiting.iter().take(NEXT).map(|entry| label(entry.seat)).collect();
    let words = model.words;
    let mut said = Vec::new();
    if let Some(turn) = &list.current {
        said.push((words.id("wall-speaks"), label(turn.entry.seat)));
    }
    if !next.is_empty() {
        said.push((words.id("wall-next"), next.join("  ")));
    }
    let (quiet, heading) = (paint.style(Role::Quiet), paint.style(Role::Heading));
    let mut y = area.y;
    for (id, seats) in said {
        let rest = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        if rest.height == 0 {
            return;
        }
        let at = row(rest, 0);
        let x = paint.write(at.x, at.y, at.width, id, quiet);
        let room = Rect { x: at.x, y: at.y + 1, width: at.width, height: rest.height - 1 };
        let narrow = letters::height(&seats, Size::Narrow, room.width);
        if narrow == Some(4) && rest.height >= 11 {
            letters::draw(&seats, Size::Narrow, room, heading, paint);
            y += 6;
        } else {
            paint.write(x + 2, at.y, at.right().saturating_sub(x + 2), &seats, heading);
            y += 2;
        }
    }
}
