//! `docs/cli.md` is made from the help of every command.

use super::page::hold;
use clap::{Command, CommandFactory as _};
use std::fmt::Write as _;
use townhall::cli::Cli;

const PREFACE: &str = "\
# The command line

Made from the program's own help by `UPDATE_DOCS=1 cargo test docs`; do not edit it by hand.

Results go to standard output, everything else to standard error. `--json` gives one JSON value, or
one a line for what has no end. Exit codes: 0 done, 1 it could not be done, 2 wrong usage or input,
3 the record does not verify.
";

#[test]
fn the_reference_of_the_command_line_is_up_to_date() {
    let mut townhall = Cli::command().term_width(80);
    townhall.build();
    let mut page = PREFACE.to_owned();
    describe(&mut townhall, "townhall", &mut page);
    hold("docs/cli.md", &page);
}

fn describe(command: &mut Command, name: &str, page: &mut String) {
    let help = command.render_long_help().to_string();
    let lines: Vec<&str> = help.trim().lines().map(str::trim_end).collect();
    // A String takes all that is written to it.
    let _ = write!(page, "\n## `{name}`\n\n```text\n{}\n```\n", lines.join("\n"));
    for sub in command.get_subcommands_mut().filter(|sub| sub.get_name() != "help") {
        let name = format!("{name} {}", sub.get_name());
        describe(sub, &name, page);
    }
}
