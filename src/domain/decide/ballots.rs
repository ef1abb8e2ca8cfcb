//! Ballots: the chair's alone. What is cast is shuffled before it is written.

use super::known::{known_voice, named};
use crate::domain::act::{Act, BallotClosed, BallotDropped};
use crate::domain::contribution::Derived;
use crate::domain::floor::ballot::{Ballot, Cast, MOST_OPTIONS, Question};
use crate::domain::floor::scale::Scale;
use crate::domain::ids::{ContributionId, EventId};
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// The most dots one person has.
const MOST_DOTS: u8 = 10;

pub(super) fn open(
    question: Question,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Act, Refusal> {
    if session.floor.hold.is_some() {
        return Err(Refusal::Held);
    }
    if session.floor.ballots.open().is_some() {
        return Err(Refusal::BallotIsOpen);
    }
    let question = Question { options: super::distinct(question.options), ..question };
    let least = match question.scale {
        Scale::Ranking | Scale::Dots => 2,
        Scale::Hands | Scale::Fist | Scale::Gradient => 1,
    };
    if !(least..=MOST_OPTIONS).contains(&question.options.len()) {
        return Err(Refusal::Options { least, most: MOST_OPTIONS });
    }
    if question.scale == Scale::Dots && !(1..=MOST_DOTS).contains(&question.dots) {
        return Err(Refusal::Dots(MOST_DOTS));
    }
    named(&question.options, session, rows)?;
    let merged = |id| rows.get(id).is_some_and(|row| row.contribution.merged_into.is_some());
    if question.options.iter().any(merged) {
        return Err(Refusal::IsMerged);
    }
    Ok(Act::BallotOpened(question))
}

pub(super) fn close(
    ballot: EventId,
    cast: Cast,
    session: &Session,
    random: [u8; 16],
) -> Result<Act, Refusal> {
    let open = is_open(ballot, session)?;
    let question = &open.question;
    let cast = match question.taking.is_by_paper() {
        true => Cast { counts: Vec::new(), papers: shuffled(cast.papers, random) },
        false => Cast { counts: cast.counts, papers: Vec::new() },
    };
    if cast.counts.is_empty() && cast.papers.is_empty() {
        return Err(Refusal::NothingCast);
    }
    for paper in &cast.papers {
        known_voice(paper.voice.as_deref(), session)?;
        question.check(&paper.steps).map_err(Refusal::WrongPaper)?;
    }
    let steps = question.steps();
    for count in &cast.counts {
        known_voice(count.voice.as_deref(), session)?;
        if usize::from(count.option) >= question.options.len() || !steps.contains(&count.step) {
            return Err(Refusal::WrongPaper(crate::domain::floor::ballot::WrongPaper::Step));
        }
    }
    Ok(Act::BallotClosed(BallotClosed { ballot, cast }))
}

pub(super) fn give_up(ballot: EventId, session: &Session) -> Result<Act, Refusal> {
    is_open(ballot, session)?;
    Ok(Act::BallotDropped(BallotDropped { ballot }))
}

fn is_open(ballot: EventId, session: &Session) -> Result<&Ballot, Refusal> {
    let found = session.floor.ballots.get(ballot).ok_or(Refusal::NoSuchBallot)?;
    if found.is_open() { Ok(found) } else { Err(Refusal::BallotIsClosed) }
}

/// In an order drawn from fresh random bytes, so that it says nothing about when
/// each was cast.
fn shuffled<T>(papers: Vec<T>, random: [u8; 16]) -> Vec<T> {
    let drawn = |nth: usize| -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(random);
        hash.update((nth as u64).to_be_bytes());
        hash.finalize().into()
    };
    let mut papers: Vec<([u8; 32], T)> =
        papers.into_iter().enumerate().map(|(nth, paper)| (drawn(nth), paper)).collect();
    papers.sort_by_key(|(key, _)| *key);
    papers.into_iter().map(|(_, paper)| paper).collect()
}
