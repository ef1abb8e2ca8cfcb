//! The command palette: every action, found by name, key or `:` word.

use super::keymap::{self, Binding};
use super::mode::Mode;
use super::words::Words;
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use tui_input::Input;

/// The command palette.
#[derive(Debug, Default)]
pub struct Finder {
    /// What is typed to find an action.
    pub input: Input,
    /// What was found, best first.
    pub rows: Vec<&'static Binding>,
    /// The row with the cursor.
    pub cursor: usize,
}

impl Finder {
    /// Looks again: for what is typed, among what can be meant in `mode`.
    pub fn look(&mut self, mode: Mode, words: Words) {
        self.rows = find(self.input.value(), mode, words);
        self.cursor = 0;
    }
}

/// The actions whose name, sentence or word fits what is typed, best first; all
/// of them for nothing typed. One row an action, that of `mode` where it has one.
fn find(typed: &str, mode: Mode, words: Words) -> Vec<&'static Binding> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, &'static Binding)> = Vec::new();
    for row in one_a_word(mode) {
        let name = format!("{} {} :{}", words.id(row.label), words.id(row.help), row.word);
        if let Some(score) = pattern.score(Utf32Str::new(&name, &mut buffer), &mut matcher) {
            // What begins so is meant rather than what only holds the letters.
            let typed = typed.to_lowercase();
            let begins = row.word.starts_with(&typed)
                || words.id(row.label).to_lowercase().starts_with(&typed);
            found.push((score + if begins { 1_000 } else { 0 }, row));
        }
    }
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, row)| row).collect()
}

/// One row for each action that is not just a movement.
fn one_a_word(mode: Mode) -> Vec<&'static Binding> {
    let mut rows: Vec<&'static Binding> = Vec::new();
    let here = |row: &Binding| mode.desk().is_none_or(|desk| row.is_on(desk));
    for row in keymap::bindings().filter(|row| !row.action.is_movement() && here(row)) {
        match rows.iter_mut().find(|other| other.action == row.action) {
            Some(other) if row.modes.contains(&mode) && !other.modes.contains(&mode) => {
                *other = row
            }
            Some(_) => {}
            None => rows.push(row),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::action::Action;

    #[test]
    fn an_action_is_found_by_any_name_of_it() {
        let words = Words::new(crate::lang::Lang::Es);
        for typed in ["undo", "deshac"] {
            let found = find(typed, Mode::Capture, words);
            assert_eq!(found.first().map(|row| row.action), Some(Action::Undo), "{typed}");
        }
        assert!(find("zzzzqqq", Mode::Capture, words).is_empty());
    }
}
