//! How closely a wording follows what was said.

use super::by_id;
use serde::{Deserialize, Serialize};

/// How a contribution's wording relates to the words spoken. Paraphrase unless marked.
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
pub enum Mode {
    /// The words as they were spoken or written.
    Verbatim,
    /// The note-taker's words for what was said.
    #[default]
    Paraphrase,
    /// An interpreter's words for what was said in another language.
    Interpreted,
}

impl Mode {
    /// Every mode, the closest first.
    pub const ALL: [Mode; 3] = [Mode::Verbatim, Mode::Paraphrase, Mode::Interpreted];

    /// The stable id used in files, tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Mode::Verbatim => "verbatim",
            Mode::Paraphrase => "paraphrase",
            Mode::Interpreted => "interpreted",
        }
    }
}

by_id!(Mode, UnknownMode);

/// A word that names no mode.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a mode; the modes are verbatim, paraphrase and interpreted")]
pub struct UnknownMode(pub String);

#[cfg(test)]
mod tests {
    use super::Mode;

    #[test]
    fn ids_are_read_back_and_others_refused() {
        for mode in Mode::ALL {
            assert_eq!(mode.to_string().parse(), Ok(mode));
            let json = serde_json::to_string(&mode).unwrap();
            assert_eq!(json, format!("\"{mode}\""));
        }
        let refusal = "yes".parse::<Mode>().unwrap_err();
        assert!(refusal.to_string().contains("verbatim, paraphrase and interpreted"));
    }
}
