//! `townhall store`: where the store is, and its tables made anew. Also how every
//! command opens the store.

mod failure;
mod open;

pub(super) use failure::{session, session_unknown};
pub(super) use open::{OpenError, StoreFile};

use super::layout::counted;
use super::{Failure, output, progress::Progress};
use clap::Subcommand;

/// What to do with the store.
#[derive(Debug, Subcommand)]
pub enum StoreCommand {
    /// Make every table anew from the log
    ///
    /// The tables are derived from the log and come out as they were; where they
    /// do not, they were wrong and are mended. The log itself is not changed.
    Rebuild,
    /// Print where the store is
    Path,
}

pub(super) fn run(command: &StoreCommand, file: &StoreFile) -> Result<(), Failure> {
    match command {
        StoreCommand::Path => output::print_line(&file.path()?.display().to_string()),
        StoreCommand::Rebuild => {
            let mut store = file.open_existing()?;
            let progress = Progress::new("Making the tables anew");
            let mut events = 0;
            store.rebuild(|done, of| {
                events = of;
                progress.at(done, of);
            })?;
            drop(progress);
            let events = counted(events, "event");
            output::print_line(&format!("Every table was made anew from {events} of the log."))
        }
    }
}
