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

mod desk;
mod fill;
mod million;
mod pack;
mod process;
mod raw;
mod store;
mod terminal;
mod timing;

use fill::Ground;

/// One measurement beside its limit; smaller is better.
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) ours: f64,
    /// None where there is no budget, and the figure is told for orientation.
    pub(crate) limit: Option<f64>,
    pub(crate) unit: &'static str,
}

impl Figure {
    pub(crate) fn new(what: impl Into<String>, ours: f64, limit: f64, unit: &'static str) -> Self {
        Figure { what: what.into(), ours, limit: Some(limit), unit }
    }

    pub(crate) fn told(what: impl Into<String>, ours: f64, unit: &'static str) -> Self {
        Figure { what: what.into(), ours, limit: None, unit }
    }

    fn print(&self) {
        let Figure { what, ours, unit, .. } = self;
        match self.limit {
            Some(limit) => {
                let share = ours / limit;
                let verdict = if share <= 1.0 { "within" } else { "OVER" };
                println!("{what:<70} {ours:>10.3} {limit:>10.3} {unit:<4} {share:>6.2} {verdict}");
            }
            None => println!("{what:<70} {ours:>10.3} {:>10} {unit:<4}", "-"),
        }
    }
}

type Measure = fn(&Ground) -> Vec<Figure>;

const ALL: [(&str, Measure); 10] = [
    ("capture", store::capture),
    ("tag", store::tag),
    ("search", store::search),
    ("start", desk::start),
    ("keys", desk::keys),
    ("idle", desk::idle),
    ("memory", desk::memory),
    ("pack", pack::pack),
    ("import", store::import),
    ("million", million::million),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == terminal::ECHO) {
        return terminal::echo();
    }
    // Whoever runs all targets as tests does not want to wait for this one.
    if !arguments.iter().any(|argument| argument == "--bench") {
        return println!("measures only as `cargo bench --bench budgets`");
    }
    let wanted: Vec<&String> =
        arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    if let Some(unknown) = wanted.iter().find(|word| !ALL.iter().any(|(name, _)| name == *word)) {
        let names = ALL.map(|(name, _)| name).join(", ");
        panic!("there is no measurement \"{unknown}\"; there are {names}");
    }
    println!("{:<70} {:>10} {:>10} {:<4} {:>6}", "what", "ours", "limit", "unit", "share");
    let ground = Ground::new();
    for (name, measure) in ALL {
        if wanted.is_empty() || wanted.iter().any(|wanted| *wanted == name) {
            measure(&ground).iter().for_each(Figure::print);
        }
    }
}
