//! What can be wrong with a file or a row of it: what, where, why, what to do.

use super::column::{Column, fold};
use super::format::Format;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a file cannot be read at all. [`IntakeError::fix`] says what to do.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The system says no: missing, not permitted, a failing disk.
    #[error("{} cannot be read: {}", .file.display(), plainly(.cause))]
    Io {
        /// The file.
        file: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// It is a folder, a pipe or a device.
    #[error("{} is {is}, not a file", .file.display())]
    NotAFile {
        /// What was given.
        file: PathBuf,
        /// What it is, with its article.
        is: &'static str,
    },
    /// There is nothing in it.
    #[error("{} is empty", .file.display())]
    Empty {
        /// The file.
        file: PathBuf,
    },
    /// It holds something other than text.
    #[error("{} is {is}, not a CSV file", .file.display())]
    NotText {
        /// The file.
        file: PathBuf,
        /// What it seems to be, with its article.
        is: &'static str,
    },
    /// It is text, but not UTF-8.
    #[error("{}:{line}: the text is not UTF-8; it {is}{}", .file.display(), shown(.example))]
    Encoding {
        /// The file.
        file: PathBuf,
        /// The first line where it shows.
        line: u64,
        /// What it is or seems to be, with its verb.
        is: &'static str,
        /// The first words where it shows, read as what it seems to be.
        example: Option<String>,
    },
    /// The line of column names does not end.
    #[error("{}:{line}: the line of column names does not end", .file.display())]
    BadHeader {
        /// The file.
        file: PathBuf,
        /// The line it begins on.
        line: u64,
    },
    /// The header names no column we need.
    #[error(
        "{}:1: no column of the header is {}; it has {}",
        .file.display(), sought(*.column), listed(.header)
    )]
    NoColumn {
        /// The file.
        file: PathBuf,
        /// What is missing.
        column: Column,
        /// The format it was read as.
        format: Format,
        /// The names in the header.
        header: Vec<String>,
    },
    /// `--column` names a header that is not there.
    #[error(
        "{}:1: no column is called \"{asked}\", which was given for {column}; the header has {}",
        .file.display(), listed(.header)
    )]
    NoSuchHeader {
        /// The file.
        file: PathBuf,
        /// The column it was given for.
        column: Column,
        /// The name given.
        asked: String,
        /// The names in the header.
        header: Vec<String>,
    },
    /// Two columns could be the one that is needed.
    #[error(
        "{}:1: columns {} and {} could both be {column}: they are called \"{}\" and \"{}\"",
        .file.display(), .first.0, .second.0, .first.1, .second.1
    )]
    TwoColumns {
        /// The file.
        file: PathBuf,
        /// What they could be.
        column: Column,
        /// Place, from 1, and name of the one.
        first: (usize, String),
        /// Place, from 1, and name of the other.
        second: (usize, String),
    },
    /// The voice or the phase given for all rows is not in the session's plan.
    #[error("\"{word}\" is not {named} of this session's plan")]
    NotInPlan {
        /// What was given.
        word: String,
        /// What it should name, with its article.
        named: &'static str,
        /// What there is.
        known: Vec<String>,
    },
}

