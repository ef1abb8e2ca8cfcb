//! Finds and reads plans and codebooks. Errors name file, line, column, field
//! and the fix, and all mistakes of a file are reported at once.

pub mod problem;

pub use problem::{Problem, Problems};
