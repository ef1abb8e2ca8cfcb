//! All phases, to look at with their whole prompt, or to go to.

use super::agenda;
use crate::tui::floor::times;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, flow, paint_more};
use ratatui::layout::Rect;

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
    for (role, text) in texts(model) {
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
