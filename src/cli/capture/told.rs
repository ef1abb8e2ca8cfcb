//! What is said about a line on standard error: where, what, and how to mend it.

use crate::cli::output;
use crate::domain::grammar::{Class, Remark, Vocabulary};
use crate::domain::{Ref, Session};
use crate::plans;
use std::fmt::Write as _;

/// What a command that cannot be carried out leaves behind.
const UNSET: &str = "The lines that follow are saved without it.";

/// One thing to say about a line.
pub(super) struct Told {
    /// In characters, from 1.
    column: usize,
    what: String,
    fix: String,
}

impl Told {
    fn new(column: usize, what: impl Into<String>, fix: impl Into<String>) -> Self {
        Told { column, what: what.into(), fix: fix.into() }
    }

    /// Says it of a line that is saved all the same.
    pub(super) fn warn(&self, line: u64) {
        output::note(&self.as_text("warning", line));
    }

    /// Says it of a line that is not saved.
    pub(super) fn refuse(&self, line: u64) {
        output::note(&self.as_text("error", line));
    }

    fn as_text(&self, level: &str, line: u64) -> String {
        let Told { column, what, fix } = self;
        let mut text = format!("{level}: line {line}, column {column}: {what}\n");
        if !fix.is_empty() {
            // Writing to a String never fails.
            let _ = writeln!(text, "  hint: {fix}");
        }
        text
    }

    /// A remark of the grammar.
    pub(super) fn remark(line: &str, remark: &Remark, words: &dyn Vocabulary) -> Self {
        let span = remark.span();
        let column = column(line, span.start);
        let word = line.get(span).unwrap_or_default();
        let shown = word.escape_debug();
        let sign = word.chars().next().filter(|first| "#@%~^>&".contains(*first));
        match remark {
            Remark::UnknownMark { .. } => Told::new(
                column,
                format!("\"{shown}\" names nothing in this session and stays in the text"),
                near(word, words),
            ),
            Remark::AmbiguousMark { candidates, .. } => Told::new(
                column,
                format!("\"{shown}\" could mean several things"),
                format!("Write more of it: {}.", signed(sign, candidates).join(", ")),
            ),
            Remark::StrandedMark { .. } => Told::new(
                column,
                format!("\"{shown}\" stays in the text, as does the mark after it"),
                "Marks count only at the end of a line, and only as long as each names something.",
            ),
            Remark::DuplicateMark { .. } => Told::new(
                column,
                format!("\"{shown}\" does not count: the line says that twice"),
                match sign {
                    Some('#' | '@' | '>') => "It is taken once.",
                    _ => "What a contribution has only once is as the last such mark says.",
                },
            ),
            Remark::MissingArgument { .. } => Told::new(
                column,
                format!("\"{shown}\" needs a word after it"),
                format!("Write for example {}. {UNSET}", example(word)),
            ),
            Remark::BadArgument { .. } => {
                let command = line.split_whitespace().next().unwrap_or_default();
                Told::new(
                    column,
                    format!("\"{shown}\" does not go with {}", command.escape_debug()),
                    format!("Write for example {}. {UNSET}", example(command)),
                )
            }
        }
    }

    pub(super) fn not_utf8(bytes: &[u8], valid: usize) -> Self {
        let before = String::from_utf8_lossy(&bytes[..valid]);
        Told::new(
            before.chars().count() + 1,
            "the line is not UTF-8 text and was not saved",
            "Turn the input into UTF-8 first, for example: iconv -f LATIN1 -t UTF-8",
        )
    }

    pub(super) fn too_long() -> Self {
        Told::new(
            1,
            "the line has more than 1,048,576 bytes and was not saved",
            "A contribution is what one person says in one turn: break the line where that ends.",
        )
    }

    pub(super) fn no_words() -> Self {
        Told::new(
            1,
            "the line has marks and no words, so there is nothing to save",
            "Put marks on the line whose words they belong to, after the words.",
        )
    }

    pub(super) fn no_phase(line: &str, session: &Session) -> Self {
        let at = line.trim_end().rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let last = session.plan.phases.len();
        Told::new(
            column(line, at),
            format!("the session's plan has {last} phases"),
            format!("Write the number of one of them, in their order. {UNSET}"),
        )
    }

