//! The session sheet: what only people can write about a session.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// A field of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SheetField {
    /// The decision that the session informs.
    Decision,
    /// When it is taken.
    DecisionDate,
    /// What is open.
    Open,
    /// What is decided already.
    Decided,
    /// By when a reply is promised.
    ReplyBy,
    /// Which post replies.
    ReplyFrom,
    /// How people were invited.
    Invited,
    /// Who was missing.
    Missing,
    /// What the result cannot say.
    Limits,
    /// How to reach those who ran it.
    Contact,
    /// The summary, of at most [`SUMMARY_WORDS`] words.
    Summary,
    /// A sentence about a theme, by its id.
    Theme(String),
}

/// The most words of a summary.
pub const SUMMARY_WORDS: usize = 150;

impl SheetField {
    /// Every field but those of the themes, in the order of the sheet.
    pub const ALL: [SheetField; 11] = [
        SheetField::Decision,
        SheetField::DecisionDate,
        SheetField::Open,
        SheetField::Decided,
        SheetField::ReplyBy,
        SheetField::ReplyFrom,
        SheetField::Invited,
        SheetField::Missing,
        SheetField::Limits,
        SheetField::Contact,
        SheetField::Summary,
    ];

    /// Whether it is a day, `YYYY-MM-DD`.
    pub fn is_date(&self) -> bool {
        matches!(self, SheetField::DecisionDate | SheetField::ReplyBy)
    }
}

impl fmt::Display for SheetField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SheetField::Decision => "decision",
            SheetField::DecisionDate => "decision-date",
            SheetField::Open => "open",
            SheetField::Decided => "decided",
            SheetField::ReplyBy => "reply-by",
            SheetField::ReplyFrom => "reply-from",
            SheetField::Invited => "invited",
            SheetField::Missing => "missing",
            SheetField::Limits => "limits",
            SheetField::Contact => "contact",
            SheetField::Summary => "summary",
            SheetField::Theme(theme) => return write!(f, "theme/{theme}"),
        })
    }
}

/// A word that names no field of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a field of the sheet")]
pub struct UnknownSheetField(pub String);

impl FromStr for SheetField {
    type Err = UnknownSheetField;

    fn from_str(word: &str) -> Result<Self, UnknownSheetField> {
        if let Some(theme) = word.strip_prefix("theme/").filter(|theme| !theme.is_empty()) {
            return Ok(SheetField::Theme(theme.to_owned()));
        }
        let found = SheetField::ALL.into_iter().find(|field| field.to_string() == word);
        found.ok_or_else(|| UnknownSheetField(word.to_owned()))
    }
}

impl Serialize for SheetField {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SheetField {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The sheet as it stands. A field nobody filled in is not in it; reports print
/// "not stated" there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    fields: BTreeMap<SheetField, String>,
}

impl Sheet {
    /// What stands in a field; empty where nobody filled it in.
    pub fn text(&self, field: &SheetField) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }

    /// The fields that are filled in, in the order of the sheet.
    pub fn filled(&self) -> impl Iterator<Item = (&SheetField, &str)> {
        self.fields.iter().map(|(field, text)| (field, text.as_str()))
    }

    pub(in crate::domain) fn fill(&mut self, field: SheetField, text: String) {
        if text.is_empty() {
            self.fields.remove(&field);
        } else {
            self.fields.insert(field, text);
        }
    }
}
