//! The floor desk on the screen. One thing draws the eye: the clock.
//!
//! ```text
//!      80×24                                  from 110×30
//!   1  where the evening is                   where the evening is
//!   2  the prompt, in two languages           the prompt, in two languages
//!   5  the clock, and what it counts          the clock         │ themes
//!  11  the agenda                             the agenda        │
//!  16  voices not yet heard                                     │ voices
//!  18  the latest contributions               the latest        │
//!  21  themes not yet touched
//!  22  the note-takers' pulse                 the note-takers' pulse
//!  23  what comes when, notices               what comes when, notices
//!  24  keys                                   keys
//! ```
//!
//! The place of the clock is that of the turn clock once there is a speaking
//! list; until then the phase has it.

mod agenda;
pub(in crate::tui) mod big;
mod clock;
mod coverage;
mod header;
mod heard;
mod latest;
mod phases;
mod prompt;
mod pulse;
pub mod status;

pub(in crate::tui) use clock::in_a_line;

use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{body, footer, over};
use ratatui::layout::{Position, Rect};

/// Where the regions of the desk are.
#[derive(Clone, Copy, Debug)]
struct Areas {
    header: Rect,
    prompt: Rect,
    clock: Rect,
    agenda: Rect,
    /// Voices not yet heard, where there is no side.
    heard: Rect,
    latest: Rect,
    /// Themes not yet touched, where there is no side.
    untouched: Rect,
    pulse: Rect,
    /// Themes and voices with their numbers, where there is room.
    side: Option<Rect>,
    status: Rect,
    keys: Rect,
}

/// From here on there is room for a column of figures.
const WIDE: (u16, u16) = (110, 30);

fn areas(size: (u16, u16), phases: u16) -> Areas {
    let (columns, lines) = size;
    let mut y = 0;
    let mut take = |height: u16, gap: u16| {
        let area = Rect { x: 0, y, width: columns, height };
        y += height + gap;
        area
    };
    let last = |nth: u16| Rect { x: 0, y: lines.saturating_sub(nth), width: columns, height: 1 };
    let (status, keys) = (last(2), last(1));
    let none = Rect { x: 0, y: lines, width: columns, height: 0 };
    if columns >= WIDE.0 && lines >= WIDE.1 {
        let tall = lines >= 34;
        let air = u16::from(tall);
        let header = take(1, air);
        let prompt = take(if tall { 4 } else { 3 }, air);
        let digits = match lines {
            ..34 => 5,
            34..46 => 8,
            46..58 => 10,
            _ => 15,
        };
        let clock = take(digits, 1);
        // What stays over: agenda and the latest, with a gap; the pulse; a gap.
        let left = lines.saturating_sub(clock.bottom() + 1 + 2 + 2 + air);
        let agenda = take(phases.min(left.saturating_sub(4).max(3)), 1);
        let latest = take(lines.saturating_sub(agenda.bottom() + 1 + 3 + air + 1), 1);
        let pulse = Rect { x: 0, y: lines.saturating_sub(3 + air), width: columns, height: 1 };
        let width = (columns / 3).clamp(42, 64);
        let side = Rect { x: columns - width, width, y: clock.y, height: pulse.y - clock.y };
        let narrower = |area: Rect| Rect { width: columns - width - 2, ..area };
        return Areas {
            header,
            prompt,
            clock: narrower(clock),
            agenda: narrower(agenda),
            heard: none,
            latest: narrower(latest),
            untouched: none,
            pulse,
            side: Some(side),
            status,
            keys,
        };
    }
    let spare = lines.saturating_sub(20);
    let header = take(1, 0);
    let prompt = take(if spare > 0 { 3 } else { 2 }, 0);
    let clock = take(5, u16::from(spare > 2));
    let heard_lines = if spare > 1 { 2 } else { 1 };
    // 20 lines leave four for the agenda; what is more goes to it and the latest.
    let more = spare.saturating_sub(3);
    let agenda = take((4 + more.div_ceil(2)).min(phases.max(4)), 0);
    let heard = take(heard_lines, 0);
    let rest = lines.saturating_sub(heard.bottom() + 4);
    let latest = take(rest, 0);
    let untouched = take(1, 0);
    let pulse = take(1, 0);
    Areas {
        header,
        prompt,
        clock,
        agenda,
        heard,
        latest,
        untouched,
        pulse,
        side: None,
        status,
        keys,
    }
}

fn of(model: &Model) -> Areas {
    let phases = model.session.as_ref().map_or(0, |session| session.plan.phases.len());
    areas(model.size, u16::try_from(phases).unwrap_or(u16::MAX))
}

/// How many contributions are seen.
pub(in crate::tui) fn stream_rows(model: &Model) -> usize {
    usize::from(of(model).latest.height).max(1)
}

/// Draws the desk; where the cursor is.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let areas = of(model);
    header::draw(model, areas.header, paint);
    footer(model, areas.keys, paint);
    let cursor = status::draw(model, areas.status, paint);
    match model.mode {
        Mode::Floor | Mode::Command => {}
        Mode::Phases => {
            phases::draw(model, body((area.width, area.height)), paint);
            return cursor;
        }
        _ => return over(model, body((area.width, area.height)), paint).or(cursor),
    }
    if model.session.is_some() {
        prompt::draw(model, areas.prompt, paint);
        clock::draw(model, areas.clock, paint);
        agenda::draw(model, areas.agenda, paint);
        heard::draw(model, areas.heard, paint);
        latest::draw(model, areas.latest, paint);
        coverage::untouched(model, areas.untouched, paint);
        pulse::draw(model, areas.pulse, paint);
        if let Some(side) = areas.side {
            coverage::draw(model, side, paint);
        }
    }
    cursor
}

/// Columns of the words at the left edge that say what a line is.
fn gutter(width: u16) -> u16 {
    if width < 70 { 12 } else { 14 }
}

/// Says at the left edge what a region is; what is left for it.
fn labelled(model: &Model, id: &'static str, area: Rect, paint: &mut Paint<'_>) -> Rect {
    let gutter = gutter(area.width);
    let style = paint.style(Role::Quiet);
    let at = row(area, 0);
    if at.height > 0 {
        paint.write(at.x + 1, at.y, gutter - 2, model.words.id(id), style);
    }
    Rect { x: area.x + gutter, width: area.width.saturating_sub(gutter + 1), ..area }
}
