//! Times, and what is said of many of them.

use std::time::{Duration, Instant};

/// Milliseconds, as a number to compare.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// How long something takes.
pub(crate) fn time<T>(what: impl FnOnce() -> T) -> Duration {
    let begun = Instant::now();
    std::hint::black_box(what());
    begun.elapsed()
}

/// Many times of one thing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    pub(crate) fn join(&mut self, other: &Times) {
        self.0.extend(&other.0);
    }

    /// Of a hundred, so many take at most this long, in milliseconds.
    fn of_a_hundred(&self, so_many: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = (sorted.len() * so_many).div_ceil(100).saturating_sub(1);
        ms(sorted[at])
    }

    pub(crate) fn slowest(&self) -> Duration {
        self.0.iter().max().copied().unwrap_or_default()
    }

    pub(crate) fn median(&self) -> f64 {
        self.of_a_hundred(50)
    }

    pub(crate) fn p99(&self) -> f64 {
        self.of_a_hundred(99)
    }
}

/// Measures ours and theirs turn by turn, so that both see the same disk in the
/// same mood.
pub(crate) fn side_by_side(
    rounds: usize,
    mut ours: impl FnMut(usize),
    mut theirs: impl FnMut(),
) -> (Times, Times) {
    let (mut our_times, mut their_times) = (Times::default(), Times::default());
    for round in 0..rounds {
        our_times.add(time(|| ours(round)));
        their_times.add(time(&mut theirs));
    }
    (our_times, their_times)
}
