//! Is the clock right? Everything said gets its time from it.

use super::check::Check;
use super::machine::Machine;
use crate::domain::Session;
use crate::domain::time::Wall;
use chrono::{Datelike as _, NaiveDate};

/// systemd leaves this file while the network keeps the clock.
const KEPT: &str = "/run/systemd/timesync/synchronized";

/// No laptop with this program on it was used before.
const FIRST_YEAR: i32 = 2025;

/// A store may be a little ahead of the clock: two laptops never agree quite.
const AHEAD_MS: i64 = 60_000;

pub(super) fn check(machine: &Machine, session: &Session, last: Option<Wall>, now: Wall) -> Check {
    let local = now.local();
    let offset = now.rfc3339();
    let offset = offset.get(19..).unwrap_or_default();
    let shows = format!("{} {}", local.format("%Y-%m-%d %H:%M"), zone(offset));
    let set_it = "Set the clock and the time zone of this laptop.";
    if local.year() < FIRST_YEAR {
        return Check::no("clock", shows, set_it);
    }
    if let Some(last) = last.filter(|last| last.ms > now.ms + AHEAD_MS) {
        let last = last.local().format("%Y-%m-%d %H:%M");
        let found = format!("{shows}, and the session was last written to at {last}");
        return Check::no("clock", found, set_it);
    }
    let kept = machine.path(KEPT).is_some_and(|path| path.exists());
    let day = NaiveDate::parse_from_str(&session.details.date, "%Y-%m-%d").ok();
    let days = day.map(|day| (day - local.date()).num_days());
    let found = match days {
        Some(0) | None => shows,
        Some(1) => format!("{shows}; the session is tomorrow"),
        Some(-1) => format!("{shows}; the session was yesterday"),
        Some(days @ 1..) => format!("{shows}; the session is in {days} days"),
        Some(days) => format!("{shows}; the session was {} days ago", -days),
    };
    match (days, kept) {
        (None | Some(0..), true) => {
            Check::ok("clock", format!("{found}, kept right by the network"))
        }
        (None | Some(0..), false) => Check::look(
            "clock",
            found,
            "Compare it with a phone: nothing here says who keeps it right.",
        ),
        (Some(_), _) => {
            Check::look("clock", found, "If the session is still to come, one of the two is wrong.")
        }
    }
}

fn zone(offset: &str) -> String {
    if offset == "Z" { "UTC".to_owned() } else { format!("UTC{offset}") }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::super::machine::{Machine, made_of};
    use super::super::plan::tests::session;
    use super::{KEPT, check};
    use crate::domain::time::Wall;

    /// 23 November 2026, 19:42 in Madrid.
    const NOW: Wall = Wall { ms: 1_795_459_327_000, offset: 60 };

    fn look(date: &str, last: Option<Wall>, now: Wall, machine: &Machine) -> (State, String) {
        let mut session = session();
        session.details.date = date.to_owned();
        let found = check(machine, &session, last, now);
        (found.state, found.found)
    }

    #[test]
    fn a_clock_is_held_against_the_session_and_the_store() {
        let (_folder, kept) = made_of(&[(KEPT, "")]);
        let (_empty, unkept) = made_of(&[]);
        let now = "2026-11-23 19:42 UTC+01:00";
        assert_eq!(
            look("2026-11-23", None, NOW, &kept),
            (State::Ok, format!("{now}, kept right by the network"))
        );
        assert_eq!(look("2026-11-23", None, NOW, &unkept), (State::Look, now.to_owned()));
        assert_eq!(
            look("2026-11-26", None, NOW, &kept),
            (State::Ok, format!("{now}; the session is in 3 days, kept right by the network"))
        );
        assert_eq!(look("2026-11-20", None, NOW, &kept).0, State::Look);
        assert_eq!(look("soon", None, NOW, &kept).0, State::Ok);
        let later = Wall { ms: NOW.ms + 3_600_000, ..NOW };
        assert_eq!(look("2026-11-23", Some(later), NOW, &kept).0, State::No);
        let just = Wall { ms: NOW.ms + 30_000, ..NOW };
        assert_eq!(look("2026-11-23", Some(just), NOW, &kept).0, State::Ok);
        assert_eq!(look("2026-11-23", None, Wall { ms: 0, offset: 0 }, &kept).0, State::No);
    }
}
