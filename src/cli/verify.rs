//! `townhall verify`: whether the record is what was written, and what to do where
//! it is not.

mod finding;

use super::layout::{PAGE, counted, wrap};
use super::progress::Progress;
use super::store::{OpenError, StoreFile};
use super::{Failure, output};
use crate::store::{Finding, StoreError, Verified};
use clap::Args;
use finding::{Told, is_in_the_log, tell};
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

/// Every finding with its words.
fn told(verified: &Verified) -> impl Iterator<Item = (&Finding, Told)> {
    let log_is_sound = !verified.findings.iter().any(is_in_the_log);
    verified.findings.iter().map(move |finding| (finding, tell(finding, log_is_sound)))
}

fn sentences(verified: &Verified) -> Vec<String> {
    let mut lines = Vec::new();
    for (finding, Told { what, then, .. }) in told(verified) {
        let sign = if finding.is_wrong() { "wrong" } else { "to know" };
        let what = wrap(&format!("{sign}: {what}"), PAGE - 2);
        let then = wrap(&then, PAGE - 2);
        for (nth, line) in what.into_iter().chain(then).enumerate() {
            lines.push(if nth == 0 { line } else { format!("  {line}") });
        }
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
    let findings: Vec<_> = told(verified)
        .map(|(finding, Told { id, what, then })| {
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
