//! What the full-text index holds of a text, and what it is asked for.

use super::prefixes::{without_article, without_prefixes};
use super::words::{Piece, halves, pieces};

/// The version of the rules that make [`search_terms`]. To be raised with every
/// change to them, to [`fold`](super::fold), or to the tokenizer: an index
/// filled by other rules is filled anew when its store is opened.
pub const SEARCH_VERSION: u32 = 1;

/// The FTS5 tokenizer for [`search_terms`]: it only has to split at spaces and
/// must keep the marks inside words.
pub const SEARCH_TOKENIZER: &str = "unicode61 remove_diacritics 0 categories 'L* N* M* S* Co'";

/// The longest question put to the index, in pieces of text and, within a script
/// without spaces, in characters: FTS5 has limits of its own, and fails at them.
const MOST_PIECES: usize = 64;

/// What the index holds of `text`: its folded words with a space between them.
///
/// Runs of a script without spaces become overlapping pairs and, at their end,
/// the last character; words also come without the prefixes that Arabic and
/// Ethiopic write in one with them. The words are for the index only.
///
/// ```
/// use townhall::text::search_terms;
/// assert_eq!(search_terms("Élise: 住房贵"), "elise 住房 房贵 贵");
/// ```
#[must_use]
pub fn search_terms(text: &str) -> String {
    let mut terms = String::with_capacity(text.len() * 2);
    for piece in pieces(text).into_iter().chain(halves(text)) {
        match piece {
            Piece::Word(word) => {
                push_term(&mut terms, word.chars());
                for stem in without_prefixes(&word) {
                    push_term(&mut terms, stem.chars());
                }
            }
            Piece::Run(run) => {
                for pair in run.windows(2) {
                    push_term(&mut terms, pair.iter().copied());
                }
                push_term(&mut terms, run.last().copied().into_iter());
            }
        }
    }
    terms
}

fn push_term(terms: &mut String, term: impl Iterator<Item = char>) {
    if !terms.is_empty() {
        terms.push(' ');
    }
    terms.extend(term);
}

/// The FTS5 `MATCH` expression for what somebody typed: all its words, the last
/// one as far as it is typed. `None` where there is nothing to search for.
///
/// Whatever is typed, the expression is valid: nothing in it is taken for the
/// query language of FTS5. Only the first 64 words count.
///
/// ```
/// use townhall::text::search_query;
/// assert_eq!(search_query("Rent NEAR( schoo").as_deref(), Some(r#""rent" AND "near" AND "schoo"*"#));
/// assert_eq!(search_query("住房贵").as_deref(), Some(r#""住房 房贵"*"#));
/// assert_eq!(search_query(" -*\" "), None);
/// ```
#[must_use]
pub fn search_query(typed: &str) -> Option<String> {
    let mut wanted = pieces(typed);
    wanted.truncate(MOST_PIECES);
    let last = wanted.len().checked_sub(1)?;
    let terms: Vec<String> =
        wanted.iter().enumerate().map(|(index, piece)| term(piece, index == last)).collect();
    Some(terms.join(" AND "))
}

/// One piece as a term of the expression.
fn term(piece: &Piece, is_last: bool) -> String {
    // Korean grows its particles to the word, so that its beginning is the word.
    let is_korean = matches!(piece, Piece::Word(word) if word.starts_with(|c| matches!(c, '\u{1100}'..='\u{11ff}')));
    let star = if is_last || is_korean { "*" } else { "" };
    match piece {
        Piece::Word(word) => match without_article(word) {
            Some(stem) => format!("(\"{word}\"{star} OR \"{stem}\"{star})"),
            None => format!("\"{word}\"{star}"),
        },
        // A character alone is found by the pair that begins with it.
        Piece::Run(run) if run.len() == 1 => format!("\"{}\"*", run[0]),
        Piece::Run(run) => {
            let pairs: Vec<String> =
                run.windows(2).take(MOST_PIECES).map(String::from_iter).collect();
            format!("\"{}\"{star}", pairs.join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{search_query, search_terms};

    #[test]
    fn terms_are_folded_words_pairs_and_stems() {
        for (text, terms) in [
            ("", ""),
            ("Straße, 24/7", "strasse 24 7"),
            ("المدرسة", "المدرسه مدرسه"),
            ("የቤት", "የቤት ቤት"),
            ("中", "中"),
            ("中文字 ok", "中文 文字 字 ok"),
            ("می\u{200c}خواهم", "ميخواهم مي خواهم"),
        ] {
            assert_eq!(search_terms(text), terms, "{text}");
        }
    }

    #[test]
    fn every_word_is_asked_for_and_the_last_as_far_as_typed() {
        for (typed, query) in [
            ("rent ", r#""rent"*"#),
            ("Rent up", r#""rent" AND "up"*"#),
            ("中 rent", r#""中"* AND "rent"*"#),
            ("집 rent", "\"\u{110c}\u{1175}\u{11b8}\"* AND \"rent\"*"),
            ("中文 rent", r#""中文" AND "rent"*"#),
            ("المدرسة", r#"("المدرسه"* OR "مدرسه"*)"#),
            ("a OR b", r#""a" AND "or" AND "b"*"#),
        ] {
            assert_eq!(search_query(typed).as_deref(), Some(query), "{typed}");
        }
        for typed in ["", "  ", "\"", "\0", "*", "👍"] {
            assert_eq!(search_query(typed), None, "{typed:?}");
        }
    }
}
