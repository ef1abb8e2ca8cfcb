//! The real program in a real terminal: typed into, stopped, killed, looked at.

mod desk;
mod desks;
mod kill;
#[cfg(target_os = "linux")]
mod memory;
mod scrub;
#[cfg(unix)]
mod stopped;
mod terminal;
