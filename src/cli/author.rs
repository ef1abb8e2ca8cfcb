//! Whose initials stand behind what a command does.

use super::failure::Failure;
use crate::domain::author;
use clap::Args;

/// The option `--as`.
#[derive(Debug, Default, Args)]
pub(super) struct Author {
    /// Your initials, kept with what you write down [default: NN]
    #[arg(long = "as", value_name = "INITIALS", env = "TOWNHALL_AS", hide_env_values = true)]
    initials: Option<String>,
}

impl Author {
    /// The initials given, or `NN`.
    ///
    /// # Errors
    /// What was given is empty, too long for initials, or no letters and digits.
    pub(super) fn initials(&self) -> Result<String, Failure> {
        let Some(given) = &self.initials else { return Ok(author::NOBODY.to_owned()) };
        author::initials(given).ok_or_else(|| {
            let (given, most) = (given.escape_debug(), author::MOST);
            Failure::wrong_input(format!("\"{given}\" are no initials")).hint(format!(
                "Give --as (or TOWNHALL_AS) 1 to {most} letters or digits, such as: --as BK"
            ))
        })
    }
}
