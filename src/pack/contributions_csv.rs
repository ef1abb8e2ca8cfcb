//! `data/contributions.csv`: one row a contribution, as DESIGN's columns have it.

use super::columns::CONTRIBUTIONS;
use super::error::Trouble;
use super::renderer::Renderer;
use super::report::Report;
use super::rows::{Row, Rows, Words};
use crate::text::clean_input;
use crate::text::guard_cell as guard;
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use std::borrow::Cow;
use std::io::Write;

/// What stands in place of words that may not be passed on. English in every
/// pack: programs look for it.
pub const WITHHELD: &str = "wording withheld";

/// Joins the items of a list.
pub const LIST: &str = "|";

/// Writes `data/contributions.csv`.
pub struct Contributions;

impl Renderer for Contributions {
    fn name(&self) -> &'static str {
        "contributions"
    }

    fn format(&self) -> &'static str {
        "csv"
    }

    fn path(&self) -> &'static str {
        "data/contributions.csv"
    }

    fn write(&self, _: &Report, rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        let mut csv = writer(out);
        csv.write_record(CONTRIBUTIONS.iter().map(|column| column.name))?;
        rows.each(&mut |row| Ok(record(&mut csv, cells(rows.session_name(), &row))?))?;
        Ok(csv.flush()?)
    }
}

/// The cells of a row, in the order of [`CONTRIBUTIONS`].
fn cells<'a>(session: &'a str, row: &'a Row) -> [Cow<'a, str>; 20] {
    let text = |text: &'a Option<String>| Cow::Borrowed(text.as_deref().unwrap_or_default());
    let (words, original) = match &row.words {
        Words::Shown { text: words, original } => (Cow::Borrowed(words.as_str()), text(original)),
        Words::Withheld => (Cow::Borrowed(WITHHELD), Cow::Borrowed("")),
    };
    let refs = |refs: &[crate::domain::Ref]| {
        Cow::Owned(refs.iter().map(ToString::to_string).collect::<Vec<_>>().join(LIST))
    };
    let migrant_led = row.migrant_led.map(|led| if led { "true" } else { "false" });
    [
        Cow::Owned(row.reference.to_string()),
        Cow::Borrowed(session),
        text(&row.phase),
        Cow::Borrowed(&row.captured_at),
        Cow::Borrowed(row.kind.id()),
        words,
        original,
        text(&row.language),
        Cow::Borrowed(row.mode.id()),
        Cow::Borrowed(row.permission.id()),
        text(&row.voice),
        Cow::Borrowed(migrant_led.unwrap_or_default()),
        text(&row.table),
        Cow::Borrowed(row.primary_theme().unwrap_or_default()),
        Cow::Owned(row.themes.join(LIST)),
        Cow::Owned(row.subthemes.join(LIST)),
        Cow::Owned(row.addressees.join(LIST)),
        refs(&row.answers),
        Cow::Owned(row.merged_into.map(|into| into.to_string()).unwrap_or_default()),
        Cow::Borrowed(row.status.id()),
    ]
}

/// A writer of RFC 4180: commas, CRLF, quotes where they are needed.
pub(super) fn writer(out: &mut dyn Write) -> Writer<&mut dyn Write> {
    WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(out)
}

/// Writes one record, each cell harmless and guarded. Cleaning changes nothing that
/// was cleaned when it was captured, so what is exported can be imported unchanged.
pub(super) fn record<C: AsRef<str>>(
    csv: &mut Writer<&mut dyn Write>,
    cells: impl IntoIterator<Item = C>,
) -> csv::Result<()> {
    for cell in cells {
        csv.write_field(guard(&clean_input(cell.as_ref())).as_ref())?;
    }
    csv.write_record(None::<&[u8]>)
}
