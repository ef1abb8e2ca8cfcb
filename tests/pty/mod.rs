//! The real program in a real terminal: typed into, stopped, killed, looked at.

mod ballot;
mod before;
mod desk;
mod desks;
#[cfg(target_os = "linux")]
mod floors;
mod full_disk;
mod hard_texts;
mod kill;
#[cfg(target_os = "linux")]
mod memory;
mod scrub;
#[cfg(unix)]
mod stopped;
mod terminal;
mod town;
