//! How many terminal columns a text takes, counted as the screen library counts.

use unicode_segmentation::{Graphemes, UnicodeSegmentation};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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
    text.graphemes(true).map(of_grapheme).sum()
}

/// Printable ASCII only: one column a byte.
pub(super) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The columns of one grapheme.
pub(super) fn of_grapheme(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    let sound_marks = grapheme.chars().filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}')).count();
    grapheme.width() + sound_marks
}

/// The pieces of `text` that take cells of their own, each with its columns.
///
/// A grapheme goes into one cell, but for those of which a terminal gives each
/// letter and vowel sign its own column, as in Devanagari or Bengali: these go
/// into as many cells as they have columns. Kept in one cell, what stands in the
/// columns behind it would stay on the screen when the cell changes.
///
/// ```
/// use townhall::text::cells;
/// let taken: Vec<_> = cells("चा 住").collect();
/// assert_eq!(taken, [("च", 1), ("ा", 1), (" ", 1), ("住", 2)]);
/// ```
pub fn cells(text: &str) -> Cells<'_> {
    Cells { graphemes: text.graphemes(true), rest: "" }
}

/// What [`cells`] gives.
#[derive(Debug)]
pub struct Cells<'t> {
    graphemes: Graphemes<'t>,
    /// What is left of a grapheme that takes several cells.
    rest: &'t str,
}

impl<'t> Iterator for Cells<'t> {
    type Item = (&'t str, usize);

    fn next(&mut self) -> Option<(&'t str, usize)> {
        if self.rest.is_empty() {
            let grapheme = self.graphemes.next()?;
            let whole = of_grapheme(grapheme);
            if !is_a_row_of_letters(grapheme, whole) {
                return Some((grapheme, whole));
            }
            self.rest = grapheme;
        }
        let next = self.rest.char_indices().skip(1).find(|(_, c)| of_char(*c) > 0);
        let (piece, rest) = self.rest.split_at(next.map_or(self.rest.len(), |(at, _)| at));
        self.rest = rest;
        Some((piece, of_grapheme(piece)))
    }
}

/// Whether the columns of a grapheme are those of its characters, one after the
/// other. Flags and other emoji are one picture.
fn is_a_row_of_letters(grapheme: &str, whole: usize) -> bool {
    let is_flag = |c: char| ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
    whole > 1
        && grapheme.chars().map(of_char).sum::<usize>() == whole
        && !grapheme.chars().any(is_flag)
}

/// The columns of one character of a grapheme.
fn of_char(c: char) -> usize {
    match c {
        '\u{ff9e}' | '\u{ff9f}' => 1,
        c => c.width().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::{cells, width};
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

    proptest! {
        #[test]
        fn any_text_takes_the_columns_it_is_drawn_in(text in "\\PC{0,60}|[\u{0}-\u{3ff}\u{ff66}-\u{ff9f}]{0,60}") {
            prop_assert_eq!(width(&text), drawn(&text));
        }

        #[test]
        fn the_cells_of_a_text_are_all_of_it(text in "\\PC{0,40}|[कचतरष\u{93e}\u{93f}\u{94d}\u{200d}ｶ\u{ff9e}👩🇺🇸\u{fe0f}a]{0,20}") {
            let taken: Vec<(&str, usize)> = cells(&text).collect();
            prop_assert_eq!(taken.iter().map(|(piece, _)| *piece).collect::<String>(), text.clone());
            prop_assert_eq!(taken.iter().map(|(_, columns)| columns).sum::<usize>(), width(&text));
        }
    }

    #[test]
    fn letters_and_vowel_signs_have_cells_of_their_own_and_pictures_one() {
        let taken = |text| cells(text).collect::<Vec<_>>();
        assert_eq!(taken("क्षा"), [("क्", 1), ("ष", 1), ("ा", 1)]);
        assert_eq!(taken("বি"), [("ব", 1), ("ি", 1)]);
        assert_eq!(taken("ｶﾞ"), [("ｶ", 1), ("ﾞ", 1)]);
        for picture in ["👩‍👩‍👧", "🇺🇦", "1\u{fe0f}\u{20e3}", "住", "각"] {
            assert_eq!(taken(picture), [(picture, 2)]);
        }
        assert_eq!(taken("e\u{301}"), [("e\u{301}", 1)]);
    }
}
