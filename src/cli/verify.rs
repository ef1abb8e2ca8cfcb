//! `townhall verify`: whether the record is what was written, and what to do where
//! it is not.

mod finding;

use super::layout::{PAGE, counted, wrap};
use super::progress::Progress;
use super::store::{OpenError, StoreFile};
use super::{Failure, output};
use crate::store::{StoreError, Verified};
use clap::Args;
use finding::{Told, tell};
use serde_json::json;

/// How to tell.
#[derive(Debug, Args)]
pub struct Verify {
    /// Print one JSON value
    #[arg(long)]
    json: bool,
}

pub(super) fn run(command: &Verify, file: &StoreFile) -> Result<(), Failure> {
    let store = match file.opened() {
        Ok(Some(store)) => store,
        Ok(None) => file.open_existing()?,
        Err(OpenError::Store(error)) => return Err(not_readable(error)),
        Err(error) => return Err(error.into()),
    };
    let path = store.path().display().to_string();
    let progress = Progress::new("Checking");
    let verified = store
        .reader()
        .and_then(|reader| reader.verify(|done, of| progress.at(done, of)))
        .map_err(not_readable)?;
    drop(progress);
    if command.json {
        output::print_json(&as_json(&verified))?;
    } else {
        output::print(|out| {
            for line in sentences(&verified) {
                writeln!(out, "{line}")?;
            }
            Ok(())
        })?;
    }
    if verified.holds() {
        return Ok(());
    }
    Err(Failure::does_not_verify(format!("the record in {path} does not verify"))
        .hint("Make a copy of the file before anything else: it is the evidence.")
        .hint("What to do about each finding stands above."))
}

/// A store so damaged that it cannot be read to its end does not verify either.
fn not_readable(error: StoreError) -> Failure {
    let damaged = matches!(error, StoreError::Damaged { .. });
    let failure = Failure::from(error);
    if damaged { Failure { kind: super::FailureKind::DoesNotVerify, ..failure } } else { failure }
}

fn sentences(verified: &Verified) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &verified.findings {
        let Told { what, then, .. } = tell(finding);
        let sign = if finding.is_wrong() { "wrong" } else { "to know" };
        lines.extend(wrap(&format!("{sign}: {what}"), PAGE));
        lines.extend(wrap(&then, PAGE - 2).into_iter().map(|line| format!("  {line}")));
    }
    let events = counted(verified.events, "event");
    let by = format!("{events} by {}", counted(verified.devices, "laptop"));
    let erased = match verified.erased {
        0 => String::new(),
        erased => format!(", the words of {erased} erased on purpose"),
    };
    let verdict = if verified.holds() {
        "The record is what was written"
    } else {
        "The record is not what was written"
    };
    lines.push(format!("{verdict}: {by}{erased}."));
    lines
}

fn as_json(verified: &Verified) -> serde_json::Value {
    let findings: Vec<_> = verified
        .findings
        .iter()
        .map(|finding| {
            let Told { id, what, then } = tell(finding);
            json!({ "finding": id, "wrong": finding.is_wrong(), "what": what, "then": then })
        })
        .collect();
    json!({
        "holds": verified.holds(),
        "events": verified.events,
        "devices": verified.devices,
        "erased": verified.erased,
        "findings": findings,
    })
}
