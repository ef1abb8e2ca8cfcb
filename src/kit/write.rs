//! Writes a kit, whole or not at all. The slips are made first: a slip on paper
//! that the store does not know would be worse than a number nobody holds.

use super::error::KitError;
use super::evening::Evening;
use super::index;
use super::marker::{self, Marker};
use crate::domain::time::Wall;
use crate::folder::{FileEntry, Folder, FolderError, NewFile};
use crate::store::{Actor, Copied, Store};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The marker, as it stands in the kit.
    pub marker: Marker,
    /// Where the kit is now that stood there before.
    pub previous: Option<PathBuf>,
}

/// Writes the kit of an evening to the folder `dir`, and notes in the store that
/// it did. Makes the slips that are wanted.
///
/// # Errors
/// [`KitError`]; what stood in `dir` before still stands there or in
/// `DIR.previous`, and nothing half-written is left in `dir`.
pub fn write(
    store: &mut Store,
    mut evening: Evening,
    who: &Actor,
    dir: &Path,
    now: Wall,
) -> Result<Written, KitError> {
    let folder = Folder::prepare(dir, marker::SIGN)?;
    if evening.slips_wanted > 0 {
        let count = evening.slips_wanted as usize;
        evening.slips = store.print_slips(evening.session.id, who, count, now)?;
    }
    let fill = |new: &Path| fill(new, &evening, now);
    let (marker, previous) = folder.replace(fill, &mut |_| Ok(()))?;
    // Noted once it is there: it holds nobody's words, so no erasure has to know.
    store.note_copy(Copied::Kit(evening.session.id), dir, now.ms)?;
    Ok(Written { marker, previous })
}

fn fill(new: &Path, evening: &Evening, now: Wall) -> Result<Marker, KitError> {
    let mut files = Vec::new();
    for &sheet in &evening.sheets {
        for (file, tongue) in sheet.files(evening) {
            let page = sheet.html(evening, tongue).map_err(in_sheet(&file))?;
            files.push(put(new, &file, page.as_bytes(), sheet.holds_secrets())?);
        }
    }
    let page = index::html(evening).map_err(in_sheet(index::FILE))?;
    files.push(put(new, index::FILE, page.as_bytes(), false)?);
    let marker = Marker::new(evening, now, files);
    let json = serde_json::to_vec_pretty(&marker).map_err(io::Error::from);
    let json = json.map_err(|source| failed(&new.join(marker::NAME), source))?;
    put(new, marker::NAME, &json, false)?;
    Ok(marker)
}

fn put(folder: &Path, path: &str, bytes: &[u8], secret: bool) -> Result<FileEntry, FolderError> {
    let mut file = match secret {
        true => NewFile::create_private(folder, path)?,
        false => NewFile::create(folder, path)?,
    };
    file.write_all(bytes).map_err(|source| failed(file.full_path(), source))?;
    file.finish()
}

fn in_sheet(file: &str) -> impl FnOnce(askama::Error) -> KitError {
    let sheet = file.to_owned();
    move |source| KitError::Sheet { sheet, source }
}

fn failed(path: &Path, source: io::Error) -> FolderError {
    FolderError::File { doing: "write", path: path.to_owned(), source }
}
