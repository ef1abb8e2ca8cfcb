//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.

mod digits;
pub mod grammar;
pub mod kind;
pub mod lookup;
pub mod mode;
pub mod permission;
pub mod reference;

pub use kind::Kind;
pub use lookup::Lookup;
pub use mode::Mode;
pub use permission::Permission;
pub use reference::{Mark, Ref};
