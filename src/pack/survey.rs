//! The first walk over a session's contributions: what the rows and the counts
//! of the second have to know before the first of them is written.
//!
//! Its memory grows with seats, themes and tables, not with contributions: of
//! each seat it keeps at most [`ENOUGH`] a cell.

use super::error::Trouble;
use super::source::Source;
use crate::domain::contribution::Contribution;
use crate::domain::figures::{self, Cell, Counted};
use crate::domain::{Kind, Permission, Ref, SeatId};
use std::collections::{BTreeMap, BTreeSet};

/// As many different seats as any rule asks for.
pub(super) const ENOUGH: usize = 10;

/// How many people may stand behind a count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Support {
    seats: BTreeSet<u32>,
    unknown: u64,
}

impl Support {
    fn add(&mut self, seat: Option<u32>) {
        match seat {
            Some(seat) if self.seats.len() < ENOUGH => drop(self.seats.insert(seat)),
            Some(_) => {}
            None => self.unknown += 1,
        }
    }

    fn join(&mut self, other: &Support) {
        for seat in &other.seats {
            self.add(Some(*seat));
        }
        self.unknown += other.unknown;
    }

    /// Different seats, and each contribution without a known seat as one more.
    pub(super) fn people(&self) -> u64 {
        self.seats.len() as u64 + self.unknown
    }
}

/// What an attribute row shares with others: voice, language, table.
type Shared = (Option<String>, Option<String>, Option<String>);

/// What the first walk found.
#[derive(Debug, Default)]
pub(super) struct Survey {
    support: BTreeMap<Counted, BTreeMap<Cell, Support>>,
    /// Contributions by theme, sub-theme and kind.
    subthemes: BTreeMap<(String, String, Kind), (u64, Support)>,
    /// Seats by what they share.
    shared: BTreeMap<Shared, BTreeSet<u32>>,
    /// Contributions of which nothing but the number may be told.
    pub(super) only_counted: BTreeSet<Ref>,
    /// Contributions without an addressee, where the codebook wants one.
    pub(super) without_addressee: u64,
    /// Refs of what was merged into each.
    pub(super) merged: BTreeMap<Ref, Vec<Ref>>,
}

impl Survey {
    /// Walks once over the source.
    pub(super) fn of(source: &dyn Source) -> Result<Survey, Trouble> {
        let mut survey = Survey::default();
        let mut seats: BTreeMap<SeatId, u32> = BTreeMap::new();
        let wants_addressee = &source.session().codebook.addressee_required_for;
        source.each(&mut |listed| {
            let contribution = &listed.contribution;
            if !contribution.is_visible() {
                return Ok(());
            }
            let seat = contribution.seat.map(|seat| {
                let next = seats.len() as u32;
                *seats.entry(seat).or_insert(next)
            });
            survey.count(contribution, seat);
            if contribution.permission == Permission::No {
                survey.only_counted.insert(listed.reference);
            } else if let Some(into) = listed.merged_into {
                survey.merged.entry(into).or_default().push(listed.reference);
            }
            if contribution.addressees.is_empty() && wants_addressee.contains(&contribution.kind) {
                survey.without_addressee += 1;
            }
            Ok(())
        })?;
        for merged in survey.merged.values_mut() {
            merged.sort_by_cached_key(ToString::to_string);
        }
        Ok(survey)
    }

    fn count(&mut self, contribution: &Contribution, seat: Option<u32>) {
        for cell in figures::cells(contribution) {
            let cells = self.support.entry(cell.counted.clone()).or_default();
            cells.entry(cell).or_default().add(seat);
        }
        let mut subthemes: Vec<_> = (contribution.tags.iter())
            .filter_map(|tag| Some((&tag.mark.theme, tag.mark.subtheme.as_ref()?)))
            .collect();
        subthemes.sort_unstable();
        subthemes.dedup();
        for (theme, subtheme) in subthemes {
            let key = (theme.clone(), subtheme.clone(), contribution.kind);
            let (count, support) = self.subthemes.entry(key).or_default();
            *count += 1;
            support.add(seat);
        }
        if let Some(seat) = seat {
            let seats = self.shared.entry(shared(contribution)).or_default();
            if seats.len() < ENOUGH {
                seats.insert(seat);
            }
        }
    }

    /// How many people may stand behind the cells of `counted` for which `wanted` holds.
    pub(super) fn people(&self, counted: &Counted, wanted: impl Fn(&Cell) -> bool) -> u64 {
        let mut together = Support::default();
        for (_, support) in
            self.support.get(counted).into_iter().flatten().filter(|(cell, _)| wanted(cell))
        {
            together.join(support);
        }
        together.people()
    }

    /// Contributions with a sub-theme, of one kind or all, and the people behind them.
    pub(super) fn subtheme(&self, theme: &str, subtheme: &str, kind: Option<Kind>) -> (u64, u64) {
        let mut together = (0, Support::default());
        for ((of, part, is), (count, support)) in &self.subthemes {
            if of == theme && part == subtheme && kind.is_none_or(|kind| kind == *is) {
                together.0 += count;
                together.1.join(support);
            }
        }
        (together.0, together.1.people())
    }

    /// How many different seats are known to share this contribution's voice,
    /// language and table; up to [`ENOUGH`].
    pub(super) fn sharing(&self, contribution: &Contribution) -> usize {
        self.shared.get(&shared(contribution)).map_or(0, BTreeSet::len)
    }
}

fn shared(contribution: &Contribution) -> Shared {
    (contribution.voice.clone(), contribution.language.clone(), contribution.table.clone())
}
