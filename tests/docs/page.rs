//! Reads a Markdown document: its sections, tables and fenced blocks; and keeps
//! those that are generated up to date.

use std::path::{Path, PathBuf};

/// Where a document of the repository is.
pub(super) fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A document of the repository, its text.
pub(super) fn read(name: &str) -> String {
    let text = std::fs::read_to_string(path(name)).unwrap_or_default();
    text.replace("\r\n", "\n")
}

/// What stands under the heading `heading`, up to the next of its rank or above.
pub(super) fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let (_, rest) = page
        .split_once(&format!("\n{heading}\n"))
        .unwrap_or_else(|| panic!("the page has no heading {heading:?}"));
    let rank = heading.bytes().take_while(|byte| *byte == b'#').count();
    let ends = |line: &str| {
        let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
        (1..=rank).contains(&hashes)
    };
    let mut fenced = false;
    let mut end = 0;
    for line in rest.split_inclusive('\n') {
        fenced ^= line.starts_with("```");
        if !fenced && ends(line) {
            break;
        }
        end += line.len();
    }
    &rest[..end]
}

/// The headings of one rank that name code: "### `name`" gives `name`.
pub(super) fn code_headings(page: &str, rank: &str) -> Vec<String> {
    let name = |line: &str| {
        let name = line.strip_prefix(rank)?.strip_prefix(" `")?.strip_suffix('`')?;
        Some(name.to_owned())
    };
    page.lines().filter_map(name).collect()
}

/// The rows of every table in `section`, without headings; cells as they stand.
pub(super) fn rows(section: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut within = false;
    for line in section.lines() {
        if line.starts_with("|--") {
            within = true;
        } else if !line.starts_with('|') {
            within = false;
        } else if within {
            let bare = line.trim_matches('|').replace("\\|", "\u{1}");
            let cells = bare.split('|').map(|cell| cell.trim().replace('\u{1}', "|"));
            rows.push(cells.collect());
        }
    }
    rows
}

/// A cell that is code and nothing else, without its backticks.
pub(super) fn code(cell: &str) -> &str {
    cell.strip_prefix('`').and_then(|cell| cell.strip_suffix('`')).unwrap_or(cell)
}

/// The blocks fenced as `language`.
pub(super) fn fences(page: &str, language: &str) -> Vec<String> {
    let open = format!("\n```{language}\n");
    let blocks = page.split(&open).skip(1);
    blocks.filter_map(|rest| Some(rest.split_once("\n```")?.0.to_owned())).collect()
}

/// Holds a generated document against what it should say, or writes it where
/// `UPDATE_DOCS` is set.
pub(crate) fn hold(name: &str, expected: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path(name), expected).unwrap();
        return;
    }
    let found = read(name);
    let differs = found.lines().zip(expected.lines()).position(|(found, wanted)| found != wanted);
    assert!(
        found == expected,
        "{name} is out of date (first at line {}): UPDATE_DOCS=1 cargo test docs",
        differs.map_or(0, |at| at + 1)
    );
}
