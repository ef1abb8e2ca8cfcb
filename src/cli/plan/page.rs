//! The running order as a page of text:
//!
//! ```text
//! Town hall with a speaking list
//! Letting a whole district say what worries it …
//! 20–60 people · 10 phases · 8 voices · in en, es, fr
//!
//!      IN ONE LANGUAGE   INTERPRETED
//!  #   start  min        start  min    phase
//!  1   18:30   15        18:30   15    Arrival
//!  2   18:45   10        18:45   20    The council: facts and open choices
//!                                        notes: question
//!                                        “What would you like to know …?”
//!      18:55   25        19:05   35    end
//! ```

use crate::cli::layout::counted;
use crate::cli::layout::{self, PAGE};
use crate::domain::{Phase, Plan, Slot, running_order};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use std::io::{self, Write};

/// What stands between two columns.
const GAP: &str = "   ";

/// How times are written.
#[derive(Clone, Copy)]
pub(super) struct Times {
    start: NaiveDateTime,
    of_day: bool,
}

impl Times {
    /// Clock times from `start` on; without it, the time since the start.
    pub(super) fn new(start: Option<NaiveTime>) -> Self {
        let since = start.map_or(TimeDelta::zero(), |time| time - NaiveTime::MIN);
        // Which day it is is never shown, only how many days later.
        Times { start: NaiveDateTime::default() + since, of_day: start.is_some() }
    }

    /// When the session starts.
    pub(super) fn start(self) -> NaiveDateTime {
        self.start
    }

    /// `18:30`, and `00:15+1` on the next day; or `1:15` after the start.
    pub(super) fn write(self, at: NaiveDateTime) -> String {
        if !self.of_day {
            let minutes = (at - self.start).num_minutes();
            return format!("{}:{:02}", minutes / 60, minutes % 60);
        }
        match (at.date() - self.start.date()).num_days() {
            0 => at.format("%H:%M").to_string(),
            days => format!("{}+{days}", at.format("%H:%M")),
        }
    }
}

/// One way to hold the session: in one language, or interpreted.
struct Column {
    heading: &'static str,
    slots: Vec<Slot>,
    minutes: u32,
    times: Times,
    /// The width of its times.
    time: usize,
}

impl Column {
    fn new(plan: &Plan, interpreted: bool, times: Times) -> Self {
        let slots = running_order(plan, times.start(), interpreted);
        let widths = slots.iter().map(|slot| layout::width(&times.write(slot.ends)));
        Column {
            heading: if interpreted { "INTERPRETED" } else { "IN ONE LANGUAGE" },
            minutes: plan.total_minutes(interpreted),
            time: widths.max().unwrap_or_default().max("start".len()),
            slots,
            times,
        }
    }

    fn width(&self) -> usize {
        layout::width(self.heading).max(self.time + "  min".len())
    }

    fn cell(&self, time: &str, minutes: &str) -> String {
        // The hours of a clock time always have two digits, so that what may
        // follow them ("+1") stands apart.
        let time = if self.times.of_day {
            layout::left(time, self.time)
        } else {
            layout::right(time, self.time)
        };
        layout::left(&format!("{time}  {}", layout::right(minutes, 3)), self.width())
    }

    fn phase(&self, nth: usize) -> String {
        let slot = self.slots.get(nth);
        let time = slot.map(|slot| self.times.write(slot.starts)).unwrap_or_default();
        let minutes = slot.map(|slot| slot.minutes().to_string()).unwrap_or_default();
        self.cell(&time, &minutes)
    }

    fn end(&self) -> String {
        let end = self.slots.last().map(|slot| self.times.write(slot.ends)).unwrap_or_default();
        self.cell(&end, &self.minutes.to_string())
    }
}

/// Writes the page: both ways to hold the session, or only the interpreted one.
pub(super) fn page(
    out: &mut dyn Write,
    plan: &Plan,
    lang: &str,
    times: Times,
    interpreted_only: bool,
) -> io::Result<()> {
    for line in head(plan, lang) {
        writeln!(out, "{line}")?;
    }
    let mut columns = vec![Column::new(plan, true, times)];
    if !interpreted_only {
        columns.insert(0, Column::new(plan, false, times));
    }
    let number = plan.phases.len().to_string().len().max(2);
    let row = |first: &str, cells: &dyn Fn(&Column) -> String| -> String {
        let cells = columns.iter().map(|column| format!("{GAP}{}", cells(column)));
        format!("{}{}", layout::right(first, number), cells.collect::<String>())
    };
    let headings = row("", &|column| layout::left(column.heading, column.width()));
    writeln!(out, "\n{}", headings.trim_end())?;
    writeln!(out, "{}{GAP}phase", row("#", &|column| column.cell("start", "min")))?;
    let indent = layout::width(&row("", &Column::end)) + GAP.len();
    for (nth, phase) in plan.phases.iter().enumerate() {
        let mut lead = row(&(nth + 1).to_string(), &|column| column.phase(nth)) + GAP;
        for line in description(phase, lang, PAGE.saturating_sub(indent).max(20)) {
            writeln!(out, "{lead}{line}")?;
            lead = " ".repeat(indent);
        }
    }
    writeln!(out, "{}{GAP}end", row("", &Column::end))
}

/// What the plan is called, what it is for, and for whom.
fn head(plan: &Plan, lang: &str) -> Vec<String> {
    let facts = [
        format!("{} people", plan.people),
        counted(plan.phases.len(), "phase"),
        counted(plan.voices.len(), "voice"),
        format!("in {}", plan.languages.join(", ")),
    ];
    let texts = [plan.title.get(lang), plan.best_for.get(lang), &facts.join(" · ")];
    texts.into_iter().flat_map(|text| layout::wrap(text, PAGE)).collect()
}

/// The phase's title, what is noted in it, and what the room is asked.
fn description(phase: &Phase, lang: &str, width: usize) -> Vec<String> {
    let mut lines = layout::wrap(phase.title.get(lang), width);
    let mut add = |text: &str| {
        lines.extend(layout::wrap(text, width - 2).into_iter().map(|line| format!("  {line}")));
    };
    if phase.captures_anything() {
        let kinds: Vec<&str> = phase.captures.iter().map(|kind| kind.id()).collect();
        add(&format!("notes: {}", kinds.join(", ")));
    }
    let prompt = phase.prompt.get(lang);
    if !prompt.is_empty() {
        add(&format!("“{prompt}”"));
    }
    lines
}
