//! Finds and reads a codebook: one compiled in, or a folder of TOML files.
//!
//! A codebook's folder holds `codebook.toml`, its structure, and one file of
//! wordings a language, `en.toml`, `pt-BR.toml`. What suggestions are made from
//! is beside them, if anything: cue words in `cues/en.toml`, examples in
//! `examples/en.tsv`. All mistakes in all of them are found at once.

mod coverage;
mod cues;
mod examples;
mod marks;
mod structure;
mod wording;

use super::problem::{Problem, Problems};
use super::toml_walk::Page;
use crate::domain::{Codebook, Hints};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The id of the codebook that a plan uses unless it names another.
pub const DEFAULT: &str = "cities-migration-2020";

/// The name of the file with a codebook's structure.
const STRUCTURE: &str = "codebook.toml";

/// The folders for suggestions, and what the files in them end with.
const CUES: (&str, &str) = ("cues", ".toml");
const EXAMPLES: (&str, &str) = ("examples", ".tsv");

/// More than any codebook needs; keeps a folder named by mistake from being
/// read into memory whole.
const LARGEST_FILE: u64 = 4 * 1024 * 1024;

/// The files of one codebook, by name, with what they are shown as.
#[derive(Clone, Debug)]
pub struct Files {
    /// Leads every file's name in messages: the folder, or `built-in:ID`.
    pub folder: PathBuf,
    /// The files and their content, by their names: `en.toml`, `cues/en.toml`.
    pub content: BTreeMap<String, Vec<u8>>,
}

