//! Everything about writing systems: graphemes, folding, width, truncation, harmless output. Pure.

use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Trims what was typed.
pub fn clean_input(s: &str) -> String {
    s.trim().to_owned()
}

/// Text without anything a terminal would obey.
pub fn harmless(text: &str) -> Cow<'_, str> {
    let bad = |c: char| {
        c.is_control()
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
    };
    if text.contains(bad) {
        Cow::Owned(
            text.chars()
                .map(|c| {
                    if c == '\n' {
                        ' '
                    } else if bad(c) {
                        '\u{fffd}'
                    } else {
                        c
                    }
                })
                .collect(),
        )
    } else {
        Cow::Borrowed(text)
    }
}

/// Columns a text takes.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// A text in at most `columns`, with an ellipsis where it was cut.
pub fn clip(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        let w = UnicodeWidthStr::width(grapheme);
        if used + w + 1 > columns {
            break;
        }
        used += w;
        out.push_str(grapheme);
    }
    if columns > 0 {
        out.push('…');
    }
    Cow::Owned(out)
}
