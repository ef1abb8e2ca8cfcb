//! Ballots over the upper part of the floor desk.

mod bridging;
mod casting;
mod choosing;
mod list;
mod result;

use crate::domain::ContributionId;
use crate::tui::floor::ballot::{names, row as listed};
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{ask, flow};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

/// Whether a mode is drawn here.
pub(super) fn has(mode: Mode) -> bool {
    matches!(
        mode,
        Mode::Ballots
            | Mode::NewBallot
            | Mode::Casting
            | Mode::BallotResult
            | Mode::Bridging
            | Mode::Remark
    )
}

/// Draws what lies over the desk; where the cursor is, if one types there.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    paint.clear(area);
    match model.mode {
        Mode::Ballots => list::draw(model, area, paint),
        Mode::NewBallot => choosing::draw(model, area, paint),
        Mode::Casting => return casting::draw(model, area, paint),
        Mode::Bridging => bridging::draw(model, area, paint),
        Mode::Remark => {
            let rest = Rect { height: area.height.saturating_sub(2), ..area };
            result::draw(model, rest, paint);
            let last = row(area, usize::from(area.height).saturating_sub(1));
            return Some(ask(model, &model.evening.line, "remark-ask", last, paint));
        }
        _ => result::draw(model, area, paint),
    }
    None
}

/// A heading, with something quiet at its right; what is left below.
fn heading(words: &str, beside: &str, area: Rect, paint: &mut Paint<'_>) -> Rect {
    let at = row(area, 0);
    let (heading, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let right = paint.write_right(at.right().saturating_sub(2), at.y, at.width / 2, beside, quiet);
    paint.write(at.x + 2, at.y, right.saturating_sub(at.x + 4), words, heading);
    Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }
}

/// A proposal: its ref and its words, on one line.
fn proposal(model: &Model, id: ContributionId, at: Rect, style: Style, paint: &mut Paint<'_>) {
    let Some(found) = listed(model, id) else { return };
    let quiet = paint.style(Role::Quiet);
    let x = paint.write(at.x, at.y, 9.min(at.width), &found.reference.to_string(), quiet) + 2;
    paint.write(x, at.y, at.right().saturating_sub(x), &words_of(model, id), style);
}

/// The words of a proposal on one line.
fn words_of(model: &Model, id: ContributionId) -> String {
    listed(model, id).map(|row| row.contribution.words.text.replace('\n', " ")).unwrap_or_default()
}

/// Words in at most so many lines.
fn lines_of(words: &str, width: u16, most: usize) -> Vec<String> {
    let ranges = flow::wrap(words, usize::from(width));
    let mut lines: Vec<String> =
        ranges.iter().take(most).map(|range| words[range.clone()].trim_end().to_owned()).collect();
    // What finds no line is cut where one sees it.
    if let (true, Some(last), Some(range)) =
        (ranges.len() > most, lines.last_mut(), ranges.get(most.saturating_sub(1)))
    {
        *last = words[range.start..].to_owned();
    }
    lines
}

/// The title of a voice; of the empty one, that it was not stated.
fn voice_title(model: &Model, voice: &str) -> String {
    let session = model.session.as_ref();
    session.map(|it| names::voice_title(model.words, it, voice)).unwrap_or_default()
}
