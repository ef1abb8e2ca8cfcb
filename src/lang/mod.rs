//! Message ids and their wordings in every language of the desks.
//!
//! Code names a message by its id; the wording is in `assets/lang/`, one folder
//! per language and one [Fluent](https://projectfluent.org) file per part of
//! the program, compiled into the binary.
//!
//! # To add a message
//!
//! 1. Write it in the file it belongs to, in `en`, `es` and `fr` alike, with the
//!    same arguments: `save-failed = Not saved: { $why }`. Ids are lower-case
//!    words joined by hyphens; they begin with what they are about.
//! 2. Use it: `msg("save-failed").with("why", reason)` where it has arguments or
//!    is handed on, `wordings.text("save-saved")` where it has none and is
//!    drawn in each frame.
//! 3. An id made at run time (`format!("kind-{kind}")`) goes, by its prefix, into
//!    the list in `tests/lang`; that test finds ids that are missing, unused
//!    or whose arguments differ between languages.
//!
//! # To add a language
//!
//! 1. Copy `assets/lang/en` to a folder named by the language's tag; translate.
//! 2. Add it to [`Lang`]: the variant, [`Lang::ALL`], its tag and its own name.
//! 3. Name its folder in `files.rs`, and its name in the other languages as
//!    `lang-<tag>` in each `common.ftl`.
//!
//! A language of paper alone has `kit.ftl` and nothing else, and stands in
//! [`Lang::PRINTED`] only.

mod files;
mod language;
mod msg;
mod wordings;

pub use language::Lang;
pub use msg::{Arg, Msg, msg};
pub use wordings::Wordings;
