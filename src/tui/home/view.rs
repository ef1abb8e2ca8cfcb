//! Home on the screen: sessions, plans, one cursor over both; the form of a new
//! session in their place.

use super::form::FIELDS;
use crate::lang::msg;
use crate::text;
use crate::tui::floor::view::status::command_or_notice;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::rows::{PlanRow, SessionRow};
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{body, cursor_row, flow, footer, over, paint_more, rehearsal, wrapped};
use ratatui::layout::{Position, Rect};

/// How far a page goes.
pub(super) fn screen(model: &Model) -> isize {
    isize::try_from(body(model.size).height).unwrap_or(1) / 2
}

/// Draws the screen; where the cursor is.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let last = |nth: u16| Rect { y: area.height.saturating_sub(nth), height: 1, ..area };
    header(model, Rect { height: 1, ..area }, paint);
    footer(model, last(1), paint);
    let body = body((area.width, area.height));
    match model.mode {
        Mode::Form => {
            let cursor = form(model, body, paint);
            command_or_notice(model, last(2), paint);
            Some(cursor)
        }
        Mode::Home | Mode::Command => {
            lists(model, body, paint);
            match command_or_notice(model, last(2), paint) {
                Some(cursor) => cursor,
                None => {
                    at_hand(model, last(2), paint);
                    None
                }
            }
        }
        _ => {
            command_or_notice(model, last(2), paint);
            over(model, body, paint)
        }
    }
}

fn header(model: &Model, at: Rect, paint: &mut Paint<'_>) {
    let ground = paint.style(Role::Header);
    paint.tint(at, ground);
    let heading = ground.patch(paint.style(Role::Heading));
    let x = rehearsal(model, at, paint, ground);
    paint.write(x, at.y, 20, "Townhall", heading);
    let wall = model.now.wall.local();
    let time = wall.format("%Y-%m-%d  %H:%M").to_string();
    let x = paint.write_right(at.right().saturating_sub(1), at.y, 20, &time, ground);
    paint.write_right(x.saturating_sub(2), at.y, 6, &model.initials, heading);
}

/// One line of the lists.
enum Line<'a> {
    Blank,
    Sessions(usize),
    Plans(usize),
    Empty(&'static str),
    Session(usize, &'a SessionRow),
    Plan(usize, &'a PlanRow),
}

fn lines(model: &Model, width: u16) -> Vec<Line<'_>> {
    let home = &model.home;
    let mut lines = vec![Line::Blank, Line::Sessions(home.sessions.len())];
    if home.sessions.is_empty() && home.loaded {
        let words = model.words.id("home-no-sessions");
        let rows = flow::wrap(words, usize::from(width.saturating_sub(4)));
        lines.extend(rows.into_iter().map(|row| Line::Empty(words[row].trim_end())));
    }
    lines.extend(home.sessions.iter().enumerate().map(|(nth, row)| Line::Session(nth, row)));
    lines.extend([Line::Blank, Line::Plans(home.plans.len())]);
    let before = home.sessions.len();
    lines.extend(home.plans.iter().enumerate().map(|(nth, row)| Line::Plan(before + nth, row)));
    lines
}

fn lists(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let lines = lines(model, area.width);
    let height = usize::from(area.height);
    let cursor = lines.iter().position(|line| {
        matches!(line, Line::Session(nth, _) | Line::Plan(nth, _) if *nth == model.home.cursor)
    });
    // The line after the cursor stays in sight, and so does its heading at the top.
    let top = (cursor.unwrap_or(0) + 2).saturating_sub(height);
    let top = top.min(lines.len().saturating_sub(height));
    let quiet = paint.style(Role::Quiet);
    for (nth, line) in lines.iter().skip(top).take(height).enumerate() {
        let at = row(area, nth);
        match line {
            Line::Blank => {}
            Line::Sessions(count) => {
                heading(model, "home-sessions", *count, at, paint);
                if *count > 0 {
                    let words = model.words.id("home-contributions");
                    paint.write_right(at.right().saturating_sub(2), at.y, 20, words, quiet);
                }
            }
            Line::Plans(count) => {
                heading(model, "home-plans", *count, at, paint);
                let names = ["home-people", "home-minutes", "home-interpreted"];
                figures(names.map(|id| model.words.id(id)), at, paint);
            }
            Line::Empty(words) => {
                paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words, quiet);
            }
            Line::Session(nth, row) => {
                if *nth == model.home.cursor {
                    cursor_row(at, paint);
                }
                session(model, row, at, paint);
            }
            Line::Plan(nth, row) => {
                if *nth == model.home.cursor {
                    cursor_row(at, paint);
                }
                plan(model, row, at, paint);
            }
        }
    }
    paint_more(paint, area, lines.len(), top);
    best_for(model, area, lines.len(), paint);
}

