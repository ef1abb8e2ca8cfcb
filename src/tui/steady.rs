//! Draws rows that terminals disagree about: how many columns a cluster of
//! Malayalam, Bengali or emoji takes is counted in as many ways as there are
//! terminals. Where ours was wrong, what follows in the row drifts, and what is
//! drawn later over a part of it leaves the rest standing; so does what is drawn
//! over the first half of a wide sign.
//!
//! Such a row is therefore drawn anew as a whole when any of it
//! changes: emptied first, then its words as they run, and each region after them
//! from its own column on.

use crate::text;
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use std::collections::BTreeSet;

/// As many blanks in a row end a region: what follows has a column of its own.
const GAP: usize = 2;

/// A backend that keeps rows in their columns.
#[derive(Debug)]
pub struct Steady<B> {
    terminal: B,
    /// What the terminal shows, cell by cell.
    shown: Buffer,
    /// The rows with words whose columns are not sure.
    unsure: BTreeSet<u16>,
}

/// A cell, and where it is.
type Placed<'a> = (u16, u16, &'a Cell);

impl<B: Backend> Steady<B> {
    /// Draws on this terminal.
    pub fn new(terminal: B) -> Steady<B> {
        Steady { terminal, shown: Buffer::default(), unsure: BTreeSet::new() }
    }

    /// The terminal that is drawn on.
    pub fn terminal(&self) -> &B {
        &self.terminal
    }

    fn forget(&mut self) {
        self.shown.reset();
        self.unsure.clear();
    }

    /// Draws the row `y` as a whole.
    fn draw_row(&mut self, y: u16) -> Result<(), B::Error> {
        let cells: Vec<Placed<'_>> = columns(&self.shown, y).collect();
        let blanks: Vec<(u16, Cell)> = (self.shown.area.left()..self.shown.area.right())
            .map(|x| {
                // The second column of a wide sign has no style of its own.
                let under = cells.partition_point(|(at, ..)| *at <= x).checked_sub(1);
                let mut blank = under.map(|at| cells[at].2.clone()).unwrap_or_default();
                blank.set_symbol(" ");
                (x, blank)
            })
            .collect();
        let blanks_from = |from: u16| {
            let rest = blanks.iter().filter(move |(x, _)| *x >= from);
            rest.map(|(x, cell)| (*x, y, cell))
        };
        self.terminal.draw(blanks_from(0))?;
        for region in regions(&cells) {
            let Some((first, ..)) = region.first() else { continue };
            // Placed as if each took one column, the words run on as the terminal
            // counts them: no letter is cut off for our count.
            let words = (*first..).zip(region).map(|(x, (_, y, cell))| (x, *y, *cell));
            self.terminal.draw(words)?;
            // What runs on too far is.
            if let Some((last, _, cell)) = region.last()
                && region.iter().any(|(.., cell)| is_unsure(cell.symbol()))
            {
                self.terminal.draw(blanks_from(last + columns_of(cell)))?;
            }
        }
        Ok(())
    }
}

/// The cells of a row; of a sign of two columns the first.
fn columns(shown: &Buffer, y: u16) -> impl Iterator<Item = Placed<'_>> {
    let mut next = shown.area.left();
    (shown.area.left()..shown.area.right()).filter_map(move |x| {
        let cell = &shown[(x, y)];
        if x < next {
            return None;
        }
        next = x + columns_of(cell);
        Some((x, y, cell))
    })
}

fn columns_of(cell: &Cell) -> u16 {
    u16::try_from(text::width(cell.symbol()).max(1)).unwrap_or(1)
}

/// The stretches of a row that begin in a column of their own. The blanks between
/// them are left out: they are there already.
fn regions<'a, 'b>(cells: &'b [Placed<'a>]) -> Vec<&'b [Placed<'a>]> {
    let mut regions = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut drifts = false;
    for (at, (_, _, cell)) in cells.iter().enumerate() {
        if is_blank(cell) {
            continue;
        }
        let turns = at > 0 && cells[at - 1].2.style() != cell.style();
        if drifts && (at - end >= GAP || turns) {
            regions.push(&cells[start..end]);
            (start, drifts) = (at, false);
        }
        drifts |= is_unsure(cell.symbol());
        end = at + 1;
    }
    regions.push(&cells[start..end]);
    regions
}

