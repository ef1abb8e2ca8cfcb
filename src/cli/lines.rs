//! Lines from anywhere: of any bytes, of any length, the last one with or without
//! an end. Memory stays small whatever comes.

use std::io::{self, BufRead};

/// The most bytes of a line that are kept. Far beyond the longest contribution:
/// nobody says a megabyte in one turn.
const MOST: usize = 1 << 20;

/// The mark that some programs put before UTF-8; not part of the first line.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// What comes next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A line without its end.
    Line(String),
    /// A line that is no UTF-8 from byte `valid` on.
    NotUtf8 {
        /// All of it.
        bytes: Vec<u8>,
        /// How many bytes are good.
        valid: usize,
    },
    /// The beginning of a line too long to keep; the rest has still to be read.
    TooLong(Vec<u8>),
    /// There is no more.
    End,
}

/// Reads lines one by one and counts them.
pub(super) struct Lines<R> {
    from: R,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(from: R) -> Self {
        Lines { from, number: 0 }
    }

    /// The number of the line read last; 0 before the first.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// The next line.
    pub(super) fn next(&mut self) -> io::Result<Input> {
        let mut bytes = Vec::new();
        let mut limited = io::Read::take(&mut self.from, MOST as u64);
        if limited.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(Input::End);
        }
        self.number += 1;
        if self.number == 1 && bytes.starts_with(BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        if bytes.len() >= MOST - BYTE_ORDER_MARK.len() && !bytes.ends_with(b"\n") {
            return Ok(Input::TooLong(bytes));
        }
        if bytes.ends_with(b"\n") {
            bytes.pop();
            if bytes.ends_with(b"\r") {
                bytes.pop();
            }
        }
        Ok(match String::from_utf8(bytes) {
            Ok(line) => Input::Line(line),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                Input::NotUtf8 { bytes: error.into_bytes(), valid }
            }
        })
    }

    /// Hands the rest of a line that was too long to `each`, piece by piece.
    pub(super) fn rest_of_line(&mut self, mut each: impl FnMut(&[u8])) -> io::Result<()> {
        loop {
            let piece = match self.from.fill_buf() {
                Ok(piece) => piece,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let end = piece.iter().position(|byte| *byte == b'\n');
            let length = end.unwrap_or(piece.len());
            each(&piece[..length]);
            let done = end.is_some() || piece.is_empty();
            self.from.consume(length + usize::from(end.is_some()));
            if done {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Input, Lines, MOST};
    use proptest::prelude::*;

    fn all(bytes: &[u8]) -> Vec<Input> {
        let mut lines = Lines::new(bytes);
        let mut read = Vec::new();
        loop {
            match lines.next().unwrap() {
                Input::End => return read,
                input => read.push(input),
            }
        }
    }

    fn line(text: &str) -> Input {
        Input::Line(text.to_owned())
    }

    #[test]
    fn ends_of_lines_are_no_part_of_them() {
        assert_eq!(all(b"one\r\ntwo\n\nfour"), [line("one"), line("two"), line(""), line("four")]);
        assert_eq!(all(b""), []);
        assert_eq!(all(b"\xef\xbb\xbfone\n\xef\xbb\xbftwo"), [line("one"), line("\u{feff}two")]);
    }

    #[test]
    fn a_line_that_is_no_utf8_is_given_whole() {
        let input = Input::NotUtf8 { bytes: b"caf\xe9 hours".to_vec(), valid: 3 };
        assert_eq!(all(b"before\ncaf\xe9 hours\nafter"), [line("before"), input, line("after")]);
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let mut bytes = vec![b'x'; 3 * MOST];
        bytes.extend(b"\nafter");
        let mut lines = Lines::new(bytes.as_slice());
        assert!(matches!(lines.next().unwrap(), Input::TooLong(start) if start.len() == MOST));
        let mut rest = 0;
        lines.rest_of_line(|piece| rest += piece.len()).unwrap();
        assert_eq!(rest, 2 * MOST);
        assert_eq!(lines.next().unwrap(), line("after"));
        assert_eq!(lines.number(), 2);
    }

    proptest! {
        #[test]
        fn no_byte_is_lost(bytes in proptest::collection::vec(prop_oneof![Just(b'\n'), Just(b'\r'), any::<u8>()], 0..60)) {
            prop_assume!(!bytes.starts_with(b"\xef\xbb\xbf"));
            let mut read = Vec::new();
            for input in all(&bytes) {
                match input {
                    Input::Line(line) => read.push(line.into_bytes()),
                    Input::NotUtf8 { bytes, .. } => read.push(bytes),
                    other => prop_assert!(false, "{other:?}"),
                }
            }
            let mut given: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
            let last = given.pop().unwrap_or_default();
            let ended = given.into_iter().map(|line| line.strip_suffix(b"\r").unwrap_or(line));
            let lines: Vec<&[u8]> = ended.chain((!last.is_empty()).then_some(last)).collect();
            prop_assert_eq!(read, lines);
        }
    }
}
