//! `townhall plan list`: one line for each plan.

use crate::cli::layout::{self, counted};
use crate::cli::{Failure, output};
use crate::domain::Plan;
use crate::plans::{self, Listed, PlanError};
use serde_json::json;

pub(super) fn run(lang: &str, json: bool) -> Result<(), Failure> {
    let listed = plans::list();
    if json {
        return output::print_json(&listed.iter().map(as_json).collect::<Vec<_>>());
    }
    let readable: Vec<(&Listed, &Plan)> =
        listed.iter().filter_map(|one| Some((one, one.plan.as_ref().ok()?))).collect();
    output::print(|out| {
        let rows: Vec<[String; 4]> =
            readable.iter().map(|(one, plan)| row(&one.name, plan, lang)).collect();
        let widest = |column: usize| {
            rows.iter().map(|row| layout::width(&row[column])).max().unwrap_or_default()
        };
        let (name, people, minutes) = (widest(0), widest(2).max(6), widest(3).max(7));
        let title = widest(1).min(layout::PAGE.saturating_sub(name + people + minutes + 6).max(20));
        let heading = ["PLAN", "TITLE", "PEOPLE", "MINUTES"].map(str::to_owned);
        for row in std::iter::once(&heading).chain(&rows) {
            let line = format!(
                "{}  {}  {}  {}",
                layout::left(&row[0], name),
                layout::left(&layout::cut(&row[1], title), title),
                layout::left(&row[2], people),
                layout::right(&row[3], minutes),
            );
            writeln!(out, "{}", line.trim_end())?;
        }
        writeln!(out)?;
        writeln!(out, "Minutes in one language → with interpreters.")
    })?;
    for one in &listed {
        if let Err(error) = &one.plan {
            output::note(&format!("{}\n", unreadable(one, error)));
        }
    }
    Ok(())
}

fn row(name: &str, plan: &Plan, lang: &str) -> [String; 4] {
    let minutes = format!("{} → {:>3}", plan.total_minutes(false), plan.total_minutes(true));
    [name.to_owned(), plan.title.get(lang).to_owned(), plan.people.clone(), minutes]
}

fn unreadable(one: &Listed, error: &PlanError) -> String {
    match error {
        PlanError::Mistakes(problems) => format!(
            "warning: {} has {} and is not listed\n  hint: \"townhall plan check {}\" shows them.",
            one.source,
            counted(problems.0.len(), "mistake"),
            one.source
        ),
        error => format!("warning: {error}, so it is not listed"),
    }
}

fn as_json(one: &Listed) -> serde_json::Value {
    match &one.plan {
        Ok(plan) => json!({
            "name": one.name,
            "source": one.source.to_string(),
            "title": plan.title,
            "best_for": plan.best_for,
            "people": plan.people,
            "languages": plan.languages,
            "phases": plan.phases.len(),
            "minutes": plan.total_minutes(false),
            "minutes_interpreted": plan.total_minutes(true),
        }),
        Err(error) => json!({
            "name": one.name,
            "source": one.source.to_string(),
            "error": error.to_string(),
        }),
    }
}
