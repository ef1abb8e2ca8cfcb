//! Writing down what was said.

use super::known::{
    clean, known_addressee, known_slip, known_theme, known_voice, most_addressees, most_themes,
    named, some_line,
};
use super::{NewSeats, Planned, distinct};
use crate::domain::act::{Act, Captured};
use crate::domain::command::{Capture, PhaseOf};
use crate::domain::contribution::Derived;
use crate::domain::ids::ContributionId;
use crate::domain::reference::Ref;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::theme_mark::ThemeMark;
use std::collections::BTreeMap;

/// Plans one contribution that is written down as it is said: an open turn says
/// whose it is, unless the line does.
pub(super) fn at_the_desk(
    one: Capture,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
    seats: &mut NewSeats,
    next_ref: &mut dyn FnMut() -> Ref,
) -> Result<Planned, Refusal> {
    if session.floor.hold.is_some() {
        return Err(Refusal::Held);
    }
    let is_said_now = one.phase == PhaseOf::Running && one.said.is_none() && one.source.is_none();
    let says_seat = one.seat.is_some();
    let mut planned = capture(one, session, rows, seats, next_ref)?;
    if let (Act::Captured(captured), Some(turn)) = (&mut planned.act, &session.floor.list.current) {
        let is_theirs = !says_seat || captured.seat == Some(turn.entry.seat);
        if is_said_now && is_theirs {
            captured.turn = Some(turn.entry.id);
            captured.seat = Some(turn.entry.seat);
            let voice = captured.voice.take();
            captured.voice = voice.or_else(|| turn.entry.voice.clone());
        }
    }
    Ok(planned)
}

/// Plans one contribution. Also the way in for imports, row by row.
///
/// # Errors
/// A [`Refusal`] where it names what the session does not have, or says nothing.
pub fn capture(
    capture: Capture,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
    seats: &mut NewSeats,
    next_ref: &mut dyn FnMut() -> Ref,
) -> Result<Planned, Refusal> {
    let body = clean(capture.words)?;
    if body.text.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    let phase = match capture.phase {
        PhaseOf::Running => session.current_phase().map(|phase| phase.id.clone()),
        PhaseOf::Nth(index) => {
            Some(session.plan.phases.get(index).ok_or(Refusal::NoSuchPhase)?.id.clone())
        }
        PhaseOf::None => None,
    };
    known_voice(capture.voice.as_deref(), session)?;
    for mark in &capture.themes {
        known_theme(mark, session)?;
    }
    // What several coders put on elsewhere comes in as it was.
    let by_one_coder = capture.source.is_none();
    let themes = one_mark_a_theme(capture.themes);
    if by_one_coder && themes.len() > most_themes(session) {
        return Err(Refusal::TooManyThemes(most_themes(session)));
    }
    for addressee in &capture.addressees {
        known_addressee(addressee, session)?;
    }
    let addressees = distinct(capture.addressees);
    if by_one_coder && addressees.len() > most_addressees(session) {
        return Err(Refusal::TooManyAddressees(most_addressees(session)));
    }
    named(&capture.answers, session, rows)?;
    named(&capture.objects, session, rows)?;
    known_slip(capture.slip, session)?;
    let seat = some_line(capture.seat).map(|seat| seats.id(&seat, session)).transpose()?;
    let captured = Captured {
        kind: capture.kind.unwrap_or_else(|| session.kind_by_default(phase.as_deref())),
        // The suffix is settled here, by what else bears the same ref.
        reference: Ref { clash: None, ..capture.reference.unwrap_or_else(next_ref) }.to_string(),
        mode: capture.mode.unwrap_or(session.details.mode),
        permission: capture.permission.unwrap_or(session.details.permission),
        phase,
        table: some_line(capture.table),
        seat,
        turn: None,
        slip: capture.slip,
        voice: capture.voice,
        language: some_line(capture.language),
        themes,
        addressees,
        answers: distinct(capture.answers),
        objects: distinct(capture.objects),
        batch: None,
        source: capture.source,
        said: capture.said,
    };
    Ok(Planned { act: Act::Captured(Box::new(captured)), body: Some(body) })
}

/// Marks named twice in one line, taken as if they were put on one after the
/// other: a theme keeps its first place and gets its last sub-theme.
fn one_mark_a_theme(marks: Vec<ThemeMark>) -> Vec<ThemeMark> {
    let mut kept: Vec<ThemeMark> = Vec::with_capacity(marks.len());
    for mark in marks {
        match kept.iter_mut().find(|earlier| earlier.theme == mark.theme) {
            None => kept.push(mark),
            Some(earlier) if mark.subtheme.is_some() => *earlier = mark,
            Some(_) => {}
        }
    }
    kept
}
