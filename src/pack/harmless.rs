//! People's words made harmless for files that are opened anywhere: in a
//! terminal, a spreadsheet, a Markdown viewer.

use std::borrow::Cow;

/// Whether a character embeds, overrides or isolates a writing direction: unlike
/// the marks that people type between two scripts, these reach beyond the words.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a terminal may act on a character, or a reader be misled by it.
pub(super) fn is_harmful(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || is_bidi_control(c)
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// The text with control characters shown as pictures (`␛`) and without
/// characters that turn the direction of what follows. Line breaks and tabs stay,
/// and everything that scripts need: joiners, marks, variation selectors.
pub(super) fn text(words: &str) -> Cow<'_, str> {
    if !words.contains(is_harmful) {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1F}' => {
                out.push(char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{FFFD}'));
            }
            '\u{7F}' => out.push('\u{2421}'),
            c if c.is_control() => out.push('\u{FFFD}'),
            c if is_harmful(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A `\uXXXX` escape for each UTF-16 unit of a character, as JSON writes it.
pub(super) fn json_escape(c: char) -> String {
    let mut units = [0; 2];
    c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_harmful, json_escape, text};
    use proptest::prelude::*;

    #[test]
    fn controls_are_shown_and_overrides_dropped() {
        assert_eq!(text("a\u{1b}[31mb\0c\u{7f}"), "a␛[31mb␀c␡");
        assert_eq!(text("pay \u{202e}gpj.exe"), "pay gpj.exe");
        assert_eq!(text("one\r\ntwo\rthree\u{2028}four"), "one\ntwo\nthree\nfour");
        let joined = "প্রত্যেকের‌ই 👩‍👧 ab\u{200f}c\tא";
        assert_eq!(text(joined), joined);
        assert_eq!(json_escape('\u{202e}'), "\\u202e");
    }

    proptest! {
        #[test]
        fn nothing_harmful_is_left(words in "(?s).{0,60}") {
            prop_assert!(!text(&words).contains(is_harmful));
        }
    }
}
