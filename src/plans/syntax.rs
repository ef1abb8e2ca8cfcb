//! TOML as such: parses on after a mistake, and says mistakes in plain words.

use super::mistakes::Mistakes;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, Error};

/// Parses as much of `text` as can be understood; the mistakes come beside it.
pub(super) fn parse(text: &str) -> (Spanned<DeTable<'_>>, Vec<Error>) {
    DeTable::parse_recoverable(text)
}

/// Puts the mistakes of syntax, one a line, before those of content, without
/// those that only follow from an unreadable line.
pub(super) fn join(errors: Vec<Error>, content: Mistakes, text: &str) -> Mistakes {
    if errors.is_empty() {
        return content;
    }
    let line_starts: Vec<usize> =
        std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let line_of = |offset: usize| line_starts.partition_point(|start| *start <= offset);
    let mut errors: Vec<(usize, bool, String)> = errors
        .into_iter()
        .map(|error| {
            let span = error.span().unwrap_or_default();
            (span.start, span.is_empty(), error.message().to_owned())
        })
        .collect();
    errors.sort();
    let mut lost = Vec::new();
    if errors.iter().any(|(_, _, message)| message.starts_with("unclosed array,")) {
        // Everything after a list that is never closed reads as a part of it.
        errors.truncate(1);
        if let Some((offset, _, message)) = errors.first_mut() {
            *offset = text[..*offset].rfind('[').unwrap_or(*offset);
            "unclosed array,".clone_into(message);
            lost.push(*offset..usize::MAX);
        }
    }
    for (offset, _, message) in &errors {
        // What stands below a broken heading reads as part of what is above it.
        if message.starts_with("unclosed table") || message.starts_with("unclosed array table") {
            let next = text[*offset..].find("\n[").map_or(text.len(), |at| offset + at);
            lost.push(*offset..next);
        }
    }
    let mut unread = BTreeSet::new();
    errors.retain(|(offset, _, _)| unread.insert(line_of(*offset)));
    let is_lost = |offset: usize| {
        let before = lost.partition_point(|range| range.start <= offset);
        lost[..before].last().is_some_and(|range| range.contains(&offset))
    };
    let mut all =
        content.without_consequences(|offset| unread.contains(&line_of(offset)) || is_lost(offset));
    for (offset, empty, message) in errors {
        let (what, fix) = in_plain_words(&message, empty);
        all.note(offset, "", what, fix);
    }
    all
}

/// What a mistake of syntax is, and what to do about it.
fn in_plain_words(message: &str, empty: bool) -> (String, &'static str) {
    let begins = |with: &str| message.starts_with(with);
    let (what, fix) = match () {
        () if begins("string values must be quoted") && empty => {
            ("there is no value after the =", "write the value: a number, or a text in quotes")
        }
        () if begins("string values must be quoted") => {
            ("a text must stand between quotes", "put a \" before it and another after it")
        }
        () if begins("invalid basic string, expected `\"`") => {
            ("the text has no closing quote", "put a \" at its end; write \\\" for one inside it")
        }
        () if begins("invalid basic string") || begins("missing escaped value") => (
            "the text holds a sign that cannot stand there",
            "write \\\\ for a backslash and \\\" for a quote",
        ),
        () if begins("missing comma between array elements") => (
            "a comma or the closing ] is missing before this",
            "put a comma between the members of a list, and a ] at its end",
        ),
        () if begins("unclosed array,") || begins("unexpected `=` in array") => {
            ("a list is not closed", "put a ] at its end")
        }
        () if begins("unclosed table") || begins("unclosed array table") => {
            ("the heading's brackets are not closed", "write it like [[phase]]")
        }
        () if begins("duplicate key") => {
            ("this stands here for the second time", "keep one of the two")
        }
        () if begins("key with no value") => {
            ("a field without a value", "write it like: field = value")
        }
        () if begins("cannot recurse further") => {
            ("brackets stand in brackets too many times", "a plan needs no more than two levels")
        }
        () if begins("carriage return") => (
            "a line ends in a lone carriage return",
            "save the file with ordinary line ends (LF or CRLF)",
        ),
        () => {
            let what = format!("this is not valid TOML: {message}");
            return (what, "mend the line; it should read: field = value");
        }
    };
    (what.to_owned(), fix)
}
