//! `townhall plan show`: the running order, plain and interpreted side by side.

use super::failure::plan_failure;
use super::page::{Times, page};
use super::warning::warning;
use crate::cli::{Failure, output};
use crate::domain::{Plan, Slot, running_order};
use crate::plans::{self, Source};
use chrono::NaiveTime;
use clap::Args;
use serde_json::json;

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

pub(super) fn run(show: &Show) -> Result<(), Failure> {
    let source = plans::locate(&show.plan).map_err(plan_failure)?;
    let plan = plans::read_from(&source).map_err(plan_failure)?;
    let times = Times::new(show.start);
    if show.json {
        return output::print_json(&as_json(&plan, &source, times));
    }
    output::print(|out| page(out, &plan, &show.lang, times, show.interpreted))?;
    if !plan.title.speaks(&show.lang) {
        let known = plan.languages.join(", ");
        output::note(&format!("\nwarning: no text in \"{}\"; this plan has {known}\n", show.lang));
    }
    if let Some(warning) = warning(&plan, show.interpreted, &show.lang) {
        output::note(&format!("\n{warning}"));
    }
    Ok(())
}

fn as_json(plan: &Plan, source: &Source, times: Times) -> serde_json::Value {
    let order = |interpreted: bool| {
        let slot = |slot: Slot| {
            json!({
                "phase": plan.phases[slot.phase].id,
                "starts": times.write(slot.starts),
                "ends": times.write(slot.ends),
                "minutes": slot.minutes(),
            })
        };
        running_order(plan, times.start(), interpreted).into_iter().map(slot).collect::<Vec<_>>()
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
