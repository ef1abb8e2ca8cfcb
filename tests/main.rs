//! All end-to-end tests, in one binary: it is linked once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that fails should stop at once; helpers are tests too"
)]
#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod domain;
