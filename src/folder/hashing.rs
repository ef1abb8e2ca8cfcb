//! Counts and hashes what is written through it.

use sha2::{Digest as _, Sha256};
use std::io::{self, Read, Write};

/// A writer that knows size and SHA-256 of all that went through it.
pub(super) struct Hashing<W> {
    inner: W,
    hash: Sha256,
    bytes: u64,
}

impl<W: Write> Hashing<W> {
    pub(super) fn new(inner: W) -> Self {
        Hashing { inner, hash: Sha256::new(), bytes: 0 }
    }

    /// The writer itself, the bytes that went through, and their SHA-256 in hexadecimal.
    pub(super) fn finish(self) -> (W, u64, String) {
        let hash = self.hash.finalize();
        let hexadecimal = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        (self.inner, self.bytes, hexadecimal)
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Size and SHA-256 of what a reader gives.
pub(super) fn of(mut reader: impl Read) -> io::Result<(u64, String)> {
    let mut hashing = Hashing::new(io::sink());
    io::copy(&mut reader, &mut hashing)?;
    let (_, bytes, sha256) = hashing.finish();
    Ok((bytes, sha256))
}
