//! Separate types for the ids of devices, sessions, seats, events and contributions.

/// Text that is not the hexadecimal form of an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not an id of {bytes} bytes in hexadecimal")]
pub struct BadId {
    /// What was read.
    pub text: String,
    /// How many bytes the id has.
    pub bytes: usize,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub [u8; $bytes]);

        impl $name {
            /// The id in these bytes, if there are exactly as many as it has.
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}(", stringify!($name))?;
                self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
                f.write_str("…)")
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::ids::BadId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let bad = || $crate::domain::ids::BadId { text: text.to_owned(), bytes: $bytes };
                if text.len() != 2 * $bytes || !text.is_ascii() {
                    return Err(bad());
                }
                let mut bytes = [0; $bytes];
                for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
                    let digit = |d: u8| char::from(d).to_digit(16);
                    let (high, low) = digit(pair[0]).zip(digit(pair[1])).ok_or_else(bad)?;
                    // Two hexadecimal digits always fit one byte.
                    *byte = (high * 16 + low) as u8;
                }
                Ok(Self(bytes))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text: String = serde::Deserialize::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use id;

id!(
    /// One store on one laptop. Rolled when the file was copied, restored or moved.
    DeviceId,
    16
);
id!(
    /// One meeting, the same on every laptop that takes part in it.
    SessionId,
    16
);
id!(
    /// One seat of a session, as the log knows it; see [`seats`](super::floor::seats).
    SeatId,
    8
);
id!(
    /// One event: its value in the hash chain of the device that wrote it.
    EventId,
    32
);

/// One contribution: the event that captured it.
pub type ContributionId = EventId;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_reads_back_from_its_text(bytes: [u8; 16]) {
            let id = DeviceId(bytes);
            prop_assert_eq!(id.to_string().parse::<DeviceId>(), Ok(id));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in ".{0,70}") {
            let _ = text.parse::<EventId>();
        }
    }

    #[test]
    fn a_short_id_is_refused() {
        assert!("abc".parse::<DeviceId>().is_err());
    }
}
