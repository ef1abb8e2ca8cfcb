//! Phases and clock: the chair's alone.

use crate::domain::act::{Act, Nothing, PhaseExtended, PhaseStarted, Switch};
use crate::domain::command::Command;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;

pub(super) fn decide(command: Command, session: &Session) -> Result<Act, Refusal> {
    let floor = &session.floor;
    let phase_id = |index: usize| {
        session.plan.phases.get(index).map(|phase| phase.id.clone()).ok_or(Refusal::NoSuchPhase)
    };
    let start = |index: usize| {
        let phase = phase_id(index)?;
        match session.needs_consent(index) {
            true => Err(Refusal::ConsentFirst),
            false => Ok(Act::PhaseStarted(PhaseStarted { phase })),
        }
    };
    if floor.hold.is_some() && !matches!(command, Command::ExtendPhase { .. }) {
        return Err(Refusal::Held);
    }
    let act = match command {
        Command::StartPhase(index) if floor.current == Some(index) => return Err(Refusal::Already),
        Command::StartPhase(index) => start(index)?,
        Command::NextPhase => match floor.current {
            _ if floor.ended.is_some() => return Err(Refusal::Already),
            None => start(0)?,
            Some(index) if index + 1 < session.plan.phases.len() => start(index + 1)?,
            Some(_) => Act::SessionEnded(Nothing {}),
        },
        Command::ExtendPhase { phase, minutes } => {
            let id = phase_id(phase)?;
            // A phase cannot have less than no time.
            let least = -i32::try_from(session.given_ms(phase) / 60_000).unwrap_or(i32::MAX);
            match minutes.clamp(least, 600) {
                0 => return Err(Refusal::Already),
                minutes => Act::PhaseExtended(PhaseExtended { phase: id, minutes }),
            }
        }
        Command::PauseClock if floor.current.is_none() => return Err(Refusal::NoPhaseRuns),
        Command::PauseClock if floor.paused_since.is_some() => return Err(Refusal::Already),
        Command::PauseClock => Act::ClockPaused(Nothing {}),
        Command::ResumeClock if floor.current.is_none() => return Err(Refusal::NoPhaseRuns),
        Command::ResumeClock if floor.paused_since.is_none() => return Err(Refusal::Already),
        Command::ResumeClock => Act::ClockResumed(Nothing {}),
        Command::SetInterpreting(on) if floor.interpreted == on => return Err(Refusal::Already),
        Command::SetInterpreting(on) => Act::InterpretingSet(Switch { on }),
        _ if floor.phases.iter().all(|phase| phase.begun.is_none()) => {
            return Err(Refusal::NotBegun);
        }
        _ if floor.ended.is_some() => return Err(Refusal::Already),
        _ => Act::SessionEnded(Nothing {}),
    };
    Ok(act)
}
