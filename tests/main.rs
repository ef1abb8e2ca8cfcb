//! All end-to-end tests, in one binary: it is linked once.

mod plans;
mod screens;
