//! Wraps text to a width in terminal columns.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Breaks `text` into lines of at most `columns` columns: at spaces, but not
/// at non-breaking ones, and within a word only if it is wider than a line.
/// A single character wider than that stands alone.
pub(super) fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()) {
        if !line.is_empty() && line.width() + 1 + word.width() > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
            line.push_str(word);
        } else if word.width() <= columns {
            line.push_str(word);
        } else {
            for letter in word.graphemes(true) {
                if !line.is_empty() && line.width() + letter.width() > columns {
                    lines.push(std::mem::take(&mut line));
                }
                line.push_str(letter);
            }
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

/// `text` followed by spaces up to `columns` columns.
pub(super) fn pad(text: &str, columns: usize) -> String {
    let gap = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(gap))
}

#[cfg(test)]
mod tests {
    use super::{pad, wrap};
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn breaks_at_spaces_and_never_before_french_signs() {
        assert_eq!(wrap("un deux trois", 8), ["un deux", "trois"]);
        assert_eq!(wrap("oui\u{a0}: non", 5), ["oui\u{a0}:", "non"]);
        assert_eq!(wrap("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrap("你好你好", 5), ["你好", "你好"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(pad("你", 3), "你 ");
    }

    proptest! {
        #[test]
        fn keeps_every_letter_and_every_limit(text in "[a-zé你 ]{0,60}", columns in 2usize..20) {
            let lines = wrap(&text, columns);
            prop_assert!(lines.iter().all(|line| line.width() <= columns));
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
