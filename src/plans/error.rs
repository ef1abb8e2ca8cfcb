//! Why a plan cannot be had.

use super::problem::Problems;
use std::path::PathBuf;

/// Why a plan cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// No plan has this name.
    #[error("there is no plan called \"{name}\"")]
    Unknown {
        /// The name asked for.
        name: String,
        /// Plans with a name like it, nearest first.
        near: Vec<String>,
        /// Where it was looked for, in words.
        looked: Vec<String>,
    },
    /// The file is not one that can be read as a plan.
    #[error("{} {why}", path.display())]
    NotReadable {
        /// The file, as the user named it.
        path: PathBuf,
        /// What is wrong with it: "is a folder, not a plan".
        why: String,
        /// What to do about it.
        fix: String,
        /// What the system said, where it said anything.
        #[source]
        source: Option<std::io::Error>,
    },
    /// The file was read and has mistakes.
    #[error("{0}")]
    Mistakes(Problems),
}
