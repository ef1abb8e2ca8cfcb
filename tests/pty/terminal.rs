//! A terminal to run the program in, and a store for it.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read as _, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use townhall::store::{Direction, Filter, OpenOptions, Reader, Store};

/// How long a screen may take to show something on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A store with one session, to be opened on desks.
pub(super) struct Hall {
    pub(super) folder: TempDir,
    pub(super) session: String,
}

impl Hall {
    pub(super) fn new() -> Hall {
        let folder = tempfile::tempdir().unwrap();
        let mut new = assert_cmd::Command::cargo_bin("townhall").unwrap();
        new.env("TOWNHALL_STORE", folder.path().join("hall.db"));
        let made = new.args(["new", "town-hall-stack", "--date", "2026-11-23"]).output().unwrap();
        assert!(made.status.success());
        let session = String::from_utf8(made.stdout).unwrap().trim().to_owned();
        Hall { folder, session }
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join("hall.db")
    }

    pub(super) fn store(&self) -> Store {
        Store::open(&self.path(), &OpenOptions::default()).unwrap()
    }

    /// What was written down, the oldest first.
    pub(super) fn texts(&self) -> Vec<String> {
        let reader: Reader = self.store().reader().unwrap();
        let session = reader.find_session(&self.session).unwrap().id;
        let page = reader.page(session, &Filter::All, None, Direction::Newer, 10_000).unwrap();
        page.into_iter().map(|listed| listed.contribution.words.text).collect()
    }

    /// The notes desk, in a terminal of its own.
    pub(super) fn notes(&self, initials: &str) -> Terminal {
        self.desk("notes", initials)
    }

    /// The sessions and plans in English, in a terminal of its own.
    /// Whoever opens them is nobody, `NN`, until they say who they are.
    pub(super) fn home(&self) -> Terminal {
        let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("townhall"));
        command.env("TOWNHALL_LANG", "en");
        Terminal::run(self, command)
    }

    /// A desk in English, in a terminal of its own.
    pub(super) fn desk(&self, desk: &str, initials: &str) -> Terminal {
        let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("townhall"));
        command.args(["run", &self.session, "--desk", desk, "--as", initials, "--lang", "en"]);
        Terminal::run(self, command)
    }
}

/// A terminal with the program in it.
pub(super) struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// What a shell script opens, with a file system of its own.
    #[cfg(target_os = "linux")]
    pub(super) fn script(hall: &Hall, script: &str) -> Terminal {
        let mut command = CommandBuilder::new("unshare");
        command.args(["-rm", "sh", "-c", script]);
        command.cwd(hall.folder.path());
        command.env("TOWNHALL", assert_cmd::cargo::cargo_bin("townhall"));
        command.env("SESSION", &hall.session);
        Terminal::run(hall, command)
    }

    fn run(hall: &Hall, mut command: CommandBuilder) -> Terminal {
        let (rows, cols) = (24, 80);
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        command.env("TOWNHALL_STORE", hall.path());
        command.env("TERM", "xterm-256color");
        command.env("NO_COLOR", "1");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(
            rows.try_into().unwrap(),
            cols.try_into().unwrap(),
            0,
        )));
        let mut output = pair.master.try_clone_reader().unwrap();
        let shown = Arc::clone(&screen);
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(read @ 1..) = output.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..read]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Terminal { screen, keys, child, _master: pair.master }
    }

    /// Presses keys; Enter is `\r`, Escape `\x1b`.
    pub(super) fn press(&mut self, keys: &str) {
        // A program that has just died takes no more keys.
        let _ = self.keys.write_all(keys.as_bytes());
        let _ = self.keys.flush();
    }

    /// What the screen shows.
    pub(super) fn shows(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// The lines of the screen, each by itself.
    pub(super) fn lines(&self) -> Vec<String> {
        let parser = self.screen.lock().unwrap();
        let (_, columns) = parser.screen().size();
        parser.screen().rows(0, columns.into()).collect()
    }

    /// Waits until the screen shows `text`; how long it took.
    pub(super) fn wait_for(&self, text: &str) -> Duration {
        let begun = Instant::now();
        while !self.shows().contains(text) {
            assert!(begun.elapsed() < PATIENCE, "{text:?} is not on the screen:\n{}", self.shows());
            std::thread::sleep(Duration::from_millis(2));
        }
        begun.elapsed()
    }

    /// Whether the program has left the terminal as it found it. Its last bytes
    /// may come after its end.
    pub(super) fn is_restored(&self) -> bool {
        let begun = Instant::now();
        let restored = || {
            let parser = self.screen.lock().unwrap();
            !parser.screen().alternate_screen() && !parser.screen().hide_cursor()
        };
        while !restored() && begun.elapsed() < PATIENCE / 4 {
            std::thread::sleep(Duration::from_millis(5));
        }
        restored()
    }

    /// Sends the program a signal.
    #[cfg(unix)]
    pub(super) fn signal(&self, signal: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let sent = std::process::Command::new("kill").args(["-s", signal, &pid]).status();
        assert!(sent.unwrap().success());
    }

    /// Waits until the terminal is given back as it was.
    pub(super) fn wait_for_the_terminal(&self) {
        let begun = Instant::now();
        while !self.is_restored() {
            assert!(begun.elapsed() < PATIENCE, "not given back:\n{}", self.shows());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The number of the program's process.
    #[cfg(target_os = "linux")]
    pub(super) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Kills the program, as nothing can prevent.
    pub(super) fn kill(mut self) {
        // What portable-pty calls killing is a hangup, which the program hears.
        #[cfg(unix)]
        {
            use rustix::process::{Pid, Signal, kill_process};
            let id = self.child.process_id().and_then(|id| Pid::from_raw(id.cast_signed()));
            kill_process(id.unwrap(), Signal::KILL).unwrap();
        }
        #[cfg(not(unix))]
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits until the program ends by itself; its exit code.
    pub(super) fn end(&mut self) -> u32 {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end:\n{}", self.shows());
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
