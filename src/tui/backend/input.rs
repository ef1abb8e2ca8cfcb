//! Keys, pastes and sizes from the terminal; the system's wishes. One keyboard
//! for all desks: a read from a terminal cannot be interrupted, so a second
//! reader would take the next key away from the first.

use crate::tui::event::What;
use crossterm::event::{Event, read};
use std::io;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The keyboard, which listens from the first desk to the last. Its threads end
/// with the program.
pub(super) struct Keyboard(Arc<Door>);

/// Where keys go: to the desk that is open. While none is, they wait, so that
/// nothing typed between two desks is lost.
#[derive(Default)]
struct Door {
    inbox: Mutex<Option<Sender<What>>>,
    opened: Condvar,
}

impl Keyboard {
    /// Starts to listen.
    ///
    /// # Errors
    /// The system has no thread left, or lets us hear of no signal.
    pub(super) fn start() -> io::Result<Keyboard> {
        let door = Arc::new(Door::default());
        listen_to_the_system(Arc::clone(&door))?;
        let ours = Arc::clone(&door);
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
                ours.hand(what);
                if gone {
                    return;
                }
            }
        })?;
        Ok(Keyboard(door))
    }

    /// Sends to this desk from now on; first what came too late for the last one.
    pub(super) fn listen(&self, inbox: Sender<What>, early: Vec<What>) {
        let mut open = self.0.open();
        for what in early {
            let _ = inbox.send(what);
        }
        *open = Some(inbox);
        self.0.opened.notify_all();
    }

    /// Sends nothing until the next desk opens.
    pub(super) fn hush(&self) {
        *self.0.open() = None;
    }
}

impl Door {
    fn open(&self) -> MutexGuard<'_, Option<Sender<What>>> {
        self.inbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands it to the desk; waits for one where there is none.
    fn hand(&self, mut what: What) {
        let mut open = self.open();
        loop {
            match open.as_ref().map(|inbox| inbox.send(what.clone())) {
                Some(Ok(())) => return,
                Some(Err(unsent)) => what = unsent.0,
                None => {}
            }
            *open = None;
            open = self.opened.wait(open).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(unix)]
fn listen_to_the_system(door: Arc<Door>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGTERM, SIGTSTP};
    let heard = [SIGHUP, SIGTERM, SIGTSTP, SIGCONT];
    let mut signals = signal_hook::iterator::Signals::new(heard)?;
    thread::Builder::new().name("signals".into()).spawn(move || {
        for signal in signals.forever() {
            door.hand(match signal {
                SIGTSTP => What::Suspended,
                SIGCONT => What::Resumed,
                _ => What::Hangup,
            });
        }
    })?;
    Ok(())
}

#[cfg(not(unix))]
fn listen_to_the_system(_: Arc<Door>) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    /// A key for each letter.
    fn key(letter: char) -> What {
        What::Pasted(letter.to_string())
    }

    #[test]
    fn what_is_typed_between_two_desks_reaches_the_second_in_order() {
        let keyboard = Keyboard(Arc::default());
        let door = Arc::clone(&keyboard.0);
        let typist =
            thread::spawn(move || "abcd".chars().for_each(|letter| door.hand(key(letter))));
        let (send, first) = mpsc::channel();
        keyboard.listen(send, Vec::new());
        assert_eq!(first.recv(), Ok(key('a')));
        keyboard.hush();
        let late: Vec<What> = first.try_iter().collect();
        drop(first);
        let (send, second) = mpsc::channel();
        keyboard.listen(send, late);
        let rest: Vec<What> =
            (0..3).map(|_| second.recv_timeout(Duration::from_secs(10)).unwrap()).collect();
        assert_eq!(rest, ['b', 'c', 'd'].map(key));
        typist.join().unwrap();
    }

    #[test]
    fn a_key_for_a_desk_that_has_gone_waits_for_the_next() {
        let keyboard = Keyboard(Arc::default());
        let (send, gone) = mpsc::channel();
        keyboard.listen(send, Vec::new());
        drop(gone);
        let door = Arc::clone(&keyboard.0);
        let typist = thread::spawn(move || door.hand(key('x')));
        let (send, next) = mpsc::channel();
        keyboard.listen(send, Vec::new());
        assert_eq!(next.recv_timeout(Duration::from_secs(10)), Ok(key('x')));
        typist.join().unwrap();
    }
}
