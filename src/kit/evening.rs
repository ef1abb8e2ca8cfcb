//! What the sheets are made from: a session, its languages, and how much of each
//! is wanted.

use super::paper::Paper;
use super::sheet::Sheet;
use super::tongue::Tongue;
use crate::domain::slip::{Secret, Serial};
use crate::domain::{Localized, Session};
use crate::lang::Lang;
use crate::text;

/// Seats where nobody said how many people are expected.
const SEATS: u32 = 40;
/// The most seats that are printed.
const MOST_SEATS: u32 = 500;
/// Slips for each person expected: most say one or two things.
const SLIPS_EACH: u32 = 2;
/// The most slips printed unless more are asked for.
const SLIPS_UNASKED: u32 = 300;

/// What is wanted of a kit.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// The paper.
    pub paper: Paper,
    /// The languages; those of the session where there are none, else the plan's.
    pub languages: Vec<String>,
    /// Only these sheets; none for all.
    pub only: Option<Vec<Sheet>>,
    /// How many seat cards; by default as many as people are expected.
    pub seats: Option<u32>,
    /// How many slips; by default two for each person expected.
    pub slips: Option<u32>,
}

/// An evening to be printed.
#[derive(Debug)]
pub struct Evening {
    /// The session's short name.
    pub name: String,
    /// The session.
    pub session: Session,
    /// The languages something can be printed in; never none.
    pub tongues: Vec<Tongue>,
    /// Tags of the languages that neither plan nor Townhall has words in.
    pub nothing_for: Vec<String>,
    /// The paper.
    pub paper: Paper,
    /// The sheets.
    pub sheets: Vec<Sheet>,
    /// How many seat cards.
    pub seats: u32,
    /// How many slips are to be made.
    pub slips_wanted: u32,
    /// The slips, once they are made.
    pub slips: Vec<(Serial, Secret)>,
}

impl Evening {
    /// The evening of a session, as it is wanted.
    pub fn new(name: &str, session: Session, wishes: &Wishes) -> Evening {
        let asked = match (&wishes.languages, &session.details.languages) {
            (asked, _) if !asked.is_empty() => asked,
            (_, spoken) if !spoken.is_empty() => spoken,
            _ => &session.plan.languages,
        };
        let instead = asked.iter().find_map(|tag| Lang::printed(tag)).unwrap_or_default();
        let mut tongues: Vec<Tongue> = Vec::new();
        let mut nothing_for = Vec::new();
        // Tags of a session can have come from anywhere.
        for tag in asked.iter().map(|tag| text::harmless_line(tag)) {
            let tongue = Tongue::new(&tag, instead);
            let known = tongues.iter().any(|other| other.tag.eq_ignore_ascii_case(&tag));
            if tongue.has_fixed_words() || tongue.has_plan_words(&session.plan) {
                tongues.extend((!known).then_some(tongue));
            } else {
                nothing_for.push(tag.into_owned());
            }
        }
        if tongues.is_empty() {
            tongues.push(Tongue::new(instead.tag(), instead));
        }
        let sheets = wishes.only.clone().unwrap_or_else(|| Sheet::ALL.to_vec());
        let expected = session.details.expected.unwrap_or(SEATS);
        let slips =
            wishes.slips.unwrap_or((expected.saturating_mul(SLIPS_EACH)).min(SLIPS_UNASKED));
        Evening {
            name: name.to_owned(),
            tongues,
            nothing_for,
            paper: wishes.paper,
            seats: wishes.seats.unwrap_or(expected).clamp(1, MOST_SEATS),
            slips_wanted: if sheets.contains(&Sheet::Slips) { slips } else { 0 },
            sheets,
            slips: Vec::new(),
            session,
        }
    }

    /// The language that the page to print from is in, and the first on sheets
    /// with several.
    pub fn first(&self) -> &Tongue {
        &self.tongues[0]
    }

    /// The languages for sheets that everybody sees: those with fixed words, or
    /// the first where there are none.
    pub fn shared(&self) -> Vec<&Tongue> {
        let with_words: Vec<_> =
            self.tongues.iter().filter(|tongue| tongue.has_fixed_words()).collect();
        if with_words.is_empty() { vec![self.first()] } else { with_words }
    }

    /// A text of the plan in every language that has it, each once.
    pub(super) fn in_all(&self, text: &Localized) -> Vec<super::tongue::Text> {
        let mut said: Vec<super::tongue::Text> = Vec::new();
        for tongue in &self.tongues {
            let text = tongue.of(text);
            if !said.iter().any(|other| other.lang == text.lang) {
                said.push(text);
            }
        }
        said
    }
}
