//! The only door to SQLite: the append-only log, and the tables derived from it.
//!
//! A [`Store`] writes, one per process, and answers when what was done is on
//! the disk. A [`Reader`] reads, on a connection of its own, as many as wanted.
//! `docs/store.md` documents the tables for people who open the file with
//! another program.

mod act;
mod backup;
mod ballots;
mod confirmed;
mod connection;
mod copies;
mod desks;
mod drafts;
mod erasure;
mod error;
mod evening;
mod floor_tables;
mod identity;
mod import;
mod listed;
mod lists;
mod log;
mod open;
mod place;
mod reader;
mod rebuild;
mod rehearsal;
mod rows;
mod schema;
mod search;
mod sessions;
mod slips;
mod stream;
mod tables;
#[cfg(test)]
mod tests;
mod verify;

pub use act::{Actor, Done, new_session_id};
pub use ballots::{CastPaper, CastSoFar};
pub use confirmed::{Tagged, TaggedUpTo};
pub use copies::{Copied, KitCopy};
pub use desks::OpenDesk;
pub use drafts::Draft;
pub use error::{ActError, StoreError};
pub use evening::OpenEnds;
pub use import::{ImportError, ImportJob, Imported, Incoming, LARGE_IMPORT};
pub use lists::{Direction, Filter};
pub use open::{OpenOptions, Store};
pub use place::default_path;
pub use reader::{FindError, Pulse, Reader, SessionRow};
pub use slips::Printing;
pub use verify::{Finding, Verified};
