//! Everything about writing systems, and nothing else: no file, no clock.
//!
//! | to … | call |
//! |---|---|
//! | compare words whatever their case and accents | [`fold`] |
//! | know how many columns a text takes, cut it, fill it, wrap it | [`width()`], [`clip()`], [`pad`], [`pad_left`], [`wrap()`] |
//! | go through what a reader calls characters | [`graphemes()`] |
//! | keep what people typed or pasted | [`clean_input`] |
//! | show what people typed, wherever it came from | [`harmless_line`], [`harmless_block`] |
//! | find contributions by their words | [`search_terms`], [`search_query`], [`SEARCH_TOKENIZER`] |
//! | know which way a language is written | [`Direction`] |
//! | keep a spreadsheet from running a cell | [`guard_cell`], [`unguard_cell`] |
//! | read digits and keys of other scripts | [`digits()`], [`digit_value`], [`latin_key`], [`digit_key`] |

mod clip;
mod csv_cell;
mod digits;
mod direction;
mod fold;
mod graphemes;
mod harmless;
mod input;
mod keyboard;
mod prefixes;
mod search;
mod tokens;
mod unsafe_chars;
mod width;
mod words;
mod wrap;

pub use clip::{clip, pad, pad_left};
pub use csv_cell::{guard as guard_cell, unguard as unguard_cell};
pub use digits::{digit_value, digits};
pub use direction::Direction;
pub use fold::fold;
pub use graphemes::graphemes;
pub use harmless::{harmless_block, harmless_line};
pub use input::clean_input;
pub use keyboard::{digit_key, latin_key};
pub use search::{SEARCH_TOKENIZER, SEARCH_VERSION, search_query, search_terms};
pub use tokens::{Token, tokens};
pub use width::width;
pub use words::count as count_words;
pub use wrap::wrap;
