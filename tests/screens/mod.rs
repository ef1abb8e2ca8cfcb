//! The desks, driven through the true loop by keys, and looked at.

mod floor;
mod floor_looks;
mod home;
mod leaving;
mod looks;
mod notes;
mod pictures;
mod properties;
mod script;
mod threads;
mod world;

pub(crate) use pictures::evening;
pub(crate) use script::desk;
