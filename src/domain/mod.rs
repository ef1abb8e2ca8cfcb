//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.

pub mod codebook;
pub mod kind;
pub mod localized;

pub use codebook::Codebook;
pub use kind::Kind;
pub use localized::Localized;
