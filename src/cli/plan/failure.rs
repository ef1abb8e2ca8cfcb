//! Why a plan cannot be used, told as a failed command.

use crate::cli::Failure;
use crate::cli::layout::counted;
use crate::plans::PlanError;
use std::io::ErrorKind;

/// So many mistakes are told when a plan was to be used; `plan check` tells all.
const TOLD: usize = 5;

/// The failure of a command that needed a plan.
pub fn plan_failure(error: PlanError) -> Failure {
    match error {
        PlanError::Unknown { name, near, looked } => {
            let failure = Failure::wrong_input(format!("there is no plan called \"{name}\""));
            let mut failure = failure.hint(format!("Looked for it {}.", looked.join(" and ")));
            if !near.is_empty() {
                failure = failure.hint(format!("Plans with a name like it: {}.", near.join(", ")));
            }
            failure
                .hint("\"townhall plan list\" shows every plan; a path to a .toml file works too.")
        }
        PlanError::NotReadable { path, why, fix, source } => {
            let what = format!("{} {why}", path.display());
            let mine = matches!(
                source.as_ref().map(std::io::Error::kind),
                None | Some(ErrorKind::NotFound | ErrorKind::IsADirectory)
            );
            let failure = if mine { Failure::wrong_input(what) } else { Failure::could_not(what) };
            failure.hint(sentence(&fix))
        }
        PlanError::Mistakes(problems) => {
            let count = problems.0.len();
            let file = problems.0.first().map(|problem| problem.file.display().to_string());
            let file = file.unwrap_or_default();
            let what = format!("{file} has {} and cannot be used", counted(count, "mistake"));
            let mut failure = Failure::wrong_input(what);
            failure.because = problems.0.iter().take(TOLD).map(ToString::to_string).collect();
            if count > TOLD {
                failure =
                    failure.hint(format!("\"townhall plan check {file}\" shows all of them."));
            }
            failure
        }
    }
}

/// With a capital letter and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}
