//! Exports a pack: figures first, then every file from the same snapshot, then
//! the manifest, then the new folder takes the old one's place.

use super::audience::Audience;
use super::error::{PackError, Trouble};
use super::folder::{At, Folder, failed, sync_folder};
use super::hashing::Hashing;
use super::manifest::{self, FileEntry, Manifest, ManifestOptions};
use super::renderer::{RENDERERS, Renderer, chosen};
use super::report::Report;
use super::rows::Rows;
use super::source::Source;
use super::survey::Survey;
use crate::lang::Lang;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
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
    let folder = Folder::prepare(dir)?;
    let survey = Survey::of(source).map_err(|trouble| trouble.with(dir))?;
    let report = Report::new(source, &survey, options.audience, options.language);
    let rows = Rows::new(source, &survey, options.audience);
    let fill = |new: &Path| {
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
    let full = folder.join(path);
    let parents: BTreeSet<&Path> =
        full.ancestors().skip(1).take_while(|parent| parent.starts_with(folder)).collect();
    for parent in &parents {
        fs::create_dir_all(parent).map_err(failed("create", parent))?;
    }
    let file = File::create(&full).map_err(failed("create", &full))?;
    let mut out = BufWriter::with_capacity(1 << 16, Hashing::new(file));
    fill(&mut out).map_err(|trouble| trouble.with(&full))?;
    let hashing = out.into_inner().map_err(|error| failed("write", &full)(error.into_error()))?;
    let (file, bytes, sha256) = hashing.finish();
    file.sync_all().map_err(failed("write", &full))?;
    for parent in parents {
        sync_folder(parent)?;
    }
    Ok(FileEntry { path: path.to_owned(), bytes, sha256 })
}
