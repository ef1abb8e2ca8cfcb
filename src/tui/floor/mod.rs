//! The floor desk: phases and clock, for who leads the evening.

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
        Action::Chair => refuse(!model.floor.elsewhere, Refusal::Already),
        _ if model.floor.elsewhere => Err(Refusal::NotTheChair.message()),
        Action::Next if floor.ended.is_some() => Err(msg("hint-evening-ended")),
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
    let Some(session) = &model.session else { return Vec::new() };
    let command = match action {
        Action::Next => Ok(Command::NextPhase),
        Action::Pause if session.floor.paused_since.is_some() => Ok(Command::ResumeClock),
        Action::Pause => Ok(Command::PauseClock),
        Action::More => extend(session, words, 1),
        Action::Less => extend(session, words, -1),
        Action::Interpreting => interpreting(session, words),
        Action::Chair => Ok(Command::TakeChair),
        Action::End => Ok(Command::EndSession),
        Action::Phase if words.is_empty() => {
            model.floor.cursor = times::at_hand(session);
            model.open(Mode::Phases);
            return Vec::new();
        }
        Action::Phase => nth_phase(session, words),
        Action::Accept if model.mode == Mode::Phases => {
            let to = model.floor.cursor;
            model.close();
            if model.floor.elsewhere {
                Err(Refusal::NotTheChair.message())
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

fn extend(session: &Session, words: &str, sign: i32) -> Result<Command, Msg> {
    let Some(phase) = session.floor.current else { return Err(Refusal::NoPhaseRuns.message()) };
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

/// Whether talk is interpreted from here on: `on`, `off`, or the other of the two
/// where no word follows.
pub(in crate::tui) fn interpreting(session: &Session, words: &str) -> Result<Command, Msg> {
    let on = match text::fold(words).as_str() {
        "" => !session.floor.interpreted,
        "on" | "yes" | "si" | "oui" => true,
        "off" | "no" | "non" => false,
        _ => return Err(msg("command-on-or-off").with("word", words)),
    };
    Ok(Command::SetInterpreting(on))
}
