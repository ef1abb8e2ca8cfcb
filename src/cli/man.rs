//! `townhall man`: the manual page, or a folder with the page of every command.

use super::{Cli, Failure, output};
use clap::{Args, CommandFactory as _};
use std::fs;
use std::path::PathBuf;

/// Where to.
#[derive(Debug, Args)]
pub struct Man {
    /// Write the pages of all commands into this folder
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
}

pub(super) fn run(command: &Man) -> Result<(), Failure> {
    let Some(folder) = &command.to else {
        let page = clap_mangen::Man::new(Cli::command());
        return output::print(|out| page.render(out));
    };
    let written =
        fs::create_dir_all(folder).and_then(|()| clap_mangen::generate_to(Cli::command(), folder));
    written.map_err(|error| {
        Failure::could_not(format!("the pages could not be written to {}", folder.display()))
            .because(&error)
            .hint("Name a folder that you may write to, on a disk that is not full.")
    })
}
