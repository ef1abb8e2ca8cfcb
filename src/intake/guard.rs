//! Takes away the sign that our own exports put before cells which a
//! spreadsheet would take for a formula.

/// The cell as it was before the export: exactly one `'` goes where it stands
/// before one of `= + - @ TAB CR '`, and none anywhere else.
pub(super) fn unguard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::unguard;
    use proptest::prelude::*;

    /// As exports write it.
    fn guard(cell: &str) -> String {
        let acts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\'']);
        if acts { format!("'{cell}") } else { cell.to_owned() }
    }

    proptest! {
        #[test]
        fn what_was_guarded_is_read_as_it_was(cell in "['=+@\\-\t\r]{0,3}.{0,3}") {
            let guarded = guard(&cell);
            prop_assert_eq!(unguard(&guarded), cell);
        }
    }

    #[test]
    fn exactly_one_guard_is_taken_away() {
        for (cell, read) in [
            ("'=1+1", "=1+1"),
            ("'+32", "+32"),
            ("'-5", "-5"),
            ("'@all", "@all"),
            ("'\tx", "\tx"),
            ("'\rx", "\rx"),
            ("''t is raining", "'t is raining"),
            ("''=1", "'=1"),
            ("'t is raining", "'t is raining"),
            ("=1+1", "=1+1"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(unguard(cell), read, "{cell:?}");
        }
    }
}
