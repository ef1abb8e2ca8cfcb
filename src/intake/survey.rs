//! What an import would bring in, without bringing it in.

use super::error::{IntakeError, harmless};
use super::format::Format;
use super::reader::{Intake, Tally};
use crate::domain::act::Votes;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

/// What an import would bring in.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Survey {
    /// The file, as it was named.
    pub file: String,
    /// What it is.
    pub format: Format,
    /// What it is known by when it is imported again.
    pub source: String,
    /// How many rows come to what.
    pub rows: Tally,
    /// The columns that are read, with the file's names for them.
    pub columns: Vec<ColumnRead>,
    /// The names of columns that nothing is read from.
    pub ignored: Vec<String>,
    /// Rows by kind; those that leave it to the phase under `by the phase`.
    pub kinds: BTreeMap<String, u64>,
    /// Rows by language; those that do not say under `not stated`.
    pub languages: BTreeMap<String, u64>,
    /// Rows by mode.
    pub modes: BTreeMap<String, u64>,
    /// Rows by permission.
    pub permissions: BTreeMap<String, u64>,
    /// Rows that carry themes.
    pub with_themes: u64,
    /// Rows that name who is asked to act.
    pub with_addressees: u64,
    /// Rows whose speaker chose a voice.
    pub with_voice: u64,
    /// Rows with votes counted elsewhere, and all those votes.
    pub votes: Option<VotesRead>,
    /// Rows by what is to be remarked about them.
    pub remarks: BTreeMap<String, u64>,
    /// What a reader should know about the file as a whole.
    pub notes: Vec<String>,
    /// The first mistakes, row by row.
    pub problems: Vec<String>,
    /// How many more rows have mistakes.
    pub more_problems: u64,
    /// The first rows.
    pub examples: Vec<Example>,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnRead {
    /// What is read from it.
    pub column: &'static str,
    /// What the file calls it.
    pub header: String,
}

/// Votes counted elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct VotesRead {
    /// Rows that have them.
    pub rows: u64,
    /// All votes.
    #[serde(flatten)]
    pub all: Votes,
}

/// One of the first rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Example {
    /// The line it begins on.
    pub line: u64,
    /// The beginning of its words.
    pub text: String,
}

const EXAMPLES: usize = 5;
const PROBLEMS: usize = 20;
/// Distinct values that are counted apart; a column with more is hardly one of languages.
const VALUES: usize = 60;

impl Survey {
    /// Reads all rows and starts the intake over.
    ///
    /// # Errors
    /// [`IntakeError::Io`] where the disk fails.
    pub fn of(intake: &mut Intake<'_>) -> Result<Survey, IntakeError> {
        intake.rewind()?;
        let mut survey = Survey {
            file: intake.file().display().to_string(),
            format: intake.format(),
            source: intake.source().to_owned(),
            rows: Tally::default(),
            columns: intake
                .columns()
                .map(|(column, header)| ColumnRead {
                    column: column.id(),
                    header: header.to_owned(),
                })
                .collect(),
            ignored: intake.ignored().map(str::to_owned).collect(),
            kinds: BTreeMap::new(),
            languages: BTreeMap::new(),
            modes: BTreeMap::new(),
            permissions: BTreeMap::new(),
            with_themes: 0,
            with_addressees: 0,
            with_voice: 0,
            votes: None,
            remarks: BTreeMap::new(),
            notes: intake.notes().to_vec(),
            problems: Vec::new(),
            more_problems: 0,
            examples: Vec::new(),
        };
        for row in intake.by_ref() {
            match row {
                Ok(row) => survey.add(&row),
                Err(error) if survey.problems.len() < PROBLEMS => {
                    survey.problems.push(error.to_string());
                }
                Err(_) => survey.more_problems += 1,
            }
        }
        survey.rows = intake.tally();
        intake.rewind()?;
        Ok(survey)
    }

