//! What a speaker allows to be done with their words.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How far a contribution's wording may travel. Paraphrase-only unless given.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// The words themselves may be quoted.
    Quote,
    /// What was said may be reported, in other words.
    #[default]
    Paraphrase,
    /// Nothing may be passed on; the contribution is only counted.
    No,
}

impl Permission {
    /// Every permission, the widest first.
    pub const ALL: [Permission; 3] = [Permission::Quote, Permission::Paraphrase, Permission::No];

    /// The stable id used in files, tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Permission::Quote => "quote",
            Permission::Paraphrase => "paraphrase",
            Permission::No => "no",
        }
    }
}

impl fmt::Display for Permission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Permission {
    type Err = UnknownPermission;

    fn from_str(word: &str) -> Result<Self, UnknownPermission> {
        Permission::ALL
            .into_iter()
            .find(|permission| permission.id() == word)
            .ok_or_else(|| UnknownPermission(word.to_owned()))
    }
}

/// A word that names no permission.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a permission; the permissions are quote, paraphrase and no")]
pub struct UnknownPermission(pub String);

#[cfg(test)]
mod tests {
    use super::Permission;

    #[test]
    fn ids_are_read_back_and_others_refused() {
        for permission in Permission::ALL {
            assert_eq!(permission.to_string().parse(), Ok(permission));
            let json = serde_json::to_string(&permission).unwrap();
            assert_eq!(json, format!("\"{permission}\""));
        }
        let refusal = "yes".parse::<Permission>().unwrap_err();
        assert!(refusal.to_string().contains("quote, paraphrase and no"));
    }
}
