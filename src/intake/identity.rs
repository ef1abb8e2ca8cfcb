//! How a repeated import knows its rows again: the id that the file gives them,
//! else what they say.
//!
//! A row without an id is known by a digest of its cells under their column
//! names, whichever order rows and columns have, and by a number where the same
//! row stands in the file more than once. Counting those would need a set of all
//! rows; a filter of fixed size, filled in the first pass, keeps the set to the
//! few that may repeat. It never misses one.

use super::records::Record;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// What a row says, or its id, as a digest.
pub(super) type Print = [u8; 16];

/// Digests of rows of one file.
#[derive(Clone, Debug)]
pub(super) struct Printer {
    /// The columns by name, so that their order does not count.
    order: Vec<(String, usize)>,
    id: Option<usize>,
}

/// How a row is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// By the id its file gives it.
    ById(Print),
    /// By what it says.
    ByContent(Print),
}

impl Known {
    pub(super) fn print(self) -> Print {
        match self {
            Known::ById(print) | Known::ByContent(print) => print,
        }
    }
}

impl Printer {
    /// For a file with these column names, and its id column where it has one.
    pub(super) fn new(names: &[String], id: Option<usize>) -> Self {
        let mut order: Vec<_> =
            names.iter().enumerate().map(|(at, name)| (super::column::fold(name), at)).collect();
        order.sort();
        Printer { order, id }
    }

    /// The column whose cells are ids, from 0.
    pub(super) fn id_column(&self) -> Option<usize> {
        self.id
    }

    /// The row's id; empty where it has none.
    pub(super) fn id<'a>(&self, record: &'a Record) -> &'a str {
        let cell = self.id.map_or(&[][..], |at| record.cell(at));
        std::str::from_utf8(cell).unwrap_or_default().trim()
    }

    /// How the row is known: by its id, or by what it says where it has none.
    pub(super) fn known(&self, record: &Record) -> Known {
        match self.id(record) {
            "" => Known::ByContent(self.content(record)),
            id => Known::ById(digest([id.as_bytes()])),
        }
    }

    /// What the row says.
    pub(super) fn content(&self, record: &Record) -> Print {
        let cells = self.order.iter().map(|(name, at)| (name.as_bytes(), record.cell(*at)));
        digest(cells.filter(|(_, cell)| !cell.is_empty()).flat_map(|(name, cell)| [name, cell]))
    }
}

/// Each part goes in with its length, so that no two different rows give the same bytes.
fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Print {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let full: [u8; 32] = hash.finalize().into();
    let mut print = Print::default();
    print.copy_from_slice(&full[..16]);
    print
}

/// The row's id for the store, where its file has none: the digest, and which
/// of several equal rows it is.
pub(super) fn row_id(print: Print, nth: u32) -> String {
    let mut id = String::with_capacity(40);
    for byte in print {
        // Writing to a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    if nth > 0 {
        let _ = write!(id, "-{}", nth + 1);
    }
    id
}

/// A set that never forgets and may take few strangers for members: one in
/// 6,000 at a million rows.
struct Filter(Vec<u64>);

impl Filter {
    /// 4 MiB.
    const WORDS: usize = 1 << 19;

    fn new() -> Self {
        Filter(vec![0; Filter::WORDS])
    }

    /// Puts it in; whether it may have been in before.
    fn insert(&mut self, print: Print) -> bool {
        let mut was_in = true;
        for part in print.chunks_exact(4) {
            let part = part.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
            let bit = part % (Filter::WORDS * 64);
            let (word, mask) = (&mut self.0[bit / 64], 1_u64 << (bit % 64));
            was_in &= *word & mask != 0;
            *word |= mask;
        }
        was_in
    }
}

/// Collects, in a first pass, the rows that may stand in the file more than once.
pub(super) struct Repeating {
    filter: Filter,
    found: HashMap<Print, Before>,
}

impl Repeating {
    pub(super) fn new() -> Self {
        Repeating { filter: Filter::new(), found: HashMap::new() }
    }

    pub(super) fn see(&mut self, known: Known) {
        if self.filter.insert(known.print()) {
            self.found.entry(known.print()).or_default();
        }
    }

    pub(super) fn done(self) -> Repeats {
        Repeats(self.found)
    }
}

/// How often, and where, a row was met before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Before {
    /// How many times.
    pub times: u32,
    /// The line it was first met on.
    pub line: u64,
    /// What it said there.
    pub content: Print,
}

/// Knows, in a second pass, which rows were met before.
#[derive(Debug, Default)]
pub(super) struct Repeats(HashMap<Print, Before>);

impl Repeats {
    /// Meets a row: how it was met before, if it was.
    pub(super) fn meet(
        &mut self,
        print: Print,
        line: u64,
        content: impl FnOnce() -> Print,
    ) -> Option<Before> {
        let before = self.0.get_mut(&print)?;
        let met = *before;
        if met.times == 0 {
            (before.line, before.content) = (line, content());
        }
        before.times += 1;
        (met.times > 0).then_some(met)
    }

    /// Starts over.
    pub(super) fn rewind(&mut self) {
        self.0.values_mut().for_each(|before| *before = Before::default());
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, Print, Printer, Repeating, row_id};
    use crate::intake::records::{Record, Records};
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn record(line: &str) -> Record {
        let mut record = Record::default();
        assert!(Records::new(line.as_bytes(), b',', 0, 1).read(&mut record).unwrap());
        record
    }

    fn printer(names: &str, id: Option<usize>) -> Printer {
        Printer::new(&names.split(',').map(str::to_owned).collect::<Vec<_>>(), id)
    }

    #[test]
    fn the_order_of_columns_does_not_count_and_their_names_do() {
        let one = printer("text,voice", None).content(&record("the lift,youth"));
        assert_eq!(printer("Voice,Text", None).content(&record("youth,the lift")), one);
        assert_eq!(printer("text,new,voice", None).content(&record("the lift,,youth")), one);
        assert_ne!(printer("text,table", None).content(&record("the lift,youth")), one);
        assert_ne!(printer("text,voice", None).content(&record("the liftyou,th")), one);
    }

    #[test]
    fn an_id_is_what_counts_where_there_is_one() {
        let by_id = printer("id,text", Some(0));
        assert_eq!(by_id.known(&record("7,one")), by_id.known(&record(" 7 ,two")));
        assert!(matches!(by_id.known(&record(",one")), Known::ByContent(_)));
        assert_eq!(row_id([0xab; 16], 0), "ab".repeat(16));
        assert_eq!(row_id([0xab; 16], 2), "ab".repeat(16) + "-3");
    }

    proptest! {
        #[test]
        fn every_repeat_is_met(prints in proptest::collection::vec(0_u8..20, 0..40)) {
            let prints: Vec<Print> = prints.into_iter().map(|byte| [byte; 16]).collect();
            let mut repeating = Repeating::new();
            for print in &prints {
                repeating.see(Known::ByContent(*print));
            }
            let mut repeats = repeating.done();
            for _ in 0..2 {
                let mut seen = HashSet::new();
                for (line, print) in (2..).zip(&prints) {
                    let met = repeats.meet(*print, line, || *print);
                    prop_assert_eq!(met.is_some(), !seen.insert(print));
                    if let Some(before) = met {
                        prop_assert!(before.line < line && before.content == *print);
                    }
                }
                repeats.rewind();
            }
        }
    }
}
