//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.

pub mod kind;
pub mod localized;
pub mod method;
pub mod multiplier;
pub mod plan;
pub mod running_order;

pub use kind::Kind;
pub use localized::Localized;
pub use method::Method;
pub use multiplier::Multiplier;
pub use plan::{Phase, Plan, Voice};
pub use running_order::{LONG_MINUTES, Slot, running_order};
