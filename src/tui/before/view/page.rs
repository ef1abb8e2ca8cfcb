//! A page of fields and choices: labels at the left, what stands there beside them,
//! as many lines as it needs.

use super::heading;
use crate::domain::floor::sheet::{SUMMARY_WORDS, SheetField};
use crate::domain::reference::refs_in;
use crate::lang::msg;
use crate::text;
use crate::tui::before::page::{Does, Row, rows, unknown_refs};
use crate::tui::before::plan::phase_at_hand;
use crate::tui::before::typing::{Target, is_aside};
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, flow, paint_more};
use ratatui::layout::Rect;

/// One line of the page.
struct Line<'r> {
    /// Its row.
    of: usize,
    /// The first of its row.
    first: bool,
    /// The bytes of the row's text that it shows; none for a heading or a blank.
    text: Option<&'r str>,
    role: Role,
    /// A heading, where it is one.
    heading: Option<String>,
    /// What is said about the text under it.
    said: Option<(Role, String)>,
}

pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let (said, how) = match model.mode {
        Mode::Prompts => {
            let session = model.session.as_ref();
            let phase = phase_at_hand(model)
                .zip(session)
                .and_then(|(at, session)| session.plan.phases.get(at));
            let title = phase.map_or("", |phase| phase.title.get(words.language()));
            (words.say(&msg("prompts-heading").with("phase", title)), "prompts-how")
        }
        Mode::Voices => (words.id("voices-heading").to_owned(), "voices-how"),
        Mode::Spoken => (words.id("spoken-heading").to_owned(), "spoken-how"),
        Mode::Defaults => (words.id("defaults-heading").to_owned(), "defaults-how"),
        _ => (words.id("sheet-heading").to_owned(), "sheet-how"),
    };
    heading(&said, area, paint);
    let quiet = paint.style(Role::Quiet);
    let inner = usize::from(area.width.saturating_sub(4));
    let how = words.id(how);
    let how_lines = flow::wrap(how, inner).into_iter().take(2).collect::<Vec<_>>();
    for (nth, range) in how_lines.iter().enumerate() {
        let at = row(area, nth + 1);
        paint.write(
            at.x + 2,
            at.y,
            at.width.saturating_sub(4),
            how[range.clone()].trim_end(),
            quiet,
        );
    }
    let above = u16::try_from(how_lines.len()).unwrap_or(2) + 2;
    let list = Rect { y: area.y + above, height: area.height.saturating_sub(above), ..area };
    let rows = rows(model, model.mode);
    let gutter = gutter(&rows, area.width);
    let width = usize::from(area.width.saturating_sub(gutter + 3));
    let lines = lines(model, &rows, width);
    let height = usize::from(list.height);
    // All of the row with the cursor is in sight, its first line at the least.
    let first = lines.iter().position(|line| line.of == model.before.cursor).unwrap_or(0);
    let last = lines.iter().rposition(|line| line.of == model.before.cursor).unwrap_or(0);
    let top = (last + 1).saturating_sub(height).min(first);
    for (nth, line) in lines.iter().enumerate().skip(top).take(height) {
        let at = row(list, nth - top);
        draw_line(model, &rows, line, at, gutter, paint);
    }
    paint_more(paint, list, lines.len(), top);
}

/// Columns of the labels: as many as they need, up to a third.
fn gutter(rows: &[Row], width: u16) -> u16 {
    let widest = rows.iter().map(|row| {
        let tick = if row.on.is_some() { 4 } else { 0 };
        text::width(&row.label) + tick
    });
    let widest = u16::try_from(widest.max().unwrap_or(0)).unwrap_or(width);
    let only_choices = rows.iter().all(|row| row.text.is_empty() && row.note.is_empty());
    let most = if only_choices { width } else { (width * 2 / 5).max(12) };
    widest.min(most) + 4
}

fn lines<'r>(model: &Model, rows: &'r [Row], width: usize) -> Vec<Line<'r>> {
    let mut lines: Vec<Line<'r>> = Vec::new();
    for (of, it) in rows.iter().enumerate() {
        let line = |first, text, role| Line { of, first, text, role, heading: None, said: None };
        if it.begins {
            if of > 0 {
                lines.push(Line { of: usize::MAX, ..line(false, None, Role::Text) });
            }
            if let Some(heading) = group(model, it) {
                let blank = line(false, None, Role::Heading);
                lines.push(Line { of: usize::MAX, heading: Some(heading), ..blank });
            }
        }
        if it.text.is_empty() {
            lines.push(line(true, None, Role::Quiet));
            continue;
        }
        for (nth, range) in flow::wrap(&it.text, width).into_iter().enumerate() {
            lines.push(line(nth == 0, Some(it.text[range].trim_end()), Role::Text));
        }
        for said in beside(model, it) {
            lines.push(Line { said: Some(said), ..line(false, None, Role::Text) });
        }
    }
    lines
}

