//! Keys, pastes and sizes from the terminal; the system's wish that we end.

use crate::tui::event::What;
use crossterm::event::{Event, read};
use std::io;
use std::sync::mpsc::Sender;
use std::thread;

/// Starts to listen. The threads end with the program: a read from a terminal
/// cannot be interrupted.
pub(super) fn start(inbox: Sender<What>) -> io::Result<()> {
    listen_for_the_end(inbox.clone())?;
    thread::Builder::new().name("input".into()).spawn(move || {
        loop {
            let what = match read() {
                Ok(Event::Key(key)) => What::Key(key),
                Ok(Event::Paste(text)) => What::Pasted(text),
                Ok(Event::Resize(columns, lines)) => What::Resized(columns, lines),
                Ok(_) => continue,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                // The terminal is gone: what was typed is kept, then we end.
                Err(_) => What::Hangup,
            };
            let gone = what == What::Hangup;
            if inbox.send(what).is_err() || gone {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(unix)]
fn listen_for_the_end(inbox: Sender<What>) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGTERM])?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for _ in signals.forever() {
            if inbox.send(What::Hangup).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn listen_for_the_end(_: Sender<What>) -> io::Result<()> {
    Ok(())
}
