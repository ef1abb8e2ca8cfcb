//! Finds and reads plans and codebooks. Errors name file, line, column, field
//! and the fix, and all mistakes of a file are reported at once.

pub mod built_in;
pub mod codebook;
pub mod error;
mod fields;
mod file;
pub mod find;
mod mistakes;
pub mod near;
mod phases;
pub mod problem;
mod reader;
mod syntax;
mod texts;
mod toml_walk;
mod voices;
mod words;

pub use error::PlanError;
pub use find::{FOLDER, Listed, Source, list, load, locate, read_from};
pub use near::near;
pub use problem::{Problem, Problems};
pub use reader::{CODEBOOKS, read};
pub use words::{is_id, suggested_id};
