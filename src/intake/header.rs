//! Finds the columns that are understood in a file's header.

use super::column::{Column, ColumnMap, fold};
use super::error::IntakeError;
use super::format::Format;
use std::path::Path;

/// The columns of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Header {
    /// The names as the file has them, trimmed.
    pub names: Vec<String>,
    places: Vec<(Column, usize)>,
    /// The same by column, for the look-ups of every row.
    by_column: [Option<usize>; Column::ALL.len()],
}

impl Header {
    /// Finds the columns. What the user says goes before what a column is
    /// called, and a column's own name before its aliases.
    pub(super) fn read(
        names: Vec<String>,
        map: &ColumnMap,
        format: Format,
        file: &Path,
    ) -> Result<Header, IntakeError> {
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let all = |wanted: &str| -> Vec<usize> {
            let wanted = fold(wanted);
            folded.iter().enumerate().filter(|(_, it)| **it == wanted).map(|(at, _)| at).collect()
        };
        let two = |column, first: usize, second: usize| {
            let shown = |at: usize| (at + 1, names[at].clone());
            let (first, second) = (shown(first.min(second)), shown(first.max(second)));
            IntakeError::TwoColumns { file: file.to_owned(), column, first, second }
        };
        let mut places: Vec<(Column, usize)> = Vec::new();
        for (column, asked) in map.iter().filter(|(_, asked)| !asked.is_empty()) {
            match all(asked)[..] {
                [] => {
                    return Err(IntakeError::NoSuchHeader {
                        file: file.to_owned(),
                        column,
                        asked: asked.to_owned(),
                        header: names.clone(),
                    });
                }
                [at] => places.push((column, at)),
                [first, second, ..] => return Err(two(column, first, second)),
            }
        }
        for &column in Column::ALL {
            if map.get(column).is_some() || !Header::speaks_of(format, column) {
                continue;
            }
            let known: &[&str] = match (format, column) {
                (Format::Ours, _) => &[column.id()],
                (Format::Polis, Column::Text) => &["comment-body"],
                (Format::Polis, Column::Id) => &["comment-id"],
                (Format::Polis, Column::CapturedAt) => &["timestamp"],
                (Format::Polis, _) => &[column.id()],
                (Format::Csv, _) => &column.names().collect::<Vec<_>>(),
            };
            let is_free = |at: &usize| places.iter().all(|(_, taken)| taken != at);
            let found: Vec<usize> =
                known.iter().flat_map(|name| all(name)).filter(is_free).collect();
            match found[..] {
                [] => {}
                // Only the texts are worth a question: a wrong guess would
                // bring in the wrong words.
                [first, second, ..]
                    if folded[first] == folded[second]
                        || (column == Column::Text && folded[first] != column.id()) =>
                {
                    return Err(two(column, first, second));
                }
                [at, ..] => places.push((column, at)),
            }
        }
        let mut by_column = [None; Column::ALL.len()];
        for (column, place) in &places {
            by_column[*column as usize] = Some(*place);
        }
        let header = Header { names, places, by_column };
        match format.needs().iter().find(|column| header.place(**column).is_none()) {
            Some(&column) => Err(IntakeError::NoColumn {
                file: file.to_owned(),
                column,
                format,
                header: header.names,
            }),
            None => Ok(header),
        }
    }

    /// Whether files of this format have such a column.
    fn speaks_of(format: Format, column: Column) -> bool {
        use Column::{Agrees, CapturedAt, Disagrees, Id, Moderated, Passes, Seed, Text};
        match format {
            Format::Ours => !matches!(column, Agrees | Disagrees | Passes | Id | Moderated | Seed),
            Format::Polis => {
                matches!(column, Text | Id | CapturedAt | Agrees | Disagrees | Moderated | Seed)
            }
            // In a table of others these names mean whatever they mean there.
            Format::Csv => !matches!(
                column,
                Column::Session | Column::MigrantLed | Moderated | Seed | Column::Status
            ),
        }
    }

