//! What a reader calls a character, one after the other.

use unicode_segmentation::UnicodeSegmentation;

/// The graphemes of `text` with the byte each begins at.
///
/// As `unicode-segmentation` tells them, and many times as fast in Latin letters:
/// between two ASCII characters there is a boundary but in CR LF, so tables are
/// consulted only beside what is not ASCII. Beginning anew at a boundary tells the
/// same graphemes as going on.
pub fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let length = match rest.as_bytes() {
            [b' '..=b'~'] => 1,
            [b' '..=b'~', next, ..] if next.is_ascii() => 1,
            _ => rest.graphemes(true).next()?.len(),
        };
        let begun = at;
        at += length;
        Some((begun, &rest[..length]))
    })
}

#[cfg(test)]
mod tests {
    use super::graphemes;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    proptest! {
        #[test]
        fn they_are_those_of_the_tables(
            text in prop_oneof![
                any::<String>(),
                "[ab \r\n\u{7f}e\u{301}\u{200d}👩🇺🇦🇲क\u{94d}षก\u{e33}ᄀ각\u{600}\u{fe0f}]{0,40}",
            ]
        ) {
            let ours: Vec<_> = graphemes(&text).collect();
            prop_assert_eq!(ours, text.grapheme_indices(true).collect::<Vec<_>>());
        }
    }
}
