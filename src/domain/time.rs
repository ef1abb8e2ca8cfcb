//! Time as the log knows it: a hybrid logical time that orders events across
//! laptops, and the plain wall time that people read.

use chrono::{DateTime, FixedOffset, NaiveDateTime, SecondsFormat};
use serde::{Deserialize, Serialize};

/// Hybrid logical time (Kulkarni et al., "Logical Physical Clocks", 2014): the
/// upper 48 bits are milliseconds since 1970, the lower 16 count events within
/// one millisecond. It never goes back on one device, whatever its clock does.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Hlc(pub i64);

impl Hlc {
    /// The first time within a millisecond.
    pub fn at_ms(ms: i64) -> Self {
        Hlc(ms << 16)
    }

    /// Milliseconds since 1970.
    pub fn ms(self) -> i64 {
        self.0 >> 16
    }

    /// The time of the next event: now, or just after `self` where the clock
    /// stands still or went back.
    ///
    /// ```
    /// # use townhall::domain::time::Hlc;
    /// let last = Hlc::at_ms(5_000);
    /// assert_eq!(last.next(6_000), Hlc::at_ms(6_000));
    /// assert!(last.next(1_000) > last);
    /// ```
    #[must_use]
    pub fn next(self, now_ms: i64) -> Self {
        Hlc::at_ms(now_ms).max(Hlc(self.0 + 1))
    }

    /// Whether a time from elsewhere is more than a day ahead of ours: such a
    /// time is flagged and does not move our clock.
    pub fn too_far_ahead(self, now_ms: i64) -> bool {
        self.ms() > now_ms + 24 * 60 * 60 * 1000
    }
}

/// A moment as the laptop's clock showed it, with its offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Wall {
    /// Milliseconds since 1970 in UTC.
    pub ms: i64,
    /// Minutes east of UTC.
    pub offset: i32,
}

impl Wall {
    /// The local date and time; the start of 1970 where the numbers are none.
    pub fn local(self) -> NaiveDateTime {
        self.zoned().map(|zoned| zoned.naive_local()).unwrap_or_default()
    }

    /// RFC 3339 with the offset, to the second: `2026-11-23T19:42:07+01:00`.
    pub fn rfc3339(self) -> String {
        match self.zoned() {
            Some(zoned) => zoned.to_rfc3339_opts(SecondsFormat::Secs, true),
            None => "1970-01-01T00:00:00Z".to_owned(),
        }
    }

    /// `HH:MM:SS` on the laptop's clock.
    pub fn clock(self) -> String {
        self.local().format("%H:%M:%S").to_string()
    }

    fn zoned(self) -> Option<DateTime<FixedOffset>> {
        let offset = FixedOffset::east_opt(self.offset.checked_mul(60)?)?;
        Some(DateTime::from_timestamp_millis(self.ms)?.with_timezone(&offset))
    }
}

/// A moment: what desks and the store know of clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds as a [`Timekeeper`] counts them: phases, turns and waits run on
    /// these, and events are put in order by them.
    pub ms: i64,
    /// What the clock on the wall shows.
    pub wall: Wall,
}

/// The moment of who has no other clock than the one on the wall.
impl From<Wall> for Now {
    fn from(wall: Wall) -> Now {
        Now { ms: wall.ms, wall }
    }
}

/// Keeps "now" steady while the laptop's clock is set, and counts on through
/// sleep. Fed with the wall clock and a steady clock that cannot be set.
#[derive(Clone, Debug)]
pub struct Timekeeper {
    now_ms: i64,
    wall_ms: i64,
    steady_ms: i64,
}

/// What the wall clock did between two looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockNews {
    /// It ran as it should.
    Steady,
    /// It is ahead of the steady clock by so many milliseconds: the laptop
    /// slept, or was set forward. The time counts as passed.
    Jumped(i64),
    /// It was set back by so many milliseconds. Our time goes on unmoved.
    SetBack(i64),
}

impl Timekeeper {
    /// Differences below this are ordinary drift, in milliseconds.
    const DRIFT_MS: i64 = 2_000;

    /// Starts at the wall clock's time.
    pub fn new(wall_ms: i64, steady_ms: i64) -> Self {
        Timekeeper { now_ms: wall_ms, wall_ms, steady_ms }
    }

    /// Starts at the wall clock's time, or where something was written already at
    /// `last_ms`: the clock was set back since.
    pub fn going_on(last_ms: i64, wall_ms: i64, steady_ms: i64) -> Self {
        Timekeeper { now_ms: wall_ms.max(last_ms), wall_ms, steady_ms }
    }

    /// Milliseconds since 1970, never less than before.
    pub fn now_ms(&self) -> i64 {
        self.now_ms
    }

    /// Looks at both clocks and moves our time on.
    pub fn look(&mut self, wall_ms: i64, steady_ms: i64) -> ClockNews {
        let wall_step = wall_ms - self.wall_ms;
        let steady_step = (steady_ms - self.steady_ms).max(0);
        self.wall_ms = wall_ms;
        self.steady_ms = steady_ms;
        let ahead = wall_step - steady_step;
        if ahead > Self::DRIFT_MS {
            self.now_ms += wall_step;
            ClockNews::Jumped(ahead)
        } else {
            self.now_ms += steady_step;
            if ahead < -Self::DRIFT_MS { ClockNews::SetBack(-ahead) } else { ClockNews::Steady }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wall_time_is_printed_with_its_offset() {
        let wall = Wall { ms: 1_795_459_327_000, offset: 60 };
        assert_eq!(wall.rfc3339(), "2026-11-23T19:42:07+01:00");
        assert_eq!(wall.clock(), "19:42:07");
        assert_eq!(Wall { ms: i64::MAX, offset: 9_999 }.rfc3339(), "1970-01-01T00:00:00Z");
    }

    #[test]
    fn sleep_counts_and_a_clock_set_back_does_not() {
        let mut time = Timekeeper::new(1_000_000, 0);
        assert_eq!(time.look(1_001_000, 1_000), ClockNews::Steady);
        assert_eq!(time.look(1_601_000, 1_000), ClockNews::Jumped(600_000));
        assert_eq!(time.now_ms(), 1_601_000);
        assert_eq!(time.look(1_601_000 - 3_600_000 + 500, 1_500), ClockNews::SetBack(3_600_000));
        assert_eq!(time.now_ms(), 1_601_500);
    }

    proptest! {
        #[test]
        fn our_time_never_goes_back(steps in proptest::collection::vec((-1_000_000i64..1_000_000, 0i64..100_000), 1..50)) {
            let mut time = Timekeeper::new(0, 0);
            let (mut wall, mut steady, mut last) = (0, 0, 0);
            for (wall_step, steady_step) in steps {
                wall += wall_step;
                steady += steady_step;
                time.look(wall, steady);
                prop_assert!(time.now_ms() >= last);
                last = time.now_ms();
            }
        }

        #[test]
        fn the_next_time_is_always_later(last in 0i64..1 << 60, now in 0i64..1 << 44) {
            prop_assert!(Hlc(last).next(now) > Hlc(last));
        }
    }
}
