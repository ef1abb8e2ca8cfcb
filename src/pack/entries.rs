//! The contributions in `report.md`: gathered by kind and primary theme in one
//! walk, and no more of each than a reader takes in. What is left out is said,
//! with where to find it, so memory and report stay small however long the record.

use super::error::Trouble;
use super::markdown;
use super::report::{Report, ThemeLine};
use super::rows::{Row, Rows, Words};
use crate::domain::{Kind, Mode, Permission, ReadBack, Ref, Status};
use crate::lang::{Wordings, msg};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Lines shown under one heading. What needs an answer is seldom left out.
fn most(kind: Kind) -> usize {
    match kind {
        Kind::Proposal | Kind::Question | Kind::Commitment => 200,
        Kind::Concern | Kind::Testimony | Kind::Strength => 40,
    }
}

/// The kinds in the order in which a council wants them: what it has to answer,
/// then what it should know.
pub(super) const ORDER: [Kind; 6] = [
    Kind::Proposal,
    Kind::Question,
    Kind::Commitment,
    Kind::Concern,
    Kind::Testimony,
    Kind::Strength,
];

/// The contributions of one kind under one primary theme.
#[derive(Default)]
struct Shelf {
    shown: Vec<Row>,
    withheld: Vec<Ref>,
    more: u64,
}

/// All of them, by kind and primary theme; the empty theme is "without".
pub(super) struct Entries {
    shelves: BTreeMap<(Kind, String), Shelf>,
}

impl Entries {
    /// Walks once over the rows. Those merged into another are named there.
    pub(super) fn gather(rows: &Rows<'_>) -> Result<Entries, Trouble> {
        let mut shelves: BTreeMap<(Kind, String), Shelf> = BTreeMap::new();
        rows.each(&mut |row| {
            if row.status == Status::Merged && row.merged_into.is_some() {
                return Ok(());
            }
            let theme = row.primary_theme().unwrap_or_default().to_owned();
            let shelf = shelves.entry((row.kind, theme)).or_default();
            if shelf.shown.len() + shelf.withheld.len() >= most(row.kind) {
                shelf.more += 1;
            } else if row.words == Words::Withheld {
                shelf.withheld.push(row.reference);
            } else {
                // The team's copy is the store's whole record: too much to keep.
                shelf.shown.push(Row { work: None, ..row });
            }
            Ok(())
        })?;
        Ok(Entries { shelves })
    }

    /// Whether there is any of a kind.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.shelves.keys().any(|(of, _)| *of == kind)
    }

    /// Writes those of a kind, theme by theme, most raised first.
    pub(super) fn write(
        &self,
        kind: Kind,
        report: &Report,
        rows: &Rows<'_>,
        words: &Wordings,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for theme in ranked(report) {
            if let Some(shelf) = self.shelves.get(&(kind, theme.id.clone())) {
                let title = markdown::inline(theme.title.get(report.language.tag()));
                writeln!(out, "\n### {title}\n")?;
                let filter = format!("`kind` = `{}`, `primary_theme` = `{}`", kind.id(), theme.id);
                shelf.write(report, rows, words, &filter, out)?;
            }
        }
        if let Some(shelf) = self.shelves.get(&(kind, String::new())) {
            writeln!(out, "\n### {}\n", words.text("pack-untagged"))?;
            let filter = format!("`kind` = `{}`, `primary_theme` = \"\"", kind.id());
            shelf.write(report, rows, words, &filter, out)?;
        }
        Ok(())
    }
}

/// Themes and residual codes, most raised first; those whose number is kept back
/// after them, in the codebook's order.
pub(super) fn ranked(report: &Report) -> Vec<&ThemeLine> {
    let mut themes: Vec<&ThemeLine> = report.themes.iter().collect();
    themes.sort_by_key(|theme| (theme.residual, std::cmp::Reverse(theme.count.shown())));
    themes
}

