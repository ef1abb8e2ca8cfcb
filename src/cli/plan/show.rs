//! `townhall plan show`: the running order, plain and interpreted side by side.

use super::failure::{counted, plan_failure};
use super::warning::warnings;
use crate::cli::layout::{self, PAGE};
use crate::cli::{Failure, output};
use crate::domain::{Phase, Plan, Slot, running_order};
use crate::plans::{self, Source};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use clap::Args;
use serde_json::json;
use std::io::{self, Write};

/// The running order of a plan.
#[derive(Debug, Args)]
pub struct Show {
    /// The plan's name, or the path of its file
    plan: String,
    /// When it starts; without it, times count from 0:00
    #[arg(long, value_name = "HH:MM", value_parser = clock_time)]
    start: Option<NaiveTime>,
    /// Everything is interpreted: show only those times
    #[arg(long)]
    interpreted: bool,
    /// The language of titles and prompts
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    lang: String,
    /// Print one JSON value
    #[arg(long)]
    json: bool,
}

fn clock_time(text: &str) -> Result<NaiveTime, String> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map_err(|_| "write hours and minutes, such as 18:30".to_owned())
}

/// What stands between two columns.
const GAP: &str = "   ";

/// One way to hold the session, as a column of the page.
struct Column {
    heading: &'static str,
    slots: Vec<Slot>,
    minutes: u32,
}

pub(super) fn run(show: &Show) -> Result<(), Failure> {
    let source = plans::locate(&show.plan).map_err(plan_failure)?;
    let plan = plans::read_from(&source).map_err(plan_failure)?;
    let start = NaiveDateTime::default() + start_of(show);
    let columns: Vec<Column> = [("IN ONE LANGUAGE", false), ("INTERPRETED", true)]
        .into_iter()
        .filter(|(_, interpreted)| *interpreted || !show.interpreted)
        .map(|(heading, interpreted)| Column {
            heading,
            slots: running_order(&plan, start, interpreted),
            minutes: plan.total_minutes(interpreted),
        })
        .collect();
    if show.json {
        return output::print_json(&as_json(show, &plan, &source, start));
    }
    output::print(|out| page(out, show, &plan, start, &columns))?;
    if !plan.languages.iter().any(|lang| lang == &show.lang) {
        let known = plan.languages.join(", ");
        output::note(&format!(
            "\nwarning: this plan does not speak \"{}\", but {known}\n",
            show.lang
        ));
    }
    for warning in warnings(&plan, show.interpreted, &show.lang) {
        output::note(&format!("\n{warning}"));
    }
    Ok(())
}

fn start_of(show: &Show) -> TimeDelta {
    show.start.map_or(TimeDelta::zero(), |time| time - NaiveTime::MIN)
}

