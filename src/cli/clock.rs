//! What the clock on the wall shows.

use crate::domain::time::{Timekeeper, Wall};
use crate::tui::Now;
use chrono::{Local, TimeDelta};
use std::time::Instant;

/// Now, with the offset of this place from UTC.
pub(super) fn now() -> Wall {
    let now = Local::now();
    Wall { ms: now.timestamp_millis(), offset: now.offset().local_minus_utc() / 60 }
}

/// Today, `YYYY-MM-DD`.
pub(super) fn today() -> String {
    Local::now().format("%Y-%m-%d").to_string()
}

/// Yesterday, `YYYY-MM-DD`.
pub(super) fn yesterday() -> String {
    (Local::now() - TimeDelta::days(1)).format("%Y-%m-%d").to_string()
}

/// The clock of a desk: the laptop's, but steady while that is set, and never before
/// what was written here already.
pub(super) fn steady(last_ms: i64) -> impl FnMut() -> Now {
    let begun = Instant::now();
    let mut time = Timekeeper::going_on(last_ms, now().ms, 0);
    move || {
        let wall = now();
        let steady_ms = i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX);
        time.look(wall.ms, steady_ms);
        Now { ms: time.now_ms(), wall }
    }
}
