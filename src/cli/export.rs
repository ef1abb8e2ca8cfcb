//! `townhall export`: the pack of a session, for one audience, as files.

use super::layout::counted;
use super::store::{StoreFile, session, session_unknown};
use super::{Failure, clock, output};
use crate::lang::Lang;
use crate::pack::{self, Audience, Options, PackError};
use crate::store::Copied;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// What to export, for whom, and where to.
#[derive(Debug, Args)]
pub struct Export {
    /// The session's name, or the beginning of it
    session: String,
    /// The folder to write; a pack that stands there is kept as DIR.previous
    #[arg(long = "to", value_name = "DIR")]
    to: PathBuf,
    /// Who it is for: council, public or internal
    #[arg(long = "for", value_name = "AUDIENCE", default_value = "council")]
    audience: Audience,
    /// Only these formats or files, such as csv,report
    #[arg(long, value_name = "FORMAT,…", value_delimiter = ',')]
    only: Option<Vec<String>>,
    /// The language of the report: en, es or fr
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = language)]
    lang: Lang,
    /// Print the manifest as one JSON value instead of a sentence
    #[arg(long)]
    json: bool,
}

pub(super) fn run(command: &Export, file: &StoreFile) -> Result<(), Failure> {
    let Some(mut store) = file.open_if_there()? else {
        return Err(session_unknown(&command.session, &[]));
    };
    let reader = store.reader()?;
    let session = session(&reader, &command.session)?;
    let options = Options {
        audience: command.audience,
        language: command.lang,
        only: command.only.clone(),
        today: Some(clock::today()),
    };
    store.note_copy(Copied::Pack(session.id), &command.to, clock::now().ms)?;
    let written = pack::export_session(&reader, session.id, &command.to, &options)
        .inspect_err(|_| store.forget_copy(&command.to))?;
    if command.json {
        return output::print_json(&json!(written.manifest));
    }
    let files = counted(written.manifest.files.len() as u64, "file");
    let contributions = counted(written.contributions, "contribution");
    let mut told = format!(
        "{}: {files} for the {} audience, from {contributions}.",
        command.to.display(),
        command.audience
    );
    if let Some(previous) = &written.previous {
        told.push_str(&format!("\nThe pack before this one is now {}.", previous.display()));
    }
    output::print_line(&told)
}

fn language(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
        format!("the report can be written in {}", known.join(", "))
    })
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        let what = error.to_string();
        let because = std::error::Error::source(&error);
        match error {
            PackError::Read(_) | PackError::NoSession(_) => {
                let failure = Failure::could_not(what);
                match because {
                    Some(cause) => failure.because(cause),
                    None => failure,
                }
                .hint("Run `townhall verify` to see whether the store is sound.")
            }
            PackError::Folder(error) => error.into(),
            _ => Failure::wrong_input(what),
        }
    }
}
