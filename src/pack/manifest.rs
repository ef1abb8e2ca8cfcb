//! `manifest.json`: what a pack consists of, and what it was made from.

use super::audience::Audience;
use crate::folder::{FileEntry, Sign};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The manifest's name in the pack.
pub const NAME: &str = "manifest.json";

/// Says that Townhall wrote it.
const MADE_BY: &str = "townhall-pack";

/// What says that a folder is a pack of ours and may be replaced.
pub(super) const SIGN: Sign = Sign { what: "pack", file: NAME, format: MADE_BY };

/// What a pack consists of, and what it was made from. Nothing else decides its
/// bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `townhall-pack`.
    pub format: String,
    /// The version of this file; 1.
    pub version: u32,
    /// The version of the program.
    pub townhall: String,
    /// The session's short name.
    pub session: String,
    /// The session's id.
    pub session_id: String,
    /// The head of the log.
    pub log_head: String,
    /// The last event's time, RFC 3339: the pack's "now".
    pub as_of: String,
    /// Whether the session's record may still change.
    pub draft: bool,
    /// What was asked for.
    pub options: ManifestOptions,
    /// Which packs it replaces: there where contributors took words back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<Supersedes>,
    /// The version of each file's form, by the file's name on the command line.
    pub form_versions: BTreeMap<String, u32>,
    /// Every file but this one, by path.
    pub files: Vec<FileEntry>,
}

/// Packs of the same session that are to be deleted: all whose `as_of` lies before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supersedes {
    /// When words were last taken back, RFC 3339.
    pub before: String,
    /// How many contributions were taken back.
    pub withdrawn: u64,
}

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestOptions {
    /// Who it is for.
    pub audience: Audience,
    /// The language of what is written for reading.
    pub language: String,
    /// The formats asked for; none for all.
    pub only: Option<Vec<String>>,
}

impl Manifest {
    /// The values that are the same in every manifest.
    pub(super) fn constants() -> (String, u32, String) {
        (MADE_BY.to_owned(), 1, env!("CARGO_PKG_VERSION").to_owned())
    }

    /// The manifest of the pack in `folder`; none where there is none of ours.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn read(folder: &Path) -> io::Result<Option<Manifest>> {
        match fs::read(folder.join(NAME)) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes)
                .ok()
                .filter(|manifest: &Manifest| manifest.format == MADE_BY)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}
