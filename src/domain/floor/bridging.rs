//! Bridging: which proposals are carried by every group, not only by the largest.
//!
//! For each option, a group's support is Σ n·s / Σ n over the steps its people
//! chose, where s is how far a step supports the option
//! ([`Scale::support`](super::scale::Scale::support), from 0 to 1). The bridging
//! figure is the *lowest* of these over all groups with at least [`ENOUGH`]
//! answers: support of the group that supports it least. It follows the idea of
//! group-informed consensus in Polis (Small et al., "Polis: Scaling deliberation
//! by mapping high dimensional opinion spaces", 2021), which multiplies over
//! groups where this takes the lowest, so that one figure has a plain meaning.

use super::ballot::Ballot;
use std::collections::BTreeMap;

/// As many answers a group needs before its support is told.
pub const ENOUGH: u64 = 5;

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
    /// How many asked to be heard before anything is decided.
    pub to_be_heard: u64,
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
/// of the group that supports them least, then by the support of all.
pub fn rank(ballot: &Ballot) -> Vec<Support> {
    let question = &ballot.question;
    let options = question.options.len();
    let counts = ballot.counts();
    let mut ranked: Vec<Support> = (0..options)
        .map(|option| {
            let mut all = Sum::default();
            let mut by_voice: BTreeMap<&str, Sum> = BTreeMap::new();
            let mut to_be_heard = 0;
            for count in counts.iter().filter(|count| usize::from(count.option) == option) {
                let n = u64::from(count.n);
                let support = n * question.scale.support(count.step, options);
                let voice = count.voice.as_deref().filter(|voice| !voice.is_empty());
                let of_voice = voice.map(|voice| by_voice.entry(voice).or_default());
                for sum in std::iter::once(&mut all).chain(of_voice) {
                    sum.n += n;
                    sum.support += support;
                }
                if question.scale.must_be_heard(count.step) {
                    to_be_heard += n;
                }
            }
            let groups: Vec<_> = by_voice.into_iter().filter(|(_, sum)| sum.n >= ENOUGH).collect();
            let least = groups.iter().min_by_key(|(_, sum)| sum.share());
            let least = least.filter(|_| groups.len() > 1);
            let least = least.map(|(voice, sum)| ((*voice).to_owned(), sum.share()));
            Support { option, answers: all.n, all: all.share(), least, to_be_heard }
        })
        .collect();
    ranked.sort_by_key(|support| {
        let least = support.least.as_ref().map_or(0, |(_, share)| *share);
        (std::cmp::Reverse((least, support.all)), support.option)
    });
    ranked
}