impl Shelf {
    fn write(
        &self,
        report: &Report,
        rows: &Rows<'_>,
        words: &Wordings,
        filter: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for row in &self.shown {
            entry(row, report, rows, words, out)?;
        }
        if !self.withheld.is_empty() {
            writeln!(out, "- *{}* {}", words.text("pack-withheld"), refs(&self.withheld))?;
        }
        if self.more > 0 {
            let more = msg("pack-more")
                .with("n", self.more)
                .with("file", "[data/contributions.csv](data/contributions.csv)")
                .with("filter", filter.to_owned());
            writeln!(out, "\n*{}*", words.say(&more))?;
        }
        Ok(())
    }
}

/// One contribution: its ref, its words, and under them what a council asks next.
fn entry(
    row: &Row,
    report: &Report,
    rows: &Rows<'_>,
    words: &Wordings,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Words::Shown { text, original } = &row.words else { return Ok(()) };
    let said = markdown::lines(text, "  ");
    let own = row.mode == Mode::Verbatim && row.permission == Permission::Quote;
    let said = if own { format!("“{said}”") } else { said };
    write!(out, "- **{}** {said}", row.reference)?;
    if let Some(original) = original {
        write!(out, "\\\n  {}", markdown::lines(original, "  "))?;
    }
    let notes = notes(row, report, rows, words);
    if notes.is_empty() { writeln!(out) } else { writeln!(out, "\\\n  *{}*", notes.join(" · ")) }
}

fn notes(row: &Row, report: &Report, rows: &Rows<'_>, words: &Wordings) -> Vec<String> {
    let codebook = &rows.session().codebook;
    let mut notes = Vec::new();
    let asked: Vec<String> = (row.addressees.iter())
        .map(|id| {
            codebook.addressee(id).map_or(id.as_str(), |one| one.short.get(report.language.tag()))
        })
        .map(markdown::inline)
        .collect();
    if !asked.is_empty() {
        notes.push(words.say(&msg("pack-to").with("who", asked.join(", "))));
    } else if codebook.addressee_required_for.contains(&row.kind) {
        notes.push(words.text("pack-to-nobody").to_owned());
    }
    if row.migrant_led == Some(true) {
        notes.push(words.text("pack-migrant-led").to_owned());
    }
    if !row.answers.is_empty() {
        notes.push(words.say(&msg("pack-answering").with("refs", refs(&row.answers))));
    }
    let again = rows.merged_into(row.reference);
    if !again.is_empty() {
        notes.push(words.say(&msg("pack-again").with("refs", refs(again))));
    }
    if let Some(votes) = row.votes {
        let votes = msg("pack-votes").with("agree", votes.agree).with("disagree", votes.disagree);
        notes.push(words.say(&votes));
    }
    match row.read_back {
        ReadBack::Not | ReadBack::Picked => notes.push(words.text("pack-not-read-back").to_owned()),
        ReadBack::Struck => notes.push(words.text("pack-struck").to_owned()),
        ReadBack::Right | ReadBack::Reworded | ReadBack::Softened => {}
    }
    if row.status == Status::Parked {
        notes.push(words.text("pack-parked").to_owned());
    }
    let promised = row.kind == Kind::Commitment;
    let set_aside = row.status == Status::Parked;
    for (id, said, missing) in [
        ("pack-owner", &row.follow_up.owner, promised.then_some("pack-no-owner")),
        ("pack-next-step", &row.follow_up.next_step, set_aside.then_some("pack-no-next-step")),
        ("pack-due", &row.follow_up.due, promised.then_some("pack-no-due")),
    ] {
        match (said, missing) {
            (Some(said), _) => {
                notes.push(words.say(&msg(id).with("value", markdown::inline(said))));
            }
            (None, Some(missing)) => notes.push(words.text(missing).to_owned()),
            (None, None) => {}
        }
    }
    notes
}

fn refs(refs: &[Ref]) -> String {
    refs.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
