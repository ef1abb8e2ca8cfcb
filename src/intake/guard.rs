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
