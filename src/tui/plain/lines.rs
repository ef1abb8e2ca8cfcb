//! Lines of text from any input, however long and in whatever encoding.

use std::io::{self, BufRead, Read as _};

/// The most bytes of a line that are kept: far more than a contribution may
/// have, so that what is longer is refused as too long.
const MOST: u64 = 256 * 1024;

/// What came.
pub(super) enum Got {
    /// A line, without its end.
    Line(String),
    /// A line that is no UTF-8.
    NotText(Vec<u8>),
    /// Nothing more comes.
    End,
    /// It could not be read.
    Failed(io::Error),
}

/// Lines of an input.
pub(super) struct Lines<I> {
    input: I,
}

impl<I: BufRead> Lines<I> {
    pub(super) fn new(input: I) -> Self {
        Lines { input }
    }

    /// The next line; of one that is too long to be kept, the beginning.
    pub(super) fn next(&mut self) -> Got {
        match self.read() {
            Err(error) => Got::Failed(error),
            Ok(None) => Got::End,
            Ok(Some(bytes)) => match String::from_utf8(bytes) {
                Ok(line) => Got::Line(line),
                Err(error) => Got::NotText(error.into_bytes()),
            },
        }
    }

    fn read(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        if self.input.by_ref().take(MOST).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        if line.last() != Some(&b'\n') && line.len() as u64 == MOST {
            self.input.skip_until(b'\n')?;
            // A letter may have been cut in two.
            let whole = std::str::from_utf8(&line).map_or_else(|at| at.valid_up_to(), str::len);
            if line.len() - whole < 4 {
                line.truncate(whole);
            }
        }
        while matches!(line.last(), Some(b'\n' | b'\r')) {
            line.pop();
        }
        Ok(Some(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &[u8]) -> Vec<String> {
        let mut lines = Lines::new(input);
        let mut found = Vec::new();
        loop {
            match lines.next() {
                Got::Line(line) => found.push(line),
                Got::NotText(bytes) => found.push(format!("{bytes:?}")),
                Got::End => return found,
                Got::Failed(error) => panic!("{error}"),
            }
        }
    }

    #[test]
    fn every_line_comes_also_the_last_without_an_end() {
        assert_eq!(all(b"one\r\n\ntwo\xff\nthree"), ["one", "", "[116, 119, 111, 255]", "three"]);
    }

    #[test]
    fn a_line_without_end_takes_no_memory_and_swallows_no_other() {
        let mut input = "é".repeat(MOST as usize).into_bytes();
        input.extend(b"\nnext");
        let lines = all(&input);
        assert_eq!(lines.len(), 2);
        assert!(lines[0].len() <= MOST as usize && lines[0].starts_with("éé"));
        assert_eq!(lines[1], "next");
    }
}
