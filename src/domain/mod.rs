//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.

pub mod kind;

pub use kind::Kind;
