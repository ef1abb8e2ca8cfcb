//! What a speaker allows to be done with their words.

use super::by_id;
use serde::{Deserialize, Serialize};

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

by_id!(Permission, UnknownPermission);

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
