//! The proposals that were voted on, by the support of the group that supports them
//! least, with the formula of the figure.

use super::{heading, proposal};
use crate::tui::floor::ballot::{names, order};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::Rect;

/// Lines of one proposal: figure and words, then what is behind the figure.
const EACH: usize = 3;

/// Draws the order.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let below = heading(words.id("bridging-heading"), "", area, paint);
    let quiet = paint.style(Role::Quiet);
    let formula = Rect { y: area.y + 1, height: 3.min(area.height.saturating_sub(1)), ..area };
    let used = wrapped(words.id("bridging-formula"), formula, quiet, paint);
    let used = u16::try_from(used).unwrap_or(3);
    let list = Rect { y: below.y + used, height: below.height.saturating_sub(used), ..below };
    let order = order(model);
    let ballots = model.session.as_ref().map_or(&[][..], |it| it.floor.ballots.all());
    let visible = (usize::from(list.height) / EACH).max(1);
    let cursor = model.floor.ballot.cursor;
    let top = (cursor + 1).saturating_sub(visible);
    let (text, accent) = (paint.style(Role::Text), paint.style(Role::Accent));
    for (nth, bridge) in order.iter().enumerate().skip(top).take(visible) {
        let at = row(list, (nth - top) * EACH);
        if nth == cursor {
            cursor_row(at, paint);
        }
        let least = bridge.support.least.as_ref().map(|(_, least)| names::share(*least));
        let style = if least.is_some() { accent } else { quiet };
        let figure = least.unwrap_or_else(|| "–".to_owned());
        paint.write_right(at.x + 6, at.y, 5, &figure, style);
        let rest = Rect { x: at.x + 8, width: at.width.saturating_sub(10), ..at };
        proposal(model, bridge.of, rest, text, paint);
        let second = row(list, (nth - top) * EACH + 1);
        let Some(ballot) = ballots.get(bridge.ballot).filter(|_| second.height > 0) else {
            continue;
        };
        let Some(session) = &model.session else { continue };
        let said = names::behind(words, session, ballot, bridge);
        let (x, width) = (second.x + 8, second.width.saturating_sub(10));
        for (line, words) in super::lines_of(&said, width, 2).iter().enumerate() {
            let at = row(list, (nth - top) * EACH + 1 + line);
            paint.write(x, at.y, if at.height > 0 { width } else { 0 }, words, quiet);
        }
    }
    paint_more(paint, list, order.len() * EACH, top * EACH);
}
