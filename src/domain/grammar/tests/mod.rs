//! The grammar's tests: by example, by property, and on real sentences.

mod examples;
mod properties;
mod sentences;
