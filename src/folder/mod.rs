//! Writes folders that people hand on, whole or not at all.
//!
//! | file | its one job |
//! |---|---|
//! | `replace` | a full new folder takes the place of the old one |
//! | `file` | one file of it, down to the disk, with its checksum |
//! | `listing` | what says that a folder is ours, and what it consists of |
//! | `error` | why it could not be written |

mod error;
mod file;
mod hashing;
mod listing;
mod replace;

pub use error::FolderError;
pub use file::NewFile;
pub use listing::{FileEntry, Listing, Sign};
pub use replace::{At, Folder, Step};
