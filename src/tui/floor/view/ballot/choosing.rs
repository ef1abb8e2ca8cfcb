//! A new ballot: scale and way in two lines, then the proposals with their ticks.

use super::heading;
use crate::domain::floor::ballot::{MOST_OPTIONS, Taking};
use crate::domain::floor::scale::Scale;
use crate::lang::msg;
use crate::text;
use crate::tui::action::Action;
use crate::tui::floor::ballot::choosing::rows;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::Rect;

/// Draws it.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let choosing = &model.floor.ballot.choosing;
    let chosen = msg("choosing-count").with("n", choosing.ticked.len()).with("most", MOST_OPTIONS);
    heading(words.id("choosing-heading"), &words.say(&chosen), area, paint);
    let scales = Scale::ALL.map(|scale| (words.id(scale.name()), scale == choosing.scale));
    choice(model, Action::Scale, "choosing-scale", &scales, row(area, 2), paint);
    let takings = Taking::ALL.map(|it| (words.id(it.name()), it == choosing.taking));
    choice(model, Action::Taking, "choosing-taking", &takings, row(area, 3), paint);
    let mut used = 5;
    if choosing.scale == Scale::Dots {
        let each = words.say(&msg("scale-dots-each").with("n", choosing.dots));
        choice(model, Action::Dots, "scale-dots", &[(each.as_str(), true)], row(area, 4), paint);
        used = 6;
    }
    let list = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let rows = rows(model);
    let quiet = paint.style(Role::Quiet);
    if rows.is_empty() {
        wrapped(words.id("choosing-none"), list, quiet, paint);
        return;
    }
    let visible = usize::from(list.height).max(1);
    let cursor = model.floor.ballot.cursor;
    let top = (cursor + 1).saturating_sub(visible);
    for (nth, it) in rows.iter().enumerate().skip(top).take(visible) {
        let at = row(list, nth - top);
        if nth == cursor {
            cursor_row(at, paint);
        }
        let id = it.listed.contribution.id;
        let place = choosing.ticked.iter().position(|ticked| *ticked == id);
        let (tick, role) = match (it.merged, choosing.merging == Some(id), place) {
            (true, ..) => ("  ↳".to_owned(), Role::Quiet),
            (_, true, _) => ("[→]".to_owned(), Role::Warning),
            (_, _, Some(_)) => ("[x]".to_owned(), Role::Saved),
            _ => ("[ ]".to_owned(), Role::Text),
        };
        let style = paint.style(role);
        paint.write(at.x + 2, at.y, 3, &tick, style);
        if let Some(place) = place {
            paint.write_right(at.x + 8, at.y, 2, &format!("{}", place + 1), quiet);
        }
        let mut end = at.right().saturating_sub(2);
        if it.parents > 0 {
            let merged = words.say(&msg("choosing-parents").with("n", it.parents));
            end = paint.write_right(end, at.y, 20, &merged, quiet).saturating_sub(2);
        }
        let style = paint.style(if it.merged { Role::Quiet } else { Role::Text });
        let x = paint.write(at.x + 10, at.y, 9, &it.listed.reference.to_string(), quiet) + 2;
        let said = it.listed.contribution.words.text.replace('\n', " ");
        paint.write(x, at.y, end.saturating_sub(x), &said, style);
    }
    paint_more(paint, list, rows.len(), top);
}

/// What can be chosen, with the chosen one in brackets; that one alone where there
/// is no room for all.
fn choice(
    model: &Model,
    action: Action,
    label: &'static str,
    all: &[(&str, bool)],
    at: Rect,
    paint: &mut Paint<'_>,
) {
    if at.height == 0 {
        return;
    }
    let key = keymap::key_for(Mode::NewBallot, action).map(|key| key.short(model.words));
    let (key_style, quiet) = (paint.style(Role::Key), paint.style(Role::Quiet));
    paint.write(at.x + 2, at.y, 2, &key.unwrap_or_default(), key_style);
    paint.write(at.x + 4, at.y, 9, model.words.id(label), quiet);
    let x = at.x + 14;
    let room = usize::from(at.right().saturating_sub(x + 1));
    let needs: usize = all.iter().map(|(name, _)| text::width(name) + 2).sum();
    let accent = paint.style(Role::Accent);
    let mut x = x;
    for (name, chosen) in all {
        if needs > room && !chosen {
            continue;
        }
        let (said, style) = match chosen {
            true => (format!("[{name}]"), accent),
            false => (format!(" {name} "), quiet),
        };
        x = paint.write(x, at.y, at.right().saturating_sub(x + 1), &said, style);
    }
}