fn is_blank(cell: &Cell) -> bool {
    cell.symbol().trim().is_empty()
}

/// Whether terminals may give this cluster another width than we do. What is not
/// known to be counted alike everywhere is unsure.
fn is_unsure(cluster: &str) -> bool {
    let mut letters = cluster.chars();
    match (letters.next(), letters.next()) {
        (Some(one), None) => !matches!(one,
            // Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic; Georgian, Ethiopic.
            '\u{20}'..='\u{2ff}' | '\u{370}'..='\u{6ff}' | '\u{10a0}'..='\u{10ff}' | '\u{1200}'..='\u{139f}'
            // Latin again, punctuation, arrows, what rules and bars are made of.
            | '\u{1e00}'..='\u{203b}' | '\u{20a0}'..='\u{22ff}' | '\u{2500}'..='\u{25ff}' | '✓'
            // Han, kana, Hangul.
            | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}'),
        (Some(_), Some(_)) => true,
        (None, _) => false,
    }
}

impl<B: Backend> Backend for Steady<B> {
    type Error = B::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), B::Error>
    where
        I: Iterator<Item = Placed<'a>>,
    {
        let size = self.terminal.size()?;
        let area = Rect::new(0, 0, size.width, size.height);
        if self.shown.area != area {
            self.shown = Buffer::empty(area);
            self.unsure.retain(|y| *y < area.height);
        }
        let mut changed: Vec<Placed<'a>> = Vec::new();
        let (mut rows, mut anew) = (BTreeSet::new(), BTreeSet::new());
        for (x, y, cell) in content {
            // The window may have become smaller since this was drawn.
            if x < area.width && y < area.height {
                let before = std::mem::replace(&mut self.shown[(x, y)], cell.clone());
                // What a wide sign leaves free is a blank that was a blank before.
                if text::width(before.symbol()) > text::width(cell.symbol()) {
                    anew.insert(y);
                }
                // Of a wide sign only the first column is told: what stood in the
                // others is gone.
                for covered in (x + 1..area.width).take(usize::from(columns_of(cell)) - 1) {
                    self.shown[(covered, y)].set_symbol(" ");
                }
                rows.insert(y);
            }
            changed.push((x, y, cell));
        }
        for y in rows {
            let was = self.unsure.remove(&y);
            let is = columns(&self.shown, y).any(|(_, _, cell)| is_unsure(cell.symbol()));
            if is {
                self.unsure.insert(y);
            }
            if was || is {
                anew.insert(y);
            }
        }
        changed.retain(|(_, y, _)| !anew.contains(y));
        self.terminal.draw(changed.into_iter())?;
        anew.into_iter().try_for_each(|y| self.draw_row(y))
    }

    fn append_lines(&mut self, lines: u16) -> Result<(), B::Error> {
        self.forget();
        self.terminal.append_lines(lines)
    }

    fn hide_cursor(&mut self) -> Result<(), B::Error> {
        self.terminal.hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), B::Error> {
        self.terminal.show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, B::Error> {
        self.terminal.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), B::Error> {
        self.terminal.set_cursor_position(position)
    }

    fn clear(&mut self) -> Result<(), B::Error> {
        self.forget();
        self.terminal.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), B::Error> {
        self.forget();
        self.terminal.clear_region(region)
    }

    fn size(&self) -> Result<Size, B::Error> {
        self.terminal.size()
    }

    fn window_size(&mut self) -> Result<WindowSize, B::Error> {
        self.terminal.window_size()
    }

    fn flush(&mut self) -> Result<(), B::Error> {
        self.terminal.flush()
    }
}
