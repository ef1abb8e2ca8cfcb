//! The command `townhall plan`.
