//! All integration tests, in one binary: it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed test should stop at once, also in its helpers"
)]

mod cli;
mod codebooks;
mod dice;
mod docs;
mod domain;
mod intake;
mod kit;
mod lang;
mod layers;
mod pack;
mod plain;
mod plans;
mod pty;
mod round_trip;
mod screens;
mod source;
mod store;
mod suggest;
mod text;
mod whole_evening;
mod words;
