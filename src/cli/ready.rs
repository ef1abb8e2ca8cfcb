//! `townhall ready`: is this laptop ready for the evening? Looks at what can be
//! looked at, says what cannot, and needs no network.

mod check;
mod encryption;
mod machine;
mod page;
mod paper;
mod plan;
mod power;
mod projector;
mod room;
mod scripts;
mod terminal;
mod time;

use super::store::{StoreFile, session, session_unknown};
use super::{Failure, clock, output};
use check::State;
use clap::Args;
use machine::Machine;
use serde_json::json;

/// Which evening.
#[derive(Debug, Args)]
pub struct Ready {
    /// The session's name, or the beginning of it
    session: String,
    /// Print one JSON value
    #[arg(long)]
    json: bool,
}

pub(super) fn run(command: &Ready, file: &StoreFile) -> Result<(), Failure> {
    let Some(mut store) = file.open_if_there()? else {
        return Err(session_unknown(&command.session, &[]));
    };
    let reader = store.reader()?;
    let row = session(&reader, &command.session)?;
    let session = reader.session(row.id)?.ok_or_else(|| session_unknown(&command.session, &[]))?;
    let machine = Machine::here();
    let samples = scripts::samples(&session);
    let mut checks = vec![room::space(store.path())];
    checks.push(room::durable(&mut store, row.id));
    checks.extend([
        encryption::check(&machine, store.path()),
        power::check(&machine),
        time::check(&machine, &session, reader.last_event(row.id)?, clock::now()),
        terminal::size(),
        terminal::letters(|name| std::env::var(name).ok()),
        terminal::colours(|name| std::env::var(name).ok()),
        terminal::keys(&row.name),
        scripts::check(&samples),
        projector::check(&machine),
        plan::plan(&session),
        plan::consent(&session),
        plan::codebook(&session),
        plan::people(&session),
        paper::check(&reader, &row.name, &session)?,
    ]);
    if command.json {
        let ready = checks.iter().all(|check| check.state != State::No);
        let samples: Vec<_> =
            samples.iter().map(|it| json!({"language": it.tag, "text": it.text})).collect();
        let told = json!({
            "session": row.name, "ready": ready, "checks": checks, "script_samples": samples,
        });
        output::print_json(&told)?;
    } else {
        let page = page::page(&row.name, &checks, &samples);
        output::print(|out| write!(out, "{page}"))?;
    }
    let wrong: Vec<&str> =
        checks.iter().filter(|it| it.state == State::No).map(|it| it.check).collect();
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::could_not(format!("not ready: {}", wrong.join(", ")))
        .hint("What to do stands beside each; then run this again."))
}
