//! Which bytes of a line are not wording, for the desk to colour while one types.

use super::{Class, Vocabulary, body, parse, parts};
use std::ops::Range;

/// What a stretch of a line is, where it is not wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The sign of the kind.
    Kind,
    /// A valid mark, sign included.
    Mark(Class),
    /// What says that the next character is meant as itself, or a written-out new line.
    Escape,
    /// The bars between text and original.
    Separator,
    /// A command, with all that follows it.
    Command,
}

/// The stretches of `line` that are not wording, as bytes, from left to right.
/// What is between them is white space and the letters of text and original.
pub fn highlight(line: &str, vocabulary: &dyn Vocabulary) -> Vec<(Range<usize>, Part)> {
    if let Some(command) = parse::command(line) {
        return vec![(command.word.start..command.rest.end, Part::Command)];
    }
    let parts = parts::cut(line, vocabulary);
    let kind = parts.kind.map(|(_, span)| (span, Part::Kind));
    let doubled = parts.doubled.map(|span| (span, Part::Escape));
    let silent = body::read(line, parts.body).silent.into_iter().map(|span| {
        let is_separator = &line[span.clone()] == body::SEPARATOR;
        (span, if is_separator { Part::Separator } else { Part::Escape })
    });
    let marks = parts.marks.into_iter().map(|(span, it)| (span, Part::Mark(it.class())));
    kind.into_iter().chain(doubled).chain(silent).chain(marks).collect()
}
