//! Finds and reads a codebook: one compiled in, or a folder of TOML files.
//!
//! A codebook's folder holds `codebook.toml`, its structure, and one file of
//! wordings a language, `en.toml`, `pt-BR.toml`. All mistakes in all of them
//! are found at once.

mod coverage;
mod structure;
mod wording;

use super::problem::{Problem, Problems};
use super::toml_walk::Page;
use crate::domain::Codebook;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The id of the codebook that a plan uses unless it names another.
pub const DEFAULT: &str = "cities-migration-2020";

/// The name of the file with a codebook's structure.
const STRUCTURE: &str = "codebook.toml";

/// More than any codebook needs; keeps a folder named by mistake from being
/// read into memory whole.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The files of one codebook, by name, with what they are shown as.
#[derive(Clone, Debug)]
pub struct Files {
    /// Leads every file's name in messages: the folder, or `built-in:ID`.
    pub folder: PathBuf,
    /// The `.toml` files and their content.
    pub content: BTreeMap<String, Vec<u8>>,
}

macro_rules! built_in {
    ($id:literal: $($file:literal),+) => {
        ($id, &[$((
            $file,
            include_str!(concat!("../../assets/codebooks/", $id, "/", $file)),
        )),+])
    };
}

/// The codebooks compiled in: id, and name and text of each file.
type BuiltIn = (&'static str, &'static [(&'static str, &'static str)]);
const BUILT_IN: &[BuiltIn] =
    &[built_in!("cities-migration-2020": "codebook.toml", "en.toml", "es.toml", "fr.toml")];

/// Why there is no codebook.
#[derive(Debug, thiserror::Error)]
pub enum CodebookError {
    /// Neither a codebook compiled in nor a folder is called so.
    #[error("there is no codebook and no folder \"{name}\"")]
    Unknown {
        /// What was asked for.
        name: String,
    },
    /// The folder is there and holds no `codebook.toml`.
    #[error("the folder {folder} holds no codebook: it has no codebook.toml", folder = .folder.display())]
    NoCodebook {
        /// The folder.
        folder: PathBuf,
    },
    /// A file was named that is no part of a codebook.
    #[error("{file} is a file, and a codebook is a folder", file = .file.display())]
    NoFolder {
        /// The file.
        file: PathBuf,
    },
    /// A file or the folder could not be read.
    #[error("cannot read {file}", file = .file.display())]
    Unreadable {
        /// The file or folder.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The files were read, and there are mistakes in them.
    #[error(transparent)]
    Wrong(#[from] Problems),
}

/// The ids of the codebooks compiled in.
pub fn built_in_ids() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(id, _)| *id)
}

/// Reads the codebook called `name`: the id of one compiled in, else the path
/// of a folder (or of the `codebook.toml` in it).
///
/// # Errors
/// There is none, it cannot be read, or there are mistakes in it: all of them.
pub fn find(name: &str) -> Result<Codebook, CodebookError> {
    Ok(parse(&files(name)?)?)
}

/// The files of the codebook called `name`, as they are, found as by [`find`].
///
/// # Errors
/// There is none, or it cannot be read.
pub fn files(name: &str) -> Result<Files, CodebookError> {
    match BUILT_IN.iter().find(|(id, _)| *id == name) {
        Some((id, files)) => Ok(Files {
            folder: PathBuf::from(format!("built-in:{id}")),
            content: files
                .iter()
                .map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        }),
        None => files_in(Path::new(name)),
    }
}

fn files_in(path: &Path) -> Result<Files, CodebookError> {
    if !path.exists() {
        return Err(CodebookError::Unknown { name: path.display().to_string() });
    }
    let folder = match path.file_name() {
        Some(name) if name == STRUCTURE && path.is_file() => match path.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        },
        _ => path,
    };
    if folder.is_file() {
        return Err(CodebookError::NoFolder { file: folder.to_owned() });
    }
    let mut content = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let file = entry.map_err(unreadable(folder))?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') || !name.ends_with(".toml") {
            continue;
        }
        content.insert(name, read_file(&file).map_err(unreadable(&file))?);
    }
    if !content.contains_key(STRUCTURE) {
        return Err(CodebookError::NoCodebook { folder: folder.to_owned() });
    }
    Ok(Files { folder: folder.to_owned(), content })
}

fn unreadable(file: &Path) -> impl FnOnce(io::Error) -> CodebookError {
    let file = file.to_owned();
    |source| CodebookError::Unreadable { file, source }
}

fn read_file(file: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST_FILE + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FILE {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "it is larger than 4 MiB"));
    }
    Ok(bytes)
}

/// Reads a codebook out of the content of its files.
///
/// # Errors
/// Every mistake in every file, in the order of files and lines.
pub fn parse(files: &Files) -> Result<Codebook, Problems> {
    let page = |name: &str, bytes: &[u8]| Page::new(files.folder.join(name), bytes);
    let empty = Vec::new();
    let structure = page(STRUCTURE, files.content.get(STRUCTURE).unwrap_or(&empty));
    let mut wordings: Vec<(&str, Page)> = files
        .content
        .iter()
        .filter_map(|(name, bytes)| Some((name.strip_suffix(".toml")?, page(name, bytes))))
        .filter(|(lang, _)| *lang != "codebook")
        .collect();

    let codebook = structure::read(&structure, &wordings);
    let codebook = match codebook {
        Some(mut codebook) => {
            coverage::check(&structure, &codebook);
            wording::read(&wordings, &mut codebook);
            Some(codebook)
        }
        None => {
            // Without the structure the words cannot be checked against it,
            // but that they are TOML can.
            for (_, page) in &mut wordings {
                page.parse();
            }
            None
        }
    };

    let mut problems = structure.into_problems();
    problems.extend(wordings.into_iter().flat_map(|(_, page)| page.into_problems()));
    match codebook {
        Some(codebook) if problems.is_empty() => Ok(codebook),
        _ => Err(Problems(never_empty(problems, files))),
    }
}

/// Holds what [`Problems`] promises, whatever went wrong above.
fn never_empty(problems: Vec<Problem>, files: &Files) -> Vec<Problem> {
    if !problems.is_empty() {
        return problems;
    }
    vec![Problem {
        file: files.folder.join(STRUCTURE),
        line: 1,
        column: 1,
        field: String::new(),
        what: "this is no codebook".to_owned(),
        fix: format!("start from a good one: townhall codebook export {DEFAULT} --to FOLDER"),
    }]
}

#[cfg(test)]
mod tests;
