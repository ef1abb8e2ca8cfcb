//! The wall on the screen. One thing draws the eye: what the room is asked, or
//! what was chosen for it. While everything is held, or the wall is blank, nothing
//! at all is on it.

mod ballot;
mod letters;
mod phase;
mod themes;

use crate::domain::ContributionId;
use crate::domain::act::Detail;
use crate::domain::floor::wall::WallShows;
use crate::tui::model::Model;
use crate::tui::rows::Listed;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use letters::Size;
use ratatui::layout::Rect;

/// Counts below this are said as "few": small numbers point at people.
const FEWEST: u64 = 5;

/// Draws the wall.
pub(in crate::tui) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let floor = &session.floor;
    if floor.hold.is_some() || floor.wall.blank {
        return;
    }
    let margin = (area.width / 40).min(6);
    let inner = Rect {
        x: area.x + margin,
        y: area.y + u16::from(area.height > 10),
        width: area.width.saturating_sub(2 * margin),
        height: area.height.saturating_sub(2 + u16::from(area.height > 10)),
    };
    match floor.wall.shows {
        WallShows::Phase => phase::draw(model, inner, paint),
        WallShows::Themes => themes::draw(model, inner, paint),
        WallShows::Line(id) => line(model, id, inner, paint),
        WallShows::Ballot(id) => ballot::draw(model, id, inner, paint),
    }
    if let Some(notice) = &model.notice {
        let at = row(area, usize::from(area.height).saturating_sub(1));
        let style = paint.style(Role::Faint);
        let words = model.words.say(&notice.message);
        paint.write(at.x + 1, at.y, at.width.saturating_sub(2), &words, style);
    }
}

/// The contribution, if it was read and may stand here.
fn shown(model: &Model, id: ContributionId) -> Option<&Listed> {
    model.evening.on_wall.iter().find(|row| row.contribution.id == id)
}

/// One line, read back to the room, with its translation.
fn line(model: &Model, id: ContributionId, area: Rect, paint: &mut Paint<'_>) {
    let words = model.words;
    let listed = shown(model, id).filter(|row| row.contribution.may_be_on_the_wall());
    let Some(listed) = listed else {
        let quiet = paint.style(Role::Quiet);
        paint.write(area.x, area.y, area.width, words.id("wall-nothing-picked"), quiet);
        return;
    };
    let it = &listed.contribution;
    let quiet = paint.style(Role::Quiet);
    paint.write(area.x, area.y, area.width, words.id("wall-read-back"), quiet);
    let mut texts = vec![it.words.text.clone()];
    texts.extend(it.words.original.clone());
    let interpreted = model.session.as_ref().is_some_and(|session| session.floor.interpreted);
    match it.details.get(&Detail::Translation) {
        Some(said) => texts.push(said.clone()),
        None if interpreted => texts.push(words.id("read-back-interpreter").to_owned()),
        None => {}
    }
    let rest = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    blocks(&texts, rest, paint);
}

/// Texts under each other, in the largest letters in which all of them fit; the
/// first draws the eye. The lines they took.
fn blocks(texts: &[String], area: Rect, paint: &mut Paint<'_>) -> u16 {
    let one = Size::ALL.into_iter().map(|size| vec![size; texts.len()]);
    let first = Size::ALL.into_iter().map(|size| {
        let mut sizes = vec![Size::Plain; texts.len()];
        if let Some(first) = sizes.first_mut() {
            *first = size;
        }
        sizes
    });
    // Letters that have no large form stay plain beside those that have one.
    let mixed = Size::ALL.into_iter().map(|size| {
        let plain = |text: &String| letters::height(text, size, area.width).is_none();
        let sizes = texts.iter().map(|text| if plain(text) { Size::Plain } else { size });
        sizes.collect::<Vec<_>>()
    });
    let needs = |sizes: &Vec<Size>| -> Option<u16> {
        let mut lines = 0u16;
        for (text, size) in texts.iter().zip(sizes) {
            let height = letters::height(text, *size, area.width)?;
            lines = lines.checked_add(height)?.checked_add(1)?;
        }
        Some(lines.saturating_sub(1))
    };
    let fits = |sizes: &Vec<Size>| needs(sizes).is_some_and(|lines| lines <= area.height);
    let sizes = one.chain(mixed).chain(first).find(fits);
    let sizes = sizes.unwrap_or_else(|| vec![Size::Plain; texts.len()]);
    let (heading, text) = (paint.style(Role::Heading), paint.style(Role::Text));
    let mut y = area.y;
    for (nth, (words, size)) in texts.iter().zip(sizes).enumerate() {
        let rest = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        let style = if nth == 0 { heading } else { text };
        y += letters::draw(words, size, rest, style, paint) + 1;
    }
    y.saturating_sub(area.y)
}
