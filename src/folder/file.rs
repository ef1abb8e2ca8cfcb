//! One file of a new folder, down to the disk, with its checksum.

use super::error::{FolderError, failed};
use super::hashing::Hashing;
use super::listing::FileEntry;
use super::replace::sync_folder;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file being written. What was written to it counts once it is finished.
pub struct NewFile {
    path: String,
    full: PathBuf,
    /// The folders that hold it, from the nearest to the new one itself.
    parents: Vec<PathBuf>,
    out: BufWriter<Hashing<File>>,
}

impl NewFile {
    /// Creates the file `path` of the new folder `folder`, with the folders
    /// between.
    ///
    /// # Errors
    /// [`FolderError::File`].
    pub fn create(folder: &Path, path: &str) -> Result<NewFile, FolderError> {
        Self::create_as(folder, path, OpenOptions::new())
    }

    /// As [`NewFile::create`], readable by its owner alone where the system has
    /// such rights.
    ///
    /// # Errors
    /// [`FolderError::File`].
    pub fn create_private(folder: &Path, path: &str) -> Result<NewFile, FolderError> {
        let mut how = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut how, 0o600);
        Self::create_as(folder, path, how)
    }

    fn create_as(folder: &Path, path: &str, mut how: OpenOptions) -> Result<NewFile, FolderError> {
        let full = folder.join(path);
        let within = full.ancestors().skip(1).take_while(|parent| parent.starts_with(folder));
        let parents: Vec<PathBuf> = within.map(Path::to_owned).collect();
        for parent in parents.iter().rev() {
            fs::create_dir_all(parent).map_err(failed("create", parent))?;
        }
        let file = how.write(true).create(true).truncate(true).open(&full);
        let file = file.map_err(failed("create", &full))?;
        let out = BufWriter::with_capacity(1 << 16, Hashing::new(file));
        Ok(NewFile { path: path.to_owned(), full, parents, out })
    }

    /// Where it is.
    pub fn full_path(&self) -> &Path {
        &self.full
    }

    /// Sees to it that the file is on the disk.
    ///
    /// # Errors
    /// [`FolderError::File`].
    pub fn finish(self) -> Result<FileEntry, FolderError> {
        let NewFile { path, full, parents, out } = self;
        let hashing =
            out.into_inner().map_err(|error| failed("write", &full)(error.into_error()))?;
        let (file, bytes, sha256) = hashing.finish();
        file.sync_all().map_err(failed("write", &full))?;
        for parent in parents {
            sync_folder(&parent)?;
        }
        Ok(FileEntry { path, bytes, sha256 })
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
