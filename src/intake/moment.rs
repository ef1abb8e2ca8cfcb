//! Reads the times that files write.

use crate::domain::time::Wall;
use chrono::{DateTime, NaiveDate, NaiveDateTime};

/// The time that a cell names: RFC 3339, a date with or without a time of day
/// (on a clock `offset` minutes east of UTC), or seconds or milliseconds since 1970.
pub(super) fn read(cell: &str, offset: i32) -> Option<Wall> {
    let cell = cell.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(cell) {
        let offset = time.offset().local_minus_utc() / 60;
        return Some(Wall { ms: time.timestamp_millis(), offset });
    }
    if let Some(ms) = since_1970(cell) {
        return Some(Wall { ms, offset });
    }
    const LOCAL: [&str; 6] = [
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
        "%Y/%m/%d %H:%M:%S",
        "%Y/%m/%d %H:%M",
    ];
    let local = LOCAL.iter().find_map(|form| NaiveDateTime::parse_from_str(cell, form).ok());
    let local = local.or_else(|| {
        let date = NaiveDate::parse_from_str(cell, "%Y-%m-%d").ok()?;
        date.and_hms_opt(0, 0, 0)
    })?;
    let utc = local.and_utc().timestamp_millis();
    Some(Wall { ms: utc - i64::from(offset) * 60_000, offset })
}

/// Milliseconds since 1970, from those or from seconds: what would be after the
/// year 5138 as seconds is taken for milliseconds.
pub(super) fn since_1970(cell: &str) -> Option<i64> {
    const LAST_SECOND: i64 = 100_000_000_000;
    const LAST_MS: i64 = LAST_SECOND * 1000;
    let cell = cell.trim();
    // A year or a table's number is no time.
    let digits = cell.len() >= 9 && cell.bytes().all(|byte| byte.is_ascii_digit());
    match cell.parse::<i64>().ok().filter(|_| digits)? {
        seconds if seconds < LAST_SECOND => Some(seconds * 1000),
        ms if ms < LAST_MS => Some(ms),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::domain::time::Wall;
    use proptest::prelude::*;

    #[test]
    fn times_are_read_as_they_are_written() {
        for (cell, printed) in [
            ("2026-11-23T19:42:07+01:00", "2026-11-23T19:42:07+01:00"),
            (" 2026-11-23T18:42:07Z ", "2026-11-23T18:42:07Z"),
            ("2026-11-23T19:42:07-03:30", "2026-11-23T19:42:07-03:30"),
            ("2026-11-23 19:42", "2026-11-23T19:42:00+02:00"),
            ("2026-11-23T19:42:07.250", "2026-11-23T19:42:07+02:00"),
            ("2026/11/23 19:42:07", "2026-11-23T19:42:07+02:00"),
            ("2026-11-23", "2026-11-23T00:00:00+02:00"),
            ("1518501496471", "2018-02-13T07:58:16+02:00"),
            ("1518501496", "2018-02-13T07:58:16+02:00"),
        ] {
            assert_eq!(read(cell, 120).map(Wall::rfc3339).as_deref(), Some(printed), "{cell}");
        }
    }

    #[test]
    fn what_could_be_two_times_is_none() {
        for cell in
            ["", "yesterday", "03/04/2026", "2026", "12:30", "-1518501496", "99999999999999999"]
        {
            assert_eq!(read(cell, 0), None, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_we_print_is_read_back(seconds in 0_i64..4_000_000_000, offset in -720_i32..840) {
            let wall = Wall { ms: seconds * 1000, offset };
            prop_assert_eq!(read(&wall.rfc3339(), 99), Some(wall));
        }
    }
}
