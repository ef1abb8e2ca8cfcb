//! The real program in a real terminal: typed into, killed, looked at.

mod desk;
mod kill;
mod scrub;
mod terminal;