impl IntakeError {
    /// What to do about it, in full sentences.
    pub fn fix(&self) -> String {
        const AS_UTF8: &str = "Save it as UTF-8: in Excel, File > Save As > \"CSV UTF-8\"; in \
            LibreOffice, Save As with \"Edit filter settings\" ticked and the character set \
            \"Unicode (UTF-8)\".";
        match self {
            IntakeError::Io { cause, .. } => match cause.kind() {
                io::ErrorKind::NotFound => {
                    "Check the name and the folder; nothing was imported.".to_owned()
                }
                io::ErrorKind::PermissionDenied => {
                    "Ask its owner to let you read it, or copy it to a folder of yours.".to_owned()
                }
                _ => {
                    "Copy the file to another place and try again; nothing was imported.".to_owned()
                }
            },
            IntakeError::NotAFile { is: "a folder", .. } => {
                "Give the file itself, such as FOLDER/comments.csv.".to_owned()
            }
            IntakeError::NotAFile { .. } => {
                "Save it to a file first: it is read twice, once to count and check its rows."
                    .to_owned()
            }
            IntakeError::Empty { .. } => "Check that the export has finished.".to_owned(),
            IntakeError::NotText { is, .. } if is.contains("spreadsheet") => {
                format!("Open it and save the sheet as CSV. {AS_UTF8}")
            }
            IntakeError::NotText { .. } => {
                "Give a table saved as CSV in UTF-8, with a line of column names on top.".to_owned()
            }
            IntakeError::Encoding { is, .. } if is.contains("damaged") => {
                "Export it again; or mend the words on that line and save it as UTF-8.".to_owned()
            }
            IntakeError::Encoding { .. } => AS_UTF8.to_owned(),
            IntakeError::BadHeader { .. } => {
                "Look for a quote (\") in it that is not closed.".to_owned()
            }
            IntakeError::NoColumn { column, format: Format::Csv, .. } => format!(
                "Say which it is, such as --column {column}=NAME with NAME as in the header; a \
                 file without a header needs a line of column names on top."
            ),
            IntakeError::NoColumn { .. } => {
                "Say --from csv to read it as any other table, or export it again.".to_owned()
            }
            IntakeError::NoSuchHeader { column, .. } => {
                format!("Write --column {column}= and one of these names.")
            }
            IntakeError::TwoColumns { column, first, second, .. }
                if fold(&first.1) == fold(&second.1) =>
            {
                format!("Rename one of them in the file, so that the one for {column} stands out.")
            }
            IntakeError::TwoColumns { column, first, second, .. } => format!(
                "Say which one: --column \"{column}={}\" or --column \"{column}={}\".",
                first.1, second.1
            ),
            IntakeError::NotInPlan { known, .. } => format!("There are {}.", known.join(", ")),
        }
    }

    /// Whether the file or what was said about it can be mended; else the
    /// system is in the way.
    pub fn is_wrong_input(&self) -> bool {
        !matches!(self, IntakeError::Io { .. })
    }
}

/// The few failures that people meet, without the system's code numbers.
fn plainly(cause: &io::Error) -> String {
    match cause.kind() {
        io::ErrorKind::NotFound => "there is no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "you are not allowed to".to_owned(),
        _ => cause.to_string(),
    }
}

fn shown(example: &Option<String>) -> String {
    example.as_ref().map(|words| format!(" (\"{words}\")")).unwrap_or_default()
}

fn sought(column: Column) -> &'static str {
    match column {
        Column::Text => "known to hold the texts",
        Column::Ref => "called \"ref\"",
        Column::Id => "called \"comment-id\"",
        other => other.id(),
    }
}

fn listed(header: &[String]) -> String {
    const MOST: usize = 12;
    let short = |name: &String| {
        let mut begins: String = name.chars().take(40).map(harmless).collect();
        if name.chars().nth(40).is_some() {
            begins.push('…');
        }
        format!("\"{begins}\"")
    };
    let mut names: Vec<String> = header.iter().take(MOST).map(short).collect();
    if header.len() > MOST {
        names.push(format!("and {} more", header.len() - MOST));
    }
    names.join(", ")
}

/// Characters that could act on a terminal are shown as a replacement.
pub(super) fn harmless(c: char) -> char {
    let bidi =
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if c.is_control() || bidi { '\u{fffd}' } else { c }
}

/// One mistake in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The column's name as the file has it; none where it is the row itself.
    pub column: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub fix: String,
}

/// A row that cannot come in, with every mistake in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct RowError {
    /// The file.
    pub file: PathBuf,
    /// The line the row begins on, from 1.
    pub line: u64,
    /// What is wrong with it; never empty.
    pub problems: Vec<Problem>,
    /// How many more mistakes there are in this row.
    pub more: usize,
}

impl RowError {
    /// Mistakes of one row that are told; the rest is counted.
    pub(super) const MOST: usize = 8;

    /// One mistake of a row as a whole.
    pub(super) fn whole(
        file: PathBuf,
        line: u64,
        column: Option<String>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        let problems = vec![Problem { column, what: what.into(), fix: fix.into() }];
        RowError { file, line, problems, more: 0 }
    }
}

impl fmt::Display for RowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, problem) in self.problems.iter().enumerate() {
            if nth > 0 {
                writeln!(f)?;
            }
            write!(f, "{}:{}: ", self.file.display(), self.line)?;
            if let Some(column) = &problem.column {
                let column: String = column.chars().take(40).map(harmless).collect();
                write!(f, "{column}: ")?;
            }
            write!(f, "{}\n  fix: {}", problem.what, problem.fix)?;
        }
        if self.more > 0 {
            write!(f, "\n{}:{}: and {} more", self.file.display(), self.line, self.more)?;
        }
        Ok(())
    }
}
