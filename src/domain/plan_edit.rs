//! How the plan of a session is changed on a screen or by a `:` word: one small
//! edit after the other, each of which gives a whole plan. What may be changed
//! while the session goes on is looked at by `decide`.

use super::localized::Localized;
use super::plan::{LeftOut, Phase, Plan, Voice};
use super::refusal::Refusal;
use super::session::Session;
use crate::text;

/// A phase lasts at most ten hours.
pub const MOST_MINUTES: u32 = 600;

/// The longest prompt or title, in characters: it is read aloud in one breath or two.
pub const MOST_CHARACTERS: usize = 2_000;

/// One step of a plan as it is shown: those left out stand where they stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A phase, by its place in [`Plan::phases`].
    Phase(usize),
    /// One that was left out, by its place in [`Plan::left_out`].
    LeftOut(usize),
}

impl Plan {
    /// Every step, those left out where they stood.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::with_capacity(self.phases.len() + self.left_out.len());
        let out = |place: Option<usize>, steps: &mut Vec<Step>| {
            let behind = |it: &&(usize, &LeftOut)| self.stands_behind(it.1.after.clone()) == place;
            let here: Vec<_> = self.left_out.iter().enumerate().filter(|it| behind(&it)).collect();
            // Those left out last stood first: their neighbours had gone before.
            steps.extend(here.into_iter().rev().map(|(nth, _)| Step::LeftOut(nth)));
        };
        out(None, &mut steps);
        for at in 0..self.phases.len() {
            steps.push(Step::Phase(at));
            out(Some(at), &mut steps);
        }
        steps
    }

    /// The place of the phase with this id; where it was left out too, of the one it
    /// stood behind itself.
    fn stands_behind(&self, mut after: String) -> Option<usize> {
        // No chain is longer than there are phases left out.
        for _ in 0..=self.left_out.len() {
            if let Some(at) = self.phases.iter().position(|it| it.id == after) {
                return Some(at);
            }
            after = self.left_out.iter().find(|it| it.phase.id == after)?.after.clone();
        }
        None
    }
}

/// One change of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanEdit {
    /// Give a phase so many minutes.
    Minutes {
        /// Its place in the plan.
        phase: usize,
        /// How many, where everyone shares a language.
        minutes: u32,
    },
    /// Move a phase one place.
    Move {
        /// Its place in the plan.
        phase: usize,
        /// Up, or down.
        up: bool,
    },
    /// Leave a phase out of this session.
    LeaveOut(usize),
    /// Take back a phase that was left out, by its id.
    TakeBack(String),
    /// What the room is asked, in one language; nothing to take it away.
    Prompt {
        /// The phase's place in the plan.
        phase: usize,
        /// BCP 47.
        language: String,
        /// The words.
        words: String,
    },
    /// Offer another voice.
    AddVoice {
        /// The language of its title, BCP 47.
        language: String,
        /// As people read it.
        title: String,
    },
    /// What a voice is called in one language; nothing to take that away.
    NameVoice {
        /// Its id.
        voice: String,
        /// BCP 47.
        language: String,
        /// As people read it.
        title: String,
    },
    /// Offer a voice no longer.
    TakeOutVoice(String),
    /// Say whether those who speak with a voice speak for a migrant-led group.
    MigrantLed {
        /// Its id.
        voice: String,
        /// Whether they do.
        on: bool,
    },
}

