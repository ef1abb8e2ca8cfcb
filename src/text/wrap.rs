//! Breaking a text into lines of so many columns.

use super::graphemes;
use super::width::of_grapheme;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// The lines of `text` at `columns` columns, as byte ranges of `text`.
///
/// Every newline ends a line. Longer lines are broken at spaces (not at
/// no-break spaces), after the hyphens and slashes of compounds and the word
/// marks of Ethiopic, Tibetan and Khmer, and beside Chinese and Japanese
/// characters; a word longer than a line is broken between graphemes, and a
/// grapheme longer than a line (Indic scripts join any number of letters)
/// between characters. The ranges hold every byte but the newlines and the
/// spaces at which a line ends. A line exceeds `columns` only where a single
/// character does. There is always at least one line.
///
/// ```
/// use townhall::text::wrap;
/// let text = "rents are up again";
/// let lines: Vec<_> = wrap(text, 9).into_iter().map(|line| &text[line]).collect();
/// assert_eq!(lines, ["rents are", "up again"]);
/// ```
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        wrap_line(line, start, columns, &mut lines);
        start += line.len() + 1;
    }
    lines
}

/// One grapheme of a line, or a part of one that no line can hold: where it
/// begins, how wide it is.
struct Grapheme<'a> {
    text: &'a str,
    at: usize,
    width: usize,
}

/// The line being filled: its bytes and columns so far.
struct Filling {
    start: usize,
    end: usize,
    width: usize,
}

fn wrap_line(line: &str, offset: usize, columns: usize, lines: &mut Vec<Range<usize>>) {
    let graphemes: Vec<Grapheme> = graphemes(line)
        .map(|(at, text)| Grapheme { text, at: offset + at, width: of_grapheme(text) })
        .flat_map(|grapheme| parts(grapheme, columns.max(1)))
        .collect();
    let mut filling = Filling { start: offset, end: offset, width: 0 };
    let mut rest = graphemes.as_slice();
    while !rest.is_empty() {
        let (spaces, after) = rest.split_at(rest.iter().take_while(|g| is_space(g.text)).count());
        let (word, after) = after.split_at(word_length(after));
        rest = after;
        let Some(last) = word.last() else { break };
        let width = |part: &[Grapheme]| part.iter().map(|g| g.width).sum::<usize>();
        let (space, width) = (width(spaces), width(word));
        let end = last.at + last.text.len();
        if filling.width + space + width <= columns {
            filling.end = end;
            filling.width += space + width;
            continue;
        }
        if filling.end > filling.start {
            lines.push(filling.start..filling.end);
        }
        filling = Filling { start: word[0].at, end, width };
        if width > columns {
            break_word(word, columns, &mut filling, lines);
        }
    }
    lines.push(filling.start..filling.end);
}

/// A grapheme as it is where a line can hold it; else its parts, as large as fit.
fn parts<'a>(grapheme: Grapheme<'a>, columns: usize) -> impl Iterator<Item = Grapheme<'a>> {
    let mut rest = Some(grapheme);
    std::iter::from_fn(move || {
        let whole = rest.take()?;
        if whole.width <= columns {
            return Some(whole);
        }
        let (mut end, mut width) = (0, 0);
        for (at, c) in whole.text.char_indices() {
            let more = most_columns(c);
            if end > 0 && width + more > columns {
                break;
            }
            end = at + c.len_utf8();
            width += more;
        }
        let (part, after) = whole.text.split_at(end);
        if !after.is_empty() {
            // Of what is left only an upper bound matters, and that it is reckoned once.
            let width = whole.width.max(columns + 1);
            rest = Some(Grapheme { text: after, at: whole.at + end, width });
        }
        Some(Grapheme { text: part, at: whole.at, width })
    })
}

/// The columns that a character adds to a line at most, whatever it joins.
fn most_columns(c: char) -> usize {
    match c {
        // Makes the sign before it an emoji, and so a column wider.
        '\u{fe0f}' => 1,
        '\u{ff9e}' | '\u{ff9f}' => 2,
        _ => c.width().unwrap_or(0),
    }
}

/// Breaks a word that no line can hold; its last piece is left in `filling`.
fn break_word(
    word: &[Grapheme],
    columns: usize,
    filling: &mut Filling,
    lines: &mut Vec<Range<usize>>,
) {
    *filling = Filling { start: filling.start, end: filling.start, width: 0 };
    for grapheme in word {
        if filling.width + grapheme.width > columns && filling.end > filling.start {
            lines.push(filling.start..filling.end);
            *filling = Filling { start: grapheme.at, end: grapheme.at, width: 0 };
        }
        filling.end = grapheme.at + grapheme.text.len();
        filling.width += grapheme.width;
    }
}

/// How many graphemes from the first on must stay together.
fn word_length(graphemes: &[Grapheme]) -> usize {
    let mut length = 0;
    for (index, grapheme) in graphemes.iter().enumerate() {
        if is_space(grapheme.text) {
            break;
        }
        if index > 0 && breaks_between(graphemes[index - 1].text, grapheme.text) {
            break;
        }
        // A sign that begins a word ("-5", "/path") joins nothing.
        if index > 1 && joins(graphemes[index - 1].text, grapheme.text) {
            break;
        }
        length = index + 1;
    }
    length
}

/// A space at which a line may end. A space that carries a mark is none.
fn is_space(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else { return false };
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}')
}

