//! The formats that can be read, and how one is told by its header.

use super::column::{Column, fold};
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// The `contributions.csv` of a pack of ours.
    Ours,
    /// The `comments.csv` of a Polis export.
    Polis,
    /// Any other table with a column of texts.
    Csv,
}

/// Headers that, together, only our own export has.
const OURS: [&str; 8] =
    ["ref", "session", "captured_at", "kind", "text", "mode", "permission", "status"];
/// Headers that, together, only a Polis export of statements has.
const POLIS: [&str; 4] = ["comment-id", "comment-body", "agrees", "disagrees"];

impl Format {
    /// The id used on the command line and in JSON.
    pub fn id(self) -> &'static str {
        match self {
            Format::Ours => "ours",
            Format::Polis => "polis",
            Format::Csv => "csv",
        }
    }

    /// The format that a header speaks of.
    pub(super) fn of_header(header: &[String]) -> Format {
        let names: Vec<String> = header.iter().map(|name| fold(name)).collect();
        let has_all = |wanted: &[&str]| wanted.iter().all(|name| names.contains(&fold(name)));
        match () {
            () if has_all(&OURS) => Format::Ours,
            () if has_all(&POLIS) => Format::Polis,
            () => Format::Csv,
        }
    }

    /// The columns without which a file cannot be of this format.
    pub(super) fn needs(self) -> &'static [Column] {
        match self {
            Format::Ours => &[Column::Text, Column::Ref],
            Format::Polis => &[Column::Text, Column::Id],
            Format::Csv => &[Column::Text],
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Ours => "contributions.csv of a Townhall pack",
            Format::Polis => "comments.csv of a Polis export",
            Format::Csv => "table with a text column (CSV)",
        })
    }
}

/// A word that names no format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a format; the formats are ours, polis and csv")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        [Format::Ours, Format::Polis, Format::Csv]
            .into_iter()
            .find(|format| format.id().eq_ignore_ascii_case(word.trim()))
            .ok_or_else(|| UnknownFormat(word.to_owned()))
    }
}
