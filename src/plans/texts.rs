//! Texts in several languages: each must exist in every language of the plan.

use super::fields::{Fields, Value};
use super::mistakes::{Mistakes, quoted};
use super::near::near;
use super::words::Once;
use crate::domain::Localized;
use unic_langid::LanguageIdentifier;

/// No plan speaks more languages.
const MOST_LANGUAGES: usize = 50;
/// How a text in several languages is written.
const FORM: &str = "write a line for each language: title.en = \"…\"";

/// The languages in which each text must exist. None when `languages` itself is
/// wrong: then nothing is said about languages that are missing.
pub(super) struct Texts {
    languages: Vec<String>,
}

impl Texts {
    /// Reads the field `languages`.
    pub(super) fn new(value: Option<Value<'_>>, m: &mut Mistakes) -> Self {
        let languages = value.and_then(|value| languages(&value, m)).unwrap_or_default();
        Texts { languages }
    }

    pub(super) fn into_languages(self) -> Vec<String> {
        self.languages
    }

    /// A text of one line in every language.
    pub(super) fn line(&self, value: Option<Value<'_>>, m: &mut Mistakes) -> Option<Localized> {
        self.localized(&value?, Value::line, m)
    }

    /// A text in every language, which may have several lines, or nothing at all.
    pub(super) fn or_nothing(
        &self,
        value: Option<Value<'_>>,
        m: &mut Mistakes,
    ) -> Option<Localized> {
        let Some(value) = value else { return Some(Localized::default()) };
        if value.is_blank() {
            return Some(Localized::default());
        }
        self.localized(&value, Value::text, m)
    }

    /// A list of texts of one line; nothing gives an empty list.
    pub(super) fn lines(
        &self,
        value: Option<Value<'_>>,
        m: &mut Mistakes,
    ) -> Option<Vec<Localized>> {
        let Some(value) = value else { return Some(Vec::new()) };
        let form = format!("start each with a line [[{}]]", value.path);
        let texts = value.list(&form, m)?.into_iter().map(|text| self.line(Some(text), m));
        // All of them are read before one mistake makes the whole list void.
        texts.collect::<Vec<_>>().into_iter().collect()
    }

    fn localized<'a>(
        &self,
        value: &Value<'a>,
        read: impl Fn(&Value<'a>, &mut Mistakes) -> Option<String>,
        m: &mut Mistakes,
    ) -> Option<Localized> {
        let fields = value.table(FORM, m)?;
        let mut text = Localized::default();
        for (lang, at, value) in fields.entries() {
            if !self.languages.is_empty() && !self.languages.iter().any(|known| known == lang) {
                self.note_foreign(lang, at, &fields, m);
                continue;
            }
            if let Some(read) = read(&value, m) {
                text.0.insert(lang.to_owned(), read);
            }
        }
        let missing = |lang: &&String| !fields.entries().any(|(key, _, _)| key == lang.as_str());
        for lang in self.languages.iter().filter(missing) {
            let name = value.path.rsplit('.').next().unwrap_or_default();
            let field = if name.ends_with(']') { lang.clone() } else { format!("{name}.{lang}") };
            let what = format!("has no text in \"{lang}\", one of the plan's languages");
            let fix = format!("add {field} = \"…\", or take \"{lang}\" out of languages");
            m.note_absence(value.at, &*value.path, what, fix);
        }
        Some(text)
    }

    fn note_foreign(&self, lang: &str, at: usize, fields: &Fields<'_>, m: &mut Mistakes) {
        let what = format!("{} is not one of the plan's languages", quoted(lang));
        let fix = match near(lang, self.languages.iter().map(String::as_str)).first() {
            Some(nearest) => format!("write {nearest}, or add {} to languages", quoted(lang)),
            None => format!("add {} to languages, or remove this text", quoted(lang)),
        };
        m.note(at, fields.path(), what, fix);
    }
}

fn languages(value: &Value<'_>, m: &mut Mistakes) -> Option<Vec<String>> {
    let form = "write the languages' ids: [\"en\", \"es\"]";
    let mut once = Once::default();
    let list = value.list(form, m)?;
    if list.is_empty() {
        m.note(value.at, &*value.path, "names no language", form);
        return None;
    }
    if list.len() > MOST_LANGUAGES {
        let fix = "keep those that are spoken in the hall";
        let what = format!("names more than {MOST_LANGUAGES} languages");
        m.note(value.at, &*value.path, what, fix);
        return None;
    }
    let read: Vec<Option<String>> = list
        .iter()
        .map(|value| {
            let lang = value.line(m)?;
            if lang.parse::<LanguageIdentifier>().is_err() {
                let what = format!("{} is not a language id", quoted(&lang));
                let fix = "use ids such as en, es, fr, ar, ti, pt-BR or zh-Hant";
                m.note(value.at, &*value.path, what, fix);
                return None;
            }
            once.take(lang, value, m)
        })
        .collect();
    read.into_iter().collect()
}
