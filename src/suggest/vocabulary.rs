//! The features that a model has weights for, and a text as numbers of these.

use super::features::{Feature, Sort};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How many texts a pair of words or a part of a word must be in to be known. One that is
/// in a single text says nothing that its words do not say.
const SEVERAL_TEXTS: u32 = 2;
/// How many of those that came once are told apart, roughly: most never come again, and
/// need not be remembered one by one.
const ONCE: usize = 1 << 23;
/// What the cues for themes count beside the words and the parts, which have a
/// length of 1 each.
const CUE_SHARE: f32 = 0.3;

/// Words in more than one of so many texts are common, unless the texts are so few that
/// this would be fewer than the number below.
const COMMON: f32 = 55.0;
const FEW_TEXTS: f32 = 6.0;

/// A text as a model sees it: numbers of features, ascending, and how much of each.
pub(super) type Row = Vec<(u32, f32)>;

/// The features that are known, numbered by sort, without gaps.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    known: HashMap<u32, Known, BuildHasherDefault<AsItIs>>,
    /// For each sort, in their order, the number after its last feature.
    ends: [u32; 6],
    /// How many texts there were.
    texts: f32,
}

/// A feature that is known.
#[derive(Clone, Copy, Debug)]
struct Known {
    number: u32,
    /// How much it says that a text has it: more, the fewer texts have it.
    rarity: f32,
}

impl Vocabulary {
    /// The vocabulary of these texts, each told once and not kept: together they are
    /// larger than the model that is made of them.
    pub(super) fn of(texts: impl Iterator<Item = Vec<Feature>>) -> Self {
        let mut counts: HashMap<u64, u32, BuildHasherDefault<AsItIs>> = HashMap::default();
        let mut once = vec![0_u64; ONCE / 64];
        let mut all: f32 = 0.0;
        for features in texts {
            all += 1.0;
            for Feature { sort, id, .. } in &features {
                let before = match sort {
                    Sort::Pair | Sort::Part => {
                        let place = *id as usize % ONCE;
                        let (bits, bit) = (&mut once[place / 64], 1 << (place % 64));
                        let is_new = *bits & bit == 0;
                        *bits |= bit;
                        if is_new {
                            continue;
                        }
                        SEVERAL_TEXTS - 1
                    }
                    _ => 0,
                };
                *counts.entry(of_sort(*sort, *id)).or_insert(before) += 1;
            }
        }
        drop(once);
        let mut counts: Vec<(u64, u32)> = counts.into_iter().collect();
        counts.sort_unstable();
        let mut vocabulary = Vocabulary { texts: all, ..Vocabulary::default() };
        vocabulary.known.reserve(counts.len());
        for (number, (key, count)) in (0..).zip(counts) {
            let rarity = ((1.0 + all) / (1.0 + count as f32)).ln() + 1.0;
            #[expect(clippy::cast_possible_truncation, reason = "the lower half is the id")]
            vocabulary.known.insert(key as u32, Known { number, rarity });
            vocabulary.ends[(key >> 32) as usize] = number + 1;
        }
        // A sort that no text has ends where the one before it ends.
        for sort in 1..vocabulary.ends.len() {
            vocabulary.ends[sort] = vocabulary.ends[sort].max(vocabulary.ends[sort - 1]);
        }
        vocabulary
    }

    /// How many features there are up to the end of a sort.
    pub(super) fn end(&self, sort: Sort) -> u32 {
        self.ends[sort as usize]
    }

    /// A text in numbers; features that are not known are left out. Words and parts
    /// get a length of 1 each, whatever the length of the text.
    pub(super) fn row(&self, features: &[Feature]) -> Row {
        let mut row = Row::with_capacity(features.len());
        for same in features.chunk_by(|one, next| group(one.sort) == group(next.sort)) {
            let first = row.len();
            let sort = group(same[0].sort);
            let mut length: f32 = 0.0;
            for feature in same {
                let Some(known) = self.known.get(&feature.id) else { continue };
                let value = match sort {
                    Sort::Word | Sort::Part => (1.0 + feature.times.ln()) * known.rarity,
                    _ => feature.times.ln_1p() * CUE_SHARE,
                };
                length += value * value;
                row.push((known.number, value));
            }
            if matches!(sort, Sort::Word | Sort::Part) && length > 0.0 {
                let length = length.sqrt();
                row[first..].iter_mut().for_each(|(_, value)| *value /= length);
            }
        }
        row
    }

    /// The number of a feature, if it is known.
    pub(super) fn number(&self, id: u32) -> Option<u32> {
        self.known.get(&id).map(|known| known.number)
    }

    /// Whether a feature is known and in few texts only.
    pub(super) fn is_rare(&self, id: u32) -> bool {
        // The rarity the other way round: of how many texts it comes.
        let few = (self.texts / COMMON).max(FEW_TEXTS);
        self.known
            .get(&id)
            .is_some_and(|known| (1.0 + self.texts) / (known.rarity - 1.0).exp() <= 1.0 + few)
    }
}

/// Words and their pairs are measured together.
fn group(sort: Sort) -> Sort {
    if sort == Sort::Pair { Sort::Word } else { sort }
}

/// A feature of a sort as one number, by sort and then by its own number.
fn of_sort(sort: Sort, id: u32) -> u64 {
    (sort as u64) << 32 | u64::from(id)
}

/// Takes a number that is a hash already as its own hash.
#[derive(Debug, Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 << 8) | u64::from(*byte);
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        // The table looks at the upper bits, too.
        self.0 = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
