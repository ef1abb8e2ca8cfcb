//! The program in a real terminal of 120×40, with a stamp on everything that it
//! writes; and a program that only echoes, to compare with.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read as _, Write};
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

const COLUMNS: u16 = 120;
const ROWS: u16 = 40;

/// How long nothing is written before an answer counts as whole.
const QUIET: Duration = Duration::from_millis(20);

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// The argument with which this very program becomes an [`echo`].
pub(crate) const ECHO: &str = "--echo-one-byte";

/// What came from the program, and when.
type Piece = (Instant, Vec<u8>);

/// How the screen answered a key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// Until the first cell had changed.
    pub(crate) first: Duration,
    /// Until the last one had.
    pub(crate) whole: Duration,
}

/// A terminal with a program in it.
pub(crate) struct Terminal {
    screen: vt100::Parser,
    pieces: Receiver<Piece>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    begun: Instant,
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// The notes desk of a store's only session.
    pub(crate) fn notes(store: &Path) -> Terminal {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_townhall"));
        command.args([
            "run",
            super::fill::SESSION,
            "--desk",
            "notes",
            "--as",
            "BK",
            "--lang",
            "en",
        ]);
        command.env("TOWNHALL_STORE", store);
        Terminal::run(command)
    }

    /// This very program, echoing.
    pub(crate) fn echo() -> Terminal {
        let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
        command.arg(ECHO);
        let mut terminal = Terminal::run(command);
        terminal.wait_for("ready");
        terminal
    }

    fn run(mut command: CommandBuilder) -> Terminal {
        let size = PtySize { rows: ROWS, cols: COLUMNS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env_remove("NO_COLOR");
        let mut output = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (send, pieces) = mpsc::channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 1 << 16];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                if send.send((Instant::now(), bytes[..read].to_vec())).is_err() {
                    return;
                }
            }
        });
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).unwrap();
        let screen = vt100::Parser::new(ROWS.try_into().unwrap(), COLUMNS.try_into().unwrap(), 0);
        Terminal { screen, pieces, keys, child, begun, _master: pair.master }
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    pub(crate) fn shows(&self) -> String {
        self.screen.screen().contents()
    }

    /// Takes in what was written while nobody asked.
    pub(crate) fn settle(&mut self) {
        while let Ok((_, bytes)) = self.pieces.recv_timeout(QUIET) {
            self.screen.process(&bytes);
        }
    }

    /// Presses a key and waits until the screen has answered.
    pub(crate) fn press(&mut self, key: &str) -> Answer {
        self.settle();
        let pressed = Instant::now();
        self.keys.write_all(key.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        let (first, whole) = self.answer(PATIENCE, QUIET);
        Answer { first: first - pressed, whole: whole - pressed }
    }

    /// Presses a key so often, each time waiting for the answer.
    pub(crate) fn press_often(&mut self, key: &str, times: usize) {
        for _ in 0..times {
            self.press(key);
        }
    }

    /// From the start of the program to the last cell that changed before the
    /// screen rested.
    pub(crate) fn stable(&mut self) -> Duration {
        let (_, whole) = self.answer(PATIENCE, Duration::from_millis(60));
        whole - self.begun
    }

    /// When the first and the last cell changed.
    fn answer(&mut self, patience: Duration, quiet: Duration) -> (Instant, Instant) {
        let mut changed: Option<(Instant, Instant)> = None;
        let begun = Instant::now();
        loop {
            match self.pieces.recv_timeout(quiet) {
                Ok((at, bytes)) => {
                    let before = self.screen.screen().clone();
                    self.screen.process(&bytes);
                    if !self.screen.screen().contents_diff(&before).is_empty() {
                        changed = Some((changed.map_or(at, |(first, _)| first), at));
                    }
                }
                Err(RecvTimeoutError::Timeout) => match changed {
                    Some(changed) => return changed,
                    None => assert!(begun.elapsed() < patience, "no answer:\n{}", self.shows()),
                },
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("the program has ended:\n{}", self.shows())
                }
            }
        }
    }

    /// Waits until the screen shows `text`; when it did.
    pub(crate) fn wait_for(&mut self, text: &str) -> Instant {
        let begun = Instant::now();
        let mut at = begun;
        while !self.shows().contains(text) {
            assert!(begun.elapsed() < PATIENCE, "{text:?} is not shown:\n{}", self.shows());
            if let Ok((came, bytes)) = self.pieces.recv_timeout(QUIET) {
                self.screen.process(&bytes);
                at = came;
            }
        }
        at
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Writes back every byte as it comes: the least that a program in a terminal
/// can do.
pub(crate) fn echo() {
    crossterm::terminal::enable_raw_mode().unwrap();
    let (mut input, mut output) = (std::io::stdin().lock(), std::io::stdout().lock());
    output.write_all(b"ready\r\n").unwrap();
    output.flush().unwrap();
    let mut byte = [0];
    while let Ok(1) = input.read(&mut byte) {
        output.write_all(&byte).unwrap();
        output.flush().unwrap();
    }
}
