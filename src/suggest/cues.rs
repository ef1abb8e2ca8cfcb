//! Finds cue words in a text.

use crate::domain::Cue;
use crate::text::{Token, tokens};
use std::collections::HashMap;

/// The shortest beginning or end of a word, in letters, that a `*` may follow
/// or precede: what is shorter is in every second word.
const SHORTEST_STEM: usize = 2;

/// A cue that was found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The number of its first word in the text.
    pub(super) from: usize,
    /// How many words it takes.
    pub(super) words: usize,
    /// Its number in the list it was taken from.
    pub(super) cue: u32,
}

/// Cues, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct CueIndex {
    cues: Vec<Words>,
    /// By the first word: whole, its beginning, its end.
    whole: HashMap<String, Vec<u32>>,
    beginning: HashMap<String, Vec<u32>>,
    end: HashMap<String, Vec<u32>>,
    /// Those that may stand anywhere within a word.
    within: Vec<(String, u32)>,
}

/// The folded words of one cue.
#[derive(Debug)]
struct Words {
    words: Vec<String>,
    /// Any letters may come before the first word, after the last.
    open_before: bool,
    open_after: bool,
}

impl CueIndex {
    /// An index of `cues`; a hit names one by its place among them.
    pub(super) fn new<'c>(cues: impl Iterator<Item = &'c Cue>) -> Self {
        let mut index = CueIndex::default();
        for cue in cues {
            let words = Words::of(&cue.words);
            let number = u32::try_from(index.cues.len()).unwrap_or(u32::MAX);
            if let Some(first) = words.words.first() {
                let open_after = words.open_after && words.words.len() == 1;
                let map = match (words.open_before, open_after) {
                    (false, false) => Some(&mut index.whole),
                    (false, true) => Some(&mut index.beginning),
                    (true, false) => Some(&mut index.end),
                    (true, true) => None,
                };
                match map {
                    Some(map) => map.entry(first.clone()).or_default().push(number),
                    None => index.within.push((first.clone(), number)),
                }
            }
            index.cues.push(words);
        }
        index
    }

    /// The cues in a text. Of those that begin at one word the longest count, all
    /// of them if several are equally long, and the next is looked for after them.
    pub(super) fn find(&self, text: &[Token<'_>]) -> Vec<Hit> {
        let mut found = Vec::new();
        let mut from = 0;
        while from < text.len() {
            let mut longest = 0;
            let first = found.len();
            self.beginning_at(&text[from], |cue| {
                let words = &self.cues[cue as usize];
                let length = words.words.len();
                if length < longest || !words.are_at(&text[from..]) {
                    return;
                }
                if length > longest {
                    found.truncate(first);
                    longest = length;
                }
                let hit = Hit { from, words: length, cue };
                if !found[first..].contains(&hit) {
                    found.push(hit);
                }
            });
            from += longest.max(1);
        }
        found
    }

    /// Every cue that may begin with this word.
    fn beginning_at(&self, token: &Token<'_>, mut each: impl FnMut(u32)) {
        for form in std::iter::once(&token.folded).chain(&token.stems) {
            for singular in singulars(form) {
                self.whole.get(singular).into_iter().flatten().for_each(|cue| each(*cue));
            }
            for (at, _) in form.char_indices().skip(SHORTEST_STEM).chain([(form.len(), ' ')]) {
                self.beginning.get(&form[..at]).into_iter().flatten().for_each(|cue| each(*cue));
            }
            for (at, _) in form.char_indices() {
                self.end.get(&form[at..]).into_iter().flatten().for_each(|cue| each(*cue));
            }
            let within = self.within.iter().filter(|(part, _)| form.contains(part.as_str()));
            within.for_each(|(_, cue)| each(*cue));
        }
    }
}

impl Words {
    fn of(cue: &str) -> Self {
        let cue = cue.trim();
        Words {
            words: tokens(cue).into_iter().map(|token| token.folded).collect(),
            open_before: cue.starts_with('*'),
            open_after: cue.ends_with('*'),
        }
    }

    /// Whether the text goes on with these words.
    fn are_at(&self, text: &[Token<'_>]) -> bool {
        let last = self.words.len().saturating_sub(1);
        text.len() >= self.words.len()
            && self.words.iter().zip(text).enumerate().all(|(nth, (word, token))| {
                let before = nth == 0 && self.open_before;
                let after = nth == last && self.open_after;
                std::iter::once(&token.folded)
                    .chain(&token.stems)
                    .any(|form| is_form(form, word, before, after))
            })
    }
}

fn is_form(form: &str, word: &str, open_before: bool, open_after: bool) -> bool {
    match (open_before, open_after) {
        (false, false) => singulars(form).any(|singular| singular == word),
        (false, true) => form.starts_with(word),
        (true, false) => singulars(form).any(|singular| singular.ends_with(word)),
        (true, true) => form.contains(word),
    }
}

/// The word, and it without the plural that many languages written in Latin
/// letters share.
fn singulars(word: &str) -> impl Iterator<Item = &str> {
    let without = |end: &str| word.strip_suffix(end).filter(|stem| stem.len() > SHORTEST_STEM);
    std::iter::once(word).chain(without("s")).chain(without("es"))
}

#[cfg(test)]
mod tests {
    use super::CueIndex;
    use crate::domain::{Cue, CueWeight, Hint, Kind};
    use crate::text::tokens;

    fn found(cues: &[&str], text: &str) -> Vec<String> {
        let cue = |words: &&str| Cue {
            words: (*words).to_owned(),
            at: Hint::Kind(Kind::Concern),
            weight: CueWeight::Strong,
        };
        let list: Vec<Cue> = cues.iter().map(cue).collect();
        let text = tokens(text);
        let shown = |hit: &super::Hit| format!("{}@{}", cues[hit.cue as usize], hit.from);
        CueIndex::new(list.iter()).find(&text).iter().map(shown).collect()
    }

    #[test]
    fn words_are_found_in_any_case_and_in_the_plural() {
        assert_eq!(found(&["flat", "bus"], "FLATS and buses, a flatter busy"), ["flat@0", "bus@2"]);
    }

    #[test]
    fn the_longest_cue_at_a_place_counts() {
        let cues = ["food", "food bank", "bank"];
        assert_eq!(found(&cues, "the food banks"), ["food bank@1"]);
        assert_eq!(found(&cues, "the bank"), ["bank@1"]);
    }

    #[test]
    fn a_star_stands_for_any_letters_at_its_end() {
        assert_eq!(found(&["discriminat*"], "discriminating"), ["discriminat*@0"]);
        assert_eq!(found(&["*wohnung"], "Sozialwohnung"), ["*wohnung@0"]);
        assert_eq!(found(&["*miet*"], "Kaltmiete"), ["*miet*@0"]);
        assert_eq!(found(&["small grant*"], "Small granting"), ["small grant*@0"]);
        assert!(found(&["discriminat*"], "discrim").is_empty());
    }

    #[test]
    fn arabic_words_are_found_with_their_prefixes() {
        assert_eq!(found(&["مدرسة"], "في المدرسة"), ["مدرسة@1"]);
    }

    #[test]
    fn two_meanings_of_one_word_are_both_told() {
        assert_eq!(found(&["flat", "flat"], "a flat"), ["flat@1", "flat@1"]);
    }
}
