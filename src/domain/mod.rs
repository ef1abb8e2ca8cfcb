//! The vocabulary and rules of a consultation. Pure: no files, no network, no
//! clock, no randomness; "now" and new ids are arguments.
//!
//! What a facilitator or note-taker wants is a [`command`]; [`decide`] turns it
//! into [`act`]s or a [`refusal`]; sealed into an [`event`] they go to the log,
//! and [`projection`] says what follows for [`session`] and [`contribution`]s.

pub mod act;
pub mod author;
mod by_id;
pub mod codebook;
pub mod command;
pub mod contribution;
pub mod decide;
pub mod event;
pub mod figures;
pub mod floor;
pub mod grammar;
pub mod hints;
pub mod ids;
pub mod kind;
pub mod localized;
pub mod lookup;
pub mod method;
pub mod mode;
pub mod multiplier;
pub mod open_end;
pub mod permission;
pub mod plan;
pub mod plan_edit;
pub mod projection;
pub mod read_back;
pub mod reference;
pub mod refusal;
pub mod register;
pub mod running_order;
pub mod session;
mod session_words;
pub mod slip;
pub mod theme_mark;
pub mod time;
pub mod undo;
mod wording;
pub mod words;

pub(crate) use by_id::by_id;
pub use codebook::Codebook;
pub use command::{Capture, Command, PhaseOf};
pub use contribution::{Contribution, Status, Tag};
pub use event::{Body, Event};
pub use hints::{Cue, CueWeight, Example, Hint, Hints};
pub use ids::{ContributionId, DeviceId, EventId, SeatId, SessionId};
pub use kind::Kind;
pub use localized::Localized;
pub use lookup::Lookup;
pub use method::Method;
pub use mode::Mode;
pub use multiplier::Multiplier;
pub use permission::Permission;
pub use plan::{LeftOut, Phase, Plan, Voice};
pub use plan_edit::{PlanEdit, Step};
pub use read_back::ReadBack;
pub use reference::{Mark, Ref};
pub use refusal::Refusal;
pub use running_order::{LONG_MINUTES, Slot, running_order};
pub use session::Session;
pub use slip::{Receipt, Secret, Serial, SlipHash};
pub use theme_mark::ThemeMark;
pub use words::SessionWords;
