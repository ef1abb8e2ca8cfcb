//! The documents say what is: tables, kinds of event, queries, keys, commands.

mod cli;
mod decisions;
mod links;
mod page;
mod readme;
mod store;

pub(crate) use page::hold;
