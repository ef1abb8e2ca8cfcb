//! From an entry back to its line, escaping only what would be read as something else.

use super::body::{self, SEPARATOR};
use super::marks::{self, Meaning};
use super::{Entry, Flag, parts};

/// The canonical line of `entry`: kind, text, original, then the marks in the order
/// themes, addressees, answers, voice, language, seat, permission, mode.
///
/// [`parse_line`](super::parse_line) gives an equal entry back, provided that the
/// wordings have no white space at their ends, that the original is not empty and
/// has a text beside it, that each id finds itself, and that there are no remarks.
pub fn print_line(entry: &Entry) -> String {
    let mut text = characters_escaped(&entry.text);
    separators_escaped(&mut text);
    doubles_escaped(&mut text);
    if let Some(original) = &entry.original {
        let mut original = characters_escaped(original);
        doubles_escaped(&mut original);
        last_mark_escaped(&mut original);
        text = format!("{text} {SEPARATOR} {original}");
    } else {
        last_mark_escaped(&mut text);
    }
    match entry.kind {
        Some(kind) => text.insert_str(0, &format!("{} ", kind.sign())),
        None => lead_escaped(&mut text),
    }
    for meaning in meanings(entry) {
        if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(&marks::print(&meaning));
    }
    text
}

/// What the marks of `entry` have to say, in the order in which they are printed.
fn meanings(entry: &Entry) -> impl Iterator<Item = Meaning> {
    let themes = entry.themes.iter().cloned().map(Meaning::Theme);
    let addressees = entry.addressees.iter().cloned().map(Meaning::Addressee);
    let answers = entry.answers.iter().copied().map(Meaning::Answers);
    let voice = entry.voice.iter().cloned().map(Meaning::Voice);
    let language = entry.language.iter().cloned().map(Meaning::Language);
    let seat = entry.seat.iter().cloned().map(Meaning::Seat);
    let permission = entry.permission.into_iter().map(Flag::Permission);
    let mode = entry.mode.into_iter().map(Flag::Mode);
    let flags = permission.chain(mode).map(Meaning::Flag);
    themes.chain(addressees).chain(answers).chain(voice).chain(language).chain(seat).chain(flags)
}

/// `text` with its new lines written out, and with those backslashes doubled that
/// would make something else of what follows them.
fn characters_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' if chars.peek().is_some_and(|&c| c == '\n' || body::is_escapable(c)) => {
                out.push_str("\\\\");
            }
            _ => out.push(c),
        }
    }
    out
}

/// Puts a backslash before each word of `raw` that `needs` one.
fn words_escaped(raw: &mut String, needs: impl Fn(&str) -> bool) {
    let mut out = String::with_capacity(raw.len() + 8);
    for piece in raw.split_inclusive(char::is_whitespace) {
        if needs(piece.trim_end()) {
            out.push('\\');
        }
        out.push_str(piece);
    }
    *raw = out;
}

fn separators_escaped(raw: &mut String) {
    if raw.contains(SEPARATOR) {
        words_escaped(raw, |word| word == SEPARATOR);
    }
}

fn doubles_escaped(raw: &mut String) {
    words_escaped(raw, |word| marks::doubled_sign(word).is_some());
}

/// Keeps the last word from being a mark; the words before it are then none either.
fn last_mark_escaped(raw: &mut String) {
    let start = raw.trim_end_matches(|c: char| !c.is_whitespace()).len();
    if marks::is_mark_shaped(&raw[start..]) {
        raw.insert(start, '\\');
    }
}

/// Keeps the beginning of a line from being a kind's sign, or a command.
fn lead_escaped(raw: &mut String) {
    let word = raw.split(char::is_whitespace).next().unwrap_or_default();
    let mut chars = word.chars();
    let needs = match (chars.next(), chars.next(), chars.next()) {
        (Some(':'), Some(second), _) => second == ':' || second.is_alphabetic(),
        (Some(sign), None, _) => parts::kind_of_sign(sign).is_some(),
        (Some(sign), Some(second), None) => sign == second && parts::kind_of_sign(sign).is_some(),
        _ => false,
    };
    if needs {
        raw.insert(0, '\\');
    }
}
