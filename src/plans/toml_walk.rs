//! Walks a TOML file value by value, remembers where each one stands, and
//! collects every mistake instead of stopping at the first.
//!
//! A reader asks a [`Table`] for its fields and gets plain values: what is
//! missing or of the wrong sort is noted on the [`Page`] and stands in as
//! empty, so that reading goes on. Later checks name a field by its path and
//! the page knows the line.

mod item;

use super::near::did_you_mean;
use super::problem::{Problem, position};
pub(super) use item::Item;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One file's text, where its values stand, and what is wrong in it.
pub(super) struct Page {
    file: PathBuf,
    text: String,
    offsets: RefCell<BTreeMap<String, usize>>,
    problems: RefCell<Vec<(usize, Problem)>>,
}

impl Page {
    /// A page of what `bytes` hold; other bytes than UTF-8 are a problem.
    pub(super) fn new(file: PathBuf, bytes: &[u8]) -> Self {
        let (text, wrong) = match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), None),
            Err(error) => {
                let upto = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
                let end = upto.len();
                (upto, Some(end))
            }
        };
        let page = Page { file, text, offsets: RefCell::default(), problems: RefCell::default() };
        if let Some(offset) = wrong {
            page.wrong_at(
                offset,
                "",
                "the text is not UTF-8 from here on".to_owned(),
                "save the file as UTF-8".to_owned(),
            );
        }
        page
    }

    /// The file's tables, or nothing after noting every error of syntax.
    pub(super) fn parse(&self) -> Option<Spanned<DeTable<'_>>> {
        if !self.is_clean() {
            return None;
        }
        let (tree, errors) = DeTable::parse_recoverable(&self.text);
        for error in &errors {
            let offset = error.span().map_or(self.text.len(), |span| span.start);
            self.wrong_at(
                offset,
                "",
                format!("this is not TOML: {}", error.message()),
                "mend the line; texts stand in \"quotes\", lists in [brackets]".to_owned(),
            );
        }
        errors.is_empty().then_some(tree)
    }

    /// The outermost table.
    pub(super) fn root<'p>(&'p self, tree: &'p Spanned<DeTable<'p>>) -> Table<'p> {
        Table {
            page: self,
            field: String::new(),
            entries: tree.get_ref(),
            asked: RefCell::default(),
        }
    }

    /// Notes a mistake in the field at this path, or, where the file has no
    /// such field, in the nearest one that would hold it.
    pub(super) fn wrong(&self, field: &str, what: impl Into<String>, fix: impl Into<String>) {
        let offset = self.offset(field);
        self.wrong_at(offset, field, what.into(), fix.into());
    }

    /// Whether a mistake in this very field was noted, so that its value only
    /// stands in and says nothing.
    pub(super) fn is_wrong(&self, field: &str) -> bool {
        self.problems.borrow().iter().any(|(_, problem)| problem.field == field)
    }

    /// Whether nothing is wrong so far.
    pub(super) fn is_clean(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    /// Everything noted, in the order of the file.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by_key(|(offset, _)| *offset);
        problems.into_iter().map(|(_, problem)| problem).collect()
    }

    fn wrong_at(&self, offset: usize, field: &str, what: String, fix: String) {
        let (line, column) = position(&self.text, offset);
        let file = self.file.clone();
        let problem = Problem { file, line, column, field: field.to_owned(), what, fix };
        self.problems.borrow_mut().push((offset, problem));
    }

    fn offset(&self, field: &str) -> usize {
        let offsets = self.offsets.borrow();
        let mut path = field;
        loop {
            if let Some(offset) = offsets.get(path) {
                return *offset;
            }
            match path.rfind(['.', '[']) {
                Some(end) => path = &path[..end],
                None => return 0,
            }
        }
    }

    fn remember(&self, field: &str, offset: usize) {
        self.offsets.borrow_mut().insert(field.to_owned(), offset);
    }
}

/// One table of the file.
pub(super) struct Table<'p> {
    page: &'p Page,
    field: String,
    entries: &'p DeTable<'p>,
    asked: RefCell<Vec<String>>,
}

