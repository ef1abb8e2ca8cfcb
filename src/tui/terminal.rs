//! Raw mode on and off, whatever happens: the terminal is given back as it was,
//! also after a panic.

use super::still::Still;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, BufWriter, Stdout, stdout};

/// A whole screen with all its colours fits in here, so that each drawing reaches
/// the terminal in one piece: at once, and without tearing.
const ONE_DRAWING: usize = 1 << 16;

/// The terminal while a desk has it; dropping it gives it back.
pub struct Screen {
    /// What the desk draws on.
    pub terminal: Terminal<Still<CrosstermBackend<BufWriter<Stdout>>>>,
}

impl Screen {
    /// Takes the terminal.
    ///
    /// # Errors
    /// There is none, or it cannot be switched.
    pub fn take() -> io::Result<Screen> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
        enable_raw_mode()?;
        let started = execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste);
        let out = BufWriter::with_capacity(ONE_DRAWING, stdout());
        let still = Still::new(CrosstermBackend::new(out));
        let terminal = started.and_then(|()| Terminal::new(still));
        match terminal {
            Ok(terminal) => Ok(Screen { terminal }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Does all it can; there is nobody left to tell what it could not.
fn give_back() {
    let _ = disable_raw_mode();
    let _ =
        execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, crossterm::cursor::Show,);
}
