//! The floor desk: phases and clock, for who leads the evening.

pub mod ballot;
pub(in crate::tui) mod consent;
pub(in crate::tui) mod list;
pub(in crate::tui) mod said;
pub mod times;
pub mod view;

use super::action::Action;
use super::effect::Effect;
use super::mode::Mode;
use super::model::{Model, Outcome};
use super::update::leave;
use crate::domain::{Command, Refusal, Session};
use crate::lang::{Msg, msg};
use crate::text;

/// What only the floor desk has.
#[derive(Debug, Default)]
pub struct FloorDesk {
    /// Another laptop leads phases and clock.
    pub elsewhere: bool,
    /// The phase with the cursor, where the phases are looked at.
    pub cursor: usize,

    // The speaking list and consent.
    /// The consent script, while it is read.
    pub consent: consent::ConsentDesk,
    /// The speaking list.
    pub list: list::ListDesk,
    /// The ballots.
    pub ballot: ballot::BallotDesk,
}

/// What `:more` and the like add where no number is said.
pub(in crate::tui) const MINUTES: i32 = 5;

/// Whether something can be done with phases and clock now.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    let Some(session) = &model.session else { return Err(msg("hint-session-not-read")) };
    let refuse = |wrong: bool, why: Refusal| if wrong { Err(why.message()) } else { Ok(()) };
    let floor = &session.floor;
    match action {
        // Looking at the phases needs no chair.
        Action::Phase => Ok(()),
        Action::Consent => Ok(()),
        action if action.is_of_the_list() => list::available(model, session, action),
        Action::Chair => refuse(!model.floor.elsewhere, Refusal::Already),
        _ if model.floor.elsewhere => Err(Refusal::NotTheChair.message()),
        Action::Next if floor.ended.is_some() => Err(msg("hint-evening-ended")),
        Action::More | Action::Less if model.mode == Mode::Phases => Ok(()),
        Action::Pause | Action::More | Action::Less => {
            refuse(floor.current.is_none(), Refusal::NoPhaseRuns)
        }
        Action::End if floor.ended.is_some() => Err(msg("hint-evening-ended")),
        Action::End => refuse(!times::has_begun(session), Refusal::NotBegun),
        _ => Ok(()),
    }
}

/// Does what was meant; `words` is what followed a `:` word.
pub(super) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    if model.mode == Mode::Consent
        && let Some(effects) = consent::act(model, action)
    {
        return effects;
    }
    if let Some(effects) = list::act(model, action, words) {
        return effects;
    }
    let Some(session) = &model.session else { return Vec::new() };
    let command = match action {
        Action::Consent if words.is_empty() => return consent::open(model),
        Action::Consent => said::consent(session, model.words.language(), words),
        Action::Next => {
            let next = session.floor.current.map_or(0, |index| index + 1);
            match consent::needed(model, next) {
                true => return Vec::new(),
                false => Ok(Command::NextPhase),
            }
        }
        Action::Pause if session.floor.paused_since.is_some() => Ok(Command::ResumeClock),
        Action::Pause => Ok(Command::PauseClock),
        Action::More => extend(session, phase_at_hand(model, session), words, 1),
        Action::Less => extend(session, phase_at_hand(model, session), words, -1),
        Action::Interpreting => interpreting(session, words),
        Action::Chair => Ok(Command::TakeChair),
        Action::End => Ok(Command::EndSession),
        Action::Phase if words.is_empty() => {
            model.floor.cursor = times::at_hand(session);
            model.open(Mode::Phases);
            return Vec::new();
        }
        Action::Phase => match nth_phase(session, words) {
            Ok(Command::StartPhase(to)) if consent::needed(model, to) => return Vec::new(),
            command => command,
        },
        Action::Accept if model.mode == Mode::Phases => {
            let to = model.floor.cursor;
            model.close();
            if model.floor.elsewhere {
                Err(Refusal::NotTheChair.message())
            } else if consent::needed(model, to) {
                return Vec::new();
            } else {
                Ok(Command::StartPhase(to))
            }
        }
        Action::First => return step(model, isize::MIN),
        Action::Last => return step(model, isize::MAX),
        Action::Home => {
            return leave(model, Outcome::Home);
        }
        Action::Notes => {
            let session = session.id;
            return leave(model, Outcome::Open { session, desk: super::Desk::Notes });
        }
        _ => return Vec::new(),
    };
    match command {
        Ok(command) => vec![model.ask(command)],
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// Moves the cursor in the phases.
pub(super) fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let phases = model.session.as_ref().map_or(0, |session| session.plan.phases.len());
    let to = model.floor.cursor.saturating_add_signed(by);
    model.floor.cursor = to.min(phases.saturating_sub(1));
    Vec::new()
}

/// The number that was typed, in the digits of any script.
fn number(words: &str) -> Option<u16> {
    text::digits(words.trim()).parse().ok()
}

/// The phase whose minutes are meant: in the list of phases the one with the
/// cursor, else the one that runs.
fn phase_at_hand(model: &Model, session: &Session) -> Option<usize> {
    match model.mode {
        Mode::Phases => Some(model.floor.cursor),
        _ => session.floor.current,
    }
}

fn extend(session: &Session, phase: Option<usize>, words: &str, sign: i32) -> Result<Command, Msg> {
    let Some(phase) = phase else { return Err(Refusal::NoPhaseRuns.message()) };
    let state = session.floor.phases.get(phase);
    if state.is_some_and(|state| state.ended.is_some() && session.floor.current != Some(phase)) {
        return Err(msg("hint-phase-done"));
    }
    let minutes = match words.is_empty() {
        true => MINUTES,
        false => {
            let minutes = number(words).filter(|it| *it > 0);
            minutes.map(i32::from).ok_or_else(|| msg("command-minutes").with("word", words))?
        }
    };
    Ok(Command::ExtendPhase { phase, minutes: sign * minutes })
}

fn nth_phase(session: &Session, words: &str) -> Result<Command, Msg> {
    let phases = session.plan.phases.len();
    let nth = number(words).map(usize::from).filter(|nth| (1..=phases).contains(nth));
    let nth = nth.ok_or_else(|| msg("hint-no-such-phase").with("most", phases))?;
    Ok(Command::StartPhase(nth - 1))
}

/// What `:interpreting` asks for: on, off, or what it is not.
pub(in crate::tui) fn interpreting(session: &Session, words: &str) -> Result<Command, Msg> {
    let on = match text::fold(words).as_str() {
        "" => !session.floor.interpreted,
        "on" | "yes" | "si" | "oui" => true,
        "off" | "no" | "non" => false,
        _ => return Err(msg("command-on-or-off").with("word", words)),
    };
    Ok(Command::SetInterpreting(on))
}
