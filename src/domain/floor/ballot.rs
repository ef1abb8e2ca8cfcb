//! Ballots on contributions: blind until they are closed, and kept as full
//! distributions. What is cast while one is open is not in the log.

use super::scale::Scale;
use crate::domain::ids::{ContributionId, EventId};
use crate::lang::{Msg, msg};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most options of one ballot: about as many as people can hold in mind.
pub const MOST_OPTIONS: usize = 12;

/// How a ballot is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Taking {
    /// The room is counted.
    Counts,
    /// The room is counted, voice by voice.
    CountsByVoice,
    /// One anonymous ballot a seat.
    Papers,
    /// One anonymous ballot a seat, with the voice on it.
    PapersByVoice,
}

impl Taking {
    /// Every way, in the order in which desks offer them.
    pub const ALL: [Taking; 4] =
        [Taking::Counts, Taking::CountsByVoice, Taking::Papers, Taking::PapersByVoice];

    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Taking::Counts => "counts",
            Taking::CountsByVoice => "counts-by-voice",
            Taking::Papers => "papers",
            Taking::PapersByVoice => "papers-by-voice",
        }
    }

    /// The message id of its name.
    pub fn name(self) -> &'static str {
        match self {
            Taking::Counts => "taking-counts",
            Taking::CountsByVoice => "taking-counts-by-voice",
            Taking::Papers => "taking-papers",
            Taking::PapersByVoice => "taking-papers-by-voice",
        }
    }

    /// Whether each seat casts a ballot.
    pub fn is_by_paper(self) -> bool {
        matches!(self, Taking::Papers | Taking::PapersByVoice)
    }

    /// Whether voices are told apart.
    pub fn is_by_voice(self) -> bool {
        matches!(self, Taking::CountsByVoice | Taking::PapersByVoice)
    }
}

/// What a ballot asks: the facts of `ballot.opened`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// How it is answered.
    pub scale: Scale,
    /// How it is taken.
    pub taking: Taking,
    /// The contributions it is about.
    pub options: Vec<ContributionId>,
    /// How many dots each person has; 0 where none are used.
    #[serde(default)]
    pub dots: u8,
}

/// What one person put on their ballot: a step for each option, in their order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Paper {
    /// The voice, where the ballot tells voices apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// A step for each option; none where it was left blank.
    pub steps: Vec<Option<u8>>,
}

/// How many chose one step for one option.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Count {
    /// Which option, from 0.
    pub option: u16,
    /// The voice, where voices are told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<String>,
    /// The step.
    pub step: u8,
    /// How many.
    pub n: u32,
}

/// What was cast: the facts of `ballot.closed`. Either counts, or papers in an
/// order that says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cast {
    /// What was counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Count>,
    /// The papers, shuffled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<Paper>,
}

/// A ballot as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The event that opened it.
    pub id: EventId,
    /// What it asks.
    pub question: Question,
    /// When it was opened.
    pub opened: i64,
    /// When it was closed.
    pub closed: Option<i64>,
    /// What was cast; nothing before it is closed.
    pub cast: Cast,
    /// The phase it was taken in.
    pub phase: Option<String>,
}

/// Why something cannot be put on a ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongPaper {
    /// Not one step for each option.
    Length,
    /// A step that the scale does not have.
    Step,
    /// More dots than everyone has.
    TooManyDots,
    /// Two options at one place of an order.
    SameRank,
    /// Nothing is on it.
    Blank,
}

impl Question {
    /// Whether dots are counted, not people: from a sheet full of dots nobody can
    /// say who gave how many.
    pub fn counts_dots(&self) -> bool {
        self.scale == Scale::Dots && !self.taking.is_by_paper()
    }

    /// The steps of its scale, the most supporting first.
    pub fn steps(&self) -> Vec<u8> {
        match self.counts_dots() {
            true => vec![1],
            false => self.scale.steps(self.options.len(), self.dots),
        }
    }

    /// What a step means, as it is read out.
    pub fn step_name(&self, step: u8) -> Msg {
        const FIST: [&str; 6] =
            ["kit-fist-0", "kit-fist-1", "kit-fist-2", "kit-fist-3", "kit-fist-4", "kit-fist-5"];
        const GRADIENT: [&str; 8] = [
            "kit-gradient-1",
            "kit-gradient-2",
            "kit-gradient-3",
            "kit-gradient-4",
            "kit-gradient-5",
            "kit-gradient-6",
            "kit-gradient-7",
            "kit-gradient-8",
        ];
        let nth = usize::from(step);
        let named = match self.scale {
            Scale::Hands => Some(match step {
                2 => "step-for",
                1 => "step-abstain",
                _ => "step-against",
            }),
            Scale::Fist => FIST.get(nth).copied(),
            Scale::Gradient => nth.checked_sub(1).and_then(|nth| GRADIENT.get(nth)).copied(),
            Scale::Dots if self.counts_dots() => Some("step-dots-all"),
            Scale::Dots => None,
            Scale::Ranking => return msg("step-place").with("n", step),
        };
        named.map_or_else(|| msg("step-dots").with("n", step), msg)
    }

