//! A ballot: what it is about while it is open, the whole distribution once it is
//! closed; voices only where at least five of one answered.

use super::{FEWEST, shown};
use crate::domain::floor::ballot::{Ballot, Count};
use crate::domain::floor::scale::Scale;
use crate::domain::{ContributionId, EventId, Permission};
use crate::lang::msg;
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;
use std::collections::BTreeMap;

/// Draws the ballot.
pub(super) fn draw(model: &Model, id: EventId, area: Rect, paint: &mut Paint<'_>) {
    let Some(session) = &model.session else { return };
    let words = model.words;
    let (quiet, heading) = (paint.style(Role::Quiet), paint.style(Role::Heading));
    let Some(ballot) = session.floor.ballots.get(id) else {
        paint.write(area.x, area.y, area.width, words.id("wall-no-ballot"), quiet);
        return;
    };
    let title = if ballot.is_open() { "wall-ballot-open" } else { "wall-ballot" };
    paint.write(area.x, area.y, area.width, words.id(title), quiet);
    let counts = ballot.counts();
    let options = ballot.question.options.len().max(1);
    let list = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let each = (usize::from(list.height) / options).clamp(2, 8);
    for (nth, option) in ballot.question.options.iter().enumerate() {
        let at = row(list, nth * each);
        if at.height == 0 {
            break;
        }
        let said = format!("{}  {}", nth + 1, wording(model, *option));
        paint.write(at.x, at.y, at.width, &said, heading);
        if ballot.is_open() {
            continue;
        }
        let lines = each.saturating_sub(if each > 2 { 1 } else { 0 });
        let below = Rect {
            y: at.y + 1,
            height: u16::try_from(lines.saturating_sub(1)).unwrap_or(1),
            ..list
        };
        result(model, ballot, nth, &counts, below.intersection(list), paint);
    }
}

/// The words of an option, where they may be passed on.
fn wording(model: &Model, id: ContributionId) -> String {
    let Some(listed) = shown(model, id) else { return String::new() };
    let it = &listed.contribution;
    let withheld = it.permission == Permission::No || it.is_to_reword() || !it.is_visible();
    match withheld {
        true => model.words.say(&msg("wall-withheld").with("ref", listed.reference.to_string())),
        false => it.words.text.replace('\n', " "),
    }
}

/// The whole distribution of one option, then of each voice that is large enough.
fn result(
    model: &Model,
    ballot: &Ballot,
    option: usize,
    counts: &[Count],
    area: Rect,
    paint: &mut Paint<'_>,
) {
    let of = counts.iter().filter(|count| usize::from(count.option) == option);
    let mut all: BTreeMap<u8, u64> = BTreeMap::new();
    let mut voices: BTreeMap<&str, BTreeMap<u8, u64>> = BTreeMap::new();
    for count in of {
        *all.entry(count.step).or_default() += u64::from(count.n);
        if let Some(voice) = &count.voice {
            *voices.entry(voice).or_default().entry(count.step).or_default() += u64::from(count.n);
        }
    }
    let text = paint.style(Role::Text);
    let at = row(area, 0);
    if at.height == 0 {
        return;
    }
    let said = distribution(model, ballot, &all);
    let x = paint.write(at.x + 3, at.y, at.width.saturating_sub(3), &said, text);
    let room = at.right().saturating_sub(x + 2);
    let sum: u64 = all.values().sum();
    if room >= 10 && sum > 0 {
        let supports: u64 = all
            .iter()
            .map(|(step, n)| {
                n * ballot.question.scale.support(*step, ballot.question.options.len())
            })
            .sum();
        let bar = paint.style(Role::Accent);
        // Thousandths of people in a hall are far below 2^53.
        paint.bar(x + 2, at.y, room, supports as f64 / (sum * 1_000) as f64, bar);
    }
    let quiet = paint.style(Role::Quiet);
    let large = voices.into_iter().filter(|(_, steps)| steps.values().sum::<u64>() >= FEWEST);
    for (nth, (voice, steps)) in large.enumerate() {
        let at = row(area, nth + 1);
        if at.height == 0 {
            break;
        }
        let title = model.session.as_ref().and_then(|session| session.plan.voice(voice));
        let title = title.map_or(voice, |it| it.title.get(model.words.language()));
        let said = format!("{title}: {}", distribution(model, ballot, &steps));
        paint.write(at.x + 3, at.y, at.width.saturating_sub(3), &said, quiet);
    }
}

/// Every step with how many chose it, the most supporting first.
fn distribution(model: &Model, ballot: &Ballot, of: &BTreeMap<u8, u64>) -> String {
    let words = model.words;
    let name = |step: u8| match ballot.question.scale {
        Scale::Hands => words
            .id(match step {
                2 => "step-for",
                1 => "step-abstain",
                _ => "step-against",
            })
            .to_owned(),
        _ => format!("[{step}]"),
    };
    let steps = ballot.question.steps();
    let said = steps.into_iter().map(|step| {
        let n = of.get(&step).copied().unwrap_or(0);
        format!("{} {n}", name(step))
    });
    said.collect::<Vec<_>>().join("   ")
}
