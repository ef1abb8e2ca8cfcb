//! The real program in a real terminal: typed into, stopped, killed, looked at.

mod desk;
mod desks;
mod kill;
mod scrub;
#[cfg(unix)]
mod stopped;
mod terminal;
