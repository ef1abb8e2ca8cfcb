//! Reading back: the stream to pick from, then one line alone.

use super::heading;
use crate::domain::act::Detail;
use crate::domain::read_back::{MOST_READ_BACK, ReadBack};
use crate::lang::msg;
use crate::tui::evening::read_back::{Typing, at_hand, became_name, is_picked, place};
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{ask, body, cursor_row, flow, left_out};
use ratatui::layout::{Position, Rect};

/// How many rows of the stream are seen while lines are picked.
pub(in crate::tui) fn rows(model: &Model) -> usize {
    usize::from(body(model.size).height).saturating_sub(2).max(1)
}

/// Draws the stream, with what is picked.
pub(super) fn draw_list(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let picked = model.evening.picked.len();
    let count = words.say(&msg("read-back-count").with("most", MOST_READ_BACK).with("n", picked));
    heading(words.id("read-back-heading"), &count, area, paint);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let (quiet, text) = (paint.style(Role::Quiet), paint.style(Role::Text));
    let accent = paint.style(Role::Accent);
    let shown = model.stream.rows.iter().skip(model.stream.top).take(usize::from(list.height));
    for (nth, listed) in shown.enumerate() {
        let at = row(list, nth);
        let it = &listed.contribution;
        if model.stream.cursor == Some(it.id) {
            cursor_row(at, paint);
        }
        if is_picked(model, it.id) {
            paint.write(at.x + 2, at.y, 1, "✓", accent);
        }
        let x = paint.write(at.x + 4, at.y, 9, &listed.reference.to_string(), quiet);
        let style = paint.style(Role::Kind(it.kind));
        let x = x.max(at.x + 10);
        paint.write(x + 1, at.y, 11, words.id(names::kind(it.kind)), style);
        let x = x + 13;
        paint.write(x, at.y, at.right().saturating_sub(x + 2), &it.words.text, text);
    }
}

/// Draws the line that is read; where the cursor is, while something is typed.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let words = model.words;
    let listed = at_hand(model)?;
    let it = &listed.contribution;
    let at = place(model).map_or(0, |at| at + 1);
    let count =
        words.say(&msg("read-back-at").with("n", at).with("all", model.evening.picked.len()));
    let became = words.id(became_name(it.read_back));
    let on_wall = match (model.evening.reading.on_wall, it.may_be_on_the_wall()) {
        (true, true) => words.id("read-back-on-wall"),
        (true, false) => words.id("read-back-kept-off"),
        _ => "",
    };
    heading(&count, on_wall, area, paint);
    let role = match it.read_back {
        ReadBack::Picked | ReadBack::Not => Role::Quiet,
        ReadBack::Struck => Role::Warning,
        _ => Role::Saved,
    };
    let (style, quiet) = (paint.style(role), paint.style(Role::Quiet));
    let facts = format!("{}  {}", listed.reference, words.id(names::kind(it.kind)));
    let at = row(area, 1);
    let x = paint.write(at.x + 2, at.y, at.width / 2, &facts, quiet);
    paint.write(x + 3, at.y, at.right().saturating_sub(x + 5), became, style);
    let heading_style = paint.style(Role::Heading);
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 3,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(6),
    };
    let mut line = 0;
    let mut block = |text: &str, style, paint: &mut Paint<'_>| {
        for part in text.split('\n') {
            for range in flow::wrap(part, usize::from(inner.width)) {
                let at = row(inner, line);
                line += 1;
                if at.height > 0 {
                    paint.write(at.x, at.y, at.width, part[range].trim_end(), style);
                }
            }
        }
        line += 1;
    };
    block(&it.words.text, heading_style, paint);
    let text = paint.style(Role::Text);
    if let Some(original) = &it.words.original {
        block(original, text, paint);
    }
    let interpreted = model.session.as_ref().is_some_and(|session| session.floor.interpreted);
    match it.details.get(&Detail::Translation) {
        Some(said) => block(said, text, paint),
        None if interpreted => block(words.id("read-back-interpreter"), quiet, paint),
        None => block(words.id("read-back-no-translation"), quiet, paint),
    }
    if model.mode != Mode::ReadLine {
        let last = row(area, usize::from(area.height).saturating_sub(1));
        left_out(model, Rect { x: inner.x, width: inner.width, ..last }, paint);
        return None;
    }
    let asked = match model.evening.reading.typing {
        Typing::Words => "read-back-words",
        Typing::Gentler => "read-back-gentler",
        Typing::Translation => "read-back-translation",
    };
    let last = row(area, usize::from(area.height).saturating_sub(2));
    Some(ask(model, &model.evening.line, asked, last, paint))
}
