//! The wall: what the projector shows. It only reads: the floor says what it
//! shows, and nothing that was not chosen there reaches it.

pub mod view;
