//! Text and original: where one ends and the other begins, and what escapes mean.

use super::marks;
use std::ops::Range;

/// What stands alone between text and original.
pub(super) const SEPARATOR: &str = "||";

/// Whether a `\` before `c` makes one character of the two.
pub(super) fn is_escapable(c: char) -> bool {
    matches!(
        c,
        '!' | '+' | '?' | '؟' | '"' | '*' | '=' // kinds
            | '#' | '@' | '%' | '~' | '^' | '>' | '&' | ',' | '،' // marks
            | ':' | '|' | '\\' | 'n'
    )
}

/// A body, read.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Body {
    pub(super) text: String,
    pub(super) original: Option<String>,
    /// Bytes of the line that are not letters of the wording: escapes and separator.
    pub(super) silent: Vec<Range<usize>>,
}

/// Reads the body at `span` of `line`.
pub(super) fn read(line: &str, span: Range<usize>) -> Body {
    for at in separators(line, &span) {
        let mut silent = Vec::new();
        let text = unescape(line, span.start..at, &mut silent);
        silent.push(at..at + SEPARATOR.len());
        let original = unescape(line, at + SEPARATOR.len()..span.end, &mut silent);
        if !text.is_empty() && !original.is_empty() {
            return Body { text, original: Some(original), silent };
        }
    }
    let mut silent = Vec::new();
    let text = unescape(line, span, &mut silent);
    Body { text, original: None, silent }
}

/// Where `||` is a word in `span` of `line`.
fn separators(line: &str, span: &Range<usize>) -> impl Iterator<Item = usize> {
    let text = &line[span.clone()];
    let start = span.start;
    text.match_indices(SEPARATOR).map(|(at, _)| at).filter_map(move |at| {
        let before = text[..at].ends_with(char::is_whitespace);
        let after = text[at + SEPARATOR.len()..].starts_with(char::is_whitespace);
        (before && after).then_some(start + at)
    })
}

/// The wording at `span`, trimmed, its escapes carried out and noted in `silent`.
fn unescape(line: &str, span: Range<usize>, silent: &mut Vec<Range<usize>>) -> String {
    let raw = &line[span.clone()];
    let mut out = String::with_capacity(raw.len());
    let mut at_word_start = true;
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let at = span.end - rest.len();
        let mut taken = c.len_utf8();
        let next = rest[taken..].chars().next();
        if c == '\\' && next == Some('n') {
            out.push('\n');
            taken += 1;
            silent.push(at..at + taken);
        } else if let ('\\', Some(literal)) = (c, next.filter(|c| is_escapable(*c))) {
            out.push(literal);
            silent.push(at..at + taken);
            taken += literal.len_utf8();
        } else if let Some(sign) = at_word_start.then(|| marks::doubled_sign(rest)).flatten() {
            out.push_str(&rest[..sign]);
            silent.push(at..at + sign);
            taken = 2 * sign;
        } else {
            out.push(c);
        }
        at_word_start = c.is_whitespace();
        rest = &rest[taken..];
    }
    trim(out)
}

/// `text` without outer white space, in its own allocation where it has none.
fn trim(text: String) -> String {
    let inner = text.trim();
    if inner.len() == text.len() { text } else { inner.to_owned() }
}
