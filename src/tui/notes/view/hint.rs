//! The line over the one being typed: what completes the open mark, how the line
//! will be saved, which themes are suggested, or what to do next.

use super::{stream, suggest};
use crate::domain::ContributionId;
use crate::domain::grammar::{Entry, Line};
use crate::lang::msg;
use crate::tui::evening::closing::open_end_name;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::notes::choose::filters;
use crate::tui::notes::{at_hand, last};
use crate::tui::rows::Filter;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

/// Draws the line.
pub(super) fn draw(model: &Model, area: Rect, paint: &mut Paint<'_>) {
    let at = row(area, 0);
    let (x, room) = (at.x + 1, at.width.saturating_sub(2));
    let quiet = paint.style(Role::Quiet);
    let reading = &model.notes.reading;
    if matches!(model.mode, Mode::Capture | Mode::Edit) && !reading.choices.is_empty() {
        return choices(model, at, paint);
    }
    if let Some(shown) = suggest::Shown::of(model) {
        // What they are for stands before them.
        let what = match (&reading.line, shown.about) {
            (_, Some(id)) => reference(model, id),
            (Some(Line::Contribution(entry)), None) => Some(reads_as(model, entry)),
            _ => None,
        };
        let x = paint.write(x, at.y, room, &what.unwrap_or_default(), quiet);
        return shown.draw(x, at, paint);
    }
    let words = match model.mode {
        Mode::Tag if model.notes.awaited.is_some() => model.words.id("hint-tag-early").to_owned(),
        Mode::Tag | Mode::Queue => hand(model),
        Mode::Link => model.words.id("hint-link").to_owned(),
        Mode::List if !model.stream.selected.is_empty() => {
            model.words.say(&msg("hint-selected").with("count", model.stream.selected.len()))
        }
        Mode::List => filtered(model),
        Mode::Edit => match &model.notes.editing {
            Some(editing) => {
                let id = if editing.scrub { "hint-scrub" } else { "hint-edit" };
                model.words.say(&msg(id).with("ref", editing.reference.to_string()))
            }
            None => String::new(),
        },
        Mode::Choose => at_hand_refs(model),
        Mode::Capture => match &reading.line {
            Some(Line::Contribution(entry)) => reads_as(model, entry),
            Some(Line::MarksOnly(_)) => match reference_of_last(model) {
                Some(reference) => model.words.say(&msg("hint-marks-only").with("ref", reference)),
                None => model.words.id("hint-nothing-yet").to_owned(),
            },
            Some(Line::Sticky(_)) => model.words.id("hint-sticky").to_owned(),
            Some(Line::Command { .. } | Line::BadSticky { .. }) => {
                model.words.id("hint-command").to_owned()
            }
            Some(Line::Empty) | None => idle(model),
        },
        // What lies over the desk says itself what it is.
        _ => String::new(),
    };
    paint.write(x, at.y, room, &words, quiet);
}

/// Which contributions the stream shows, where it does not show all.
fn filtered(model: &Model) -> String {
    let shown = filters().find(|(_, filter)| *filter == model.stream.filter).or_else(|| {
        let Filter::Open(end) = &model.stream.filter else { return None };
        Some((open_end_name(*end), model.stream.filter.clone()))
    });
    match shown {
        Some((name, filter)) if filter != Filter::All => {
            model.words.say(&msg("hint-filtered").with("filter", model.words.id(name)))
        }
        _ => model.words.id("hint-list").to_owned(),
    }
}

/// What the open mark may become; Tab takes the first.
fn choices(model: &Model, at: Rect, paint: &mut Paint<'_>) {
    let end = at.right().saturating_sub(1);
    let key = paint.style(Role::Key);
    let mut x = paint.write(at.x + 1, at.y, 8, model.words.id("key-tab"), key) + 1;
    for (nth, choice) in model.notes.reading.choices.iter().enumerate() {
        let (insert, label) = match nth {
            0 => (paint.style(Role::Accent), paint.style(Role::Text)),
            _ => (paint.style(Role::Quiet), paint.style(Role::Quiet)),
        };
        let needs = u16::try_from(crate::text::width(&choice.insert)).unwrap_or(u16::MAX);
        if nth > 0 && x.saturating_add(needs) > end {
            paint.write(x, at.y, end.saturating_sub(x), "…", insert);
            break;
        }
        x = paint.write(x, at.y, end.saturating_sub(x), &choice.insert, insert);
        if nth == 0 && !choice.label.is_empty() {
            x = paint.write(x + 1, at.y, end.saturating_sub(x + 1), &choice.label, label);
        }
        x += 2;
        if x >= end {
            break;
        }
    }
}

