//! What is still open, as counts with a key each; what closing does, before it is
//! done.

use super::{choice, heading};
use crate::domain::open_end::OpenEnd;
use crate::lang::msg;
use crate::tui::evening::closing::open_end_name;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, wrapped};
use ratatui::layout::Rect;

/// Draws the counts.
pub(super) fn draw_open_ends(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    heading(words.id("open-heading"), "", area, paint);
    let quiet = paint.style(Role::Quiet);
    let Some(ends) = &model.evening.ends else {
        let at = row(area, 2);
        paint.write(at.x + 2, at.y, at.width, words.id("session-reading"), quiet);
        return;
    };
    for (nth, end) in OpenEnd::ALL.into_iter().enumerate() {
        let at = row(area, nth + 2);
        if at.height == 0 {
            break;
        }
        if nth == model.evening.cursor {
            cursor_row(at, paint);
        }
        let n = ends.counts.iter().find(|(of, _)| *of == end).map_or(0, |(_, n)| *n);
        choice(&(nth + 1).to_string(), "", at, paint);
        let (number, role) = match n {
            0 => ("✓".to_owned(), Role::Saved),
            n => (n.to_string(), Role::Heading),
        };
        let style = paint.style(role);
        paint.write_right(at.x + 11, at.y, 6, &number, style);
        let style = paint.style(if n == 0 { Role::Quiet } else { Role::Text });
        let x = at.x + 14;
        paint.write(x, at.y, at.right().saturating_sub(x + 2), words.id(open_end_name(end)), style);
    }
    let mut line = OpenEnd::ALL.len() + 3;
    let facts = [
        msg("open-not-read-back").with("n", ends.not_read_back),
        msg("open-only-counted").with("n", ends.only_counted),
    ];
    for fact in facts {
        let at = row(area, line);
        if at.height > 0 {
            paint.write(at.x + 2, at.y, at.width.saturating_sub(4), &words.say(&fact), quiet);
        }
        line += 1;
    }
    let how = Rect { height: 2, ..row(area, line + 1) };
    wrapped(words.id("open-how"), how.intersection(area), quiet, paint);
}

/// Draws what closing does.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let Some(day) = &model.evening.closing else { return };
    heading(words.id("close-heading"), "", area, paint);
    let text = paint.style(Role::Text);
    let mut said = vec![
        words.id("close-seats").to_owned(),
        words.say(&msg("close-until").with("day", day.clone())),
    ];
    if let Some(ends) = &model.evening.ends {
        said.insert(1, words.say(&msg("close-only-counted").with("n", ends.only_counted)));
        let open: u64 = ends.counts.iter().map(|(_, n)| n).sum();
        if open > 0 {
            said.push(words.say(&msg("close-open").with("n", open)));
        }
    }
    said.push(words.id("close-no-way-back").to_owned());
    let mut line = 2;
    for words in said {
        let top = u16::try_from(line).unwrap_or(u16::MAX).min(area.height);
        let rest = Rect { y: area.y + top, height: area.height - top, ..area };
        line += wrapped(&words, rest, text, paint) + 1;
    }
    let last = row(area, line);
    if last.height > 0 {
        let accent = paint.style(Role::Accent);
        paint.write(last.x + 2, last.y, last.width, words.id("close-ask"), accent);
    }
}
