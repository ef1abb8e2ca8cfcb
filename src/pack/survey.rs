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
use std::collections::{BTreeMap, BTreeSet, HashMap};

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

/// Contributions that count alike: many of a session do, so that most are only
/// added to those that were there before.
#[derive(Debug)]
struct Alike {
    cells: Vec<Cell>,
    /// Theme, sub-theme and kind.
    subthemes: BTreeSet<(String, String, Kind)>,
    count: u64,
    support: Support,
}

/// As many sorts of contributions are gathered before they are counted, so that
/// memory stays small also where hardly two are alike.
const MOST_SORTS: usize = 4_096;

/// What an attribute row shares with others: voice, language, table.
type Shared = (Option<String>, Option<String>, Option<String>);

/// What the first walk found.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Not yet counted, by all that makes them alike.
    gathered: HashMap<String, Alike>,
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
        let mut sort = String::new();
        let wants_addressee = &source.session().codebook.addressee_required_for;
        source.each_outline(&mut |listed| {
            let contribution = &listed.contribution;
            if !contribution.is_visible() {
                return Ok(());
            }
            let seat = contribution.seat.map(|seat| {
                let next = seats.len() as u32;
                *seats.entry(seat).or_insert(next)
            });
            survey.count(contribution, seat, &mut sort);
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
        survey.settle();
        for merged in survey.merged.values_mut() {
            merged.sort_by_cached_key(ToString::to_string);
        }
        Ok(survey)
    }

    fn count(&mut self, contribution: &Contribution, seat: Option<u32>, sort: &mut String) {
        sort_of(contribution, sort);
        let alike = match self.gathered.get_mut(sort) {
            Some(alike) => alike,
            None => {
                if self.gathered.len() >= MOST_SORTS {
                    self.settle();
                }
                self.gathered.entry(sort.clone()).or_insert_with(|| Alike::of(contribution))
            }
        };
        alike.count += 1;
        alike.support.add(seat);
        if let Some(seat) = seat {
            let seats = self.shared.entry(shared(contribution)).or_default();
            if seats.len() < ENOUGH {
                seats.insert(seat);
            }
        }
    }

    /// Counts what was gathered.
    fn settle(&mut self) {
        for (_, alike) in self.gathered.drain() {
            for cell in alike.cells {
                let cells = self.support.entry(cell.counted.clone()).or_default();
                cells.entry(cell).or_default().join(&alike.support);
            }
            for subtheme in alike.subthemes {
                let (count, support) = self.subthemes.entry(subtheme).or_default();
                *count += alike.count;
                support.join(&alike.support);
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

impl Alike {
    fn of(contribution: &Contribution) -> Alike {
        let subthemes = contribution.tags.iter().filter_map(|tag| {
            Some((tag.mark.theme.clone(), tag.mark.subtheme.clone()?, contribution.kind))
        });
        Alike {
            cells: figures::cells(contribution),
            subthemes: subthemes.collect(),
            count: 0,
            support: Support::default(),
        }
    }
}

/// Writes all by which a contribution counts to `sort`. No id holds a NUL.
fn sort_of(contribution: &Contribution, sort: &mut String) {
    let end = |sort: &mut String| sort.push('\0');
    sort.clear();
    for field in [&contribution.voice, &contribution.phase] {
        sort.push_str(field.as_deref().unwrap_or_default());
        end(sort);
    }
    sort.push_str(contribution.kind.id());
    for tag in &contribution.tags {
        end(sort);
        sort.push_str(&tag.mark.theme);
        end(sort);
        sort.push_str(tag.mark.subtheme.as_deref().unwrap_or_default());
    }
    // Two in a row: from here on it is addressees.
    end(sort);
    end(sort);
    for addressee in &contribution.addressees {
        end(sort);
        sort.push_str(addressee);
    }
}

fn shared(contribution: &Contribution) -> Shared {
    (contribution.voice.clone(), contribution.language.clone(), contribution.table.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::contribution::Status;
    use crate::domain::event::{Body, Order};
    use crate::domain::ids::{DeviceId, EventId, SessionId};
    use crate::domain::time::{Hlc, Wall};
    use crate::domain::{Mode, Tag, ThemeMark};
    use proptest::prelude::*;

    /// Kind, voice, themes with and without a part, addressees.
    type Said = (usize, Option<u8>, Vec<(u8, bool)>, Vec<u8>);

    fn contribution((kind, voice, tags, addressees): Said) -> Contribution {
        let name = |of: &str, nth: u8| format!("{of}{nth}");
        Contribution {
            id: EventId([0; 32]),
            session: SessionId([0; 16]),
            order: Order { at: Hlc(0), device: DeviceId([0; 16]), seq: 0 },
            reference: "K7QX4".into(),
            said: Wall { ms: 0, offset: 0 },
            author: "BK".into(),
            kind: Kind::ALL[kind],
            words: Body::default(),
            reworded: false,
            scrubbed: false,
            withdrawn: false,
            mode: Mode::Paraphrase,
            permission: Permission::Paraphrase,
            phase: None,
            table: None,
            seat: None,
            turn: None,
            slip: None,
            voice: voice.map(|nth| name("voice", nth)),
            language: None,
            tags: (tags.into_iter())
                .map(|(nth, part)| Tag {
                    mark: ThemeMark {
                        theme: name("theme", nth),
                        subtheme: part.then(|| "part".to_owned()),
                    },
                    coder: "BK".into(),
                })
                .collect(),
            addressees: addressees.into_iter().map(|nth| name("city", nth)).collect(),
            links: Vec::new(),
            merged_into: None,
            read_back: Default::default(),
            due: None,
            details: BTreeMap::new(),
            status: Status::Open,
            conflicts: Vec::new(),
            batch: None,
            source: None,
        }
    }

    proptest! {
        #[test]
        fn gathering_counts_as_one_by_one(
            said in proptest::collection::vec(
                (
                    (
                        0_usize..2,
                        proptest::option::of(0_u8..2),
                        proptest::collection::vec((0_u8..3, any::<bool>()), 0..3),
                        proptest::collection::vec(0_u8..2, 0..3),
                    ),
                    proptest::option::of(0_u32..30),
                ),
                0..60,
            ),
            settled in 1_usize..20,
        ) {
            let mut survey = Survey::default();
            let mut sort = String::new();
            let mut cells: BTreeMap<Cell, (BTreeSet<u32>, u64)> = BTreeMap::new();
            let mut parts: BTreeMap<(String, Kind), u64> = BTreeMap::new();
            for (nth, (what, seat)) in said.into_iter().enumerate() {
                let contribution = contribution(what);
                survey.count(&contribution, seat, &mut sort);
                if nth % settled == 0 {
                    survey.settle();
                }
                for cell in figures::cells(&contribution) {
                    let (seats, unknown) = cells.entry(cell).or_default();
                    match seat {
                        Some(seat) => drop(seats.insert(seat)),
                        None => *unknown += 1,
                    }
                }
                let with_part = contribution.tags.iter().filter(|tag| tag.mark.subtheme.is_some());
                let themes: BTreeSet<_> = with_part.map(|tag| tag.mark.theme.clone()).collect();
                for theme in themes {
                    *parts.entry((theme, contribution.kind)).or_default() += 1;
                }
            }
            survey.settle();
            for (cell, (seats, unknown)) in &cells {
                let people = survey.people(&cell.counted, |other| other == cell);
                prop_assert_eq!(people, seats.len().min(ENOUGH) as u64 + unknown);
            }
            for ((theme, kind), count) in &parts {
                prop_assert_eq!(survey.subtheme(theme, "part", Some(*kind)).0, *count);
            }
        }
    }
}
