//! The stop: one key that holds everything still, on any desk. What was being
//! typed is dropped, what was written down in the turn can be scrubbed with a key
//! each, and then it ends as a disclosure, a breach of conduct, or nothing.

use super::Model;
use crate::domain::floor::care::{Conduct, StopOutcome};
use crate::domain::{Body, Command, ContributionId};
use crate::lang::{Msg, msg};
use crate::tui::effect::Effect;
use crate::tui::floor::{said, times};
use crate::tui::mode::{Desk, Mode};
use crate::tui::notes;
use crate::tui::physical;
use crate::tui::rows::Listed;

/// The keys of the lines, the latest first. Letters that end the stop are left out.
const KEYS: &str = "1234567890abefghijklmnopstvwxyz";
/// Without a turn, lines of so many milliseconds before the stop are listed.
pub const LATELY_MS: i64 = 120_000;

/// What the stop shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// The lines of the turn, and how it can end.
    #[default]
    Lines,
    /// What the breach of conduct was.
    Conduct,
    /// The referral card.
    Card,
}

/// The stop on this desk.
#[derive(Debug, Default)]
pub struct Stop {
    /// What it shows.
    pub step: Step,
    /// The lines of the turn, the latest first.
    pub lines: Vec<Listed>,
    /// Whether they were read: no lines are then truly none.
    pub loaded: bool,
    /// The line that is being scrubbed.
    pub scrubbing: Option<ContributionId>,
    /// The key was pressed here, and the store has not answered yet.
    asked: bool,
}

impl Stop {
    /// Takes in the lines of the turn.
    pub(in crate::tui) fn take(&mut self, mut rows: Vec<Listed>) {
        rows.reverse();
        (self.lines, self.loaded) = (rows, true);
    }

    /// The lines with their keys, the latest first.
    pub fn keyed(&self) -> impl Iterator<Item = (char, &Listed)> {
        KEYS.chars().zip(&self.lines)
    }

    /// The line that is being scrubbed.
    pub fn line(&self) -> Option<&Listed> {
        self.lines.iter().find(|row| Some(row.contribution.id) == self.scrubbing)
    }
}

/// Says that everything is held, by whom, and how it ends; none while nothing is.
pub(in crate::tui) fn held(model: &Model) -> Option<Msg> {
    let hold = model.session.as_ref()?.floor.hold.as_ref()?;
    let time = times::hours(model.now, hold.since);
    Some(msg("stop-held").with("by", hold.by.clone()).with("time", time))
}

/// The same where the stop itself is not in sight.
pub(in crate::tui) fn banner(model: &Model) -> Option<Msg> {
    match model.mode {
        Mode::Stop | Mode::StopLine => None,
        _ => held(model),
    }
}

/// By whom everything is held, and since when; none while nothing is.
pub(in crate::tui) fn held_since(model: &Model) -> Option<Msg> {
    let hold = model.session.as_ref()?.floor.hold.as_ref()?;
    let time = times::hours(model.now, hold.since);
    Some(msg("stop-since").with("by", hold.by.clone()).with("time", time))
}

/// Whether a letter may not go into the capture line, because everything is held.
/// A `:` word may.
pub(in crate::tui) fn holds_the_line(model: &Model, c: char) -> bool {
    let typing = matches!(model.mode, Mode::Capture | Mode::Edit);
    let line = model.notes.input.value();
    typing && held(model).is_some() && !line.starts_with(':') && !(line.is_empty() && c == ':')
}

/// A stop can end only where one holds.
pub(super) fn available(model: &Model) -> Result<(), Msg> {
    let held = held(model).is_some() || model.evening.stop.asked;
    if held { Ok(()) } else { Err(crate::domain::Refusal::NotHeld.message()) }
}

/// The key: drops the line, holds everything, shows the lines of the turn. While
/// everything is held already, it shows how that ends.
pub(super) fn press_the_key(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    if held(model).is_none() && !model.evening.stop.asked {
        effects.push(model.ask(Command::Stop));
        effects.extend(drop_lines(model));
        model.evening.stop = Stop { asked: true, ..Stop::default() };
    }
    show(model);
    effects.extend(needs(model));
    effects
}

fn show(model: &mut Model) {
    if model.mode == Mode::Stop {
        return;
    }
    model.evening.stop.step = Step::Lines;
    // What was wrong before would hide that everything is held.
    model.notice.take_if(|notice| notice.weight == crate::tui::model::Weight::Hint);
    model.under.clear();
    model.mode = model.desk.mode();
    model.stream.selected.clear();
    model.open(Mode::Stop);
}

/// Every line being typed goes, from the screen and from the disk.
fn drop_lines(model: &mut Model) -> Vec<Effect> {
    if model.desk != Desk::Notes {
        return Vec::new();
    }
    notes::drop_lines(model);
    if matches!(model.mode, Mode::Edit | Mode::FollowUp) {
        model.close();
    }
    vec![Effect::DropDraft]
}

