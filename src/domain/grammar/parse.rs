//! From a line to what it says.

use super::marks::Meaning;
use super::parts::{self, Parts};
use super::{Entry, Flag, Line, Remark, StickyCommand, Vocabulary, body};
use std::ops::Range;

/// Reads one line of the capture grammar. Whatever the line is, no letter of it
/// is lost: it is in the text, in the original, in a mark or in a command.
pub fn parse_line(line: &str, vocabulary: &dyn Vocabulary) -> Line {
    if let Some(command) = command(line) {
        return read_command(line, command, vocabulary);
    }
    let parts = parts::cut(line, vocabulary);
    let entry = read_entry(line, parts);
    if !entry.text.is_empty() {
        Line::Contribution(entry)
    } else if entry == Entry::default() {
        Line::Empty
    } else {
        Line::MarksOnly(entry)
    }
}

/// The word of a command and what follows it, as spans of their line.
pub(super) struct Command {
    /// The colon and the word.
    pub(super) word: Range<usize>,
    /// The rest, without outer white space.
    pub(super) rest: Range<usize>,
}

/// The command that `line` is: one whose first letter follows a colon. A smiley
/// or a time that leads a sentence is none.
pub(super) fn command(line: &str) -> Option<Command> {
    let start = line.len() - line.trim_start().len();
    let after = line[start..].strip_prefix(':')?;
    if !after.starts_with(char::is_alphabetic) {
        return None;
    }
    let length = after.find(char::is_whitespace).unwrap_or(after.len());
    let end = start + 1 + length;
    Some(Command { word: start..end, rest: parts::trimmed(line, end..line.len()) })
}

fn read_command(line: &str, command: Command, vocabulary: &dyn Vocabulary) -> Line {
    let word = &line[command.word.start + 1..command.word.end];
    let rest = &line[command.rest.clone()];
    let sticky =
        StickyCommand::read_at(word, command.word.clone(), rest, command.rest.start, vocabulary);
    match sticky {
        Some(Ok(command)) => Line::Sticky(command),
        Some(Err(remark)) => {
            Line::BadSticky { word: word.to_owned(), rest: rest.to_owned(), remark }
        }
        None => Line::Command { word: word.to_owned(), rest: rest.to_owned() },
    }
}

fn read_entry(line: &str, parts: Parts) -> Entry {
    let body = body::read(line, parts.body);
    let mut entry = Entry {
        kind: parts.kind.map(|(kind, _)| kind),
        text: body.text,
        original: body.original,
        remarks: parts.remarks,
        ..Entry::default()
    };
    // A list keeps the first of two equal marks; of what a contribution has once,
    // the last one counts, as people correct themselves by saying it again.
    let (lists, single): (Vec<_>, Vec<_>) =
        parts.marks.into_iter().partition(|(_, meaning)| is_listed(meaning));
    for (span, meaning) in lists.into_iter().chain(single.into_iter().rev()) {
        if !take(&mut entry, meaning) {
            entry.remarks.push(Remark::DuplicateMark { span });
        }
    }
    entry.remarks.sort_by_key(|remark| remark.span().start);
    entry
}

/// Whether a contribution may have several of these.
fn is_listed(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Theme(_) | Meaning::Addressee(_) | Meaning::Answers(_))
}

/// Puts what a mark says into `entry`; false if there is no room for it.
fn take(entry: &mut Entry, meaning: Meaning) -> bool {
    match meaning {
        Meaning::Theme(theme) => add(&mut entry.themes, theme),
        Meaning::Addressee(id) => add(&mut entry.addressees, id),
        Meaning::Answers(answered) => add(&mut entry.answers, answered),
        Meaning::Voice(id) => fill(&mut entry.voice, id),
        Meaning::Language(tag) => fill(&mut entry.language, tag),
        Meaning::Seat(seat) => fill(&mut entry.seat, seat),
        Meaning::Flag(Flag::Permission(permission)) => fill(&mut entry.permission, permission),
        Meaning::Flag(Flag::Mode(mode)) => fill(&mut entry.mode, mode),
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) -> bool {
    let new = !list.contains(&item);
    if new {
        list.push(item);
    }
    new
}

fn fill<T>(place: &mut Option<T>, value: T) -> bool {
    let free = place.is_none();
    if free {
        *place = Some(value);
    }
    free
}