impl Files {
    /// Leaves out what suggestions are made from in other languages than these; all of it
    /// stays where there is none in these.
    pub fn suggest_in(&mut self, languages: &[String]) {
        let is_wanted = |name: &str| match name.split_once('/') {
            Some((_, file)) => languages.iter().any(|lang| {
                file.strip_prefix(lang.as_str()).is_some_and(|rest| rest.starts_with('.'))
            }),
            None => false,
        };
        if self.content.keys().any(|name| is_wanted(name)) {
            self.content.retain(|name, _| !name.contains('/') || is_wanted(name));
        }
    }
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
const BUILT_IN: &[BuiltIn] = &[built_in!("cities-migration-2020":
    "codebook.toml",
    "en.toml",
    "es.toml",
    "fr.toml",
    "cues/ar.toml",
    "cues/de.toml",
    "cues/en.toml",
    "cues/es.toml",
    "cues/fr.toml",
    "cues/uk.toml",
    "examples/ar.tsv",
    "examples/de.tsv",
    "examples/en.tsv",
    "examples/es.tsv",
    "examples/fr.tsv",
    "examples/uk.tsv"
)];

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
/// of a folder (or of the `codebook.toml` in it). What is for suggestions only is
/// not looked at.
///
/// # Errors
/// There is none, it cannot be read, or there are mistakes in it: all of them.
pub fn find(name: &str) -> Result<Codebook, CodebookError> {
    Ok(parse(&files_of(name, &[])?)?)
}

/// Reads the codebook called `name`, as [`find`] does, and with it what suggestions
/// are made from: examples and cue words by language, none where it has none.
///
/// # Errors
/// As [`find`]; mistakes in the examples and cue words count, too.
pub fn find_with_hints(name: &str) -> Result<(Codebook, BTreeMap<String, Hints>), CodebookError> {
    Ok(parse_with_hints(&files(name)?)?)
}

/// The files of the codebook called `name`, as they are, found as by [`find`].
///
/// # Errors
/// There is none, or it cannot be read.
pub fn files(name: &str) -> Result<Files, CodebookError> {
    files_of(name, &[CUES.0, EXAMPLES.0])
}

/// The files of a codebook: those of its structure and wordings, and those in
/// `folders` within it.
fn files_of(name: &str, folders: &[&str]) -> Result<Files, CodebookError> {
    let is_wanted = |file: &str| match file.split_once('/') {
        Some((folder, _)) => folders.contains(&folder),
        None => true,
    };
    match BUILT_IN.iter().find(|(id, _)| *id == name) {
        Some((id, files)) => Ok(Files {
            folder: PathBuf::from(format!("built-in:{id}")),
            content: files
                .iter()
                .filter(|(file, _)| is_wanted(file))
                .map(|(file, text)| ((*file).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        }),
        None => files_in(Path::new(name), folders),
    }
}

fn files_in(path: &Path, folders: &[&str]) -> Result<Files, CodebookError> {
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
    read_folder(folder, "", &mut content, |name| name.ends_with(".toml"))?;
    if !content.contains_key(STRUCTURE) {
        return Err(CodebookError::NoCodebook { folder: folder.to_owned() });
    }
    for within in folders {
        let inner = folder.join(within);
        if inner.is_dir() {
            // All of them: one with a wrong name is told rather than passed over.
            read_folder(&inner, &format!("{within}/"), &mut content, |_| true)?;
        }
    }
    Ok(Files { folder: folder.to_owned(), content })
}

/// Reads the files of a folder that are wanted and not hidden, under their names
/// after `prefix`.
fn read_folder(
    folder: &Path,
    prefix: &str,
    content: &mut BTreeMap<String, Vec<u8>>,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<(), CodebookError> {
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let file = entry.map_err(unreadable(folder))?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') || !is_wanted(&name) {
            continue;
        }
        content.insert(format!("{prefix}{name}"), read_file(&file).map_err(unreadable(&file))?);
    }
    Ok(())
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

/// Reads a codebook out of the content of its files, leaving aside what is for
/// suggestions only.
///
/// # Errors
/// Every mistake in every file, in the order of files and lines.
pub fn parse(files: &Files) -> Result<Codebook, Problems> {
    match structure_and_words(files) {
        (Some(codebook), problems) if problems.is_empty() => Ok(codebook),
        (_, problems) => Err(Problems(never_empty(problems, files))),
    }
}

/// Reads a codebook and what suggestions are made from out of its files.
///
/// # Errors
/// Every mistake in every file, in the order of files and lines.
pub fn parse_with_hints(files: &Files) -> Result<(Codebook, BTreeMap<String, Hints>), Problems> {
    let (codebook, mut problems) = structure_and_words(files);
    let hints = hints(files, codebook.as_ref(), &mut problems);
    match codebook {
        Some(codebook) if problems.is_empty() => Ok((codebook, hints)),
        _ => Err(Problems(never_empty(problems, files))),
    }
}

/// The codebook as far as it can be read, and every mistake in it.
fn structure_and_words(files: &Files) -> (Option<Codebook>, Vec<Problem>) {
    let page = |name: &str, bytes: &[u8]| Page::new(files.folder.join(name), bytes);
    let empty = Vec::new();
    let structure = page(STRUCTURE, files.content.get(STRUCTURE).unwrap_or(&empty));
    let mut wordings: Vec<(&str, Page)> = files
        .content
        .iter()
        .filter(|(name, _)| !name.contains('/'))
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
    (codebook, problems)
}

/// What suggestions are made from, by language, with every mistake in it.
fn hints(
    files: &Files,
    book: Option<&Codebook>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Hints> {
    let mut hints: BTreeMap<String, Hints> = BTreeMap::new();
    for (name, bytes) in &files.content {
        let Some((folder, file)) = name.split_once('/') else { continue };
        let path = files.folder.join(name);
        let ending = if folder == CUES.0 { CUES.1 } else { EXAMPLES.1 };
        let Some(lang) = file.strip_suffix(ending).filter(|lang| wording::is_language(lang)) else {
            problems.push(Problem {
                file: path,
                line: 1,
                column: 1,
                field: String::new(),
                what: format!("\"{file}\" is not named after a language"),
                fix: format!("name it like en{ending} or pt-BR{ending}, or move it elsewhere"),
            });
            continue;
        };
        let of_language = hints.entry(lang.to_owned()).or_default();
        if folder == CUES.0 {
            let page = Page::new(path, bytes);
            of_language.cues = cues::read(&page, lang, book);
            problems.extend(page.into_problems());
        } else {
            let (examples, wrong) = examples::read(path, bytes, book);
            of_language.examples = examples;
            problems.extend(wrong);
        }
    }
    hints
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
