//! Writes a folder all or nothing: `DIR.new` is filled and reaches the disk, then
//! `DIR` becomes `DIR.previous` and `DIR.new` becomes `DIR`. At every moment one
//! of `DIR` and `DIR.previous` is complete, if either ever was; what an interrupted
//! writing left behind is put right by the next.
//!
//! Nothing is removed that somebody else put there.

use super::error::{FolderError, failed};
use super::hashing;
use super::listing::Sign;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Stands in `DIR.new` while it is being filled: whatever is there is ours.
const UNFINISHED: &str = ".townhall-unfinished";

/// The places at which a power cut may fall; tests stop at each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// `DIR.new` exists and is being filled.
    Begun,
    /// `DIR.new` is complete and on the disk.
    Filled,
    /// `DIR.previous` has been removed.
    Cleared,
    /// `DIR` has become `DIR.previous`.
    SetAside,
    /// `DIR.new` has become `DIR`.
    Done,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Step; 5] =
        [Step::Begun, Step::Filled, Step::Cleared, Step::SetAside, Step::Done];
}

/// Called at each step; an error stops everything there and then, as a power cut
/// would: nothing is tidied up.
pub type At<'a> = dyn FnMut(Step) -> io::Result<()> + 'a;

/// The folders of one writing.
pub struct Folder {
    sign: Sign,
    dir: PathBuf,
    previous: PathBuf,
    new: PathBuf,
}

impl Folder {
    /// Checks that `dir` may be written, and puts right what was interrupted.
    ///
    /// # Errors
    /// [`FolderError`]; nothing was changed that is not ours.
    pub fn prepare(dir: &Path, sign: Sign) -> Result<Folder, FolderError> {
        let not_a_folder = || FolderError::NotAFolder { path: dir.to_owned(), what: sign.what };
        let full = std::path::absolute(dir).map_err(failed("use", dir))?;
        // A link to a folder: the folder is replaced, the link stays.
        let full = if full.exists() {
            fs::canonicalize(&full).map_err(failed("read", &full))?
        } else {
            full
        };
        let name = full.file_name().ok_or_else(not_a_folder)?.to_owned();
        let parent = full.parent().ok_or_else(not_a_folder)?.to_owned();
        if full.exists() && !full.is_dir() {
            return Err(not_a_folder());
        }
        fs::create_dir_all(&parent).map_err(failed("create", &parent))?;
        let beside = |suffix: &str| {
            let mut name = OsString::from(&name);
            name.push(suffix);
            parent.join(name)
        };
        let folder =
            Folder { sign, dir: full.clone(), previous: beside(".previous"), new: beside(".new") };
        folder.put_right()?;
        Ok(folder)
    }

    fn put_right(&self) -> Result<(), FolderError> {
        if !self.dir.exists() && self.is_ours(&self.previous)? && self.previous.exists() {
            rename(&self.previous, &self.dir)?;
        }
        for path in [&self.dir, &self.previous, &self.new] {
            if !self.is_ours(path)? {
                let Sign { what, file: sign, .. } = self.sign;
                return Err(FolderError::NotOurs { path: path.clone(), what, sign });
            }
        }
        // Found before the work, not after it.
        self.previous_untouched()?;
        self.remove(&self.new)
    }

    /// Fills a new folder with `fill` and lets it take the place of the old one;
    /// what `fill` returned, and where the old folder now is.
    ///
    /// # Errors
    /// The first error of `fill`, or of a step.
    pub fn replace<T, E: From<FolderError>>(
        &self,
        fill: impl FnOnce(&Path) -> Result<T, E>,
        at: &mut At<'_>,
    ) -> Result<(T, Option<PathBuf>), E> {
        let marker = self.new.join(UNFINISHED);
        fs::create_dir(&self.new).map_err(failed("create", &self.new))?;
        fs::write(&marker, b"").map_err(failed("write", &marker))?;
        let mut stop = |step| at(step).map_err(failed("write", &self.new));
        stop(Step::Begun)?;
        let filled = match fill(&self.new) {
            Ok(filled) => filled,
            Err(error) => {
                // The first error is the one to tell; what stays is tidied next time.
                let _ = self.remove(&self.new);
                return Err(error);
            }
        };
        fs::remove_file(&marker).map_err(failed("remove", &marker))?;
        sync_folder(&self.new)?;
        stop(Step::Filled)?;
        let replaced = if is_empty(&self.dir)? {
            if self.dir.exists() {
                fs::remove_dir(&self.dir).map_err(failed("replace", &self.dir))?;
            }
            None
        } else {
            self.remove(&self.previous)?;
            stop(Step::Cleared)?;
            rename(&self.dir, &self.previous)?;
            Some(self.previous.clone())
        };
        stop(Step::SetAside)?;
        rename(&self.new, &self.dir)?;
        if let Some(parent) = self.dir.parent() {
            sync_folder(parent)?;
        }
        stop(Step::Done)?;
        Ok((filled, replaced))
    }

