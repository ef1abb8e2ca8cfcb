//! Reads `examples/LANG.tsv`: lines as people say them, already tagged, one a line
//! with its themes, kind and addressee before it, separated by tabs.

use super::marks::theme_mark;
use crate::domain::codebook::{Code, Codebook};
use crate::domain::{Example, Kind, ThemeMark};
use crate::plans::near::did_you_mean;
use crate::plans::problem::Problem;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// The first line of each file.
const HEADER: [&str; 4] = ["theme", "kind", "addressee", "text"];
/// The longest example, in characters. What is longer is several contributions.
const LONGEST: usize = 1_000;

/// The examples of one file, and everything that is wrong in it. Without a
/// codebook, ids are not looked up.
pub(super) fn read(
    file: PathBuf,
    bytes: &[u8],
    book: Option<&Codebook>,
) -> (Vec<Example>, Vec<Problem>) {
    let mut reader = Reader { file: &file, book, problems: Vec::new(), seen: HashMap::new() };
    let mut examples = Vec::new();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n').enumerate();
    reader.header(lines.next().map_or(&[], |(_, line)| line));
    for (nth, line) in lines {
        if let Some(example) = reader.line(nth + 1, line) {
            examples.push(example);
        }
    }
    (examples, reader.problems)
}

struct Reader<'a> {
    file: &'a Path,
    book: Option<&'a Codebook>,
    problems: Vec<Problem>,
    /// The line of each text, by its words.
    seen: HashMap<String, usize>,
}

/// A cell, and the column of the line at which it begins.
type Cell<'l> = (&'l str, usize);

