//! Counting who is in the room, voice by voice. Nobody has to say; who does not
//! is in the room all the same.

use super::turn::voice as title;
use crate::tui::floor::list;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{cursor_row, paint_more, wrapped};
use ratatui::layout::{Position, Rect};

/// Draws the voices with their numbers; where the cursor is.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) -> Option<Position> {
    let session = model.session.as_ref()?;
    paint.clear(area);
    let words = model.words;
    let quiet = paint.style(Role::Quiet);
    let said = wrapped(words.id("count-how"), Rect { height: 2, ..area }, quiet, paint);
    let above = u16::try_from(said).unwrap_or(2) + 1;
    let below = Rect { y: area.y + above, height: area.height.saturating_sub(above), ..area };
    let at_cursor = model.floor.list.counting;
    let ids = session.plan.voices.iter().map(|voice| voice.id.as_str());
    let ids: Vec<&str> = ids.chain([""]).collect();
    let height = usize::from(below.height);
    let top = (at_cursor + 1).saturating_sub(height);
    let mut cursor = None;
    let typed = &model.floor.list.number;
    let number_at = below.x + below.width.min(60).saturating_sub(10);
    for (nth, id) in ids.iter().enumerate().skip(top).take(height) {
        let at = row(below, nth - top);
        let here = nth == at_cursor;
        if here {
            cursor_row(at, paint);
        }
        let name = match *id {
            "" => words.id("count-room"),
            id => title(session, Some(id), words.language()),
        };
        let style = paint.style(Role::Text);
        paint.write(at.x + 2, at.y, number_at.saturating_sub(at.x + 3), name, style);
        let kept = session.floor.headcount.get(*id).map(u32::to_string);
        let counted = list::counting(model) == *id && !typed.is_empty();
        let (number, role) = match (counted, kept) {
            (true, _) => (typed.clone(), Role::Accent),
            (false, Some(kept)) => (kept, Role::Text),
            (false, None) => ("·".to_owned(), Role::Faint),
        };
        let style = paint.style(role);
        paint.write_right(number_at + 7, at.y, 7, &number, style);
        if here {
            cursor = Some(Position { x: number_at + 7, y: at.y });
        }
    }
    paint_more(paint, below, ids.len(), top);
    cursor
}
