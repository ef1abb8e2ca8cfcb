//! A screen as an SVG picture, for the README and for looking at.

use crate::text;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// Columns and lines in pixels: letters of 14 pixels are 8.4 wide.
const CELL: (f64, f64) = (8.4, 18.0);
/// What is left free around the screen.
const MARGIN: f64 = 12.0;

/// Draws the cells of a screen, on a dark or a light ground.
pub fn to_svg(cells: &Buffer, cursor: Option<Position>, light: bool, title: &str) -> String {
    let (ground, ink) = if light { ("#fbfaf7", "#1d2228") } else { ("#14181d", "#d9dee4") };
    let area = cells.area;
    let width = f64::from(area.width) * CELL.0 + 2.0 * MARGIN;
    let height = f64::from(area.height) * CELL.1 + 2.0 * MARGIN;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         width=\"{width:.0}\" height=\"{height:.0}\"><title>{}</title>\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{ground}\"/>\n\
         <g font-family=\"DejaVu Sans Mono, Noto Sans Mono, Menlo, Consolas, monospace\" \
         font-size=\"14\" xml:space=\"preserve\">\n",
        escaped(title)
    );
    for y in area.top()..area.bottom() {
        let row: Vec<Piece> = pieces(cells, y, ground, ink);
        let top = f64::from(y) * CELL.1 + MARGIN;
        for run in runs(&row, |one, other| one.back == other.back) {
            if run[0].back != ground {
                rect(&mut svg, left(run), top, width_of(run), CELL.1, &run[0].back);
            }
        }
        for run in runs(&row, |one, other| one.is_plain() && other.is_plain() && one.looks(other)) {
            words(&mut svg, run, top);
        }
    }
    if let Some(cursor) = cursor {
        let x = f64::from(cursor.x) * CELL.0 + MARGIN;
        rect(&mut svg, x, f64::from(cursor.y) * CELL.1 + MARGIN, 2.0, CELL.1, ink);
    }
    svg.push_str("</g></svg>\n");
    svg
}

/// One cell of a row; two columns of it, where its sign is so wide.
struct Piece {
    x: u16,
    columns: u16,
    sign: String,
    fore: String,
    back: String,
    modifier: Modifier,
}

impl Piece {
    /// Whether it may stand in one text with its neighbours and keep its place.
    fn is_plain(&self) -> bool {
        self.columns == 1 && self.sign.chars().count() == 1 && block(&self.sign).is_none()
    }

    fn looks(&self, other: &Piece) -> bool {
        (&self.fore, self.modifier) == (&other.fore, other.modifier)
    }
}

fn pieces(cells: &Buffer, y: u16, ground: &str, ink: &str) -> Vec<Piece> {
    let mut row = Vec::new();
    let mut x = cells.area.left();
    while x < cells.area.right() {
        let cell: &Cell = &cells[(x, y)];
        let columns = u16::try_from(text::width(cell.symbol()).max(1)).unwrap_or(1);
        let mut fore = colour(cell.fg).unwrap_or_else(|| ink.to_owned());
        let mut back = colour(cell.bg).unwrap_or_else(|| ground.to_owned());
        if cell.modifier.contains(Modifier::REVERSED) {
            std::mem::swap(&mut fore, &mut back);
        }
        let sign = cell.symbol().to_owned();
        row.push(Piece { x, columns, sign, fore, back, modifier: cell.modifier });
        x += columns;
    }
    row
}

/// The row in stretches whose neighbours belong together.
fn runs(
    row: &[Piece],
    together: impl Fn(&Piece, &Piece) -> bool,
) -> impl Iterator<Item = &[Piece]> {
    row.chunk_by(together)
}

fn left(run: &[Piece]) -> f64 {
    run.first().map_or(0.0, |piece| f64::from(piece.x) * CELL.0 + MARGIN)
}

fn width_of(run: &[Piece]) -> f64 {
    f64::from(run.iter().map(|piece| piece.columns).sum::<u16>()) * CELL.0
}

/// The words of a stretch, or the block that its only cell shows.
fn words(svg: &mut String, run: &[Piece], top: f64) {
    let first = &run[0];
    if let Some((from, share)) = block(&first.sign) {
        let (top, height) = (top + from * CELL.1, share * CELL.1);
        return rect(svg, left(run), top, width_of(run), height, &first.fore);
    }
    let blank = |piece: &&Piece| piece.sign.trim().is_empty();
    let before = run.iter().take_while(blank).count();
    let after = run.iter().rev().take_while(blank).count();
    let Some(run) = run.get(before..run.len().saturating_sub(after)) else { return };
    if run.is_empty() {
        return;
    }
    let mut look = String::new();
    if first.modifier.contains(Modifier::BOLD) {
        look.push_str(" font-weight=\"bold\"");
    }
    if first.modifier.contains(Modifier::DIM) {
        look.push_str(" opacity=\"0.6\"");
    }
    if first.modifier.contains(Modifier::UNDERLINED) {
        look.push_str(" text-decoration=\"underline\"");
    }
    // Of several blanks browsers leave one, whatever they are told.
    let signs: String = run.iter().map(|piece| piece.sign.as_str()).collect();
    let signs = signs.replace("  ", "\u{a0}\u{a0}");
    // Writing to a String cannot fail.
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" textLength=\"{:.1}\" fill=\"{}\"{look}>{}</text>",
        left(run),
        top + 13.5,
        width_of(run),
        first.fore,
        escaped(&signs),
    );
}

/// Where a block begins in its cell and how high it is; none for letters. Fonts
/// leave gaps between blocks that belong together.
fn block(sign: &str) -> Option<(f64, f64)> {
    match sign {
        "█" => Some((0.0, 1.0)),
        "▀" => Some((0.0, 0.5)),
        "▄" => Some((0.5, 0.5)),
        _ => None,
    }
}

fn rect(svg: &mut String, x: f64, y: f64, width: f64, height: f64, fill: &str) {
    // A little wider than its cells, so that no seam shows between two.
    let _ = writeln!(
        svg,
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{fill}\"/>",
        width + 0.3,
        height + 0.3,
    );
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
