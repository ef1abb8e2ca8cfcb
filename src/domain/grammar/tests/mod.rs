//! The grammar's tests: by example, by property, and on real sentences.

mod desk;
mod examples;
mod properties;
mod sentences;
