//! The command line: one file per command. Results go to standard output,
//! everything else to standard error.

mod author;
mod backup;
mod capture;
mod clock;
pub mod codebook;
mod completions;
pub mod demo;
mod export;
pub mod failure;
mod folder;
mod import;
mod keys;
mod kit;
pub mod layout;
mod lines;
mod man;
mod new;
pub mod output;
pub mod plan;
mod progress;
mod ready;
mod refusal;
mod run;
mod search;
mod sessions;
mod sheet;
mod store;
mod suggest;
mod throwaway;
mod verify;
mod withdraw;

use clap::{CommandFactory as _, Parser, Subcommand};
pub use failure::{Failure, FailureKind};
use std::io::IsTerminal as _;
use std::process::ExitCode;
use store::StoreFile;

/// Run a community consultation, from the first welcome to the council's answer.
#[derive(Debug, Parser)]
#[command(name = "townhall", version, about)]
pub struct Cli {
    /// Which store to use.
    #[command(flatten)]
    store: StoreFile,
    /// What to do; without a command, the home screen opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands, in the order of the help: the evening first.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Open a session, or start one from a plan
    Run(run::Run),
    /// Look around in an invented session that is thrown away afterwards
    Demo(demo::Demo),
    /// Make a session from a plan, without opening it; prints its name
    New(new::New),
    /// Write what is printed before the evening, as pages for any browser
    Kit(kit::Kit),
    /// Say whether this laptop is ready for the evening, and what to do
    Ready(ready::Ready),
    /// List the sessions in the store
    Sessions(sessions::Sessions),
    /// Write down contributions from standard input, one a line
    Capture(capture::Capture),
    /// Take in contributions from another program's file
    Import(import::Import),
    /// Write a session's pack: what the council gets, as files
    Export(export::Export),
    /// Read or fill in the session sheet: what only people can write
    Sheet(sheet::Sheet),
    /// Erase what a contributor takes back with a receipt
    Withdraw(withdraw::Withdraw),
    /// Find contributions by their words, across sessions
    Search(search::Search),
    /// Suggest themes for a text, or for each line of standard input
    Suggest(suggest::Suggest),
    /// List, show, check and write session plans
    #[command(subcommand)]
    Plan(plan::PlanCommand),
    /// List, show, check and export codebooks
    #[command(subcommand)]
    Codebook(codebook::CodebookCommand),
    /// Check that the record is what was written
    Verify(verify::Verify),
    /// Write a whole copy of the store, also while it is in use
    Backup(backup::Backup),
    /// Say where the store is, or make its tables anew
    #[command(subcommand)]
    Store(store::StoreCommand),
    /// Print what each key means
    Keys(keys::Keys),
    /// Print the completions for a shell
    Completions(completions::Completions),
    /// Print the manual page, or write the pages of all commands
    Man(man::Man),
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
    let store = &cli.store;
    match cli.command {
        None => home(store),
        Some(Command::Run(command)) => run::run(&command, store),
        Some(Command::Demo(command)) => demo::run(&command),
        Some(Command::New(command)) => new::run(command, store),
        Some(Command::Kit(command)) => kit::run(&command, store),
        Some(Command::Ready(command)) => ready::run(&command, store),
        Some(Command::Sessions(command)) => sessions::run(&command, store),
        Some(Command::Capture(command)) => capture::run(&command, store),
        Some(Command::Import(command)) => import::run(&command, store),
        Some(Command::Export(command)) => export::run(&command, store),
        Some(Command::Sheet(command)) => sheet::run(&command, store),
        Some(Command::Withdraw(command)) => withdraw::run(&command, store),
        Some(Command::Search(command)) => search::run(&command, store),
        Some(Command::Suggest(command)) => suggest::run(&command),
        Some(Command::Plan(command)) => plan::run(command),
        Some(Command::Codebook(command)) => codebook::run(command),
        Some(Command::Verify(command)) => verify::run(&command, store),
        Some(Command::Backup(command)) => backup::run(&command, store),
        Some(Command::Store(command)) => store::run(&command, store),
        Some(Command::Keys(command)) => keys::run(&command),
        Some(Command::Completions(command)) => completions::run(&command),
        Some(Command::Man(command)) => man::run(&command),
    }
}

/// What a variable of the environment says; none where it is not set, or empty.
fn from_environment(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

/// Reads a number of people or lines: 1 or more.
fn whole_number(text: &str) -> Result<u32, String> {
    text.parse().ok().filter(|number| *number > 0).ok_or_else(|| {
        format!("write a whole number from 1 to {}, without signs or dots", u32::MAX)
    })
}

/// What `townhall` alone does: the home screen on a terminal, and elsewhere the
/// short help, which names every command.
fn home(store: &StoreFile) -> Result<(), Failure> {
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        return run::open_home(store);
    }
    let help = Cli::command().render_help();
    output::print(|out| write!(out, "{help}"))
}
