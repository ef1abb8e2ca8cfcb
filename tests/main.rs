//! The one integration test binary, a module for each part of the house.

#![allow(unreachable_pub, reason = "a test binary has no outside")]

mod domain;
