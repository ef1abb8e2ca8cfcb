//! Slips and receipts: what a contributor keeps to take back what they said.
//!
//! A slip is printed before the evening with a serial that everyone may see and a
//! secret that is folded away. Together they are the receipt, `041-QX4K7-RM9CD`.
//! The store keeps the serial and a salted hash of the secret: whoever reads the
//! store cannot write a receipt from it, and whoever brings one is believed.
//!
//! The secret is made of the characters of refs, which have no look-alikes. What
//! people type is read generously: any case, any spacing, digits of any script,
//! and a character that no receipt has as those it was probably read from.

use super::reference::ALPHABET;
use crate::text;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// How many characters a secret has: 21¹⁰, some 43 bits.
const LENGTH: usize = 10;

/// The most secrets that one typed receipt can mean.
const MOST_READINGS: usize = 64;

/// What no secret has, and what it was probably read from.
const READ_AS: [(char, &[u8]); 13] = [
    ('0', b"DQ"),
    ('O', b"DQ"),
    ('1', b"7T"),
    ('I', b"T7"),
    ('L', b"T7"),
    ('2', b"7"),
    ('Z', b"7"),
    ('5', b"6"),
    ('8', b"3R"),
    ('B', b"R3"),
    ('U', b"Y"),
    ('V', b"Y"),
    ('E', b"F"),
];

super::ids::id!(
    /// Random bytes that go into a hash before the secret.
    Salt,
    16
);
super::ids::id!(
    /// SHA-256 over a salt and the characters of a secret.
    Hash,
    32
);

/// The number printed on a slip, counted from 1 in each session: `041`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Serial(pub u32);

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

/// What is folded away on a slip. It can be printed on paper and nowhere else:
/// it has no `Display`, and `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; LENGTH]);

impl Secret {
    /// The secret that 128 random bits stand for.
    pub fn from_random(random: [u8; 16]) -> Secret {
        let base = ALPHABET.len() as u128;
        let mut rest = u128::from_be_bytes(random);
        Secret([(); LENGTH].map(|()| {
            // Smaller than the alphabet, so it fits.
            let place = (rest % base) as usize;
            rest /= base;
            ALPHABET[place]
        }))
    }

    /// What the store may keep of it.
    pub fn seal(&self, salt: Salt) -> Sealed {
        let hash = Sha256::new().chain_update(salt.0).chain_update(self.0);
        Sealed { salt, hash: Hash(hash.finalize().into()) }
    }

    /// The receipt that a slip with this serial carries, for its paper only.
    pub fn receipt(&self, serial: Serial) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        let half = |half: &[u8]| String::from_utf8_lossy(half).into_owned();
        format!("{serial}-{}-{}", half(first), half(second))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// A salted hash of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// The salt.
    pub salt: Salt,
    /// The hash.
    pub hash: Hash,
}

/// What is kept of one slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlipHash {
    /// Its serial.
    pub serial: Serial,
    /// Its secret, sealed.
    #[serde(flatten)]
    pub sealed: Sealed,
}

impl SlipHash {
    /// Whether the receipt is that of this slip.
    pub fn is_of(&self, receipt: &Receipt) -> bool {
        self.serial == receipt.serial
            && receipt.readings.iter().any(|secret| secret.seal(self.sealed.salt) == self.sealed)
    }
}

/// A receipt as somebody brought it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The serial of its slip.
    pub serial: Serial,
    /// What the secret can be, the likeliest first.
    readings: Vec<Secret>,
}

/// Why something typed is no receipt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptError {
    /// A character that no receipt has, and that resembles none.
    #[error(
        "'{character}' occurs in no receipt: its letters and digits are {}; compare it with the slip",
        String::from_utf8_lossy(ALPHABET)
    )]
    BadCharacter {
        /// The character.
        character: char,
    },
    /// Too short, or too long.
    #[error(
        "a receipt has a number and then {LENGTH} letters and digits, like 041-QX4K7-RM9CD; this has {found} signs in all"
    )]
    BadLength {
        /// How many letters and digits there are.
        found: usize,
    },
    /// What stands before the secret is no serial.
    #[error("a receipt begins with the number of its slip, like 041-QX4K7-RM9CD")]
    NoSerial,
    /// So many characters were misread that anything could be meant.
    #[error("too many signs of this receipt are not on any slip; compare them one by one")]
    TooUnclear,
}

