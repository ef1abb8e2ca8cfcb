//! The command line: one file per command. Results go to standard output,
//! everything else to standard error.

pub mod codebook;
pub mod failure;
pub mod layout;
pub mod output;
pub mod plan;

use clap::{Parser, Subcommand};
pub use failure::{Failure, FailureKind};
use std::process::ExitCode;

/// Run a community consultation, from the first welcome to the council's answer.
#[derive(Debug, Parser)]
#[command(name = "townhall", version, about)]
pub struct Cli {
    /// What to do; without a command, the home screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Codebooks: list, show, check, export.
    #[command(subcommand)]
    Codebook(codebook::CodebookCommand),
    /// List, show, check and write session plans
    #[command(subcommand)]
    Plan(plan::PlanCommand),
}

/// Parses the arguments, runs the command, reports a failure; the exit code.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        None => Ok(()),
        Some(Command::Codebook(command)) => codebook::run(command),
        Some(Command::Plan(command)) => plan::run(command),
    }
}
