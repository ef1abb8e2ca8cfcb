//! Which themes were touched, and who was heard: bars with their numbers where
//! there is room, else the themes still untouched in one line.

use super::{heard, labelled};
use crate::lang::msg;
use crate::text;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the themes that nobody has touched yet, in a line.
pub(super) fn untouched(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    if area.height == 0 {
        return;
    }
    let language = model.words.language();
    let themes = session.codebook.themes.iter();
    let none: Vec<&str> = themes
        .filter(|theme| model.counts.theme(&theme.id) == 0)
        .map(|theme| theme.short.get(language))
        .collect();
    let inner = labelled(model, "floor-untouched", area, paint);
    let all = session.codebook.themes.len();
    let quiet = paint.style(Role::Quiet);
    let count = model
        .words
        .say(&msg("floor-of").with("n", none.len().to_string()).with("all", all.to_string()));
    let x = if none.is_empty() {
        paint.write(inner.x, inner.y, inner.width, model.words.id("floor-all-touched"), quiet);
        return;
    } else {
        paint.write(inner.x, inner.y, inner.width, &count, quiet) + 2
    };
    let rest = Rect { x, width: inner.right().saturating_sub(x), ..inner };
    heard::list(&none, rest, paint.style(Role::Text), paint);
}

/// Draws themes and voices with bars and numbers.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let language = model.words.language();
    let themes: Vec<(&str, u64)> = session
        .codebook
        .themes
        .iter()
        .map(|theme| (theme.short.get(language), model.counts.theme(&theme.id)))
        .collect();
    let voices: Vec<(&str, u64)> = session
        .plan
        .voices
        .iter()
        .map(|voice| (voice.title.get(language), model.counts.voice(&voice.id)))
        .collect();
    let below = bars(model, "floor-themes", &themes, 14, area, paint);
    let rest = Rect { y: below + 1, height: area.bottom().saturating_sub(below + 1), ..area };
    let longest = voices.iter().map(|(title, _)| text::width(title)).max().unwrap_or(0);
    let most = usize::from(area.width.saturating_sub(12));
    let title = u16::try_from(longest.min(most)).unwrap_or(20);
    bars(model, "floor-voices", &voices, title, rest, paint);
}

/// A heading, then names with a bar and a number each; the line below them.
fn bars(
    model: &Model,
    heading: &'static str,
    rows: &[(&str, u64)],
    title_width: u16,
    area: Rect,
    paint: &mut Paint<'_>,
) -> u16 {
    if area.height < 2 {
        return area.bottom();
    }
    let style = paint.style(Role::Quiet);
    paint.write(area.x, area.y, area.width, model.words.id(heading), style);
    let touched = rows.iter().filter(|(_, n)| *n > 0).count();
    let of = model
        .words
        .say(&msg("floor-of").with("n", touched.to_string()).with("all", rows.len().to_string()));
    paint.write_right(area.right().saturating_sub(2), area.y, 12, &of, style);
    let most = rows.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let shown = rows.len().min(usize::from(area.height) - 1);
    for (nth, (title, n)) in rows.iter().take(shown).enumerate() {
        let at = row(area, nth + 1);
        let style = paint.style(if *n == 0 { Role::Quiet } else { Role::Text });
        paint.write(at.x, at.y, title_width, title, style);
        let number = if *n == 0 { "·".to_owned() } else { n.to_string() };
        let number_style = paint.style(if *n == 0 { Role::Faint } else { Role::Text });
        let x = at.x + title_width + 1;
        paint.write_right(x + 5, at.y, 5, &number, number_style);
        let columns = at.right().saturating_sub(x + 6 + 2);
        // Counts of people's words are far below 2^53.
        let share = *n as f64 / most as f64;
        let bar = paint.style(Role::Faint);
        paint.bar(x + 6, at.y, columns, share, bar);
    }
    area.y + 1 + u16::try_from(shown).unwrap_or(0)
}
