//! `townhall sessions`: what the store holds.

use super::store::StoreFile;
use super::{Failure, layout, output};
use crate::store::SessionRow;
use crate::text;
use clap::Args;
use serde_json::json;

/// How to list them.
#[derive(Debug, Args)]
pub struct Sessions {
    /// Print one JSON value
    #[arg(long)]
    json: bool,
}

pub(super) fn run(command: &Sessions, file: &StoreFile) -> Result<(), Failure> {
    let sessions = match file.open_if_there()? {
        Some(store) => store.reader()?.sessions()?,
        None => Vec::new(),
    };
    if command.json {
        return output::print_json(&sessions.iter().map(as_json).collect::<Vec<_>>());
    }
    if sessions.is_empty() {
        output::note(
            "No sessions yet. Choose a plan with `townhall plan list`, then make a session:\n  \
             townhall new town-hall-stack --place \"Riverside library\" --start 18:30\n",
        );
        return Ok(());
    }
    output::print(|out| {
        let rows: Vec<[String; 6]> = sessions.iter().map(row).collect();
        let heading = ["SESSION", "DATE", "STATUS", "SAID", "UNTAGGED", "TITLE"].map(str::to_owned);
        let all = || std::iter::once(&heading).chain(&rows);
        let widths: Vec<usize> = (0..5)
            .map(|nth| all().map(|row| layout::width(&row[nth])).max().unwrap_or_default())
            .collect();
        let before: usize = widths.iter().map(|width| width + 2).sum();
        // A program that reads gets titles whole.
        let title = layout::columns().map_or(usize::MAX, |all| all.saturating_sub(before).max(16));
        for row in all() {
            let line = format!(
                "{}  {}  {}  {}  {}  {}",
                layout::left(&row[0], widths[0]),
                layout::left(&row[1], widths[1]),
                layout::left(&row[2], widths[2]),
                layout::right(&row[3], widths[3]),
                layout::right(&row[4], widths[4]),
                layout::cut(&row[5], title),
            );
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    })
}

fn row(session: &SessionRow) -> [String; 6] {
    let title = match session.place.as_str() {
        "" => session.title.clone(),
        place => format!("{}, {place}", session.title),
    };
    [
        session.name.clone(),
        session.date.clone(),
        session.status.clone(),
        session.contributions.to_string(),
        session.untagged.to_string(),
        text::harmless_line(&title).into_owned(),
    ]
}

fn as_json(session: &SessionRow) -> serde_json::Value {
    json!({
        "name": session.name,
        "id": session.id.to_string(),
        "title": session.title,
        "place": session.place,
        "date": session.date,
        "plan": session.plan,
        "status": session.status,
        "correct_until": session.closed,
        "contributions": session.contributions,
        "untagged": session.untagged,
    })
}
