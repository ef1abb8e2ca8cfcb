//! People's words as Markdown that shows them and does nothing: no markup, no
//! HTML, no link, whichever viewer opens it.

use crate::text::harmless_block;
use std::fmt::Write as _;

/// Joins nothing, shows nothing, and ends what a viewer would take for an address.
const WORD_JOINER: char = '\u{2060}';

/// Words in one line, for the inside of a line: a heading, a table cell, a list.
pub(super) fn inline(words: &str) -> String {
    escape(&one_line(words), false)
}

/// Words in one line that begin a line.
pub(super) fn paragraph(words: &str) -> String {
    escape(&one_line(words), true)
}

fn one_line(words: &str) -> String {
    harmless_block(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words with their line breaks, to stand in a list item with this indent.
pub(super) fn lines(words: &str, indent: &str) -> String {
    let words = harmless_block(words);
    let lines: Vec<String> = words
        .lines()
        .map(|line| escape(line.trim(), true))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(&format!("\\\n{indent}"))
}

/// Escapes what Markdown, its GitHub dialect or a browser could act on. Entities
/// for the signs of HTML, so that viewers that know HTML only show words too.
fn escape(line: &str, begins_line: bool) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    for (at, c) in line.char_indices() {
        let first = begins_line && at == 0;
        let after = line[at + c.len_utf8()..].chars().next();
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '#' | '+' | '-' | '=' | ':' if first => {
                out.push('\\');
                out.push(c);
            }
            // "1." and "1)" begin a list; only digits stand before them.
            '.' | ')' if begins_line && is_number(&line[..at]) => {
                out.push('\\');
                out.push(c);
            }
            // Addresses become links by themselves, escaped or not: part them.
            '@' => {
                let _ = write!(out, "@{WORD_JOINER}");
            }
            ':' if after == Some('/') => {
                let _ = write!(out, ":{WORD_JOINER}");
            }
            '.' if ends_in_www(&line[..at]) => {
                let _ = write!(out, "{WORD_JOINER}.");
            }
            '\t' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn is_number(before: &str) -> bool {
    !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
}

fn ends_in_www(before: &str) -> bool {
    before.len() >= 3
        && before.is_char_boundary(before.len() - 3)
        && before[before.len() - 3..].eq_ignore_ascii_case("www")
}

#[cfg(test)]
mod tests {
    use super::{WORD_JOINER, inline, lines, paragraph};
    use proptest::prelude::*;

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        for (words, shown) in [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("# not a heading", "\\# not a heading"),
            ("- not a list", "\\- not a list"),
            ("12. not a list", "12\\. not a list"),
            ("a - b, item # 3, 2 + 2 = 4.", "a - b, item # 3, 2 + 2 = 4."),
            ("[here](javascript:x) ![i](u)", "\\[here\\](javascript:x) !\\[i\\](u)"),
            ("**bold** `code` a|b $x$", "\\*\\*bold\\*\\* \\`code\\` a\\|b \\$x\\$"),
            ("&lt; &#64;", "&amp;lt; &amp;#64;"),
            ("two\nlines", "two lines"),
        ] {
            assert_eq!(paragraph(words), shown);
        }
        assert_eq!(inline("1. - # within a line"), "1. - # within a line");
        assert_eq!(inline("http://x.org"), format!("http:{WORD_JOINER}//x.org"));
        assert_eq!(inline("WWW.x.org"), format!("WWW{WORD_JOINER}.x.org"));
        assert_eq!(inline("a@x.org"), format!("a@{WORD_JOINER}x.org"));
        assert_eq!(lines("one\n\n  # two\n", "  "), "one\\\n  \\# two");
    }

    proptest! {
        #[test]
        fn no_sign_of_html_or_address_survives(words in "(?s)([<>&@:/w.\\[\\]\n#`-]|.){0,40}") {
            for shown in [inline(&words), lines(&words, "  ")] {
                prop_assert!(!shown.contains(['<', '>']));
                prop_assert!(!shown.contains("://") && !shown.to_lowercase().contains("www."));
                for (at, _) in shown.match_indices('@') {
                    prop_assert!(shown[at + 1..].starts_with(WORD_JOINER));
                }
            }
            prop_assert!(!inline(&words).contains('\n'));
        }
    }
}
