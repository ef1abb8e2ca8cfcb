//! Why a pack could not be written, told with the file and what to do.

use crate::domain::SessionId;
use crate::folder::FolderError;
use crate::store::StoreError;
use std::error::Error;
use std::io;
use std::path::PathBuf;

/// Why a pack could not be written. Whatever it says, what stood in the folder
/// before still stands, there or in `DIR.previous`.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The store could not be read.
    #[error("the session could not be read from the store")]
    Read(#[source] Box<dyn Error + Send + Sync>),
    /// The folder could not be written.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The store holds no such session.
    #[error("the store holds no session {0}")]
    NoSession(SessionId),
    /// A format was asked for that there is none of.
    #[error("there is no format \"{asked}\" for this audience; there is {known}", known = .known.join(", "))]
    NoSuchFormat {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: Vec<&'static str>,
    },
}

/// What can go wrong while one file is filled.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The store could not be read.
    #[error("the session could not be read from the store")]
    Read(#[source] Box<dyn Error + Send + Sync>),
    /// The file could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
}

impl From<csv::Error> for Trouble {
    fn from(error: csv::Error) -> Self {
        Trouble::Write(error.into())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Trouble::Write(error.into())
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Read(Box::new(error))
    }
}

impl From<StoreError> for PackError {
    fn from(error: StoreError) -> Self {
        PackError::Read(Box::new(error))
    }
}

impl Trouble {
    /// The error of the export as a whole, naming the file that was being filled.
    pub(super) fn with(self, path: impl Into<PathBuf>) -> PackError {
        match self {
            Trouble::Read(source) => PackError::Read(source),
            Trouble::Write(source) => {
                FolderError::File { doing: "write", path: path.into(), source }.into()
            }
        }
    }
}
