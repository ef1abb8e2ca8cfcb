//! The desks, driven through the true loop by keys, and looked at.

mod notes;
mod pictures;
mod script;
mod world;

pub(crate) use script::desk;