    /// Checks what one person put on a ballot.
    ///
    /// # Errors
    /// [`WrongPaper`] says what is wrong with it.
    pub fn check(&self, steps: &[Option<u8>]) -> Result<(), WrongPaper> {
        if steps.len() != self.options.len() {
            return Err(WrongPaper::Length);
        }
        let allowed = self.steps();
        let chosen: Vec<u8> = steps.iter().flatten().copied().collect();
        if chosen.iter().any(|step| !allowed.contains(step)) {
            return Err(WrongPaper::Step);
        }
        match self.scale {
            Scale::Dots => {
                let dots: u32 = chosen.iter().map(|step| u32::from(*step)).sum();
                if dots > u32::from(self.dots) {
                    return Err(WrongPaper::TooManyDots);
                }
                if dots == 0 {
                    return Err(WrongPaper::Blank);
                }
            }
            Scale::Ranking => {
                let mut sorted = chosen.clone();
                sorted.sort_unstable();
                sorted.dedup();
                if sorted.len() != chosen.len() {
                    return Err(WrongPaper::SameRank);
                }
            }
            _ => {}
        }
        if chosen.is_empty() { Err(WrongPaper::Blank) } else { Ok(()) }
    }
}

impl Ballot {
    /// Whether it is being taken.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// The whole distribution: how many chose which step for which option, by
    /// voice where voices are told apart. Empty before it is closed.
    pub fn counts(&self) -> Vec<Count> {
        let mut sums: BTreeMap<(u16, Option<String>, u8), u32> = BTreeMap::new();
        for count in &self.cast.counts {
            let key = (count.option, count.voice.clone(), count.step);
            let sum = sums.entry(key).or_default();
            *sum = sum.saturating_add(count.n);
        }
        for paper in &self.cast.papers {
            for (option, step) in paper.steps.iter().enumerate() {
                if let (Ok(option), Some(step)) = (u16::try_from(option), step) {
                    *sums.entry((option, paper.voice.clone(), *step)).or_default() += 1;
                }
            }
        }
        let counts = sums.into_iter().filter(|(_, n)| *n > 0);
        counts.map(|((option, voice, step), n)| Count { option, voice, step, n }).collect()
    }

    /// The distribution of one option: every step with how many chose it, the most
    /// supporting first, of one voice or of all.
    pub fn distribution(&self, option: usize, voice: Option<&str>) -> Vec<(u8, u32)> {
        let counts = self.counts();
        let of = |step: u8| {
            let here = counts.iter().filter(|count| {
                usize::from(count.option) == option
                    && count.step == step
                    && voice.is_none_or(|voice| count.voice.as_deref().unwrap_or("") == voice)
            });
            here.fold(0, |sum: u32, count| sum.saturating_add(count.n))
        };
        self.question.steps().into_iter().map(|step| (step, of(step))).collect()
    }

    /// The voices whose answers about an option may be told beside those of all:
    /// none with fewer than `enough` people, and none by which those of a smaller
    /// group could be found by subtraction. The empty voice did not say.
    pub fn tellable(&self, option: usize, enough: u32) -> Vec<String> {
        let mut by_voice: BTreeMap<String, u32> = BTreeMap::new();
        for count in self.counts() {
            if usize::from(count.option) == option {
                let sum = by_voice.entry(count.voice.unwrap_or_default()).or_default();
                *sum = sum.saturating_add(count.n);
            }
        }
        let enough = self.answers_of(enough);
        let (mut told, untold): (Vec<_>, Vec<_>) =
            by_voice.into_iter().filter(|(_, n)| *n > 0).partition(|(_, n)| *n >= enough);
        let mut rest = untold.iter().fold(0u32, |sum, (_, n)| sum.saturating_add(*n));
        told.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        while rest > 0 && rest < enough {
            match told.pop() {
                Some((_, n)) => rest = rest.saturating_add(n),
                None => break,
            }
        }
        let mut told: Vec<String> = told.into_iter().map(|(voice, _)| voice).collect();
        told.sort_unstable();
        told
    }

    /// How many answers stand for so many people at the least: dots are more than
    /// those who give them.
    pub fn answers_of(&self, people: u32) -> u32 {
        match self.question.counts_dots() {
            true => people.saturating_mul(u32::from(self.question.dots.max(1))),
            false => people,
        }
    }

    /// How many asked to be heard before anything is decided about one option.
    pub fn to_be_heard(&self, option: usize) -> u32 {
        let all = self.distribution(option, None);
        let low = all.iter().filter(|(step, _)| self.question.scale.must_be_heard(*step));
        low.fold(0, |sum, (_, n)| sum.saturating_add(*n))
    }

    /// How many answered about one option.
    pub fn answers(&self, option: usize) -> u32 {
        let counts = self.counts();
        let of = counts.iter().filter(|count| usize::from(count.option) == option);
        of.fold(0, |sum: u32, count| sum.saturating_add(count.n))
    }
}

/// The ballots of a session, in the order in which they were opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballots {
    all: Vec<Ballot>,
}

impl Ballots {
    /// Every ballot, the latest last.
    pub fn all(&self) -> &[Ballot] {
        &self.all
    }

    /// The ballot that this event opened.
    pub fn get(&self, id: EventId) -> Option<&Ballot> {
        self.all.iter().find(|ballot| ballot.id == id)
    }

    /// The ballot that is being taken; there is one at most.
    pub fn open(&self) -> Option<&Ballot> {
        self.all.iter().find(|ballot| ballot.is_open())
    }

    pub(in crate::domain) fn begin(&mut self, ballot: Ballot) {
        if self.get(ballot.id).is_none() {
            self.all.push(ballot);
        }
    }

    pub(in crate::domain) fn close(&mut self, id: EventId, now: i64, cast: Cast) {
        if let Some(ballot) = self.all.iter_mut().find(|it| it.id == id && it.is_open()) {
            ballot.closed = Some(now);
            ballot.cast = cast;
        }
    }

    pub(in crate::domain) fn drop(&mut self, id: EventId) {
        self.all.retain(|ballot| ballot.id != id || !ballot.is_open());
    }
}
