//! Words in letters large enough for the last row: as large as they fit, and
//! plain where the large letters do not have a sign.

use crate::text;
use crate::tui::view::flow;
use crate::tui::view::paint::{Paint, row};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// Eight columns and eight lines each.
    Full,
    /// Eight columns and four lines.
    Wide,
    /// Four columns and four lines.
    Narrow,
    /// As everywhere.
    Plain,
}

impl Size {
    /// Every size, the largest first.
    pub(super) const ALL: [Size; 4] = [Size::Full, Size::Wide, Size::Narrow, Size::Plain];

    /// Columns and lines of a letter.
    fn cell(self) -> (u16, u16) {
        match self {
            Size::Full => (8, 8),
            Size::Wide => (8, 4),
            Size::Narrow => (4, 4),
            Size::Plain => (1, 1),
        }
    }
}

/// The words as the large letters can write them; none where they cannot.
fn large(words: &str) -> Option<String> {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '’' | '‘' => out.push('\''),
            '“' | '”' | '„' => out.push('"'),
            '–' | '—' => out.push('-'),
            '…' => out.push_str("..."),
            '\u{a0}' | '\u{202f}' | '\n' => out.push(' '),
            ' '..='~' | '¡'..='ÿ' => out.push(c),
            _ => return None,
        }
    }
    Some(out)
}

/// The rows of some words at a size.
fn rows(words: &str, size: Size, width: u16) -> Vec<String> {
    let words = match size {
        Size::Plain => words.to_owned(),
        _ => large(words).unwrap_or_default(),
    };
    let columns = usize::from(width / size.cell().0);
    let wrapped = |line: &str| -> Vec<String> {
        let parts = flow::wrap(line, columns);
        parts.into_iter().map(|part| line[part].trim_end().to_owned()).collect()
    };
    words.split('\n').flat_map(wrapped).collect()
}

/// How many lines some words take at a size; none where they cannot be written so.
pub(super) fn height(words: &str, size: Size, width: u16) -> Option<u16> {
    if size != Size::Plain {
        // A word that has to be broken is no easier to read for being large.
        let longest = words.split_whitespace().map(text::width).max().unwrap_or(0);
        large(words)?;
        if longest > usize::from(width / size.cell().0) {
            return None;
        }
    }
    u16::try_from(rows(words, size, width).len()).ok()?.checked_mul(size.cell().1)
}

/// Writes words at a size; the lines they took.
pub(super) fn draw(
    words: &str,
    size: Size,
    area: Rect,
    style: Style,
    paint: &mut Paint<'_>,
) -> u16 {
    let rows = rows(words, size, area.width);
    let lines = size.cell().1;
    if size == Size::Plain {
        let most = usize::from(area.height);
        for (nth, words) in rows.iter().enumerate().take(most) {
            let at = row(area, nth);
            let cut = nth + 1 == most && rows.len() > most;
            let words = if cut { format!("{words} …") } else { words.clone() };
            paint.write(at.x, at.y, at.width, &words, style);
        }
        return u16::try_from(rows.len().min(most)).unwrap_or(area.height);
    }
    let pixels = match size {
        Size::Full => PixelSize::Full,
        Size::Wide => PixelSize::HalfHeight,
        _ => PixelSize::Quadrant,
    };
    let fit = usize::from(area.height / lines);
    let shown: Vec<_> = rows.into_iter().take(fit).map(Into::into).collect();
    let taken = u16::try_from(shown.len()).unwrap_or(0) * lines;
    let place = area.intersection(paint.cells.area);
    BigText::builder()
        .pixel_size(pixels)
        .style(style)
        .lines(shown)
        .build()
        .render(place, paint.cells);
    taken
}