impl Reader<'_> {
    fn wrong(
        &mut self,
        line: usize,
        column: usize,
        field: &str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            column,
            field: field.to_owned(),
            what: what.into(),
            fix: fix.into(),
        });
    }

    fn header(&mut self, line: &[u8]) {
        let line = String::from_utf8_lossy(line);
        if line.trim_end_matches('\r').split('\t').ne(HEADER) {
            let what = "the first line must name the columns";
            self.wrong(1, 1, "", what, format!("write, with tabs between: {}", HEADER.join(" ")));
        }
    }

    fn line(&mut self, number: usize, line: &[u8]) -> Option<Example> {
        let line = match std::str::from_utf8(line) {
            Ok(line) => line.strip_suffix('\r').unwrap_or(line),
            Err(error) => {
                let before = String::from_utf8_lossy(&line[..error.valid_up_to()]);
                let column = before.chars().count() + 1;
                let fix = "save the file as UTF-8";
                self.wrong(number, column, "", "the text is not UTF-8 from here on", fix);
                return None;
            }
        };
        if line.trim().is_empty() {
            return None;
        }
        let mut column = 1;
        let mut cells: Vec<Cell<'_>> = Vec::new();
        for cell in line.split('\t') {
            cells.push((cell, column));
            column += cell.chars().count() + 1;
        }
        let Ok([themes, kind, who, text]) = <[Cell<'_>; 4]>::try_from(cells.as_slice()) else {
            let what = format!("this line has {} of 4 columns", cells.len());
            let fix = "separate themes, kind, addressee and text with one tab each";
            self.wrong(number, 1, "", what, fix);
            return None;
        };
        let (themes, kind, who, text) = (
            self.themes(number, themes),
            self.kind(number, kind),
            self.addressee(number, who),
            self.text(number, text),
        );
        Some(Example { themes: themes?, kind: kind?, addressee: who?, text: text? })
    }

    fn themes(&mut self, line: usize, (cell, column): Cell<'_>) -> Option<Vec<ThemeMark>> {
        let mut marks: Vec<ThemeMark> = Vec::new();
        let mut at = column;
        let before = self.problems.len();
        for part in cell.split('|') {
            match theme_mark(part.trim(), self.book) {
                Ok(mark) if marks.contains(&mark) => {
                    self.wrong(
                        line,
                        at,
                        "theme",
                        format!("\"{mark}\" stands here twice"),
                        "keep one",
                    );
                }
                Ok(mark) => marks.push(mark),
                Err((what, fix)) => self.wrong(line, at, "theme", what, fix),
            }
            at += part.chars().count() + 1;
        }
        if let Some(book) = self.book {
            let residual = |it: &ThemeMark| matches!(book.code(&it.theme), Some(Code::Residual(_)));
            if marks.len() > 1 && marks.iter().any(residual) {
                let what = "a residual code says that no theme fits, and here one does";
                self.wrong(line, column, "theme", what, "keep the themes or the residual code");
            }
            let most = usize::from(book.max_themes);
            if marks.len() > most {
                let what = format!("{} themes, of at most {most}", marks.len());
                self.wrong(line, column, "theme", what, "keep the weightiest");
            }
        }
        (self.problems.len() == before).then_some(marks)
    }

    fn kind(&mut self, line: usize, (cell, column): Cell<'_>) -> Option<Kind> {
        let kind = cell.trim().parse().ok();
        if kind.is_none() {
            let what = format!("\"{cell}\" is not a kind of contribution");
            let fix = did_you_mean(cell, Kind::ALL.map(Kind::id), "kind");
            self.wrong(line, column, "kind", what, fix);
        }
        kind
    }

    /// The addressee, of whom there may be none.
    fn addressee(&mut self, line: usize, (cell, column): Cell<'_>) -> Option<Option<String>> {
        let id = cell.trim();
        if id.is_empty() {
            return Some(None);
        }
        if let Some(book) = self.book
            && book.addressee(id).is_none()
        {
            let fix = did_you_mean(id, book.addressees.iter().map(|who| &*who.id), "addressee");
            let what = format!("there is no addressee \"{id}\" in the codebook");
            self.wrong(line, column, "addressee", what, fix);
            return None;
        }
        Some(Some(id.to_owned()))
    }

    fn text(&mut self, line: usize, (cell, column): Cell<'_>) -> Option<String> {
        let text = cell.trim();
        let words: Vec<String> =
            crate::text::tokens(text).into_iter().map(|token| token.folded).collect();
        let harmful = |c: char| {
            c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let length = text.chars().count();
        if text.is_empty() {
            self.wrong(line, column, "text", "there is no text", "write what somebody might say");
        } else if let Some(c) = text.chars().find(|c| harmful(*c)) {
            let what = format!("the text holds the control character U+{:04X}", u32::from(c));
            self.wrong(line, column, "text", what, "take it out; one line of plain text");
        } else if length > LONGEST {
            let what = format!("the text has {length} characters, of at most {LONGEST}");
            self.wrong(line, column, "text", what, "make several examples of it");
        } else if let Some(first) =
            (!words.is_empty()).then(|| self.seen.insert(words.join(" "), line)).flatten()
        {
            let what = format!("line {first} says the same");
            self.wrong(line, column, "text", what, "keep one of the two");
        } else {
            return Some(text.to_owned());
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::plans::codebook::{DEFAULT, find};

    /// The lines that are wrong and what is said of them, and how many examples are left.
    fn told(text: &str) -> (Vec<(usize, String)>, usize) {
        let book = find(DEFAULT).unwrap();
        let (examples, problems) = read("en.tsv".into(), text.as_bytes(), Some(&book));
        assert!(problems.iter().all(|it| it.column >= 1 && !it.fix.is_empty()));
        (problems.into_iter().map(|it| (it.line, it.what)).collect(), examples.len())
    }

    const HEADER: &str = "theme\tkind\taddressee\ttext\n";

    #[test]
    fn lines_without_mistakes_become_examples() {
        let text = "adequate-living/housing|resident-concerns\tconcern\t\tThe rent!\r\n\
                    other\tproposal\tcity\tMore cake\n\n";
        assert_eq!(told(&format!("\u{feff}{HEADER}{text}")), (Vec::new(), 2));
    }

    #[test]
    fn every_mistake_is_told_with_its_line() {
        let lines = [
            "housing\tconcern\t\tThe rent is high",
            "adequate-living/house\tconcern\t\tThe rent is too high",
            "adequate-living\tworry\t\tThe rent is far too high",
            "adequate-living\tconcern\tmayor\tThe rent goes up",
            "adequate-living\tconcern\tThe rent goes down",
            "adequate-living|other\tconcern\t\tThe rent stays",
            "adequate-living\tconcern\t\t",
            "adequate-living\tconcern\t\tThe rent, again",
            "adequate-living\tconcern\t\tthe RENT again",
        ];
        let (told, left) = told(&format!("{HEADER}{}", lines.join("\n")));
        let lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 10], "{told:?}");
        assert_eq!(left, 1);
        assert!(told[4].1.contains("3 of 4 columns") && told[7].1.contains("line 9"), "{told:?}");
    }

    #[test]
    fn a_file_without_its_header_says_so() {
        let (told, _) = told("other\tconcern\t\tNothing\n");
        assert_eq!(told[0].0, 1);
    }
}
