//! Finds and reads plans and codebooks. Errors name file, line, column, field
//! and the fix, and all mistakes of a file are reported at once.

pub mod codebook;
mod nearest;
pub mod problem;
mod toml_walk;

pub use problem::{Problem, Problems};
