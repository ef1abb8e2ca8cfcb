//! The table of files: a new format is one file beside this one and one row here.

use super::audience::Audience;
use super::error::{PackError, Trouble};
use super::report::Report;
use super::rows::Rows;
use super::{ballots_csv, contributions_csv, dictionary, report_md, session_json, themes_csv};
use std::io::Write;

/// Writes one file of a pack: figures from the report, contributions from the rows.
pub trait Renderer: Sync {
    /// The word for it on the command line: `contributions`.
    fn name(&self) -> &'static str;

    /// The format it belongs to: `csv`, `json`, `md`. Asking for it gives all its files.
    fn format(&self) -> &'static str;

    /// Its path in the pack, with `/`.
    fn path(&self) -> &'static str;

    /// The version of what it writes; grows when a reader would have to change.
    fn version(&self) -> u32 {
        1
    }

    /// Who gets it.
    fn audiences(&self) -> &'static [Audience] {
        &Audience::ALL
    }

    /// Writes it.
    ///
    /// # Errors
    /// [`Trouble`] of the store or of `out`.
    fn write(&self, report: &Report, rows: &Rows<'_>, out: &mut dyn Write) -> Result<(), Trouble>;
}

/// Every file there is, in the order in which they are written.
pub const RENDERERS: &[&dyn Renderer] = &[
    &contributions_csv::Contributions,
    &themes_csv::Themes,
    &ballots_csv::Ballots,
    &session_json::SessionJson,
    &session_json::SessionSchema,
    &dictionary::Dictionary,
    &report_md::ReportMd,
];

/// The files to write for `audience`: all, or those of the formats in `only`, each
/// the name of a file or of a format.
///
/// # Errors
/// [`PackError::NoSuchFormat`] where a word names none, with what there is.
pub fn chosen(
    audience: Audience,
    only: Option<&[String]>,
) -> Result<Vec<&'static dyn Renderer>, PackError> {
    let all: Vec<_> =
        RENDERERS.iter().copied().filter(|one| one.audiences().contains(&audience)).collect();
    let Some(only) = only else { return Ok(all) };
    let is = |one: &&dyn Renderer, word: &String| one.name() == word || one.format() == word;
    if let Some(asked) = only.iter().find(|word| !all.iter().any(|one| is(one, word))) {
        let mut known: Vec<_> = all.iter().flat_map(|one| [one.format(), one.name()]).collect();
        known.sort_unstable();
        known.dedup();
        return Err(PackError::NoSuchFormat { asked: asked.clone(), known });
    }
    Ok(all.into_iter().filter(|one| only.iter().any(|word| is(one, word))).collect())
}
