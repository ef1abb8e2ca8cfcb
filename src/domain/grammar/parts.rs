//! Cuts a line into its parts: kind, body, marks. Looks words up, but decides nothing else.

use super::marks::{self, Meaning};
use super::{Remark, Vocabulary};
use crate::domain::{Kind, Lookup};
use std::ops::Range;

/// A line that is no command, cut up. All spans are bytes of the line.
#[derive(Debug)]
pub(super) struct Parts {
    /// The kind, and its sign.
    pub(super) kind: Option<(Kind, Range<usize>)>,
    /// A first character that only says that the second one is meant as itself.
    pub(super) doubled: Option<Range<usize>>,
    /// Text and original, trimmed, with escapes.
    pub(super) body: Range<usize>,
    /// The marks in the order of the line.
    pub(super) marks: Vec<(Range<usize>, Meaning)>,
    /// Marks that stay in the body, the last one first.
    pub(super) remarks: Vec<Remark>,
}

/// The kind whose sign `c` is, the Arabic question mark included.
pub(super) fn kind_of_sign(c: char) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| kind.sign() == c || (c == '؟' && *kind == Kind::Question))
}

/// What leads a line, before its text.
enum Lead {
    Kind(Kind),
    Doubled,
    Nothing,
}

fn lead(line: &str) -> Lead {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return Lead::Nothing };
    let second = chars.next();
    if first == ':' && second == Some(':') {
        return Lead::Doubled;
    }
    match (kind_of_sign(first), second) {
        (Some(kind), Some(c)) if c.is_whitespace() => Lead::Kind(kind),
        (Some(_), Some(c)) if c == first && chars.next().is_some_and(char::is_whitespace) => {
            Lead::Doubled
        }
        _ => Lead::Nothing,
    }
}

/// Cuts `line` up.
pub(super) fn cut(line: &str, vocabulary: &dyn Vocabulary) -> Parts {
    let start = line.len() - line.trim_start().len();
    let sign = start..start + line[start..].chars().next().map_or(0, char::len_utf8);
    let (kind, doubled, body_start) = match lead(&line[start..]) {
        Lead::Kind(kind) => (Some((kind, sign.clone())), None, sign.end),
        Lead::Doubled => (None, Some(sign.clone()), sign.end),
        Lead::Nothing => (None, None, start),
    };
    let mut parts = Parts {
        kind,
        doubled,
        body: trimmed(line, body_start..line.len()),
        marks: vec![],
        remarks: vec![],
    };
    while let Some(span) = last_word(line, &parts.body) {
        match marks::read(&line[span.clone()], vocabulary) {
            Some(Lookup::Found(meaning)) => {
                parts.body = trimmed(line, parts.body.start..span.start);
                parts.marks.push((span, meaning));
            }
            Some(_) => {
                parts.remarks = left_behind(line, &parts.body, vocabulary);
                break;
            }
            None => break,
        }
    }
    parts.marks.reverse();
    parts
}

/// Remarks on the words at the end of `body` that look like marks: the last one
/// names nothing, and keeps those before it in the text as well.
fn left_behind(line: &str, body: &Range<usize>, vocabulary: &dyn Vocabulary) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut rest = body.clone();
    while let Some(span) = last_word(line, &rest) {
        rest = trimmed(line, rest.start..span.start);
        remarks.push(match marks::read(&line[span.clone()], vocabulary) {
            Some(Lookup::Found(_)) => Remark::StrandedMark { span },
            Some(Lookup::Ambiguous(candidates)) => Remark::AmbiguousMark { span, candidates },
            Some(Lookup::Unknown) => Remark::UnknownMark { span },
            None => break,
        });
    }
    remarks
}

/// `within` without the white space at its ends.
pub(super) fn trimmed(line: &str, within: Range<usize>) -> Range<usize> {
    let text = line[within.clone()].trim_end();
    let start = within.start + (text.len() - text.trim_start().len());
    start..within.start + text.len()
}

/// The last word in `within`, which ends in no white space; `None` if it is empty.
fn last_word(line: &str, within: &Range<usize>) -> Option<Range<usize>> {
    let text = &line[within.clone()];
    let before = text.trim_end_matches(|c: char| !c.is_whitespace()).len();
    (before < text.len()).then(|| within.start + before..within.end)
}
