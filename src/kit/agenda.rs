//! The agenda, on one side of paper: symbol, clock time, phase, prompt.

use super::evening::Evening;
use super::page::{Facts, Page, day, harmless};
use super::sheet::Sheet;
use super::symbols;
use super::tongue::{Text, Tongue};
use crate::domain::floor::sheet::SheetField;
use crate::domain::{Slot, running_order};
use crate::lang::msg;
use crate::text::width;
use askama::Template;
use chrono::{NaiveDate, NaiveTime};

/// How wide a letter is on average, in points, at the size of prompts; in the
/// widest of the fonts that are likely to be there.
const LETTER: f64 = 8.4;
/// The height of a line at that size, in points.
const LINE: f64 = 17.0;
/// What a row takes beside its lines, in points.
const ROW: f64 = 6.0;
/// The least height of a row: that of its symbol.
const SYMBOL: f64 = 33.0;
/// What stands above and below the table, in points: title, facts, what everyone
/// may do, the reply, a note.
const AROUND: f64 = 265.0;
/// What stands beside the phase in its row, in points.
const ASIDE: f64 = 125.0;

#[derive(Template)]
#[template(path = "kit/agenda.html", config = "assets/askama.toml")]
struct Agenda<'a> {
    page: Page,
    tongue: &'a Tongue,
    facts: Facts,
    /// The heading of the times: clock times, or minutes.
    times: &'a str,
    steps: Vec<Step>,
    end: Option<String>,
    reply: String,
    notes: Vec<String>,
}

/// One phase.
struct Step {
    symbol: &'static str,
    time: String,
    title: Text,
    prompt: Option<Text>,
}

pub(super) fn html(evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
    let session = &evening.session;
    let details = &session.details;
    let start = NaiveTime::parse_from_str(&details.start, "%H:%M").ok();
    // Only the hours are shown, so that any day will do where none is stated.
    let day = NaiveDate::parse_from_str(&details.date, "%Y-%m-%d").unwrap_or_default();
    let from = day.and_time(start.unwrap_or_default());
    let order = running_order(&session.plan, from, session.floor.interpreted);
    let clock = |slot: &Slot| match start {
        Some(_) => slot.starts.format("%H:%M").to_string(),
        None => tongue.say(&msg("kit-agenda-minutes").with("n", slot.minutes())),
    };
    let mut steps: Vec<Step> = (order.iter())
        .map(|slot| {
            let phase = &session.plan.phases[slot.phase];
            let prompt = Some(tongue.of(&phase.prompt)).filter(|prompt| !prompt.words.is_empty());
            Step {
                symbol: symbols::of(phase.method),
                time: clock(slot),
                title: tongue.of(&phase.title),
                prompt,
            }
        })
        .collect();
    let mut notes = tongue.notes(&session.plan);
    if start.is_none() {
        notes.push(tongue.text("kit-agenda-no-start").to_owned());
    }
    let room = evening.paper.side_points() - AROUND - 2.0 * LINE * notes.len() as f64;
    if height(&steps, evening.paper.line_points() - ASIDE) > room {
        steps.iter_mut().for_each(|step| step.prompt = None);
        notes.push(tongue.text("kit-agenda-no-prompts").to_owned());
    }
    let ends = order.last().map(|slot| slot.ends.format("%H:%M").to_string());
    Agenda {
        page: Page::new(evening, tongue, Sheet::Agenda.name()),
        tongue,
        facts: Facts::of(evening, tongue),
        times: tongue.text(match start {
            Some(_) => "kit-agenda-time",
            None => "kit-agenda-length",
        }),
        steps,
        end: ends.filter(|_| start.is_some()),
        reply: reply(evening, tongue),
        notes,
    }
    .render()
}

/// By when an answer is promised, and by whom, as the session sheet says.
fn reply(evening: &Evening, tongue: &Tongue) -> String {
    let sheet = &evening.session.sheet;
    let by = day(sheet.text(&SheetField::ReplyBy), tongue);
    let stated = [by, sheet.text(&SheetField::ReplyFrom).to_owned()];
    let stated = stated.iter().map(|fact| harmless(fact)).filter(|fact| !fact.is_empty());
    match stated.collect::<Vec<_>>().join(", ") {
        nothing if nothing.is_empty() => tongue.text("kit-not-stated").to_owned(),
        stated => stated,
    }
}

/// How much of a side the phases take at least, in points.
fn height(steps: &[Step], line: f64) -> f64 {
    let lines = |words: &str| (width(words) as f64 * LETTER / line).ceil().max(1.0);
    steps.iter().fold(0.0, |sum, step| {
        let title = lines(&step.title.words);
        let prompt = step.prompt.as_ref().map_or(0.0, |prompt| lines(&prompt.words));
        sum + ((title + prompt) * LINE + ROW).max(SYMBOL)
    })
}
