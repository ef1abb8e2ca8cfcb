//! What the clock on the wall shows.

use crate::domain::time::Wall;
use chrono::Local;

/// Now, with the offset of this place from UTC.
pub(super) fn now() -> Wall {
    let now = Local::now();
    Wall { ms: now.timestamp_millis(), offset: now.offset().local_minus_utc() / 60 }
}

/// Today, `YYYY-MM-DD`.
pub(super) fn today() -> String {
    Local::now().format("%Y-%m-%d").to_string()
}
