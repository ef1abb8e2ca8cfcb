//! An event of the append-only log: a header that stays, a body that may have
//! to be erased, and the hash chain that ties it to what its device wrote before.

use super::ids::{DeviceId, EventId, SessionId};
use super::time::{Hlc, Wall};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Random bytes mixed into a body's digest, so that erased words cannot be
/// guessed back from it. Erased with the body.
pub type Salt = [u8; 16];

/// SHA-256 over salt and body.
pub type Digest = [u8; 32];

/// What stays of an event for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its place in what the device wrote, from 1, without gaps.
    pub seq: u64,
    /// Its place among the events of all devices.
    pub at: Hlc,
    /// What the clock on the wall showed.
    pub wall: Wall,
    /// The session it belongs to.
    pub session: SessionId,
    /// The initials of who did it; a coder where it is a tag.
    pub author: String,
    /// The desk it was done on, or the command that did it.
    pub desk: String,
    /// The kind of event, such as `contribution.captured`.
    pub kind: String,
    /// The version of that kind.
    pub version: u32,
    /// What happened, as the JSON text of the kind's facts. Kept to the byte,
    /// so that a newer kind than we know can be verified and passed on.
    pub facts: String,
}

/// The part of an event that holds people's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// The wording.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The speaker's own language, where `text` is a translation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
}

impl Body {
    /// A body of these words alone.
    pub fn of(text: impl Into<String>) -> Body {
        Body { text: text.into(), ..Body::default() }
    }
}

/// An event as it is kept and passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its identity: SHA-256 over `prev`, the header and the digest.
    pub id: EventId,
    /// The identity of the device's event before this one; zeros for the first.
    pub prev: EventId,
    /// What stays.
    pub header: Header,
    /// Digest of the body; none where the event never had one.
    pub digest: Option<Digest>,
    /// The body's salt; none where there is no body, or it was erased.
    pub salt: Option<Salt>,
    /// The body as JSON text; none where there is none, or it was erased.
    pub body: Option<String>,
}

/// How an event fails to verify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The header, the digest or the chain was changed.
    #[error("its header does not match its place in the chain")]
    Chain,
    /// The body is not the one that was written.
    #[error("its body does not match its digest")]
    Body,
}

impl Event {
    /// What stands before the first event of a device.
    pub const START: EventId = EventId([0; 32]);

    /// Seals a header and a body into the chain after `prev`.
    pub fn seal(prev: EventId, header: Header, body: Option<(String, Salt)>) -> Self {
        let digest = body.as_ref().map(|(body, salt)| digest(salt, body));
        let id = chain(prev, &header, digest.as_ref());
        let (body, salt) = body.unzip();
        Event { id, prev, header, digest, salt, body }
    }

    /// Checks the event against its own hashes. An erased body is in order.
    ///
    /// # Errors
    /// [`Broken`] says which part was changed.
    pub fn verify(&self) -> Result<(), Broken> {
        if chain(self.prev, &self.header, self.digest.as_ref()) != self.id {
            return Err(Broken::Chain);
        }
        match (&self.body, &self.salt, &self.digest) {
            (None, None, _) => Ok(()),
            (Some(body), Some(salt), Some(kept)) if digest(salt, body) == *kept => Ok(()),
            _ => Err(Broken::Body),
        }
    }

    /// Whether it had a body that has been erased.
    pub fn is_erased(&self) -> bool {
        self.digest.is_some() && self.body.is_none()
    }

    /// The place of the event among all events: by time, then device, then number.
    pub fn order(&self) -> Order {
        Order { at: self.header.at, device: self.header.device, seq: self.header.seq }
    }

    /// The words in it; empty where it has none or they were erased.
    pub fn words(&self) -> Body {
        self.body.as_deref().and_then(|body| serde_json::from_str(body).ok()).unwrap_or_default()
    }
}

/// The one total order of events from many laptops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Order {
    /// Hybrid logical time.
    pub at: Hlc,
    /// Ties go by device.
    pub device: DeviceId,
    /// And within a device by number.
    pub seq: u64,
}

