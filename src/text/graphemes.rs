//! What a reader calls a character, one after the other.

use unicode_segmentation::UnicodeSegmentation;

/// The graphemes of `text` with the byte each begins at.
///
/// As `unicode-segmentation` tells them, and many times as fast in most scripts:
/// between two characters that join nothing there is a boundary, so tables are
/// consulted only beside others. Beginning anew at a boundary tells the same
/// graphemes as going on.
pub fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let length = match rest.as_bytes() {
            [b' '..=b'~'] => 1,
            [b' '..=b'~', next, ..] if next.is_ascii() => 1,
            _ => beside_others(rest)?,
        };
        let begun = at;
        at += length;
        Some((begun, &rest[..length]))
    })
}

/// The length of the first grapheme where not all is ASCII.
fn beside_others(text: &str) -> Option<usize> {
    let mut letters = text.chars();
    let first = letters.next()?;
    match letters.next() {
        next if stands_alone(first) && next.is_none_or(stands_alone) => Some(first.len_utf8()),
        _ => text.graphemes(true).next().map(str::len),
    }
}

/// Whether a character neither joins the one before it nor the one after it, by
/// [Unicode Annex 29](https://www.unicode.org/reports/tr29/): letters and signs of
/// the scripts that are most often written here, not all there are.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(c,
        ' '..='~'
        // Latin and its signs, but the soft hyphen; Greek; Cyrillic without its marks.
        | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        // Letters of Hebrew and Arabic, the Arabic comma and question mark.
        | '\u{5d0}'..='\u{5ea}' | '\u{60c}' | '\u{61f}'..='\u{64a}'
        // Latin and Greek again; dashes, quotation marks, the ellipsis.
        | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}'
        // Arrows, what rules and bars are made of.
        | '\u{2190}'..='\u{22ff}' | '\u{2500}'..='\u{25ff}'
        // Kana, Han.
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::{graphemes, stands_alone};
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    #[test]
    fn who_stands_alone_joins_nobody() {
        let alone = ('\0'..='\u{ffff}').filter(|c| stands_alone(*c));
        for c in alone {
            let text = format!("a{c}{c}住");
            assert_eq!(text.graphemes(true).count(), 4, "{:x}", u32::from(c));
        }
    }

    proptest! {
        #[test]
        fn they_are_those_of_the_tables(
            text in prop_oneof![
                any::<String>(),
                // All that may stand alone, and what lies beside it.
                "[\u{a0}-\u{700}\u{1dc0}-\u{2700}\u{2ff0}-\u{3200}a\u{301}\u{200d}]{0,40}",
                "[ab \r\n\u{7f}e\u{301}\u{200d}👩🇺🇦🇲क\u{94d}षก\u{e33}ᄀ각\u{600}\u{fe0f}]{0,40}",
            ]
        ) {
            let ours: Vec<_> = graphemes(&text).collect();
            prop_assert_eq!(ours, text.grapheme_indices(true).collect::<Vec<_>>());
        }
    }
}
