//! What is kept of text that was typed, pasted or imported.

use super::unsafe_chars::{is_control, is_hidden_agent, is_inkless, is_separator};
use std::borrow::Cow;

/// `text` as it is stored: its letters untouched, without what no person means
/// to say.
///
/// Line ends of every kind (CRLF, CR, NEL, form feed, the vertical tab of word
/// processors, `U+2028`, `U+2029`) become `\n` and tabs spaces, so that no two
/// words run together. Other controls, embeddings, overrides and isolates of
/// direction, noncharacters and tag characters are taken out. Outer white space
/// goes, inner white space stays. A text in which nothing can be seen is empty.
///
/// There is no Unicode normalisation: what people wrote is a record, quoted back
/// to them letter by letter, and NFC changes some letters for good (`U+212B`,
/// compatibility ideographs of names). Comparing is the work of
/// [`fold`](super::fold), which normalises for itself.
///
/// ```
/// use townhall::text::clean_input;
/// assert_eq!(clean_input("  two\r\nlines\u{1b}\t\u{202e}x "), "two\nlines x");
/// ```
#[must_use]
pub fn clean_input(text: &str) -> Cow<'_, str> {
    let clean = if is_clean(text) { Cow::Borrowed(text) } else { Cow::Owned(without_agents(text)) };
    if clean.chars().all(|c| c.is_whitespace() || is_inkless(c)) {
        return Cow::Borrowed("");
    }
    match clean {
        Cow::Borrowed(clean) => Cow::Borrowed(clean.trim()),
        Cow::Owned(clean) => {
            let kept = clean.trim();
            Cow::Owned(if kept.len() == clean.len() { clean } else { kept.to_owned() })
        }
    }
}

/// Whether there is nothing to take out or to change, as in nearly every text.
fn is_clean(text: &str) -> bool {
    // Most texts in Latin letters need no look at their characters; a handful of
    // bytes at once is what a processor does fastest.
    let printed = |bytes: &[u8]| {
        bytes.iter().fold(true, |all, byte| all & matches!(byte, b'\n' | b' '..=b'~'))
    };
    text.as_bytes().chunks(32).all(printed)
        || text.chars().all(|c| {
            c == '\n' || !(c == '\t' || is_separator(c) || is_control(c) || is_hidden_agent(c))
        })
}

fn without_agents(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                rest.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' => clean.push('\n'),
            '\t' => clean.push(' '),
            _ if is_separator(c) => clean.push('\n'),
            _ if is_control(c) || is_hidden_agent(c) => {}
            _ => clean.push(c),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use super::{clean_input, is_clean, without_agents};
    use proptest::prelude::*;

    #[test]
    fn line_ends_are_newlines_and_no_words_run_together() {
        assert_eq!(clean_input("a\r\nb\rc\nd\r\r\ne"), "a\nb\nc\nd\n\ne");
        assert_eq!(clean_input("a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f\tg"), "a\nb\nc\nd\ne\nf g");
    }

    #[test]
    fn what_nobody_says_is_taken_out() {
        assert_eq!(clean_input("\u{feff}a\0\u{1b}[0m\u{9b}\u{7f}b"), "a[0mb");
        assert_eq!(
            clean_input("\u{202e}a\u{202c}\u{2066}b\u{2069}\u{e0041}\u{ffff}\u{fdd0}"),
            "ab"
        );
        assert_eq!(clean_input(" \u{1b} a \u{3000}"), "a");
        assert_eq!(clean_input("\u{202e} \n"), "");
        assert_eq!(clean_input("\u{200b}\u{fe0f} \u{3164}\u{200f}"), "");
    }

    #[test]
    fn letters_marks_and_inner_space_stay() {
        for text in [
            "e\u{301} é Å",
            "می\u{200c}خواهم",
            "\u{200f}نعم\u{200e}",
            "👩\u{200d}👧 ☂\u{fe0f}",
            "a  b\u{a0}c",
        ] {
            assert_eq!(clean_input(text), text);
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(
            text in "(\\PC|[\u{0}-\u{20}\u{7f}-\u{a0}\u{2000}-\u{206f}\u{feff}\u{e0001}a]){0,20}"
        ) {
            let once = clean_input(&text);
            prop_assert_eq!(clean_input(&once), once.as_ref());
            prop_assert!(is_clean(&once));
            // What needs no cleaning is only trimmed.
            if is_clean(&text) && !once.is_empty() {
                prop_assert_eq!(once.as_ref(), text.trim());
            }
            prop_assert_eq!(is_clean(&text), without_agents(&text) == text);
        }
    }
}
