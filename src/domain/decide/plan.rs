//! A session's own plan: what may be changed while it goes on. What has begun
//! stays, so that nothing that was said loses its phase or its voice.

use crate::domain::act::Act;
use crate::domain::plan::Plan;
use crate::domain::plan_edit::MOST_MINUTES;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use std::collections::BTreeSet;

pub(super) fn change(
    plan: Box<Plan>,
    session: &Session,
    voices: &BTreeSet<String>,
) -> Result<Act, Refusal> {
    if *plan == session.plan {
        return Err(Refusal::Already);
    }
    if plan.phases.is_empty() {
        return Err(Refusal::LastPhase);
    }
    let ids: BTreeSet<&str> = plan.phases.iter().map(|phase| phase.id.as_str()).collect();
    if ids.len() != plan.phases.len() {
        return Err(Refusal::NoSuchPhase);
    }
    if plan.phases.iter().any(|phase| !(1..=MOST_MINUTES).contains(&phase.minutes)) {
        return Err(Refusal::PhaseMinutes(MOST_MINUTES));
    }
    session.keeps_what_began(&plan)?;
    voices_stay(&plan, session, voices)?;
    Ok(Act::PlanChanged(plan))
}

/// A voice stays that somebody was counted with, speaks with, or was written down with.
fn voices_stay(plan: &Plan, session: &Session, captured: &BTreeSet<String>) -> Result<(), Refusal> {
    let floor = &session.floor;
    let is_used = |id: &str| {
        let on_the_list = || {
            let waiting = floor.list.waiting.iter();
            let spoke = floor.list.turns().map(|turn| &turn.entry);
            waiting.chain(spoke).any(|entry| entry.voice.as_deref() == Some(id))
        };
        captured.contains(id) || floor.headcount.contains_key(id) || on_the_list()
    };
    let lost = session.plan.voices.iter().filter(|voice| plan.voice(&voice.id).is_none());
    match lost.map(|voice| &voice.id).find(|id| is_used(id)) {
        Some(id) => Err(Refusal::VoiceInUse(id.clone())),
        None => Ok(()),
    }
}
