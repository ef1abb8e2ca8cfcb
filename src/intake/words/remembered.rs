//! Remembers what words were found to mean: a file says the same few words in
//! every row, and each look-up folds a whole codebook.

use super::{Named, Words};
use crate::domain::{Lookup, ThemeMark};
use std::cell::RefCell;
use std::collections::HashMap;

/// Words already looked up. A column with more different ones is no column of
/// names; the rest is looked up each time.
const MOST: usize = 1_000;

/// Words that are looked up once.
pub(in crate::intake) struct Remembered<'w> {
    words: &'w dyn Words,
    themes: Memory<ThemeMark>,
    addressees: Memory<String>,
    voices: Memory<String>,
    phases: Memory<usize>,
}

/// What words were found to mean.
struct Memory<T>(RefCell<HashMap<String, Lookup<T>>>);

impl<T: Clone> Memory<T> {
    fn new() -> Self {
        Memory(RefCell::new(HashMap::new()))
    }

    fn get(&self, word: &str, look_up: impl FnOnce(&str) -> Lookup<T>) -> Lookup<T> {
        if let Some(found) = self.0.borrow().get(word) {
            return found.clone();
        }
        let found = look_up(word);
        let mut known = self.0.borrow_mut();
        if known.len() < MOST {
            known.insert(word.to_owned(), found.clone());
        }
        found
    }
}

impl<'w> Remembered<'w> {
    pub(in crate::intake) fn new(words: &'w dyn Words) -> Self {
        Remembered {
            words,
            themes: Memory::new(),
            addressees: Memory::new(),
            voices: Memory::new(),
            phases: Memory::new(),
        }
    }
}

impl Words for Remembered<'_> {
    fn theme(&self, word: &str) -> Lookup<ThemeMark> {
        self.themes.get(word, |word| self.words.theme(word))
    }

    fn addressee(&self, word: &str) -> Lookup<String> {
        self.addressees.get(word, |word| self.words.addressee(word))
    }

    fn voice(&self, word: &str) -> Lookup<String> {
        self.voices.get(word, |word| self.words.voice(word))
    }

    fn phase(&self, word: &str) -> Lookup<usize> {
        self.phases.get(word, |word| self.words.phase(word))
    }

    fn known(&self, named: Named) -> Vec<String> {
        self.words.known(named)
    }

    fn most_themes(&self) -> usize {
        self.words.most_themes()
    }

    fn most_addressees(&self) -> usize {
        self.words.most_addressees()
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST, Remembered, Words};
    use crate::domain::{Lookup, ThemeMark};
    use crate::intake::Named;
    use std::cell::Cell;

    /// Finds every voice to be itself, and counts how often it was asked.
    #[derive(Default)]
    struct Asked(Cell<usize>);

    impl Words for Asked {
        fn theme(&self, _: &str) -> Lookup<ThemeMark> {
            Lookup::Unknown
        }
        fn addressee(&self, _: &str) -> Lookup<String> {
            Lookup::Unknown
        }
        fn voice(&self, word: &str) -> Lookup<String> {
            self.0.set(self.0.get() + 1);
            Lookup::Found(word.to_owned())
        }
        fn phase(&self, _: &str) -> Lookup<usize> {
            Lookup::Unknown
        }
        fn known(&self, _: Named) -> Vec<String> {
            Vec::new()
        }
        fn most_themes(&self) -> usize {
            3
        }
        fn most_addressees(&self) -> usize {
            3
        }
    }

    #[test]
    fn each_word_is_asked_for_once_and_the_memory_is_bounded() {
        let asked = Asked::default();
        let words = Remembered::new(&asked);
        for _ in 0..3 {
            assert_eq!(words.voice("youth"), Lookup::Found("youth".to_owned()));
        }
        assert_eq!(asked.0.get(), 1);
        for nth in 0..2 * MOST {
            assert_eq!(words.voice(&nth.to_string()), Lookup::Found(nth.to_string()));
        }
        assert_eq!(words.voices.0.borrow().len(), MOST);
    }
}