    /// Somebody may have added to the one before the last: a reply filled in.
    fn previous_untouched(&self) -> Result<(), FolderError> {
        let Some(listing) = self.sign.read(&self.previous)? else { return Ok(()) };
        let what = self.sign.what;
        let touched =
            |file: String| FolderError::Touched { path: self.previous.clone(), file, what };
        for file in files(&self.previous)? {
            let path = self.previous.join(&file);
            if file == self.sign.file {
                continue;
            }
            let Some(entry) = listing.files.iter().find(|entry| entry.path == file) else {
                return Err(touched(file));
            };
            let open = File::open(&path).map_err(failed("read", &path))?;
            let (bytes, sha256) = hashing::of(open).map_err(failed("read", &path))?;
            if (bytes, &sha256) != (entry.bytes, &entry.sha256) {
                return Err(touched(file));
            }
        }
        Ok(())
    }

    /// Whether we may replace or remove what is there: nothing, an empty folder,
    /// one of ours, or one that we did not finish.
    fn is_ours(&self, path: &Path) -> Result<bool, FolderError> {
        if !path.exists() {
            return Ok(true);
        }
        if !path.is_dir() {
            return Ok(false);
        }
        let unfinished = path.join(UNFINISHED).exists();
        let ours = self.sign.read(path)?.is_some();
        Ok(unfinished || ours || is_empty(path)?)
    }

    /// Removes a folder of ours. What says that it is ours goes last, so that a
    /// removal that was interrupted can be taken up again.
    fn remove(&self, folder: &Path) -> Result<(), FolderError> {
        if !folder.exists() {
            return Ok(());
        }
        let is_sign = |name: &OsString| name == self.sign.file || name == UNFINISHED;
        let mut signs = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed("read", folder))? {
            let entry = entry.map_err(failed("read", folder))?;
            let path = entry.path();
            if is_sign(&entry.file_name()) {
                signs.push(path);
            } else if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                fs::remove_dir_all(&path).map_err(failed("remove", &path))?;
            } else {
                fs::remove_file(&path).map_err(failed("remove", &path))?;
            }
        }
        for sign in signs {
            fs::remove_file(&sign).map_err(failed("remove", &sign))?;
        }
        fs::remove_dir(folder).map_err(failed("remove", folder))
    }
}

fn is_empty(path: &Path) -> Result<bool, FolderError> {
    match fs::read_dir(path) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(failed("read", path)(error)),
    }
}

/// The files below a folder, relative to it and with `/`, in alphabetical order.
fn files(folder: &Path) -> Result<Vec<String>, FolderError> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((path, prefix)) = open.pop() {
        for entry in fs::read_dir(&path).map_err(failed("read", &path))? {
            let entry = entry.map_err(failed("read", &path))?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                open.push((entry.path(), format!("{name}/")));
            } else {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn rename(from: &Path, to: &Path) -> Result<(), FolderError> {
    fs::rename(from, to).map_err(failed("rename", from))
}

/// Makes the names in a folder durable, where the platform lets folders be synced.
pub(super) fn sync_folder(folder: &Path) -> Result<(), FolderError> {
    if cfg!(unix) {
        File::open(folder).and_then(|open| open.sync_all()).map_err(failed("sync", folder))?;
    }
    Ok(())
}
