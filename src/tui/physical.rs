//! Command keys on other keyboards: which Latin key lies where a character was
//! typed, and which digit it is in any script.

/// The rows of keyboards, each character above the one of the Latin key in its place.
const ROWS: &[(&str, &str)] = &[
    // French: digits need Shift.
    ("&é\"'(-è_çà", "1234567890"),
    // Czech: digits need Shift.
    ("+ěščřžýáíé", "1234567890"),
    // Russian and Ukrainian.
    ("йцукенгшщз", "qwertyuiop"),
    ("фывапролд", "asdfghjkl"),
    ("фівапролд", "asdfghjkl"),
    ("ячсмитьбю", "zxcvbnm,."),
    // Arabic.
    ("ضصثقفغعهخح", "qwertyuiop"),
    ("شسيبلاتنم", "asdfghjkl"),
    ("ئءؤرىةوز", "zxcvnm,."),
    // Greek.
    ("ςερτυθιοπ", "wertyuiop"),
    ("ασδφγηξκλ", "asdfghjkl"),
    ("ζχψωβνμ", "zxcvbnm"),
    // Hebrew.
    ("קראטוןםפ", "ertyuiop"),
    ("שדגכעיחלך", "asdfghjkl"),
    ("זסבהנמצתץ", "zxcvbnm,."),
    // Digits of other scripts.
    ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
    ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
    ("०१२३४५६७८९", "0123456789"),
    ("০১২৩৪৫৬৭৮৯", "0123456789"),
    ("０１２３４５６７８９", "0123456789"),
];

/// The Latin characters that lie on the key which wrote `c`.
pub(super) fn latin(c: char) -> impl Iterator<Item = char> {
    let small = c.to_lowercase().next().unwrap_or(c);
    ROWS.iter().filter_map(move |(typed, latin)| {
        let at = typed.chars().position(|it| it == small)?;
        latin.chars().nth(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_has_as_many_keys_as_characters() {
        for (typed, latin) in ROWS {
            assert_eq!(typed.chars().count(), latin.chars().count(), "{typed}");
        }
    }

    #[test]
    fn the_key_counts_not_the_letter() {
        for (typed, key) in [('ф', 'a'), ('Ф', 'a'), ('é', '2'), ('٣', '3'), ('ش', 'a'), ('α', 'a')]
        {
            assert!(latin(typed).any(|it| it == key), "{typed}");
        }
        assert_eq!(latin('a').count(), 0);
    }
}
