//! `townhall plan`: the session plans, those that come with the program and one's
//! own in the folder `sessions`.

mod check;
mod failure;
mod list;
mod new;
mod page;
mod show;
mod warning;

use super::Failure;
use clap::Subcommand;
use std::path::PathBuf;

pub use failure::plan_failure;

/// What to do with plans.
#[derive(Debug, Subcommand)]
pub enum PlanCommand {
    /// List the plans: those that come with Townhall, and yours in ./sessions
    List {
        /// The language of the titles
        #[arg(long, default_value = "en", value_name = "LANGUAGE")]
        lang: String,
        /// Print one JSON value
        #[arg(long)]
        json: bool,
    },
    /// Show a plan's running order, with times if you say when it starts
    Show(show::Show),
    /// Check plans and name every mistake, with its line and its fix
    Check {
        /// Files, or names of plans
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<String>,
    },
    /// Write a commented plan to start from
    New {
        /// The plan's name, written to ./sessions, or a path ending in .toml
        name: PathBuf,
    },
}

/// Runs `townhall plan`.
///
/// # Errors
/// A [`Failure`] that says what to do next.
pub fn run(command: PlanCommand) -> Result<(), Failure> {
    match command {
        PlanCommand::List { lang, json } => list::run(&lang, json),
        PlanCommand::Show(show) => show::run(&show),
        PlanCommand::Check { paths } => check::run(&paths),
        PlanCommand::New { name } => new::run(&name),
    }
}