/// How a line will be saved: kind, themes, addressees and what else it says.
fn reads_as(model: &Model, entry: &Entry) -> String {
    let Some(session) = &model.session else { return String::new() };
    let language = model.words.language();
    let phase = match model.notes.context.phase {
        Some(nth) => session.plan.phases.get(nth.saturating_sub(1)),
        None => session.current_phase(),
    };
    let by_default = session.kind_by_default(phase.map(|phase| phase.id.as_str()));
    let kind = entry.kind.unwrap_or(by_default);
    let mut parts = vec![model.words.id(names::kind(kind)).to_owned()];
    parts.extend(entry.themes.iter().map(|mark| {
        let part = mark.subtheme.as_deref().and_then(|sub| {
            let code = session.codebook.code(&mark.theme)?;
            code.subthemes().iter().find(|it| it.id == sub)
        });
        match part {
            Some(sub) => sub.short_or_title().get(language).to_owned(),
            None => stream::short(model, &mark.theme),
        }
    }));
    parts.extend(entry.addressees.iter().map(|id| {
        let found = session.codebook.addressee(id);
        format!("@{}", found.map_or(id.as_str(), |it| it.short.get(language)))
    }));
    parts.extend(entry.voice.iter().map(|id| {
        let found = session.plan.voice(id);
        format!("%{}", found.map_or(id.as_str(), |it| it.title.get(language)))
    }));
    parts.extend(entry.answers.iter().map(|it| format!(">{it}")));
    parts.extend(entry.language.iter().map(|it| format!("~{it}")));
    parts.extend(entry.seat.iter().map(|it| format!("^{it}")));
    parts.extend(entry.permission.map(|it| model.words.id(names::permission(it)).to_owned()));
    parts.extend(entry.mode.map(|it| model.words.id(names::mode(it)).to_owned()));
    parts.join(" · ")
}

/// What a choice applies to.
fn at_hand_refs(model: &Model) -> String {
    let hand = at_hand(model);
    let refs = hand.iter().filter_map(|id| model.stream.row(*id));
    refs.map(|row| row.reference.to_string()).collect::<Vec<_>>().join("  ")
}

/// The ref of a contribution in sight, or of the one that just left the queue, with a
/// sign before it.
fn reference(model: &Model, id: ContributionId) -> Option<String> {
    if let Some(just) = model.notes.just.as_ref().filter(|just| model.notes.also && just.id == id) {
        return Some(format!("+ {}", just.reference));
    }
    model.stream.row(id).map(|row| row.reference.to_string())
}

fn reference_of_last(model: &Model) -> Option<String> {
    let id = last(model)?;
    model.stream.row(id).map(|row| row.reference.to_string())
}

/// Nothing is being typed: what comes next.
fn idle(model: &Model) -> String {
    match reference_of_last(model) {
        Some(reference) => model.words.say(&msg("hint-idle").with("ref", reference)),
        None => model.words.id("hint-first").to_owned(),
    }
}

/// What the theme keys apply to.
fn hand(model: &Model) -> String {
    let hand = at_hand(model);
    if model.mode == Mode::Queue && hand.is_empty() {
        return model.words.id("hint-queue-done").to_owned();
    }
    match hand.as_slice() {
        [one] => {
            let reference = reference(model, *one).unwrap_or_default();
            let id = match model.mode {
                Mode::Queue if model.notes.also => "hint-also",
                Mode::Queue => "hint-queue",
                _ => "hint-tag",
            };
            model.words.say(&msg(id).with("ref", reference))
        }
        several => model.words.say(&msg("hint-tag-several").with("count", several.len())),
    }
}