fn heading(model: &Model, id: &'static str, count: usize, at: Rect, paint: &mut Paint<'_>) {
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let x = paint.write(at.x + 2, at.y, 30, model.words.id(id), heading);
    if count > 0 {
        paint.write(x + 2, at.y, 6, &count.to_string(), quiet);
    }
}

/// Three columns at the right: people, minutes, minutes when interpreted; where
/// they begin.
fn figures(words: [&str; 3], at: Rect, paint: &mut Paint<'_>) -> u16 {
    let quiet = paint.style(Role::Quiet);
    let mut right = at.right().saturating_sub(2);
    for (words, width) in words.into_iter().zip([9, 7, 12]).rev() {
        paint.write_right(right, at.y, width, words, quiet);
        right = right.saturating_sub(width + 2);
    }
    right
}

/// Date, title, place and name, status, contributions.
fn session(model: &Model, it: &SessionRow, at: Rect, paint: &mut Paint<'_>) {
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    paint.write(at.x + 2, at.y, 10, &it.date, quiet);
    let mut right = at.right().saturating_sub(2);
    let count = it.contributions.to_string();
    paint.write_right(right, at.y, 7, &count, text);
    right = right.saturating_sub(8);
    let (status, role) = match it.status.as_str() {
        "running" => ("home-running", Role::Accent),
        "ended" => ("home-ended", Role::Quiet),
        "closed" if is_sealed(model, it) => ("home-sealed", Role::Quiet),
        "closed" => ("home-in-correction", Role::Warning),
        _ => ("home-planned", Role::Quiet),
    };
    let style = paint.style(role);
    paint.write(right.saturating_sub(11), at.y, 11, model.words.id(status), style);
    right = right.saturating_sub(13);
    if at.width >= 100 {
        paint.write(right.saturating_sub(28), at.y, 28, &it.name, quiet);
        right = right.saturating_sub(30);
    }
    let x = at.x + 14;
    let room = right.saturating_sub(x);
    // Two columns that stay aligned, where there is room for two.
    let title = if room >= 36 { room * 3 / 5 } else { room };
    paint.write(x, at.y, title, &it.title, text);
    let place = room.saturating_sub(title + 2);
    paint.write(x + title + 2, at.y, place, &it.place, quiet);
}

/// Whether corrections of a closed session have ended.
fn is_sealed(model: &Model, it: &SessionRow) -> bool {
    let today = model.now.wall.local().date().to_string();
    it.closed.as_ref().is_some_and(|until| *until < today)
}

/// Title, people, minutes plain and interpreted.
fn plan(model: &Model, it: &PlanRow, at: Rect, paint: &mut Paint<'_>) {
    let (text, quiet) = (paint.style(Role::Text), paint.style(Role::Quiet));
    let warning = paint.style(Role::Warning);
    let words = model.words;
    let Some(plan) = &it.plan else {
        let x = paint.write(at.x + 2, at.y, 40, &it.name, quiet);
        let room = at.right().saturating_sub(x + 4);
        paint.write(x + 2, at.y, room, words.id("home-mistakes"), warning);
        return;
    };
    let minutes = [false, true].map(|interpreted| plan.total_minutes(interpreted).to_string());
    let right = figures([&plan.people, &minutes[0], &minutes[1]], at, paint);
    let title = plan.title.get(words.language());
    let x = paint.write(at.x + 2, at.y, right.saturating_sub(at.x + 2), title, text);
    let own = words.id("home-own");
    if it.own && usize::from(right.saturating_sub(x + 2)) >= text::width(own) {
        paint.write(x + 2, at.y, right.saturating_sub(x + 2), own, quiet);
    }
}

