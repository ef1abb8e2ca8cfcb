//! The mark that is being typed at the cursor, and what it may become.

use super::marks;
use super::{Candidate, Class, Field, Flag, Vocabulary};
use std::ops::Range;

/// A mark or command word with the cursor in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenMark {
    /// What a choice replaces: the whole word, sign included.
    pub span: Range<usize>,
    /// What the word names; `None` in the second spelling, where it may be any of
    /// [`Class::NAMED`].
    pub class: Option<Class>,
    /// What was typed between sign and cursor.
    pub typed: String,
    /// Whether the word is a command's argument, which has no sign.
    bare: bool,
}

/// The word that Tab completes when the cursor is at byte `cursor` of `line`;
/// `None` where Tab has nothing to do. A mark counts only at the end of a line, so
/// one with a sentence after it is not open.
pub fn completion(line: &str, cursor: usize, vocabulary: &dyn Vocabulary) -> Option<OpenMark> {
    let (before, after) = line.split_at_checked(cursor)?;
    let start = before.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let end = cursor + after.find(char::is_whitespace).unwrap_or(after.len());
    if let Some(command) = super::parse::command(line) {
        let class = match &line[command.word.clone()] {
            _ if start <= command.word.start => Class::Command,
            word => argument_class(&word[1..])?,
        };
        let bare = class != Class::Command;
        let typed = before[start..].strip_prefix(':').unwrap_or(&before[start..]).to_owned();
        return Some(OpenMark { span: start..end, class: Some(class), typed, bare });
    }
    let (sign, class) = marks::sign_of(&line[start..end])?;
    let typed = before.get(start + sign..)?;
    let open = typed.is_empty() || typed.starts_with(char::is_alphanumeric);
    let at_end = line[end..]
        .split_whitespace()
        .all(|word| matches!(marks::read(word, vocabulary), Some(crate::domain::Lookup::Found(_))));
    (open && at_end).then(|| OpenMark {
        span: start..end,
        class,
        typed: typed.to_owned(),
        bare: false,
    })
}

/// What the argument of a command names, where that can be completed.
fn argument_class(word: &str) -> Option<Class> {
    [(Field::Voice, Class::Voice), (Field::Language, Class::Language), (Field::Seat, Class::Seat)]
        .into_iter()
        .find(|(field, _)| field.word().eq_ignore_ascii_case(word))
        .map(|(_, class)| class)
}

impl OpenMark {
    /// What the mark may become, best first. `insert` is the whole new word, sign
    /// included, to put in place of [`span`](Self::span). The second spelling
    /// becomes the first, which has only one meaning.
    pub fn choices(&self, vocabulary: &dyn Vocabulary) -> Vec<Candidate> {
        let classes = match &self.class {
            Some(class) => std::slice::from_ref(class),
            None => &Class::NAMED,
        };
        let of_class = |class: &Class| {
            let sign = if self.bare { String::new() } else { class.sign().to_string() };
            let mut found = vocabulary.candidates(*class, &self.typed);
            if *class == Class::Flag && found.is_empty() {
                found = flags(&self.typed);
            }
            found.into_iter().map(move |Candidate { insert, label }| Candidate {
                insert: format!("{sign}{insert}"),
                label,
            })
        };
        classes.iter().flat_map(of_class).collect()
    }
}

/// The built-in words of permission and mode, for a vocabulary without its own.
fn flags(prefix: &str) -> Vec<Candidate> {
    let prefix = prefix.to_ascii_lowercase();
    Flag::WORDS
        .into_iter()
        .filter(|(word, flag)| flag.word() == *word && word.starts_with(&prefix))
        .map(|(word, _)| Candidate { insert: word.to_owned(), label: word.to_owned() })
        .collect()
}
