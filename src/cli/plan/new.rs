//! `townhall plan new`: writes a commented plan to start from, over nothing.

use crate::cli::{Failure, output};
use crate::plans::{self, FOLDER, built_in};
use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

pub(super) fn run(name: &Path) -> Result<(), Failure> {
    let path = target(name);
    let id = id_of(&path)?;
    if name == Path::new(&id) && built_in::PLANS.iter().any(|(known, _)| *known == id) {
        return Err(Failure::wrong_input(format!("{id} is a plan that comes with Townhall"))
            .hint("Choose another name for yours."));
    }
    write_new(&path, &built_in::template(&id)).map_err(|error| not_written(&path, &error))?;
    output::print_line(&path.display().to_string())?;
    let file = path.display();
    output::note(&format!("Change what you like in it, then: townhall plan check {file}\n"));
    Ok(())
}

/// A bare name is a plan of the folder `sessions`; all else is a path.
fn target(name: &Path) -> PathBuf {
    let is_path = name.components().count() > 1 || name.extension() == Some(OsStr::new("toml"));
    if is_path { name.to_owned() } else { Path::new(FOLDER).join(name).with_extension("toml") }
}

/// The id of the plan in this file, which is what the file is called.
fn id_of(path: &Path) -> Result<String, Failure> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if plans::is_id(&stem) {
        return Ok(stem.into_owned());
    }
    let failure = Failure::wrong_input(format!("a plan cannot be called \"{stem}\""))
        .hint("Use lower-case letters a–z and digits, words joined by hyphens.");
    Err(match plans::suggested_id(&stem) {
        Some(id) => failure.hint(format!("For example: townhall plan new {id}")),
        None => failure,
    })
}

/// Writes a file that did not exist, whole or not at all.
fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // The first error is the one worth telling.
        let _ = fs::remove_file(path);
    }
    written
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    let file = path.display();
    if error.kind() == ErrorKind::AlreadyExists {
        return Failure::wrong_input(format!("{file} exists already; nothing was changed"))
            .hint("Choose another name, or move that file away first.");
    }
    Failure::could_not(format!("{file} could not be written")).because(error).hint(
        "Check that its folder exists, that you may write there, and that the disk is not full.",
    )
}
