//! Digits large enough to be read across a room: three by five squares each,
//! two squares to a letter's height, so that they grow in small steps.

use crate::tui::view::paint::Paint;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Rows of a sign, from the top; the highest of its bits is at the left.
fn squares(sign: char) -> (u16, [u8; 5]) {
    match sign {
        '0' => (3, [7, 5, 5, 5, 7]),
        '1' => (3, [2, 6, 2, 2, 7]),
        '2' => (3, [7, 1, 7, 4, 7]),
        '3' => (3, [7, 1, 7, 1, 7]),
        '4' => (3, [5, 5, 7, 1, 1]),
        '5' => (3, [7, 4, 7, 1, 7]),
        '6' => (3, [7, 4, 7, 5, 7]),
        '7' => (3, [7, 1, 1, 1, 1]),
        '8' => (3, [7, 5, 7, 5, 7]),
        '9' => (3, [7, 5, 7, 1, 7]),
        ':' => (1, [0, 1, 0, 1, 0]),
        '−' => (2, [0, 0, 3, 0, 0]),
        _ => (1, [0; 5]),
    }
}

/// Columns that signs take where a square has `size` columns.
fn width(signs: &str, size: u16) -> u16 {
    let squares: u16 = signs.chars().map(|sign| squares(sign).0 + 1).sum();
    squares.saturating_sub(1).saturating_mul(size)
}

/// Draws signs as large as the area allows; the columns they took.
pub(in crate::tui) fn draw(signs: &str, area: Rect, style: Style, paint: &mut Paint<'_>) -> u16 {
    let fits =
        |size: &u16| width(signs, *size) <= area.width && (size * 5).div_ceil(2) <= area.height;
    let Some(size) = (2..=8).rev().find(fits) else {
        let end = paint.write(area.x, area.y + area.height / 2, area.width, signs, style);
        return end - area.x;
    };
    let mut x = area.x;
    for sign in signs.chars() {
        let (columns, rows) = squares(sign);
        for line in 0..(size * 5).div_ceil(2) {
            for column in 0..columns * size {
                // Each line of letters is two lines of squares' parts.
                let lit = |part: u16| {
                    let row = usize::from(part / size);
                    let bit = columns - 1 - column / size;
                    rows.get(row).is_some_and(|row| row >> bit & 1 == 1)
                };
                let symbol = match (lit(line * 2), lit(line * 2 + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => continue,
                };
                paint.write(x + column, area.y + line, 1, symbol, style);
            }
        }
        x += (columns + 1) * size;
    }
    width(signs, size)
}
