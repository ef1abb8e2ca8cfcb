//! A bar for what takes long, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal as _};

/// Shows on standard error how far a command has come; gone when it is dropped.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar with what is being done before it. Nothing is drawn where standard
    /// error is no terminal.
    pub(super) fn new(doing: &'static str) -> Self {
        let target = if io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent:>3} %") {
            bar.set_style(style);
        }
        bar.set_message(doing);
        Progress(bar)
    }

    /// So much is done, of how much.
    pub(super) fn at(&self, done: u64, of: u64) {
        if self.0.length() != Some(of) {
            self.0.set_length(of);
        }
        self.0.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
