//! Plans: those that come with the program, and every way to get one wrong.

mod built_in;
mod cli;
mod invalid;
mod properties;
