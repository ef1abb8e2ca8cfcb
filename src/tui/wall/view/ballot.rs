//! A ballot: what it is about while it is open, the whole distribution once it is
//! closed; voices only where at least five of one answered.

use super::{FEWEST, shown};
use crate::domain::floor::ballot::Ballot;
use crate::domain::floor::bridging;
use crate::domain::floor::scale::Scale;
use crate::domain::{ContributionId, EventId, Permission};
use crate::lang::msg;
use crate::text;
use crate::tui::floor::ballot::{names, votes};
use crate::tui::model::Model;
use crate::tui::theme::Role;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;

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
    let x = paint.write(area.x, area.y, area.width, words.id(title), quiet) + 3;
    let kind = names::kind(words, &ballot.question);
    let x = paint.write(x, area.y, area.right().saturating_sub(x), &kind, quiet) + 3;
    if ballot.is_open() {
        let votes = words.say(&msg("wall-votes").with("n", votes(model, id)));
        let room = area.right().saturating_sub(x);
        let accent = paint.style(Role::Accent);
        // Where the line above is full, on the one below.
        match usize::from(room) > text::width(&votes) {
            true => paint.write_right(area.right(), area.y, room, &votes, accent),
            false => paint.write(area.x, area.y + 1, area.width, &votes, accent),
        };
    }
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
        result(model, ballot, nth, below.intersection(list), paint);
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
fn result(model: &Model, ballot: &Ballot, option: usize, area: Rect, paint: &mut Paint<'_>) {
    let plain = paint.style(Role::Text);
    let at = row(area, 0);
    if at.height == 0 {
        return;
    }
    let enough = ballot.answers_of(u32::try_from(FEWEST).unwrap_or(u32::MAX));
    if (1..enough).contains(&ballot.answers(option)) {
        let few = model.words.say(&msg("wall-few-answers").with("n", FEWEST));
        paint.write(at.x + 3, at.y, at.width.saturating_sub(3), &few, plain);
        return;
    }
    let all = ballot.distribution(option, None);
    let said = distribution(model, ballot, &all);
    let x = paint.write(at.x + 3, at.y, at.width.saturating_sub(3), &said, plain);
    let room = at.right().saturating_sub(x + 2);
    let support = bridging::rank(ballot, u32::MAX).into_iter().find(|it| it.option == option);
    let support = support.filter(|support| room >= 10 && support.answers > 0);
    if let Some(support) = support {
        let bar = paint.style(Role::Accent);
        // Thousandths are far below 2^53.
        paint.bar(x + 2, at.y, room, support.all as f64 / 1_000.0, bar);
    }
    let quiet = paint.style(Role::Quiet);
    let told = ballot.tellable(option, u32::try_from(FEWEST).unwrap_or(u32::MAX));
    for (nth, voice) in told.iter().filter(|voice| !voice.is_empty()).enumerate() {
        let steps = ballot.distribution(option, Some(voice));
        let at = row(area, nth + 1);
        if at.height == 0 {
            break;
        }
        let title = model.session.as_ref().and_then(|session| session.plan.voice(voice));
        let title = title.map_or(voice.as_str(), |it| it.title.get(model.words.language()));
        let said = format!("{title}: {}", distribution(model, ballot, &steps));
        paint.write(at.x + 3, at.y, at.width.saturating_sub(3), &said, quiet);
    }
}

/// Every step with how many chose it, the most supporting first.
fn distribution(model: &Model, ballot: &Ballot, of: &[(u8, u32)]) -> String {
    let question = &ballot.question;
    let said = of.iter().map(|(step, n)| match question.scale {
        Scale::Fist | Scale::Gradient => format!("[{step}] {n}"),
        Scale::Ranking => format!("{step}.: {n}"),
        Scale::Dots if !question.counts_dots() => format!("{step}: {n}"),
        _ => format!("{} {n}", names::step_name(model.words, question, *step)),
    });
    said.collect::<Vec<_>>().join("   ")
}
