//! The words after `&`: permission and mode.

use crate::domain::{Lookup, Mode, Permission};

/// What `&word` says about a contribution's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flag {
    /// What may be done with the words.
    Permission(Permission),
    /// How close they are to what was said.
    Mode(Mode),
}

impl Flag {
    /// Every built-in word; the first of each flag is the one that is printed.
    ///
    /// `paraphrase` is a permission, so the mode of that name, rarely written as
    /// it is the default, goes by `gist`.
    pub const WORDS: [(&'static str, Flag); 8] = [
        ("quote", Flag::Permission(Permission::Quote)),
        ("para", Flag::Permission(Permission::Paraphrase)),
        ("paraphrase", Flag::Permission(Permission::Paraphrase)),
        ("no", Flag::Permission(Permission::No)),
        ("verbatim", Flag::Mode(Mode::Verbatim)),
        ("interp", Flag::Mode(Mode::Interpreted)),
        ("interpreted", Flag::Mode(Mode::Interpreted)),
        ("gist", Flag::Mode(Mode::Paraphrase)),
    ];

    /// The flag that a built-in word, or two or more of its first letters, name.
    /// One letter is too little: "R &D" and "Q &A" are sentences.
    pub fn named(word: &str) -> Lookup<Flag> {
        let word = word.to_ascii_lowercase();
        if word.len() < 2 {
            return Lookup::Unknown;
        }
        // No two flags share their first two letters (a test holds them to it).
        Self::WORDS
            .iter()
            .find(|(name, _)| name.starts_with(&word))
            .map_or(Lookup::Unknown, |(_, flag)| Lookup::Found(*flag))
    }

    /// The word that stands for this flag in a printed line.
    pub fn word(self) -> &'static str {
        match self {
            Flag::Permission(Permission::Quote) => "quote",
            Flag::Permission(Permission::Paraphrase) => "para",
            Flag::Permission(Permission::No) => "no",
            Flag::Mode(Mode::Verbatim) => "verbatim",
            Flag::Mode(Mode::Interpreted) => "interp",
            Flag::Mode(Mode::Paraphrase) => "gist",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Flag;
    use crate::domain::Lookup;

    #[test]
    fn every_word_and_every_two_letters_name_one_flag() {
        for (word, flag) in Flag::WORDS {
            for length in 2..=word.len() {
                assert_eq!(Flag::named(&word[..length]), Lookup::Found(flag), "{word}");
            }
            assert_eq!(Flag::named(flag.word()), Lookup::Found(flag));
        }
        assert_eq!(Flag::named("QUOTE"), Flag::named("quote"));
    }

    #[test]
    fn one_letter_and_other_words_are_no_flag() {
        for word in ["", "D", "q", "quotes", "nobody", "ñ"] {
            assert_eq!(Flag::named(word), Lookup::Unknown, "{word}");
        }
    }
}
