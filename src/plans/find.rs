//! Finds plans by name or path: in the folder `sessions`, among those compiled
//! in, or wherever a path leads.

use super::error::PlanError;
use super::near::near;
use super::{built_in, file, reader};
use crate::domain::Plan;
use std::fmt;
use std::path::{Path, PathBuf};

/// Where people keep their own plans, below the folder the program is run in.
pub const FOLDER: &str = "sessions";

/// Where a plan is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Compiled into the program, under this id.
    BuiltIn(&'static str),
    /// A file, as the user would name it.
    File(PathBuf),
}

impl Listed {
    /// Whether it is the user's own: no plan that comes with the program, nor a
    /// copy of one to the letter.
    pub fn is_own(&self) -> bool {
        let Source::File(path) = &self.source else { return false };
        let built_in = built_in::PLANS.iter().find(|(name, _)| *name == self.name);
        built_in.is_none_or(|(_, text)| file::text(path).is_ok_and(|own| own != *text))
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Source::BuiltIn(id) => write!(f, "built-in:{id}"),
            Source::File(path) => write!(f, "{}", path.display()),
        }
    }
}

/// A plan that was found, whether or not it can be read.
#[derive(Debug)]
pub struct Listed {
    /// The name it is called by.
    pub name: String,
    /// Where it is from.
    pub source: Source,
    /// The plan, or what is wrong with it.
    pub plan: Result<Plan, PlanError>,
}

/// The plan that a name or a path leads to.
///
/// A file `sessions/NAME.toml` comes before a plan of that name compiled in:
/// whoever copies a plan and changes it means their own. What holds a `/` or
/// ends in `.toml` is a path.
///
/// # Errors
/// [`PlanError`] when there is none, when it cannot be read, or with all its
/// mistakes.
pub fn load(name_or_path: &str) -> Result<Plan, PlanError> {
    read_from(&locate(name_or_path)?)
}

/// Where the plan is that a name or a path leads to; it may still have mistakes.
///
/// # Errors
/// [`PlanError::Unknown`] when no plan has that name.
pub fn locate(name_or_path: &str) -> Result<Source, PlanError> {
    locate_in(Path::new(FOLDER), name_or_path)
}

/// Every plan there is: those in `sessions` and those compiled in, by name. One
/// in `sessions` stands in for the one compiled in under the same name.
pub fn list() -> Vec<Listed> {
    let listed = |(name, source): (String, Source)| {
        let plan = read_from(&source);
        Listed { name, source, plan }
    };
    names_in(Path::new(FOLDER)).into_iter().map(listed).collect()
}

/// Reads the plan at `source`.
///
/// # Errors
/// [`PlanError`] when it cannot be read, or with all its mistakes.
pub fn read_from(source: &Source) -> Result<Plan, PlanError> {
    let shown = PathBuf::from(source.to_string());
    let plan = match source {
        Source::BuiltIn(id) => {
            let text = built_in::PLANS.iter().find(|(name, _)| name == id).map(|(_, text)| *text);
            reader::read(text.unwrap_or_default(), &shown)
        }
        Source::File(path) => reader::read(&file::text(path)?, &shown),
    };
    plan.map_err(PlanError::Mistakes)
}

fn locate_in(folder: &Path, name_or_path: &str) -> Result<Source, PlanError> {
    let path = Path::new(name_or_path);
    if name_or_path.contains(['/', '\\']) || name_or_path.ends_with(".toml") {
        return Ok(Source::File(path.to_owned()));
    }
    let plans = names_in(folder);
    if let Some((_, source)) = plans.iter().find(|(name, _)| name == name_or_path) {
        return Ok(source.clone());
    }
    if !name_or_path.is_empty() && path.exists() {
        return Ok(Source::File(path.to_owned()));
    }
    let names = plans.iter().map(|(name, _)| name.as_str());
    Err(PlanError::Unknown {
        name: name_or_path.to_owned(),
        near: near(name_or_path, names).into_iter().map(str::to_owned).collect(),
        looked: vec![
            "among the plans that come with Townhall".to_owned(),
            format!("in {}", folder.join("*.toml").display()),
        ],
    })
}

/// Names and sources: the built-in ones in their order, each replaced by a file
/// of its name, then the other files in alphabetical order.
fn names_in(folder: &Path) -> Vec<(String, Source)> {
    let mut files: Vec<(String, PathBuf)> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let is_plan = path.extension().is_some_and(|ext| ext == "toml") && !path.is_dir();
            let name = path.file_stem()?.to_str()?.to_owned();
            (is_plan && !name.starts_with('.')).then_some((name, path))
        })
        .collect();
    files.sort();
    let mut plans: Vec<(String, Source)> = built_in::PLANS
        .iter()
        .map(|(id, _)| match files.iter().position(|(name, _)| name == id) {
            Some(found) => (id.to_string(), Source::File(files.remove(found).1)),
            None => (id.to_string(), Source::BuiltIn(id)),
        })
        .collect();
    plans.extend(files.into_iter().map(|(name, path)| (name, Source::File(path))));
    plans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_to_the_letter_is_not_ones_own_and_a_changed_one_is() {
        let folder = tempfile::tempdir().unwrap();
        let (id, text) = built_in::PLANS[0];
        let listed = |name: &str, text: &str| {
            let path = folder.path().join(format!("{name}.toml"));
            std::fs::write(&path, text).unwrap();
            let source = Source::File(path);
            Listed { name: name.to_owned(), plan: read_from(&source), source }
        };
        assert!(!listed(id, text).is_own());
        assert!(listed(id, &format!("{text}\n# ours")).is_own());
        assert!(listed("our-evening", text).is_own());
    }
}
