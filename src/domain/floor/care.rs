//! What keeps the room safe: consent before anything is written down, and the
//! stop. Of a stop only counts are kept, never what was said.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// That the consent script was read aloud.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// When.
    pub at: i64,
    /// In which languages.
    pub languages: Vec<String>,
    /// By whom, as initials.
    pub by: String,
    /// What was objected to, in the reader's words; empty for nothing.
    pub objections: String,
}

/// Everything held still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Since when.
    pub since: i64,
    /// Who pressed the key, as initials.
    pub by: String,
    /// Whether the clock ran before, and so runs on afterwards.
    pub clock_ran: bool,
}

/// What a heated moment was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Conduct {
    /// An attack on a person in the room.
    Personal,
    /// Contempt for a group of people.
    Hateful,
    /// A threat.
    Threat,
    /// Somebody was named, pictured or recorded.
    Privacy,
    /// Talking over others, shouting, not stopping.
    Disruption,
}

impl Conduct {
    /// Every category, in the order in which desks offer them.
    pub const ALL: [Conduct; 5] = [
        Conduct::Personal,
        Conduct::Hateful,
        Conduct::Threat,
        Conduct::Privacy,
        Conduct::Disruption,
    ];

    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Conduct::Personal => "personal",
            Conduct::Hateful => "hateful",
            Conduct::Threat => "threat",
            Conduct::Privacy => "privacy",
            Conduct::Disruption => "disruption",
        }
    }
}

/// How a stop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "as", content = "about")]
pub enum StopOutcome {
    /// Somebody told of harm done to them: counted, helped, not written down.
    Disclosure,
    /// The rules of the room were broken.
    Conduct(Conduct),
    /// It was nothing, or it is settled.
    Resume,
}

/// How often the evening was stopped for what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Care {
    /// Disclosures.
    pub disclosures: u32,
    /// Breaches of conduct, by category.
    pub conduct: BTreeMap<Conduct, u32>,
}

impl Care {
    pub(super) fn count(&mut self, outcome: &StopOutcome) {
        match outcome {
            StopOutcome::Disclosure => self.disclosures += 1,
            StopOutcome::Conduct(category) => *self.conduct.entry(*category).or_default() += 1,
            StopOutcome::Resume => {}
        }
    }
}
