//! The line being typed, wrapping, its marks coloured. While themes or the stream
//! have the focus, the words they are about stand here in full.

use crate::domain::grammar::{Flag, Part};
use crate::domain::{Mode as Wording, Permission};
use crate::text;
use crate::tui::about::Topic;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::notes::at_hand;
use crate::tui::notes::line::byte_of;
use crate::tui::rows::Listed;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{ask, flow, leaves_out, left_out};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

/// Columns before the words.
const INDENT: u16 = 3;

/// Draws the line; where the cursor is, if the line has the focus.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    if model.mode == Mode::FollowUp {
        return Some(follow_up(model, area, paint));
    }
    let reading = matches!(
        model.mode,
        Mode::Tag | Mode::Queue | Mode::List | Mode::Link | Mode::Choose | Mode::ToReword
    );
    let id = match model.mode {
        Mode::Link | Mode::List | Mode::ToReword => model.stream.cursor,
        _ => at_hand(model).first().copied(),
    };
    match id.and_then(|id| model.stream.row(id)) {
        Some(listed) if reading => {
            let mut area = area;
            if model.mode == Mode::ToReword && leaves_out(model) {
                area.height = area.height.saturating_sub(1);
                let (x, width) = (area.x + INDENT, area.width.saturating_sub(INDENT + 1));
                left_out(model, Rect { x, y: area.bottom(), width, height: 1 }, paint);
            }
            whole(model, listed, area, paint);
            None
        }
        _ => typed(model, area, paint),
    }
}

