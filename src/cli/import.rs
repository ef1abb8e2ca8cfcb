//! `townhall import`: contributions from another program's file, all or nothing;
//! the same file twice adds nothing.

use super::author::Author;
use super::layout::counted;
use super::progress::Progress;
use super::store::{StoreFile, session, session_unknown};
use super::{Failure, clock, output, refusal};
use crate::domain::{Kind, Mode, Permission, PhaseOf};
use crate::intake::{
    self, ColumnMap, Format, IntakeError, Options, Row, RowError, SessionWords, Survey, Unmoderated,
};
use crate::store::{ImportError, ImportJob, Imported, Incoming};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// What to import, and what to take the rows for.
#[derive(Debug, Args)]
pub struct Import {
    /// The session's name, or the beginning of it
    session: String,
    /// The file: a contributions.csv of a pack, a Polis comments.csv, or any CSV
    /// with a column of texts
    file: PathBuf,
    /// What the file is: ours, polis or csv [default: told by its header]
    #[arg(long, value_name = "FORMAT")]
    from: Option<Format>,
    /// Which header holds which column, such as text=Comment; may be repeated
    #[arg(long = "column", value_name = "COLUMN=HEADER")]
    columns: Vec<String>,
    /// What stands between cells [default: told by the header line]
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<char>,
    /// How close the words are to what was said, where a row does not say so:
    /// verbatim, paraphrase or interpreted
    #[arg(long)]
    mode: Option<Mode>,
    /// What may be done with the words, where a row does not say so: quote,
    /// paraphrase or no
    #[arg(long)]
    permission: Option<Permission>,
    /// What the rows are, where they do not say so
    #[arg(long)]
    kind: Option<Kind>,
    /// The language, where a row does not say so
    #[arg(long, value_name = "LANGUAGE")]
    language: Option<String>,
    /// The voice, where a row does not say so
    #[arg(long)]
    voice: Option<String>,
    /// Leave out the statements that Polis moderators took out
    #[arg(long)]
    moderated_only: bool,
    /// Say what would come in, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Print one JSON value instead of sentences
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    author: Author,
}

pub(super) fn run(command: &Import, file: &StoreFile) -> Result<(), Failure> {
    let author = command.author.initials()?;
    let options = command.options()?;
    let Some(mut store) = file.open_if_there()? else {
        return Err(session_unknown(&command.session, &[]));
    };
    let reader = store.reader()?;
    let id = session(&reader, &command.session)?.id;
    let session = reader.session(id)?.ok_or_else(|| session_unknown(&command.session, &[]))?;
    let words = SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        language: &session.codebook.language,
    };
    let mut intake = intake::open(&command.file, &words, options)?;
    if command.dry_run {
        let survey = Survey::of(&mut intake)?;
        return match command.json {
            true => output::print_json(&survey),
            false => output::print_line(survey.to_string().trim_end()),
        };
    }
    let total = intake.rows_total();
    let job = ImportJob {
        session: id,
        who: crate::store::Actor { author, desk: "import".to_owned() },
        from: intake.format().id().to_owned(),
        total,
        now: clock::now(),
    };
    let progress = Progress::new("Importing");
    let rows = intake.by_ref().map(|row| row.map(incoming));
    let outcome = store.import(&job, rows, |done| progress.at(done, total));
    drop(progress);
    match outcome {
        Ok(imported) => command.report(&imported),
        Err(ImportError::Row(first)) => Err(wrong_rows(&mut intake, &first)),
        Err(ImportError::Refused { line, refusal }) => {
            let why = refusal::say(&refusal);
            Err(Failure::wrong_input(format!("{}:{line}: {why}", command.file.display()))
                .hint("Nothing was imported. Mend that row and import again."))
        }
        Err(ImportError::Store(error)) => Err(error.into()),
    }
}

impl Import {
    fn options(&self) -> Result<Options, Failure> {
        let mut columns = ColumnMap::default();
        for given in &self.columns {
            columns.add(given).map_err(|bad| Failure::wrong_input(bad.to_string()))?;
        }
        let delimiter = match self.delimiter.map(u8::try_from) {
            None => None,
            Some(Ok(sign)) if sign.is_ascii() => Some(sign),
            Some(_) => {
                return Err(Failure::wrong_input(
                    "the sign between cells has to be an ASCII character",
                )
                .hint("Give one of , ; or | or a tab: --delimiter $'\\t'"));
            }
        };
        Ok(Options {
            format: self.from,
            delimiter,
            columns,
            source: None,
            kind: self.kind,
            mode: self.mode,
            permission: self.permission,
            language: self.language.clone(),
            voice: self.voice.clone(),
            table: None,
            phase: PhaseOf::None,
            offset: clock::now().offset,
            unmoderated: match self.moderated_only {
                true => Unmoderated::LeaveOut,
                false => Unmoderated::Keep,
            },
        })
    }

    fn report(&self, imported: &Imported) -> Result<(), Failure> {
        if self.json {
            return output::print_json(&json!(imported));
        }
        let mut told = format!("{} taken in", counted(imported.added, "contribution"));
        if imported.known > 0 {
            told.push_str(&format!(
                "; {} had been taken in before",
                counted(imported.known, "row")
            ));
        }
        if imported.dangling > 0 {
            told.push_str(&format!(
                "; {} to contributions that are not here",
                counted(imported.dangling, "link")
            ));
        }
        output::print_line(&format!("{told}."))
    }
}

fn incoming(row: Row) -> Incoming {
    Incoming {
        line: row.line,
        capture: row.capture,
        answers: row.answers,
        merged_into: row.merged_into,
        parked: row.parked,
    }
}

/// All rows with mistakes, not only the first that stopped the import.
fn wrong_rows(intake: &mut intake::Intake<'_>, first: &RowError) -> Failure {
    let (mistakes, more) = match Survey::of(intake) {
        Ok(survey) => (survey.problems, survey.more_problems),
        Err(_) => (vec![first.to_string()], 0),
    };
    for mistake in &mistakes {
        output::note(&format!("{mistake}\n"));
    }
    let rows = counted(mistakes.len() as u64 + more, "row");
    let failure =
        Failure::wrong_input(format!("{rows} of {} cannot come in", intake.file().display()));
    let failure = match more {
        0 => failure,
        more => failure.hint(format!("{more} more are not shown.")),
    };
    failure.hint(
        "Nothing was imported. Mend the rows and import again; --dry-run shows what would come in.",
    )
}

impl From<IntakeError> for Failure {
    fn from(error: IntakeError) -> Self {
        let what = error.to_string();
        let failure = match error.is_wrong_input() {
            true => Failure::wrong_input(what),
            false => Failure::could_not(what),
        };
        failure.hint(error.fix())
    }
}
