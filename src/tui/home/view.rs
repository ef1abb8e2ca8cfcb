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
use crate::tui::view::{body, cursor_row, footer, over, paint_more};
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
    paint.write(at.x + 1, at.y, 20, "Townhall", heading);
    let wall = model.now.wall.local();
    let time = wall.format("%Y-%m-%d  %H:%M").to_string();
    paint.write_right(at.right().saturating_sub(1), at.y, 20, &time, ground);
}

/// One line of the lists.
enum Line<'a> {
    Blank,
    Heading(&'static str, usize),
    Empty(&'static str),
    Session(usize, &'a SessionRow),
    Plan(usize, &'a PlanRow),
}

fn lines(model: &Model) -> Vec<Line<'_>> {
    let home = &model.home;
    let mut lines = vec![Line::Blank, Line::Heading("home-sessions", home.sessions.len())];
    if home.sessions.is_empty() && home.loaded {
        lines.push(Line::Empty("home-no-sessions"));
    }
    lines.extend(home.sessions.iter().enumerate().map(|(nth, row)| Line::Session(nth, row)));
    lines.extend([Line::Blank, Line::Heading("home-plans", home.plans.len())]);
    let before = home.sessions.len();
    lines.extend(home.plans.iter().enumerate().map(|(nth, row)| Line::Plan(before + nth, row)));
    lines
}

fn lists(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let lines = lines(model);
    let height = usize::from(area.height);
    let cursor = lines.iter().position(|line| {
        matches!(line, Line::Session(nth, _) | Line::Plan(nth, _) if *nth == model.home.cursor)
    });
    // The line after the cursor stays in sight, and so does its heading at the top.
    let top = (cursor.unwrap_or(0) + 2).saturating_sub(height);
    let top = top.min(lines.len().saturating_sub(height));
    let words = model.words;
    for (nth, line) in lines.iter().skip(top).take(height).enumerate() {
        let at = row(area, nth);
        match line {
            Line::Blank => {}
            Line::Heading(id, count) => {
                let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
                let x = paint.write(at.x + 2, at.y, 30, words.id(id), heading);
                if *count > 0 {
                    paint.write(x + 2, at.y, 6, &count.to_string(), quiet);
                }
            }
            Line::Empty(id) => {
                let quiet = paint.style(Role::Quiet);
                paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words.id(id), quiet);
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
    let (plain, interpreted) = (plan.total_minutes(false), plan.total_minutes(true));
    let said = msg("home-minutes")
        .with("plain", format!("{plain:>3}"))
        .with("interpreted", format!("{interpreted:>3}"));
    let mut right = at.right().saturating_sub(2);
    right = paint.write_right(right, at.y, 30, &words.say(&said), quiet).saturating_sub(2);
    if at.width >= 70 {
        paint.write_right(right, at.y, 9, &plan.people, quiet);
        right = right.saturating_sub(11);
    }
    let x = at.x + 2;
    let title = plan.title.get(words.language());
    let x = paint.write(x, at.y, right.saturating_sub(x), title, text);
    if it.own && x + 8 < right {
        paint.write(x + 2, at.y, right.saturating_sub(x + 2), words.id("home-own"), quiet);
    } else if at.width >= 100 && x + 12 < right {
        let best = plan.best_for.get(words.language());
        let column = at.x + 44;
        if x + 2 < column {
            paint.write(column, at.y, right.saturating_sub(column + 2), best, quiet);
        }
    }
}

/// What the row with the cursor is, and what Enter does with it.
fn at_hand(model: &Model, at: Rect, paint: &mut Paint<'_>) {
    let words = match model.home.at_hand() {
        Some(super::Row::Session(row)) => {
            model.words.say(&msg("home-enter-session").with("name", row.name.clone()))
        }
        Some(super::Row::Plan(row)) if row.plan.is_some() => {
            model.words.say(&msg("home-enter-plan").with("name", row.name.clone()))
        }
        Some(super::Row::Plan(row)) => {
            model.words.say(&msg("home-plan-has-mistakes").with("name", row.name.clone()))
        }
        None => return,
    };
    let style = paint.style(Role::Quiet);
    paint.write(at.x + 2, at.y, at.width.saturating_sub(3), &words, style);
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
    let at = row(area, 3 + 2 * FIELDS.len());
    paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words.id("form-enter"), quiet);
    cursor
}
