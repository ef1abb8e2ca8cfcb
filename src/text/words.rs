//! Taking a text apart into the pieces that are searched for.

use super::{digits, fold};
use unicode_normalization::char::is_combining_mark;

const ZWNJ: char = '\u{200c}';

/// A piece of folded text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// A word between spaces or signs.
    Word(String),
    /// A run of a script that puts no spaces between its words.
    Run(Vec<char>),
}

/// The folded pieces of `text` in their order, digits of any script as ASCII.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open: Option<Piece> = None;
    for c in digits(&fold(text)).chars() {
        let mark = is_combining_mark(c);
        if !mark && !c.is_alphanumeric() {
            pieces.extend(open.take());
            continue;
        }
        match &mut open {
            // A mark belongs to the letter before it.
            Some(Piece::Word(word)) if mark || !has_no_spaces(c) => word.push(c),
            Some(Piece::Run(run)) if mark || has_no_spaces(c) => run.push(c),
            _ => {
                let piece =
                    if has_no_spaces(c) { Piece::Run(vec![c]) } else { Piece::Word(c.to_string()) };
                pieces.extend(open.replace(piece));
            }
        }
    }
    pieces.extend(open);
    pieces
}

/// How many words there are, as Unicode tells words apart; in scripts without
/// spaces each sign counts as one.
pub fn count(text: &str) -> usize {
    use unicode_segmentation::UnicodeSegmentation as _;
    text.unicode_words().count()
}

/// The halves of words that are joined by a ZWNJ: Persian `می‌خواهم` is one word
/// for us, and many readers look for it by its second half, or with a space.
pub(super) fn halves(text: &str) -> Vec<Piece> {
    text.split_whitespace()
        .filter(|word| word.contains(ZWNJ))
        .flat_map(|word| pieces(&word.replace(ZWNJ, " ")))
        .collect()
}

/// Letters of the scripts written without spaces between words: Thai, Lao,
/// Myanmar, Khmer, Hiragana, Katakana, Han. Their digits are read as ASCII before.
fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}'
        | '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3041}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::{Piece, halves, pieces};

    fn shown(pieces: &[Piece]) -> String {
        let show = |piece: &Piece| match piece {
            Piece::Word(word) => word.clone(),
            Piece::Run(run) => format!("<{}>", run.iter().collect::<String>()),
        };
        pieces.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_and_runs_come_apart() {
        for (text, parts) in [
            ("Élise: don't, COVID-19!", "elise don t covid 19"),
            ("SARS病毒2020年", "sars <病毒> 2020 <年>"),
            ("ที่ ๑๒", "<ท\u{e35}\u{e48}> 12"),
            ("কিশোর", "কিশে\u{9be}র"),
            ("№٣", "no3"),
            ("\u{301}… — \"", ""),
            ("👍 ok", "ok"),
        ] {
            assert_eq!(shown(&pieces(text)), parts, "{text}");
        }
    }

    #[test]
    fn joined_words_also_come_in_halves() {
        assert_eq!(shown(&halves("من می\u{200c}خواهم")), "مي خواهم");
    }
}
