//! Raw mode on and off, whatever happens: the terminal is given back as it was,
//! also after a panic and while the program is suspended.

use super::steady::Steady;
use super::still::Still;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    DisableLineWrap, EnableLineWrap, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use std::io::{self, BufWriter, Stdout, stdout};

/// The terminal while a desk has it; dropping it gives it back.
pub struct Screen {
    /// What the desk draws on.
    pub terminal: Terminal<Steady<Still<CrosstermBackend<BufWriter<Stdout>>>>>,
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
        let terminal = switch().and_then(|()| {
            let mut terminal =
                Terminal::new(Steady::new(Still::new(CrosstermBackend::new(screenful()))))?;
            // A program that was killed has left its screen behind.
            super::redraw(&mut terminal)?;
            Ok(terminal)
        });
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

/// Standard output, a whole screen at a time: a terminal that draws half a screen
/// flickers. Each drawing ends with a flush.
fn screenful() -> BufWriter<Stdout> {
    BufWriter::with_capacity(64 * 1024, stdout())
}

fn switch() -> io::Result<()> {
    enable_raw_mode()?;
    // Words that a terminal counts longer than we do must not run into the next line.
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, DisableLineWrap)
}

/// Gives the terminal back and stops, as the system asked; returns when the
/// program goes on.
pub(super) fn suspend() {
    give_back();
    #[cfg(unix)]
    let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
}

/// Takes the terminal again after a stop. The shell has had it in between, so
/// nothing is as it was left.
pub(super) fn resume() {
    let _ = disable_raw_mode();
    // Where the terminal is gone, the next read says so.
    let _ = switch();
}

/// Does all it can; there is nobody left to tell what it could not.
fn give_back() {
    let _ = disable_raw_mode();
    let _ = execute!(
        stdout(),
        EnableLineWrap,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        crossterm::cursor::Show,
    );
}
