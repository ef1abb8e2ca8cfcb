//! What the council gets: one [`Report`] of figures and the rows beside it, from
//! one snapshot of the store, written as files for one [`Audience`].

pub mod audience;
pub mod cells;
pub mod disclosure;
pub mod error;
mod harmless;
pub mod rows;
pub mod source;
mod survey;

pub use audience::{Audience, Share};
pub use error::{PackError, Trouble};
pub use source::Source;
