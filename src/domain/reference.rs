//! Refs: the short names of contributions that people read aloud.
//!
//! `K7QX4` is the mark `K7` of a device and, in `QX4`, the number that the device
//! gave to the contribution. The first 21³ numbers take three characters, the next
//! 21⁴ four, and so on; within such a block a fixed permutation, another one for
//! each mark, decides which number has which characters. A device that never gives
//! a number twice therefore never gives a ref twice, nobody can tell from two refs
//! which came first, and a misheard mark does not lead to the neighbour's
//! contribution of the same number. The permutation is no secret: it hides the
//! order from readers, not from somebody who runs this program.
//!
//! The alphabet has no two characters that are easily taken for one another
//! (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) and no vowel but Y, so that few refs spell a
//! word that nobody wants to read out.

mod in_text;

pub use in_text::refs_in;

use crate::text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The characters of a ref, in the order of their values.
pub(super) const ALPHABET: &[u8; 21] = b"34679CDFGHJKMNPQRTWXY";
const BASE: u128 = ALPHABET.len() as u128;
/// How many characters the smallest numbers take.
const SHORTEST: u32 = 3;
/// How many characters the largest `u64` takes.
const LONGEST: u32 = 15;

/// The two characters that all refs of one device begin with.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Mark([u8; 2]);

impl Mark {
    /// How many marks there are.
    pub const COUNT: usize = ALPHABET.len() * ALPHABET.len();

    /// The mark of the device whose id is `id`, always the same one. Two devices
    /// may have one mark; a merge then tells their refs apart with [`Ref::clash`].
    pub fn from_bytes<const N: usize>(id: &[u8; N]) -> Mark {
        let folded = id.iter().fold(0, |state, &byte| scramble(state ^ u64::from(byte)));
        let nth = folded % Mark::COUNT as u64;
        let base = ALPHABET.len() as u64;
        Mark([character(nth / base), character(nth % base)])
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", char::from(self.0[0]), char::from(self.0[1]))
    }
}

impl FromStr for Mark {
    type Err = RefError;

    fn from_str(typed: &str) -> Result<Mark, RefError> {
        match spelled(typed.trim())?.as_slice() {
            &[first, second] => Ok(Mark([first, second])),
            _ => Err(RefError::NotAMark(typed.to_owned())),
        }
    }
}

/// The name of one contribution, for as long as its words exist.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
pub struct Ref {
    /// The mark of the device that captured it.
    pub mark: Mark,
    /// What the device counted it as, from 0.
    pub number: u64,
    /// What tells two devices of one mark apart after a merge; printed behind a
    /// hyphen. `None` for the first device, and in a ref typed without it.
    pub clash: Option<u8>,
}

impl Ref {
    /// The ref of contribution `number` on the device with this mark.
    pub fn new(mark: Mark, number: u64) -> Ref {
        Ref { mark, number, clash: None }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (length, offset) = block_of(self.number);
        let mut rest = permute(self.mark, length, offset);
        let mut characters = [0; LONGEST as usize];
        let characters = &mut characters[..length as usize];
        for place in characters.iter_mut().rev() {
            *place = character((rest % BASE) as u64);
            rest /= BASE;
        }
        write!(f, "{}", self.mark)?;
        characters.iter().try_for_each(|&c| write!(f, "{}", char::from(c)))?;
        match self.clash {
            Some(clash) => write!(f, "-{clash}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Ref {
    type Err = RefError;

    /// Takes letters of any case and digits of any script.
    fn from_str(typed: &str) -> Result<Ref, RefError> {
        let (name, clash) = match typed.trim().split_once('-') {
            Some((name, suffix)) => {
                let clash = text::digits(suffix).parse();
                (name, Some(clash.map_err(|_| RefError::BadClash(suffix.to_owned()))?))
            }
            None => (typed.trim(), None),
        };
        let characters = spelled(name)?;
        let [first, second, tail @ ..] = characters.as_slice() else {
            return Err(RefError::BadLength(name.to_owned()));
        };
        let length = match u32::try_from(tail.len()) {
            Ok(length @ SHORTEST..=LONGEST) => length,
            _ => return Err(RefError::BadLength(name.to_owned())),
        };
        let mark = Mark([*first, *second]);
        let shown = tail.iter().fold(0, |sum, &c| sum * BASE + u128::from(value(c)));
        let number = block_start(length) + unpermute(mark, length, shown);
        let number = u64::try_from(number).map_err(|_| RefError::BadLength(name.to_owned()))?;
        Ok(Ref { mark, number, clash })
    }
}

/// Why something typed is no ref.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RefError {
    /// A character outside the alphabet.
    #[error(
        "\"{typed}\" is not a ref: '{character}' (character {position}) occurs in none. Refs are made of {}; compare it with the printed one",
        String::from_utf8_lossy(ALPHABET)
    )]
    BadCharacter {
        /// What was typed.
        typed: String,
        /// The first character that cannot be.
        character: char,
        /// Its place, counted from 1.
        position: usize,
    },
    /// Too few or too many characters.
    #[error(
        "\"{0}\" is not a ref: a ref has two characters for the laptop and three or a few more for the contribution, like K7QX4"
    )]
    BadLength(String),
    /// Something after the hyphen that is no number up to 255.
    #[error("\"-{0}\" cannot end a ref: after the hyphen comes a number, as in K7QX4-2")]
    BadClash(String),
    /// Something else than the two characters of a device.
    #[error(
        "\"{0}\" is not a laptop's mark: a mark is the first two characters of its refs, like K7"
    )]
    NotAMark(String),
}

