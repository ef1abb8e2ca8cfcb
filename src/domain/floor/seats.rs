//! Seats: what a speaker is called for the evening, and what the log keeps of it.
//!
//! Facts of events stay for good, so they hold a [`SeatId`], made from the
//! seat's name and a secret that only the body of the session's opening has.
//! Every laptop of the session makes the same id of the same seat. Closing the
//! session erases the secret and the names: the ids still tell two speakers
//! apart, and nobody can say which seat one was.

use crate::domain::ids::SeatId;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// Random bytes of a session, from which the ids of its seats are made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatSecret(String);

impl SeatSecret {
    /// From random bytes.
    pub fn new(random: [u8; 16]) -> SeatSecret {
        SeatSecret(random.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// From the body of a session's opening; none where it was erased.
    pub fn from_body(text: &str) -> Option<SeatSecret> {
        (text.len() == 32).then(|| SeatSecret(text.to_owned()))
    }

    /// As it stands in a body.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The id of a seat. The secret has a fixed length and comes first, so this
    /// is a keyed hash.
    pub fn id(&self, seat: &str) -> SeatId {
        let mut hash = Sha256::new();
        hash.update(self.0.as_bytes());
        hash.update(seat.as_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        SeatId(first)
    }
}

impl std::fmt::Debug for SeatSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SeatSecret(…)")
    }
}

/// The seats of a session, as far as they have been named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seats {
    /// None once the session is closed.
    pub secret: Option<SeatSecret>,
    /// What each is called.
    names: BTreeMap<SeatId, String>,
}

impl Seats {
    /// Seats that can be named with this secret.
    pub fn new(secret: Option<SeatSecret>) -> Seats {
        Seats { secret, names: BTreeMap::new() }
    }

    /// What a seat is called; none once the session is closed.
    pub fn name(&self, id: SeatId) -> Option<&str> {
        self.names.get(&id).map(String::as_str)
    }

    /// What a seat is called, or the beginning of its id where nobody may know.
    pub fn label(&self, id: SeatId) -> String {
        match self.name(id) {
            Some(name) => name.to_owned(),
            None => format!("~{}", &id.to_string()[..4]),
        }
    }

    /// Whether a seat has been named.
    pub fn is_named(&self, id: SeatId) -> bool {
        self.names.contains_key(&id)
    }

    /// Every seat with its name, by name: numbers by size, before words.
    pub fn all(&self) -> Vec<(SeatId, &str)> {
        let mut all: Vec<(SeatId, &str)> =
            self.names.iter().map(|(id, name)| (*id, name.as_str())).collect();
        all.sort_by_key(|(_, name)| (name.parse::<u32>().unwrap_or(u32::MAX), *name));
        all
    }

    pub(in crate::domain) fn named(&mut self, id: SeatId, name: &str) {
        // A body that was erased says nothing, and a closed session names nobody.
        if self.secret.is_some() && !name.is_empty() {
            self.names.insert(id, name.to_owned());
        }
    }

    pub(in crate::domain) fn forget(&mut self) {
        *self = Seats::default();
    }
}
