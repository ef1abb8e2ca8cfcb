//! Showing what people typed so that it can only be read.

use super::unsafe_chars::{is_control, is_hidden_agent, is_separator, is_variation_selector};
use std::borrow::Cow;

/// Shows where a line ended.
const NEWLINE: &str = " ⏎ ";

/// `text` on one line, with nothing in it that acts on a screen or a file: a
/// newline becomes a visible ` ⏎ `, a tab a space, a control character its
/// picture (`␛`), anything else that hides or reorders text `U+FFFD`.
///
/// ```
/// use townhall::text::harmless_line;
/// assert_eq!(harmless_line("two\nlines\u{1b}[2J"), "two ⏎ lines␛[2J");
/// ```
#[must_use]
pub fn harmless_line(text: &str) -> Cow<'_, str> {
    harmless(text, NEWLINE)
}

/// Like [`harmless_line`], for text of several lines: a newline stays one.
#[must_use]
pub fn harmless_block(text: &str) -> Cow<'_, str> {
    harmless(text, "\n")
}

fn harmless<'a>(text: &'a str, newline: &str) -> Cow<'a, str> {
    let keeps_newlines = newline == "\n";
    let mut before = None;
    let first_change = text.char_indices().find(|&(_, c)| {
        let changes = changes(c, before, keeps_newlines);
        before = Some(c);
        changes
    });
    let Some((start, _)) = first_change else { return Cow::Borrowed(text) };
    let mut safe = String::with_capacity(text.len() + newline.len());
    safe.push_str(&text[..start]);
    let mut rest = text[start..].chars().peekable();
    while let Some(c) = rest.next() {
        if !changes(c, safe.chars().next_back(), keeps_newlines) {
            safe.push(c);
            continue;
        }
        match c {
            '\t' => safe.push(' '),
            '\n' => safe.push_str(newline),
            '\r' => {
                rest.next_if_eq(&'\n');
                safe.push_str(newline);
            }
            _ => safe.push(picture(c)),
        }
    }
    Cow::Owned(safe)
}

/// Whether `c` is to be replaced, where `before` is the character it follows.
fn changes(c: char, before: Option<char>, keeps_newlines: bool) -> bool {
    match c {
        ' '..='~' => false,
        '\n' => !keeps_newlines,
        '\t' => true,
        _ if is_variation_selector(c) => !before.is_some_and(has_variations),
        _ => is_control(c) || is_hidden_agent(c) || is_separator(c),
    }
}

/// Whether a variation selector after `c` has something to choose a form of.
fn has_variations(c: char) -> bool {
    let invisible =
        matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}');
    let stands_in = matches!(c, '\u{2400}'..='\u{2426}' | '⏎' | char::REPLACEMENT_CHARACTER);
    !(invisible
        || stands_in
        || c.is_whitespace()
        || is_variation_selector(c)
        || is_control(c)
        || is_hidden_agent(c))
}

/// What is shown in place of `c`.
fn picture(c: char) -> char {
    match u32::from(c) {
        code @ 0..=0x1f => char::from_u32(0x2400 + code).unwrap_or(char::REPLACEMENT_CHARACTER),
        0x7f => '␡',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::{harmless_block, harmless_line};
    use proptest::prelude::*;
    use std::borrow::Cow;

    #[test]
    fn ordinary_text_of_any_script_is_left_alone() {
        for text in [
            "",
            "Rents, 100 % <b>\"up\"</b>",
            "می\u{200c}خواهم \u{200f}(نعم)\u{200e} \u{61c}",
            "👩\u{200d}👧 ☂\u{fe0f} 葛\u{e0100}",
            "ক্\u{200d}ষ",
        ] {
            assert!(matches!(harmless_line(text), Cow::Borrowed(same) if same == text), "{text:?}");
            assert!(
                matches!(harmless_block(text), Cow::Borrowed(same) if same == text),
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_acts_becomes_visible() {
        for (text, shown) in [
            ("a\0b\u{1b}[31m\u{7f}", "a␀b␛[31m␡"),
            ("a\tb\u{7}\u{8}", "a b␇␈"),
            ("\u{9b}2J\u{85}", "\u{fffd}2J\u{fffd}"),
            ("x\u{202e}fdp.exe\u{202c}", "x\u{fffd}fdp.exe\u{fffd}"),
            ("\u{2066}a\u{2069}\u{2028}\u{2029}", "\u{fffd}a\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{e0041}\u{ffff}\u{fdd0}\u{1fffe}", "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
            ("\u{fe0f}a\u{fe0f}\u{fe0f}", "\u{fffd}a\u{fe0f}\u{fffd}"),
            ("\u{1}\u{fe0f}", "␁\u{fffd}"),
        ] {
            assert_eq!(harmless_line(text), shown, "{text:?}");
            assert_eq!(harmless_block(text), shown, "{text:?}");
        }
    }

    #[test]
    fn newlines_are_kept_or_shown() {
        assert_eq!(harmless_line("a\nb\r\nc\rd"), "a ⏎ b ⏎ c ⏎ d");
        assert_eq!(harmless_block("a\nb\r\nc\rd"), "a\nb\nc\nd");
    }

    fn forbidden(c: char) -> bool {
        c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
            || matches!(c, '\u{e0000}'..='\u{e007f}' | '\u{fdd0}'..='\u{fdef}')
            || u32::from(c) % 0x10000 >= 0xfffe
    }

    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[a\u{0}-\u{20}\u{7f}-\u{9f}\u{200b}-\u{206f}\u{fe00}-\u{fe0f}\u{fdd0}-\u{fdef}\u{fff0}-\u{ffff}\u{e0000}-\u{e01ef}\u{1fffe}]{0,20}",
        ]
    }

    proptest! {
        #[test]
        fn nothing_that_acts_is_left(text in any_text()) {
            prop_assert!(!harmless_line(&text).contains(forbidden));
            prop_assert!(!harmless_block(&text).contains(|c| c != '\n' && forbidden(c)));
        }

        #[test]
        fn harmless_text_stays_as_it_is(text in any_text()) {
            let line = harmless_line(&text);
            prop_assert_eq!(harmless_line(&line), &*line);
            let block = harmless_block(&text);
            prop_assert_eq!(harmless_block(&block), &*block);
        }
    }
}
