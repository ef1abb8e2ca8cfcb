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
//! While somebody speaks the clock is that of their turn, and the phase's stands
//! small beside it. While the speaking list is used it has the place of the agenda,
//! with who speaks above it; where there is room the agenda stays below.

mod agenda;
pub(in crate::tui) mod balance;
mod ballot;
pub(in crate::tui) mod big;
mod clock;
pub(in crate::tui) mod consent;
mod count;
mod coverage;
mod header;
mod heard;
mod latest;
pub(in crate::tui) mod list;
mod phases;
mod prompt;
mod pulse;
pub mod status;
pub(in crate::tui) mod turn;

pub(in crate::tui) use clock::in_a_line;

use crate::tui::before;
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
    /// Who speaks, where the speaking list is used.
    who: Rect,
    /// Who waits to speak, likewise.
    list: Rect,
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

fn areas(size: (u16, u16), phases: u16, speaking: bool) -> Areas {
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
        // With the list the agenda shrinks to what was, is and comes.
        let (mut who, mut list) = (none, none);
        let mut heard = none;
        let agenda = if speaking {
            who = take(1, 0);
            list = take((left / 2).saturating_sub(2).clamp(5, 12), 0);
            heard = take(1, 1);
            take(phases.min(left.saturating_sub(list.height + 7).clamp(2, 10)), 1)
        } else {
            take(phases.min(left.saturating_sub(4).max(3)), 1)
        };
        let latest = take(lines.saturating_sub(agenda.bottom() + 1 + 3 + air + 1), 1);
        let pulse = Rect { x: 0, y: lines.saturating_sub(3 + air), width: columns, height: 1 };
        let width = (columns / 3).clamp(42, 64);
        let side = Rect { x: columns - width, width, y: clock.y, height: pulse.y - clock.y };
        let narrower = |area: Rect| Rect { width: columns - width - 2, ..area };
        return Areas {
            header,
            prompt,
            clock: narrower(clock),
            who: narrower(who),
            list: narrower(list),
            agenda: narrower(agenda),
            heard: narrower(heard),
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
    let mut agenda = take((4 + more.div_ceil(2)).min(phases.max(4)), 0);
    let (mut who, mut list) = (none, none);
    if speaking {
        // Who speaks stands in the gap above, where there is one.
        let gap = u16::from(spare > 2);
        who = Rect { y: agenda.y - gap, height: 1, ..agenda };
        list = Rect { y: who.bottom(), height: agenda.bottom() - who.bottom(), ..agenda };
        agenda = none;
    }
    let heard = take(heard_lines, 0);
    let rest = lines.saturating_sub(heard.bottom() + 4);
    let latest = take(rest, 0);
    let untouched = take(1, 0);
    let pulse = take(1, 0);
    Areas {
        header,
        prompt,
        clock,
        who,
        list,
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
    let session = model.session.as_ref();
    let speaking = session.is_some_and(crate::tui::floor::list::in_use)
        || matches!(model.mode, Mode::Speakers);
    areas(model.size, u16::try_from(phases).unwrap_or(u16::MAX), speaking)
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
    let mut cursor = status::draw(model, areas.status, paint);
    let over_all = body((area.width, area.height));
    match model.mode {
        Mode::Floor | Mode::Command | Mode::Speakers | Mode::Join => {}
        Mode::Consent => {
            consent::draw(model, over_all, paint);
            return cursor;
        }
        Mode::Heard => {
            balance::draw(model, over_all, paint);
            return cursor;
        }
        mode if ballot::has(mode) => return ballot::draw(model, over_all, paint).or(cursor),
        Mode::Count => return count::draw(model, over_all, paint),
        Mode::Phases => {
            phases::draw(model, over_all, paint);
            return cursor;
        }
        mode if mode.is_before() => {
            return before::view::draw(model, over_all, paint).or(cursor);
        }
        _ => return over(model, over_all, paint).or(cursor),
    }
    if model.session.is_some() {
        prompt::draw(model, areas.prompt, paint);
        clock::draw(model, areas.clock, paint);
        turn::who(model, areas.who, paint);
        list::draw(model, areas.list, paint);
        if areas.agenda.height > 0 {
            agenda::draw(model, areas.agenda, paint);
        }
        heard::draw(model, areas.heard, paint);
        latest::draw(model, areas.latest, paint);
        coverage::untouched(model, areas.untouched, paint);
        pulse::draw(model, areas.pulse, paint);
        if let Some(side) = areas.side {
            coverage::draw(model, side, paint);
        }
        if model.mode == Mode::Join {
            // In the place of the list: the clock and what was said stay in sight.
            let top = if areas.list.height > 0 { areas.list } else { areas.agenda };
            let below = if areas.side.is_some() { areas.pulse } else { areas.untouched };
            // Seat, kind, and the voices in two columns.
            let voices = model.session.as_ref().map_or(0, |session| session.plan.voices.len());
            let needs = 2 + u16::try_from(voices.div_ceil(2)).unwrap_or(u16::MAX - 2);
            let height = areas.latest.y.saturating_sub(top.y).max(needs);
            let height = height.min(below.y.saturating_sub(top.y));
            cursor = turn::joining(model, Rect { height, ..top }, paint).or(cursor);
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
