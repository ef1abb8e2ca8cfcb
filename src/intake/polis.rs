//! Statements of a Polis conversation, from the `comments.csv` of its export.
//!
//! `summary.csv` beside it names the conversation, `votes.csv` has every vote:
//! with it a vote changed later counts once, and passes are known. Statements
//! come in the order in which they were made.

mod beside;

pub(super) use beside::{Agreement, Beside, Votings};

use super::cells::{Cells, Mistakes, short};
use super::column::Column;
use super::error::RowError;
use super::header::Header;
use super::moment;
use super::options::{Options, Unmoderated};
use super::records::Record;
use super::row::{Remark, Row};
use super::table::{check_length, votes};
use crate::domain::Capture;
use crate::domain::act::Source;
use crate::domain::event::Body;
use crate::domain::time::Wall;
use std::path::Path;

/// Where a statement stands in its file: made when, its id, offset and line.
/// Sorted, they are the order in which statements come. 32 bytes each is all
/// that is kept of a statement; Polis conversations have some thousands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub made: i64,
    pub id: u64,
    pub offset: u64,
    pub line: u64,
}

impl Place {
    /// The place of a statement; those without a readable time come last.
    pub(super) fn of(record: &Record, header: &Header) -> Place {
        let cells = Cells { record, header, guarded: false };
        Place {
            made: moment::since_1970(cells.get(Column::CapturedAt)).unwrap_or(i64::MAX),
            id: cells.get(Column::Id).parse().unwrap_or(u64::MAX),
            offset: record.offset,
            line: record.line,
        }
    }
}

/// What became of a statement's row.
#[derive(Debug)]
pub(super) enum Read {
    /// It can come in.
    Row(Box<Row>),
    /// It says nothing.
    Empty,
    /// Moderators took it out, and the caller wants it so.
    LeftOut,
}

/// What the statements of one conversation are read with.
pub(super) struct Statements<'a> {
    pub file: &'a Path,
    pub header: &'a Header,
    pub options: &'a Options,
    /// What the conversation is known by.
    pub source: &'a str,
    /// The votes, where `votes.csv` stands beside the file.
    pub votings: Option<&'a Votings>,
}

impl Statements<'_> {
    pub(super) fn row(&self, record: &Record) -> Result<Read, RowError> {
        let cells = Cells { record, header: self.header, guarded: false };
        let text = cells.whole(Column::Text);
        if text.trim().is_empty() {
            return Ok(Read::Empty);
        }
        let mut remarks = Vec::new();
        match cells.get(Column::Moderated) {
            "-1" if self.options.unmoderated == Unmoderated::LeaveOut => return Ok(Read::LeftOut),
            "-1" => remarks.push(Remark::ModeratedOut),
            "0" => remarks.push(Remark::NotModerated),
            _ => {}
        }
        if matches!(cells.get(Column::Seed).to_lowercase().as_str(), "true" | "t" | "1") {
            remarks.push(Remark::Seed);
        }
        let mut wrong = Mistakes::new(self.file, record.line, self.header);
        check_length(&mut wrong, text, None);
        let id = cells.get(Column::Id);
        if id.is_empty() {
            wrong.add(Column::Id, "empty", "give the statement the id it has in Polis");
        }
        let counted = votes(cells, &mut wrong);
        let votes = self.votings.map_or(counted, |votings| Some(votings.of(id)));
        let said = cells.some(Column::CapturedAt).and_then(|cell| {
            let ms = moment::since_1970(cell);
            if ms.is_none() {
                wrong.add(
                    Column::CapturedAt,
                    format!("\"{}\" is not a time", short(cell)),
                    "write seconds or milliseconds since 1970, as Polis does",
                );
            }
            ms.map(|ms| Wall { ms, offset: self.options.offset })
        });
        wrong.done()?;
        let options = self.options;
        let capture = Capture {
            words: Body { text: text.to_owned(), original: None },
            kind: options.kind,
            mode: Some(options.mode.unwrap_or_default()),
            permission: Some(options.permission.unwrap_or_default()),
            phase: options.phase.clone(),
            table: options.table.clone(),
            voice: options.voice.clone(),
            language: options.language.clone(),
            source: Some(Source { name: self.source.to_owned(), row: id.to_owned(), votes }),
            said,
            ..Capture::default()
        };
        Ok(Read::Row(Box::new(Row {
            line: record.line,
            capture,
            answers: Vec::new(),
            merged_into: None,
            parked: false,
            remarks,
        })))
    }
}
