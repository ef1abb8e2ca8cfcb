//! Exports a pack: figures first, then every file from the same snapshot, then
//! the manifest, then the new folder takes the old one's place.

use super::audience::Audience;
use super::error::{PackError, Trouble};
use super::manifest::{self, Manifest, ManifestOptions, Supersedes};
use super::renderer::{RENDERERS, Renderer, chosen};
use super::report::Report;
use super::rows::Rows;
use super::source::Source;
use super::survey::Survey;
use crate::folder::{At, FileEntry, Folder, NewFile};
use crate::lang::Lang;
use std::io::Write;
use std::path::{Path, PathBuf};

/// What to export. Together with the log and the program's version it decides
/// every byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Who it is for.
    pub audience: Audience,
    /// The language of what is written for reading.
    pub language: Lang,
    /// Only these formats or files, by name (`csv`, `report`); none for all.
    pub only: Option<Vec<String>>,
    /// The day it is, as `2026-12-31`: after the last day of corrections a closed
    /// session is sealed, and its packs are drafts no longer. Where it is not known
    /// they stay drafts.
    pub today: Option<String>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The manifest, as it stands in the pack.
    pub manifest: Manifest,
    /// How many contributions there are; `&no` ones are among them.
    pub contributions: u64,
    /// Where the pack is now that stood there before.
    pub previous: Option<PathBuf>,
}

/// Writes the pack of `source` to the folder `dir`.
///
/// # Errors
/// [`PackError`]; what stood in `dir` before still stands there or in
/// `DIR.previous`, and nothing half-written is left in `dir`.
pub fn export(source: &dyn Source, dir: &Path, options: &Options) -> Result<Written, PackError> {
    export_stopping(source, dir, options, &mut |_| Ok(()))
}

/// As [`export`], calling `at` at each step, where an error stops everything as a
/// power cut would.
///
/// # Errors
/// As [`export`], and those of `at`.
pub fn export_stopping(
    source: &dyn Source,
    dir: &Path,
    options: &Options,
    at: &mut At<'_>,
) -> Result<Written, PackError> {
    let renderers = chosen(options.audience, options.only.as_deref())?;
    let folder = Folder::prepare(dir, manifest::SIGN)?;
    let survey = Survey::of(source).map_err(|trouble| trouble.with(dir))?;
    let report = Report::new(source, &survey, options);
    let report = report.map_err(|trouble| trouble.with(dir))?;
    let rows = Rows::new(source, &survey, options.audience);
    let fill = |new: &Path| -> Result<Manifest, PackError> {
        let mut files = Vec::with_capacity(renderers.len());
        for renderer in &renderers {
            files.push(file(new, *renderer, &report, &rows)?);
        }
        let manifest = manifest(source, &report, options, files);
        write(new, manifest::NAME, |out| {
            serde_json::to_writer_pretty(&mut *out, &manifest)?;
            Ok(out.write_all(b"\n")?)
        })?;
        Ok(manifest)
    };
    let (manifest, previous) = folder.replace(fill, at)?;
    Ok(Written { manifest, contributions: report.all, previous })
}

fn manifest(
    source: &dyn Source,
    report: &Report,
    options: &Options,
    files: Vec<FileEntry>,
) -> Manifest {
    let (format, version, townhall) = Manifest::constants();
    Manifest {
        format,
        version,
        townhall,
        session: source.name().to_owned(),
        session_id: source.session().id.to_string(),
        log_head: report.head.clone(),
        as_of: report.as_of.rfc3339(),
        draft: report.is_draft(),
        options: ManifestOptions {
            audience: options.audience,
            language: options.language.tag().to_owned(),
            only: options.only.clone(),
        },
        supersedes: source
            .withdrawn()
            .map(|(withdrawn, last)| Supersedes { before: last.rfc3339(), withdrawn }),
        form_versions: (RENDERERS.iter())
            .filter(|one| files.iter().any(|file| file.path == one.path()))
            .map(|one| (one.name().to_owned(), one.version()))
            .collect(),
        files,
    }
}

fn file(
    folder: &Path,
    renderer: &dyn Renderer,
    report: &Report,
    rows: &Rows<'_>,
) -> Result<FileEntry, PackError> {
    write(folder, renderer.path(), |out| renderer.write(report, rows, out))
}

/// Writes one file, down to the disk.
fn write(
    folder: &Path,
    path: &str,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Trouble>,
) -> Result<FileEntry, PackError> {
    let mut file = NewFile::create(folder, path)?;
    let filled = fill(&mut file);
    filled.map_err(|trouble| trouble.with(file.full_path()))?;
    Ok(file.finish()?)
}
