//! One text in several languages, and which of them a reader gets.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text by language. The keys are BCP-47 ids: `es`, `pt-BR`, `zh-Hant`.
///
/// In TOML and JSON it is a plain table: `{ en = "Break", es = "Descanso" }`.
#[derive(
    Clone,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(transparent)]
pub struct Localized(pub BTreeMap<String, String>);

impl Localized {
    /// The text for a reader of `lang`: in that very language, else in its
    /// primary language (`es` for `es-MX`, and `pt-BR` for `pt`), else in
    /// English, else in the first language there is. Empty only when the text
    /// exists in no language.
    ///
    /// ```
    /// use townhall::domain::Localized;
    /// let text = Localized::from([("en", "Break"), ("es", "Descanso")]);
    /// assert_eq!(text.get("es-MX"), "Descanso");
    /// assert_eq!(text.get("ar"), "Break");
    /// ```
    pub fn get(&self, lang: &str) -> &str {
        self.found(lang).map_or("", |(_, text)| text)
    }

    /// The text for a reader of `lang`, chosen as [`Localized::get`] does, after
    /// the language it is in; none where the text exists in no language.
    pub fn found(&self, lang: &str) -> Option<(&str, &str)> {
        self.spoken(lang).or_else(|| self.in_exactly("en")).or_else(|| self.find(|_| true))
    }

    /// Whether it exists in `lang` or its primary language.
    pub fn speaks(&self, lang: &str) -> bool {
        self.spoken(lang).is_some()
    }

    /// The text in exactly this language; ids differ not by upper or lower case.
    pub fn exact(&self, lang: &str) -> Option<&str> {
        self.in_exactly(lang).map(|(_, text)| text)
    }

    /// The languages it exists in, in alphabetical order of their ids.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether there is nothing to read in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    fn spoken(&self, lang: &str) -> Option<(&str, &str)> {
        let wanted = primary(lang);
        self.in_exactly(lang)
            .or_else(|| self.in_exactly(wanted))
            .or_else(|| self.find(|key| primary(key).eq_ignore_ascii_case(wanted)))
    }

    fn in_exactly(&self, lang: &str) -> Option<(&str, &str)> {
        self.find(|key| key.eq_ignore_ascii_case(lang))
    }

    fn find(&self, is_it: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
        let found = self.0.iter().find(|(key, _)| is_it(key));
        found.map(|(key, text)| (key.as_str(), text.as_str()))
    }
}

impl<K: Into<String>, V: Into<String>, const N: usize> From<[(K, V); N]> for Localized {
    fn from(texts: [(K, V); N]) -> Self {
        Localized(texts.into_iter().map(|(lang, text)| (lang.into(), text.into())).collect())
    }
}

/// The primary language subtag: `es` of `es-MX`.
fn primary(lang: &str) -> &str {
    lang.split(['-', '_']).next().unwrap_or(lang)
}

#[cfg(test)]
mod tests {
    use super::Localized;

    #[test]
    fn the_nearest_language_is_shown() {
        let text = Localized::from([("en", "hall"), ("es", "sala"), ("pt-BR", "salão")]);
        for (asked, shown) in [
            ("es", "sala"),
            ("ES", "sala"),
            ("es-MX", "sala"),
            ("es_MX", "sala"),
            ("pt-BR", "salão"),
            ("pt", "salão"),
            ("pt-PT", "salão"),
            ("ar", "hall"),
            ("", "hall"),
        ] {
            assert_eq!(text.get(asked), shown, "asked for {asked:?}");
            assert_eq!(text.speaks(asked), !matches!(asked, "ar" | ""), "asked for {asked:?}");
            let (lang, _) = text.found(asked).unwrap();
            assert_eq!(text.exact(lang), Some(shown), "asked for {asked:?}");
        }
    }

    #[test]
    fn without_english_the_first_language_is_shown() {
        assert_eq!(Localized::from([("fr", "salle"), ("es", "sala")]).get("ti"), "sala");
        assert_eq!(Localized::default().get("en"), "");
    }

    #[test]
    fn it_is_a_plain_table() {
        let text = Localized::from([("en", "hall"), ("es", "sala")]);
        let json = r#"{"en":"hall","es":"sala"}"#;
        assert_eq!(serde_json::to_string(&text).unwrap(), json);
        assert_eq!(serde_json::from_str::<Localized>(json).unwrap(), text);
        assert!(Localized::from([("en", " ")]).is_empty());
    }
}