impl<'p> Table<'p> {
    /// The path of one of its fields.
    pub(super) fn path(&self, key: &str) -> String {
        let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        let key = if key.chars().all(bare) { key.to_owned() } else { format!("\"{key}\"") };
        if self.field.is_empty() { key } else { format!("{}.{key}", self.field) }
    }

    /// A field that must be there; stands in as empty when it is not.
    pub(super) fn required<T: Item>(&self, key: &str) -> T {
        if self.entries.get(key).is_none() {
            self.missing(key, T::WANTED);
        }
        self.optional(key).unwrap_or_default()
    }

    /// A field that may be there.
    pub(super) fn optional<T: Item>(&self, key: &str) -> Option<T> {
        let (field, value) = self.take(key)?;
        match T::read(value.get_ref()) {
            Ok(item) => Some(item),
            Err((what, fix)) => {
                self.page.wrong(&field, what, fix);
                None
            }
        }
    }

    /// A list that must be there and hold at least `least` things.
    pub(super) fn list<T: Item>(&self, key: &str, least: usize) -> Vec<T> {
        if self.entries.get(key).is_none() {
            self.missing(key, "a list in [brackets]");
        }
        let Some((field, value)) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.page.wrong(&field, "this must be a list", "put it in [brackets]");
            return Vec::new();
        };
        if items.len() < least {
            let few = format!("the list holds {} of at least {least}", items.len());
            self.page.wrong(&field, few, "write what is missing");
        }
        let mut taken = Vec::new();
        for (nth, item) in items.iter().enumerate() {
            let start = item.span().start;
            match T::read(item.get_ref()) {
                Ok(value) => {
                    taken.push(value);
                    // Checks know the things that were taken, by their number.
                    self.page.remember(&format!("{field}[{}]", taken.len()), start);
                }
                Err((what, fix)) => {
                    self.page.wrong_at(start, &format!("{field}[{}]", nth + 1), what, fix);
                }
            }
        }
        taken
    }

    /// A list that may be left out.
    pub(super) fn optional_list<T: Item>(&self, key: &str) -> Vec<T> {
        match self.entries.get(key) {
            Some(_) => self.list(key, 0),
            None => {
                self.asked.borrow_mut().push(key.to_owned());
                Vec::new()
            }
        }
    }

    /// The tables of a list of tables: `[[key]]`, or `key = [{ … }]`.
    pub(super) fn tables(&self, key: &str) -> Vec<Table<'p>> {
        let Some((field, value)) = self.take(key) else { return Vec::new() };
        let fix = format!("write [[{field}]] above each one");
        let DeValue::Array(items) = value.get_ref() else {
            self.page.wrong(&field, "this must be a list of tables", fix);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.iter() {
            let field = format!("{field}[{}]", tables.len() + 1);
            self.page.remember(&field, item.span().start);
            match item.get_ref() {
                DeValue::Table(entries) => tables.push(self.inner(field, entries)),
                _ => self.page.wrong(&field, "this must be a table", &fix),
            }
        }
        tables
    }

    /// A table that must be there; `holds` says what it holds, as a plural.
    pub(super) fn table(&self, key: &str, holds: &str) -> Option<Table<'p>> {
        if self.entries.get(key).is_none() {
            let field = self.path(key);
            let fix = format!("add [{field}] and its fields");
            self.page.wrong(&field, format!("{holds} are missing"), fix);
        }
        self.optional_table(key)
    }

    /// A table that may be there.
    pub(super) fn optional_table(&self, key: &str) -> Option<Table<'p>> {
        let (field, value) = self.take(key)?;
        match value.get_ref() {
            DeValue::Table(entries) => Some(self.inner(field, entries)),
            _ => {
                let fix = format!("write [{field}] above its fields");
                self.page.wrong(&field, "this must be a table", fix);
                None
            }
        }
    }

    /// The text at the end of `keys`, if there is one, noting nothing.
    pub(super) fn peek(&self, keys: &[&str]) -> Option<String> {
        let (last, tables) = keys.split_last()?;
        let mut entries = self.entries;
        for key in tables {
            let DeValue::Table(inner) = entries.get(*key)?.get_ref() else { return None };
            entries = inner;
        }
        String::read(entries.get(*last)?.get_ref()).ok()
    }

    /// Notes every field that was never asked for; `sort` says what they would
    /// have been: "field", "theme".
    pub(super) fn close(self, sort: &str) {
        let asked = self.asked.borrow();
        for (key, value) in self.entries.iter() {
            let name: &str = key.get_ref();
            if asked.iter().any(|asked| asked == name) {
                continue;
            }
            let field = self.path(name);
            self.page.remember(&field, key.span().start.min(value.span().start));
            let known = asked.iter().map(String::as_str);
            let fix = did_you_mean(name, known, sort);
            self.page.wrong(&field, format!("there is no {sort} \"{name}\""), fix);
        }
    }

    fn inner(&self, field: String, entries: &'p DeTable<'p>) -> Table<'p> {
        Table { page: self.page, field, entries, asked: RefCell::default() }
    }

    fn missing(&self, key: &str, wanted: &str) {
        let field = self.path(key);
        let what = if self.field.is_empty() {
            format!("`{key}` is missing in the file")
        } else {
            format!("`{key}` is missing here")
        };
        self.page.wrong(&field, what, format!("add `{key}`: {wanted}"));
    }

    fn take(&self, key: &str) -> Option<(String, &'p Spanned<DeValue<'p>>)> {
        self.asked.borrow_mut().push(key.to_owned());
        let value = self.entries.get(key)?;
        let field = self.path(key);
        self.page.remember(&field, value.span().start);
        Some((field, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    fn problems(text: &str, read: impl Fn(super::Table<'_>)) -> Vec<String> {
        let page = Page::new("f.toml".into(), text.as_bytes());
        if let Some(tree) = page.parse() {
            read(page.root(&tree));
        }
        page.into_problems().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_mistake_is_noted_in_the_order_of_the_file() {
        let text = "name = 3\nmany = 300\nwords = [\"a\", \"\", 2]\ntitel = \"x\"\n";
        let noted = problems(text, |root| {
            let _: String = root.required("name");
            let _: u8 = root.required("many");
            let _: Vec<String> = root.list("words", 1);
            let _: String = root.required("title");
            root.close("field");
        });
        insta::assert_snapshot!(noted.join("\n"), @r#"
        f.toml:1:1: title: `title` is missing in the file
          fix: add `title`: a text in "quotes"
        f.toml:1:8: name: this is a number and must be a text in "quotes"
          fix: write a text in "quotes"
        f.toml:2:8: many: 300 is out of range; this must be a whole number from 0 to 255
          fix: write a whole number from 0 to 255
        f.toml:3:15: words[2]: the text is empty
          fix: write the text
        f.toml:3:19: words[3]: this is a number and must be a text in "quotes"
          fix: write a text in "quotes"
        f.toml:4:1: titel: there is no field "titel"
          fix: did you mean "title"?
        "#);
    }

    #[test]
    fn every_error_of_syntax_is_noted() {
        let noted = problems("a = \nb = \"open\nc = 1\nc = 2\n", |_| {});
        insta::assert_snapshot!(noted.join("\n"), @r#"
        f.toml:1:5: this is not TOML: string values must be quoted, expected literal string
          fix: mend the line; texts stand in "quotes", lists in [brackets]
        f.toml:2:10: this is not TOML: invalid basic string, expected `"`
          fix: mend the line; texts stand in "quotes", lists in [brackets]
        f.toml:4:1: this is not TOML: duplicate key
          fix: mend the line; texts stand in "quotes", lists in [brackets]
        "#);
    }

    #[test]
    fn other_bytes_than_utf8_are_a_problem_with_a_place() {
        let page = Page::new("f.toml".into(), b"a = 1\nb = \"\xff\"\n");
        assert!(page.parse().is_none());
        let problems = page.into_problems();
        assert_eq!((problems[0].line, problems[0].column), (2, 6));
    }
}
