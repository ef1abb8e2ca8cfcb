//! All integration tests, in one binary: it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed test should stop at once, also in its helpers"
)]

mod cli;
mod codebooks;
mod plans;
mod store;
mod words;
