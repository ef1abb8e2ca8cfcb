//! `townhall completions`: what a shell needs to complete the commands.

use super::{Cli, Failure, output};
use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

/// Which shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell to print them for
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(command: &Completions) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut Cli::command(), "townhall", &mut script);
    output::print(|out| out.write_all(&script))
}
