//! Packs made from real statements and hostile texts, read back with other eyes.

mod audiences;
mod council;
mod csv_file;
pub(crate) mod folder;
mod from_store;
mod hall;
mod json_file;
mod markdown_file;
