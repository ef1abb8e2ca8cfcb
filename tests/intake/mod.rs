//! Reading other people's files.

mod hostile;
mod ours;
mod polis;
mod properties;
mod tables;

use std::path::PathBuf;
use std::sync::LazyLock;
use townhall::domain::{Codebook, Plan};
use townhall::intake::{self, Intake, IntakeError, Options, Row, RowError, SessionWords};

/// The plan and codebook of the session that files go to.
struct Hall {
    plan: Plan,
    codebook: Codebook,
}

impl Hall {
    /// One for all tests: plan and codebook are read once.
    fn get() -> &'static Hall {
        static HALL: LazyLock<Hall> = LazyLock::new(|| Hall {
            plan: townhall::plans::load("town-hall-stack").unwrap(),
            codebook: townhall::plans::codebook::find("cities-migration-2020").unwrap(),
        });
        &HALL
    }

    fn words(&self) -> SessionWords<'_> {
        SessionWords { plan: &self.plan, codebook: &self.codebook, language: "en" }
    }
}

/// A file of the tests, as it is named from the folder they run in.
fn file(name: &str) -> PathBuf {
    ["tests", name].iter().collect()
}

fn rows(intake: &mut Intake<'_>) -> (Vec<Row>, Vec<RowError>) {
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for row in intake {
        match row {
            Ok(row) => good.push(row),
            Err(error) => bad.push(error),
        }
    }
    (good, bad)
}

/// Why a file cannot be read, and what to do, as the command line prints it.
fn refusal(error: &IntakeError) -> String {
    format!("{error}\n  fix: {}", error.fix())
}

/// The ids by which a repeated import knows the rows.
fn ids(rows: &[Row]) -> Vec<String> {
    rows.iter().map(|row| row.capture.source.as_ref().unwrap().row.clone()).collect()
}

/// Reads a whole file that is in order.
fn read(name: &str, options: Options) -> Vec<Row> {
    let words = Hall::get().words();
    let (rows, bad) = rows(&mut intake::open(&file(name), &words, options).unwrap());
    assert!(bad.is_empty(), "{bad:#?}");
    rows
}
