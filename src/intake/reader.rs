//! Opens a file and gives its rows one by one.

use super::cells::Cells;
use super::column::Column;
use super::error::{IntakeError, RowError};
use super::format::Format;
use super::header::Header;
use super::identity::{Known, Printer, Repeats, row_id};
use super::options::Options;
use super::polis::{Place, Read, Statements, Votings};
use super::records::{BadRecord, MOST_BYTES, Record, Records};
use super::row::{Remark, Row};
use super::table::Table;
use super::words::Remembered;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

mod opening;

pub use opening::open;

/// A file that is being read: an iterator of its rows, good and bad, in the
/// file's order; the statements of a Polis export in the order of their times.
/// Rows without text, and rows that are there twice with one id, do not come;
/// [`Intake::tally`] counts them.
pub struct Intake<'w> {
    file: PathBuf,
    format: Format,
    delimiter: u8,
    header: Header,
    options: Options,
    words: Remembered<'w>,
    source: String,
    notes: Vec<String>,
    rows_total: u64,
    records: Records<BufReader<File>>,
    /// Where the rows begin: offset and line.
    start: (u64, u64),
    /// The statements of a Polis export, in their order; the next one to read.
    order: Option<(Vec<Place>, usize)>,
    votings: Option<Votings>,
    printer: Printer,
    repeats: Repeats,
    record: Record,
    tally: Tally,
    ended: bool,
}

/// How many rows came to what, so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    /// Rows read.
    pub read: u64,
    /// Rows that can come in.
    pub usable: u64,
    /// Rows without text.
    pub empty: u64,
    /// Rows that were there before, with the same id and the same words.
    pub repeated: u64,
    /// Statements that Polis moderators took out, where they are to stay out.
    pub left_out: u64,
    /// Rows with mistakes.
    pub wrong: u64,
}

