//! Before people go home: what is still open, and closing the session.

use super::Model;
use crate::domain::open_end::OpenEnd;
use crate::domain::{Command, Refusal};
use crate::lang::{Msg, msg};
use crate::text;
use crate::tui::effect::Effect;
use crate::tui::mode::{Desk, Mode};
use crate::tui::model::Outcome;
use crate::tui::notes;
use crate::tui::physical;
use crate::tui::rows::Filter;
use crate::tui::update::leave;
use chrono::{Days, NaiveDate};

/// How long corrections may be made where nobody says: four weeks.
const CORRECTION_DAYS: u64 = 28;

/// Shows what is still open.
pub(super) fn open_ends(model: &mut Model) -> Vec<Effect> {
    model.evening.cursor = 0;
    model.evening.ends = None;
    if model.mode != Mode::OpenEnds {
        model.open(Mode::OpenEnds);
    }
    vec![Effect::LoadOpenEnds]
}

/// The key of a count: the first nine digits.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Vec<Effect> {
    let mut digits = physical::meanings(c).filter_map(|c| c.to_digit(10));
    let nth = digits.find_map(|nth| (nth as usize).checked_sub(1));
    match nth.filter(|nth| *nth < OpenEnd::ALL.len()) {
        Some(nth) => {
            model.evening.cursor = nth;
            go(model)
        }
        None => {
            model.hint(msg("hint-no-choice-on-key").with("key", c.to_string()));
            Vec::new()
        }
    }
}

/// Goes to what is open, on the notes desk.
pub(super) fn go(model: &mut Model) -> Vec<Effect> {
    let Some(end) = OpenEnd::ALL.get(model.evening.cursor).copied() else { return Vec::new() };
    let count = model.evening.ends.as_ref().map(|ends| {
        let mut counts = ends.counts.iter();
        counts.find(|(of, _)| *of == end).map_or(0, |(_, n)| *n)
    });
    if count == Some(0) {
        model.hint(msg("hint-nothing-open"));
        return Vec::new();
    }
    let Some(session) = &model.session else { return Vec::new() };
    if model.desk == Desk::Notes {
        if end == OpenEnd::ToReword {
            return notes::enter_to_reword(model);
        }
        model.under.clear();
        notes::leave_line(model);
        model.mode = Mode::List;
        return vec![model.stream.show(Filter::Open(end))];
    }
    let session = session.id;
    leave(model, Outcome::OpenEnd { session, end })
}

/// A session can be closed once its evening has ended.
pub(super) fn available(model: &Model) -> Result<(), Msg> {
    let Some(session) = &model.session else { return Err(msg("hint-session-not-read")) };
    match () {
        () if model.floor.elsewhere => Err(Refusal::NotTheChair.message()),
        () if session.floor.closed.is_some() => Err(Refusal::Closed.message()),
        () if session.floor.ended.is_none() => Err(Refusal::NotEnded.message()),
        () => Ok(()),
    }
}

/// Asks for the day, or explains what closing does before it is done.
pub(super) fn close(model: &mut Model, words: &str) -> Vec<Effect> {
    let today = model.now.wall.local().date();
    if words.is_empty() {
        let day = today.checked_add_days(Days::new(CORRECTION_DAYS)).unwrap_or(today);
        model.command = format!("close {day}").into();
        model.open(Mode::Command);
        return Vec::new();
    }
    match day(words, today) {
        Ok(day) => {
            model.evening.closing = Some(day);
            model.open(Mode::Closing);
            vec![Effect::LoadOpenEnds]
        }
        Err(refusal) => {
            model.hint(refusal.message());
            Vec::new()
        }
    }
}

/// The day that was said, if it is to come.
///
/// # Errors
/// No such day, or a day that is over.
pub(in crate::tui) fn day(said: &str, today: NaiveDate) -> Result<String, Refusal> {
    let said = text::digits(said.trim());
    match NaiveDate::parse_from_str(&said, "%Y-%m-%d") {
        Ok(day) if day < today => Err(Refusal::DayPast(day.to_string())),
        Ok(day) => Ok(day.to_string()),
        Err(_) => Err(Refusal::NoSuchDay(said)),
    }
}

/// Closes the session. What may only be counted is found by the store.
pub(super) fn carry_out(model: &mut Model) -> Vec<Effect> {
    let Some(correct_until) = model.evening.closing.take() else { return Vec::new() };
    model.close();
    vec![model.ask(Command::CloseSession { correct_until, only_counted: Vec::new() })]
}

/// The message id of the name of what is open.
pub(in crate::tui) fn open_end_name(end: OpenEnd) -> &'static str {
    match end {
        OpenEnd::Unanswered => "open-unanswered",
        OpenEnd::NoAddressee => "open-no-addressee",
        OpenEnd::NoOwner => "open-no-owner",
        OpenEnd::NoNextStep => "open-no-step",
        OpenEnd::Untagged => "open-untagged",
        OpenEnd::ToReword => "open-to-reword",
        OpenEnd::Conflicts => "open-conflicts",
    }
}
