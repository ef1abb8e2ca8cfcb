//! Reads our own source for the tests that guard it: which files there are,
//! and their code without comments and without what only tests see.

use std::path::{Path, PathBuf};

/// A source file as the guards see it.
pub(crate) struct Source {
    /// Where it is, from the folder it was looked for in, with `/` between.
    pub(crate) path: String,
    /// Its text as [`code`] leaves it.
    pub(crate) code: String,
}

/// The program's own files in `folder`, however deep, by path. Files that only
/// tests compile (`tests.rs`, `fake.rs`, anything in a folder `tests`) are left out.
pub(crate) fn program_files(folder: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    for path in rust_files(folder) {
        let path_within = path.strip_prefix(folder).unwrap();
        let parts: Vec<_> =
            path_within.components().map(|part| part.as_os_str().to_str().unwrap()).collect();
        let (file, folders) = parts.split_last().unwrap();
        if ["tests.rs", "fake.rs"].contains(file) || folders.contains(&"tests") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        found.push(Source { path: parts.join("/"), code: code(&text) });
    }
    assert!(!found.is_empty(), "no source in {}", folder.display());
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The text without comments and without items under `#[cfg(test)]`; strings and
/// the numbers of the lines stay.
pub(crate) fn code(text: &str) -> String {
    let text = blank(text, Part::Comment);
    // Braces in strings must not count when the end of an item is looked for.
    let bones = without_strings(&text);
    let mut code = String::with_capacity(text.len());
    let mut done = 0;
    while let Some(found) = bones[done..].find(MARKER) {
        let from = done + found;
        let end = item_end(&bones, from + MARKER.len());
        code.push_str(&text[done..from]);
        code.extend(text[from..end].chars().filter(|&sign| sign == '\n'));
        done = end;
    }
    code.push_str(&text[done..]);
    code
}

/// What stands before an item that only tests compile.
const MARKER: &str = "#[cfg(test)]";

/// The text with strings and characters turned into spaces, byte for byte.
pub(crate) fn without_strings(text: &str) -> String {
    blank(text, Part::String)
}

/// Where the item that begins at `from` ends: after its `;`, or its braces.
fn item_end(bones: &str, from: usize) -> usize {
    let mut depth = 0;
    for (at, sign) in bones[from..].char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth <= 1 => return from + at + 1,
            '}' => depth -= 1,
            ';' if depth == 0 => return from + at + 1,
            _ => {}
        }
    }
    bones.len()
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Code,
    Comment,
    String,
}

/// Turns one part of Rust's grammar into spaces, keeping every line break.
fn blank(text: &str, what: Part) -> String {
    let signs: Vec<char> = text.chars().collect();
    let mut blanked = String::with_capacity(text.len());
    let mut at = 0;
    while at < signs.len() {
        let (part, end) = part_at(&signs, at);
        for &sign in &signs[at..end] {
            if part == what && sign != '\n' {
                // As many bytes as before, so that places in the text still hold.
                blanked.extend(std::iter::repeat_n(' ', sign.len_utf8()));
            } else {
                blanked.push(sign);
            }
        }
        at = end;
    }
    blanked
}

/// What begins at `at`, and where it ends.
fn part_at(signs: &[char], at: usize) -> (Part, usize) {
    let rest = &signs[at..];
    let in_word = at > 0 && (signs[at - 1].is_alphanumeric() || signs[at - 1] == '_');
    let end = match rest {
        ['/', '/', ..] => {
            let length = rest.iter().position(|&sign| sign == '\n').unwrap_or(rest.len());
            return (Part::Comment, at + length);
        }
        ['/', '*', ..] => return (Part::Comment, at + block_comment(rest)),
        ['"', ..] => string(rest, 0),
        ['b', '"', ..] if !in_word => string(rest, 1),
        ['r', '"' | '#', ..] if !in_word => raw_string(rest, 1),
        ['b', 'r', '"' | '#', ..] if !in_word => raw_string(rest, 2),
        ['\'', '\\', _, ..] => {
            rest.iter().skip(3).position(|&sign| sign == '\'').map(|length| length + 4)
        }
        ['\'', _, '\'', ..] => Some(3),
        _ => None,
    };
    match end {
        Some(length) => (Part::String, at + length),
        None => (Part::Code, at + 1),
    }
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] if depth == 1 => return at + 2,
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

fn string(rest: &[char], prefix: usize) -> Option<usize> {
    let mut at = prefix + 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

/// `None` for a raw identifier such as `r#type`.
fn raw_string(rest: &[char], prefix: usize) -> Option<usize> {
    let hashes = rest[prefix..].iter().take_while(|&&sign| sign == '#').count();
    let begin = prefix + hashes;
    if rest.get(begin) != Some(&'"') {
        return None;
    }
    let close: Vec<char> = std::iter::once('"').chain("#".repeat(hashes).chars()).collect();
    let length = rest[begin + 1..].windows(close.len()).position(|here| here == close)?;
    Some(begin + 1 + length + close.len())
}

#[test]
fn comments_and_test_items_are_blanked_and_strings_stay() {
    let text = r##"use a::b; // use crate::tui
/* use crate::cli /* nested */ */ const S: &str = "// not a commént \" }";
#[cfg(test)]
mod tests { const T: &str = "}"; use crate::store; }
#[cfg(test)]
mod fake;
fn life<'a>(q: &'a str) -> char { '"' } const R: &str = r#"a "quoted" // word"#;
"##;
    let code = code(text);
    assert_eq!(code.lines().count(), text.lines().count());
    for gone in ["tui", "cli", "nested", "store", "fake"] {
        assert!(!code.contains(gone), "{gone} in {code}");
    }
    for kept in ["use a::b;", "// not a commént", "life<'a>", "'\"'", "\"quoted\" // word"] {
        assert!(code.contains(kept), "{kept} not in {code}");
    }
    let bare = without_strings(&code);
    assert!(!bare.contains("quoted") && !bare.contains("not a comm"), "{bare}");
    assert!(bare.contains("const R: &str ="), "{bare}");
}
