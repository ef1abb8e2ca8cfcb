//! Search as you type, over this session or all of them.

use super::effect::Effect;
use super::rows::Listed;
use tui_input::Input;

/// How many a search shows: who needs more types another letter.
const LIMIT: usize = 60;

/// The search.
#[derive(Debug, Default)]
pub struct Search {
    /// What is searched for.
    pub input: Input,
    /// Over every session, not only this one.
    pub everywhere: bool,
    /// What was found, newest first.
    pub rows: Vec<Listed>,
    /// The row with the cursor.
    pub cursor: usize,
    /// Whether the answer to the latest question has come.
    pub answered: bool,
    serial: u64,
}

impl Search {
    /// Asks anew; an answer to an earlier question will be dropped.
    pub fn ask(&mut self) -> Option<Effect> {
        self.serial += 1;
        self.cursor = 0;
        self.answered = false;
        let query = self.input.value().trim().to_owned();
        if query.is_empty() {
            self.rows.clear();
            return None;
        }
        let (serial, everywhere) = (self.serial, self.everywhere);
        Some(Effect::Search { serial, query, everywhere, limit: LIMIT })
    }

    /// Asks the same again, because something was written; the cursor stays.
    pub fn again(&mut self) -> Option<Effect> {
        let (cursor, answered) = (self.cursor, self.answered);
        let effect = self.ask();
        (self.cursor, self.answered) = (cursor, answered);
        effect
    }

    /// Takes in what was found, if it is what was asked last.
    pub fn take(&mut self, serial: u64, rows: Vec<Listed>) {
        if serial == self.serial {
            self.rows = rows;
            self.answered = true;
            self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
        }
    }
}
