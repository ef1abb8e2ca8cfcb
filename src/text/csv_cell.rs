//! One cell of a CSV file: guarded so that no spreadsheet runs it as a formula.
//!
//! Spreadsheets take a cell that begins with `=`, `+`, `-`, `@`, a tab or a
//! carriage return for a formula, whatever quotes stand around it. A `'` before
//! it makes it text. A cell that begins with `'` gets one too: so taking one away
//! always gives back what was written.

use std::borrow::Cow;

/// The characters before which a guard is put.
const DANGEROUS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// The cell with a `'` before it where a spreadsheet would run it.
///
/// ```
/// use townhall::text::{guard_cell as guard, unguard_cell as unguard};
/// assert_eq!(guard("=1+1"), "'=1+1");
/// assert_eq!(guard("the lift"), "the lift");
/// assert_eq!(unguard(&guard("'tis so")), "'tis so");
/// ```
pub fn guard(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(DANGEROUS) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// The cell without the `'` that [`guard`] put before it.
///
/// A leading `'` that guards nothing stays: in a file from elsewhere it is an
/// apostrophe (`'s avonds`), and [`guard`] never leaves one unguarded.
pub fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(DANGEROUS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::{DANGEROUS, guard, unguard};
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_words_left_alone() {
        for formula in ["=1+1", "+41 44", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "'"] {
            assert_eq!(guard(formula), format!("'{formula}"));
            assert_eq!(unguard(&guard(formula)), formula);
        }
        for words in ["", "a = b", " =1", "\n=1", "１", "٣", "’t is so"] {
            assert_eq!(guard(words), words);
        }
        assert_eq!(unguard("'s avonds"), "'s avonds");
    }

    proptest! {
        #[test]
        fn what_was_guarded_comes_back(cell in "(?s)[=+@'\t\r-]{0,3}.{0,20}") {
            let guarded = guard(&cell);
            prop_assert_eq!(unguard(&guarded), cell.as_str());
            prop_assert!(!guarded.starts_with(&DANGEROUS[..6]));
        }
    }
}
