//! Trains on a thread of its own, and again when there is something new.
/// Later.
#[derive(Debug)]
pub struct Live;
