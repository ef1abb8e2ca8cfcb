//! Bridging: which proposals are carried by every group, not only by the largest.
//!
//! For each option, a group's support is Σ n·s / Σ n over the steps its people
//! chose, where s is how far a step supports the option
//! ([`Scale::support`](super::scale::Scale::support), from 0 to 1). Where dots are
//! counted and nobody knows who gave how many, it is the share of the group's dots
//! that the option got. The bridging figure is the *lowest* of these over all
//! groups with enough answers: the support of the group that supports it least. It
//! follows the idea of group-informed consensus in Polis (Small et al., "Polis:
//! Scaling deliberation by mapping high dimensional opinion spaces", 2021), which
//! multiplies over groups where this takes the lowest, so that one figure has a
//! plain meaning. `docs/ballots.md` explains it to those who read the figures.

use super::ballot::{Ballot, Ballots};
use crate::domain::ids::ContributionId;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// As many people a group needs before its support is told in the room.
pub const ENOUGH: u32 = 5;

/// How an option was supported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Which option, from 0.
    pub option: usize,
    /// How many answered.
    pub answers: u64,
    /// Support of all, in thousandths.
    pub all: u64,
    /// The voice that supports it least, with its support in thousandths; none
    /// where fewer than two voices had enough answers.
    pub least: Option<(String, u64)>,
    /// How many voices had enough answers.
    pub compared: usize,
    /// The voices that answered and are too few to be told.
    pub too_few: Vec<String>,
    /// How many asked to be heard before anything is decided.
    pub to_be_heard: u64,
}

impl Support {
    /// What the order is by: the support of the group that supports it least, then
    /// of all. Without groups to compare nothing is known to bridge.
    fn place(&self) -> Reverse<(Option<u64>, u64)> {
        Reverse((self.least.as_ref().map(|(_, share)| *share), self.all))
    }
}

#[derive(Default)]
struct Sum {
    n: u64,
    support: u64,
}

impl Sum {
    fn share(&self) -> u64 {
        self.support.checked_div(self.n).unwrap_or(0)
    }
}

/// The options of a closed ballot, those first that bridge best: by the support
/// of the group that supports them least, then by the support of all. A group
/// counts from so many people on (`enough`).
pub fn rank(ballot: &Ballot, enough: u32) -> Vec<Support> {
    let question = &ballot.question;
    let options = question.options.len();
    let counts = ballot.counts();
    let counts_dots = question.counts_dots();
    let enough = u64::from(ballot.answers_of(enough));
    let mut ranked: Vec<Support> = (0..options)
        .map(|option| {
            let mut all = Sum::default();
            let mut by_voice: BTreeMap<&str, Sum> = BTreeMap::new();
            for count in &counts {
                let here = usize::from(count.option) == option;
                // Dots are compared with all dots, answers with those on this option.
                if !here && !counts_dots {
                    continue;
                }
                let n = u64::from(count.n);
                let support = if here { question.scale.support(count.step, options) } else { 0 };
                let voice = count.voice.as_deref().filter(|voice| !voice.is_empty());
                let of_voice = voice.map(|voice| by_voice.entry(voice).or_default());
                for sum in std::iter::once(&mut all).chain(of_voice) {
                    sum.n = sum.n.saturating_add(n);
                    sum.support = sum.support.saturating_add(n.saturating_mul(support));
                }
            }
            let (groups, few): (Vec<_>, Vec<_>) =
                by_voice.into_iter().partition(|(_, sum)| sum.n >= enough);
            let least = groups.iter().min_by_key(|(_, sum)| sum.share());
            let least = least.filter(|_| groups.len() > 1);
            Support {
                option,
                answers: u64::from(ballot.answers(option)),
                all: all.share(),
                least: least.map(|(voice, sum)| ((*voice).to_owned(), sum.share())),
                compared: groups.len(),
                too_few: few.into_iter().map(|(voice, _)| voice.to_owned()).collect(),
                to_be_heard: u64::from(ballot.to_be_heard(option)),
            }
        })
        .collect();
    // Options that stand alike keep the order in which they were put.
    ranked.sort_by_key(Support::place);
    ranked
}

/// Thousandths as the figure of the formula: `0.62`, rounded down so that nothing
/// looks more supported than it is.
pub fn share(thousandths: u64) -> String {
    format!("{}.{:02}", thousandths / 1_000, thousandths % 1_000 / 10)
}

/// How a proposal was supported in the last closed ballot on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// The proposal.
    pub of: ContributionId,
    /// The ballot's place among all of the session, from 0.
    pub ballot: usize,
    /// How it was supported there.
    pub support: Support,
}

/// Every proposal that was voted on, by its last closed ballot, those first that
/// bridge best; those about which no groups can be compared come last.
pub fn order(ballots: &Ballots, enough: u32) -> Vec<Bridge> {
    let mut seen: BTreeSet<ContributionId> = BTreeSet::new();
    let mut all: Vec<Bridge> = Vec::new();
    for (nth, ballot) in ballots.all().iter().enumerate().rev().filter(|(_, it)| !it.is_open()) {
        for support in rank(ballot, enough) {
            if let Some(of) = ballot.question.options.get(support.option)
                && seen.insert(*of)
            {
                all.push(Bridge { of: *of, ballot: nth, support });
            }
        }
    }
    all.sort_by_key(|bridge| bridge.support.place());
    all
}
