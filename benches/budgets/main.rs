//! The budgets, each measured against its limit in the same run on the same
//! machine: `cargo bench --bench budgets` runs all, `-- capture tag` some.
//!
//! Every line says what was measured, ours, the limit, and ours as a share of
//! the limit; `docs/performance.md` keeps the figures of one quiet machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot be taken should stop the run"
)]

mod fill;
mod raw;
mod store;

use std::time::Duration;

/// One measurement beside its limit; smaller is better.
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) ours: f64,
    pub(crate) limit: f64,
    pub(crate) unit: &'static str,
}

impl Figure {
    fn print(&self) {
        let share = self.ours / self.limit;
        let verdict = if share <= 1.0 { "within" } else { "OVER" };
        println!(
            "{:<58} {:>11.3} {:>11.3} {:<8} {:>6.2} {verdict}",
            self.what, self.ours, self.limit, self.unit, share
        );
    }
}

/// Milliseconds, as a number to compare.
pub(crate) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn main() {
    type Measure = fn() -> Vec<Figure>;
    let all: [(&str, Measure); 5] = [
        ("capture", store::capture),
        ("tag", store::tag),
        ("search", store::search),
        ("start", store::start),
        ("import", store::import),
    ];
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    println!("{:<58} {:>11} {:>11} {:<8} {:>6}", "what", "ours", "limit", "unit", "share");
    for (name, measure) in all {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            measure().iter().for_each(Figure::print);
        }
    }
}