impl FromStr for Receipt {
    type Err = ReceiptError;

    fn from_str(typed: &str) -> Result<Receipt, ReceiptError> {
        let signs: Vec<char> = (text::digits(typed).chars())
            .filter(|sign| sign.is_alphanumeric())
            .map(|sign| sign.to_ascii_uppercase())
            .collect();
        let length = || ReceiptError::BadLength { found: signs.len() };
        let begins = signs.len().checked_sub(LENGTH).ok_or_else(length)?;
        let (serial, secret) = signs.split_at(begins);
        if serial.is_empty() || serial.len() > LENGTH {
            return Err(length());
        }
        Ok(Receipt { serial: serial_of(serial)?, readings: readings(secret)? })
    }
}

/// A serial has digits only, so there a letter is the digit it looks like.
fn serial_of(signs: &[char]) -> Result<Serial, ReceiptError> {
    let digit = |sign: &char| match sign {
        'O' | 'Q' | 'D' => Some('0'),
        'I' | 'L' => Some('1'),
        'Z' => Some('2'),
        'S' => Some('5'),
        'B' => Some('8'),
        sign => sign.is_ascii_digit().then_some(*sign),
    };
    let digits: Option<String> = signs.iter().map(digit).collect();
    let serial = digits.and_then(|digits| digits.parse().ok()).filter(|serial| *serial > 0);
    serial.map(Serial).ok_or(ReceiptError::NoSerial)
}

