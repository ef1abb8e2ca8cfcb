//! The words a plan is written in: ids, names used once, words from a list.

use super::fields::Value;
use super::mistakes::{Mistakes, quoted};
use super::near::near;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The longest id, in characters.
const LONGEST_ID: usize = 60;

/// Whether `word` can be an id: at most 60 lower-case letters a–z and digits,
/// words joined by single hyphens, a letter first.
pub fn is_id(word: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    word.len() <= LONGEST_ID
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.split('-').all(is_part)
}

/// The id that `word` may have meant: `Fête d'été` gives `fete-d-ete`. `None`
/// when no id can be made of it.
pub fn suggested_id(word: &str) -> Option<String> {
    let plain: String = word.nfkd().filter(char::is_ascii).collect();
    let parts = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let id = parts.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-");
    is_id(&id).then_some(id)
}

/// The value as an id.
pub(super) fn id(value: &Value<'_>, m: &mut Mistakes) -> Option<String> {
    let word = value.line(m)?;
    if is_id(&word) {
        return Some(word);
    }
    let fix = match suggested_id(&word) {
        Some(id) => format!("write \"{id}\""),
        None => "use lower-case letters a–z and digits, words joined by hyphens".to_owned(),
    };
    m.note(value.at, &*value.path, format!("{} is not an id", quoted(&word)), fix);
    None
}

/// The value as one of the `known` words; `noun` says what they are.
pub(super) fn one_of<T>(
    value: &Value<'_>,
    noun: &str,
    known: &[(&'static str, T)],
    m: &mut Mistakes,
) -> Option<T>
where
    T: Copy,
{
    let word = value.line(m)?;
    if let Some((_, found)) = known.iter().find(|(name, _)| *name == word) {
        return Some(*found);
    }
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let fix = match near(&word, names.iter().copied()).first() {
        Some(nearest) => format!("write \"{nearest}\", if that is what you mean"),
        None => format!("use one of: {}", names.join(", ")),
    };
    m.note(value.at, &*value.path, format!("{} is not a {noun}", quoted(&word)), fix);
    None
}

/// Names that may be used only once, with the path of the first use.
#[derive(Default)]
pub(super) struct Once(BTreeMap<String, String>);

impl Once {
    /// Gives `name` back when it is new; else it is a mistake.
    pub(super) fn take(
        &mut self,
        name: String,
        value: &Value<'_>,
        m: &mut Mistakes,
    ) -> Option<String> {
        match self.0.get(&name.to_lowercase()) {
            Some(first) => {
                let what = format!("{} is already used by {first}", quoted(&name));
                m.note(
                    value.at,
                    &*value.path,
                    what,
                    "keep one of the two, or write something else",
                );
                None
            }
            None => {
                self.0.insert(name.to_lowercase(), value.path.clone());
                Some(name)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{is_id, suggested_id};

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for good in ["a", "town-hall-stack", "round-1", "a1"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "A", "1a", "a--b", "-a", "a-", "a b", "a_b", "é", &"a".repeat(61)] {
            assert!(!is_id(bad), "{bad}");
        }
    }

    #[test]
    fn an_id_is_made_of_what_was_meant() {
        assert_eq!(suggested_id("Fête d'été 2").as_deref(), Some("fete-d-ete-2"));
        assert_eq!(suggested_id("Town_Hall").as_deref(), Some("town-hall"));
        assert_eq!(suggested_id("сход"), None);
    }
}
