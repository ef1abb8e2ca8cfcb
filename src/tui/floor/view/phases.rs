//! All phases, to look at with their whole prompt, or to go to.

use super::agenda;
use crate::lang::msg;
use crate::tui::floor::times::{self, Item, Stage};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, flow, paint_more};
use ratatui::layout::Rect;

/// What + and - give and take.
const FIVE_MS: i64 = 5 * 60_000;

/// Draws the phases, and under them all that is said about the one with the cursor.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    paint.clear(area);
    let items = times::agenda(session, model.now);
    let listed = items.len().min(usize::from(area.height / 2).max(4));
    let top = (model.floor.cursor + 1).saturating_sub(listed);
    let list = Rect { height: u16::try_from(listed).unwrap_or(u16::MAX), ..area };
    for (nth, item) in items.iter().enumerate().skip(top).take(listed) {
        let at = row(list, nth - top);
        if nth == model.floor.cursor {
            cursor_row(at, paint);
        }
        let inner = Rect { x: at.x + 2, width: at.width.saturating_sub(4), ..at };
        agenda::line(model, item, inner, paint);
    }
    paint_more(paint, list, items.len(), top);
    let mut line = listed + 1;
    for (role, text) in plan(model, &items).into_iter().chain(texts(model)) {
        let style = paint.style(role);
        for range in flow::wrap(&text, usize::from(area.width.saturating_sub(4))) {
            let at = row(area, line);
            line += 1;
            if at.height > 0 {
                let words = text[range].trim_end();
                paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words, style);
            }
        }
    }
}

/// When the evening ends, with five minutes more too, and what would have to go
/// for it to end on time.
fn plan(model: &Model, items: &[Item]) -> Vec<(Role, String)> {
    let Some(session) = &model.session else { return Vec::new() };
    if !times::has_begun(session) || session.floor.ended.is_some() {
        return Vec::new();
    }
    let Some(due) = session.floor.due else { return Vec::new() };
    let late_ms = session.late_ms(model.now.ms);
    let said = |id: &'static str, late_ms: i64| {
        let end = times::hours(model.now, due + late_ms);
        model.words.say(&msg(id).with("end", end).with("late", late(late_ms, model)))
    };
    let mut lines = vec![(Role::Text, said("phases-end", late_ms))];
    let at_cursor = items.get(model.floor.cursor).map(|item| item.stage);
    // Five minutes more for a phase that is over its time first fill what it took.
    let clock = session.floor.current.and_then(|at| session.clock(at, model.now.ms));
    let over_ms = clock.map_or(0, |clock| (-clock.left_ms()).max(0));
    match at_cursor {
        Some(Stage::ToCome) => {
            lines.push((Role::Text, said("phases-five-more", late_ms + FIVE_MS)));
        }
        Some(Stage::Current) => {
            let more_ms = (FIVE_MS - over_ms).max(0);
            lines.push((Role::Text, said("phases-five-more", late_ms + more_ms)));
        }
        Some(Stage::Done) | None => {}
    }
    let late = times::minutes(late_ms);
    let to_come = items.iter().filter(|item| item.stage == Stage::ToCome);
    let to_come_ms: i64 = to_come.map(|item| item.given_ms).sum();
    if late > 0 && to_come_ms > 0 {
        let left = times::minutes(to_come_ms);
        let said = msg("phases-shorten")
            .with("minutes", late.min(left).to_string())
            .with("left", left.to_string());
        lines.push((Role::Warning, model.words.say(&said)));
    }
    lines.push((Role::Text, String::new()));
    lines
}

/// How late the evening is, in words.
fn late(ms: i64, model: &Model) -> String {
    match times::minutes(ms) {
        0 => model.words.id("floor-on-time").to_owned(),
        late @ 1.. => model.words.say(&msg("phases-late").with("minutes", late.to_string())),
        early => model.words.say(&msg("phases-early").with("minutes", (-early).to_string())),
    }
}

/// What it is for, then the prompt in every language, that of the screen first.
fn texts(model: &Model) -> Vec<(Role, String)> {
    let session = model.session.as_ref();
    let phase = session.and_then(|session| session.plan.phases.get(model.floor.cursor));
    let Some(phase) = phase else { return Vec::new() };
    let language = model.words.language();
    let mut texts = vec![(Role::Quiet, phase.purpose.get(language).to_owned())];
    if !phase.prompt.is_empty() {
        texts.push((Role::Heading, phase.prompt.get(language).to_owned()));
        for tag in phase.prompt.languages() {
            let text = phase.prompt.get(tag);
            if texts.iter().all(|(_, other)| other != text) {
                texts.push((Role::Text, text.to_owned()));
            }
        }
    }
    texts
}
