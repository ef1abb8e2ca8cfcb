//! A folder that is gone when the program ends.

use crate::cli::Failure;
use crate::store::new_session_id;
use std::fs::{self, DirBuilder};
use std::path::{Path, PathBuf};

/// A folder in the system's place for such, for its owner only; removed with
/// all that is in it when dropped, and when the program is asked to end.
pub(super) struct Throwaway(PathBuf);

impl Throwaway {
    /// Makes the folder for `what`; `else_do` is what to do where that fails.
    ///
    /// # Errors
    /// The system has no place for it.
    pub(super) fn make(what: &str, else_do: &str) -> Result<Self, Failure> {
        let name = format!("townhall-{what}-{}", new_session_id()?);
        let path = std::env::temp_dir().join(name);
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&path).map_err(|error| {
            Failure::could_not(format!("no folder could be made at {}", path.display()))
                .because(&error)
                .hint(else_do)
        })?;
        leave_nothing(&path);
        Ok(Throwaway(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Throwaway {
    fn drop(&mut self) {
        // What is left of it does no harm, and there is nobody to tell.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Also where Ctrl+C or a closed window ends the program.
#[cfg(unix)]
fn leave_nothing(path: &Path) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP]) else {
        return;
    };
    let path = path.to_owned();
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _ = fs::remove_dir_all(&path);
            // As the signal would have ended it without us.
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
}

#[cfg(not(unix))]
fn leave_nothing(_path: &Path) {}
