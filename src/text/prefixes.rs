//! What Arabic and Ethiopic write in one word with the noun: articles,
//! prepositions, conjunctions.

/// Spelt as [`fold`](super::fold) leaves them.
const ARABIC: [&str; 12] = ["ال", "وال", "بال", "فال", "كال", "لل", "و", "ب", "ل", "ف", "ك", "س"];
/// The ones among them that hold the article, which no root begins with.
const ARABIC_WITH_ARTICLE: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];
const ETHIOPIC: [&str; 8] = ["የ", "በ", "ለ", "ከ", "እየ", "ስለ", "እንደ", "ወደ"];

/// Fewer letters than this are rather a word's beginning than a whole word.
const ARABIC_REST: usize = 3;
/// An Ethiopic character is a syllable, so that fewer make a word.
const ETHIOPIC_REST: usize = 2;

/// A folded word without each prefix it may begin with; nothing for a word of
/// another script.
pub(super) fn without_prefixes(word: &str) -> Vec<&str> {
    match word.chars().next() {
        Some('\u{0600}'..='\u{06ff}') => strip(word, &ARABIC, ARABIC_REST),
        Some('\u{1200}'..='\u{137f}') => strip(word, &ETHIOPIC, ETHIOPIC_REST),
        _ => Vec::new(),
    }
}

/// A folded Arabic word without its article, if it has one.
pub(super) fn without_article(word: &str) -> Option<&str> {
    strip(word, &ARABIC_WITH_ARTICLE, ARABIC_REST).pop()
}

fn strip<'a>(word: &'a str, prefixes: &[&str], rest: usize) -> Vec<&'a str> {
    prefixes
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .filter(|stem| stem.chars().count() >= rest)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ARABIC, ETHIOPIC, without_article, without_prefixes};
    use crate::text::fold;

    #[test]
    fn prefixes_are_spelt_as_folding_leaves_them() {
        for prefix in ARABIC.iter().chain(&ETHIOPIC) {
            assert_eq!(fold(prefix), *prefix);
        }
    }

    #[test]
    fn prefixes_come_off_where_a_word_remains() {
        assert_eq!(without_prefixes("المدرسه"), ["مدرسه"]);
        assert_eq!(without_prefixes("والمدرسه"), ["مدرسه", "المدرسه"]);
        assert_eq!(without_prefixes("للمدرسه"), ["مدرسه", "لمدرسه"]);
        assert!(without_prefixes("الي").is_empty());
        assert_eq!(without_prefixes("የቤት"), ["ቤት"]);
        assert!(without_prefixes("የቤ").is_empty());
        assert!(without_prefixes("school").is_empty());
    }

    #[test]
    fn only_an_article_is_taken_from_a_query() {
        assert_eq!(without_article("المدرسه"), Some("مدرسه"));
        assert_eq!(without_article("سلام"), None);
    }
}
