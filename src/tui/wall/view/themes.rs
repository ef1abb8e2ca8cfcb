//! Themes as bars. Small counts are only "few", without a bar.

use super::FEWEST;
use crate::text;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the bars.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let words = model.words;
    let quiet = paint.style(Role::Quiet);
    paint.write(area.x, area.y, area.width, words.id("wall-themes"), quiet);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if model.counts.all == 0 {
        let heading = paint.style(Role::Heading);
        paint.write(list.x, list.y, list.width, words.id("wall-nothing-yet"), heading);
        return;
    }
    let language = words.language();
    let themes: Vec<(&str, u64)> = session
        .codebook
        .themes
        .iter()
        .map(|theme| {
            let title = theme.title.get(language);
            // A whole short name says more than half a long one.
            let fits = text::width(title) <= usize::from(list.width / 2);
            let name = if fits { title } else { theme.short.get(language) };
            (name, model.counts.theme(&theme.id))
        })
        .collect();
    let apart = (usize::from(list.height) / themes.len().max(1)).clamp(1, 3);
    let most = themes.iter().map(|(_, n)| *n).max().unwrap_or(0).max(1);
    let longest = themes.iter().map(|(title, _)| text::width(title)).max().unwrap_or(0);
    let title = u16::try_from(longest).unwrap_or(u16::MAX).min(list.width / 2);
    let (heading, bar) = (paint.style(Role::Heading), paint.style(Role::Accent));
    for (nth, (name, n)) in themes.into_iter().enumerate() {
        let at = row(list, nth * apart);
        if at.height == 0 {
            break;
        }
        let style = if n == 0 { quiet } else { heading };
        paint.write(at.x, at.y, title, name, style);
        let x = at.x + title + 2;
        match n {
            0 => drop(paint.write(x, at.y, 6, "·", quiet)),
            1..FEWEST => drop(paint.write(x, at.y, 12, words.id("wall-few"), quiet)),
            n => {
                paint.write_right(x + 6, at.y, 6, &n.to_string(), heading);
                let columns = at.right().saturating_sub(x + 8);
                // Counts of people's words are far below 2^53.
                let share = n as f64 / most as f64;
                paint.bar(x + 8, at.y, columns, share, bar);
                if apart == 3 {
                    paint.bar(x + 8, at.y + 1, columns, share, bar);
                }
            }
        }
    }
}
