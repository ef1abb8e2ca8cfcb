//! The small form of a new session: title, place, day, time. Every field is
//! filled in sensibly, so that Enter leads through.

use super::Row;
use crate::domain::act::SessionDetails;
use crate::lang::{Msg, msg};
use crate::text;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::{Asked, Model};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use tui_input::Input;

/// The message ids of the fields, in their order.
pub const FIELDS: [&str; 4] = ["form-title", "form-place", "form-date", "form-start"];

/// What a new session is called, and when and where it takes place.
#[derive(Debug, Default)]
pub struct Form {
    /// The name of its plan.
    pub plan: String,
    /// What is typed, as [`FIELDS`].
    pub fields: [Input; FIELDS.len()],
    /// The field with the focus.
    pub at: usize,
}

impl Form {
    /// The field with the focus.
    pub fn field(&mut self) -> &mut Input {
        let at = self.at.min(FIELDS.len() - 1);
        &mut self.fields[at]
    }

    fn value(&self, nth: usize) -> String {
        let words: Vec<&str> = self.fields[nth].value().split_whitespace().collect();
        text::clean_input(&words.join(" ")).into_owned()
    }
}

/// Opens the form for the plan with the cursor.
pub(super) fn open(model: &mut Model) {
    let Some(Row::Plan(row)) = model.home.at_hand() else { return };
    let Some(plan) = &row.plan else { return };
    let now = model.now.wall.local();
    let title = plan.title.get(model.words.language()).to_owned();
    let name = row.name.clone();
    model.home.form = Form {
        plan: name,
        fields: [
            Input::new(title),
            Input::default(),
            Input::new(now.date().to_string()),
            Input::new(next_half_hour(now.time())),
        ],
        at: 0,
    };
    model.open(Mode::Form);
}

/// The half hour that comes: who makes a session in the hall begins soon.
fn next_half_hour(time: NaiveTime) -> String {
    let half = (time.hour() * 60 + time.minute()).div_ceil(30) % 48;
    format!("{:02}:{:02}", half / 2, half % 2 * 30)
}

/// Moves to another field.
pub(in crate::tui) fn step(model: &mut Model, by: isize) {
    let at = model.home.form.at.saturating_add_signed(by);
    model.home.form.at = at.min(FIELDS.len() - 1);
}

/// Takes the field; after the last, makes the session.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let at = model.home.form.at;
    if let Err((nth, why)) = checked(&model.home.form, at + 1) {
        model.home.form.at = nth;
        model.hint(why);
        return Vec::new();
    }
    if at + 1 < FIELDS.len() {
        model.home.form.at += 1;
        return Vec::new();
    }
    // One Enter too many must not make a second one.
    if !model.saving.under_way.is_empty() {
        return Vec::new();
    }
    let form = &model.home.form;
    let details = SessionDetails {
        title: form.value(0),
        place: form.value(1),
        date: date(&form.value(2)).unwrap_or_default(),
        start: start(&form.value(3)).unwrap_or_default(),
        ..SessionDetails::default()
    };
    let plan = form.plan.clone();
    let ticket = model.saving.ticket(Asked::Act);
    vec![Effect::MakeSession { ticket, plan, details }]
}

/// Whether the first fields can be taken as they are.
fn checked(form: &Form, fields: usize) -> Result<(), (usize, Msg)> {
    for nth in 0..fields.min(FIELDS.len()) {
        let value = form.value(nth);
        let wrong = match nth {
            0 => value.is_empty().then(|| msg("form-needs-title")),
            2 => date(&value).is_none().then(|| msg("form-no-date").with("word", value)),
            3 => start(&value).is_none().then(|| msg("form-no-time").with("word", value)),
            _ => None,
        };
        if let Some(why) = wrong {
            return Err((nth, why));
        }
    }
    Ok(())
}

/// `YYYY-MM-DD`, in the digits of any script.
fn date(value: &str) -> Option<String> {
    let day = NaiveDate::parse_from_str(&text::digits(value), "%Y-%m-%d").ok()?;
    // Years of four digits only: `26-1-1` would be the time of Trajan.
    (1_000..10_000).contains(&day.year()).then(|| day.to_string())
}

/// `HH:MM`, in the digits of any script; nothing is no time, and fits.
fn start(value: &str) -> Option<String> {
    if value.is_empty() {
        return Some(String::new());
    }
    let time = NaiveTime::parse_from_str(&text::digits(value), "%H:%M").ok()?;
    Some(time.format("%H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read_strictly() {
        assert_eq!(date("2026-11-23").as_deref(), Some("2026-11-23"));
        assert_eq!(date("٢٠٢٦-١١-٢٣").as_deref(), Some("2026-11-23"));
        assert_eq!(date("26-1-1"), None);
        assert_eq!(date("23.11.2026"), None);
        assert_eq!(start("8:05").as_deref(), Some("08:05"));
        assert_eq!(start("").as_deref(), Some(""));
        assert_eq!(start("25:00"), None);
    }

    #[test]
    fn the_next_half_hour_may_be_tomorrow() {
        let at = |h, m| next_half_hour(NaiveTime::from_hms_opt(h, m, 0).unwrap());
        assert_eq!(at(19, 1), "19:30");
        assert_eq!(at(19, 30), "19:30");
        assert_eq!(at(23, 45), "00:00");
    }
}
