//! `townhall backup`: a whole copy of the store, also while it is in use.

use super::progress::Progress;
use super::store::StoreFile;
use super::{Failure, clock, output};
use crate::store::StoreError;
use clap::Args;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Where to.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not exist yet
    #[arg(value_name = "FILE")]
    to: PathBuf,
}

pub(super) fn run(command: &Backup, file: &StoreFile) -> Result<(), Failure> {
    let mut store = file.open_existing()?;
    let progress = Progress::new("Copying");
    let done = store.backup(&command.to, clock::now().ms, |done, of| progress.at(done, of));
    drop(progress);
    let to = command.to.display();
    match done {
        Ok(()) => output::print_line(&to.to_string()),
        Err(StoreError::Io { source, .. }) if source.kind() == ErrorKind::AlreadyExists => {
            Err(Failure::wrong_input(format!("{to} exists already; nothing was changed"))
                .hint("Choose another name, or move that file away first."))
        }
        Err(error) => Err(error.into()),
    }
}
