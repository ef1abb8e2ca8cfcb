//! The look at a whole file before its first row is given.

use super::super::cells::Cells;
use super::super::column::{Column, ColumnMap};
use super::super::error::{IntakeError, harmless};
use super::super::format::Format;
use super::super::header::Header;
use super::super::identity::{Printer, Repeating, Repeats};
use super::super::options::Options;
use super::super::polis::{Agreement, Beside, Place};
use super::super::records::{BadRecord, Record, Records};
use super::super::sniff::{self, BOM, HEAD, NotUtf8};
use super::super::words::{Named, Remembered, Words};
use super::{Intake, Tally};
use crate::domain::PhaseOf;
use crate::domain::time::Wall;
use std::fs::{self, File};
use std::io::{self, BufReader, Read as _};
use std::path::Path;

/// Opens a file, and reads it once to count its rows and to see whether it can
/// be read. The words of its cells are looked up in `words`.
///
/// ```no_run
/// # use townhall::intake::{self, Options, SessionWords};
/// # fn f(words: &SessionWords<'_>) -> Result<(), Box<dyn std::error::Error>> {
/// let mut columns = intake::ColumnMap::default();
/// columns.add("text=What is your idea?")?;
/// let options = Options { columns, language: Some("en".into()), ..Options::default() };
/// for row in intake::open("answers.csv".as_ref(), words, options)? {
///     println!("{}", row?.capture.words.text);
/// }
/// # Ok(()) }
/// ```
///
/// # Errors
/// [`IntakeError`] where no row of it could be used: it is missing, no text, in
/// another encoding, or has no column of texts. Mistakes in single rows come
/// with the rows.
pub fn open<'w>(
    path: &Path,
    words: &'w dyn Words,
    options: Options,
) -> Result<Intake<'w>, IntakeError> {
    check_options(words, &options)?;
    let failed = |cause| IntakeError::Io { file: path.to_owned(), cause };
    let mut file = open_file(path)?;
    let mut head = Vec::with_capacity(HEAD);
    file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(failed)?;
    let start = if head.starts_with(BOM) { BOM.len() } else { 0 };
    if head[start..].trim_ascii().is_empty() && head.len() < HEAD {
        return Err(IntakeError::Empty { file: path.to_owned() });
    }
    check_beginning(path, &head)?;
    let delimiter = options
        .delimiter
        .unwrap_or_else(|| sniff::guess_delimiter(&head[start..], &options.columns));

    let mut records = Records::new(BufReader::with_capacity(HEAD, file), delimiter, 0, 1);
    records.go_to(start as u64, 1).map_err(failed)?;
    let mut record = Record::default();
    match records.read(&mut record) {
        Ok(true) => {}
        Ok(false) => return Err(IntakeError::Empty { file: path.to_owned() }),
        Err(BadRecord::Io(cause)) => return Err(failed(cause)),
        Err(_) => {
            return Err(IntakeError::BadHeader { file: path.to_owned(), line: record.line });
        }
    }
    let mut names: Vec<String> =
        record.cells().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect();
    // Spreadsheets like to end rows with empty cells, headers too.
    while names.len() > 1 && names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    let mut scan = Scan::default();
    scan.check_text(&record);
    let rows_start = records.place();

    let format = options.format.unwrap_or_else(|| Format::of_header(&names));
    let header = Header::read(names, &options.columns, format, path);
    let mut beside = match format {
        Format::Polis => Beside::look(path),
        Format::Ours | Format::Csv => Beside::default(),
    };
    let columns = header.as_ref().ok();
    let printer = Printer::new(
        columns.map_or(&[][..], |header| &header.names),
        columns.and_then(|header| id_column(header, format, &options.columns)),
    );
    let repeats = scan.pass(&mut records, columns, format, &printer, &beside).map_err(failed)?;
    // A header in another encoding names no columns: say the first thing first.
    scan.encoding(path)?;
    let header = header?;
    beside.check(scan.agreement);

    scan.places.sort_unstable();
    let source = match &options.source {
        Some(given) => given.clone(),
        None => source(path, format, &beside, &scan),
    };
    let mut notes = Vec::new();
    if let Some(topic) = &beside.topic {
        notes.push(format!("the conversation was about: {topic}"));
    }
    notes.append(&mut beside.notes);
    if format == Format::Polis {
        notes.extend(polis_notes(&options, &scan.places));
    }
    let mut intake = Intake {
        file: path.to_owned(),
        format,
        delimiter,
        header,
        options,
        words: Remembered::new(words),
        source,
        notes,
        rows_total: scan.rows,
        records,
        start: rows_start,
        order: (format == Format::Polis).then_some((scan.places, 0)),
        votings: beside.votings,
        printer,
        repeats,
        record,
        tally: Tally::default(),
        ended: false,
    };
    intake.rewind()?;
    Ok(intake)
}

