//! How a seat is written.

use crate::text;

/// The longest seat in characters; nobody reads a longer one aloud.
const LONGEST: usize = 12;

/// `word` as a seat: letters, digits and inner hyphens with at least one digit
/// (`14`, `B7`, `T3-14`), digits of any script turned to ASCII and letters to
/// capitals. The digit keeps "^this" a word of the sentence.
pub fn read(word: &str) -> Option<String> {
    let seat = text::digits(word).to_uppercase();
    let fits = seat.chars().count() <= LONGEST
        && seat.starts_with(char::is_alphanumeric)
        && seat.ends_with(char::is_alphanumeric)
        && seat.chars().all(|c| c.is_alphanumeric() || c == '-')
        && seat.contains(|c: char| c.is_ascii_digit());
    fits.then_some(seat)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn seats_are_written_one_way() {
        for (typed, seat) in
            [("14", "14"), ("b7", "B7"), ("١٤", "14"), ("t3-14", "T3-14"), ("৭", "7")]
        {
            assert_eq!(read(typed).as_deref(), Some(seat));
            assert_eq!(read(seat).as_deref(), Some(seat));
        }
    }

    #[test]
    fn words_and_signs_are_no_seats() {
        for word in ["", "this", "_^", "-1", "1-", "1.5", "1234567890123"] {
            assert_eq!(read(word), None, "{word}");
        }
    }
}
