//! THE key table: what each key and each `:` word means, where. Footer, help,
//! command palette, `townhall keys` and the lookup all read it; no other file
//! names a key.

use super::action::Action;
use super::keys;
use super::mode::{Desk, Mode};
use super::words::Words;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use std::fmt::Write as _;

/// A key with what is held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Control, Alt; Shift only where the key is no character.
    pub held: KeyModifiers,
}

impl Key {
    /// A key alone.
    pub const fn plain(code: KeyCode) -> Key {
        Key { code, held: KeyModifiers::NONE }
    }

    /// A character.
    pub const fn char(c: char) -> Key {
        Key::plain(KeyCode::Char(c))
    }

    /// Control and a letter.
    pub const fn ctrl(c: char) -> Key {
        Key { code: KeyCode::Char(c), held: KeyModifiers::CONTROL }
    }

    /// A function key.
    pub const fn f(n: u8) -> Key {
        Key::plain(KeyCode::F(n))
    }

    /// The key of a terminal's report; none where it was let go. Shift is part
    /// of the character already, and AltGr (which some systems report as
    /// Control and Alt) makes characters, not commands.
    pub fn of(event: KeyEvent) -> Option<Key> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let held = match event.code {
            KeyCode::Char(_) if event.modifiers.contains(alt_gr) => KeyModifiers::NONE,
            KeyCode::Char(_) => event.modifiers - KeyModifiers::SHIFT,
            KeyCode::BackTab => event.modifiers - KeyModifiers::SHIFT,
            _ => event.modifiers,
        };
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        let code = match event.code {
            KeyCode::Char(c) if held.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(c.to_ascii_lowercase())
            }
            code => code,
        };
        Some(Key { code, held: held & known })
    }

    /// The character it writes; none for a command.
    pub fn character(self) -> Option<char> {
        match self {
            Key { code: KeyCode::Char(c), held } if held.is_empty() => Some(c),
            _ => None,
        }
    }

    /// What stands on the key, for help and documentation: `Ctrl+Z`.
    pub fn label(self, words: Words) -> String {
        let mut label = String::new();
        for (held, name) in [
            (KeyModifiers::CONTROL, "key-ctrl"),
            (KeyModifiers::ALT, "key-alt"),
            (KeyModifiers::SHIFT, "key-shift"),
        ] {
            if self.held.contains(held) {
                label.push_str(words.id(name));
                label.push('+');
            }
        }
        label + &self.cap(words)
    }

    /// The same where columns are few: `^Z`.
    pub fn short(self, words: Words) -> String {
        if self.held == KeyModifiers::CONTROL {
            format!("^{}", self.cap(words))
        } else {
            self.label(words)
        }
    }

    fn cap(self, words: Words) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "key-space",
            KeyCode::Char(c) if self.held.is_empty() => return c.to_string(),
            KeyCode::Char(c) => return c.to_uppercase().to_string(),
            KeyCode::F(n) => return format!("F{n}"),
            KeyCode::Up => return "↑".to_owned(),
            KeyCode::Down => return "↓".to_owned(),
            KeyCode::Left => return "←".to_owned(),
            KeyCode::Right => return "→".to_owned(),
            KeyCode::Enter => "key-enter",
            KeyCode::Esc => "key-esc",
            KeyCode::Tab => "key-tab",
            KeyCode::Home => "key-home",
            KeyCode::End => "key-end",
            KeyCode::PageUp => "key-page-up",
            KeyCode::PageDown => "key-page-down",
            KeyCode::Backspace => "key-backspace",
            KeyCode::Delete => "key-delete",
            other => return format!("{other}"),
        };
        words.id(name).to_owned()
    }
}

/// Where in the help a key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// While writing.
    Writing,
    /// While tagging.
    Tagging,
    /// In the stream.
    Stream,
    /// Phases and clock.
    Evening,
    /// Sessions and plans.
    Sessions,
    /// Choosing in a list.
    Choosing,
    /// Everywhere.
    Everywhere,
    /// The stop.
    Care,
    /// What the wall shows.
    Wall,
    /// Reading back, and before people go home.
    Closing,
    /// The speaking list and consent.
    Speaking,
    /// The plan, what words may be used for, and the sheet.
    Before,
    /// What follows from what was said.
    FollowUp,
    /// Ballots.
    Deciding,
}

impl Section {
    /// Every section, in the order of the help.
    pub const ALL: [Section; 14] = [
        Section::Writing,
        Section::Tagging,
        Section::Stream,
        Section::FollowUp,
        Section::Evening,
        Section::Care,
        Section::Wall,
        Section::Closing,
        Section::Speaking,
        Section::Before,
        Section::Deciding,
        Section::Sessions,
        Section::Choosing,
        Section::Everywhere,
    ];

