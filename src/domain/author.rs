//! Whose initials stand behind what is done: no name, as on a form.

/// What stands where nobody gave initials.
pub const NOBODY: &str = "NN";

/// The most characters that initials have.
pub const MOST: usize = 6;

/// Initials as they are kept: in capitals, so that `bk` and `BK` are one coder.
/// None where what was typed is empty, too long, or no letters and digits.
pub fn initials(typed: &str) -> Option<String> {
    let initials = typed.trim().to_uppercase();
    let fits = (1..=MOST).contains(&initials.chars().count());
    (fits && initials.chars().all(char::is_alphanumeric)).then_some(initials)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_short_and_in_capitals() {
        assert_eq!(initials(" bk ").as_deref(), Some("BK"));
        assert_eq!(initials("ñk2").as_deref(), Some("ÑK2"));
        for wrong in ["", " ", "B.K.", "b k", "Beatrice", "\u{1b}"] {
            assert_eq!(initials(wrong), None, "{wrong:?}");
        }
    }
}