/// SHA-256 over the sorted identities of the devices' last events: one value
/// that stands for the whole log.
pub fn head(last_of_each_device: impl IntoIterator<Item = EventId>) -> Digest {
    let mut ids: Vec<EventId> = last_of_each_device.into_iter().collect();
    ids.sort_unstable();
    let mut hash = Sha256::new();
    for id in ids {
        hash.update(id.0);
    }
    hash.finalize().into()
}

fn digest(salt: &Salt, body: &str) -> Digest {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(body.as_bytes());
    hash.finalize().into()
}

/// Every part goes in with its length before it, so that no two different
/// headers give the same bytes. `docs/store.md` documents the order.
fn chain(prev: EventId, header: &Header, digest: Option<&Digest>) -> EventId {
    let mut hash = Sha256::new();
    let mut part = |bytes: &[u8]| {
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    part(&prev.0);
    part(&header.device.0);
    part(&header.seq.to_be_bytes());
    part(&header.at.0.to_be_bytes());
    part(&header.wall.ms.to_be_bytes());
    part(&header.wall.offset.to_be_bytes());
    part(&header.session.0);
    part(header.author.as_bytes());
    part(header.desk.as_bytes());
    part(header.kind.as_bytes());
    part(&header.version.to_be_bytes());
    part(header.facts.as_bytes());
    part(digest.map_or(&[][..], |digest| &digest[..]));
    EventId(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn header() -> Header {
        Header {
            device: DeviceId([7; 16]),
            seq: 3,
            at: Hlc::at_ms(1_000),
            wall: Wall { ms: 1_000, offset: 60 },
            session: SessionId([9; 16]),
            author: "BK".into(),
            desk: "notes".into(),
            kind: "contribution.captured".into(),
            version: 1,
            facts: "{}".into(),
        }
    }

    fn sealed() -> Event {
        Event::seal(Event::START, header(), Some((r#"{"text":"the lift"}"#.into(), [1; 16])))
    }

    #[test]
    fn a_sealed_event_verifies_also_without_its_body() {
        let mut event = sealed();
        assert_eq!(event.verify(), Ok(()));
        assert_eq!(event.words().text, "the lift");
        (event.body, event.salt) = (None, None);
        assert_eq!(event.verify(), Ok(()));
        assert!(event.is_erased());
        assert_eq!(event.words(), Body::default());
    }

    #[test]
    fn every_change_is_found() {
        type Change = fn(&mut Event);
        let changes: [(Change, Broken); 8] = [
            (|e| e.body = Some("{}".into()), Broken::Body),
            (|e| e.salt = Some([2; 16]), Broken::Body),
            (|e| e.salt = None, Broken::Body),
            (|e| e.digest = None, Broken::Chain),
            (|e| e.header.facts = "{ }".into(), Broken::Chain),
            (|e| e.header.author = "KB".into(), Broken::Chain),
            (|e| e.header.wall.offset = 0, Broken::Chain),
            (|e| e.prev = EventId([1; 32]), Broken::Chain),
        ];
        for (change, broken) in changes {
            let mut event = sealed();
            change(&mut event);
            assert_eq!(event.verify(), Err(broken));
        }
    }

    #[test]
    fn neighbouring_fields_cannot_trade_letters() {
        let (mut one, mut two) = (header(), header());
        (one.author, one.desk) = ("BKn".into(), "otes".into());
        (two.author, two.desk) = ("BK".into(), "notes".into());
        assert_ne!(chain(Event::START, &one, None), chain(Event::START, &two, None));
    }

    proptest! {
        #[test]
        fn the_head_does_not_depend_on_the_order(ids in proptest::collection::vec(any::<[u8; 32]>(), 0..8)) {
            let ids: Vec<_> = ids.into_iter().map(EventId).collect();
            prop_assert_eq!(head(ids.iter().copied()), head(ids.iter().rev().copied()));
        }
    }
}