/// Whether a line may end between two graphemes with no space between them:
/// beside Chinese and Japanese characters, but never before their closing
/// punctuation nor after an opening bracket.
fn breaks_between(before: &str, after: &str) -> bool {
    let (Some(before), Some(after)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    (is_ideographic(before) || is_ideographic(after))
        && !stays_behind(after)
        && !"（「『【《〈〔［｛(［[{“‘".contains(before)
        && ![before, after].iter().any(|c| matches!(c, '\u{a0}' | '\u{202f}' | '\u{2060}'))
}

/// Whether `before` joins two words into one, after which a line may end: a hyphen
/// or slash before a letter (dates and figures stay whole), a sign that some
/// scripts put between words, a place where the writer allows a break.
fn joins(before: &str, after: &str) -> bool {
    let Some(after) = after.chars().next() else { return false };
    match before.chars().next() {
        Some('-' | '\u{2010}' | '–' | '—' | '/') => after.is_alphabetic(),
        Some('፡' | '་' | '\u{200b}' | '\u{ad}') => !stays_behind(after),
        _ => false,
    }
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{323af}')
}

/// Characters with which no line begins.
fn stays_behind(c: char) -> bool {
    "、。，．！？：；）」』】》〉〕］｝ー々…‥・゛゜ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)]}%”’"
        .contains(c)
}

#[cfg(test)]
mod tests {
    use super::wrap;
    use crate::text::width;
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns).into_iter().map(|line| &text[line]).collect()
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(lines("the rents are up", 7), ["the", "rents", "are up"]);
        assert_eq!(lines("the   rents", 5), ["the", "rents"]);
        assert_eq!(lines("  indented line", 10), ["  indented", "line"]);
        assert_eq!(lines("exact fit", 9), ["exact fit"]);
    }

    #[test]
    fn newlines_end_lines_and_empty_lines_stay() {
        assert_eq!(lines("", 5), [""]);
        assert_eq!(lines("a\n\nb\n", 5), ["a", "", "b", ""]);
        assert_eq!(lines("   \na", 2), ["", "a"]);
    }

    #[test]
    fn no_break_spaces_hold() {
        assert_eq!(lines("à 10\u{a0}€ ou", 5), ["à", "10\u{a0}€", "ou"]);
        assert_eq!(lines("oui\u{202f}! non", 5), ["oui\u{202f}!", "non"]);
    }

    #[test]
    fn wide_characters_break_anywhere_but_before_punctuation() {
        assert_eq!(lines("住房太贵了。", 6), ["住房太", "贵了。"]);
        assert_eq!(lines("住房太贵。", 8), ["住房太", "贵。"]);
        assert_eq!(lines("see 住房太贵了", 8), ["see 住房", "太贵了"]);
        assert_eq!(lines("住房", 1), ["住", "房"]);
    }

    #[test]
    fn long_words_break_between_graphemes() {
        assert_eq!(lines("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(lines("e\u{301}e\u{301}e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn compounds_break_where_they_are_joined() {
        assert_eq!(lines("Bleickenallee/Ring", 14), ["Bleickenallee/", "Ring"]);
        assert_eq!(lines("well-being", 6), ["well-", "being"]);
        assert_eq!(lines("2026-11-23", 6), ["2026-1", "1-23"]);
        assert_eq!(lines("a -bc", 3), ["a", "-bc"]);
        assert_eq!(lines("የሰው፡ልጅ፡ሁሉ", 6), ["የሰው፡", "ልጅ፡ሁሉ"]);
        assert_eq!(lines("ការ\u{200b}ធ្វើ", 4), ["ការ\u{200b}", "ធ្វើ"]);
    }

    #[test]
    fn a_grapheme_wider_than_a_line_breaks_too() {
        let joined = "क\u{94d}".repeat(10_000);
        assert_eq!(joined.graphemes(true).count(), 1);
        let lines = lines(&joined, 40);
        assert!(lines.iter().all(|line| width(line) <= 40));
        assert_eq!(lines.concat(), joined);
    }

    #[test]
    fn a_very_long_word_takes_linear_time() {
        let time = |characters: usize| {
            let word = "ক".repeat(characters);
            let started = std::time::Instant::now();
            assert_eq!(wrap(&word, 10).len(), characters / 10);
            started.elapsed()
        };
        time(1_000);
        // Quadratic time would be a thousand times as much, not thirty.
        let (short, long) = (time(3_000), time(90_000));
        assert!(long < short * 300, "{short:?} for 3,000, {long:?} for 90,000");
    }

    proptest! {
        #[test]
        fn lines_hold_everything_and_never_exceed(
            text in prop_oneof![any::<String>(), "[a-d \n\u{a0}\u{3000}住。（é\u{301}👩\u{200d}क्षাก\u{fe0f}♥ﾞ/\u{200b}፡-]{0,60}"],
            columns in 0_usize..20,
        ) {
            let mut reached = 0;
            for line in wrap(&text, columns) {
                prop_assert!(line.start >= reached);
                prop_assert!(text[reached..line.start].chars().all(char::is_whitespace));
                reached = line.end;
                let line = &text[line];
                prop_assert!(!line.contains('\n'));
                let visible = line.chars().filter(|c| width(c.encode_utf8(&mut [0; 4])) > 0).count();
                prop_assert!(width(line) <= columns.max(1) || visible == 1, "{line:?}");
            }
            prop_assert!(text[reached..].chars().all(char::is_whitespace));
        }
    }
}
