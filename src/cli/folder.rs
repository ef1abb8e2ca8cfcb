//! Why a folder was not written, told as a failed command.

use super::Failure;
use crate::folder::FolderError;

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        let what = error.to_string();
        match error {
            FolderError::File { source, .. } => Failure::could_not(what).because(&source).hint(
                "Check the folder and the space on the disk; what stood there before still stands.",
            ),
            _ => Failure::wrong_input(what),
        }
    }
}
