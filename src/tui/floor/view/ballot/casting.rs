//! The open ballot while it is cast: what is asked, what is being typed, and how
//! many votes there are. Nothing says how it goes.

use super::{heading, lines_of, proposal, voice_title, words_of};
use crate::domain::Session;
use crate::domain::floor::ballot::{Ballot, Question};
use crate::lang::msg;
use crate::text;
use crate::tui::floor::ballot::casting::{At, has_cast, pages, voice_keys};
use crate::tui::floor::ballot::names::{self, step_key, step_name};
use crate::tui::floor::ballot::{row as listed, votes};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::{Position, Rect};

/// Draws it; where the cursor is.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let session = model.session.as_ref()?;
    let words = model.words;
    let Some(ballot) = session.floor.ballots.open() else {
        let quiet = paint.style(Role::Quiet);
        wrapped(words.id("hint-no-open-ballot"), area, quiet, paint);
        return None;
    };
    let kind = names::kind(words, &ballot.question);
    let n = votes(model, ballot.id);
    let people = session.floor.people();
    let said = match people {
        0 => msg("casting-votes").with("n", n),
        people => msg("casting-votes-of").with("n", n).with("people", people),
    };
    let below = heading(&kind, &words.say(&said), area, paint);
    match ballot.question.taking.is_by_paper() {
        true => paper(model, session, ballot, below, paint),
        false => count(model, session, ballot, below, paint),
    }
}

/// A count: one option, of one voice, step under step.
fn count(
    model: &Model,
    session: &Session,
    ballot: &Ballot,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let (words, question) = (model.words, &ballot.question);
    let casting = &model.floor.ballot.casting;
    let pages = pages(session, question);
    let page = pages.get(casting.page)?;
    let (heading_style, quiet) = (paint.style(Role::Heading), paint.style(Role::Quiet));
    let accent = paint.style(Role::Accent);
    let id = *question.options.get(usize::from(page.option))?;
    let of = format!("{}/{}", page.option + 1, question.options.len());
    let reference = listed(model, id).map(|row| row.reference.to_string()).unwrap_or_default();
    let at = row(area, 0);
    let x = paint.write(at.x + 2, at.y, 8, &of, quiet) + 2;
    let x = paint.write(x, at.y, 9, &reference, quiet) + 2;
    let width = at.right().saturating_sub(x + 2);
    let lines = lines_of(&words_of(model, id), width, 2);
    for (nth, line) in lines.iter().enumerate() {
        let at = row(area, nth);
        paint.write(x, at.y, width, line, heading_style);
    }
    let mut top = lines.len().max(1) + 1;
    if let Some(voice) = &page.voice {
        let at = row(area, top);
        paint.write(at.x + 2, at.y, at.width / 2, &voice_title(model, voice), accent);
        let place = msg("casting-page").with("n", casting.page + 1).with("all", pages.len());
        paint.write_right(at.right().saturating_sub(2), at.y, 24, &words.say(&place), quiet);
        top += 2;
    }
    let top = u16::try_from(top).unwrap_or(u16::MAX).min(area.height);
    let foot = 3u16.min(area.height - top);
    let list = Rect { y: area.y + top, height: area.height - top - foot, ..area };
    let steps = question.steps();
    let visible = usize::from(list.height).max(1);
    let first = (casting.step + 1).saturating_sub(visible);
    let number_at = list.x + list.width.min(64).saturating_sub(12);
    let counted = model.floor.ballot.rows.cast.as_ref().filter(|it| it.ballot == ballot.id);
    let mut cursor = None;
    for (nth, step) in steps.iter().enumerate().skip(first).take(visible) {
        let at = row(list, nth - first);
        let here = nth == casting.step;
        if here {
            cursor_row(at, paint);
        }
        label(model, question, *step, Rect { width: number_at - at.x, ..at }, paint);
        let cell = (page.option, page.voice.clone().unwrap_or_default(), *step);
        let done = counted.is_some_and(|cast| cast.counted.contains(&cell));
        if here && !casting.number.is_empty() {
            paint.write_right(number_at + 6, at.y, 6, &casting.number, accent);
        } else if done {
            let style = paint.style(Role::Saved);
            paint.write_right(number_at + 6, at.y, 1, "✓", style);
        } else {
            let style = paint.style(Role::Faint);
            paint.write_right(number_at + 6, at.y, 1, "·", style);
        }
        if here {
            cursor = Some(Position { x: number_at + 6, y: at.y });
        }
    }
    paint_more(paint, list, steps.len(), first);
    let below = Rect { y: list.bottom() + foot.min(1), height: foot.saturating_sub(1), ..area };
    wrapped(words.id("casting-how-count"), below, quiet, paint);
    cursor
}

/// A step and what it means.
fn label(model: &Model, question: &Question, step: u8, at: Rect, paint: &mut Paint<'_>) {
    let (key, text) = (paint.style(Role::Heading), paint.style(Role::Text));
    let mut x = at.x + 2;
    if !question.counts_dots() {
        paint.write_right(x + 2, at.y, 2, &step.to_string(), key);
        x += 4;
    }
    let name = step_name(model.words, question, step);
    paint.write(x, at.y, at.right().saturating_sub(x + 1), &name, text);
}

