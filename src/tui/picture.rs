//! A screen as an SVG picture, for the README and for looking at.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

const CELL: (f64, f64) = (8.4, 18.0);

/// Draws the cells of a screen, on a dark or a light ground.
pub fn to_svg(cells: &Buffer, cursor: Option<Position>, light: bool, title: &str) -> String {
    let (ground, ink) = if light { ("#fbfaf7", "#1d2228") } else { ("#14181d", "#d9dee4") };
    let area = cells.area;
    let (width, height) =
        (f64::from(area.width) * CELL.0 + 24.0, f64::from(area.height) * CELL.1 + 24.0);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\"><title>{}</title>\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{ground}\"/>\
         <g font-family=\"DejaVu Sans Mono, Noto Sans Mono, Menlo, Consolas, monospace\" \
         font-size=\"14\" xml:space=\"preserve\">\n",
        escaped(title)
    );
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let cell = &cells[(x, y)];
            let symbol = cell.symbol();
            let columns = u16::try_from(symbol.width().max(1)).unwrap_or(1);
            let (mut fore, mut back) = (colour(cell.fg), colour(cell.bg));
            if cell.modifier.contains(Modifier::REVERSED) {
                (fore, back) =
                    (Some(back.unwrap_or(ground.to_owned())), Some(fore.unwrap_or(ink.to_owned())));
            }
            let (left, top) = (f64::from(x) * CELL.0 + 12.0, f64::from(y) * CELL.1 + 12.0);
            // Writing to a String cannot fail.
            if let Some(back) = back {
                let _ = writeln!(
                    svg,
                    "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{back}\"/>",
                    f64::from(columns) * CELL.0 + 0.3,
                    CELL.1 + 0.3,
                );
            }
            if !symbol.trim().is_empty() {
                let fore = fore.unwrap_or(ink.to_owned());
                let mut look = String::new();
                if cell.modifier.contains(Modifier::BOLD) {
                    look.push_str(" font-weight=\"bold\"");
                }
                if cell.modifier.contains(Modifier::DIM) {
                    look.push_str(" opacity=\"0.6\"");
                }
                if cell.modifier.contains(Modifier::UNDERLINED) {
                    look.push_str(" text-decoration=\"underline\"");
                }
                let _ = writeln!(
                    svg,
                    "<text x=\"{left:.1}\" y=\"{:.1}\" fill=\"{fore}\"{look}>{}</text>",
                    top + 13.5,
                    escaped(symbol),
                );
            }
            x += columns;
        }
    }
    if let Some(cursor) = cursor {
        let (x, y) = (f64::from(cursor.x) * CELL.0 + 12.0, f64::from(cursor.y) * CELL.1 + 12.0);
        let _ = writeln!(
            svg,
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"2\" height=\"{:.1}\" fill=\"{ink}\"/>",
            CELL.1,
        );
    }
    svg.push_str("</g></svg>\n");
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A colour as SVG names it; none where the terminal decides.
fn colour(colour: Color) -> Option<String> {
    Some(match colour {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Reset => return None,
        Color::Black => "#000000".to_owned(),
        Color::Red | Color::LightRed => "#e06c75".to_owned(),
        Color::Green | Color::LightGreen => "#98c379".to_owned(),
        Color::Yellow | Color::LightYellow => "#e5c07b".to_owned(),
        Color::Blue | Color::LightBlue => "#61afef".to_owned(),
        Color::Magenta | Color::LightMagenta => "#c678dd".to_owned(),
        Color::Cyan | Color::LightCyan => "#56b6c2".to_owned(),
        _ => "#abb2bf".to_owned(),
    })
}
