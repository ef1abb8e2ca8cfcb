//! Which key was meant where the keyboard speaks another script.

/// Each layout as the characters it gives and, below them, the characters of a
/// US keyboard's same keys. Characters that two layouts put on different keys,
/// and ASCII, are left out: they mean themselves.
const LAYOUTS: [(&str, &str); 6] = [
    // Arabic (101), and the letters only the Persian layout has
    ("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذیچگ", "qwertyuiop[]asdfghjkl;'zxcvnm,./`d]'"),
    // Arabic (101) with Shift; the lam-alefs as the one character they may come in
    ("إآأـ،؛؟\u{fefb}\u{fef7}\u{fef5}\u{fef9}", "YNHJKP?bGBT"),
    // Russian, then the letters of the Ukrainian layout
    ("йцукенгшщзхъфывапролджэячсмитьбюёіїєґ", "qwertyuiop[]asdfghjkl;'zxcvbnm,.`s]'\\"),
    ("ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁІЇЄҐ", "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~S}\"|"),
    // Greek, with the accents that a dead key puts on vowels
    (
        "ςερτυθιοπασδφγηξκλζχψωβνμέύίόάήώϋϊΰΐΕΡΤΥΘΙΟΠΑΣΔΦΓΗΞΚΛΖΧΨΩΒΝΜΈΎΊΌΆΉΏΫΪ",
        "wertyuiopasdfghjklzxcvbnmeyioahvyiyiERTYUIOPASDFGHJKLZXCVBNMEYIOAHVYI",
    ),
    // Hebrew (SI 1452)
    ("קראטוןםפשדגכעיחלךףזסבהנמצתץ", "ertyuiopasdfghjkl;zxcvbnm,."),
];

/// The character that the same physical key gives on a US keyboard, for the
/// characters of the standard Arabic, Russian, Ukrainian, Greek and Hebrew
/// layouts; `None` for every other character.
///
/// ```
/// use townhall::text::latin_key;
/// assert_eq!(latin_key('ض'), Some('q'));
/// assert_eq!(latin_key('Й'), Some('Q'));
/// assert_eq!(latin_key('q'), None);
/// ```
#[must_use]
pub fn latin_key(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    LAYOUTS.iter().find_map(|(given, latin)| {
        given
            .chars()
            .zip(latin.chars())
            .find_map(|(of_layout, key)| (of_layout == c).then_some(key))
    })
}

/// The digit of the same physical key where the digit row needs Shift (AZERTY):
/// `& é " ' ( - è _ ç à` are 1 to 9 and 0; `None` for every other character.
///
/// ```
/// use townhall::text::digit_key;
/// assert_eq!(digit_key('é'), Some('2'));
/// ```
#[must_use]
pub fn digit_key(c: char) -> Option<char> {
    "&é\"'(-è_çà"
        .chars()
        .zip("1234567890".chars())
        .find_map(|(key, digit)| (key == c).then_some(digit))
}

#[cfg(test)]
mod tests {
    use super::{LAYOUTS, digit_key, latin_key};
    use std::collections::HashSet;

    #[test]
    fn every_character_has_one_key() {
        let mut seen = HashSet::new();
        for (given, latin) in LAYOUTS {
            assert_eq!(given.chars().count(), latin.chars().count(), "{given}");
            for (c, key) in given.chars().zip(latin.chars()) {
                assert!(!c.is_ascii() && key.is_ascii_graphic(), "{c}");
                assert!(seen.insert(c), "{c} twice");
            }
        }
    }

    #[test]
    fn the_rows_of_each_layout_are_in_place() {
        for (typed, keys) in [
            ("ضصثقفغ", "qwerty"),
            ("شسيبل", "asdfg"),
            ("йцукен", "qwerty"),
            ("фіва", "asdf"),
            ("ФЫВА", "ASDF"),
            ("ςερτυ", "werty"),
            ("ασδφ", "asdf"),
            ("קראטו", "ertyu"),
            ("שדגכע", "asdfg"),
        ] {
            let pressed: String = typed.chars().filter_map(latin_key).collect();
            assert_eq!(pressed, keys, "{typed}");
        }
    }

    #[test]
    fn other_characters_mean_themselves() {
        for c in ['q', ';', 'é', '住', '1', 'ß', '\u{1b}'] {
            assert_eq!(latin_key(c), None, "{c:?}");
        }
        let row: String = "&é\"'(-è_çà".chars().filter_map(digit_key).collect();
        assert_eq!(row, "1234567890");
        assert_eq!(digit_key('1'), None);
    }
}
