//! When each phase was, is and will be, as the evening stands now. Pure.

use crate::domain::Session;
use crate::domain::time::Wall;
use crate::tui::event::Now;
use chrono::NaiveDateTime;

/// Where a phase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It was.
    Done,
    /// It runs.
    Current,
    /// It will be.
    ToCome,
}

/// One phase on the agenda. Times are milliseconds as [`Now::ms`] counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place in the plan.
    pub phase: usize,
    /// Where it stands.
    pub stage: Stage,
    /// When it began or will begin; none once the evening has ended without it.
    pub at_ms: Option<i64>,
    /// How long it was given.
    pub given_ms: i64,
    /// How long it took so far.
    pub taken_ms: i64,
}

/// Every phase, in the order of the plan.
pub fn agenda(session: &Session, now: Now) -> Vec<Item> {
    let floor = &session.floor;
    let mut next = next_begins(session, now);
    let item = |(phase, state): (usize, &crate::domain::session::PhaseState)| {
        let stage = match (floor.current == Some(phase), state.begun) {
            (true, _) => Stage::Current,
            (false, Some(_)) => Stage::Done,
            (false, None) => Stage::ToCome,
        };
        let given_ms = session.given_ms(phase);
        let at_ms = match stage {
            Stage::ToCome => {
                let at = next;
                next = next.map(|it| it + given_ms);
                at
            }
            _ => state.begun,
        };
        let taken_ms = session.clock(phase, now.ms).map_or(0, |clock| clock.elapsed_ms);
        Item { phase, stage, at_ms, given_ms, taken_ms }
    };
    floor.phases.iter().enumerate().map(item).collect()
}

/// When what comes next begins: when this phase has had its time, or now; before
/// the evening when it is announced for. None once it has ended.
fn next_begins(session: &Session, now: Now) -> Option<i64> {
    if session.floor.ended.is_some() {
        return None;
    }
    if let Some(clock) = session.floor.current.and_then(|phase| session.clock(phase, now.ms)) {
        return Some(now.ms + clock.left_ms().max(0));
    }
    let announced = (!has_begun(session)).then(|| announced(session)).flatten();
    let wait = announced.map_or(0, |at| (at - now.wall.local()).num_milliseconds());
    Some(now.ms + wait.max(0))
}

/// When doors open, as the session's details say.
fn announced(session: &Session) -> Option<NaiveDateTime> {
    let said = format!("{} {}", session.details.date, session.details.start);
    NaiveDateTime::parse_from_str(&said, "%Y-%m-%d %H:%M").ok()
}

/// Whether any phase has begun.
pub fn has_begun(session: &Session) -> bool {
    session.floor.phases.iter().any(|phase| phase.begun.is_some())
}

/// The phase that runs; else the first to come; else the last.
pub fn at_hand(session: &Session) -> usize {
    let to_come = || session.floor.phases.iter().position(|phase| phase.begun.is_none());
    let last = session.floor.phases.len().saturating_sub(1);
    session.floor.current.or_else(to_come).unwrap_or(last)
}

/// `HH:MM` on the wall, of a moment as [`Now::ms`] counts them.
pub fn hours(now: Now, ms: i64) -> String {
    let wall = Wall { ms: now.wall.ms.saturating_add(ms - now.ms), offset: now.wall.offset };
    wall.local().format("%H:%M").to_string()
}

/// Whole minutes, as people say them: the nearest.
pub fn minutes(ms: i64) -> i64 {
    (ms + 30_000).div_euclid(60_000)
}
