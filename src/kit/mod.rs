//! The kit: what is printed before the evening, as pages that any browser prints.
//!
//! | to change … | open |
//! |---|---|
//! | what a sheet shows | its own module, and its template in `assets/templates/kit` |
//! | a wording | `kit.ftl` in `assets/lang`, in the languages of paper |
//! | which sheets there are, and add one | [`sheet`] |
//! | in which languages, and what is said where words are missing | [`tongue`] |
//! | what the sheets are made from | [`evening`] |
//! | how they get to the disk | [`write`](mod@write) |

mod agenda;
mod consent;
mod door;
mod error;
pub mod evening;
mod index;
pub mod marker;
mod notes;
mod page;
pub mod paper;
mod referral;
mod scales;
mod seats;
pub mod sheet;
mod slips;
mod symbols;
pub mod tongue;
pub mod write;

pub use error::KitError;
pub use evening::{Evening, Wishes};
pub use marker::Marker;
pub use paper::Paper;
pub use sheet::{Sheet, UnknownSheet};
pub use write::{Written, write};
