//! Folding: one spelling for words that differ only by case, accents and the like.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// `text` as it is compared with other text, never as it is shown.
///
/// Case, accents, vowel points and compatibility forms (full width, ligatures)
/// are levelled, and so are the letters that keyboards of one script spell
/// differently (`أ` and `ا`, `ی` and `ي`) or writers choose between freely (the
/// letters of one sound in Amharic). Signs that are a part of the word in their
/// script stay: vowel signs, nuktas and viramas of South and South-East Asia, the
/// voicing marks of kana, the Cyrillic letters `й` and `ї`. Characters that cannot
/// be seen go.
///
/// The result is in compatibility-decomposed form, so it is longer than the
/// input for Korean; folding it again changes nothing.
///
/// ```
/// use townhall::text::fold;
/// assert_eq!(fold("Straße für ÉLISE"), "strasse fur elise");
/// assert_eq!(fold("مَدْرَسَة"), fold("مدرسه"));
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    let mut letter = '\0';
    for c in text.chars().filter(|&c| !is_unseen(c)).nfkd().flat_map(char::to_lowercase) {
        if c == TATWEEL || is_accent(c) && !is_of_letter(c, letter) {
            continue;
        }
        if canonical_combining_class(c) == 0 {
            letter = c;
        }
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            _ => folded.push(plain_letter(c)),
        }
    }
    // Dropping a letter (a tatweel) can bring marks together that had to be in another order.
    if unicode_normalization::is_nfkd(&folded) { folded } else { folded.nfkd().collect() }
}

/// The stroke that lengthens an Arabic word on the page and means nothing.
const TATWEEL: char = '\u{0640}';

/// Characters with no shape of their own: joiners, direction marks, soft
/// hyphens, variation selectors.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Marks that writers of Latin, Greek, Cyrillic, Hebrew and Arabic put or leave
/// out. The combining class keeps spacing signs of the same blocks (`U+06DD`).
fn is_accent(c: char) -> bool {
    let of_these_scripts = matches!(c,
        '\u{0300}'..='\u{036f}' // Latin, Greek
        | '\u{0483}'..='\u{0487}' // Cyrillic
        | '\u{0591}'..='\u{05c7}' // Hebrew
        | '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06ed}'
        | '\u{0897}'..='\u{089f}' | '\u{08ca}'..='\u{08ff}' // Arabic
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}'
        | '\u{2de0}'..='\u{2dff}' | '\u{a66f}' | '\u{a674}'..='\u{a67d}' | '\u{fe20}'..='\u{fe2f}');
    of_these_scripts && canonical_combining_class(c) != 0
}

/// Whether an accent makes another letter of the alphabet, which no writer leaves
/// out: the short i and the yi of Cyrillic.
fn is_of_letter(accent: char, letter: char) -> bool {
    matches!((letter, accent), ('и', '\u{306}') | ('і', '\u{308}'))
}

/// The letter that stands for `c` in comparisons where Unicode itself has no
/// decomposition. Hamza carriers and accented letters are decomposed before.
fn plain_letter(c: char) -> char {
    match c {
        'ς' => 'σ',
        'ı' => 'i',
        'ł' => 'l',
        'ø' => 'o',
        'đ' => 'd',
        'ħ' => 'h',
        '\u{0671}' => 'ا',       // alef wasla
        'ى' | '\u{06cc}' => 'ي', // alef maksura, Persian ye
        'ة' | '\u{06be}' | '\u{06c1}' | '\u{06c3}' | '\u{06d5}' => 'ه', // teh marbuta, other hehs
        '\u{06a9}' => 'ك',       // Persian kaf
        '\u{1200}'..='\u{137f}' => ethiopic_letter(c),
        other => other,
    }
}

/// Amharic writes some sounds with any of two or three rows of letters; Tigrinya,
/// which tells most of them apart, is spelt differently in its two countries.
fn ethiopic_letter(c: char) -> char {
    let in_row = |from: char, to: char| {
        char::from_u32(u32::from(c) - u32::from(from) + u32::from(to)).unwrap_or(c)
    };
    let letter = match c {
        'ሐ'..='ሖ' => in_row('ሐ', 'ሀ'),
        'ኀ'..='ኆ' => in_row('ኀ', 'ሀ'),
        'ሠ'..='ሦ' => in_row('ሠ', 'ሰ'),
        'ዐ'..='ዖ' => in_row('ዐ', 'አ'),
        'ፀ'..='ፆ' => in_row('ፀ', 'ጸ'),
        other => other,
    };
    match letter {
        'ሃ' => 'ሀ',
        'ኣ' => 'አ',
        'ዉ' => 'ው',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_forms_are_levelled() {
        for (written, folded) in [
            ("ÉCOLE", "ecole"),
            ("e\u{301}cole", "ecole"),
            ("STRASSE Straße ẞ", "strasse strasse ss"),
            ("İstanbul ISPARTA ısı", "istanbul isparta isi"),
            ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
            ("Ёлка", "елка"),
            ("ＡＢＣ１２", "abc12"),
            ("ﬁn", "fin"),
            ("Łódź Ærø cœur", "lodz aero coeur"),
            ("שָׁלוֹם", "שלום"),
        ] {
            assert_eq!(fold(written), folded, "{written}");
        }
    }

    #[test]
    fn arabic_spellings_meet() {
        for (one, other) in [
            ("أُسْرَة", "اسره"),
            ("إسكان", "اسكان"),
            ("آمن", "امن"),
            ("ٱلبلد", "البلد"),
            ("مستشفى", "مستشفي"),
            ("مـــدرسة", "مدرسه"),
            ("کودکی", "كودكي"),
        ] {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn amharic_spellings_meet() {
        for (one, other) in
            [("ሐኪም", "ሀኪም"), ("ኃይል", "ሀይል"), ("ዉስጥ", "ውስጥ"), ("ዓመት", "አመት"), ("ፀሐይ", "ጸሀይ")]
        {
            assert_eq!(fold(one), fold(other), "{one}");
        }
    }

    #[test]
    fn signs_that_are_part_of_the_word_stay() {
        for word in ["কিশোর", "ক্ষমা", "ज़मीन", "ที่อยู่", "ខ្មែរ", "မြန်မာ", "ガス"]
        {
            let marks = |s: &str| {
                s.chars().filter(|&c| unicode_normalization::char::is_combining_mark(c)).count()
            };
            assert!(marks(&fold(word)) >= marks(word), "{word} became {}", fold(word));
        }
        assert_ne!(fold("ガス"), fold("カス"));
        assert_ne!(fold("мой"), fold("мои"));
        assert_ne!(fold("Її"), fold("Іі"));
        assert_ne!(fold("কাল"), fold("কল"));
    }

    #[test]
    fn what_cannot_be_seen_does_not_count() {
        assert_eq!(fold("می\u{200c}خواهم"), fold("میخواهم"));
        assert_eq!(fold("co\u{ad}operate"), "cooperate");
        assert_eq!(fold("\u{feff}abc\u{200f}"), "abc");
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_marks_twice_is_folding_once(
            text in "[a\u{300}-\u{36f}\u{640}\u{64b}-\u{655}\u{fe70}-\u{fe7f}\u{93c}\u{94d}\u{e38}-\u{e3a}\u{1e9e}\u{130}\u{3099}]{0,12}"
        ) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
