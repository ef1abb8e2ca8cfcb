//! How a command fails: what went wrong, why, what to do next, and the exit code.

use std::error::Error;
use std::fmt::{self, Write as _};
use std::process::ExitCode;

/// What sort of failure it is; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureKind {
    /// It could not be done: disk, permissions, a store in use. Exit code 1.
    CouldNot,
    /// Wrong usage or wrong input: something the user can mend. Exit code 2.
    WrongInput,
    /// The record does not verify. Exit code 3.
    DoesNotVerify,
}

impl FailureKind {
    /// The process's exit code.
    pub fn code(self) -> u8 {
        match self {
            FailureKind::CouldNot => 1,
            FailureKind::WrongInput => 2,
            FailureKind::DoesNotVerify => 3,
        }
    }
}

/// A failed command, told so that its reader knows what to do next.
#[derive(Debug)]
pub struct Failure {
    /// Decides the exit code.
    pub kind: FailureKind,
    /// What went wrong and where, one sentence.
    pub what: String,
    /// Why, from the outermost cause to the innermost.
    pub because: Vec<String>,
    /// What to do next, each a full sentence.
    pub hints: Vec<String>,
}

impl Failure {
    /// It could not be done.
    pub fn could_not(what: impl Into<String>) -> Self {
        Self::new(FailureKind::CouldNot, what)
    }

    /// The user gave something that cannot be used.
    pub fn wrong_input(what: impl Into<String>) -> Self {
        Self::new(FailureKind::WrongInput, what)
    }

    /// The record does not verify.
    pub fn does_not_verify(what: impl Into<String>) -> Self {
        Self::new(FailureKind::DoesNotVerify, what)
    }

    fn new(kind: FailureKind, what: impl Into<String>) -> Self {
        Failure { kind, what: what.into(), because: Vec::new(), hints: Vec::new() }
    }

    /// Adds the chain of causes of `error`, the error itself first.
    #[must_use]
    pub fn because(mut self, error: &(dyn Error + 'static)) -> Self {
        let mut cause = Some(error);
        while let Some(error) = cause {
            self.because.push(error.to_string());
            cause = error.source();
        }
        self
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Prints the failure on standard error; the exit code to leave with.
    pub fn report(&self) -> ExitCode {
        super::output::note(&self.to_string());
        ExitCode::from(self.kind.code())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("error: {}\n", self.what);
        for cause in &self.because {
            writeln!(text, "  because: {cause}")?;
        }
        for hint in &self.hints {
            writeln!(text, "  hint: {hint}")?;
        }
        f.write_str(&text)
    }
}
