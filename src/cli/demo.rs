//! `townhall demo`: a believable session in a throw-away store, in the middle of
//! its second open floor.

mod evening;

pub use evening::{DemoError, seed};

use super::author::Author;
use super::run::{DeskName, How, open};
use super::throwaway::Throwaway;
use super::{Failure, clock, output};
use crate::store::{OpenOptions, Store};
use clap::Args;
use std::path::{Path, PathBuf};

/// How to look at it.
#[derive(Debug, Args)]
pub struct Demo {
    /// The desk to sit at
    #[arg(long, value_enum, default_value_t)]
    desk: DeskName,
    /// Keep the session in a store of its own, FILE, which must not exist yet
    #[arg(long, value_name = "FILE")]
    keep: Option<PathBuf>,
    #[command(flatten)]
    author: Author,
    #[command(flatten)]
    how: How,
}

pub(super) fn run(command: &Demo) -> Result<(), Failure> {
    let author = command.author.initials()?;
    command.how.can_show(command.desk)?;
    match &command.keep {
        Some(path) => {
            if path.exists() {
                return Err(Failure::wrong_input(format!(
                    "{} exists already; nothing was changed",
                    path.display()
                ))
                .hint("Choose another name for --keep, or move that file away first."));
            }
            visit(path, author, command)?;
            let path = path.display();
            output::note(&format!("Kept: townhall --store {path} sessions\n"));
            Ok(())
        }
        None => {
            let instead = "Name a file of your own instead: townhall demo --keep FILE";
            let folder = Throwaway::make("demo", instead)?;
            visit(&folder.path().join("demo.db"), author, command)
        }
    }
}

/// Makes the session and opens it.
fn visit(path: &Path, author: String, command: &Demo) -> Result<(), Failure> {
    // Nobody else opens it, so it may be in any folder.
    let how = OpenOptions { anywhere: command.keep.is_none(), ..OpenOptions::default() };
    let mut store = Store::open(path, &how)?;
    let session = seed(&mut store, clock::now())?;
    output::note("An invented session: nobody said any of this.\n");
    open(store, session, author, command.desk, &command.how)
}

impl From<DemoError> for Failure {
    fn from(error: DemoError) -> Self {
        match error {
            DemoError::Store(error) => error.into(),
            wrong => Failure::could_not("the demo could not be set up").because(&wrong),
        }
    }
}
