//! The speaking list and its turns: the chair's alone.

use super::NewSeats;
use super::known::known_voice;
use crate::domain::act::{
    Act, ListJoined, ListMoved, Nothing, OnTheList, RoundBegun, Switch, TurnBegun, TurnInterpreted,
    VoiceTime, VoiceTimeAdded,
};
use crate::domain::command::Command;
use crate::domain::floor::turn::EntryId;
use crate::domain::multiplier::Multiplier;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::text;

/// The most seats of one round: more people than take a turn in an evening.
const MOST_SEATS: usize = 500;

pub(super) fn decide(
    command: Command,
    session: &Session,
    seats: &mut NewSeats,
) -> Result<Act, Refusal> {
    let list = &session.floor.list;
    let waits = |entry: EntryId| list.entry(entry).map(drop).ok_or(Refusal::NotOnTheList);
    let speaks = || list.current.as_ref().ok_or(Refusal::NobodySpeaks);
    Ok(match command {
        Command::OpenList(on) if on != list.closed => return Err(Refusal::Already),
        Command::OpenList(on) => Act::ListSet(Switch { on }),
        Command::Join { seat, voice, kind } => {
            known_voice(voice.as_deref(), session)?;
            if list.closed && !kind.passes_a_closed_list() {
                return Err(Refusal::ListClosed);
            }
            let seat = self::seat(&seat, session, seats)?;
            if list.waits(seat, kind) {
                return Err(Refusal::WaitsAlready);
            }
            let voice = voice.or_else(|| list.voice_of(seat).map(str::to_owned));
            Act::ListJoined(ListJoined { seat, voice, kind })
        }
        Command::Leave(entry) => {
            waits(entry)?;
            Act::ListLeft(OnTheList { entry })
        }
        Command::Move { entry, before } => {
            waits(entry)?;
            let at = list.waiting.iter().position(|it| it.id == entry);
            let next = at.and_then(|at| list.waiting.get(at + 1)).map(|it| it.id);
            if before == Some(entry) || before == next {
                return Err(Refusal::Already);
            }
            before.map(waits).transpose()?;
            Act::ListMoved(ListMoved { entry, before })
        }
        Command::BeginRound(names) => {
            let mut round = Vec::new();
            for name in names.iter().take(MOST_SEATS) {
                let seat = self::seat(name, session, seats)?;
                let waits = list.waiting.iter().any(|entry| entry.seat == seat);
                if !waits && !round.contains(&seat) {
                    round.push(seat);
                }
            }
            if round.is_empty() {
                return Err(Refusal::Already);
            }
            Act::RoundBegun(RoundBegun { seats: round })
        }
        Command::BeginTurn(entry) => {
            waits(entry)?;
            begin(entry, session)?
        }
        Command::NextTurn => {
            let first = list.waiting.first().ok_or(Refusal::NobodyWaits)?;
            begin(first.id, session)?
        }
        Command::EndTurn => {
            speaks()?;
            Act::TurnEnded(Nothing {})
        }
        Command::PauseTurn if speaks()?.paused_since.is_some() => return Err(Refusal::Already),
        Command::PauseTurn => Act::TurnPaused(Nothing {}),
        Command::ResumeTurn if speaks()?.paused_since.is_none() => return Err(Refusal::Already),
        Command::ResumeTurn if session.floor.hold.is_some() => return Err(Refusal::Held),
        Command::ResumeTurn => Act::TurnResumed(Nothing {}),
        Command::Pass(entry) => {
            waits(entry)?;
            Act::TurnPassed(OnTheList { entry })
        }
        Command::AddAgain if list.done.is_empty() => return Err(Refusal::NobodySpoke),
        Command::AddAgain => Act::TurnAddedAgain(Nothing {}),
        Command::InterpretTurn(on) => {
            let interpreting = if on { session.turn_interpreting() } else { Multiplier::ONE };
            if speaks()?.interpreting == interpreting {
                return Err(Refusal::Already);
            }
            Act::TurnInterpreted(TurnInterpreted { interpreting })
        }
        Command::LimitVoices(seconds) if seconds == list.voice_seconds => {
            return Err(Refusal::Already);
        }
        Command::LimitVoices(seconds) => Act::VoiceTimeSet(VoiceTime { seconds }),
        Command::AddVoiceTime(_) if list.voice_seconds.is_none() => {
            return Err(Refusal::VoicesNotLimited);
        }
        Command::AddVoiceTime(0) => return Err(Refusal::Already),
        Command::AddVoiceTime(seconds) => Act::VoiceTimeAdded(VoiceTimeAdded { seconds }),
        // The other commands are decided elsewhere.
        _ => return Err(Refusal::Already),
    })
}

fn seat(
    name: &str,
    session: &Session,
    seats: &mut NewSeats,
) -> Result<crate::domain::ids::SeatId, Refusal> {
    let name = text::clean_input(name);
    if name.is_empty() {
        return Err(Refusal::NoSuchSeat);
    }
    seats.id(&name, session)
}

fn begin(entry: EntryId, session: &Session) -> Result<Act, Refusal> {
    if session.floor.hold.is_some() {
        return Err(Refusal::Held);
    }
    if session.floor.current.is_none() {
        return Err(Refusal::NoPhaseRuns);
    }
    let interpreting =
        if session.floor.interpreted { session.turn_interpreting() } else { Multiplier::ONE };
    Ok(Act::TurnBegun(TurnBegun { entry, seconds: session.turn_seconds(), interpreting }))
}
