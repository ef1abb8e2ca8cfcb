//! What the system tells about this machine in files, as Linux does below `/sys`,
//! `/proc` and `/run`.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the system's files begin; a folder of their own in tests.
pub(super) struct Machine {
    root: Option<PathBuf>,
}

impl Machine {
    /// This machine.
    pub(super) fn here() -> Machine {
        Machine { root: cfg!(target_os = "linux").then(|| PathBuf::from("/")) }
    }

    /// A machine whose files are in `root`.
    #[cfg(test)]
    pub(super) fn below(root: &Path) -> Machine {
        Machine { root: Some(root.to_owned()) }
    }

    /// A system that has no such files.
    #[cfg(test)]
    pub(super) fn unknown() -> Machine {
        Machine { root: None }
    }

    /// Where a file or folder of the system is; none on other systems.
    pub(super) fn path(&self, path: impl AsRef<Path>) -> Option<PathBuf> {
        let path = path.as_ref();
        let root = self.root.as_ref()?;
        Some(root.join(path.strip_prefix("/").unwrap_or(path)))
    }

    /// What a file says, trimmed; none where it cannot be read.
    pub(super) fn read(&self, path: impl AsRef<Path>) -> Option<String> {
        let text = fs::read_to_string(self.path(path)?).ok()?;
        Some(text.trim().to_owned())
    }

    /// The names in a folder, in alphabetical order; none where it is not there.
    pub(super) fn names(&self, path: impl AsRef<Path>) -> Vec<String> {
        let entries = self.path(path).and_then(|path| fs::read_dir(path).ok());
        let names = entries.into_iter().flatten().flatten();
        let mut names: Vec<String> =
            names.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        names
    }
}

/// A machine made of files, for tests: each with what it says.
#[cfg(test)]
pub(super) fn made_of(files: &[(&str, &str)]) -> (tempfile::TempDir, Machine) {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let machine = Machine::below(folder.path());
    (folder, machine)
}
