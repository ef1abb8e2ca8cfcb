//! Words of many scripts on a terminal that counts their columns in its own way:
//! letter by letter, where we count what has grown together.

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::{Color, Style};
use ratatui::{Frame, Terminal};
use std::cell::RefCell;
use std::io;
use std::num::NonZero;
use std::rc::Rc;
use townhall::text;
use townhall::tui::steady::Steady;

const COLUMNS: u16 = 72;
const LINES: u16 = 9;
/// Where the words end and the next region begins.
const THEMES: u16 = 58;

/// The way to a terminal.
#[derive(Clone)]
struct Wire(Rc<RefCell<vt100::Parser>>);

impl io::Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A terminal of its own kind, with a screen to look at.
struct Foreign {
    bytes: CrosstermBackend<Wire>,
    wire: Wire,
}

impl Foreign {
    fn new() -> Foreign {
        let [lines, columns] = [LINES, COLUMNS].map(|it| NonZero::new(it).unwrap());
        let wire = Wire(Rc::new(RefCell::new(vt100::Parser::new(lines, columns, 0))));
        Foreign { bytes: CrosstermBackend::new(wire.clone()), wire }
    }

    fn rows(&self, from: u16) -> Vec<String> {
        let parser = self.wire.0.borrow();
        let rows = parser.screen().rows(from, COLUMNS - from);
        rows.map(|row| row.trim_end().to_owned()).collect()
    }
}

impl Backend for Foreign {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.bytes.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, _: P) -> io::Result<()> {
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.bytes.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.bytes.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(Size::new(COLUMNS, LINES))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size()?, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn hard_texts() -> Vec<String> {
    let mut reader = csv::Reader::from_reader(&include_bytes!("../data/rendering_probe.csv")[..]);
    reader.records().map(|row| text::harmless_line(&row.unwrap()[3]).into_owned()).collect()
}

fn draw(frame: &mut Frame, texts: &[String]) {
    let cells = frame.buffer_mut();
    for (y, words) in (0..).zip(texts) {
        cells.set_string(0, y, format!("C{y}P !"), Style::new());
        cells.set_string(5, y, text::clip(words, usize::from(THEMES - 6)), Style::new());
        cells.set_string(THEMES, y, "untagged", Style::new().fg(Color::DarkGray));
    }
}

/// What a terminal shows on which these were drawn, one after the other.
fn shown(windows: &[&[String]]) -> Vec<String> {
    let mut terminal = Terminal::new(Steady::new(Foreign::new())).unwrap();
    for texts in windows {
        terminal.draw(|frame| draw(frame, texts)).unwrap();
    }
    terminal.backend().terminal().rows(0)
}

#[test]
fn what_was_drawn_over_leaves_nothing_standing() {
    let texts = hard_texts();
    let windows: Vec<&[String]> = texts.windows(usize::from(LINES)).collect();
    for steps in [1, 4, usize::from(LINES)] {
        let walk: Vec<&[String]> = windows.iter().copied().step_by(steps).collect();
        for pair in walk.windows(2) {
            assert_eq!(shown(pair), shown(&pair[1..]));
        }
    }
}

/// Lines move up: one row shows narrow letters, then wide signs, then something else.
#[test]
fn letters_that_wide_signs_covered_do_not_come_back() {
    let lines = ["الإيجار مرتفع جدا", "房租太贵了，我们找不到", "one", ""];
    let walk: Vec<[String; 1]> = lines.map(|words| [words.to_owned()]).into();
    let walk: Vec<&[String]> = walk.iter().map(|window| &window[..]).collect();
    assert_eq!(shown(&walk), shown(&walk[3..]));
    assert_eq!(shown(&walk[..3]), shown(&walk[2..3]));
}

#[test]
fn what_stands_after_the_words_stands_in_its_column() {
    let texts = hard_texts();
    for window in texts.chunks(usize::from(LINES)) {
        let mut terminal = Terminal::new(Steady::new(Foreign::new())).unwrap();
        terminal.draw(|frame| draw(frame, window)).unwrap();
        let themes = terminal.backend().terminal().rows(THEMES);
        for (words, themes) in window.iter().zip(themes) {
            assert_eq!(themes, "untagged", "{words}");
        }
    }
}

/// Letters that have grown together are one cell of many columns: none is left out.
#[test]
fn no_letter_is_left_out() {
    let script = super::desk(120, 36);
    let words = "അന്യരാഷ്ട്രീയങ്ങൾ आश्रय धेण्यासाठी";
    let screen = script.pastes(words).screen();
    assert!(screen.contains(words), "{screen}");
}
