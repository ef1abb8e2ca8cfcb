//! Tests that have to look into the store.

mod work;
