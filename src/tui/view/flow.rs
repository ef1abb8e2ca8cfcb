//! Breaks text into rows of a width, keeping the place of every byte, so that a
//! cursor and marks can be shown in it.

use crate::text;
use std::ops::Range;

/// The rows of `text` at `columns`, as byte ranges that follow each other. White
/// space at the end of a row belongs to it; new lines end one. There is always
/// one row.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(2);
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0);
    // The last place where the row may end, and the columns used up to there.
    let mut fold: Option<(usize, usize)> = None;
    for (at, grapheme) in text::graphemes(text) {
        if grapheme.contains('\n') {
            rows.push(start..at);
            (start, used, fold) = (at + grapheme.len(), 0, None);
            continue;
        }
        let width = text::width(grapheme);
        let blank = grapheme == " " || grapheme.chars().all(char::is_whitespace);
        while used + width > columns && used > 0 && !blank {
            let (end, before) = fold.take().unwrap_or((at, used));
            rows.push(start..end);
            (start, used) = (end, used - before);
        }
        used += width;
        if blank {
            fold = Some((at + grapheme.len(), used));
        }
    }
    rows.push(start..text.len());
    rows
}

/// The row and column of the byte `at` in rows made by [`wrap`].
pub fn place(text: &str, rows: &[Range<usize>], at: usize) -> (usize, usize) {
    let row = rows.iter().rposition(|row| row.start <= at).unwrap_or(0);
    let column = rows.get(row).and_then(|row| text.get(row.start..at.min(row.end)));
    (row, column.map_or(0, text::width))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(rows("one two three", 8), ["one two ", "three"]);
        assert_eq!(rows("one\ntwo", 8), ["one", "two"]);
        assert_eq!(rows("", 8), [""]);
        assert_eq!(rows("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(rows("住房太貴了", 4), ["住房", "太貴", "了"]);
    }

    #[test]
    fn a_place_is_found_also_behind_the_last_letter() {
        let text = "one two three";
        let rows = wrap(text, 8);
        assert_eq!(place(text, &rows, 8), (1, 0));
        assert_eq!(place(text, &rows, 13), (1, 5));
    }

    proptest! {
        #[test]
        fn no_byte_is_lost_and_no_row_too_wide(text in "[a-z \n住é]{0,80}", columns in 2usize..20) {
            let rows = wrap(&text, columns);
            let mut at = 0;
            for row in &rows {
                prop_assert!(text[at..row.start].chars().all(|c| c == '\n'));
                at = row.end;
                let shown = text[row.clone()].trim_end();
                prop_assert!(crate::text::width(shown) <= columns, "{shown:?}");
            }
            prop_assert_eq!(at, text.len());
        }
    }
}
