//! The documents say what is: tables, kinds of event, queries, keys, commands.

mod page;
mod store;
