//! The words of a text, each as it was written and as it is compared.

use super::prefixes::without_prefixes;
use super::words::{Piece, pieces};
use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// One word, or a pair of letters of a script without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// As it stands in the text.
    pub written: Cow<'t, str>,
    /// Folded, for comparing.
    pub folded: String,
    /// Folded, without what Arabic and Ethiopic write in one with a noun: each
    /// form that the word may have; none in other scripts.
    pub stems: Vec<String>,
}

/// The words of `text` in their order. A run of letters of a script without spaces
/// comes as overlapping pairs.
///
/// ```
/// use townhall::text::tokens;
/// let words: Vec<String> = tokens("Élise: 住房贵").into_iter().map(|it| it.folded).collect();
/// assert_eq!(words, ["elise", "住房", "房贵"]);
/// ```
#[must_use]
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    for written in text.split(is_between).filter(|written| !written.is_empty()) {
        let mut parts = pieces(written);
        match parts.as_mut_slice() {
            [Piece::Word(folded)] => {
                let folded = std::mem::take(folded);
                let stems = without_prefixes(&folded).into_iter().map(str::to_owned).collect();
                found.push(Token { written: Cow::Borrowed(written), folded, stems });
            }
            parts => parts.iter().for_each(|part| push_part(&mut found, part)),
        }
    }
    found
}

/// A part of what is written in one, of mixed scripts or without spaces.
fn push_part(found: &mut Vec<Token<'_>>, part: &Piece) {
    let mut add = |folded: String| {
        found.push(Token { written: Cow::Owned(folded.clone()), folded, stems: Vec::new() });
    };
    match part {
        Piece::Word(word) => add(word.clone()),
        Piece::Run(run) if run.len() == 1 => add(run.iter().collect()),
        Piece::Run(run) => run.windows(2).for_each(|pair| add(pair.iter().collect())),
    }
}

/// Whether `c` stands between words rather than in one. What joins letters and
/// cannot be seen is part of its word.
fn is_between(c: char) -> bool {
    let joins = matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}');
    !c.is_alphanumeric() && !is_combining_mark(c) && !joins
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        let show = |it: &super::Token<'_>| format!("{}={}", it.written, it.folded);
        tokens(text).iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_are_shown_as_written_and_compared_folded() {
        for (text, parts) in [
            ("Don't, Straße!", "Don=don t=t Straße=strasse"),
            ("Über 3 €", "Über=uber 3=3"),
            ("SARS病毒", "sars=sars 病毒=病毒"),
            ("中", "中=中"),
            (" — \"…\" ", ""),
        ] {
            assert_eq!(shown(text), parts, "{text}");
        }
    }

    #[test]
    fn arabic_words_also_come_without_their_prefixes() {
        let found = tokens("والمدرسة");
        assert_eq!(found[0].written, "والمدرسة");
        assert!(found[0].stems.iter().any(|stem| stem == "مدرسه"));
    }

    proptest! {
        #[test]
        fn any_text_has_words_without_empty_ones(text in any::<String>()) {
            prop_assert!(tokens(&text).iter().all(|it| !it.folded.is_empty()));
        }
    }
}
