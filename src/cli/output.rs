//! Standard output for every command: buffered, and content with a reader that
//! has seen enough (`townhall plan list | head -1`).

use super::failure::Failure;
use serde::Serialize;
use std::io::{self, BufWriter, ErrorKind, Write};

/// Lets `write` write to standard output. A reader that goes away ends the
/// writing, not the program: that is a success.
///
/// ```no_run
/// townhall::cli::output::print(|out| writeln!(out, "one line"))?;
/// # Ok::<(), townhall::cli::Failure>(())
/// ```
///
/// # Errors
/// A [`Failure`] when standard output cannot be written for another reason, such
/// as a full disk behind a redirection.
pub fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let written = write(&mut out).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {
            // What the buffer still holds has no reader left.
            let _ = out.into_parts();
            Ok(())
        }
        Err(error) => {
            Err(Failure::could_not("the output could not be written").because(&error).hint(
                "If it goes to a file, check that its disk is not full; then run the command again.",
            ))
        }
        Ok(()) => Ok(()),
    }
}

/// Prints one line.
///
/// # Errors
/// As [`print()`].
pub fn print_line(line: &str) -> Result<(), Failure> {
    print(|out| writeln!(out, "{line}"))
}

/// Writes `text` to standard error. Where nobody reads that, it is dropped: the
/// exit code still tells.
pub fn note(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Prints one value as JSON over several lines, for a listing's `--json`.
///
/// # Errors
/// As [`print()`].
pub fn print_json<T: Serialize + ?Sized>(value: &T) -> Result<(), Failure> {
    print(|out| {
        serde_json::to_writer_pretty(&mut *out, value)?;
        writeln!(out)
    })
}
