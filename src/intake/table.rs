//! A row of a table with a text column, ours or anyone's, as a capture.

use super::cells::{Cells, Mistakes, short};
use super::column::Column;
use super::error::RowError;
use super::format::Format;
use super::header::Header;
use super::moment;
use super::options::Options;
use super::records::Record;
use super::row::{Remark, Row};
use super::words::{Named, Words};
use crate::domain::act::{Source, Votes};
use crate::domain::decide::MOST_CHARACTERS;
use crate::domain::event::Body;
use crate::domain::{Capture, Kind, PhaseOf, Ref, ThemeMark};
use std::path::Path;
use std::str::FromStr;

mod marks;

use marks::{interleave, list};

/// What the rows of one file are read with.
pub(super) struct Table<'a> {
    pub file: &'a Path,
    pub header: &'a Header,
    pub format: Format,
    pub options: &'a Options,
    pub words: &'a dyn Words,
    /// What the file is known by.
    pub source: &'a str,
}

impl Table<'_> {
    /// The row; none where it has no text. Its id is left to the caller.
    pub(super) fn row(&self, record: &Record) -> Result<Option<Row>, RowError> {
        let cells = Cells { record, header: self.header, guarded: self.format == Format::Ours };
        let text = cells.whole(Column::Text);
        if text.trim().is_empty() {
            return Ok(None);
        }
        let mut wrong = Mistakes::new(self.file, record.line, self.header);
        let original = cells.some(Column::Original);
        check_length(&mut wrong, text, original);
        let (options, ours) = (self.options, self.format == Format::Ours);
        let capture = Capture {
            words: Body { text: text.to_owned(), original: original.map(str::to_owned) },
            kind: self.kind(cells, &mut wrong).or(options.kind),
            mode: Some(word(cells, Column::Mode, &mut wrong).or(options.mode).unwrap_or_default()),
            permission: Some(
                word(cells, Column::Permission, &mut wrong)
                    .or(options.permission)
                    .unwrap_or_default(),
            ),
            phase: self.phase(cells, &mut wrong),
            table: cells.some(Column::Table).map(str::to_owned).or_else(|| options.table.clone()),
            seat: None,
            slip: None,
            voice: self.voice(cells, &mut wrong),
            language: language(cells, ours, &mut wrong).or_else(|| options.language.clone()),
            themes: self.themes(cells, &mut wrong),
            addressees: self.addressees(cells, &mut wrong),
            answers: Vec::new(),
            objects: Vec::new(),
            source: Some(Source {
                name: self.source.to_owned(),
                row: String::new(),
                votes: votes(cells, &mut wrong),
            }),
            reference: reference(cells, ours, &mut wrong),
            said: self.said(cells, &mut wrong),
        };
        let refs = |cell: &str, column, wrong: &mut Mistakes<'_>| -> Vec<Ref> {
            split(cell).filter_map(|typed| parsed(typed, column, wrong)).collect()
        };
        let answers = refs(cells.get(Column::Answers), Column::Answers, &mut wrong);
        let merged_into =
            refs(cells.get(Column::MergedInto), Column::MergedInto, &mut wrong).first().copied();
        let (parked, remarks) = status(cells, merged_into.is_some(), &mut wrong);
        wrong.done()?;
        Ok(Some(Row { line: record.line, capture, answers, merged_into, parked, remarks }))
    }

    fn kind(&self, cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> Option<Kind> {
        let cell = cells.some(Column::Kind)?;
        if let Ok(kind) = cell.parse() {
            return Some(kind);
        }
        let word = cell.to_lowercase();
        let is_it = |kind: &Kind| {
            let plural = match kind {
                Kind::Testimony => "testimonies".to_owned(),
                kind => format!("{kind}s"),
            };
            word == kind.id() || word == plural || cell == kind.sign().to_string()
        };
        let kind = Kind::ALL.into_iter().find(is_it);
        if kind.is_none() {
            let kinds = Kind::ALL.map(Kind::id).join(", ");
            wrong.add(
                Column::Kind,
                format!("\"{}\" is not a kind", short(cell)),
                format!("write one of {kinds}, or leave the column out: --column kind="),
            );
        }
        kind
    }

    fn phase(&self, cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> PhaseOf {
        let Some(cell) = cells.some(Column::Phase) else {
            // Our own rows without a phase had none.
            let ours = self.format == Format::Ours && self.header.place(Column::Phase).is_some();
            return if ours { PhaseOf::None } else { self.options.phase.clone() };
        };
        let found = self.words.phase(cell);
        wrong
            .look_up(Column::Phase, cell, found, Named::Phase, self.words)
            .map_or(PhaseOf::None, PhaseOf::Nth)
    }

    fn voice(&self, cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> Option<String> {
        match cells.some(Column::Voice) {
            None => self.options.voice.clone(),
            Some(cell) => {
                let found = self.words.voice(cell);
                wrong.look_up(Column::Voice, cell, found, Named::Voice, self.words)
            }
        }
    }

    fn said(
        &self,
        cells: Cells<'_>,
        wrong: &mut Mistakes<'_>,
    ) -> Option<crate::domain::time::Wall> {
        let cell = cells.some(Column::CapturedAt)?;
        // Packs for the council give the phase in place of the time.
        if self.format == Format::Ours && cell == cells.get(Column::Phase) {
            return None;
        }
        let said = moment::read(cell, self.options.offset);
        if said.is_none() {
            wrong.add(
                Column::CapturedAt,
                format!("\"{}\" is not a time that has one meaning only", short(cell)),
                "write 2026-11-23T19:42:07+01:00, 2026-11-23 19:42 or 2026-11-23, or leave the \
                 column out: --column captured_at=",
            );
        }
        said
    }

    /// Themes and sub-themes, put together again so that both lists stand in
    /// the order of the file.
    fn themes(&self, cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> Vec<ThemeMark> {
        let mut read = |column: Column| -> Vec<ThemeMark> {
            let is_one = |cell: &str| self.words.theme(cell).found().is_some();
            let mut marks: Vec<ThemeMark> = Vec::new();
            for word in list(cells.get(column), is_one) {
                let found = self.words.theme(word);
                match wrong.look_up(column, word, found, Named::Theme, self.words) {
                    Some(mark) if !marks.contains(&mark) => marks.push(mark),
                    _ => {}
                }
            }
            marks
        };
        let mut themes = read(Column::PrimaryTheme);
        for mark in read(Column::Themes) {
            if !themes.contains(&mark) {
                themes.push(mark);
            }
        }
        let marks = interleave(themes, read(Column::Subthemes));
        // Several coders may have put more on ours than one of them may.
        let (most, ours) = (self.words.most_themes(), self.format == Format::Ours);
        if marks.len() > most && !ours {
            wrong.add(
                Column::Themes,
                format!("{} themes, and a contribution carries at most {most}", marks.len()),
                "keep those that fit best, the first one first",
            );
        }
        marks
    }

    fn addressees(&self, cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> Vec<String> {
        let is_one = |cell: &str| self.words.addressee(cell).found().is_some();
        let mut ids: Vec<String> = Vec::new();
        for word in list(cells.get(Column::Addressees), is_one) {
            let found = self.words.addressee(word);
            let named = Named::Addressee;
            match wrong.look_up(Column::Addressees, word, found, named, self.words) {
                Some(id) if !ids.contains(&id) => ids.push(id),
                _ => {}
            }
        }
        let most = self.words.most_addressees();
        if ids.len() > most && self.format != Format::Ours {
            wrong.add(
                Column::Addressees,
                format!("{} addressees, and a contribution names at most {most}", ids.len()),
                "keep those who can do most",
            );
        }
        ids
    }
}

/// Refuses wordings that are longer than a contribution may be.
pub(super) fn check_length(wrong: &mut Mistakes<'_>, text: &str, original: Option<&str>) {
    // Bytes are never fewer than characters: only long rows are counted.
    let bytes = text.len() + original.map_or(0, str::len);
    if bytes <= MOST_CHARACTERS {
        return;
    }
    let length =
        text.trim().chars().count() + original.map_or(0, |original| original.chars().count());
    if length > MOST_CHARACTERS {
        wrong.add(
            Column::Text,
            format!("{length} characters, and a contribution has at most {MOST_CHARACTERS}"),
            "split it into one row for each idea; or look for a quote that is not closed",
        );
    }
}

/// The parts of a list joined by `|`.
fn split(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// A mode or a permission.
fn word<T: FromStr>(cells: Cells<'_>, column: Column, wrong: &mut Mistakes<'_>) -> Option<T>
where
    T::Err: std::fmt::Display,
{
    let cell = cells.some(column)?;
    match cell.to_lowercase().parse() {
        Ok(it) => Some(it),
        Err(_) => {
            let (one, all) = match column {
                Column::Mode => ("a mode", "verbatim, paraphrase, interpreted"),
                _ => ("a permission", "quote, paraphrase, no"),
            };
            wrong.add(
                column,
                format!("\"{}\" is not {one}", short(cell)),
                format!("write one of {all}; leave the column out with --column {column}= and give --{column} for all rows"),
            );
            None
        }
    }
}

fn language(cells: Cells<'_>, ours: bool, wrong: &mut Mistakes<'_>) -> Option<String> {
    let cell = cells.some(Column::Language)?;
    let mut parts = cell.split(['-', '_']);
    let fits = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let primary = parts
        .next()
        .is_some_and(|it| fits(it, 2, 3) && it.bytes().all(|byte| byte.is_ascii_alphabetic()));
    if ours || (primary && parts.all(|part| fits(part, 1, 8))) {
        return Some(cell.to_owned());
    }
    wrong.add(
        Column::Language,
        format!("\"{}\" is not a language tag", short(cell)),
        "write a tag such as en, es, ti or zh-TW, or leave the column out: --column language=",
    );
    None
}

/// Votes counted elsewhere; none unless both sides were.
pub(super) fn votes(cells: Cells<'_>, wrong: &mut Mistakes<'_>) -> Option<Votes> {
    let mut count = |column: Column| -> Option<u64> {
        let cell = cells.some(column)?;
        let count = cell.parse().ok();
        if count.is_none() {
            wrong.add(
                column,
                format!("\"{}\" is not a number of votes", short(cell)),
                format!("write a whole number, or leave the column out: --column {column}="),
            );
        }
        count
    };
    let (agree, disagree, pass) =
        (count(Column::Agrees), count(Column::Disagrees), count(Column::Passes));
    Some(Votes { agree: agree?, disagree: disagree?, pass })
}

/// A ref of ours. In other people's tables a column of that name may hold
/// anything: there it counts only where it is spelled as we spell ours.
fn reference(cells: Cells<'_>, ours: bool, wrong: &mut Mistakes<'_>) -> Option<Ref> {
    let cell = cells.some(Column::Ref)?;
    if ours {
        return parsed(cell, Column::Ref, wrong);
    }
    cell.parse().ok().filter(|it: &Ref| it.to_string() == cell)
}

fn parsed(typed: &str, column: Column, wrong: &mut Mistakes<'_>) -> Option<Ref> {
    match typed.parse() {
        Ok(it) => Some(it),
        Err(_) => {
            wrong.add(
                column,
                format!("\"{}\" is not a ref", short(typed)),
                "write refs such as K7QX4, joined by | where there are several",
            );
            None
        }
    }
}

/// Whether it is parked, and what is to be remarked.
fn status(cells: Cells<'_>, merged: bool, wrong: &mut Mistakes<'_>) -> (bool, Vec<Remark>) {
    match cells.get(Column::Status).to_lowercase().as_str() {
        "parked" => (true, Vec::new()),
        "merged" if !merged => (false, vec![Remark::MergedIntoUnknown]),
        "" | "open" | "merged" => (false, Vec::new()),
        other => {
            wrong.add(
                Column::Status,
                format!("\"{}\" is not a status", short(other)),
                "write one of open, parked, merged, or leave the column out: --column status=",
            );
            (false, Vec::new())
        }
    }
}
