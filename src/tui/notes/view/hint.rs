//! The line over the one being typed: what completes the open mark, how the line
//! will be saved, which themes are suggested, or what to do next.

use super::{stream, suggest};
use crate::domain::ContributionId;
use crate::domain::grammar::{Entry, Line};
use crate::lang::msg;
use crate::tui::about::Topic;
use crate::tui::action::Action;
use crate::tui::evening::closing::open_end_name;
use crate::tui::keymap;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::names;
use crate::tui::notes::choose::filters;
use crate::tui::notes::{Change, at_hand, last, to_merge};
use crate::tui::rows::Filter;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use crate::tui::view::{leaves_out, left_out};
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
    // What else can be done with a line, where nothing has to be said about it.
    let list = model.mode == Mode::List && model.stream.selected.is_empty();
    if list && model.stream.filter == Filter::All && leaves_out(model) {
        return left_out(model, Rect { x, width: room, ..at }, paint);
    }
    let words = match model.mode {
        Mode::Tag if model.notes.awaited.is_some() => model.words.id("hint-tag-early").to_owned(),
        Mode::Tag | Mode::Queue | Mode::ToReword => hand(model),
        Mode::FollowUp => follow_up(model),
        Mode::Link => model.words.id("hint-link").to_owned(),
        Mode::List if to_merge(model).is_some() => {
            let into = to_merge(model).map(|(into, _)| into.reference.to_string());
            let key = keymap::key_for(Mode::List, Action::Merge).map(|key| key.label(model.words));
            let said = msg("hint-selected-merge")
                .with("count", model.stream.selected.len())
                .with("key", key.unwrap_or_default())
                .with("into", into.unwrap_or_default());
            model.words.say(&said)
        }
        Mode::List if !model.stream.selected.is_empty() => {
            model.words.say(&msg("hint-selected").with("count", model.stream.selected.len()))
        }
        Mode::List => filtered(model),
        Mode::Edit => match &model.notes.editing {
            Some(editing) => {
                let id = match editing.change {
                    Change::Edit => "hint-edit",
                    Change::Paraphrase => "hint-paraphrase",
                    Change::Scrub => "hint-scrub",
                };
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

/// How what is typed about a contribution is meant.
fn follow_up(model: &Model) -> String {
    let asked = &model.notes.follow_up;
    let id = match asked.topic {
        Topic::Owner => "follow-up-owner-how",
        Topic::NextStep => "follow-up-step-how",
        Topic::Due => "follow-up-due-how",
    };
    let refs: Vec<String> = asked.of.iter().map(|row| row.reference.to_string()).collect();
    model.words.say(&msg(id).with("refs", refs.join(", ")))
}

/// What the theme keys apply to.
fn hand(model: &Model) -> String {
    let hand = at_hand(model);
    let (done, one) = match model.mode {
        Mode::Queue => ("hint-queue-done", "hint-queue"),
        Mode::ToReword => ("hint-to-reword-done", "hint-to-reword"),
        _ => ("", "hint-tag"),
    };
    if hand.is_empty() && !done.is_empty() {
        return if model.stream.loaded { model.words.id(done).to_owned() } else { String::new() };
    }
    match hand.as_slice() {
        [id] => {
            let reference = reference(model, *id).unwrap_or_default();
            let one = if model.mode == Mode::Queue && model.notes.also { "hint-also" } else { one };
            model.words.say(&msg(one).with("ref", reference))
        }
        several => model.words.say(&msg("hint-tag-several").with("count", several.len())),
    }
}
