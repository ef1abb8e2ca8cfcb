//! The columns we understand: their names, and the ones a user gives them.

use std::fmt;
use std::str::FromStr;

macro_rules! columns {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, [$($alias:literal),*];)+) => {
        /// A column that is understood.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Column {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Column {
            /// Every column, in the order in which they are listed.
            pub const ALL: &'static [Column] = &[$(Column::$name),+];

            /// The name it has in our own files, and before the `=` of `--column`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Column::$name => $id,)+
                }
            }

            /// Names it goes by in files of others, the likeliest first.
            pub(super) fn aliases(self) -> &'static [&'static str] {
                match self {
                    $(Column::$name => &[$($alias),*],)+
                }
            }
        }
    };
}

columns! {
    /// The words.
    Text = "text", [
        "contribution", "statement", "comment", "comment-text", "comment-body", "body",
        "survey-text", "wording", "texto", "texte"
    ];
    /// The words in the speaker's own language, where `text` is a translation.
    Original = "original_text", ["original"];
    /// What it is: concern, proposal and so on.
    Kind = "kind", ["type"];
    /// The language it was said in.
    Language = "language", ["lang"];
    /// How the words relate to what was said.
    Mode = "mode", [];
    /// What may be done with the words.
    Permission = "permission", [];
    /// Who spoke, in the plan's categories.
    Voice = "voice", [];
    /// The table it was said at.
    Table = "table", [];
    /// The theme that comes first.
    PrimaryTheme = "primary_theme", [];
    /// Its themes, the first one first.
    Themes = "themes", ["theme", "tags", "tag"];
    /// Its sub-themes, each behind its theme and a slash.
    Subthemes = "subthemes", ["subtheme"];
    /// Who is asked to act.
    Addressees = "addressees", ["addressee"];
    /// The phase it was said in.
    Phase = "phase", [];
    /// When it was said.
    CapturedAt = "captured_at", ["timestamp", "datetime", "created-at", "time", "date"];
    /// The name it had in another store of ours.
    Ref = "ref", [];
    /// What its file knows the row by.
    Id = "id", ["row-id", "comment-id"];
    /// The refs of what it answers.
    Answers = "answers", [];
    /// The ref of what it was merged into.
    MergedInto = "merged_into", [];
    /// Open, parked or merged.
    Status = "status", [];
    /// How many agreed.
    Agrees = "agrees", [];
    /// How many disagreed.
    Disagrees = "disagrees", [];
    /// How many passed.
    Passes = "passes", [];
    /// The session an export of ours came from.
    Session = "session", [];
    /// Follows from the voice; never read.
    MigrantLed = "migrant_led", [];
    /// Whether Polis moderators let it stand: -1, 0 or 1.
    Moderated = "moderated", [];
    /// Whether those who asked wrote it, to start the Polis conversation.
    Seed = "is-seed", [];
}

impl Column {
    /// Which names of a header are looked for, in order.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.id()).chain(self.aliases().iter().copied())
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A header's name as it is compared: no case, and space, hyphen and underscore alike.
pub(super) fn fold(name: &str) -> String {
    let alike = |c| if matches!(c, ' ' | '_' | '\u{a0}') { '-' } else { c };
    name.trim().to_lowercase().chars().map(alike).collect()
}

/// Which header the user says holds which column: `text=What is your idea?`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMap(Vec<(Column, String)>);

impl ColumnMap {
    /// Adds `column=header`, as it stands behind `--column`. An empty header
    /// leaves the column out.
    ///
    /// ```
    /// # use townhall::intake::ColumnMap;
    /// let mut columns = ColumnMap::default();
    /// columns.add("text=What is your idea?")?;
    /// columns.add("kind=")?;
    /// assert!(columns.add("words=Comment").is_err());
    /// # Ok::<(), townhall::intake::BadColumn>(())
    /// ```
    ///
    /// # Errors
    /// [`BadColumn`] where there is no `=`, no such column, or it was given before.
    pub fn add(&mut self, given: &str) -> Result<(), BadColumn> {
        let (column, header) =
            given.split_once('=').ok_or_else(|| BadColumn::NoSign(given.to_owned()))?;
        let column: Column = column.parse()?;
        if self.get(column).is_some() {
            return Err(BadColumn::Twice(column));
        }
        self.0.push((column, header.trim().to_owned()));
        Ok(())
    }

    /// The header given for a column; empty where it is to be left out.
    pub fn get(&self, column: Column) -> Option<&str> {
        self.0.iter().find(|(it, _)| *it == column).map(|(_, header)| header.as_str())
    }

    /// What was given, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Column, &str)> {
        self.0.iter().map(|(column, header)| (*column, header.as_str()))
    }
}

/// What is wrong with what stands behind `--column`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadColumn {
    /// No `=`.
    #[error(
        "\"{0}\" has no \"=\"; write the column, \"=\" and the name in the file's header: text=Comment"
    )]
    NoSign(String),
    /// No such column.
    #[error("\"{0}\" is not a column; the columns are {list}", list = listed())]
    Unknown(String),
    /// Given before.
    #[error("the column {0} is given twice; give it once")]
    Twice(Column),
}

fn listed() -> String {
    Column::ALL.iter().map(|column| column.id()).collect::<Vec<_>>().join(", ")
}

impl FromStr for Column {
    type Err = BadColumn;

    fn from_str(word: &str) -> Result<Self, BadColumn> {
        let word = fold(word);
        let all = Column::ALL.iter().copied();
        let by_id = all.clone().find(|column| fold(column.id()) == word);
        by_id
            .or_else(|| all.clone().find(|column| column.aliases().contains(&word.as_str())))
            .ok_or(BadColumn::Unknown(word))
    }
}

#[cfg(test)]
mod tests {
    use super::{BadColumn, Column, ColumnMap, fold};
    use std::collections::BTreeSet;

    #[test]
    fn no_name_means_two_columns() {
        let mut seen = BTreeSet::new();
        for column in Column::ALL {
            for name in column.names() {
                assert!(seen.insert(fold(name)), "{name} is used twice");
            }
            for alias in column.aliases() {
                assert_eq!(fold(alias), *alias, "aliases are written folded");
            }
        }
    }

    #[test]
    fn given_columns_are_checked() {
        let mut columns = ColumnMap::default();
        columns.add("Original Text = In their words ").unwrap();
        columns.add("kind=").unwrap();
        assert_eq!(columns.get(Column::Original), Some("In their words"));
        assert_eq!(columns.get(Column::Kind), Some(""));
        assert_eq!(columns.get(Column::Voice), None);
        assert_eq!(columns.add("kind=Type"), Err(BadColumn::Twice(Column::Kind)));
        assert_eq!(columns.add("text"), Err(BadColumn::NoSign("text".into())));
        let unknown = columns.add("words=Comment").unwrap_err().to_string();
        assert!(unknown.starts_with("\"words\" is not a column; the columns are text, original"));
    }
}