/// The voice and phase given for all rows have to be in the plan.
fn check_options(words: &dyn Words, options: &Options) -> Result<(), IntakeError> {
    if let Some(voice) = &options.voice {
        let known = words.known(Named::Voice);
        if !known.contains(voice) {
            return Err(IntakeError::NotInPlan { word: voice.clone(), named: "a voice", known });
        }
    }
    if let PhaseOf::Nth(place) = options.phase {
        let known = words.known(Named::Phase);
        if place >= known.len() {
            let word = (place + 1).to_string();
            return Err(IntakeError::NotInPlan { word, named: "a phase", known });
        }
    }
    Ok(())
}

fn open_file(path: &Path) -> Result<File, IntakeError> {
    let failed = |cause| IntakeError::Io { file: path.to_owned(), cause };
    let kind = fs::metadata(path).map_err(failed)?.file_type();
    let is = match () {
        () if kind.is_file() => return File::open(path).map_err(failed),
        () if kind.is_dir() => "a folder",
        () => "a pipe or a device",
    };
    Err(IntakeError::NotAFile { file: path.to_owned(), is })
}

fn check_beginning(path: &Path, head: &[u8]) -> Result<(), IntakeError> {
    let file = path.to_owned();
    sniff::sniff(head).map_err(|not| match not {
        NotUtf8::Binary(is) => IntakeError::NotText { file, is },
        NotUtf8::Text(is) => IntakeError::Encoding { file, line: 1, is, example: None },
    })
}

/// The column whose cells tell the rows apart.
fn id_column(header: &Header, format: Format, map: &ColumnMap) -> Option<usize> {
    match format {
        Format::Ours => header.place(Column::Ref),
        Format::Polis => header.place(Column::Id),
        Format::Csv if map.get(Column::Id) == Some("") => None,
        Format::Csv => header.place(Column::Id).or_else(|| header.place(Column::Ref)),
    }
}

/// What the file is known by when it is imported again.
fn source(path: &Path, format: Format, beside: &Beside, scan: &Scan) -> String {
    let name = || path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    match format {
        Format::Csv => name(),
        Format::Ours => scan.session.clone().unwrap_or_else(name),
        // All these exports are called comments.csv: without an address, the
        // second its first statement was made tells conversations apart.
        Format::Polis => beside.url.clone().unwrap_or_else(|| match scan.places.first() {
            Some(first) if first.made != i64::MAX => {
                let begun = Wall { ms: first.made, offset: 0 };
                format!("polis, begun {}", begun.rfc3339())
            }
            _ => name(),
        }),
    }
}

/// What cannot be told from a Polis export, and has to be asked.
fn polis_notes(options: &Options, places: &[Place]) -> Vec<String> {
    let mut notes = Vec::new();
    if options.mode.is_none() && options.permission.is_none() {
        notes.push(
            "they come in as paraphrases that may not be quoted; where the conversation was \
             public, say --mode verbatim --permission quote"
                .to_owned(),
        );
    }
    // Servers of that year wrote agreeing as disagreeing, in all their files alike.
    const YEAR_2024: i64 = 1_704_067_200_000;
    let made = places.iter().rev().map(|place| place.made).find(|made| *made != i64::MAX);
    if made.is_some_and(|made| made >= YEAR_2024) {
        notes.push(
            "some Polis exports since 2024 have agreeing and disagreeing exchanged: compare one \
             statement with the Polis report"
                .to_owned(),
        );
    }
    notes
}

