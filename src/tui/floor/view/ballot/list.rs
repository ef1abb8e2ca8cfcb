//! The ballots of the session, the latest first.

use super::{heading, proposal};
use crate::domain::floor::ballot::Ballot;
use crate::lang::msg;
use crate::tui::floor::ballot::{listed, names, votes};
use crate::tui::floor::times;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::Rect;

/// Lines of one ballot: what it is, and what it is about.
const EACH: usize = 3;

/// Draws the list.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let words = model.words;
    let below = heading(words.id("ballots-heading"), "", area, paint);
    let ballots = listed(session);
    if ballots.is_empty() {
        let quiet = paint.style(Role::Quiet);
        wrapped(words.id("ballots-none"), below, quiet, paint);
        return;
    }
    let visible = (usize::from(below.height) / EACH).max(1);
    let cursor = model.floor.ballot.cursor;
    let top = (cursor + 1).saturating_sub(visible);
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    for (nth, (place, ballot)) in ballots.iter().enumerate().skip(top).take(visible) {
        let at = row(below, (nth - top) * EACH);
        let second = row(below, (nth - top) * EACH + 1);
        if nth == cursor {
            cursor_row(at, paint);
        }
        let number = format!("{}", place + 1);
        let key = paint.style(Role::Heading);
        paint.write_right(at.x + 5, at.y, 3, &number, key);
        let state = state(model, ballot);
        let role = if ballot.is_open() { Role::Accent } else { Role::Quiet };
        let style = paint.style(role);
        let room = at.width / 2;
        let right = paint.write_right(at.right().saturating_sub(2), at.y, room, &state, style);
        let x = at.x + 7;
        let kind = names::kind(words, &ballot.question);
        paint.write(x, at.y, right.saturating_sub(x + 2), &kind, text);
        if second.height == 0 {
            continue;
        }
        let more = ballot.question.options.len().saturating_sub(1);
        let mut end = second.right().saturating_sub(2);
        if more > 0 {
            end = paint.write_right(end, second.y, 6, &format!("+{more}"), quiet) - 2;
        }
        if let Some(first) = ballot.question.options.first() {
            let at = Rect { x, width: end.saturating_sub(x), ..second };
            proposal(model, *first, at, quiet, paint);
        }
    }
    paint_more(paint, below, ballots.len() * EACH, top * EACH);
}

/// Open, with how many votes; or closed when, with how many answered.
fn state(model: &Model, ballot: &Ballot) -> String {
    match ballot.closed {
        None => model.words.say(&msg("ballots-open").with("n", votes(model, ballot.id))),
        Some(closed) => {
            let most = (0..ballot.question.options.len()).map(|option| ballot.answers(option));
            let said = msg("ballots-closed")
                .with("n", most.max().unwrap_or(0))
                .with("time", times::hours(model.now, closed));
            model.words.say(&said)
        }
    }
}
