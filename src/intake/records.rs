//! Tells the rows and cells of a CSV file apart.
//!
//! A reader of our own, because a hall's files are typed by hand and the `csv`
//! crate's reader cannot say what their authors need to know: it takes a quote
//! that is never closed for a cell that reaches to the end of the file (and into
//! memory), and it loses count of lines that end in CR alone. What it reads is
//! what that crate reads: a property test holds the two against each other.

use std::io::{self, BufRead, Seek, SeekFrom};

/// The longest row that is kept, in bytes; of a longer one the rest is passed over.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// One row: its cells, and where it stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Record {
    /// The line it begins on, from 1.
    pub line: u64,
    /// Where it begins, in bytes from the start of the file.
    pub offset: u64,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Record {
    /// How many cells it has.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The cell at a place, from 0; empty beyond the last.
    pub(super) fn cell(&self, place: usize) -> &[u8] {
        match self.ends.get(place) {
            Some(&end) => {
                let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
                &self.bytes[start..end]
            }
            None => &[],
        }
    }

    /// Every cell, in order.
    pub(super) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.len()).map(|place| self.cell(place))
    }
}

/// What is wrong with the rows themselves.
#[derive(Debug)]
pub(super) enum BadRecord {
    /// The disk failed.
    Io(io::Error),
    /// A quote opened on this line, in this cell from 0, is not closed before
    /// the end of the file. Nothing comes after it.
    Unclosed { line: u64, cell: usize },
    /// The row is longer than what is kept. The next row can be read.
    TooLong,
}

#[derive(Clone, Copy)]
enum State {
    RowStart,
    CellStart,
    Plain,
    Quoted,
    /// After a quote within quotes: the end of them, or the first of two.
    QuoteInQuotes,
}

/// Reads rows, one at a time.
#[derive(Debug)]
pub(super) struct Records<R> {
    input: R,
    delimiter: u8,
    /// Bytes read so far, and the line they led to.
    offset: u64,
    line: u64,
    after_cr: bool,
}

impl<R: BufRead> Records<R> {
    /// Starts at a place of the file that begins a row.
    pub(super) fn new(input: R, delimiter: u8, offset: u64, line: u64) -> Self {
        Records { input, delimiter, offset, line, after_cr: false }
    }

    /// Reads the next row into `record`; `false` at the end of the file. Lines
    /// with nothing on them are no rows.
    pub(super) fn read(&mut self, record: &mut Record) -> Result<bool, BadRecord> {
        record.bytes.clear();
        record.ends.clear();
        let mut state = State::RowStart;
        let mut quote = (0, 0);
        let mut too_long = false;
        loop {
            let chunk = match self.input.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(BadRecord::Io(error)),
            };
            if chunk.is_empty() {
                return match state {
                    State::RowStart => Ok(false),
                    State::Quoted => Err(BadRecord::Unclosed { line: quote.0, cell: quote.1 }),
                    _ if too_long => Err(BadRecord::TooLong),
                    _ => {
                        record.ends.push(record.bytes.len());
                        Ok(true)
                    }
                };
            }
            let mut at = 0;
            let mut done = false;
            while at < chunk.len() && !done {
                // Plain runs go over in one piece: this is where the time goes.
                let (run, next) = match state {
                    State::Plain => run(&chunk[at..], [self.delimiter, b'\n', b'\r']),
                    State::Quoted => run(&chunk[at..], [b'"', b'\n', b'\r']),
                    _ => (&chunk[at..at], Some(chunk[at])),
                };
                if !run.is_empty() {
                    record.bytes.extend_from_slice(run);
                    at += run.len();
                    self.after_cr = false;
                }
                let Some(byte) = next else { break };
                if matches!(state, State::RowStart) && !matches!(byte, b'\n' | b'\r') {
                    record.line = self.line;
                    record.offset = self.offset + at as u64;
                    state = State::CellStart;
                }
                at += 1;
                self.line += u64::from(byte == b'\r' || (byte == b'\n' && !self.after_cr));
                self.after_cr = byte == b'\r';
                state = match (state, byte) {
                    (State::Quoted, b'"') => State::QuoteInQuotes,
                    (State::Quoted, _) | (State::QuoteInQuotes, b'"') => {
                        record.bytes.push(byte);
                        State::Quoted
                    }
                    (State::RowStart, _) => State::RowStart,
                    (_, b'\n' | b'\r') => {
                        record.ends.push(record.bytes.len());
                        done = true;
                        State::RowStart
                    }
                    (_, byte) if byte == self.delimiter => {
                        record.ends.push(record.bytes.len());
                        State::CellStart
                    }
                    (State::CellStart, b'"') => {
                        quote = (self.line, record.ends.len());
                        State::Quoted
                    }
                    _ => {
                        record.bytes.push(byte);
                        State::Plain
                    }
                };
            }
            if record.bytes.len() > MOST_BYTES || record.ends.len() > MOST_BYTES {
                too_long = true;
                record.bytes.clear();
                record.ends.clear();
            }
            self.offset += at as u64;
            self.input.consume(at);
            if done {
                return if too_long { Err(BadRecord::TooLong) } else { Ok(true) };
            }
        }
    }
}

impl<R> Records<R> {
    /// Where the next row is looked for: bytes from the start, and the line.
    pub(super) fn place(&self) -> (u64, u64) {
        (self.offset, self.line)
    }
}

