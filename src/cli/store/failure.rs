//! What the store and the rules of a session say no to, told as a failed command.

use crate::cli::{Failure, refusal};
use crate::plans;
use crate::store::{ActError, FindError, Reader, SessionRow, StoreError};
use std::io::ErrorKind;

/// So many names are told where none is near.
const TOLD: usize = 5;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let what = error.to_string();
        let mendable = match &error {
            StoreError::NotAStore(_) | StoreError::Foreign(_) | StoreError::Unsafe { .. } => true,
            StoreError::Io { source, .. } => {
                matches!(source.kind(), ErrorKind::IsADirectory | ErrorKind::NotADirectory)
            }
            _ => false,
        };
        let mut failure =
            if mendable { Failure::wrong_input(what) } else { Failure::could_not(what) };
        failure.hints = error.hints();
        failure
    }
}

impl From<ActError> for Failure {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Refused(refused) => Failure::wrong_input(refusal::say(&refused)),
            ActError::Store(error) => error.into(),
        }
    }
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        let what = error.to_string();
        match error {
            FindError::Store(error) => error.into(),
            FindError::Unknown { name, known } => session_unknown(&name, &known),
            FindError::Ambiguous { candidates, .. } => Failure::wrong_input(what)
                .hint(format!("Write more of it: {}.", candidates.join(", "))),
        }
    }
}

/// There is no such session among those known, the newest first.
pub(in crate::cli) fn session_unknown(name: &str, known: &[String]) -> Failure {
    let failure = Failure::wrong_input(format!("there is no session \"{}\"", name.escape_debug()));
    if known.is_empty() {
        return failure.hint("The store holds no session yet; make one: townhall new PLAN");
    }
    let near = plans::near(name, known.iter().map(String::as_str));
    let failure = if near.is_empty() {
        let latest: Vec<&str> = known.iter().take(TOLD).map(String::as_str).collect();
        failure.hint(format!("The latest sessions: {}.", latest.join(", ")))
    } else {
        failure.hint(format!("Sessions with a name like it: {}.", near.join(", ")))
    };
    failure.hint("`townhall sessions` lists them all; the beginning of a name will do.")
}

/// The session that a name, or the beginning of one, means.
pub(in crate::cli) fn session(reader: &Reader, name: &str) -> Result<SessionRow, Failure> {
    Ok(reader.find_session(name)?)
}
