//! The plan on the floor desk: minutes, order, what is left out. Each key is one
//! change of the session's own plan, and one undo.

use super::typing::{self, Target};
use super::{Mode, Model, send};
use crate::domain::{Command, PlanEdit, Refusal, Session, Step};
use crate::lang::{Msg, msg};
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::floor::{MINUTES, times};

/// The steps of the plan, as they are listed.
pub(in crate::tui) fn steps(model: &Model) -> Vec<Step> {
    model.session.as_ref().map(|session| session.plan.steps()).unwrap_or_default()
}

/// The step with the cursor.
pub(in crate::tui) fn at_hand(model: &Model) -> Option<Step> {
    steps(model).get(model.before.step).copied()
}

/// The phase with the cursor, if it was not left out.
pub(in crate::tui) fn phase_at_hand(model: &Model) -> Option<usize> {
    match at_hand(model)? {
        Step::Phase(at) => Some(at),
        Step::LeftOut(_) => None,
    }
}

/// Puts the cursor on the phase one is about to change: the one with the cursor in
/// the list of phases, else the one at hand.
pub(super) fn look(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let phase = match model.mode {
        Mode::Phases => model.floor.cursor,
        _ => times::at_hand(session),
    };
    put_cursor(model, Step::Phase(phase));
}

fn put_cursor(model: &mut Model, on: Step) {
    if let Some(at) = steps(model).iter().position(|step| *step == on) {
        model.before.step = at;
    }
}

/// The plan came anew: the cursor stays in it.
pub(super) fn keep_in_sight(model: &mut Model) {
    let last = steps(model).len().saturating_sub(1);
    model.before.step = model.before.step.min(last);
}

pub(super) fn step(model: &mut Model, by: isize) {
    model.before.step = model.before.step.saturating_add_signed(by);
    keep_in_sight(model);
}

/// Whether the minutes and prompts of the step at hand can be changed.
pub(super) fn can_change(model: &Model, session: &Session) -> Result<(), Msg> {
    match at_hand(model) {
        Some(Step::Phase(at)) if session.is_over(at) => {
            let phase = session.plan.phases.get(at).map(|phase| phase.id.clone());
            Err(Refusal::PhaseIsOver(phase.unwrap_or_default()).message())
        }
        Some(Step::Phase(_)) => Ok(()),
        Some(Step::LeftOut(_)) => Err(msg("hint-left-out")),
        None => Err(Refusal::NoSuchPhase.message()),
    }
}

/// The edit that gives a phase so many minutes, those added while it ran included.
pub(in crate::tui) fn minutes(session: &Session, phase: usize, wanted: i64) -> PlanEdit {
    let extra = session.floor.phases.get(phase).map_or(0, |state| state.extra_minutes);
    let minutes = wanted.saturating_sub(i64::from(extra));
    PlanEdit::Minutes { phase, minutes: u32::try_from(minutes).unwrap_or(0) }
}

/// The minutes of a phase where everyone shares a language, those added included.
pub(in crate::tui) fn minutes_of(session: &Session, phase: usize, interpreted: bool) -> i64 {
    let planned = session.plan.phases.get(phase);
    let seconds = planned.map_or(0, |phase| phase.seconds_when(interpreted));
    let extra = session.floor.phases.get(phase).map_or(0, |state| state.extra_minutes);
    (i64::from(seconds.div_ceil(60)) + i64::from(extra)).max(0)
}

pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(step) = at_hand(model) else { return Vec::new() };
    let edit = match (action, step) {
        (Action::Prompts, Step::Phase(_)) => return page(model, Mode::Prompts),
        (Action::Spoken, _) => return page(model, Mode::Spoken),
        (Action::PlanVoices, _) => return page(model, Mode::Voices),
        (Action::Out, Step::Phase(at)) => PlanEdit::LeaveOut(at),
        (Action::Out, Step::LeftOut(at)) => {
            let id = session.plan.left_out.get(at).map(|it| it.phase.id.clone());
            PlanEdit::TakeBack(id.unwrap_or_default())
        }
        (_, Step::LeftOut(_)) => {
            model.hint(msg("hint-left-out"));
            return Vec::new();
        }
        (Action::Accept, Step::Phase(at)) => {
            let (id, now) = (&session.plan.phases[at].id, minutes_of(session, at, false));
            let target = Target::Minutes(id.clone());
            return typing::open(model, target, &now.to_string());
        }
        (Action::More, Step::Phase(at)) => {
            let now = minutes_of(session, at, false);
            minutes(session, at, now + i64::from(MINUTES))
        }
        (Action::Less, Step::Phase(at)) => {
            let now = minutes_of(session, at, false);
            minutes(session, at, (now - i64::from(MINUTES)).max(1))
        }
        (Action::Earlier, Step::Phase(phase)) => PlanEdit::Move { phase, up: true },
        (Action::Later, Step::Phase(phase)) => PlanEdit::Move { phase, up: false },
        _ => return Vec::new(),
    };
    let moved = match edit {
        PlanEdit::Move { phase, up: true } => phase.checked_sub(1),
        PlanEdit::Move { phase, up: false } => Some(phase + 1),
        _ => None,
    };
    let effects = change(model, edit);
    if let (Some(to), false) = (moved, effects.is_empty()) {
        put_cursor(model, Step::Phase(to));
    }
    effects
}

/// Opens a page of the plan.
fn page(model: &mut Model, mode: Mode) -> Vec<Effect> {
    model.before.cursor = 0;
    model.open(mode);
    Vec::new()
}

/// Changes the plan, or says why it stays.
pub(super) fn change(model: &mut Model, edit: PlanEdit) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match session.edited_plan(edit) {
        Ok(plan) if plan == session.plan => {
            model.hint(Refusal::Already.message());
            Vec::new()
        }
        Ok(plan) => send(model, Command::ChangePlan(Box::new(plan))).1,
        Err(why) => {
            model.hint(why.message());
            Vec::new()
        }
    }
}
