//! `data/README.md`: what every column of every file says, from the table of
//! columns that the files themselves are written from. English, as the column
//! names are.

use super::columns::{
    BALLOTS, CONTRIBUTIONS, Column, THEMES, THEMES_BY_KIND, THEMES_BY_VOICE, voice_column,
};
use super::contributions_csv::WITHHELD;
use super::error::Trouble;
use super::markdown;
use super::renderer::Renderer;
use super::report::{FEWEST, FEWEST_CROSSED, Report};
use super::rows::{FEWEST_SHARING, Rows};
use crate::domain::Kind;
use std::io::{self, Write};

/// Writes `data/README.md`.
pub(super) struct Dictionary;

impl Renderer for Dictionary {
    fn name(&self) -> &'static str {
        "dictionary"
    }

    fn format(&self) -> &'static str {
        "csv"
    }

    fn path(&self) -> &'static str {
        "data/README.md"
    }

    fn write(&self, report: &Report, rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        let session = rows.session();
        writeln!(out, "# Data of the session {}\n", markdown::inline(rows.session_name()))?;
        writeln!(
            out,
            "A pack for the audience **{}**, made from the record as it stood on {} (log head `{}`). \
             The unit of all figures is the contribution: one idea from one turn or card. They count \
             contributions, not people, and what was said in one room, not what a city thinks.\n",
            report.audience,
            report.as_of.rfc3339(),
            report.head,
        )?;
        writeln!(
            out,
            "CSV files are UTF-8 without a byte order mark, separated by commas, lines ending in CR LF, \
             fields quoted where needed (RFC 4180), the first line the header. Lists within a cell are \
             joined by `|`. A `'` stands before every cell that begins with `=`, `+`, `-`, `@`, `'`, a tab or \
             a carriage return, so that no spreadsheet runs it: take exactly one away.\n"
        )?;
        writeln!(
            out,
            "Ids of themes, sub-themes and addressees are those of the codebook **{}** version {}; ids of \
             phases and voices those of the plan **{}** version {}. Both stand whole in `session.json`.\n",
            markdown::inline(&session.codebook.id),
            markdown::inline(&session.codebook.version),
            markdown::inline(&session.plan.id),
            markdown::inline(&session.plan.version),
        )?;
        writeln!(out, "## contributions.csv\n\nOne row a contribution.\n")?;
        table(out, CONTRIBUTIONS.iter().map(row))?;
        writeln!(
            out,
            "\n## themes.csv\n\nOne row a theme, sub-theme and residual code of the codebook, and a last \
             one for what has none. Units: contributions. A blank is a number kept back; nothing said is `0`.\n"
        )?;
        let kinds = Kind::ALL.map(|kind| (kind.id().to_owned(), THEMES_BY_KIND));
        let voices = report.voices.iter().map(|voice| (voice_column(&voice.id), THEMES_BY_VOICE));
        table(out, THEMES.iter().map(row).chain(kinds).chain(voices))?;
        writeln!(
            out,
            "\n## ballots.csv\n\nOne row a step of an option of a closed ballot. The mean is in no file: \
             half for and half against is not the same as everybody undecided.\n"
        )?;
        table(out, BALLOTS.iter().map(row))?;
        writeln!(
            out,
            "\n## session.json, session.schema.json\n\nThe session in one JSON value: its details, plan, \
             codebook, the times of its phases, and every contribution with tags, links and votes. Every \
             field is described in `session.schema.json` (JSON Schema, draft 2020-12). Nothing in it is \
             escaped for spreadsheets.\n"
        )?;
        Ok(kept_back(out, report)?)
    }
}

fn row(column: &Column) -> (String, &'static str) {
    (column.name.to_owned(), column.meaning)
}

fn table<'a>(
    out: &mut dyn Write,
    columns: impl Iterator<Item = (String, &'a str)>,
) -> io::Result<()> {
    writeln!(out, "| column | meaning, values, units |\n|---|---|")?;
    for (name, meaning) in columns {
        writeln!(out, "| `{name}` | {} |", meaning.replace('|', "\\|"))?;
    }
    Ok(())
}

fn kept_back(out: &mut dyn Write, report: &Report) -> io::Result<()> {
    writeln!(out, "## What is kept back\n")?;
    if !report.audience.hides_the_work() {
        return writeln!(
            out,
            "Nothing that the record holds: this pack is for those who run the consultation. It names \
             coders and seats and the minute of every contribution. Give the council a pack made for it."
        );
    }
    writeln!(
        out,
        "- Names, contacts, papers and legal status are in no file because they are never recorded.\n\
         - Initials of note-takers, seats, times, earlier wordings and notes on the work are left out.\n\
         - {} contributions whose speakers want them only counted have no row.\n\
         - Where `text` says *{WITHHELD}*, kind, themes and addressees are shown and the words are not.\n\
         - `voice`, `migrant_led`, `language`, `original_text` and `table` are blank where fewer than \
         {FEWEST_SHARING} different seats share voice, language and table; an unknown seat counts for none.\n\
         - Counts behind which fewer than {FEWEST} people may stand ({FEWEST_CROSSED} in tables of one thing \
         by another) are blank, as are ballots that fewer than {FEWEST} answered, together with others that would give them away. Each known seat counts as one \
         person, and so does each contribution without one.\n\
         - Rows are in the alphabetical order of their refs, which says nothing about the evening.",
        report.only_counted,
    )
}
