//! Command keys on other keyboards: a character counts by the key it lies on, a
//! digit of any script as a digit, a capital as its small letter.

use crate::text::{digit_key, digit_value, latin_key};

/// What a character may mean as a command key, the likeliest first.
pub(super) fn meanings(c: char) -> impl Iterator<Item = char> {
    let digit = digit_value(c).and_then(|value| char::from_digit(value.into(), 10));
    let latin = latin_key(c);
    let small = c.to_lowercase().chain(latin.into_iter().flat_map(char::to_lowercase));
    std::iter::once(c).chain(digit).chain(digit_key(c)).chain(latin).chain(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_counts_not_the_letter() {
        for (typed, key) in
            [('A', 'a'), ('ф', 'a'), ('Ф', 'a'), ('é', '2'), ('٣', '3'), ('ش', 'a'), ('α', 'a')]
        {
            assert!(meanings(typed).any(|it| it == key), "{typed}");
        }
    }
}