/// The lines of the turn that was stopped, or of the last minutes.
pub(super) fn needs(model: &Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let since = session.floor.hold.as_ref().map_or(model.now.ms, |hold| hold.since);
    let turn = session.floor.list.current.as_ref().map(|turn| turn.entry.id);
    vec![Effect::LoadLately { turn, since_ms: since - LATELY_MS }]
}

/// The session came: another desk may have stopped everything, or let it go on.
pub(super) fn follow(model: &mut Model, was_held: bool, is_held: bool) -> Vec<Effect> {
    if is_held {
        let here = std::mem::take(&mut model.evening.stop.asked);
        if was_held || here {
            return Vec::new();
        }
        // The words that made someone stop may stand in this line.
        model.evening.stop = Stop::default();
        return drop_lines(model);
    }
    let pending = model.evening.stop.asked && !model.saving.under_way.is_empty();
    if !pending && model.evening.stop.step != Step::Card {
        model.evening.stop.asked = false;
        if matches!(model.mode, Mode::Stop | Mode::StopLine) {
            model.evening.line.reset();
            model.under.clear();
            model.mode = model.desk.mode();
        }
    }
    Vec::new()
}

/// A key of a line, or of what the breach was.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Vec<Effect> {
    if model.evening.stop.step == Step::Conduct {
        let mut meant = physical::meanings(c).filter_map(|c| c.to_digit(10));
        let chosen = meant.find_map(|nth| Conduct::ALL.get((nth as usize).checked_sub(1)?));
        return match chosen {
            Some(about) => end(model, StopOutcome::Conduct(*about)),
            None => no_such_key(model, c),
        };
    }
    let mut meant = physical::meanings(c);
    let found = meant.find_map(|c| {
        let mut keyed = model.evening.stop.keyed();
        keyed.find(|(key, _)| *key == c).map(|(_, row)| row.contribution.id)
    });
    match found {
        Some(id) if model.evening.stop.step == Step::Lines => {
            model.evening.stop.scrubbing = Some(id);
            model.evening.line.reset();
            model.open(Mode::StopLine);
            Vec::new()
        }
        _ => no_such_key(model, c),
    }
}

fn no_such_key(model: &mut Model, c: char) -> Vec<Effect> {
    model.hint(msg("hint-no-choice-on-key").with("key", c.to_string()));
    Vec::new()
}

/// Brings the words of the line that is scrubbed into the line, to keep the worry
/// and leave the rest out.
pub(super) fn bring_words(model: &mut Model) -> Vec<Effect> {
    if let Some(row) = model.evening.stop.line() {
        model.evening.line = row.contribution.words.text.replace('\n', " ").into();
    }
    Vec::new()
}

/// Scrubs the line: what is typed stays, all else is erased.
pub(super) fn scrub(model: &mut Model) -> Vec<Effect> {
    let Some(of) = model.evening.stop.scrubbing.take() else { return Vec::new() };
    let words = Body::of(model.evening.line.value().trim());
    model.evening.line.reset();
    model.close();
    vec![model.ask(Command::Scrub { of, words })]
}

/// Somebody told of harm: the card is shown while everything is still held; from
/// the card, it is counted and goes on.
pub(super) fn disclosure(model: &mut Model) -> Vec<Effect> {
    if model.mode == Mode::Stop && model.evening.stop.step == Step::Card {
        return end(model, StopOutcome::Disclosure);
    }
    show(model);
    model.evening.stop.step = Step::Card;
    Vec::new()
}

/// The rules were broken: which, is chosen or said.
pub(super) fn conduct(model: &mut Model, words: &str) -> Vec<Effect> {
    if words.is_empty() {
        show(model);
        model.evening.stop.step = Step::Conduct;
        return Vec::new();
    }
    match said::conduct(model.words, words) {
        Ok(about) => end(model, StopOutcome::Conduct(about)),
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// Everything goes on. From the card, a disclosure is counted.
pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    end(model, StopOutcome::Resume)
}

fn end(model: &mut Model, outcome: StopOutcome) -> Vec<Effect> {
    model.evening.stop = Stop::default();
    if model.mode == Mode::Stop {
        model.close();
    }
    let said = match outcome {
        StopOutcome::Disclosure => msg("done-disclosure"),
        StopOutcome::Conduct(_) => msg("done-conduct"),
        StopOutcome::Resume => msg("done-resume"),
    };
    model.notify(crate::tui::model::Weight::Done, said);
    vec![model.ask(Command::EndStop(outcome))]
}

/// From card and categories back to the lines; from the lines to the desk, where
/// everything is still held.
pub(super) fn back(model: &mut Model) -> bool {
    let inside = model.evening.stop.step != Step::Lines;
    model.evening.stop.step = Step::Lines;
    inside
}

/// The message id of a category's name.
pub(in crate::tui) fn conduct_name(about: Conduct) -> &'static str {
    match about {
        Conduct::Personal => "conduct-personal",
        Conduct::Hateful => "conduct-hateful",
        Conduct::Threat => "conduct-threat",
        Conduct::Privacy => "conduct-privacy",
        Conduct::Disruption => "conduct-disruption",
    }
}
