//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.
//!
//! What a facilitator or note-taker wants is a [`command`]; [`decide`] turns it
//! into [`act`]s or a [`refusal`]; sealed into an [`event`] they go to the log,
//! and [`projection`] says what follows for [`session`] and [`contribution`]s.

pub mod act;
pub mod codebook;
pub mod contribution;
pub mod event;
pub mod ids;
pub mod kind;
pub mod localized;
pub mod method;
pub mod multiplier;
pub mod plan;
pub mod projection;
pub mod register;
pub mod running_order;
pub mod session;
pub mod time;

pub use codebook::Codebook;
pub use kind::Kind;
pub use localized::Localized;
pub use method::Method;
pub use multiplier::Multiplier;
pub use plan::{Phase, Plan, Voice};
pub use running_order::{LONG_MINUTES, Slot, running_order};
