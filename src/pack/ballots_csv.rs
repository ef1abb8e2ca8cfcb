//! `data/ballots.csv`: of every closed ballot the whole distribution.

use super::columns::BALLOTS;
use super::contributions_csv::{record, writer};
use super::error::Trouble;
use super::renderer::Renderer;
use super::report::Report;
use super::rows::Rows;
use std::io::Write;

/// What stands in the column of voices for those who did not say.
const NOT_STATED: &str = "not-stated";

/// Writes `data/ballots.csv`.
pub(super) struct Ballots;

impl Renderer for Ballots {
    fn name(&self) -> &'static str {
        "ballots"
    }

    fn format(&self) -> &'static str {
        "csv"
    }

    fn path(&self) -> &'static str {
        "data/ballots.csv"
    }

    fn write(&self, report: &Report, _: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        let mut csv = writer(out);
        csv.write_record(BALLOTS.iter().map(|column| column.name))?;
        for ballot in &report.ballots {
            let question = &ballot.question;
            for (nth, option) in ballot.options.iter().enumerate() {
                let proposal = option.proposal.as_ref();
                let reference = proposal.map(|it| it.reference.to_string()).unwrap_or_default();
                let mut row = |voice: &str, step: u8, n: String| {
                    let dots =
                        if question.dots > 0 { question.dots.to_string() } else { String::new() };
                    record(
                        &mut csv,
                        [
                            ballot.nth.to_string(),
                            question.scale.id().to_owned(),
                            question.taking.id().to_owned(),
                            dots,
                            ballot.phase.clone().unwrap_or_default(),
                            (nth + 1).to_string(),
                            reference.clone(),
                            voice.to_owned(),
                            step.to_string(),
                            n,
                        ],
                    )
                };
                for (step, n) in &option.steps {
                    let n = n.shown().map(|n| n.to_string()).unwrap_or_default();
                    row("", *step, n)?;
                }
                for (voice, steps) in &option.by_voice {
                    let voice = if voice.is_empty() { NOT_STATED } else { voice };
                    for (step, n) in steps {
                        row(voice, *step, n.to_string())?;
                    }
                }
            }
        }
        Ok(csv.flush()?)
    }
}
