//! A theme as it is named on a line or put on a contribution.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A theme or residual code, and the sub-theme where one was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThemeMark {
    /// The theme's id; residual codes count as themes.
    pub theme: String,
    /// The id of one of its sub-themes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subtheme: Option<String>,
}

impl ThemeMark {
    /// A theme without a sub-theme.
    pub fn plain(theme: impl Into<String>) -> Self {
        ThemeMark { theme: theme.into(), subtheme: None }
    }
}

impl fmt::Display for ThemeMark {
    /// `theme` or `theme/subtheme`, as it is typed after `#`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.theme)?;
        match &self.subtheme {
            Some(subtheme) => write!(f, "/{subtheme}"),
            None => Ok(()),
        }
    }
}