/// The alphabet's own spelling of `typed`.
fn spelled(typed: &str) -> Result<Vec<u8>, RefError> {
    let wrong = |position: usize, character| RefError::BadCharacter {
        typed: typed.to_owned(),
        character,
        position: position + 1,
    };
    let one = |(position, character): (usize, char)| {
        let plain = match text::digit_value(character) {
            Some(digit) => b'0' + digit,
            None => u8::try_from(character).map_err(|_| wrong(position, character))?,
        };
        let capital = plain.to_ascii_uppercase();
        ALPHABET.contains(&capital).then_some(capital).ok_or_else(|| wrong(position, character))
    };
    typed.chars().enumerate().map(one).collect()
}

/// The character of a value; values wrap at the alphabet's end.
fn character(value: u64) -> u8 {
    ALPHABET[(value % ALPHABET.len() as u64) as usize]
}

/// The value of a character of the alphabet.
fn value(character: u8) -> u8 {
    // The alphabet ascends, and `spelled` lets nothing else through.
    ALPHABET.partition_point(|&c| c < character) as u8
}

/// The first number that takes `length` characters.
fn block_start(length: u32) -> u128 {
    (SHORTEST..length).map(|shorter| BASE.pow(shorter)).sum()
}

/// How many characters `number` takes, and its place among those that take as many.
fn block_of(number: u64) -> (u32, u128) {
    let mut length = SHORTEST;
    let mut offset = u128::from(number);
    while offset >= BASE.pow(length) {
        offset -= BASE.pow(length);
        length += 1;
    }
    (length, offset)
}

/// Rounds of the Feistel network; four mix well, six leave room.
const ROUNDS: u64 = 6;

/// Where `offset` stands in the permutation of its block. A Feistel network
/// permutes the next larger power of four; walking on from values outside the
/// block until one is inside makes it a permutation of the block.
fn permute(mark: Mark, length: u32, offset: u128) -> u128 {
    walk(length, offset, |(left, right), mask| {
        (0..ROUNDS).fold((left, right), |(left, right), round| {
            (right, left ^ (keyed(mark, length, round, right) & mask))
        })
    })
}

/// The inverse of [`permute`].
fn unpermute(mark: Mark, length: u32, shown: u128) -> u128 {
    walk(length, shown, |(left, right), mask| {
        (0..ROUNDS).rev().fold((left, right), |(left, right), round| {
            (right ^ (keyed(mark, length, round, left) & mask), left)
        })
    })
}

/// Applies `step` to the halves of a value until the result is within the block.
fn walk(length: u32, from: u128, step: impl Fn((u64, u64), u64) -> (u64, u64)) -> u128 {
    let size = BASE.pow(length);
    let half = (u128::BITS - (size - 1).leading_zeros()).div_ceil(2);
    let mask = (1_u64 << half) - 1;
    let mut at = from;
    loop {
        let halves = ((at >> half) as u64, at as u64 & mask);
        let (left, right) = step(halves, mask);
        at = u128::from(left) << half | u128::from(right);
        if at < size {
            return at;
        }
    }
}

/// The round function: never to be changed, or every printed ref would change.
fn keyed(mark: Mark, length: u32, round: u64, half: u64) -> u64 {
    let key =
        u64::from(mark.0[0]) << 24 | u64::from(mark.0[1]) << 16 | u64::from(length) << 8 | round;
    scramble(scramble(key) ^ half)
}

/// A mixing of 64 bits in which every bit depends on every other (SplitMix64).
fn scramble(bits: u64) -> u64 {
    let mut mixed = bits.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

macro_rules! as_text {
    ($type:ty) => {
        impl From<$type> for String {
            fn from(it: $type) -> String {
                it.to_string()
            }
        }

        impl TryFrom<String> for $type {
            type Error = RefError;

            fn try_from(text: String) -> Result<Self, RefError> {
                text.parse()
            }
        }
    };
}

as_text!(Mark);
as_text!(Ref);

#[cfg(test)]
mod tests;
