//! `data/themes.csv`: how often each theme was raised, by kind and by voice.

use super::columns::{THEMES, voice_column};
use super::contributions_csv::{record, writer};
use super::error::Trouble;
use super::renderer::Renderer;
use super::report::{Figure, Report};
use super::rows::Rows;
use crate::domain::Kind;
use std::io::Write;

/// Writes `data/themes.csv`.
pub(super) struct Themes;

impl Renderer for Themes {
    fn name(&self) -> &'static str {
        "themes"
    }

    fn format(&self) -> &'static str {
        "csv"
    }

    fn path(&self) -> &'static str {
        "data/themes.csv"
    }

    fn write(&self, report: &Report, _: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble> {
        let mut csv = writer(out);
        let mut header: Vec<String> = THEMES.iter().map(|column| column.name.to_owned()).collect();
        header.extend(Kind::ALL.map(|kind| kind.id().to_owned()));
        header.extend(report.voices.iter().map(|voice| voice_column(&voice.id)));
        csv.write_record(&header)?;
        let mut row = |start: [&str; 4], counts: &[&[Figure]]| {
            let counts = counts.iter().flat_map(|counts| counts.iter()).map(|count| cell(*count));
            let mut cells: Vec<String> =
                start.iter().map(|cell| (*cell).to_owned()).chain(counts).collect();
            cells.resize(header.len(), String::new());
            record(&mut csv, cells)
        };
        for theme in &report.themes {
            let residual = if theme.residual { "true" } else { "false" };
            let title = theme.title.get(report.language.tag());
            row(
                [&theme.id, "", title, residual],
                &[&[theme.count], &theme.by_kind, &theme.by_voice],
            )?;
            for part in &theme.subthemes {
                let title = part.title.get(report.language.tag());
                row([&theme.id, &part.id, title, residual], &[&[part.count], &part.by_kind])?;
            }
        }
        row(["untagged", "", "", "false"], &[&[report.untagged]])?;
        Ok(csv.flush()?)
    }
}

/// Blank for a count that is kept back.
fn cell(count: Figure) -> String {
    count.shown().map(|count| count.to_string()).unwrap_or_default()
}
