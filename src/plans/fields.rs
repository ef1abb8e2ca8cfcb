//! A TOML table read field by field: whatever has the wrong form is noted, with
//! its place, and reading goes on.

use super::mistakes::{Mistakes, is_harmful, shown};
use super::near::near;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table of the file, the path to it, and the fields asked for so far.
pub(super) struct Fields<'a> {
    table: &'a DeTable<'a>,
    at: usize,
    path: String,
    known: Vec<&'static str>,
}

/// A value of the file and the path to it.
pub(super) struct Value<'a> {
    value: &'a DeValue<'a>,
    pub(super) at: usize,
    pub(super) path: String,
}

impl<'a> Fields<'a> {
    /// The whole file.
    pub(super) fn root(table: &'a DeTable<'a>) -> Self {
        Fields { table, at: 0, path: String::new(), known: Vec::new() }
    }

    /// The field `name`, if it is there.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<Value<'a>> {
        self.known.push(name);
        let (_, value) = self.table.iter().find(|(key, _)| key.get_ref() == name)?;
        Some(Value { value: value.get_ref(), at: value.span().start, path: self.path_to(name) })
    }

    /// The field `name`; a mistake when it is missing, mended by `example`.
    pub(super) fn required(
        &mut self,
        name: &'static str,
        example: &str,
        mistakes: &mut Mistakes,
    ) -> Option<Value<'a>> {
        let value = self.optional(name);
        if value.is_none() {
            let fix = format!("add {example}");
            mistakes.note_absence(self.at, self.path_to(name), "is missing", fix);
        }
        value
    }

    /// Every field asked for; the others are mistakes.
    pub(super) fn finish(self, mistakes: &mut Mistakes) {
        for (key, _) in self.table {
            let name = key.get_ref();
            if self.known.contains(&name.as_ref()) {
                continue;
            }
            if mistakes.is_full() {
                mistakes.note(key.span().start, "", "", "");
                continue;
            }
            let fix = match near(name, self.known.iter().copied()).first() {
                Some(nearest) => format!("write {nearest}, if that is what you mean"),
                None => format!("remove it; the fields here are {}", self.known.join(", ")),
            };
            let path = self.path_to(&shown(name));
            mistakes.note(key.span().start, path, "there is no such field here", fix);
        }
    }

    /// Every field with its key's place, for tables whose keys are data.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, usize, Value<'a>)> {
        self.table.iter().map(|(key, value)| {
            let name: &str = key.get_ref();
            let path = self.path_to(&shown(name));
            (name, key.span().start, Value { value: value.get_ref(), at: value.span().start, path })
        })
    }

    /// The path to this table.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// The path to a field of this table.
    fn path_to(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }
}

impl<'a> Value<'a> {
    /// A text on one line, not empty.
    pub(super) fn line(&self, mistakes: &mut Mistakes) -> Option<String> {
        let text = self.text(mistakes)?;
        if text.contains('\n') {
            let fix = "write it on a single line";
            mistakes.note(self.at, self.path.clone(), "has more than one line", fix);
            return None;
        }
        Some(text)
    }

    /// A text, not empty; line breaks come out as `\n`, space around it goes.
    pub(super) fn text(&self, mistakes: &mut Mistakes) -> Option<String> {
        let text = self.string(mistakes)?.replace("\r\n", "\n");
        if text.trim().is_empty() {
            let fix = "write it, or remove the line if the field may be left out";
            mistakes.note(self.at, self.path.clone(), "is empty", fix);
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// Whether there is nothing but empty texts in it.
    pub(super) fn is_blank(&self) -> bool {
        match self.value {
            DeValue::String(text) => text.trim().is_empty(),
            DeValue::Table(table) => table.iter().all(
                |(_, v)| matches!(v.get_ref(), DeValue::String(text) if text.trim().is_empty()),
            ),
            _ => false,
        }
    }

    /// A text without characters that disturb a screen; it may be empty.
    pub(super) fn string(&self, mistakes: &mut Mistakes) -> Option<&'a str> {
        let DeValue::String(text) = self.value else {
            return self.wrong_type("a text", "put it between quotes: \"…\"", mistakes);
        };
        let harmful = |letter: &char| is_harmful(*letter) && !matches!(letter, '\n' | '\r');
        if let Some(letter) = text.chars().find(harmful) {
            let what = format!("holds an invisible control character, U+{:04X}", letter as u32);
            mistakes.note(self.at, self.path.clone(), what, "take it out");
            return None;
        }
        Some(text)
    }

    /// A whole number.
    pub(super) fn whole(&self, mistakes: &mut Mistakes) -> Option<i64> {
        let DeValue::Integer(number) = self.value else {
            return self.wrong_type("a whole number", "write digits only, no quotes: 15", mistakes);
        };
        // Digits beyond 64 bits are as out of range as the largest number.
        Some(i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(i64::MAX))
    }

    /// A number, with or without decimals.
    pub(super) fn number(&self, mistakes: &mut Mistakes) -> Option<f64> {
        let number = match self.value {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        };
        number
            .or_else(|| self.wrong_type("a number", "write digits, without quotes: 1.5", mistakes))
    }

    /// Yes or no.
    pub(super) fn boolean(&self, mistakes: &mut Mistakes) -> Option<bool> {
        match self.value {
            DeValue::Boolean(yes) => Some(*yes),
            _ => self.wrong_type("true or false", "write true or false, without quotes", mistakes),
        }
    }

    /// The members of a list; their paths count from 1, as people do.
    pub(super) fn list(&self, form: &str, mistakes: &mut Mistakes) -> Option<Vec<Value<'a>>> {
        let DeValue::Array(list) = self.value else {
            return self.wrong_type("a list", form, mistakes);
        };
        let member = |(nth, value): (usize, &'a Spanned<DeValue<'a>>)| Value {
            value: value.get_ref(),
            at: value.span().start,
            path: format!("{}[{}]", self.path, nth + 1),
        };
        Some(list.iter().enumerate().map(member).collect())
    }

    /// The fields of a table.
    pub(super) fn table(&self, form: &str, mistakes: &mut Mistakes) -> Option<Fields<'a>> {
        let DeValue::Table(table) = self.value else {
            return self.wrong_type("a table", form, mistakes);
        };
        Some(Fields { table, at: self.at, path: self.path.clone(), known: Vec::new() })
    }

    fn wrong_type<T>(&self, wanted: &str, fix: &str, mistakes: &mut Mistakes) -> Option<T> {
        let given = match self.value {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a decimal number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let what = format!("is {given} where {wanted} is wanted");
        mistakes.note(self.at, self.path.clone(), what, fix);
        None
    }
}