    fn add(&mut self, row: &super::Row) {
        let capture = &row.capture;
        count(&mut self.kinds, capture.kind.map_or("by the phase", |kind| kind.id()));
        count(&mut self.languages, capture.language.as_deref().unwrap_or("not stated"));
        count(&mut self.modes, capture.mode.unwrap_or_default().id());
        count(&mut self.permissions, capture.permission.unwrap_or_default().id());
        self.with_themes += u64::from(!capture.themes.is_empty());
        self.with_addressees += u64::from(!capture.addressees.is_empty());
        self.with_voice += u64::from(capture.voice.is_some());
        for remark in &row.remarks {
            count(&mut self.remarks, &remark.to_string());
        }
        if let Some(votes) = capture.source.as_ref().and_then(|source| source.votes) {
            let nothing = Votes { agree: 0, disagree: 0, pass: None };
            let read = self.votes.get_or_insert(VotesRead { rows: 0, all: nothing });
            read.rows += 1;
            read.all.agree = read.all.agree.saturating_add(votes.agree);
            read.all.disagree = read.all.disagree.saturating_add(votes.disagree);
            if let Some(pass) = votes.pass {
                read.all.pass = Some(read.all.pass.unwrap_or(0).saturating_add(pass));
            }
        }
        if self.examples.len() < EXAMPLES {
            let text = beginning(&capture.words.text, 60);
            self.examples.push(Example { line: row.line, text });
        }
    }
}

fn count(counts: &mut BTreeMap<String, u64>, value: &str) {
    let is_full = counts.len() >= VALUES;
    match counts.get_mut(value) {
        Some(count) => *count += 1,
        None if is_full => *counts.entry("others".to_owned()).or_default() += 1,
        None => drop(counts.insert(value.to_owned(), 1)),
    }
}

/// The beginning of a text on one line, fit to be shown.
fn beginning(text: &str, most: usize) -> String {
    let one_line = |c: char| if c.is_whitespace() { ' ' } else { harmless(c) };
    let text = text.trim();
    let mut begins: String = text.chars().take(most).map(one_line).collect();
    if text.chars().nth(most).is_some() {
        begins.push('…');
    }
    begins
}

impl fmt::Display for Survey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}: {}", self.file, self.format)?;
        let mut line = |name: &str, value: &dyn fmt::Display| writeln!(f, "  {name:<14}{value}");
        line("source", &beginning(&self.source, 200))?;
        let rows = self.rows;
        for (name, rows, always) in [
            ("rows", rows.read, true),
            ("usable", rows.usable, true),
            ("without text", rows.empty, false),
            ("there twice", rows.repeated, false),
            ("left out", rows.left_out, false),
            ("with mistakes", rows.wrong, false),
        ] {
            if always || rows > 0 {
                line(name, &format_args!("{rows:>9}"))?;
            }
        }
        let columns = self.columns.iter().map(|read| match read.column == read.header {
            true => read.header.clone(),
            false => format!("{} (for {})", beginning(&read.header, 40), read.column),
        });
        line("columns", &columns.collect::<Vec<_>>().join(", "))?;
        if !self.ignored.is_empty() {
            let names: Vec<_> = self.ignored.iter().map(|name| beginning(name, 40)).collect();
            line("not read", &names.join(", "))?;
        }
        for (name, counts) in [
            ("kinds", &self.kinds),
            ("languages", &self.languages),
            ("mode", &self.modes),
            ("permission", &self.permissions),
        ] {
            if !counts.is_empty() {
                line(name, &listed(counts))?;
            }
        }
        for (name, rows) in [
            ("with themes", self.with_themes),
            ("addressed", self.with_addressees),
            ("with voice", self.with_voice),
        ] {
            line(name, &format_args!("{rows:>9}"))?;
        }
        if let Some(VotesRead { rows, all }) = self.votes {
            let pass = all.pass.map(|pass| format!(", {pass} pass")).unwrap_or_default();
            let Votes { agree, disagree, .. } = all;
            line(
                "votes",
                &format_args!("{agree} agree, {disagree} disagree{pass}, on {rows} rows"),
            )?;
        }
        for (remark, rows) in &self.remarks {
            line("remark", &format_args!("{rows:>9} {remark}"))?;
        }
        for note in &self.notes {
            line("note", note)?;
        }
        for (nth, example) in self.examples.iter().enumerate() {
            let name = if nth == 0 { "first rows" } else { "" };
            line(name, &format_args!("{:>9} {}", example.line, example.text))?;
        }
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        if self.more_problems > 0 {
            writeln!(f, "and {} more rows with mistakes", self.more_problems)?;
        }
        Ok(())
    }
}

/// Counts, the largest first.
fn listed(counts: &BTreeMap<String, u64>) -> String {
    let mut counts: Vec<_> = counts.iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(**count));
    let shown = counts.iter().map(|(value, count)| format!("{} {count}", beginning(value, 35)));
    shown.collect::<Vec<_>>().join(", ")
}
