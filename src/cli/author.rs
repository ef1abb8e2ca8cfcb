//! Whose initials stand behind what a command does.

use super::failure::Failure;
use super::from_environment;
use crate::domain::author;
use clap::Args;

/// The option `--as`.
#[derive(Debug, Default, Args)]
pub(super) struct Author {
    /// Your initials, kept with what you write down [env: TOWNHALL_AS] [default: NN]
    #[arg(long = "as", value_name = "INITIALS")]
    initials: Option<String>,
}

impl Author {
    /// The initials given, or `NN`.
    ///
    /// # Errors
    /// What was given is empty, too long for initials, or no letters and digits.
    pub(super) fn initials(&self) -> Result<String, Failure> {
        let named = || from_environment("TOWNHALL_AS");
        let given = self.initials.clone().or_else(|| Some(named()?.to_string_lossy().into_owned()));
        let Some(given) = given else { return Ok(author::NOBODY.to_owned()) };
        author::initials(&given).ok_or_else(|| {
            let (given, most) = (given.escape_debug(), author::MOST);
            Failure::wrong_input(format!("\"{given}\" are no initials")).hint(format!(
                "Give --as (or TOWNHALL_AS) 1 to {most} letters or digits, such as: --as BK"
            ))
        })
    }
}
