//! Keeps the terminal still: what is as it was is not written again. A desk at rest
//! writes nothing at all, and each change reaches the terminal in one piece.

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A terminal that is told nothing twice.
#[derive(Debug)]
pub struct Still<B> {
    terminal: B,
    /// Where the cursor is; none where it is not known.
    at: Option<Position>,
    /// Whether the cursor is shown; none where it is not known.
    shown: Option<bool>,
}

impl<B: Backend> Still<B> {
    /// Around a terminal of which nothing is known yet.
    pub fn new(terminal: B) -> Still<B> {
        Still { terminal, at: None, shown: None }
    }

    fn show(&mut self, shown: bool) -> Result<(), B::Error> {
        if self.shown == Some(shown) {
            return Ok(());
        }
        match shown {
            true => self.terminal.show_cursor()?,
            false => self.terminal.hide_cursor()?,
        }
        self.shown = Some(shown);
        Ok(())
    }
}

impl<B: Backend> Backend for Still<B> {
    type Error = B::Error;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), B::Error>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        // Drawing takes the cursor along.
        self.at = None;
        self.terminal.draw(content)
    }

    fn hide_cursor(&mut self) -> Result<(), B::Error> {
        self.show(false)
    }

    fn show_cursor(&mut self) -> Result<(), B::Error> {
        self.show(true)
    }

    fn get_cursor_position(&mut self) -> Result<Position, B::Error> {
        self.terminal.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), B::Error> {
        let position = position.into();
        if self.at != Some(position) {
            self.terminal.set_cursor_position(position)?;
            self.at = Some(position);
        }
        Ok(())
    }

    /// Whoever clears a terminal does so because it may not be as it was left.
    fn clear(&mut self) -> Result<(), B::Error> {
        (self.at, self.shown) = (None, None);
        self.terminal.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), B::Error> {
        (self.at, self.shown) = (None, None);
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

#[cfg(test)]
mod tests {
    use super::Still;
    use ratatui::Terminal;
    use ratatui::backend::CrosstermBackend;
    use ratatui::layout::Position;
    use std::cell::RefCell;
    use std::io::{self, Write};
    use std::rc::Rc;

    /// What was written, piece by piece.
    #[derive(Clone, Default)]
    struct Written(Rc<RefCell<Vec<Vec<u8>>>>);

    impl Write for Written {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.borrow_mut().push(bytes.to_vec());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn terminal(written: &Written) -> Terminal<Still<CrosstermBackend<io::BufWriter<Written>>>> {
        let out = io::BufWriter::with_capacity(1 << 16, written.clone());
        let still = Still::new(CrosstermBackend::new(out));
        let area = ratatui::layout::Rect::new(0, 0, 40, 5);
        let options = ratatui::TerminalOptions { viewport: ratatui::Viewport::Fixed(area) };
        Terminal::with_options(still, options).unwrap()
    }

    #[test]
    fn a_screen_at_rest_writes_nothing_and_a_change_is_one_piece() {
        let written = Written::default();
        let mut terminal = terminal(&written);
        let mut draw = |words: &str, cursor: Option<u16>| {
            written.0.borrow_mut().clear();
            let drawn = terminal.draw(|frame| {
                frame.render_widget(words, frame.area());
                if let Some(x) = cursor {
                    frame.set_cursor_position(Position { x, y: 0 });
                }
            });
            drawn.unwrap();
            written.0.borrow().clone()
        };
        assert!(!draw("one", Some(3)).is_empty());
        assert_eq!(draw("one", Some(3)), Vec::<Vec<u8>>::new());
        let change = draw("ones", Some(4));
        assert_eq!(change.len(), 1, "{change:?}");
        // The cursor goes back to where it was, which drawing had taken along.
        let change = draw("onex", Some(4));
        let [piece] = change.as_slice() else { panic!("{change:?}") };
        assert!(piece.ends_with(b"\x1b[1;5H"), "{:?}", String::from_utf8_lossy(piece));
        assert_eq!(draw("onex", None), [b"\x1b[?25l"]);
        assert_eq!(draw("onex", None), Vec::<Vec<u8>>::new());
        assert!(draw("onex", Some(4)).concat().starts_with(b"\x1b[?25h"));
    }
}
