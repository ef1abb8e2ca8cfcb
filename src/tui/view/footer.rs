//! The last line: the keys that matter here, dimmed where they cannot be used now.

use super::paint::{Paint, row};
use crate::domain::Method;
use crate::domain::open_end::OpenEnd;
use crate::text;
use crate::tui::action::Action;
use crate::tui::available::available;
use crate::tui::keymap::{self, Binding, Section};
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::notes::Change;
use crate::tui::rows::Filter;
use crate::tui::theme::Role;
use ratatui::layout::Rect;

/// Draws the last line.
pub fn footer(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let area = row(area, 0);
    let mut x = area.x + 1;
    let most = area.right().saturating_sub(1);
    if let Some((name, role)) = focus(model) {
        let style = paint.style(role);
        x = paint.write(x, area.y, most.saturating_sub(x), &name, style) + 2;
    }
    keys(
        model,
        &fitting(model, area.width).0,
        Rect { x, width: most.saturating_sub(x), ..area },
        paint,
    );
}

/// Draws the keys for which the last line has no room, where a page has a line for
/// them.
pub(in crate::tui) fn left_out(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let room = row(area, 0);
    let mut end = 0;
    let fit = fitting(model, model.size.0).1.into_iter().take_while(|row| {
        end += takes(model, row);
        end <= room.width + 2
    });
    keys(model, &fit.collect::<Vec<_>>(), room, paint);
}

/// Whether the last line has no room for some keys.
pub(in crate::tui) fn leaves_out(model: &Model) -> bool {
    !fitting(model, model.size.0).1.is_empty()
}

/// What has the focus, where it is not the desk itself.
fn focus(model: &Model) -> Option<(String, Role)> {
    if model.mode == model.desk.mode() {
        return None;
    }
    // What cannot be taken back looks like nothing else.
    let scrubs = model.mode == Mode::Edit
        && model.notes.editing.as_ref().is_some_and(|editing| editing.change == Change::Scrub);
    let (name, role) = match scrubs {
        true => ("focus-scrub", Role::Error),
        false => (model.mode.name(), Role::Mode),
    };
    Some((format!(" {} ", model.words.id(name)), role))
}

/// The keys that fit into the last line, and those of the mode that do not: keys are
/// left out from the end, but never the way out and help.
fn fitting(model: &Model, width: u16) -> (Vec<&'static Binding>, Vec<&'static Binding>) {
    let mut rows = keymap::footer(model.mode);
    if let (Mode::Floor, Some(session)) = (model.mode, &model.session) {
        if session.floor.ended.is_some() {
            rows.sort_by_key(|row| after_the_end(model, row));
        } else if crate::tui::floor::list::in_use(session) {
            rows.sort_by_key(|row| while_people_speak(model, row));
        }
    }
    if let (Mode::List, Filter::Open(end)) = (model.mode, &model.stream.filter) {
        rows.sort_by_key(|row| what_is_open(*end, row));
    }
    if model.mode == Mode::Floor && while_the_room_decides(model) {
        rows.sort_by_key(|row| row.action != Action::Ballot);
    }
    let (last, mut others): (Vec<&Binding>, Vec<&Binding>) =
        rows.into_iter().partition(|row| row.footer >= 90);
    let name = focus(model).map_or(0, |(name, _)| columns(&name) + 2);
    let kept: u16 = last.iter().map(|row| takes(model, row)).sum();
    let mut end = 1 + name;
    let fit = others.iter().take_while(|row| {
        end += takes(model, row);
        end + kept <= width + 1
    });
    let mut left = others.split_off(fit.count());
    // What every desk has, help lists.
    left.retain(|row| row.section != Section::Everywhere);
    others.extend(last);
    (others, left)
}

fn columns(words: &str) -> u16 {
    u16::try_from(text::width(words)).unwrap_or(u16::MAX)
}

/// How many columns a key takes with what it does and the gap behind it.
fn takes(model: &Model, row: &Binding) -> u16 {
    let key = row.keys.first().map_or(0, |key| columns(&key.short(model.words)));
    key.saturating_add(columns(model.words.id(row.label))).saturating_add(3)
}

/// Draws keys with what they do.
fn keys(model: &Model, rows: &[&Binding], area: Rect, paint: &mut Paint<'_>) {
    let (mut x, most) = (area.x, area.right());
    for row in rows {
        let possible = available(model, row.action).is_ok();
        let key = row.keys.first().map(|key| key.short(model.words)).unwrap_or_default();
        let key_role = if possible { Role::Key } else { Role::Faint };
        let label_role = if possible { Role::Quiet } else { Role::Faint };
        let (key_style, label_style) = (paint.style(key_role), paint.style(label_role));
        x = paint.write(x, area.y, most.saturating_sub(x), &key, key_style);
        let label = model.words.id(row.label);
        x = paint.write(x + 1, area.y, most.saturating_sub(x + 1), label, label_style) + 2;
    }
}

/// Whether a ballot is open, or the phase is there for one.
fn while_the_room_decides(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| {
        let phase = session.current_phase();
        session.floor.ballots.open().is_some()
            || phase.is_some_and(|phase| phase.method == Method::Poll)
    })
}

/// The order of the floor's keys once the evening has ended: what is still to do
/// before the session closes, what else can be done, all others.
fn after_the_end(model: &Model, row: &keymap::Binding) -> u8 {
    let possible = available(model, row.action).is_ok();
    match row.section {
        keymap::Section::Closing if possible => 0,
        _ if possible => 1,
        _ => 2,
    }
}

/// The order of the floor's keys while the speaking list is used: who speaks, how
/// the evening goes on, what else there is to the list, all others.
fn while_people_speak(model: &Model, row: &Binding) -> u8 {
    let possible = available(model, row.action).is_ok();
    match row.action {
        Action::Done | Action::Speak | Action::Suggested | Action::Join if possible => 0,
        Action::Next => 1,
        Action::Consent => 3,
        _ if row.section == keymap::Section::Speaking && possible => 2,
        _ => 3,
    }
}

/// The order of the stream's keys while it shows what is still open: first what
/// settles it.
fn what_is_open(end: OpenEnd, row: &Binding) -> u8 {
    let settles: &[Action] = match end {
        OpenEnd::NoOwner => &[Action::Owner, Action::Due],
        OpenEnd::NoNextStep => &[Action::NextStep, Action::Owner],
        OpenEnd::NoAddressee => &[Action::Addressee],
        OpenEnd::Untagged => &[Action::Tag],
        OpenEnd::Unanswered | OpenEnd::ToReword | OpenEnd::Conflicts => &[],
    };
    let settled = settles.iter().zip(0..).find(|(action, _)| **action == row.action);
    settled.map_or(row.footer.saturating_add(2), |(_, nth)| nth)
}