    /// The message id of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Section::Writing => "section-writing",
            Section::Tagging => "section-tagging",
            Section::Stream => "section-stream",
            Section::Evening => "section-evening",
            Section::Sessions => "section-sessions",
            Section::Choosing => "section-choosing",
            Section::Everywhere => "section-everywhere",
            Section::Care => "section-care",
            Section::Wall => "section-wall",
            Section::Closing => "section-closing",
            Section::Speaking => "section-speaking",
            Section::Before => "section-before",
            Section::FollowUp => "section-follow-up",
            Section::Deciding => "section-deciding",
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The keys; the first is the one that is shown.
    pub keys: &'static [Key],
    /// Where they mean this.
    pub modes: &'static [Mode],
    /// What they mean.
    pub action: Action,
    /// The word after `:` that means the same; the same in each row of an action.
    pub word: &'static str,
    /// The message id of a word or two for the footer.
    pub label: &'static str,
    /// The message id of a sentence for the help.
    pub help: &'static str,
    /// Where in the help it stands.
    pub section: Section,
    /// Its place in the footer, the smallest first; 0 where it has none.
    pub footer: u8,
}

impl Binding {
    /// Whether it is found on a desk.
    pub fn is_on(&self, desk: Desk) -> bool {
        self.modes.iter().any(|mode| mode.desk().is_none_or(|its| its == desk))
    }
}

/// Every row, desk after desk.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    keys::TABLES.iter().copied().flatten()
}

/// What a key means in a mode.
pub fn lookup(mode: Mode, key: Key) -> Option<&'static Binding> {
    bindings().find(|binding| binding.modes.contains(&mode) && binding.keys.contains(&key))
}

/// The key that means an action in a mode, the first where there are several.
pub fn key_for(mode: Mode, action: Action) -> Option<Key> {
    let row = bindings().find(|row| row.action == action && row.modes.contains(&mode))?;
    row.keys.first().copied()
}

/// What a `:` word means on a desk: a whole word, or the beginning of exactly one.
///
/// # Errors
/// The words that begin so; none where there is no such word.
pub fn word(desk: Desk, typed: &str) -> Result<Action, Vec<&'static str>> {
    let typed = typed.to_lowercase();
    let mut near: Vec<&'static Binding> = Vec::new();
    for binding in bindings().filter(|binding| binding.is_on(desk)) {
        if binding.word == typed {
            return Ok(binding.action);
        }
        let new = near.iter().all(|other| other.word != binding.word);
        if new && !typed.is_empty() && binding.word.starts_with(&typed) {
            near.push(binding);
        }
    }
    match near.as_slice() {
        [one] => Ok(one.action),
        several => Err(several.iter().map(|binding| binding.word).collect()),
    }
}

/// The rows that the footer shows in a mode, in their order.
pub fn footer(mode: Mode) -> Vec<&'static Binding> {
    let mut rows: Vec<_> =
        bindings().filter(|row| row.footer > 0 && row.modes.contains(&mode)).collect();
    rows.sort_by_key(|row| row.footer);
    rows
}

/// The rows of the help, section by section: those of `mode` before the others,
/// so that one sees what there is elsewhere too.
pub fn help(mode: Mode) -> Vec<(Section, Vec<&'static Binding>)> {
    let mut sections: Vec<(Section, Vec<&'static Binding>)> = Section::ALL
        .into_iter()
        .map(|section| {
            let mut rows: Vec<&'static Binding> = Vec::new();
            for row in bindings().filter(|row| row.section == section) {
                let here = row.modes.contains(&mode);
                match rows.iter_mut().find(|other| other.action == row.action) {
                    Some(other) if here && !other.modes.contains(&mode) => *other = row,
                    Some(_) => {}
                    None => rows.push(row),
                }
            }
            rows.sort_by_key(|row| !row.modes.contains(&mode));
            (section, rows)
        })
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    sections.sort_by_key(|(_, rows)| rows.iter().all(|row| !row.modes.contains(&mode)));
    sections
}

/// One line of the reference: what is meant, and every key that means it in some mode.
#[derive(Clone, Debug)]
pub struct Meaning {
    /// The first row of the table that says it.
    pub row: &'static Binding,
    /// The keys of all rows that say it, without repeats.
    pub keys: Vec<Key>,
}

/// The whole table section by section, each meaning once, whatever the mode.
pub fn reference() -> Vec<(Section, Vec<Meaning>)> {
    let mut sections = Vec::new();
    for section in Section::ALL {
        let mut meanings: Vec<Meaning> = Vec::new();
        for row in bindings().filter(|row| row.section == section) {
            let same = |other: &Meaning| (other.row.word, other.row.help) == (row.word, row.help);
            match meanings.iter_mut().find(|other| same(other)) {
                Some(other) => {
                    let new = row.keys.iter().filter(|key| !other.keys.contains(key));
                    let new: Vec<Key> = new.copied().collect();
                    other.keys.extend(new);
                }
                None => meanings.push(Meaning { row, keys: row.keys.to_vec() }),
            }
        }
        if !meanings.is_empty() {
            sections.push((section, meanings));
        }
    }
    sections
}

/// The whole table as Markdown, as `townhall keys --markdown` prints it and the
/// README has it.
pub fn keys_markdown(words: Words) -> String {
    let mut out = String::new();
    for (section, meanings) in reference() {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "### {}\n", words.id(section.heading()));
        let _ = writeln!(out, "| {} | `:` | {} |", words.id("keys-key"), words.id("keys-does"));
        let _ = writeln!(out, "|---|---|---|");
        for Meaning { row, keys } in meanings {
            let keys: Vec<_> = keys.iter().map(|key| format!("`{}`", key.label(words))).collect();
            let help = words.id(row.help);
            let _ = writeln!(out, "| {} | `:{}` | {help} |", keys.join(", "), row.word);
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests;