fn page(
    out: &mut dyn Write,
    show: &Show,
    plan: &Plan,
    start: NaiveDateTime,
    columns: &[Column],
) -> io::Result<()> {
    for line in layout::wrap(plan.title.get(&show.lang), PAGE) {
        writeln!(out, "{line}")?;
    }
    for line in layout::wrap(plan.best_for.get(&show.lang), PAGE) {
        writeln!(out, "{line}")?;
    }
    let facts = [
        format!("{} people", plan.people),
        counted(plan.phases.len(), "phase"),
        counted(plan.voices.len(), "voice"),
        format!("in {}", plan.languages.join(", ")),
    ];
    writeln!(out, "{}", facts.join(" · "))?;
    writeln!(out)?;
    let time = |at: NaiveDateTime| clock(at, start, show.start.is_some());
    let wide = columns
        .iter()
        .flat_map(|column| column.slots.iter().map(|slot| layout::width(&time(slot.ends))))
        .max()
        .unwrap_or_default();
    let wide = wide.max(5);
    let number = plan.phases.len().to_string().len().max(2);
    let cells: Vec<usize> =
        columns.iter().map(|column| layout::width(column.heading).max(wide + 5)).collect();
    let mut headings = [" ".repeat(number), layout::right("#", number)];
    for (column, width) in columns.iter().zip(&cells) {
        let below = format!("{}  min", layout::right("start", wide));
        for (line, word) in headings.iter_mut().zip([column.heading, below.as_str()]) {
            line.push_str(GAP);
            line.push_str(&layout::left(word, *width));
        }
    }
    writeln!(out, "{}", headings[0].trim_end())?;
    writeln!(out, "{}{GAP}phase", headings[1])?;
    let indent = number + cells.iter().map(|width| width + GAP.len()).sum::<usize>() + GAP.len();
    let text = PAGE.saturating_sub(indent).max(20);
    for (nth, phase) in plan.phases.iter().enumerate() {
        let mut line = layout::right(&(nth + 1).to_string(), number);
        for (column, width) in columns.iter().zip(&cells) {
            let slot = column.slots.get(nth);
            let from = slot.map(|slot| time(slot.starts)).unwrap_or_default();
            let minutes = slot.map(|slot| slot.minutes().to_string()).unwrap_or_default();
            let cell = format!("{}  {}", layout::right(&from, wide), layout::right(&minutes, 3));
            line.push_str(GAP);
            line.push_str(&layout::left(&cell, *width));
        }
        for (nth, words) in description(phase, &show.lang, text).into_iter().enumerate() {
            let lead = if nth == 0 { format!("{line}{GAP}") } else { " ".repeat(indent) };
            writeln!(out, "{lead}{words}")?;
        }
    }
    let mut line = " ".repeat(number);
    for (column, width) in columns.iter().zip(&cells) {
        let end = column.slots.last().map(|slot| time(slot.ends)).unwrap_or_default();
        let minutes = column.minutes.to_string();
        let cell = format!("{}  {}", layout::right(&end, wide), layout::right(&minutes, 3));
        line.push_str(GAP);
        line.push_str(&layout::left(&cell, *width));
    }
    writeln!(out, "{line}{GAP}end")
}

/// The phase's title, what is noted in it, and what the room is asked.
fn description(phase: &Phase, lang: &str, width: usize) -> Vec<String> {
    let mut lines = layout::wrap(phase.title.get(lang), width);
    let indented = |text: &str| -> Vec<String> {
        layout::wrap(text, width - 2).into_iter().map(|line| format!("  {line}")).collect()
    };
    if phase.captures_anything() {
        let kinds: Vec<&str> = phase.captures.iter().map(|kind| kind.id()).collect();
        lines.extend(indented(&format!("notes: {}", kinds.join(", "))));
    }
    let prompt = phase.prompt.get(lang);
    if !prompt.is_empty() {
        lines.extend(indented(&format!("“{prompt}”")));
    }
    lines
}

/// A clock time, with `+1` on the next day; or the time since the start.
fn clock(at: NaiveDateTime, start: NaiveDateTime, of_day: bool) -> String {
    if !of_day {
        let minutes = (at - start).num_minutes();
        return format!("{}:{:02}", minutes / 60, minutes % 60);
    }
    match (at.date() - start.date()).num_days() {
        0 => at.format("%H:%M").to_string(),
        days => format!("{}+{days}", at.format("%H:%M")),
    }
}

fn as_json(show: &Show, plan: &Plan, source: &Source, start: NaiveDateTime) -> serde_json::Value {
    let order = |interpreted: bool| {
        let slot = |slot: Slot| {
            json!({
                "phase": plan.phases[slot.phase].id,
                "starts": clock(slot.starts, start, show.start.is_some()),
                "ends": clock(slot.ends, start, show.start.is_some()),
                "minutes": slot.minutes(),
            })
        };
        running_order(plan, start, interpreted).into_iter().map(slot).collect::<Vec<_>>()
    };
    json!({
        "source": source.to_string(),
        "plan": plan,
        "minutes": plan.total_minutes(false),
        "minutes_interpreted": plan.total_minutes(true),
        "running_order": order(false),
        "running_order_interpreted": order(true),
    })
}
