//! The first line: which phase, how late the evening is, who leads it.

use crate::lang::msg;
use crate::tui::floor::times;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Draws the line.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let at = row(area, 0);
    let ground = paint.style(Role::Header);
    paint.tint(at, ground);
    let heading = ground.patch(paint.style(Role::Heading));
    let mut right = at.right().saturating_sub(1);
    if model.saving.failed || !model.saving.under_way.is_empty() {
        right = crate::tui::view::saved(model, at, paint, ground).saturating_sub(2);
    } else {
        let time = model.now.wall.local().format("%H:%M").to_string();
        right = paint.write_right(right, at.y, 5, &time, heading).saturating_sub(2);
    }
    let mut x = crate::tui::view::rehearsal(model, at, paint, ground);
    let evening = evening(model);
    let room = right.saturating_sub(x + 20);
    right = paint.write_right(right, at.y, room, &evening, ground).saturating_sub(2);
    let (place, title) = phase(model);
    if !place.is_empty() {
        x = paint.write(x, at.y, 8, &place, ground.patch(Style::new())) + 1;
    }
    paint.write(x, at.y, right.saturating_sub(x), &title, heading);
}

/// The place of the phase in the evening, and its title; without one, the session.
fn phase(model: &Model) -> (String, String) {
    let Some(session) = &model.session else {
        return (String::new(), model.words.id("session-reading").to_owned());
    };
    match (session.floor.current, session.current_phase()) {
        (Some(index), Some(phase)) => (
            format!("{}/{}", index + 1, session.plan.phases.len()),
            phase.title.get(model.words.language()).to_owned(),
        ),
        _ => (String::new(), session.details.title.clone()),
    }
}

/// Where the evening is: late, early, on time; interpreted; led elsewhere.
fn evening(model: &Model) -> String {
    let Some(session) = &model.session else { return String::new() };
    let mut said = Vec::new();
    if let Some(open) = session.floor.ballots.open() {
        let votes = crate::tui::floor::ballot::votes(model, open.id);
        said.push(model.words.say(&msg("floor-ballot-open").with("n", votes)));
    }
    if model.floor.elsewhere {
        said.push(model.words.id("floor-led-elsewhere").to_owned());
    }
    if session.floor.interpreted {
        said.push(model.words.id("floor-interpreted").to_owned());
    }
    if times::has_begun(session) {
        let late = times::minutes(session.late_ms(model.now.ms));
        said.push(match late {
            0 => model.words.id("floor-on-time").to_owned(),
            1.. => model.words.say(&msg("floor-late").with("minutes", late.to_string())),
            _ => model.words.say(&msg("floor-early").with("minutes", (-late).to_string())),
        });
    }
    said.join(" · ")
}
