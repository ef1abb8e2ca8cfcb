//! Readers of other programs' files: what comes in from outside, as captures.
//!
//! [`open`] looks at a file once from end to end (encoding, number of rows,
//! rows that repeat), so that a progress bar has its total and a file in the
//! wrong encoding is refused before the first row. The [`Intake`] it gives is
//! an iterator of [`Row`]s; memory stays flat however long the file is. Nothing
//! here writes: the store takes the rows.
//!
//! | to change … | open |
//! |---|---|
//! | which headers mean what, `--column` | `column`, `header` |
//! | how rows and cells are told apart | `records` |
//! | encodings, files that are no text | `sniff` |
//! | what a cell may say and what it becomes | `cells`, `moment`, `table` |
//! | Polis exports | `polis` |
//! | how a repeated import knows its rows again | `identity` |
//! | what a dry run prints | `survey` |
//! | the wording of mistakes | `error` |

mod cells;
mod column;
mod error;
mod format;
mod header;
mod identity;
mod moment;
mod options;
mod polis;
mod reader;
mod records;
mod row;
mod sniff;
mod survey;
mod table;
mod words;

pub use column::{BadColumn, Column, ColumnMap};
pub use error::{IntakeError, Problem, RowError};
pub use format::{Format, UnknownFormat};
pub use options::{Options, Unmoderated};
pub use reader::{Intake, Tally, open};
pub use row::{Remark, Row};
pub use survey::Survey;
pub use words::{Named, SessionWords, Words};