/// What the plan with the cursor is good for, at the foot of the lists where they
/// leave room for it.
fn best_for(model: &Model, area: Rect, used: usize, paint: &mut Paint<'_>) {
    let Some(super::Row::Plan(row)) = model.home.at_hand() else { return };
    let Some(plan) = &row.plan else { return };
    let words = plan.best_for.get(model.words.language());
    let rows = flow::wrap(words, usize::from(area.width.saturating_sub(4))).len();
    let height = usize::from(area.height);
    if words.is_empty() || used + rows >= height {
        return;
    }
    let (top, rows) = (height - rows, u16::try_from(rows).unwrap_or(u16::MAX));
    let style = paint.style(Role::Quiet);
    wrapped(words, Rect { height: rows, ..crate::tui::view::paint::row(area, top) }, style, paint);
}

/// What the row with the cursor is, and what Enter does with it.
fn at_hand(model: &Model, at: Rect, paint: &mut Paint<'_>) {
    let words = match model.home.at_hand() {
        Some(super::Row::Session(row)) => match &row.closed {
            Some(day) if is_sealed(model, row) => model.words.say(
                &msg("home-enter-sealed").with("day", day.clone()).with("name", row.name.clone()),
            ),
            Some(day) => model.words.say(
                &msg("home-enter-closed").with("day", day.clone()).with("name", row.name.clone()),
            ),
            None => model.words.say(&msg("home-enter-session").with("name", row.name.clone())),
        },
        Some(super::Row::Plan(row)) if row.plan.is_some() => {
            model.words.say(&msg("home-enter-plan").with("name", row.name.clone()))
        }
        Some(super::Row::Plan(row)) => {
            model.words.say(&msg("home-plan-has-mistakes").with("name", row.name.clone()))
        }
        None => return,
    };
    let style = paint.style(Role::Quiet);
    let room = at.width.saturating_sub(3);
    // The keys stand below too; the name stands nowhere else on a narrow screen.
    let words = match model.home.at_hand() {
        Some(super::Row::Session(row)) if text::width(&words) > usize::from(room) => &row.name,
        _ => &words,
    };
    paint.write(at.x + 2, at.y, room, words, style);
}

/// The form; where the cursor is.
fn form(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Position {
    let form = &model.home.form;
    let words = model.words;
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let at = row(area, 1);
    let said = words.say(&msg("form-heading").with("plan", form.plan.clone()));
    paint.write(at.x + 2, at.y, at.width.saturating_sub(4), &said, heading);
    let label_width = 12;
    let mut cursor = Position { x: area.x, y: area.y };
    for (nth, (id, field)) in FIELDS.into_iter().zip(&form.fields).enumerate() {
        let at = row(area, 3 + 2 * nth);
        let here = nth == form.at;
        if here {
            cursor_row(at, paint);
        }
        paint.write(at.x + 2, at.y, label_width, words.id(id), quiet);
        let x = at.x + 2 + label_width + 2;
        let room = at.right().saturating_sub(x + 3);
        let typed = field.value();
        // The end of a long line is where one types.
        let start = typed.char_indices().map(|(at, _)| at);
        let start = start.into_iter().find(|at| text::width(&typed[*at..]) <= usize::from(room));
        let start = start.unwrap_or(0);
        let style = paint.style(Role::Text);
        paint.write(x, at.y, room, &typed[start..], style);
        if here {
            let before = crate::tui::notes::line::byte_of(typed, field.cursor()).max(start);
            let column = u16::try_from(text::width(&typed[start..before])).unwrap_or(room);
            cursor = Position { x: x + column.min(room), y: at.y };
        }
    }
    let at = Rect { height: 2, ..row(area, 3 + 2 * FIELDS.len()) };
    wrapped(words.id("form-enter"), at.intersection(area), quiet, paint);
    cursor
}
