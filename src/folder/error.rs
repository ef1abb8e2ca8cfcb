//! Why a folder could not be written, told with the file and what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why a folder could not be written. Whatever it says, what stood there before
/// still stands, there or in `DIR.previous`.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file or folder could not be written.
    #[error("cannot {doing} {path}", path = .path.display())]
    File {
        /// What was tried: `write`, `rename`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// Why it failed.
        source: io::Error,
    },
    /// The path cannot be a folder of its own.
    #[error("{path} cannot hold a {what}: give the path of a folder with a name of its own", path = .path.display())]
    NotAFolder {
        /// The path as it was given.
        path: PathBuf,
        /// What was to be written: `pack`.
        what: &'static str,
    },
    /// The folder holds files and no sign of ours.
    #[error(
        "{path} is not empty and holds no {what} of Townhall's (no {sign} that it wrote), so it is left alone: give an empty folder or one that does not exist yet", path = .path.display()
    )]
    NotOurs {
        /// The folder.
        path: PathBuf,
        /// What was to be written: `pack`.
        what: &'static str,
        /// The file that would say that it is ours.
        sign: &'static str,
    },
    /// The previous folder would be removed, with something in it that is not as
    /// it was written.
    #[error(
        "{path} would be removed to make room for the {what} before this one, but {file} in it was added or changed by somebody: move it to another place and try again", path = .path.display()
    )]
    Touched {
        /// The folder `DIR.previous`.
        path: PathBuf,
        /// The file in it, relative to it.
        file: String,
        /// What was to be written: `pack`.
        what: &'static str,
    },
}

/// Makes the error of an operation on a file, naming both.
pub(super) fn failed(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> FolderError {
    let path = path.to_owned();
    move |source| FolderError::File { doing, path, source }
}
