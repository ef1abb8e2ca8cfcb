//! Reads the text of a plan's file, and says plainly why one cannot be read.

use super::error::PlanError;
use super::mistakes::Mistakes;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// No plan is larger, in bytes: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// The file's text.
///
/// # Errors
/// [`PlanError::NotReadable`] for a folder, a missing file, one without
/// permission or above 1 MiB; [`PlanError::Mistakes`] where it is not UTF-8.
pub(super) fn text(path: &Path) -> Result<String, PlanError> {
    let file = File::open(path).map_err(|error| from_system(path, error))?;
    // The reader stops just beyond the limit, whatever the file pretends to be:
    // devices and pipes report no size.
    let mut bytes = Vec::new();
    let metadata = file.metadata().map_err(|error| from_system(path, error))?;
    if metadata.is_dir() {
        return Err(from_system(path, io::ErrorKind::IsADirectory.into()));
    }
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| from_system(path, error))?;
    if bytes.len() as u64 > LARGEST {
        let fix = "give the path of a plan; its texts fit easily into 1 MiB";
        return Err(not_readable(path, "is larger than 1 MiB", fix, None));
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(path, error.as_bytes(), error.utf8_error()))
}

fn from_system(path: &Path, error: io::Error) -> PlanError {
    let (why, fix) = match error.kind() {
        io::ErrorKind::NotFound => ("does not exist", "check the path for a slip of the finger"),
        io::ErrorKind::IsADirectory => {
            ("is a folder, not a plan", "give the path of one .toml file in it")
        }
        io::ErrorKind::PermissionDenied => {
            ("may not be read by you", "ask its owner for permission, or copy it from elsewhere")
        }
        _ => ("cannot be read", "check the disk it is on, then try again"),
    };
    not_readable(path, why, fix, Some(error))
}

fn not_readable(path: &Path, why: &str, fix: &str, source: Option<io::Error>) -> PlanError {
    PlanError::NotReadable {
        path: path.to_owned(),
        why: why.to_owned(),
        fix: fix.to_owned(),
        source,
    }
}

fn not_utf8(path: &Path, bytes: &[u8], error: std::str::Utf8Error) -> PlanError {
    let (valid, rest) = bytes.split_at(error.valid_up_to());
    let valid = String::from_utf8_lossy(valid);
    let what = match rest {
        [0, ..] | [_, 0, ..] => "this file is not text in UTF-8".to_owned(),
        [byte, ..] => format!("the byte 0x{byte:02X} here is not text in UTF-8"),
        [] => "the text ends in the middle of a letter".to_owned(),
    };
    let mut mistakes = Mistakes::default();
    mistakes.note(valid.len(), "", what, "open the file in an editor and save it as UTF-8");
    PlanError::Mistakes(mistakes.place(&valid, path))
}