/// What is said under a text of the sheet: how long the summary is, and which refs
/// name nothing.
fn beside(model: &Model, row: &Row) -> Vec<(Role, String)> {
    let Does::Type(Target::Sheet(field)) = &row.does else { return Vec::new() };
    let mut said = Vec::new();
    if *field == SheetField::Summary {
        let n = text::count_words(&row.text);
        let count = msg("sheet-words").with("n", n).with("most", SUMMARY_WORDS);
        said.push((Role::Quiet, model.words.say(&count)));
    }
    for reference in unknown_refs(model, &row.text) {
        let none = msg("sheet-no-link").with("ref", reference.to_string());
        said.push((Role::Warning, model.words.say(&none)));
    }
    said
}

/// What stands over a group of rows.
fn group(model: &Model, row: &Row) -> Option<String> {
    let session = model.session.as_ref()?;
    match &row.does {
        Does::Permit(_) => Some(model.words.id("defaults-permission").to_owned()),
        Does::Word(_) => Some(model.words.id("defaults-mode").to_owned()),
        Does::Type(Target::Voice(id, _)) => {
            let led = session.plan.voice(id).is_some_and(|voice| voice.migrant_led);
            let mark = if led { model.words.id("voices-migrant-led") } else { "" };
            Some(format!("{id}  {mark}").trim_end().to_owned())
        }
        Does::Type(Target::Sheet(SheetField::Theme(_))) => {
            Some(model.words.id("sheet-themes").to_owned())
        }
        _ => None,
    }
}

fn draw_line(
    model: &Model,
    rows: &[Row],
    line: &Line<'_>,
    at: Rect,
    gutter: u16,
    paint: &mut Paint<'_>,
) {
    if let Some(heading) = &line.heading {
        let style = paint.style(Role::Heading);
        paint.write(at.x + 2, at.y, at.width.saturating_sub(4), heading, style);
        return;
    }
    let Some(it) = rows.get(line.of) else { return };
    if line.of == model.before.cursor {
        let style = paint.style(Role::Cursor);
        paint.tint(at, style);
        if line.first {
            cursor_row(at, paint);
        }
    }
    let quiet = paint.style(Role::Quiet);
    let room = at.right().saturating_sub(at.x + gutter + 2);
    let x = at.x + gutter;
    if line.first {
        let mut label = at.x + 2;
        if let Some(on) = it.on.filter(|_| !matches!(it.does, Does::Type(_))) {
            let one = matches!(it.does, Does::Permit(_) | Does::Word(_));
            let tick = match (one, on) {
                (true, true) => "(•)",
                (true, false) => "( )",
                (false, true) => "[x]",
                (false, false) => "[ ]",
            };
            let style = paint.style(if on { Role::Saved } else { Role::Text });
            label = paint.write(label, at.y, 3, tick, style) + 1;
        }
        let role = if matches!(it.does, Does::Type(_)) { Role::Quiet } else { Role::Text };
        let style = paint.style(role);
        paint.write(label, at.y, x.saturating_sub(label + 1), &it.label, style);
        let aside = matches!(&it.does, Does::Type(target) if is_aside(model, target));
        if aside {
            let style = paint.style(Role::Warning);
            paint.write(x, at.y, room, model.words.id("page-aside"), style);
            return;
        }
        if it.text.is_empty() && !it.note.is_empty() {
            let faint = paint.style(Role::Faint);
            paint.write(x, at.y, room, model.words.id(it.note), faint);
        }
    }
    if let Some((role, said)) = &line.said {
        let style = paint.style(*role);
        paint.write(x, at.y, room, said, style);
    }
    let Some(words) = line.text else { return };
    if let Does::Speak(_) = it.does {
        let said = format!("{words}  {}", model.words.id(it.note));
        paint.write(x, at.y, room, &said, quiet);
        return;
    }
    let style = paint.style(line.role);
    paint.write(x, at.y, room, words, style);
    if matches!(it.does, Does::Type(Target::Sheet(_))) {
        links(model, words, x, at, paint);
    }
}

/// Marks the refs in a line: as a link where they name a contribution, as a mistake
/// where they name none.
fn links(model: &Model, words: &str, x: u16, at: Rect, paint: &mut Paint<'_>) {
    for (range, reference) in refs_in(words) {
        let role = match model.before.refs.get(&reference) {
            Some(Some(_)) => Role::Mark,
            Some(None) => Role::Warning,
            None => continue,
        };
        let style = paint.style(role);
        let before = u16::try_from(text::width(&words[..range.start])).unwrap_or(u16::MAX);
        let from = x.saturating_add(before);
        paint.write(from, at.y, at.right().saturating_sub(from), &words[range], style);
    }
}