/// What the first pass finds.
#[derive(Default)]
struct Scan {
    rows: u64,
    /// The session in the first row of an export of ours.
    session: Option<String>,
    places: Vec<Place>,
    agreement: Agreement,
    /// Cells that are UTF-8 beyond ASCII, and cells that are not UTF-8.
    good: u64,
    bad: u64,
    /// The first cell that is not UTF-8, around where it shows, and its line.
    example: Option<(u64, Vec<u8>)>,
}

impl Scan {
    fn pass(
        &mut self,
        records: &mut Records<BufReader<File>>,
        header: Option<&Header>,
        format: Format,
        printer: &Printer,
        beside: &Beside,
    ) -> io::Result<Repeats> {
        let mut record = Record::default();
        let mut repeating = Repeating::new();
        loop {
            match records.read(&mut record) {
                Ok(false) => return Ok(repeating.done()),
                Ok(true) => {}
                Err(BadRecord::Io(cause)) => return Err(cause),
                // Told when its turn comes; its place is among the last.
                Err(_) => {
                    self.rows += 1;
                    let (offset, line) = (record.offset, record.line);
                    self.places.extend((format == Format::Polis).then_some(Place {
                        made: i64::MAX,
                        id: u64::MAX,
                        offset,
                        line,
                    }));
                    continue;
                }
            }
            self.rows += 1;
            self.check_text(&record);
            let Some(header) = header else { continue };
            repeating.see(printer.known(&record));
            let cells = Cells { record: &record, header, guarded: format == Format::Ours };
            match format {
                Format::Csv => {}
                Format::Ours if self.session.is_none() => {
                    self.session = cells.some(Column::Session).map(str::to_owned);
                }
                Format::Ours => {}
                Format::Polis => {
                    self.places.push(Place::of(&record, header));
                    let count = |column| cells.get(column).parse::<u64>().ok();
                    if let (Some(votings), Some(agrees), Some(disagrees)) =
                        (&beside.votings, count(Column::Agrees), count(Column::Disagrees))
                    {
                        let votes = votings.of(cells.get(Column::Id));
                        self.agreement.add(votes, agrees, disagrees);
                    }
                }
            }
        }
    }

    fn check_text(&mut self, record: &Record) {
        for cell in record.cells() {
            if cell.is_ascii() {
                continue;
            }
            match std::str::from_utf8(cell) {
                Ok(_) => self.good += 1,
                Err(error) => {
                    self.bad += 1;
                    if self.example.is_none() {
                        let at = error.valid_up_to();
                        let around = at.saturating_sub(16)..cell.len().min(at + 16);
                        self.example = Some((record.line, cell[around].to_vec()));
                    }
                }
            }
        }
    }

    /// Refuses a file that is not UTF-8: read as such, its words would be wrong.
    fn encoding(&self, path: &Path) -> Result<(), IntakeError> {
        let Some((line, bytes)) = &self.example else { return Ok(()) };
        let (line, file) = (*line, path.to_owned());
        let control = bytes.iter().filter(|b| **b < 0x20 && !b.is_ascii_whitespace()).count();
        if control * 4 > bytes.len() {
            return Err(IntakeError::NotText { file, is: "not text" });
        }
        let (is, example) = match self.good > self.bad {
            true => ("was UTF-8 and is damaged here", String::from_utf8_lossy(bytes).into_owned()),
            false => sniff::not_utf8(bytes),
        };
        let example = Some(example.trim().chars().map(harmless).collect());
        Err(IntakeError::Encoding { file, line, is, example })
    }
}
