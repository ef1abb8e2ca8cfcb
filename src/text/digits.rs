//! Decimal digits of every script, read as 0 to 9.

/// The zero of each run of ten decimal digits in Unicode 16.0.0 (category `Nd`), ascending.
const ZEROS: [u32; 76] = [
    0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6,
    0x0d66, 0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80,
    0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
    0xff10, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450,
    0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950, 0x11bf0, 0x11c50,
    0x11d50, 0x11da0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1ccf0, 0x1d7ce,
    0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950, 0x1fbf0,
];

/// The value of a decimal digit of any script; `None` for every other character.
///
/// ```
/// use townhall::text::digit_value;
/// assert_eq!(digit_value('٣'), Some(3));
/// assert_eq!(digit_value('½'), None);
/// ```
#[must_use]
pub fn digit_value(c: char) -> Option<u8> {
    if c.is_ascii() {
        return c.is_ascii_digit().then(|| c as u8 - b'0');
    }
    let code = u32::from(c);
    let run = ZEROS.partition_point(|&zero| zero <= code).checked_sub(1)?;
    u8::try_from(code - ZEROS[run]).ok().filter(|&value| value < 10)
}

/// `word` with its digits of any script written as ASCII digits.
///
/// ```
/// assert_eq!(townhall::text::digits("T٣-b"), "T3-b");
/// ```
#[must_use]
pub fn digits(word: &str) -> String {
    word.chars().map(|c| digit_value(c).map_or(c, |value| char::from(b'0' + value))).collect()
}

#[cfg(test)]
mod tests {
    use super::{digit_value, digits};

    #[test]
    fn digits_of_many_scripts_have_their_value() {
        for run in [
            "0123456789",
            "٠١٢٣٤٥٦٧٨٩",
            "۰۱۲۳۴۵۶۷۸۹",
            "০১২৩৪৫৬৭৮৯",
            "០១២៣៤៥៦៧៨៩",
            "０１２３４５６７８９",
            "𞓰𞓱𞓲𞓳𞓴𞓵𞓶𞓷𞓸𞓹",
        ] {
            assert_eq!(digits(run), "0123456789");
        }
        assert_eq!(digits("T٣-b"), "T3-b");
    }

    #[test]
    fn what_is_no_decimal_digit_has_none() {
        for c in ['a', '²', '½', '፩', '一', '/', ':', '\u{065f}', '\u{066a}', '\u{10ffff}'] {
            assert_eq!(digit_value(c), None, "{c:?}");
        }
    }
}
