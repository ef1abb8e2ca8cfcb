//! A text in several languages, and the choice of one.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text in several languages, by language tag (`en`, `es`, `pt-BR`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<String, String>);

impl Localized {
    /// The text in `lang`: exactly, else by its primary subtag, else English,
    /// else the first there is; empty if there is none.
    pub fn get(&self, lang: &str) -> &str {
        let primary = lang.split(['-', '_']).next().unwrap_or(lang);
        [lang, primary, "en"]
            .into_iter()
            .find_map(|lang| self.0.get(lang))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Localized;

    #[test]
    fn falls_back_from_exact_to_primary_to_english_to_first() {
        let of = |pairs: &[(&str, &str)]| {
            Localized(pairs.iter().map(|&(l, t)| (l.to_owned(), t.to_owned())).collect())
        };
        let text = of(&[("en", "hall"), ("pt", "salão"), ("pt-BR", "salão BR")]);
        assert_eq!(text.get("pt-BR"), "salão BR");
        assert_eq!(text.get("pt-PT"), "salão");
        assert_eq!(text.get("fr"), "hall");
        assert_eq!(of(&[("fr", "salle")]).get("es"), "salle");
        assert_eq!(of(&[]).get("es"), "");
    }
}
