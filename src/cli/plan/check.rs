//! `townhall plan check`: every mistake of every file.

use super::failure::plan_failure;
use crate::cli::layout::counted;
use crate::cli::{Failure, output};
use crate::plans::{self, PlanError};

pub(super) fn run(paths: &[String]) -> Result<(), Failure> {
    let mut with_mistakes = 0;
    let mut mistakes = 0;
    let mut unusable = Vec::new();
    for path in paths {
        match plans::load(path) {
            Ok(plan) => output::print_line(&format!(
                "{path}: no mistakes found, {}, {}",
                counted(plan.phases.len(), "phase"),
                counted(plan.total_minutes(false), "minute"),
            ))?,
            Err(PlanError::Mistakes(problems)) => {
                with_mistakes += 1;
                mistakes += problems.0.len();
                output::print_line(&problems.to_string())?;
            }
            Err(error) => unusable.push(plan_failure(error)),
        }
    }
    // The last failure ends the program; those before it are told here.
    let last = unusable.pop();
    for failure in unusable {
        output::note(&failure.to_string());
    }
    if mistakes == 0 {
        return last.map_or(Ok(()), Err);
    }
    if let Some(failure) = last {
        output::note(&failure.to_string());
    }
    let found = counted(mistakes, "mistake");
    Err(Failure::wrong_input(match (with_mistakes, paths) {
        (_, [path]) => format!("{found} in {path}"),
        (1, _) => format!("{found} in one of {} plans", paths.len()),
        (_, _) => format!("{found} in {with_mistakes} of {} plans", paths.len()),
    }))
}
