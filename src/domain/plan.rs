//! The plan a session follows: its phases, its voices, and what is said and laid
//! out before it starts. Reading plans from files is the work of `plans`.

use crate::domain::{Kind, Localized, Method, Multiplier};
use serde::{Deserialize, Serialize};

/// A session plan. The fields are in the order in which a plan file has them,
/// and the table arrays carry their singular names there (`[[phase]]`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Plan {
    /// The version of the file format; 1.
    pub schema: u32,
    /// The plan's id, lower-case words joined by hyphens: `town-hall-stack`.
    pub id: String,
    /// The version of this plan, as its author counts.
    pub version: String,
    /// What it is called.
    pub title: Localized,
    /// When to choose it.
    pub best_for: Localized,
    /// How many people it works with: `20–60`.
    pub people: String,
    /// The languages every text of the plan exists in, BCP-47 ids.
    pub languages: Vec<String>,
    /// The id of the codebook whose themes are used.
    pub codebook: String,
    /// Who may say they speak as what; choosing one is never asked for.
    #[serde(rename = "voice", default)]
    pub voices: Vec<Voice>,
    /// What everyone in the room agrees to.
    #[serde(rename = "ground_rule", default)]
    pub ground_rules: Vec<Localized>,
    /// What is read aloud before anything is written down, line by line.
    #[serde(rename = "consent", default)]
    pub consent_script: Vec<Localized>,
    /// What to bring.
    #[serde(rename = "material", default)]
    pub materials: Vec<Localized>,
    /// Who does what.
    #[serde(rename = "role", default)]
    pub roles: Vec<Localized>,
    /// Whether ballots tell voices apart unless the chair says otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ballots_by_voice: bool,
    /// The steps of the session, in order.
    #[serde(rename = "phase", default)]
    pub phases: Vec<Phase>,
    /// Steps left out of this session, which may be taken back. In no plan file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

/// A phase that was left out of a session's own plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LeftOut {
    /// The id of the phase it stood behind; empty where it was the first.
    #[serde(default)]
    pub after: String,
    /// The phase.
    pub phase: Phase,
}

/// The optional, self-chosen category of who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Voice {
    /// Lower-case words joined by hyphens: `migrant-led-group`.
    pub id: String,
    /// As people read it.
    pub title: Localized,
    /// Other words that mean it in the capture line, in any language.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Whether those who speak with it speak for a migrant-led group.
    #[serde(default)]
    pub migrant_led: bool,
}

/// One step of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Phase {
    /// Lower-case words joined by hyphens, unique in the plan.
    pub id: String,
    /// As it stands on the desks and the wall.
    pub title: Localized,
    /// How long it takes when everyone shares a language.
    pub minutes: u32,
    /// How much longer it takes when talk is interpreted.
    #[serde(default)]
    pub interpreting: Multiplier,
    /// How long one turn to speak is, in seconds; two minutes where it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn_seconds: Option<u32>,
    /// What the people in the room do.
    pub method: Method,
    /// What it is for, in a line, for those who run it.
    pub purpose: Localized,
    /// What the room is asked; empty where nothing is asked.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub prompt: Localized,
    /// The kinds of contribution noted down; the first is the one meant when a
    /// line names none.
    #[serde(default)]
    pub captures: Vec<Kind>,
}

impl Plan {
    /// How long the whole plan takes, in minutes, rounded up.
    pub fn total_minutes(&self, interpreted: bool) -> u32 {
        self.total_seconds(interpreted).div_ceil(60)
    }

    /// How long the whole plan takes, in seconds.
    pub fn total_seconds(&self, interpreted: bool) -> u32 {
        let phases = self.phases.iter();
        phases.fold(0, |sum, phase| sum.saturating_add(phase.seconds_when(interpreted)))
    }

    /// The voice with this id.
    pub fn voice(&self, id: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.id == id)
    }

    /// The first phase in which anything is noted down; consent comes before it.
    pub fn first_capturing_phase(&self) -> Option<usize> {
        self.phases.iter().position(Phase::captures_anything)
    }
}

impl Phase {
    /// How long the phase takes, in seconds: the clock runs on these.
    pub fn seconds_when(&self, interpreted: bool) -> u32 {
        let multiplier = if interpreted { self.interpreting } else { Multiplier::ONE };
        multiplier.seconds(self.minutes)
    }

    /// How long the phase takes, in minutes; a started minute counts.
    pub fn minutes_when(&self, interpreted: bool) -> u32 {
        self.seconds_when(interpreted).div_ceil(60)
    }

    /// Whether contributions are noted down in this phase.
    pub fn captures_anything(&self) -> bool {
        !self.captures.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{LeftOut, Phase, Plan, Voice};
    use crate::domain::{Kind, Localized, Method, Multiplier};

    fn plan() -> Plan {
        let phase = |id: &str, minutes, percent, captures| Phase {
            id: id.to_owned(),
            title: Localized::from([("en", id)]),
            minutes,
            interpreting: Multiplier::from_percent(percent).unwrap(),
            turn_seconds: None,
            method: Method::SpeakingList,
            purpose: Localized::from([("en", "to talk")]),
            prompt: Localized::default(),
            captures,
        };
        Plan {
            schema: 1,
            id: "short".to_owned(),
            version: "1".to_owned(),
            title: Localized::from([("en", "Short"), ("es", "Breve")]),
            best_for: Localized::from([("en", "tests")]),
            people: "2–3".to_owned(),
            languages: vec!["en".to_owned()],
            codebook: "cities-migration-2020".to_owned(),
            voices: vec![Voice {
                id: "newcomer".to_owned(),
                title: Localized::from([("en", "Newcomer")]),
                aliases: vec!["new".to_owned()],
                migrant_led: false,
            }],
            ground_rules: vec![Localized::from([("en", "Listen.")])],
            consent_script: vec![Localized::from([("en", "You may stop.")])],
            materials: vec![],
            roles: vec![],
            ballots_by_voice: false,
            phases: vec![
                phase("welcome", 5, 150, vec![]),
                phase("talk", 5, 150, vec![Kind::Concern, Kind::Proposal]),
            ],
            left_out: vec![LeftOut {
                after: "talk".to_owned(),
                phase: phase("bye", 5, 100, vec![]),
            }],
        }
    }

    #[test]
    fn a_plan_survives_json_and_toml() {
        let plan = plan();
        let json = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
        let toml = toml::to_string(&plan).unwrap();
        assert_eq!(toml::from_str::<Plan>(&toml).unwrap(), plan, "{toml}");
    }

    #[test]
    fn half_minutes_are_rounded_up_once() {
        let plan = plan();
        assert_eq!(plan.phases[0].minutes_when(false), 5);
        assert_eq!(plan.phases[0].seconds_when(true), 450);
        assert_eq!(plan.phases[0].minutes_when(true), 8);
        assert_eq!(plan.total_minutes(false), 10);
        assert_eq!(plan.total_minutes(true), 15);
    }

    #[test]
    fn voices_and_capturing_phases_are_found() {
        let plan = plan();
        assert!(plan.voice("newcomer").is_some());
        assert!(plan.voice("not-stated").is_none());
        assert_eq!(plan.first_capturing_phase(), Some(1));
    }
}
