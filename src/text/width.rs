//! How many terminal columns a text takes, counted as the screen library counts.

use super::graphemes;
use unicode_width::UnicodeWidthStr;

/// The columns `text` takes on one line of a terminal.
///
/// Counted grapheme by grapheme, as ratatui puts them into cells: it leaves out
/// graphemes with a control character, and gives the half-width kana sound
/// marks one column more than their table says; a text must be measured as it
/// will be drawn, even where that is too wide.
///
/// ```
/// use townhall::text::width;
/// assert_eq!(width("e\u{301}"), 1);
/// assert_eq!(width("住房 ok"), 7);
/// ```
#[must_use]
pub fn width(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    graphemes(text).map(|(_, grapheme)| of_grapheme(grapheme)).sum()
}

/// Printable ASCII only: one column a byte.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Letters and signs of one column that are met often: those of Latin, Greek and
/// Cyrillic, what rules are made of. The tables say the same and take their time.
fn is_narrow(c: char) -> bool {
    matches!(c, '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{1e00}'..='\u{1eff}' | '\u{2018}'..='\u{201f}' | '\u{2500}'..='\u{2580}')
}

/// The columns of one grapheme.
pub(super) fn of_grapheme(grapheme: &str) -> usize {
    if let [byte] = grapheme.as_bytes() {
        return usize::from(matches!(byte, b' '..=b'~'));
    }
    let mut letters = grapheme.chars();
    if let (Some(one), None) = (letters.next(), letters.next())
        && is_narrow(one)
    {
        return 1;
    }
    if grapheme.contains(char::is_control) {
        return 0;
    }
    let sound_marks = grapheme.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count();
    grapheme.width() + sound_marks
}

#[cfg(test)]
mod tests {
    use super::width;
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    /// The column after the last cell that ratatui fills with `text`.
    fn drawn(text: &str) -> usize {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 400, 1));
        buffer.set_stringn(0, 0, text, 400, Style::default()).0.into()
    }

    #[test]
    fn real_scripts_take_the_columns_they_are_drawn_in() {
        for (text, columns) in [
            ("", 0),
            ("town", 4),
            ("住房", 4),
            ("ﾊﾟﾝ", 4),
            ("👩‍👩‍👧", 2),
            ("🇺🇦", 2),
            ("سلام لا", 7),
            ("e\u{301}", 1),
            ("a\u{7}b\n", 2),
        ] {
            assert_eq!(width(text), columns, "{text:?}");
            assert_eq!(drawn(text), columns, "{text:?}");
        }
    }

    #[test]
    fn what_is_known_to_be_narrow_is() {
        let narrow = ('\0'..='\u{ffff}').filter(|c| super::is_narrow(*c));
        for c in narrow {
            assert_eq!(unicode_width::UnicodeWidthChar::width(c), Some(1), "{:x}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn any_text_takes_the_columns_it_is_drawn_in(text in "\\PC{0,60}|[\u{0}-\u{3ff}\u{ff66}-\u{ff9f}]{0,60}") {
            prop_assert_eq!(width(&text), drawn(&text));
        }
    }
}
