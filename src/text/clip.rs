//! Fitting a text into so many columns: cutting and filling.

use super::graphemes;
use super::width::{is_plain, of_grapheme, width};
use std::borrow::Cow;

/// Stands for what was cut away; one column wide.
const ELLIPSIS: char = '…';

/// `text` in at most `columns` columns, cut between graphemes and ended with
/// `…` where something was cut; white space before that goes. Expects one line; see
/// [`harmless_line`](super::harmless_line).
///
/// ```
/// use townhall::text::clip;
/// assert_eq!(clip("housing", 7), "housing");
/// assert_eq!(clip("housing", 5), "hous…");
/// assert_eq!(clip("住房很贵", 4), "住…");
/// ```
#[must_use]
pub fn clip(text: &str, columns: usize) -> Cow<'_, str> {
    if text.len() <= columns && is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut used = 0;
    // The end of what still fits together with the ellipsis.
    let mut kept = 0;
    for (at, grapheme) in graphemes(text) {
        used += of_grapheme(grapheme);
        if used > columns {
            if columns == 0 {
                return Cow::Borrowed("");
            }
            let mut cut = String::with_capacity(kept + ELLIPSIS.len_utf8());
            cut.push_str(text[..kept].trim_end());
            cut.push(ELLIPSIS);
            return Cow::Owned(cut);
        }
        if used < columns {
            kept = at + grapheme.len();
        }
    }
    Cow::Borrowed(text)
}

/// `text` in exactly `columns` columns: clipped, or filled with spaces at its end.
#[must_use]
pub fn pad(text: &str, columns: usize) -> String {
    let mut padded = clip(text, columns).into_owned();
    let fill = columns.saturating_sub(width(&padded));
    padded.extend(std::iter::repeat_n(' ', fill));
    padded
}

/// `text` in exactly `columns` columns: clipped, or filled with spaces before its
/// beginning, as numbers are.
#[must_use]
pub fn pad_left(text: &str, columns: usize) -> String {
    let clipped = clip(text, columns);
    let mut padded = " ".repeat(columns.saturating_sub(width(&clipped)));
    padded.push_str(&clipped);
    padded
}

#[cfg(test)]
mod tests {
    use super::{clip, pad, pad_left};
    use crate::text::width;
    use proptest::prelude::*;
    use std::borrow::Cow;

    #[test]
    fn nothing_is_cut_that_fits() {
        for text in ["", "town", "住房", "👩‍👩‍👧ab", "শিশু"] {
            assert!(matches!(clip(text, width(text)), Cow::Borrowed(same) if same == text));
        }
    }

    #[test]
    fn cuts_fall_between_graphemes() {
        assert_eq!(clip("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(clip("👩‍👩‍👧👩‍👩‍👧", 3), "👩‍👩‍👧…");
        assert_eq!(clip("👩‍👩‍👧👩‍👩‍👧", 2), "…");
        assert_eq!(clip("住房", 3), "住…");
        assert_eq!(clip("住房", 1), "…");
        assert_eq!(clip("住房", 0), "");
        assert_eq!(clip("too dear", 5), "too…");
    }

    #[test]
    fn filling_is_exact() {
        assert_eq!(pad("住", 4), "住  ");
        assert_eq!(pad("住房很", 4), "住… ");
        assert_eq!(pad_left("12", 4), "  12");
        assert_eq!(pad_left("12345", 4), "123…");
    }

    proptest! {
        #[test]
        fn a_clipped_text_never_exceeds(text in any::<String>(), columns in 0_usize..30) {
            let clipped = clip(&text, columns);
            prop_assert!(width(&clipped) <= columns, "{clipped:?}");
            prop_assert_eq!(matches!(clipped, Cow::Borrowed(same) if same == text), width(&text) <= columns);
        }

        #[test]
        fn a_padded_text_is_exactly_so_wide(text in "[ -~é住👩\u{200d}👧\u{301}\u{9bf}ক]{0,20}", columns in 0_usize..30) {
            prop_assert_eq!(width(&pad(&text, columns)), columns);
            prop_assert_eq!(width(&pad_left(&text, columns)), columns);
        }
    }
}