impl<R: BufRead + Seek> Records<R> {
    /// Goes on at a place of the file that begins a row.
    pub(super) fn go_to(&mut self, offset: u64, line: u64) -> io::Result<()> {
        self.input.seek(SeekFrom::Start(offset))?;
        (self.offset, self.line, self.after_cr) = (offset, line, false);
        Ok(())
    }
}

/// What stands before the first of `ends`, and which one that is.
fn run(bytes: &[u8], ends: [u8; 3]) -> (&[u8], Option<u8>) {
    match bytes.iter().position(|byte| ends.contains(byte)) {
        Some(length) => (&bytes[..length], Some(bytes[length])),
        None => (bytes, None),
    }
}

#[cfg(test)]
mod tests {
    use super::{BadRecord, MOST_BYTES, Record, Records};
    use proptest::prelude::*;
    use std::io::BufReader;

    /// A row: line, offset, cells.
    type Row = (u64, u64, Vec<String>);

    /// Reads in chunks of `capacity` bytes, so that every cut between chunks is met.
    fn rows(text: &[u8], capacity: usize) -> (Vec<Row>, Option<BadRecord>) {
        let mut records = Records::new(BufReader::with_capacity(capacity, text), b',', 0, 1);
        let (mut record, mut rows) = (Record::default(), Vec::new());
        loop {
            match records.read(&mut record) {
                Ok(true) => rows.push((
                    record.line,
                    record.offset,
                    record.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect(),
                )),
                Ok(false) => return (rows, None),
                Err(bad) => return (rows, Some(bad)),
            }
        }
    }

    fn row(line: u64, offset: u64, cells: &[&str]) -> Row {
        (line, offset, cells.iter().map(|&cell| cell.to_owned()).collect())
    }

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for text in ["a,b\n\"c\nd\",e\n\nf,", "a,b\r\"c\rd\",e\r\rf,"] {
            let (read, bad) = rows(text.as_bytes(), 3);
            let inner = if text.contains('\r') { "c\rd" } else { "c\nd" };
            let wanted = [row(1, 0, &["a", "b"]), row(2, 4, &[inner, "e"]), row(5, 13, &["f", ""])];
            assert_eq!(read, wanted);
            assert!(bad.is_none());
        }
        let (read, _) = rows(b"a,b\r\n\"c\r\nd\",e\r\n\r\nf,", 4);
        assert_eq!(read[1].0, 2);
        assert_eq!((read[2].0, read[2].1), (5, 17));
    }

    #[test]
    fn a_quote_never_closed_is_found_where_it_opens() {
        let (read, bad) = rows(b"a,b\nc,\"d\ne,f\n", 2);
        assert_eq!(read, [row(1, 0, &["a", "b"])]);
        assert!(matches!(bad, Some(BadRecord::Unclosed { line: 2, cell: 1 })), "{bad:?}");
    }

    #[test]
    fn a_row_without_end_is_not_kept_and_the_next_is_read() {
        let text = format!("a,b\n{},c\nd,e\n", "x".repeat(MOST_BYTES + 1));
        let mut records = Records::new(text.as_bytes(), b',', 0, 1);
        let mut record = Record::default();
        assert!(records.read(&mut record).unwrap());
        assert!(matches!(records.read(&mut record), Err(BadRecord::TooLong)));
        assert!(records.read(&mut record).unwrap());
        assert_eq!((record.line, record.cell(0), record.cell(7)), (3, &b"d"[..], &b""[..]));
    }

    proptest! {
        #[test]
        fn it_reads_what_the_csv_crate_reads(text in "[ab,\"\r\n]{0,40}", capacity in 1_usize..9) {
            let (read, bad) = rows(text.as_bytes(), capacity);
            let mut theirs = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            let mut theirs: Vec<Vec<String>> = theirs
                .records()
                .map(|record| record.unwrap().iter().map(str::to_owned).collect())
                .collect();
            if bad.is_some() {
                // What it could not end, they end with the file.
                theirs.pop();
            }
            let read: Vec<_> = read.into_iter().map(|(_, _, cells)| cells).collect();
            prop_assert_eq!(read, theirs);
        }

        #[test]
        fn any_bytes_give_rows_in_order(bytes in proptest::collection::vec(any::<u8>(), 0..200), capacity in 1_usize..9) {
            let (read, _) = rows(&bytes, capacity);
            let places: Vec<_> = read.iter().map(|(line, offset, _)| (*line, *offset)).collect();
            prop_assert!(places.is_sorted());
        }

        #[test]
        fn going_to_a_row_reads_that_row(text in "[ab,\"\r\n]{0,40}") {
            let (read, _) = rows(text.as_bytes(), 5);
            let input = std::io::Cursor::new(text.as_bytes());
            let mut records = Records::new(input, b',', 0, 1);
            let mut record = Record::default();
            for (line, offset, cells) in read.iter().rev() {
                records.go_to(*offset, *line).unwrap();
                prop_assert!(records.read(&mut record).unwrap());
                let again: Vec<_> = record.cells().map(|c| String::from_utf8_lossy(c).into_owned()).collect();
                prop_assert_eq!(&again, cells);
                prop_assert_eq!((record.line, record.offset), (*line, *offset));
            }
        }
    }
}
