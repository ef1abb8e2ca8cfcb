//! Puts words on the screen: harmless, cut with an ellipsis, in a role's style.

use crate::text;
use crate::tui::theme::{Role, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// What a region draws with.
pub struct Paint<'a> {
    /// The cells of the screen.
    pub cells: &'a mut Buffer,
    /// The colours.
    pub theme: Theme,
}

impl Paint<'_> {
    /// How a role looks.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Writes words from `x` on in at most `columns`; the column after them.
    pub fn write(&mut self, x: u16, y: u16, columns: u16, words: &str, style: Style) -> u16 {
        if columns == 0 || y >= self.cells.area.bottom() {
            return x;
        }
        let words = text::harmless_line(words);
        let words = text::clip(&words, usize::from(columns));
        let mut at = x;
        let end = x.saturating_add(columns).min(self.cells.area.right());
        for (_, grapheme) in text::graphemes(&words) {
            // Joined letters of Indic scripts take three columns and more.
            let width = u16::try_from(text::width(grapheme)).unwrap_or(u16::MAX);
            if width == 0 {
                continue;
            }
            if at.saturating_add(width) > end {
                break;
            }
            self.put(at, y, grapheme, width, style);
            at += width;
        }
        at
    }

    /// Puts one grapheme into its cells. `Buffer::set_stringn` would look for its
    /// graphemes and their width once more.
    fn put(&mut self, x: u16, y: u16, grapheme: &str, width: u16, style: Style) {
        self.cells[(x, y)].set_symbol(grapheme).set_style(style);
        for covered in x + 1..x + width {
            self.cells[(covered, y)].reset();
        }
    }

    /// Writes words that end before `right`; the column where they begin.
    pub fn write_right(&mut self, right: u16, y: u16, most: u16, words: &str, style: Style) -> u16 {
        let width = text::width(&text::harmless_line(words)).min(usize::from(most));
        let width = u16::try_from(width).unwrap_or(most);
        let x = right.saturating_sub(width);
        self.write(x, y, width, words, style);
        x
    }

    /// Gives a region a style, over what stands there.
    pub fn tint(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.cells.area);
        self.cells.set_style(area, style);
    }

    /// Empties a region.
    pub fn clear(&mut self, area: Rect) {
        let ground = self.style(Role::Ground);
        let area = area.intersection(self.cells.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                self.cells[(x, y)].reset();
            }
        }
        self.tint(area, ground);
    }

    /// A rule where two regions meet.
    pub fn rule(&mut self, area: Rect) {
        let style = self.style(Role::Faint);
        for x in area.left()..area.right() {
            self.cells.set_stringn(x, area.y, "─", 1, style);
        }
    }

    /// A bar as long as the share of `columns`, to half a column.
    pub fn bar(&mut self, x: u16, y: u16, columns: u16, share: f64, style: Style) {
        // At most twice a screen's columns.
        let halves = (share.clamp(0.0, 1.0) * f64::from(columns) * 2.0).round() as u16;
        let halves = if share > 0.0 { halves.max(1) } else { 0 };
        for nth in 0..columns {
            let part = match halves.saturating_sub(nth * 2) {
                0 => break,
                1 => "╸",
                _ => "━",
            };
            self.cells.set_stringn(x + nth, y, part, 1, style);
        }
    }
}

/// One row of an area; an empty one where there is no such row.
pub fn row(area: Rect, nth: usize) -> Rect {
    let nth = u16::try_from(nth).unwrap_or(u16::MAX);
    if nth >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y + nth, height: 1, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a terminal is told of the first line of a buffer.
    fn told(cells: &Buffer) -> String {
        let empty = Buffer::empty(cells.area);
        empty.diff(cells).into_iter().map(|(_, _, cell)| cell.symbol()).collect()
    }

    #[test]
    fn no_letter_is_lost_whatever_its_width() {
        let area = Rect::new(0, 0, 60, 1);
        for words in
            ["क्या यह न्द्र है", "住房太贵", "e\u{301}te\u{301}", "👩\u{200d}👩\u{200d}👧 ok", "ﾊﾟﾝ x"]
        {
            let mut cells = Buffer::empty(area);
            let mut paint = Paint { cells: &mut cells, theme: Theme::from_environment(|_| None) };
            let end = paint.write(1, 0, 50, words, Style::new());
            assert_eq!(usize::from(end), 1 + text::width(words), "{words}");
            let expected: String = words.chars().filter(|c| *c != ' ').collect();
            assert_eq!(told(&cells).replace(' ', ""), expected);
        }
    }

    #[test]
    fn what_does_not_fit_is_cut_before_the_edge() {
        let mut cells = Buffer::empty(Rect::new(0, 0, 10, 2));
        let mut paint = Paint { cells: &mut cells, theme: Theme::from_environment(|_| None) };
        assert_eq!(paint.write(6, 0, 50, "क्या क्या", Style::new()), 10);
        assert_eq!(told(&cells), "क्या");
        let long = "क\u{94d}".repeat(1_000);
        let mut paint = Paint { cells: &mut cells, theme: Theme::from_environment(|_| None) };
        assert_eq!(paint.write(0, 1, 10, &long, Style::new()), 1);
    }
}
