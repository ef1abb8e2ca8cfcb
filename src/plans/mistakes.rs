//! Gathers the mistakes of one file while it is read, and places them.

use super::problem::{Problem, Problems};
use std::path::Path;

/// So many mistakes are told at once; a file with more is not a plan at all.
const MOST: usize = 200;
/// So many are looked at to find those; the rest is only counted, so that no file
/// can take long or fill the memory.
const MOST_KEPT: usize = 2000;

/// What is wrong at which byte of the file.
struct Mistake {
    offset: usize,
    field: String,
    what: String,
    fix: String,
    /// Something is not there, which may only be the fault of a line that
    /// could not be read.
    absence: bool,
}

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Mistakes {
    kept: Vec<Mistake>,
    /// How many more there were.
    only_counted: usize,
}

impl Mistakes {
    /// Notes one: the byte where it is, the field's path, what is wrong and
    /// what to do about it.
    pub(super) fn note(
        &mut self,
        offset: usize,
        field: impl Into<String>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        if self.is_full() {
            self.only_counted += 1;
            return;
        }
        self.kept.push(Mistake {
            offset,
            field: field.into(),
            what: what.into(),
            fix: fix.into(),
            absence: false,
        });
    }

    /// Notes that something is not there: what, where it should be, how to add it.
    pub(super) fn note_absence(
        &mut self,
        offset: usize,
        field: impl Into<String>,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let full = self.is_full();
        self.note(offset, field, what, fix);
        if let Some(mistake) = self.kept.last_mut().filter(|_| !full) {
            mistake.absence = true;
        }
    }

    /// Drops what may only follow from lines that could not be read: absences,
    /// and whatever is wrong on those lines themselves.
    pub(super) fn without_consequences(mut self, is_unread: impl Fn(usize) -> bool) -> Self {
        self.kept.retain(|mistake| !mistake.absence && !is_unread(mistake.offset));
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.kept.is_empty() && self.only_counted == 0
    }

    /// Whether further mistakes are only counted; their wording is lost labour.
    pub(super) fn is_full(&self) -> bool {
        self.kept.len() >= MOST_KEPT
    }

    /// In the order of the lines, with line and column.
    pub(super) fn place(mut self, text: &str, file: &Path) -> Problems {
        self.kept.sort_by_key(|mistake| mistake.offset);
        let more = self.kept.len().saturating_sub(MOST) + self.only_counted;
        if more > 0 {
            self.kept.truncate(MOST);
            self.only_counted = 0;
            let last = self.kept.last().map_or(0, |mistake| mistake.offset);
            let what = format!("there are {more} more mistakes from here on");
            self.note(last, "", what, "mend those above, then check again");
        }
        let mut place = Place::start(text);
        let problems = self.kept.into_iter().map(|mistake| {
            place.advance(mistake.offset);
            Problem {
                file: file.to_owned(),
                line: place.line,
                column: place.column,
                field: mistake.field,
                what: mistake.what,
                fix: mistake.fix,
            }
        });
        Problems(problems.collect())
    }
}

/// A position that only moves forward, so that placing all mistakes of a file
/// reads it once.
struct Place<'a> {
    rest: &'a str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'a> Place<'a> {
    fn start(text: &'a str) -> Self {
        Place { rest: text, offset: 0, line: 1, column: 1 }
    }

    fn advance(&mut self, offset: usize) {
        while let Some(letter) = self.rest.chars().next() {
            if self.offset + letter.len_utf8() > offset {
                break;
            }
            self.offset += letter.len_utf8();
            self.rest = &self.rest[letter.len_utf8()..];
            if letter == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
    }
}

/// A word from the file between quotes, as [`shown`].
pub(super) fn quoted(word: &str) -> String {
    format!("\"{}\"", shown(word))
}

/// A word from the file, shortened, and harmless on a terminal.
pub(super) fn shown(word: &str) -> String {
    let mut shown = String::new();
    for (nth, letter) in word.chars().enumerate() {
        if nth == 40 {
            shown.push('…');
            break;
        }
        if is_harmful(letter) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// Control characters and those that turn the direction of the text after them.
pub(super) fn is_harmful(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::{Mistakes, Place, quoted};
    use crate::plans::problem::position;
    use proptest::prelude::*;
    use std::path::Path;

    #[test]
    fn mistakes_come_in_the_order_of_the_lines() {
        let mut mistakes = Mistakes::default();
        mistakes.note(4, "b", "second", "x");
        mistakes.note(0, "a", "first", "x");
        let problems = mistakes.place("é\nñ=1", Path::new("p.toml"));
        let places: Vec<_> =
            problems.0.iter().map(|p| (p.what.as_str(), p.line, p.column)).collect();
        assert_eq!(places, [("first", 1, 1), ("second", 2, 1)]);
    }

    #[test]
    fn words_are_shown_short_and_harmless() {
        assert_eq!(quoted("a\u{1b}[2J"), "\"a\\u{1b}[2J\"");
        assert_eq!(quoted(&"é".repeat(99)).chars().count(), 43);
    }

    proptest! {
        #[test]
        fn places_are_where_one_by_one_they_would_be(
            text in "[a-c\né€😀]{0,40}",
            mut offsets in prop::collection::vec(0_usize..200, 1..10),
        ) {
            offsets.sort();
            let mut place = Place::start(&text);
            for offset in offsets {
                place.advance(offset);
                prop_assert_eq!((place.line, place.column), position(&text, offset));
            }
        }
    }
}
