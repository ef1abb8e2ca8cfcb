//! The cells of one row under their columns, and the mistakes found in them.

use super::column::Column;
use super::error::{Problem, RowError, harmless};
use super::header::Header;
use super::records::Record;
use super::words::{Named, Words};
use crate::domain::Lookup;
use crate::plans::near;
use crate::text::unguard_cell as unguard;
use std::path::Path;

/// One row's cells. Cells that are not UTF-8 read as empty: the first pass
/// refuses files that have any, and [`Cells::are_text`] sees a file that was
/// changed since.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    pub record: &'a Record,
    pub header: &'a Header,
    /// Whether the signs that our exports put before formulas are taken away.
    pub guarded: bool,
}

impl<'a> Cells<'a> {
    /// The cell as it is.
    pub(super) fn whole(&self, column: Column) -> &'a str {
        let bytes = self.header.place(column).map_or(&[][..], |place| self.record.cell(place));
        let cell = std::str::from_utf8(bytes).unwrap_or_default();
        if self.guarded { unguard(cell) } else { cell }
    }

    /// The cell without the space around it.
    pub(super) fn get(&self, column: Column) -> &'a str {
        self.whole(column).trim()
    }

    /// The cell without the space around it; none where that leaves nothing.
    pub(super) fn some(&self, column: Column) -> Option<&'a str> {
        Some(self.get(column)).filter(|cell| !cell.is_empty())
    }

    /// Whether all cells are UTF-8.
    pub(super) fn are_text(&self) -> bool {
        self.record.cells().all(|cell| std::str::from_utf8(cell).is_ok())
    }
}

/// Collects the mistakes of one row.
pub(super) struct Mistakes<'a> {
    file: &'a Path,
    line: u64,
    header: &'a Header,
    problems: Vec<Problem>,
    more: usize,
}

impl<'a> Mistakes<'a> {
    pub(super) fn new(file: &'a Path, line: u64, header: &'a Header) -> Self {
        Mistakes { file, line, header, problems: Vec::new(), more: 0 }
    }

    /// Notes a mistake in a column.
    pub(super) fn add(&mut self, column: Column, what: impl Into<String>, fix: impl Into<String>) {
        if self.problems.len() == RowError::MOST {
            self.more += 1;
            return;
        }
        let column = self.header.name(column).unwrap_or(column.id()).to_owned();
        self.problems.push(Problem { column: Some(column), what: what.into(), fix: fix.into() });
    }

    /// What a word names; a mistake where that is nothing, or several things.
    pub(super) fn look_up<T>(
        &mut self,
        column: Column,
        word: &str,
        found: Lookup<T>,
        named: Named,
        words: &dyn Words,
    ) -> Option<T> {
        let (one, all) = match named {
            Named::Theme => ("a theme", "themes"),
            Named::Addressee => ("an addressee", "addressees"),
            Named::Voice => ("a voice", "voices"),
            Named::Phase => ("a phase", "phases"),
        };
        let leave = match column {
            Column::Voice | Column::Phase => {
                format!(", or leave the column out: --column {column}=")
            }
            _ => String::new(),
        };
        match found {
            Lookup::Found(it) => return Some(it),
            Lookup::Ambiguous(several) => self.add(
                column,
                format!("\"{}\" could be {}", short(word), several.join(" or ")),
                format!("write one of these{leave}"),
            ),
            Lookup::Unknown => {
                let known = words.known(named);
                let near = near(word, known.iter().map(String::as_str));
                let fix = match (&near[..], &known[..]) {
                    ([nearest, ..], _) => format!("did you mean \"{nearest}\"?"),
                    ([], []) => format!("take it out; this session has no {all}"),
                    ([], known) => format!("the {all} are {}", known.join(", ")),
                };
                self.add(
                    column,
                    format!("\"{}\" is not {one} of this session", short(word)),
                    fix + &leave,
                );
            }
        }
        None
    }

    /// The row's error, where there were mistakes.
    pub(super) fn done(self) -> Result<(), RowError> {
        match self.problems.is_empty() {
            true => Ok(()),
            false => Err(RowError {
                file: self.file.to_owned(),
                line: self.line,
                problems: self.problems,
                more: self.more,
            }),
        }
    }
}

/// A cell's beginning, fit to be shown.
pub(super) fn short(cell: &str) -> String {
    const MOST: usize = 40;
    let mut begins: String = cell.chars().take(MOST).map(harmless).collect();
    if cell.chars().nth(MOST).is_some() {
        begins.push('…');
    }
    begins
}
