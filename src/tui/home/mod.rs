//! Home: the sessions there are, the plans to make one from, search over all.

pub mod form;
pub mod view;

use super::action::Action;
use super::effect::Effect;
use super::mode::{Desk, Mode};
use super::model::{Model, Outcome};
use super::rows::{PlanRow, SessionRow};
use super::update::leave;
use crate::domain::SessionId;
use crate::lang::{Msg, msg};
use form::Form;

/// What only the home screen has.
#[derive(Debug, Default)]
pub struct HomeDesk {
    /// The sessions, newest first.
    pub sessions: Vec<SessionRow>,
    /// The plans.
    pub plans: Vec<PlanRow>,
    /// The row with the cursor: sessions first, then plans.
    pub cursor: usize,
    /// Whether the sessions were read: no rows are then truly none.
    pub loaded: bool,
    /// What a new session is called, and when and where it takes place.
    pub form: Form,
}

/// The row with the cursor.
#[derive(Clone, Copy, Debug)]
pub enum Row<'a> {
    /// A session.
    Session(&'a SessionRow),
    /// A plan.
    Plan(&'a PlanRow),
}

impl HomeDesk {
    /// The row with the cursor; none where there are no rows.
    pub fn at_hand(&self) -> Option<Row<'_>> {
        let session = self.sessions.get(self.cursor).map(Row::Session);
        let nth = self.cursor.checked_sub(self.sessions.len());
        session.or_else(|| self.plans.get(nth?).map(Row::Plan))
    }

    fn rows(&self) -> usize {
        self.sessions.len() + self.plans.len()
    }

    fn step(&mut self, by: isize) {
        let to = self.cursor.saturating_add_signed(by);
        self.cursor = to.min(self.rows().saturating_sub(1));
    }
}

/// Whether something can be done with the row at hand.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    match (action, model.home.at_hand()) {
        (_, None) => Err(msg("home-nothing-at-hand")),
        (_, Some(Row::Plan(plan))) if plan.plan.is_none() => {
            Err(msg("home-plan-has-mistakes").with("name", plan.name.clone()))
        }
        (
            Action::Notes
            | Action::Floor
            | Action::WallDesk
            | Action::Plan
            | Action::Sheet
            | Action::Defaults,
            Some(Row::Plan(_)),
        ) => Err(msg("home-plan-needs-enter")),
        _ => Ok(()),
    }
}

/// Does what was meant.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match (action, model.mode) {
        (Action::Accept, Mode::Form) => return form::accept(model),
        (Action::NextField, Mode::Form) => {
            form::step(model, 1);
        }
        (Action::Accept | Action::Floor, _) => match model.home.at_hand() {
            Some(Row::Session(row)) => {
                let session = row.id;
                return leave(model, Outcome::Open { session, desk: Desk::Floor });
            }
            Some(Row::Plan(_)) => form::open(model),
            None => {}
        },
        (Action::Notes, _) => {
            if let Some(Row::Session(row)) = model.home.at_hand() {
                let session = row.id;
                return leave(model, Outcome::Open { session, desk: Desk::Notes });
            }
        }
        (Action::WallDesk, _) => {
            if let Some(Row::Session(row)) = model.home.at_hand() {
                let session = row.id;
                return leave(model, Outcome::Open { session, desk: Desk::Wall });
            }
        }
        (Action::NextField, _) => {
            let sessions = model.home.sessions.len();
            model.home.cursor = if model.home.cursor < sessions { sessions } else { 0 };
            model.home.step(0);
        }
        (Action::Up, _) => model.home.step(-1),
        (Action::Down, _) => model.home.step(1),
        (Action::PageUp, _) => model.home.step(-view::screen(model)),
        (Action::PageDown, _) => model.home.step(view::screen(model)),
        (Action::First, _) => model.home.step(isize::MIN),
        (Action::Last, _) => model.home.step(isize::MAX),
        _ => {}
    }
    Vec::new()
}

/// The sessions came; the cursor stays on what it was on.
pub(super) fn take_sessions(model: &mut Model, rows: Vec<SessionRow>) {
    let home = &mut model.home;
    let (before, after) = (home.sessions.len(), rows.len());
    let on = home.sessions.get(home.cursor).map(|row| row.id);
    let found = on.and_then(|id| rows.iter().position(|row| row.id == id));
    home.cursor = match (home.loaded, found, on) {
        (false, _, _) => 0,
        (true, Some(at), _) => at,
        (true, None, Some(_)) => home.cursor,
        (true, None, None) => home.cursor - before.min(home.cursor) + after,
    };
    (home.sessions, home.loaded) = (rows, true);
    home.step(0);
}

/// The plans came.
pub(super) fn take_plans(model: &mut Model, rows: Vec<PlanRow>) {
    model.home.plans = rows;
    model.home.step(0);
}

/// The session that was asked for is on the disk: it opens on the floor desk.
pub(super) fn made(model: &mut Model, session: SessionId) -> Vec<Effect> {
    leave(model, Outcome::Open { session, desk: Desk::Floor })
}
