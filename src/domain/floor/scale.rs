//! The ways in which a room answers a question, and what counts as support.

use serde::{Deserialize, Serialize};

/// How a ballot is answered. Steps are small numbers; each method says what
/// they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// For (2), abstaining (1), against (0).
    Hands,
    /// Dots handed out among the options: how many one person gave.
    Dots,
    /// Fist to five: 0 blocks, 5 is all for it; 0 to 2 must be heard.
    Fist,
    /// Eight steps of agreement after Kaner ("Facilitator's Guide to
    /// Participatory Decision-Making"): 1 endorses, 8 vetoes.
    Gradient,
    /// Options put in an order: 1 is first.
    Ranking,
}

impl Scale {
    /// Every scale, in the order in which desks offer them.
    pub const ALL: [Scale; 5] =
        [Scale::Hands, Scale::Dots, Scale::Fist, Scale::Gradient, Scale::Ranking];

    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Scale::Hands => "hands",
            Scale::Dots => "dots",
            Scale::Fist => "fist",
            Scale::Gradient => "gradient",
            Scale::Ranking => "ranking",
        }
    }

    /// The message id of its name.
    pub fn name(self) -> &'static str {
        match self {
            Scale::Hands => "scale-hands",
            Scale::Dots => "scale-dots",
            Scale::Fist => "scale-fist",
            Scale::Gradient => "scale-gradient",
            Scale::Ranking => "scale-ranking",
        }
    }

    /// The steps one person can choose for one option, the most supporting
    /// first, where `options` are voted on and everyone has `dots`.
    pub fn steps(self, options: usize, dots: u8) -> Vec<u8> {
        let options = u8::try_from(options).unwrap_or(u8::MAX);
        match self {
            Scale::Hands => vec![2, 1, 0],
            Scale::Dots => (0..=dots).rev().collect(),
            Scale::Fist => (0..=5).rev().collect(),
            Scale::Gradient => (1..=8).collect(),
            Scale::Ranking => (1..=options).collect(),
        }
    }

    /// How far a step supports its option, in thousandths.
    ///
    /// Hands: for. Dots: at least one. Fist: 3 to 5, as 0 to 2 ask to be heard.
    /// Gradient: 1 to 3; those who only go along (6) or abstain (4, 5) do not
    /// count as support. Ranking: the share of the other options placed behind
    /// it (Borda's count, scaled).
    pub fn support(self, step: u8, options: usize) -> u64 {
        let all_or_nothing = |supports: bool| if supports { 1_000 } else { 0 };
        match self {
            Scale::Hands => all_or_nothing(step == 2),
            Scale::Dots => all_or_nothing(step > 0),
            Scale::Fist => all_or_nothing(step >= 3),
            Scale::Gradient => all_or_nothing((1..=3).contains(&step)),
            Scale::Ranking => {
                let others = options.saturating_sub(1) as u64;
                let behind = (options as u64).saturating_sub(u64::from(step.max(1)));
                (behind * 1_000).checked_div(others).unwrap_or(1_000)
            }
        }
    }

    /// Whether a step asks to be heard before anything is decided.
    pub fn must_be_heard(self, step: u8) -> bool {
        match self {
            Scale::Fist => step <= 2,
            Scale::Gradient => step >= 7,
            Scale::Hands | Scale::Dots | Scale::Ranking => false,
        }
    }
}
