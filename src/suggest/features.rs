//! What the model sees of a text: its words, pairs of words, parts of words, and
//! the cues in it, each as a number, with how often it is there and where.

use super::cues::{CueIndex, Hit};
use crate::text::{Token, tokens};
use std::ops::RangeInclusive;

/// How many letters a part of a word has; the ends of a word count as one each.
const PART: RangeInclusive<usize> = 3..=5;

/// The sorts of features, in the order in which a vocabulary numbers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Sort {
    /// A word, or a question or exclamation mark.
    Word,
    /// Two words in a row.
    Pair,
    /// A cue for a kind.
    KindCue,
    /// A cue for an addressee.
    AddresseeCue,
    /// A cue for a theme.
    ThemeCue,
    /// Some letters of a word.
    Part,
}

/// Something in a text, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feature {
    /// The number of what is there, the same for every text.
    pub(super) id: u32,
    pub(super) sort: Sort,
    /// How often it is there.
    pub(super) times: f32,
    /// The first of the words it is in, and how many they are.
    pub(super) from: usize,
    pub(super) words: usize,
}

/// Cues of one sort, and what each of them counts for.
#[derive(Debug, Default)]
pub(super) struct Cues {
    pub(super) index: CueIndex,
    /// For each cue, the features that stand for all cues which hint at the same.
    pub(super) meanings: Vec<Vec<u32>>,
}

/// All cues, by what they hint at.
#[derive(Debug, Default)]
pub(super) struct AllCues {
    pub(super) themes: Cues,
    pub(super) kinds: Cues,
    pub(super) addressees: Cues,
}

/// The cues that were found, by what they hint at.
#[derive(Debug)]
pub(super) struct AllHits {
    pub(super) themes: Vec<Hit>,
    pub(super) kinds: Vec<Hit>,
    pub(super) addressees: Vec<Hit>,
}

/// A text taken apart.
#[derive(Debug)]
pub(super) struct Reading<'t> {
    pub(super) tokens: Vec<Token<'t>>,
    /// The cues in it.
    pub(super) hits: AllHits,
    /// By sort and number, each once.
    pub(super) features: Vec<Feature>,
}

/// The number of a feature: of the name of its class and the words in it.
pub(super) fn id(class: &str, words: &[&str]) -> u32 {
    // FNV-1a of 64 bits, folded to 32.
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| {
        hash ^= u64::from(byte);
        hash = hash.wrapping_mul(0x0100_0000_01b3);
    };
    class.bytes().for_each(&mut add);
    for word in words {
        add(0xff); // No text in UTF-8 holds this byte.
        word.bytes().for_each(&mut add);
    }
    #[expect(clippy::cast_possible_truncation, reason = "the upper half is folded in")]
    let folded = (hash ^ (hash >> 32)) as u32;
    folded
}

/// Takes a text apart.
pub(super) fn read<'t>(text: &'t str, cues: &AllCues) -> Reading<'t> {
    let tokens = tokens(text);
    let mut features = Vec::with_capacity(tokens.len() * 12);
    let mut add = |id, sort, from, words| {
        features.push(Feature { id, sort, times: 1.0, from, words });
    };
    for (nth, token) in tokens.iter().enumerate() {
        for form in std::iter::once(&token.folded).chain(&token.stems) {
            add(id("word", &[form]), Sort::Word, nth, 1);
        }
        if let Some(next) = tokens.get(nth + 1) {
            add(id("pair", &[&token.folded, &next.folded]), Sort::Pair, nth, 2);
        }
        parts(&token.folded, |part| add(id("part", &[part]), Sort::Part, nth, 1));
    }
    for (mark, signs) in [("?", ['?', '؟']), ("!", ['!', '¡'])] {
        if text.contains(signs) {
            add(id("mark", &[mark]), Sort::Word, tokens.len(), 0);
        }
    }
    let mut find = |cues: &Cues, sort| {
        let hits = cues.index.find(&tokens);
        for hit in &hits {
            for meaning in &cues.meanings[hit.cue as usize] {
                add(*meaning, sort, hit.from, hit.words);
            }
        }
        hits
    };
    let hits = AllHits {
        themes: find(&cues.themes, Sort::ThemeCue),
        kinds: find(&cues.kinds, Sort::KindCue),
        addressees: find(&cues.addressees, Sort::AddresseeCue),
    };
    Reading { tokens, hits, features: counted(features) }
}

/// Each feature once, with how often it came, where it came first.
fn counted(mut features: Vec<Feature>) -> Vec<Feature> {
    features.sort_by_key(|feature| (feature.sort, feature.id));
    features.dedup_by(|next, kept| {
        let same = (next.sort, next.id) == (kept.sort, kept.id);
        if same {
            kept.times += next.times;
        }
        same
    });
    features
}

/// The parts of a word, with a space for each of its ends.
fn parts(word: &str, mut each: impl FnMut(&str)) {
    let padded = format!(" {word} ");
    let starts = padded.char_indices().map(|(at, _)| at);
    let bounds: Vec<usize> = starts.chain([padded.len()]).collect();
    for length in PART {
        for window in bounds.windows(length + 1) {
            each(&padded[window[0]..window[length]]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{AllCues, Sort, id, parts, read};

    #[test]
    fn numbers_do_not_change_from_version_to_version() {
        assert_eq!(id("word", &["rent"]), id("word", &["rent"]));
        assert_ne!(id("pair", &["a", "bc"]), id("pair", &["ab", "c"]));
        assert_ne!(id("word", &["rent"]), id("part", &["rent"]));
    }

    #[test]
    fn a_word_has_parts_of_three_to_five_letters() {
        let mut found = Vec::new();
        parts("bus", |part| found.push(part.to_owned()));
        assert_eq!(found, [" bu", "bus", "us ", " bus", "bus ", " bus "]);
        found.clear();
        parts("é", |part| found.push(part.to_owned()));
        assert_eq!(found, [" é "]);
    }

    #[test]
    fn what_comes_twice_is_one_feature() {
        let reading = read("Bus, bus!", &AllCues::default());
        let of = |sort| reading.features.iter().filter(move |it| it.sort == sort);
        let words: Vec<_> = of(Sort::Word).collect();
        let bus = words.iter().find(|it| it.id == id("word", &["bus"])).unwrap();
        assert_eq!((bus.times, bus.from), (2.0, 0));
        // The word and the exclamation mark; the pair.
        assert_eq!((words.len(), of(Sort::Pair).count()), (2, 1));
    }
}
