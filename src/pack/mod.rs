//! What the council gets: figures counted once and rows streamed beside them,
//! from one snapshot of the store, written as files for one [`Audience`].
//!
//! | to change … | open |
//! |---|---|
//! | who sees what of a contribution | [`audience`], [`rows`] |
//! | which numbers are kept back | [`disclosure`] |
//! | what is counted | [`report`] |
//! | a file, or add one | its own module, and the table in [`renderer`] |
//! | a column, or what the data dictionary says of it | `columns` |
//! | how the folder gets to the disk | [`folder`](crate::folder) |

pub mod audience;
pub mod ballots;
mod ballots_csv;
mod columns;
pub mod contributions_csv;
mod counting;
pub mod coverage;
mod dictionary;
pub mod disclosure;
mod entries;
pub mod error;
pub mod export;
mod inert_json;
pub mod manifest;
mod markdown;
pub mod renderer;
pub mod report;
mod report_md;
pub mod rows;
pub mod session_file;
mod session_json;
pub mod snapshot;
pub mod source;
mod survey;
mod themes_csv;

pub use audience::{Audience, Share};
pub use error::{PackError, Trouble};
pub use export::{Options, Written, export};
pub use manifest::Manifest;
pub use report::Report;
pub use snapshot::export_session;
pub use source::Source;
