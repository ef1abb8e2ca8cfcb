//! Lines of text that fit and align on a terminal, measured in columns.

use std::fmt::Display;
use std::io::IsTerminal as _;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The width that every printed page keeps to, in columns.
pub const PAGE: usize = 80;

/// How many columns the terminal has that standard output goes to; none where a
/// file or a program gets it.
pub fn columns() -> Option<usize> {
    if !std::io::stdout().is_terminal() {
        return None;
    }
    let (columns, _) = crossterm::terminal::size().ok()?;
    Some(usize::from(columns)).filter(|columns| *columns > 0)
}

/// `1 mistake`, `2 mistakes`.
pub fn counted<N: Display + PartialEq + From<u8>>(count: N, noun: &str) -> String {
    if count == N::from(1) { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// How many columns `text` takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// `text` with spaces after it, up to `columns`.
pub fn left(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// `text` with spaces before it, up to `columns`.
pub fn right(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(width(text))))
}

/// `text`, or as much of it as fits into `columns` with an ellipsis.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut shown = String::new();
    for grapheme in text.graphemes(true) {
        if width(&shown) + width(grapheme) + 1 > columns {
            break;
        }
        shown.push_str(grapheme);
    }
    format!("{}…", shown.trim_end())
}

/// `text` in lines of at most `columns`, broken between words; a longer word is
/// broken inside. A line break in the text stays one.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(2);
    text.split('\n').flat_map(|line| wrap_line(line, columns)).collect()
}

fn wrap_line(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // A no-break space is not a place to break, so only plain spaces count.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for grapheme in word.graphemes(true) {
            if width(&line) + width(grapheme) > columns {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(grapheme);
        }
    }
    lines.push(line);
    lines
}

/// A duration in minutes as people say it: `45 min`, `2 h`, `2 h 15 min`.
pub fn duration(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, duration, left, right, width, wrap};
    use proptest::prelude::*;

    #[test]
    fn columns_align_whatever_the_script() {
        for text in ["", "hall", "会場", "قاعة", "été", "👩‍👩‍👧"] {
            assert_eq!(width(&left(text, 10)), 10, "{text}");
            assert_eq!(width(&right(text, 10)), 10, "{text}");
        }
        assert_eq!(cut("Town hall with a list", 10), "Town hall…");
        assert_eq!(cut("会場会場", 4), "会…");
    }

    #[test]
    fn durations_are_said_as_people_say_them() {
        let said = [45, 60, 135, 0].map(duration);
        assert_eq!(said, ["45 min", "1 h", "2 h 15 min", "0 min"]);
    }

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_lose_no_letter(text in "[a-zé会 \n]{0,80}", columns in 2_usize..20) {
            let lines = wrap(&text, columns);
            for line in &lines {
                prop_assert!(width(line) <= columns, "{line:?}");
            }
            let letters = |text: &str| text.replace([' ', '\n'], "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
