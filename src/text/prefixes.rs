//! What Arabic and Ethiopic write in one word with the noun: articles,
//! prepositions, conjunctions.

/// Each row comes before the next one in a word, one prefix of a row at most:
/// "and", "so"; "by", "for", "as", future; the article, "for the". Spelt as
/// [`fold`](super::fold) leaves them.
const ARABIC: [&[&str]; 3] = [&["و", "ف"], &["ب", "ل", "ك", "س"], &["ال", "لل"]];
/// The combinations that hold the article, which no root begins with.
const ARABIC_WITH_ARTICLE: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];
/// Amharic "of", "in", "for", "from", "about", "like", "until", "to", and
/// Tigrinya "by" and "to"; then what makes a clause of a verb, or "of" once more.
const ETHIOPIC: [&[&str]; 2] = [
    &["የ", "በ", "ለ", "ከ", "ስለ", "እንደ", "እስከ", "ወደ", "ብ", "ን"],
    &["የ", "የሚ", "ሚ", "እየ", "እንዲ", "ዝ"],
];

/// Fewer letters than this are rather a word's beginning than a whole word.
const ARABIC_REST: usize = 3;
/// An Ethiopic character is a syllable, so that fewer make a word.
const ETHIOPIC_REST: usize = 2;

/// A folded word without each prefix, or row of prefixes, it may begin with;
/// nothing for a word of another script.
pub(super) fn without_prefixes(word: &str) -> Vec<&str> {
    match word.chars().next() {
        Some('\u{0600}'..='\u{06ff}') => strip_rows(word, &ARABIC, ARABIC_REST),
        Some('\u{1200}'..='\u{137f}') => strip_rows(word, &ETHIOPIC, ETHIOPIC_REST),
        _ => Vec::new(),
    }
}

/// A folded Arabic word without its article, if it has one.
pub(super) fn without_article(word: &str) -> Option<&str> {
    strip(word, &ARABIC_WITH_ARTICLE, ARABIC_REST).pop()
}

fn strip_rows<'a>(word: &'a str, rows: &[&[&str]], rest: usize) -> Vec<&'a str> {
    let mut stems = vec![word];
    for row in rows {
        let shorter: Vec<&str> = stems.iter().flat_map(|stem| strip(stem, row, rest)).collect();
        stems.extend(shorter);
    }
    stems.remove(0);
    // All are ends of one word, so that equal ones are equally long.
    stems.sort_unstable_by_key(|stem| stem.len());
    stems.dedup();
    stems
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
    use super::{ARABIC, ARABIC_WITH_ARTICLE, ETHIOPIC, without_article, without_prefixes};
    use crate::text::fold;

    #[test]
    fn prefixes_are_spelt_as_folding_leaves_them() {
        let rows = ARABIC.into_iter().chain(ETHIOPIC);
        for prefix in rows.flatten().chain(&ARABIC_WITH_ARTICLE) {
            assert_eq!(fold(prefix), *prefix);
        }
    }

    #[test]
    fn prefixes_come_off_where_a_word_remains() {
        assert_eq!(without_prefixes("المدرسه"), ["مدرسه"]);
        assert_eq!(without_prefixes("والمدرسه"), ["مدرسه", "المدرسه"]);
        assert_eq!(without_prefixes("للمدرسه"), ["مدرسه", "لمدرسه"]);
        assert_eq!(without_prefixes("وبالعربيه"), ["عربيه", "العربيه", "بالعربيه"]);
        assert!(without_prefixes("الي").is_empty());
        assert_eq!(without_prefixes("የቤት"), ["ቤት"]);
        assert!(without_prefixes("በየቀኑ").contains(&"ቀኑ"));
        assert!(without_prefixes("የቤ").is_empty());
        assert!(without_prefixes("school").is_empty());
    }

    #[test]
    fn only_an_article_is_taken_from_a_query() {
        assert_eq!(without_article("المدرسه"), Some("مدرسه"));
        assert_eq!(without_article("سلام"), None);
    }
}
