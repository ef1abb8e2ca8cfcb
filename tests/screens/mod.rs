//! The desks, driven through the true loop by keys, and looked at.

mod ballot;
mod before;
mod evening;
mod evening_looks;
mod floor;
mod floor_looks;
mod follow_up;
mod home;
mod leaving;
mod list;
mod looks;
mod notes;
mod pictures;
mod properties;
mod script;
mod steady;
mod suggest;
mod suggest_real;
mod threads;
mod world;

pub(crate) use pictures::evening;
pub(crate) use script::{desk, keys, letters, typed};