    pub(super) fn no_command(line: &str, word: &str) -> Self {
        Told::new(
            column(line, line.find(':').unwrap_or_default()),
            format!(
                "there is no command \":{}\" here, and the line was not saved",
                word.escape_debug()
            ),
            "Commands: :table, :phase, :seat, :voice, :lang, :clear. For a text that begins with a \
             colon, write two.",
        )
    }

    pub(super) fn refused(why: String) -> Self {
        Told::new(1, why, "")
    }

    pub(super) fn no_answer(line: &str, reference: &Ref, why: &str) -> Self {
        let written = line.to_uppercase().rfind(&reference.to_string());
        let at = written.filter(|at| line.is_char_boundary(*at)).unwrap_or_default();
        Told::new(
            column(line, at),
            format!(
                "\"{reference}\" {why}; the line is saved without the link, the mark in its text"
            ),
            "",
        )
    }
}

/// Candidates as they are to be written: behind the sign that the word has.
fn signed(sign: Option<char>, candidates: &[String]) -> Vec<String> {
    let signed = |candidate: &String| match sign {
        Some(sign) if candidate.starts_with(char::is_alphanumeric) => format!("{sign}{candidate}"),
        _ => candidate.clone(),
    };
    candidates.iter().map(signed).collect()
}

/// What a mark may have been meant to be.
fn near(word: &str, words: &dyn Vocabulary) -> String {
    let classes = Class::NAMED.into_iter();
    let class = classes.clone().find(|class| word.starts_with(class.sign()));
    let name = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let mut near = Vec::new();
    for class in classes.filter(|one| class.is_none_or(|class| class == *one)) {
        let known: Vec<String> =
            words.candidates(class, "").into_iter().map(|candidate| candidate.insert).collect();
        let found = plans::near(name, known.iter().map(String::as_str));
        near.extend(found.into_iter().take(3).map(|id| format!("{}{id}", class.sign())));
    }
    if near.is_empty() {
        "If it was meant as a mark, `townhall codebook show` and the plan have the names."
            .to_owned()
    } else {
        format!("Was it meant to be {}?", near.join(" or "))
    }
}

fn example(command: &str) -> &'static str {
    match command.trim_start_matches(':').to_lowercase().as_str() {
        "table" => ":table 3",
        "phase" => ":phase 2",
        "seat" => ":seat 14",
        "voice" => ":voice newcomer",
        "lang" => ":lang es",
        _ => ":clear, or :clear voice",
    }
}

/// The column of a byte, in characters, from 1.
fn column(line: &str, at: usize) -> usize {
    line.get(..at).map_or(0, |before| before.chars().count()) + 1
}

/// Prints a line that was not saved, so that nothing in it is lost.
pub(super) fn echo(line: &[u8]) {
    begin(line);
    output::note("\n");
}

/// Prints the beginning of a line that was not saved; [`go_on`] prints the rest.
pub(super) fn begin(line: &[u8]) {
    output::note(&format!("  line: {}", escaped(line)));
}

/// Prints more of the line begun.
pub(super) fn go_on(piece: &[u8]) {
    output::note(&escaped(piece));
}

/// `line` with every byte that is no text, or that would act on a terminal, written
/// as an escape.
pub(super) fn escaped(line: &[u8]) -> String {
    let mut text = String::with_capacity(line.len());
    for chunk in line.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if letter == '\\' {
                text.push_str("\\\\");
            } else if acts_on_a_terminal(letter) {
                text.extend(letter.escape_unicode());
            } else {
                text.push(letter);
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(text, "\\x{byte:02X}");
        }
    }
    text
}

fn acts_on_a_terminal(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::escaped;
    use proptest::prelude::*;

    #[test]
    fn nothing_of_a_refused_line_is_lost_and_nothing_of_it_acts() {
        assert_eq!(escaped(b"caf\xe9 \x1b[2J \\n \xd8\xa3"), "caf\\xE9 \\u{1b}[2J \\\\n أ");
    }

    proptest! {
        #[test]
        fn two_lines_never_look_the_same(one in proptest::collection::vec(any::<u8>(), 0..6), other in proptest::collection::vec(any::<u8>(), 0..6)) {
            prop_assume!(one != other);
            prop_assert_ne!(escaped(&one), escaped(&other));
        }
    }
}