    /// Where a column stands, from 0.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.by_column[column as usize]
    }

    /// What the file calls a column.
    pub(super) fn name(&self, column: Column) -> Option<&str> {
        self.place(column).map(|place| self.names[place].as_str())
    }

    /// The columns that are understood, with the file's names for them.
    pub(super) fn understood(&self) -> impl Iterator<Item = (Column, &str)> {
        let mut places = self.places.clone();
        places.sort_by_key(|(_, place)| *place);
        places.into_iter().map(|(column, place)| (column, self.names[place].as_str()))
    }

    /// The names of columns that nothing is read from.
    pub(super) fn ignored(&self) -> impl Iterator<Item = &str> {
        let is_read = |at: usize| {
            self.places.iter().any(|(column, place)| *place == at && *column != Column::MigrantLed)
        };
        let names = self.names.iter().enumerate();
        names.filter(move |(at, _)| !is_read(*at)).map(|(_, name)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, ColumnMap, Format, Header, IntakeError};
    use std::path::Path;

    fn read(names: &str, map: &[&str], format: Format) -> Result<Header, IntakeError> {
        let names = names.split(',').map(str::to_owned).collect();
        let mut columns = ColumnMap::default();
        for given in map {
            columns.add(given).unwrap();
        }
        Header::read(names, &columns, format, Path::new("a.csv"))
    }

    #[test]
    fn columns_are_found_in_any_order_and_case() {
        let header = read("Kind,x,Original Text,TEXT,Tags", &[], Format::Csv).unwrap();
        let understood: Vec<_> = header.understood().map(|(column, _)| column).collect();
        assert_eq!(understood, [Column::Kind, Column::Original, Column::Text, Column::Themes]);
        assert_eq!(header.ignored().collect::<Vec<_>>(), ["x"]);
        assert_eq!(header.name(Column::Themes), Some("Tags"));
    }

    #[test]
    fn what_the_user_says_goes_first() {
        let header = read("text,note,kind", &["text=Note", "kind="], Format::Csv).unwrap();
        assert_eq!(header.place(Column::Text), Some(1));
        assert_eq!(header.place(Column::Kind), None);
        assert_eq!(header.ignored().collect::<Vec<_>>(), ["text", "kind"]);
    }

    #[test]
    fn doubtful_headers_are_asked_about() {
        let doubtful = |names, map: &[&str]| read(names, map, Format::Csv).unwrap_err();
        assert!(matches!(doubtful("comment,body", &[]), IntakeError::TwoColumns { .. }));
        assert!(matches!(doubtful("text,text", &[]), IntakeError::TwoColumns { .. }));
        assert!(matches!(doubtful("text,kind,Kind", &[]), IntakeError::TwoColumns { .. }));
        assert!(matches!(doubtful("a,b", &[]), IntakeError::NoColumn { column: Column::Text, .. }));
        assert!(matches!(doubtful("a", &["text=b"]), IntakeError::NoSuchHeader { .. }));
        assert!(matches!(doubtful("a,A", &["text=a"]), IntakeError::TwoColumns { .. }));
        // A column's own name needs no question, nor do two times.
        assert_eq!(read("comment,text", &[], Format::Csv).unwrap().place(Column::Text), Some(1));
        let times = read("datetime,timestamp,text,x,x", &[], Format::Csv).unwrap();
        assert_eq!(times.name(Column::CapturedAt), Some("timestamp"));
    }

    #[test]
    fn each_format_has_its_own_names() {
        let polis = "timestamp,datetime,comment-id,agrees,disagrees,comment-body,kind";
        let header = read(polis, &[], Format::Polis).unwrap();
        assert_eq!(header.ignored().collect::<Vec<_>>(), ["datetime", "kind"]);
        let bad = read("text,comment", &[], Format::Ours);
        assert!(matches!(bad, Err(IntakeError::NoColumn { column: Column::Ref, .. })));
    }
}