/// What is said about a contribution, under its words.
fn follow_up(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Position {
    let asked = &model.notes.follow_up;
    let above = Rect { height: area.height.saturating_sub(1), ..area };
    if let Some(listed) = asked.of.first() {
        words(listed, usize::from(above.height), above, paint);
    }
    let id = match asked.topic {
        Topic::Owner => "follow-up-owner",
        Topic::NextStep => "follow-up-step",
        Topic::Due => "follow-up-due",
    };
    let line = row(area, usize::from(above.height));
    ask(model, &asked.line, id, line, paint)
}

/// The words of one contribution, and under them the line that waits.
fn whole(model: &Model, listed: &Listed, area: Rect, paint: &mut Paint<'_>) {
    let waits = !model.notes.input.value().is_empty();
    let room = usize::from(area.height) - usize::from(waits);
    words(listed, room, area, paint);
    if waits {
        let at = row(area, room);
        let style = paint.style(Role::Quiet);
        paint.write(at.x + 1, at.y, 2, "›", style);
        let width = at.width.saturating_sub(INDENT + 1);
        paint.write(at.x + INDENT, at.y, width, model.notes.input.value(), style);
    }
}

/// The words of one contribution, in so many lines at most.
fn words(listed: &Listed, room: usize, area: Rect, paint: &mut Paint<'_>) {
    let it = &listed.contribution;
    let kind = paint.style(Role::Kind(it.kind));
    paint.write(area.x + 1, area.y, 1, &it.kind.sign().to_string(), kind);
    let words = it.words.text.replace('\n', " ");
    let words = text::harmless_line(&words);
    let rows = flow::wrap(&words, usize::from(area.width.saturating_sub(INDENT + 1)));
    let style = paint.style(Role::Text);
    let cut = rows.len() > room;
    for (nth, range) in rows.into_iter().take(room).enumerate() {
        let at = row(area, nth);
        let mut line = words[range].trim_end().to_owned();
        if cut && nth + 1 == room {
            line.push('…');
        }
        paint.write(at.x + INDENT, at.y, at.width.saturating_sub(INDENT), &line, style);
    }
}

fn typed(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let typing = matches!(model.mode, Mode::Capture | Mode::Edit);
    let accent = paint.style(if typing { Role::Accent } else { Role::Quiet });
    let line = model.notes.input.value();
    let mut context = context(model);
    if !context.is_empty() {
        context.push(' ');
    }
    let quiet = paint.style(Role::Quiet);
    let most = area.width / 3;
    let x = paint.write(area.x + 1, area.y, most, &context, quiet);
    paint.write(x, area.y, 1, "›", accent);
    // Rows after the first begin under the first letter, unless that is far right.
    let indent = (x + 2 - area.x).min(most + 3);
    let width = usize::from(area.width.saturating_sub(indent + 1));
    let rows = flow::wrap(line, width);
    let cursor_byte = byte_of(line, model.notes.input.cursor());
    let (cursor_row, column) = flow::place(line, &rows, cursor_byte);
    // A cursor behind a full row stands at the beginning of the next.
    let (cursor_row, column) =
        if column > width { (cursor_row + 1, 0) } else { (cursor_row, column) };
    let height = usize::from(area.height);
    let top = (cursor_row + 1).saturating_sub(height);
    for (nth, range) in rows.iter().enumerate().skip(top).take(height) {
        let at = row(area, nth - top);
        let mut x = at.x + indent;
        for (byte, grapheme) in line[range.clone()].grapheme_indices(true) {
            let style = style_at(model, range.start + byte, paint);
            x = paint.write(x, at.y, at.right().saturating_sub(x), grapheme, style);
        }
    }
    if top > 0 {
        let style = paint.style(Role::Accent);
        paint.write(area.x + 1, area.y, 1, "↑", style);
    }
    if line.is_empty() && typing {
        let style = paint.style(Role::Faint);
        let id = if model.counts.all == 0 { "line-first" } else { "line-empty" };
        paint.write(area.x + indent, area.y, area.width - indent, model.words.id(id), style);
    }
    typing.then(|| Position {
        x: (area.x + indent)
            .saturating_add(u16::try_from(column).unwrap_or(u16::MAX))
            .min(area.right() - 1),
        y: area.y + u16::try_from(cursor_row - top).unwrap_or(0),
    })
}

/// How a byte of the line looks.
fn style_at(model: &Model, byte: usize, paint: &Paint<'_>) -> Style {
    let reading = &model.notes.reading;
    if reading.choices.is_empty()
        && let Some(crate::domain::grammar::Line::Contribution(entry)) = &reading.line
        && entry.remarks.iter().any(|remark| remark.span().contains(&byte))
    {
        return paint.style(Role::Warning);
    }
    let part = reading.parts.iter().find(|(range, _)| range.contains(&byte)).map(|(_, part)| part);
    match part {
        None => paint.style(Role::Text),
        Some(Part::Kind) => match &reading.line {
            Some(crate::domain::grammar::Line::Contribution(entry)) => {
                entry.kind.map_or_else(Style::new, |kind| paint.style(Role::Kind(kind)))
            }
            _ => paint.style(Role::Mark),
        },
        Some(Part::Mark(_) | Part::Command) => paint.style(Role::Mark),
        Some(Part::Escape | Part::Separator) => paint.style(Role::Quiet),
    }
}

/// What holds for the line, left of it, as marks.
fn context(model: &Model) -> String {
    use crate::domain::grammar::Field;
    let labels = model.notes.context.labels().into_iter().map(|(field, value)| match field {
        Field::Phase => format!(":{value}"),
        Field::Table => format!("{}{value}", model.words.id("context-table-sign")),
        Field::Seat => format!("^{value}"),
        Field::Voice => format!("%{value}"),
        Field::Language => format!("~{value}"),
        Field::Slip => format!("№{value}"),
    });
    labels.chain(flags(model)).collect::<Vec<_>>().join(" ")
}

/// What holds for words where their line does not say it, unless it is what always
/// does.
fn flags(model: &Model) -> Vec<String> {
    let Some(session) = &model.session else { return Vec::new() };
    let (permission, mode) = (session.details.permission, session.details.mode);
    let permission = (permission != Permission::default()).then_some(Flag::Permission(permission));
    let mode = (mode != Wording::default()).then_some(Flag::Mode(mode));
    permission.into_iter().chain(mode).map(|flag| format!("&{}", flag.word())).collect()
}
