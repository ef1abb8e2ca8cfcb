//! Why a kit could not be written.

use crate::folder::FolderError;
use crate::store::{ActError, StoreError};

/// Why a kit could not be written. What stood in the folder before still stands.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// The folder could not be written.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The slips could not be made.
    #[error(transparent)]
    Slips(#[from] ActError),
    /// The store could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A sheet could not be filled.
    #[error("the sheet {sheet} could not be written")]
    Sheet {
        /// Which one.
        sheet: String,
        /// Why.
        source: askama::Error,
    },
}
