//! Whose initials stand behind what a command does.

use super::failure::Failure;
use clap::Args;

/// What stands where nobody gave initials: no name, as on a form.
const NOBODY: &str = "NN";

/// The most characters that initials have.
const MOST: usize = 6;

/// The option `--as`.
#[derive(Debug, Default, Args)]
pub(super) struct Author {
    /// Your initials, kept with what you write down [default: NN]
    #[arg(long = "as", value_name = "INITIALS", env = "TOWNHALL_AS", hide_env_values = true)]
    initials: Option<String>,
}

impl Author {
    /// The initials given, or `NN`. In capitals, so that `bk` and `BK` are one coder.
    ///
    /// # Errors
    /// What was given is empty, too long for initials, or no letters and digits.
    pub(super) fn initials(&self) -> Result<String, Failure> {
        let Some(given) = &self.initials else { return Ok(NOBODY.to_owned()) };
        let initials = given.trim().to_uppercase();
        let fits = (1..=MOST).contains(&initials.chars().count());
        if fits && initials.chars().all(char::is_alphanumeric) {
            return Ok(initials);
        }
        Err(Failure::wrong_input(format!("\"{}\" are no initials", given.escape_debug())).hint(
            format!("Give --as (or TOWNHALL_AS) 1 to {MOST} letters or digits, such as: --as BK"),
        ))
    }
}
