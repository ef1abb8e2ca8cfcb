//! Opens the store that a command is to use.

use crate::cli::{Failure, from_environment};
use crate::store::{OpenOptions, Store, StoreError, default_path};
use clap::Args;
use std::path::PathBuf;

/// The option `--store`, which every command takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct StoreFile {
    /// The store's file [env: TOWNHALL_STORE] [default: in your own data folder, see
    /// `townhall store path`]
    // The variable is not clap's, which would put the option into every usage line.
    #[arg(long, global = true, value_name = "FILE")]
    store: Option<PathBuf>,
}

impl StoreFile {
    /// Where the store is, or will be.
    pub(in crate::cli) fn path(&self) -> Result<PathBuf, Failure> {
        let named = || from_environment("TOWNHALL_STORE").map(PathBuf::from);
        self.store.clone().or_else(named).or_else(default_path).ok_or_else(|| {
            Failure::could_not("this system does not say where your data folder is")
                .hint("Name the store's file: --store FILE, or TOWNHALL_STORE in the environment.")
        })
    }

    /// Opens the store; a new one where there is none.
    pub(in crate::cli) fn open_or_make(&self) -> Result<Store, Failure> {
        Ok(Store::open(&self.path()?, &OpenOptions::default())?)
    }

    /// Opens the store; `None` where there is none yet. Makes no file.
    pub(in crate::cli) fn open_if_there(&self) -> Result<Option<Store>, Failure> {
        self.opened().map_err(Failure::from)
    }

    /// Opens a store that has to be there.
    pub(in crate::cli) fn open_existing(&self) -> Result<Store, Failure> {
        let path = self.path()?;
        self.open_if_there()?.ok_or_else(|| {
            Failure::wrong_input(format!("there is no store at {}", path.display()))
                .hint("Name another file with --store FILE, or make a session: townhall new PLAN")
        })
    }

    /// Opens the store, and keeps the error for those who want to look at it.
    pub(in crate::cli) fn opened(&self) -> Result<Option<Store>, OpenError> {
        let path = self.path().map_err(OpenError::Place)?;
        if !path.try_exists().unwrap_or(true) {
            return Ok(None);
        }
        let how = OpenOptions { create: false, ..OpenOptions::default() };
        Store::open(&path, &how).map(Some).map_err(OpenError::Store)
    }
}

/// Why a store could not be opened.
pub(in crate::cli) enum OpenError {
    /// Nobody knows where it is.
    Place(Failure),
    /// It is there and cannot be used.
    Store(StoreError),
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Place(failure) => failure,
            OpenError::Store(error) => error.into(),
        }
    }
}
