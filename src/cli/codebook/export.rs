//! Writes a codebook's files into a new folder: all of them or none, and over
//! nothing that is there.

use crate::cli::failure::Failure;
use crate::plans::codebook::Files;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes `files` to the folder `to`, which must not exist or be empty.
///
/// # Errors
/// Something is there already, or it cannot be written; `to` is then as it was.
pub(super) fn write(files: &Files, to: &Path) -> Result<(), Failure> {
    let cannot = |error: &io::Error| {
        Failure::could_not(format!("cannot write the codebook to {}", to.display())).because(error)
    };
    if is_taken(to).map_err(|error| cannot(&error))? {
        return Err(taken(to));
    }
    let partial = beside(to).ok_or_else(|| {
        Failure::wrong_input(format!("{} cannot be the name of a new folder", to.display()))
            .hint("Give a path that ends with the new folder's name.")
    })?;
    let made = missing_parents(to);
    let written = fill(files, &partial).and_then(|()| {
        // Renaming onto an empty folder replaces it; onto another it fails, so
        // nothing that came in between is overwritten either.
        if cfg!(windows) && to.exists() {
            fs::remove_dir(to)?;
        }
        fs::rename(&partial, to)
    });
    if let Err(error) = written {
        // Best effort: what failed is reported, not that its rest stays behind.
        let _ = fs::remove_dir_all(&partial);
        for parent in &made {
            let _ = fs::remove_dir(parent);
        }
        return Err(match error.kind() {
            io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists => taken(to),
            _ => cannot(&error),
        });
    }
    eprintln!("{}: {} files", to.display(), files.content.len());
    eprintln!("After a change: townhall codebook check {}", to.display());
    Ok(())
}

fn taken(to: &Path) -> Failure {
    Failure::wrong_input(format!("{} is there already", to.display()))
        .hint("Give the name of a new folder; nothing is ever overwritten.")
}

/// Whether there is anything at `to` but an empty folder.
fn is_taken(to: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(to) {
        Ok(found) if found.is_dir() => Ok(fs::read_dir(to)?.next().is_some()),
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The folders above `to` that are yet to be made, the innermost first.
fn missing_parents(to: &Path) -> Vec<PathBuf> {
    let above = to.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    above.take_while(|folder| !folder.exists()).map(Path::to_owned).collect()
}

/// A hidden folder beside `to`, on the same disk, to be renamed when complete.
fn beside(to: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(to.file_name()?);
    name.push(format!(".{}.partial", std::process::id()));
    Some(to.with_file_name(name))
}

fn fill(files: &Files, folder: &Path) -> io::Result<()> {
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::create_dir(folder)?;
    for (name, bytes) in &files.content {
        let path = folder.join(name);
        if let Some(within) = path.parent() {
            fs::create_dir_all(within)?;
        }
        let mut file = File::create_new(path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Files, write};
    use std::fs;

    /// A name that no file can have makes the writing fail half-way.
    #[test]
    fn a_failed_export_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let too_long = "n".repeat(300);
        let content = [("a.toml", b"x = 1".to_vec()), (too_long.as_str(), Vec::new())];
        let content = content.map(|(name, bytes)| (name.to_owned(), bytes)).into();
        let files = Files { folder: "built-in:x".into(), content };
        let failure = write(&files, &home.path().join("deep/er/mine")).unwrap_err();
        assert_eq!(failure.kind.code(), 1);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    }
}