impl Session {
    /// The plan as this edit makes it. A plan that stays as it was is refused as
    /// such by `decide`.
    ///
    /// # Errors
    /// What cannot be, and what to do instead.
    pub fn edited_plan(&self, edit: PlanEdit) -> Result<Plan, Refusal> {
        let mut plan = self.plan.clone();
        match edit {
            PlanEdit::Minutes { phase, minutes } => {
                if !(1..=MOST_MINUTES).contains(&minutes) {
                    return Err(Refusal::PhaseMinutes(MOST_MINUTES));
                }
                self.to_change(&mut plan, phase)?.minutes = minutes;
            }
            PlanEdit::Move { phase, up } => {
                let last = plan.phases.len().saturating_sub(1);
                let to = match up {
                    _ if phase > last => return Err(Refusal::NoSuchPhase),
                    true => phase.checked_sub(1).ok_or(Refusal::NoPlaceFurther)?,
                    false if phase == last => return Err(Refusal::NoPlaceFurther),
                    false => phase + 1,
                };
                plan.phases.swap(phase, to);
            }
            PlanEdit::LeaveOut(at) => {
                if at >= plan.phases.len() {
                    return Err(Refusal::NoSuchPhase);
                }
                let after = at.checked_sub(1).map(|at| plan.phases[at].id.clone());
                let phase = plan.phases.remove(at);
                plan.left_out.push(LeftOut { after: after.unwrap_or_default(), phase });
            }
            PlanEdit::TakeBack(id) => {
                let at = plan.left_out.iter().position(|it| it.phase.id == id);
                let LeftOut { after, phase } =
                    plan.left_out.remove(at.ok_or(Refusal::NoSuchPhase)?);
                let behind = plan.stands_behind(after);
                let begun = self.floor.phases.iter().rposition(|state| state.begun.is_some());
                // Behind what it stood behind, but before nothing that has begun.
                let place = behind.map_or(0, |at| at + 1).max(begun.map_or(0, |at| at + 1));
                plan.phases.insert(place, phase);
            }
            PlanEdit::Prompt { phase, language, words } => {
                let words = some_words(&words)?;
                let prompt = &mut self.to_change(&mut plan, phase)?.prompt.0;
                match words.is_empty() {
                    true => drop(prompt.remove(&language)),
                    false => drop(prompt.insert(language, words)),
                }
            }
            PlanEdit::AddVoice { language, title } => {
                let title = some_words(&title)?;
                if title.is_empty() {
                    return Err(Refusal::VoiceTitle);
                }
                let id = voice_id(&title, plan.voices.len() + 1);
                let is_there = |it: &Voice| {
                    it.id == id || it.aliases.contains(&id) || it.title.get(&language) == title
                };
                if plan.voices.iter().any(is_there) {
                    return Err(Refusal::VoiceThere(title));
                }
                let title = Localized::from([(language, title)]);
                plan.voices.push(Voice { id, title, aliases: Vec::new(), migrant_led: false });
            }
            PlanEdit::NameVoice { voice, language, title } => {
                let title = some_words(&title)?;
                let titles = &mut voice_of(&mut plan, voice)?.title.0;
                match title.is_empty() {
                    true if titles.keys().all(|key| *key == language) => {
                        return Err(Refusal::VoiceTitle);
                    }
                    true => drop(titles.remove(&language)),
                    false => drop(titles.insert(language, title)),
                }
            }
            PlanEdit::TakeOutVoice(id) => {
                voice_of(&mut plan, id.clone())?;
                plan.voices.retain(|voice| voice.id != id);
            }
            PlanEdit::MigrantLed { voice, on } => voice_of(&mut plan, voice)?.migrant_led = on,
        }
        self.keeps_what_began(&plan)?;
        Ok(plan)
    }

    /// Whether this plan leaves what has begun as it was, and what is to come behind
    /// it: nothing that was said loses its phase, and the evening reaches every phase.
    pub(super) fn keeps_what_began(&self, plan: &Plan) -> Result<(), Refusal> {
        let place = |id: &str| plan.phases.iter().position(|phase| phase.id == id);
        let has_begun = |index: usize| self.floor.phases[index].begun.is_some();
        // Where the last phase before this one that had begun stands now.
        let mut after: Option<usize> = None;
        let begun = self.plan.phases.iter().enumerate().filter(|(at, _)| has_begun(*at));
        for (index, phase) in begun {
            let Some(now) = place(&phase.id) else {
                return Err(Refusal::PhaseHasBegun(phase.id.clone()));
            };
            if self.is_over(index) && plan.phases[now] != *phase {
                return Err(Refusal::PhaseIsOver(phase.id.clone()));
            }
            let goes_before = |new: &Phase| {
                self.phase_index(&new.id).is_none_or(|was| was > index && !has_begun(was))
            };
            if after.is_some_and(|after| now < after) || plan.phases[..now].iter().any(goes_before)
            {
                return Err(Refusal::BegunStays);
            }
            after = Some(now);
        }
        Ok(())
    }

    /// The phase at this place, if it can still be changed.
    fn to_change<'p>(&self, plan: &'p mut Plan, phase: usize) -> Result<&'p mut Phase, Refusal> {
        let found = plan.phases.get_mut(phase).ok_or(Refusal::NoSuchPhase)?;
        match self.is_over(phase) {
            true => Err(Refusal::PhaseIsOver(found.id.clone())),
            false => Ok(found),
        }
    }
}

fn voice_of(plan: &mut Plan, id: String) -> Result<&mut Voice, Refusal> {
    plan.voices.iter_mut().find(|voice| voice.id == id).ok_or(Refusal::NoSuchVoice(id))
}

fn some_words(words: &str) -> Result<String, Refusal> {
    let words = text::clean_input(words).into_owned();
    let length = words.chars().count();
    match length > MOST_CHARACTERS {
        true => Err(Refusal::TooLong { length, most: MOST_CHARACTERS }),
        false => Ok(words),
    }
}

/// Lower-case words joined by hyphens; a title in other letters is numbered.
fn voice_id(title: &str, nth: usize) -> String {
    let folded = text::fold(title);
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let id = parts.collect::<Vec<_>>().join("-");
    match id.is_empty() || id == "not-stated" {
        true => format!("voice-{nth}"),
        false => id,
    }
}
