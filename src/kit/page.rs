//! What every page has: its title, its language, its paper; and the facts of the
//! evening as sheets show them.

use super::Paper;
use super::evening::Evening;
use super::tongue::Tongue;
use crate::lang::msg;
use crate::text::{self, Direction};
use chrono::{Datelike as _, NaiveDate};

/// What every page has.
pub(super) struct Page {
    pub(super) title: String,
    pub(super) lang: &'static str,
    pub(super) dir: Direction,
    pub(super) paper: Paper,
}

impl Page {
    /// A page called as its sheet, in the language of `tongue`.
    pub(super) fn new(evening: &Evening, tongue: &Tongue, title: &str) -> Page {
        let session = Facts::of(evening, tongue).title;
        Page {
            title: format!("{} · {session}", tongue.text(title)),
            lang: tongue.lang(),
            dir: tongue.dir(),
            paper: evening.paper,
        }
    }
}

/// Which evening it is.
pub(super) struct Facts {
    /// The session's title.
    pub(super) title: String,
    /// Day, hour and place, as far as they are stated.
    pub(super) line: String,
}

impl Facts {
    pub(super) fn of(evening: &Evening, tongue: &Tongue) -> Facts {
        let details = &evening.session.details;
        let title = match details.title.trim() {
            "" => tongue.of(&evening.session.plan.title).words,
            title => harmless(title),
        };
        let day = day(&details.date, tongue);
        let stated = [day, details.start.clone(), details.place.clone()];
        let stated = stated.iter().map(|fact| harmless(fact)).filter(|fact| !fact.is_empty());
        Facts { title, line: stated.collect::<Vec<_>>().join(" · ") }
    }
}

pub(super) fn harmless(words: &str) -> String {
    text::harmless_line(words.trim()).into_owned()
}

/// The day in words; as it stands where it is no date.
pub(super) fn day(date: &str, tongue: &Tongue) -> String {
    let Ok(day) = NaiveDate::parse_from_str(date, "%Y-%m-%d") else {
        return date.to_owned();
    };
    let said = msg("kit-date")
        .with("weekday", day.weekday().num_days_from_monday())
        .with("day", day.day())
        .with("month", day.month())
        .with("year", day.year().to_string());
    tongue.say(&said)
}