impl Intake<'_> {
    /// What the file is.
    pub fn format(&self) -> Format {
        self.format
    }

    /// How many rows it has, good and bad, the header not counted.
    pub fn rows_total(&self) -> u64 {
        self.rows_total
    }

    /// The file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// What the file is known by when it is imported again.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What stands between its cells.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// How many rows came to what, so far.
    pub fn tally(&self) -> Tally {
        self.tally
    }

    /// What a reader should know about the file as a whole.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// The columns that are read, with the file's names for them.
    pub fn columns(&self) -> impl Iterator<Item = (Column, &str)> {
        self.header.understood().filter(|(column, _)| *column != Column::MigrantLed)
    }

    /// The names of columns that nothing is read from.
    pub fn ignored(&self) -> impl Iterator<Item = &str> {
        self.header.ignored()
    }

    /// Starts over at the first row.
    ///
    /// # Errors
    /// [`IntakeError::Io`] where the disk fails.
    pub fn rewind(&mut self) -> Result<(), IntakeError> {
        let (offset, line) = self.start;
        self.records
            .go_to(offset, line)
            .map_err(|cause| IntakeError::Io { file: self.file.clone(), cause })?;
        if let Some((_, next)) = &mut self.order {
            *next = 0;
        }
        self.repeats.rewind();
        self.tally = Tally::default();
        self.ended = false;
        Ok(())
    }

    /// Reads the next row's cells; `false` at the end.
    fn read(&mut self) -> Result<bool, BadRecord> {
        if let Some((places, next)) = &mut self.order {
            let Some(place) = places.get(*next) else { return Ok(false) };
            *next += 1;
            self.records.go_to(place.offset, place.line).map_err(BadRecord::Io)?;
        }
        self.records.read(&mut self.record)
    }

    fn bad(&mut self, bad: BadRecord) -> RowError {
        let file = self.file.clone();
        match bad {
            BadRecord::Io(cause) => {
                self.ended = true;
                RowError::whole(
                    file,
                    self.record.line,
                    None,
                    format!("the file cannot be read on: {cause}"),
                    "copy the file to another place and try again",
                )
            }
            BadRecord::Unclosed { line, cell } => RowError::whole(
                file,
                line,
                self.header.names.get(cell).cloned(),
                "a quote (\") opens here and is never closed, so the rest of the file is one cell",
                "close it; where the quote belongs to the text, put the whole text in quotes and \
                 write the quote twice (\"\")",
            ),
            BadRecord::TooLong => RowError::whole(
                file,
                self.record.line,
                None,
                format!("the row is longer than {} MB", MOST_BYTES >> 20),
                "look for a quote that is not closed; a document is not one contribution",
            ),
        }
    }

    /// Whether the row has a cell for each column, and text in each.
    fn check_shape(&self) -> Result<(), RowError> {
        let (cells, columns) = (self.record.len(), self.header.names.len());
        let (file, line) = (self.file.clone(), self.record.line);
        let all = Cells { record: &self.record, header: &self.header, guarded: false };
        if !all.are_text() {
            return Err(RowError::whole(
                file,
                line,
                None,
                "it is not UTF-8, and was when the file was opened",
                "wait until the program that writes the file has finished",
            ));
        }
        if cells < columns {
            let missing = self.header.names.get(cells).cloned();
            return Err(RowError::whole(
                file,
                line,
                missing,
                format!("missing: {cells} cells where the header has {columns}"),
                "add the cells; or put quotes around a text with line breaks in it, which is \
                 cut here",
            ));
        }
        // Spreadsheets like to end rows with empty cells.
        match (columns..cells).find(|&place| !self.record.cell(place).trim_ascii().is_empty()) {
            None => Ok(()),
            Some(_) => Err(RowError::whole(
                file,
                line,
                None,
                format!("{cells} cells where the header has {columns}"),
                format!(
                    "put quotes around the text that has {} in it",
                    match self.delimiter {
                        b'\t' => "a tab".to_owned(),
                        other => format!("\"{}\"", char::from(other)),
                    }
                ),
            )),
        }
    }

    /// The row that was read, with its id; none where it is not to come in.
    fn row(&mut self) -> Result<Option<Row>, RowError> {
        self.check_shape()?;
        let (file, header, options) = (self.file.as_path(), &self.header, &self.options);
        let source = self.source.as_str();
        let read = match self.format {
            Format::Polis => {
                let votings = self.votings.as_ref();
                Statements { file, header, options, source, votings }.row(&self.record)?
            }
            format => {
                let table = Table { file, header, format, options, words: &self.words, source };
                table.row(&self.record)?.map_or(Read::Empty, |row| Read::Row(Box::new(row)))
            }
        };
        match read {
            Read::Empty => self.tally.empty += 1,
            Read::LeftOut => self.tally.left_out += 1,
            Read::Row(row) => return self.identify(*row),
        }
        Ok(None)
    }

    fn identify(&mut self, mut row: Row) -> Result<Option<Row>, RowError> {
        let (record, printer) = (&self.record, &self.printer);
        let known = printer.known(record);
        let met = self.repeats.meet(known.print(), record.line, || printer.content(record));
        let id = match (known, met) {
            (Known::ById(_), None) => printer.id(record).to_owned(),
            (Known::ById(_), Some(before)) if before.content == printer.content(record) => {
                self.tally.repeated += 1;
                return Ok(None);
            }
            (Known::ById(_), Some(before)) => {
                return Err(RowError::whole(
                    self.file.clone(),
                    record.line,
                    printer.id_column().and_then(|at| self.header.names.get(at).cloned()),
                    format!(
                        "\"{}\" is already the id of the row on line {}",
                        super::cells::short(printer.id(record)),
                        before.line
                    ),
                    "give each row an id of its own, or leave the column out: --column id=",
                ));
            }
            (Known::ByContent(print), met) => {
                let times = met.map_or(0, |before| before.times);
                if times > 0 {
                    row.remarks.push(Remark::SameAsBefore);
                }
                row_id(print, times)
            }
        };
        if let Some(source) = &mut row.capture.source {
            source.row = id;
        }
        Ok(Some(row))
    }
}

impl Iterator for Intake<'_> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let item = match self.read() {
                Ok(false) => {
                    self.ended = true;
                    return None;
                }
                Ok(true) => {
                    self.tally.read += 1;
                    self.row().transpose()
                }
                Err(bad) => {
                    self.tally.read += 1;
                    Some(Err(self.bad(bad)))
                }
            };
            match item {
                None => {}
                Some(Ok(row)) => {
                    self.tally.usable += 1;
                    return Some(Ok(row));
                }
                Some(Err(error)) => {
                    self.tally.wrong += 1;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

impl std::fmt::Debug for Intake<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake")
            .field("file", &self.file)
            .field("format", &self.format)
            .field("source", &self.source)
            .field("rows_total", &self.rows_total)
            .field("tally", &self.tally)
            .finish_non_exhaustive()
    }
}