fn readings(signs: &[char]) -> Result<Vec<Secret>, ReceiptError> {
    let mut readings = vec![Secret([0; LENGTH])];
    for (place, &sign) in signs.iter().enumerate() {
        let exact = u8::try_from(sign).ok().filter(|byte| ALPHABET.contains(byte));
        let near = || READ_AS.iter().find(|(misread, _)| *misread == sign).map(|(_, as_)| *as_);
        let options = match &exact {
            Some(exact) => std::slice::from_ref(exact),
            None => near().ok_or(ReceiptError::BadCharacter { character: sign })?,
        };
        if readings.len() * options.len() > MOST_READINGS {
            return Err(ReceiptError::TooUnclear);
        }
        let longer = |secret: &Secret, option: u8| {
            let mut secret = secret.clone();
            secret.0[place] = option;
            secret
        };
        readings = (readings.iter())
            .flat_map(|secret| options.iter().map(move |&option| longer(secret, option)))
            .collect();
    }
    Ok(readings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slip(serial: u32, random: [u8; 16]) -> (Secret, SlipHash, String) {
        let secret = Secret::from_random(random);
        let serial = Serial(serial);
        let hash = SlipHash { serial, sealed: secret.seal(Salt([7; 16])) };
        let receipt = secret.receipt(serial);
        (secret, hash, receipt)
    }

    #[test]
    fn a_receipt_looks_as_the_slip_says_and_the_hash_can_be_made_by_others() {
        let (_, hash, receipt) = slip(41, [0xA5; 16]);
        assert_eq!(receipt, "041-WXNPH-9FXHD");
        // printf '%b' "$(printf '\\x07%.0s' $(seq 16))WXNPH9FXHD" | sha256sum
        let expected = "10a793ffd96a3be75d1d02695ed177f944f788fc686dfedbdf24f011cf560dd2";
        assert_eq!(hash.sealed.hash.to_string(), expected);
        assert_eq!(Serial(1_234).to_string(), "1234");
    }

    #[test]
    fn a_secret_has_more_than_forty_bits() {
        let bits = (ALPHABET.len() as f64).log2() * LENGTH as f64;
        assert!(bits > 43.0, "{bits}");
    }

    #[test]
    fn a_secret_is_not_shown_by_accident() {
        let (secret, ..) = slip(41, [1; 16]);
        assert_eq!(format!("{secret:?}"), "Secret(…)");
        let receipt: Receipt = "41 QX4K7 RM9CD".parse().unwrap();
        let shown = format!("{receipt:?}");
        assert!(!shown.contains("QX4K7") && !shown.contains("81, 88"), "{shown}");
    }

    #[test]
    fn what_cannot_be_a_receipt_is_told_with_what_to_compare() {
        let wrong = |typed: &str| typed.parse::<Receipt>().unwrap_err();
        assert_eq!(wrong("QX4K7-RM9CD"), ReceiptError::BadLength { found: 10 });
        assert_eq!(wrong(""), ReceiptError::BadLength { found: 0 });
        assert_eq!(wrong("041-QX4K7-RM9"), ReceiptError::NoSerial);
        assert_eq!(wrong("000-QX4K7-RM9CD"), ReceiptError::NoSerial);
        assert_eq!(wrong("041-QX4K7-RM9Ж"), ReceiptError::BadCharacter { character: 'Ж' });
        assert_eq!(wrong("041-OOOOO-OOOOO"), ReceiptError::TooUnclear);
        assert_eq!(wrong(&"9".repeat(50)), ReceiptError::BadLength { found: 50 });
    }

    #[test]
    fn every_sign_that_is_read_as_another_leads_to_signs_that_there_are() {
        for (misread, options) in READ_AS {
            assert!(!ALPHABET.contains(&(misread as u8)), "{misread} is a sign of receipts");
            assert!(options.iter().all(|option| ALPHABET.contains(option)), "{misread}");
        }
    }

    /// As people copy it: case, spacing, other digits, and in the secret signs
    /// that look alike.
    fn copied(receipt: &str, how: &[u8]) -> String {
        let (mut misread, mut in_secret) = (0, false);
        let mut typed = String::new();
        for (sign, how) in receipt.chars().zip(how.iter().cycle()) {
            let near = READ_AS.iter().find(|(_, options)| options.contains(&(sign as u8)));
            match (how % 7, near) {
                (0, Some((alike, _))) if in_secret && misread < 4 => {
                    misread += 1;
                    typed.push(*alike);
                }
                (1, _) => typed.extend(sign.to_lowercase()),
                (2, _) => typed.extend([sign, ' ']),
                (3, _) if sign == '-' => typed.push('–'),
                (4, _) if sign == '-' => {}
                (5, _) if sign.is_ascii_digit() => {
                    typed.extend(char::from_u32(0x660 + sign as u32 - u32::from(b'0')));
                }
                _ => typed.push(sign),
            }
            in_secret |= sign == '-';
        }
        typed
    }

    proptest! {
        #[test]
        fn a_receipt_is_known_however_it_was_copied(
            serial in 1_u32..100_000,
            random in any::<[u8; 16]>(),
            how in prop::collection::vec(any::<u8>(), 1..20),
        ) {
            let (_, hash, receipt) = slip(serial, random);
            let typed = copied(&receipt, &how);
            let read: Receipt = typed.parse().unwrap();
            prop_assert!(hash.is_of(&read), "{} typed {:?}", receipt, typed);
        }

        #[test]
        fn another_receipt_is_not_taken_for_it(
            serial in 1_u32..1_000,
            (one, other) in any::<([u8; 16], [u8; 16])>(),
        ) {
            let (first, hash, receipt) = slip(serial, one);
            let (second, _, others) = slip(serial, other);
            prop_assume!(first != second);
            prop_assert!(!hash.is_of(&others.parse().unwrap()));
            let next = first.receipt(Serial(serial + 1));
            prop_assert!(!hash.is_of(&next.parse().unwrap()));
            prop_assert!(hash.is_of(&receipt.parse().unwrap()));
        }

        #[test]
        fn reading_never_panics(typed in any::<String>()) {
            let _ = typed.parse::<Receipt>();
        }

        #[test]
        fn kept_slips_come_back_from_json(serial in 1_u32.., random in any::<[u8; 16]>()) {
            let (_, hash, _) = slip(serial, random);
            let json = serde_json::to_string(&hash).unwrap();
            prop_assert_eq!(serde_json::from_str::<SlipHash>(&json).unwrap(), hash);
        }
    }
}
