//! Refs that stand in a text, as people type them in sentences.

use super::Ref;
use std::ops::Range;

/// Every ref in a text, with its bytes. Only in capitals, so that a word in small
/// letters is never taken for one.
pub fn refs_in(text: &str) -> Vec<(Range<usize>, Ref)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let mut found = Vec::new();
    let mut at = 0;
    for word in text.split(|c: char| !is_part(c)) {
        let start = at;
        // What parts two words is one character of any length.
        let end = start + word.len();
        at = end + text[end..].chars().next().map_or(0, char::len_utf8);
        let capitals =
            word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
        if let (true, Ok(reference)) = (capitals, word.parse()) {
            found.push((start..end, reference));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::refs_in;
    use proptest::prelude::*;

    #[test]
    fn refs_are_found_in_sentences_and_words_are_not() {
        let text = "Most spoke of rent (K7QX4, K7QX4-2); NGO work and k7qx4 are words. 12345";
        let found: Vec<&str> = refs_in(text).into_iter().map(|(at, _)| &text[at]).collect();
        assert_eq!(found, ["K7QX4", "K7QX4-2"]);
    }

    proptest! {
        #[test]
        fn what_is_found_reads_as_that_ref(text in "[K7QX4 ,.\\-é住a]{0,60}") {
            for (at, reference) in refs_in(&text) {
                prop_assert_eq!(text[at].parse(), Ok(reference));
            }
        }
    }
}