/// A paper: its seat, its voice, a step for each option.
fn paper(
    model: &Model,
    session: &Session,
    ballot: &Ballot,
    area: Rect,
    paint: &mut Paint<'_>,
) -> Option<Position> {
    let (words, question) = (model.words, &ballot.question);
    let typed = &model.floor.ballot.casting.paper;
    let (accent, quiet) = (paint.style(Role::Accent), paint.style(Role::Quiet));
    let text = paint.style(Role::Text);
    let mut cursor = None;
    let at = row(area, 0);
    let x = paint.write(at.x + 2, at.y, 12, words.id("join-seat"), quiet) + 2;
    let here = typed.at == At::Seat;
    let seat = match typed.seat.as_str() {
        "" if here => "",
        "" => words.id("casting-box"),
        seat => seat,
    };
    let style = if here { accent } else { text };
    let end = paint.write(x, at.y, 24, seat, style);
    if here {
        cursor = Some(Position { x: end, y: at.y });
        let note = match has_cast(model, &typed.seat) {
            true => words.id("casting-has-cast"),
            false => words.id("casting-how-seat"),
        };
        paint.write(x + 9, at.y, at.right().saturating_sub(x + 11), note, quiet);
    }
    let mut top = 2usize;
    if question.taking.is_by_voice() {
        let at = row(area, 1);
        let x = paint.write(at.x + 2, at.y, 12, words.id("casting-voice"), quiet) + 2;
        match (&typed.voice, typed.at) {
            (Some(voice), _) => {
                paint.write(x, at.y, 40, &voice_title(model, voice), text);
            }
            (None, At::Option(_)) => {
                paint.write(x, at.y, 40, words.id("voice-not-stated"), text);
            }
            (None, At::Voice) => {
                let note = words.id("casting-how-voice");
                let end = paint.write(x, at.y, at.right().saturating_sub(x + 2), note, quiet);
                cursor = Some(Position { x: end.min(at.right() - 1), y: at.y });
                voices(
                    model,
                    session,
                    Rect { y: area.y + 3, height: area.height - 3, ..area },
                    paint,
                );
                return cursor;
            }
            (None, At::Seat) => {}
        }
        top = 3;
    }
    let legend = legend(model, question, area.width.saturating_sub(4));
    let foot = u16::try_from(legend.len() + 1).unwrap_or(4).min(area.height / 3);
    let top = u16::try_from(top).unwrap_or(3).min(area.height);
    let list = Rect { y: area.y + top, height: area.height.saturating_sub(top + foot), ..area };
    let at_option = match typed.at {
        At::Option(at) => Some(at),
        _ => None,
    };
    let visible = usize::from(list.height).max(1);
    let last = question.options.len().saturating_sub(1);
    let first = (at_option.unwrap_or(0).min(last) + 1).saturating_sub(visible);
    for (nth, id) in question.options.iter().enumerate().skip(first).take(visible) {
        let at = row(list, nth - first);
        if at_option == Some(nth) {
            cursor_row(at, paint);
        }
        let step = typed.steps.get(nth).copied().flatten();
        let (mark, style) = match step {
            Some(step) => (step_key(step), accent),
            None if at_option.is_some_and(|at| nth < at) => ('–', quiet),
            None => ('·', paint.style(Role::Faint)),
        };
        let x = at.x + 2;
        paint.write_right(x + 2, at.y, 2, &(nth + 1).to_string(), quiet);
        paint.write(x + 4, at.y, 3, &format!("[{mark}]"), style);
        if at_option == Some(nth) {
            cursor = Some(Position { x: x + 5, y: at.y });
        }
        let rest = Rect { x: x + 9, width: at.right().saturating_sub(x + 11), ..at };
        proposal(model, *id, rest, text, paint);
    }
    paint_more(paint, list, question.options.len(), first);
    let foot = Rect { y: list.bottom(), height: foot, ..area };
    if at_option.is_some_and(|at| at > last) {
        let at = row(foot, 1);
        paint.write(at.x + 2, at.y, at.width.saturating_sub(4), words.id("casting-ready"), accent);
        return cursor.or(Some(Position { x: at.x + 1, y: at.y }));
    }
    for (nth, line) in legend.iter().enumerate() {
        let at = row(foot, nth + 1);
        if at.height > 0 {
            paint.write(at.x + 2, at.y, at.width.saturating_sub(4), line, quiet);
        }
    }
    cursor
}

/// The keys of the voices, in two columns.
fn voices(model: &Model, session: &Session, area: Rect, paint: &mut Paint<'_>) {
    let keys = voice_keys(session);
    let rows = keys.len().div_ceil(2);
    let half = area.width / 2;
    let (key_style, text) = (paint.style(Role::Key), paint.style(Role::Text));
    for (nth, (key, voice)) in keys.iter().enumerate() {
        let at = row(area, nth % rows.max(1));
        if at.height == 0 {
            continue;
        }
        let x = at.x + 2 + if nth >= rows { half } else { 0 };
        paint.write(x, at.y, 1, &key.to_string(), key_style);
        paint.write(x + 2, at.y, half.saturating_sub(5), &voice_title(model, voice), text);
    }
}

/// Every key of the scale with what it means, in as many lines as it needs; none is
/// broken.
fn legend(model: &Model, question: &Question, width: u16) -> Vec<String> {
    let steps = question.steps().into_iter();
    let steps =
        steps.map(|step| format!("{} {}", step_key(step), step_name(model.words, question, step)));
    let blank = format!(". {}", model.words.id("casting-blank"));
    let mut lines: Vec<String> = Vec::new();
    for said in steps.chain([blank]) {
        match lines.last_mut() {
            Some(line) if text::width(line) + 2 + text::width(&said) <= usize::from(width) => {
                line.push_str("  ");
                line.push_str(&said);
            }
            _ => lines.push(said),
        }
    }
    lines
}
