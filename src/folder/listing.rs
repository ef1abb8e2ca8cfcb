//! What says that a folder is ours, and what it consists of.

use super::error::{FolderError, failed};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::Path;

/// What says that a folder is ours: a JSON file in it whose `format` is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What such a folder is called: `pack`.
    pub what: &'static str,
    /// The file's name.
    pub file: &'static str,
    /// What stands in its field `format`.
    pub format: &'static str,
}

/// The part of a sign that all of them have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Listing {
    /// Says who wrote it.
    pub format: String,
    /// Every file but the sign itself, by path.
    pub files: Vec<FileEntry>,
}

/// One file of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path in the folder, with `/`.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 over its bytes, in hexadecimal.
    pub sha256: String,
}

impl Sign {
    /// The sign in `folder`; none where there is none of ours.
    pub(super) fn read(self, folder: &Path) -> Result<Option<Listing>, FolderError> {
        match fs::read(folder.join(self.file)) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes)
                .ok()
                .filter(|listing: &Listing| listing.format == self.format)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed("read", folder)(error)),
        }
    }
}
