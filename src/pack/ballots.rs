//! Closed ballots as one audience may see them: whole distributions for everybody,
//! those of single voices for the team alone.

use super::audience::{Audience, Share};
use super::error::Trouble;
use super::report::{FEWEST, FEWEST_CROSSED, Figure};
use super::source::Source;
use crate::domain::act::LinkKind;
use crate::domain::contribution::Listed;
use crate::domain::floor::ballot::{Ballot, Question};
use crate::domain::floor::bridging::{self, Support};
use crate::domain::{ContributionId, Ref};
use std::collections::{BTreeMap, BTreeSet};

/// A closed ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voted {
    /// Its number among all of the session, from 1.
    pub nth: usize,
    /// What was asked, and how.
    pub question: Question,
    /// The phase it was taken in.
    pub phase: Option<String>,
    /// The options, in the order of the ballot.
    pub options: Vec<VotedOption>,
}

/// One option of a closed ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VotedOption {
    /// The proposal; none where it may only be counted.
    pub proposal: Option<Named>,
    /// How many answered.
    pub answers: Figure,
    /// Every step with how many chose it, the most supporting first.
    pub steps: Vec<(u8, Figure)>,
    /// The same of each voice, the empty one not stated; for the team alone.
    pub by_voice: Vec<(String, Vec<(u8, u32)>)>,
    /// How it was supported; none where that is kept back.
    pub support: Option<Support>,
    /// What was said against it.
    pub remarks: Vec<Named>,
}

/// A contribution that is named, with its words where they may be passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its ref.
    pub reference: Ref,
    /// Its words.
    pub words: Option<String>,
}

/// How many people a group needs before its support is told to an audience.
pub fn enough(audience: Audience) -> u32 {
    match audience.hides_small_numbers() {
        true => u32::try_from(FEWEST_CROSSED).unwrap_or(u32::MAX),
        false => bridging::ENOUGH,
    }
}

/// The closed ballots of a session, in the order in which they were opened.
pub(super) fn voted(source: &dyn Source, audience: Audience) -> Result<Vec<Voted>, Trouble> {
    let ballots = source.session().floor.ballots.all();
    let closed: Vec<(usize, &Ballot)> =
        ballots.iter().enumerate().filter(|(_, ballot)| !ballot.is_open()).collect();
    if closed.is_empty() {
        return Ok(Vec::new());
    }
    let options: BTreeSet<ContributionId> =
        closed.iter().flat_map(|(_, ballot)| ballot.question.options.iter().copied()).collect();
    let mut proposals: BTreeMap<ContributionId, Named> = BTreeMap::new();
    let mut remarks: BTreeMap<ContributionId, Vec<Named>> = BTreeMap::new();
    source.each_by_ref(&mut |listed| {
        let Some(named) = named(&listed, audience) else { return Ok(()) };
        let contribution = &listed.contribution;
        for (link, to) in &contribution.links {
            if *link == LinkKind::Objects && options.contains(to) {
                remarks.entry(*to).or_default().push(named.clone());
            }
        }
        if options.contains(&contribution.id) {
            proposals.insert(contribution.id, named);
        }
        Ok(())
    })?;
    let of = |(nth, ballot): (usize, &Ballot)| {
        let ranked = bridging::rank(ballot, enough(audience));
        let options = ballot.question.options.iter().enumerate().map(|(option, id)| {
            let support = ranked.iter().find(|support| support.option == option).cloned();
            let few = audience.hides_small_numbers() && is_few(ballot, option);
            let figure = |n: u32| match few {
                true => Figure::Hidden,
                false => Figure::Shown(u64::from(n)),
            };
            let steps = ballot.distribution(option, None);
            VotedOption {
                proposal: proposals.get(id).cloned(),
                answers: figure(ballot.answers(option)),
                steps: steps.into_iter().map(|(step, n)| (step, figure(n))).collect(),
                by_voice: match audience.hides_small_numbers() {
                    true => Vec::new(),
                    false => by_voice(ballot, option),
                },
                support: support.filter(|_| !few),
                remarks: remarks.get(id).cloned().unwrap_or_default(),
            }
        });
        Voted {
            nth: nth + 1,
            question: ballot.question.clone(),
            phase: ballot.phase.clone(),
            options: options.collect(),
        }
    };
    Ok(closed.into_iter().map(of).collect())
}

/// Whether fewer people than may be told answered about an option.
fn is_few(ballot: &Ballot, option: usize) -> bool {
    let enough = ballot.answers_of(u32::try_from(FEWEST).unwrap_or(u32::MAX));
    (1..enough).contains(&ballot.answers(option))
}

fn by_voice(ballot: &Ballot, option: usize) -> Vec<(String, Vec<(u8, u32)>)> {
    if !ballot.question.taking.is_by_voice() {
        return Vec::new();
    }
    let counts = ballot.counts();
    let here = counts.iter().filter(|count| usize::from(count.option) == option);
    let voices: BTreeSet<&str> =
        here.map(|count| count.voice.as_deref().unwrap_or_default()).collect();
    let voices = voices.into_iter();
    voices.map(|voice| (voice.to_owned(), ballot.distribution(option, Some(voice)))).collect()
}

/// A contribution as the audience may see it; none where it is only counted.
fn named(listed: &Listed, audience: Audience) -> Option<Named> {
    let contribution = &listed.contribution;
    if !contribution.is_visible() {
        return None;
    }
    let words = match audience.share_of(contribution) {
        Share::OnlyCounted => return None,
        Share::Withheld => None,
        Share::Words => Some(contribution.words.text.clone()),
    };
    Some(Named { reference: listed.reference, words })
}
