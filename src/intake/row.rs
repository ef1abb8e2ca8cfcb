//! One row of a file, ready to be captured.

use crate::domain::{Capture, Ref};
use std::fmt;

/// One row of a file.
///
/// What it answers and what it was merged into is named by ref, and those may
/// stand further down in the same file: they are set in a second pass, once all
/// rows are in. [`Intake::rewind`](super::Intake::rewind) gives the rows again,
/// and [`Row::needs_second_pass`] says which of them matter then.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The line it begins on, from 1.
    pub line: u64,
    /// What is to be captured. Its `answers` are empty, its `source` is always set.
    pub capture: Capture,
    /// The refs of what it answers.
    pub answers: Vec<Ref>,
    /// The ref of what it was merged into.
    pub merged_into: Option<Ref>,
    /// Whether it was set aside for later.
    pub parked: bool,
    /// What a reader should know about it.
    pub remarks: Vec<Remark>,
}

impl Row {
    /// Whether something is left to be set once all rows are in.
    pub fn needs_second_pass(&self) -> bool {
        !self.answers.is_empty() || self.merged_into.is_some() || self.parked
    }
}

/// What a reader should know about a row that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Remark {
    /// The same row, word for word, stood in the file before; both come in.
    SameAsBefore,
    /// Polis moderators had taken the statement out.
    ModeratedOut,
    /// Polis moderators had not looked at the statement.
    NotModerated,
    /// Those who asked wrote the statement, to start the conversation.
    Seed,
    /// It was merged into another, but the file does not say into which.
    MergedIntoUnknown,
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Remark::SameAsBefore => "the same as a row before it; kept",
            Remark::ModeratedOut => "taken out by the moderators of the conversation",
            Remark::NotModerated => "not looked at by the moderators of the conversation",
            Remark::Seed => "written by those who asked, to start the conversation",
            Remark::MergedIntoUnknown => "merged, but the file does not say into which",
        })
    }
}
