//! The rows of the key table, a file a desk.

mod ballot;
mod before;
mod common;
mod evening;
mod floor;
mod home;
mod notes;
mod speaking;

use super::keymap::Binding;

/// All rows, in the order of the help.
pub(super) const TABLES: [&[Binding]; 8] = [
    home::ROWS,
    floor::ROWS,
    speaking::ROWS,
    notes::ROWS,
    common::ROWS,
    evening::ROWS,
    before::ROWS,
    ballot::ROWS,
];

/// Writes rows of the table as rows: keys, modes, action, word, section, place in
/// the footer. The wordings' ids follow from the word: `do-WORD`, `do-WORD-help`;
/// where the footer says it in another word, that one's id stands behind it.
macro_rules! rows {
    ($([$($key:expr),+] in $modes:expr => $action:ident, $word:literal $(as $label:literal)?, $section:ident, $footer:literal;)*) => {
        &[$(Binding {
            keys: &[$($key),+],
            modes: $modes,
            action: Action::$action,
            word: $word,
            label: rows!(@label $word $($label)?),
            help: concat!("do-", $word, "-help"),
            section: Section::$section,
            footer: $footer,
        },)*]
    };
    (@label $word:literal) => { concat!("do-", $word) };
    (@label $word:literal $label:literal) => { $label };
}
use rows;
