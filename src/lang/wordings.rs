//! The wordings of one language: from a message to the words on the screen.

use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Arg, Lang, Msg, files};

/// Above this a number is handed to Fluent as its digits: its own numbers are
/// floating point and would show a neighbour.
const LARGEST_EXACT: u128 = 1 << f64::MANTISSA_DIGITS;

/// Every wording of one language, read once and shared by all threads.
///
/// Whatever is asked for, something readable comes back: a wording missing in
/// this language is said in English, and one missing there too shows its id.
pub struct Wordings {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Messages without arguments, worded; English where this language has none.
    texts: HashMap<Box<str>, Box<str>>,
    english: Option<&'static Wordings>,
}

impl Wordings {
    /// The wordings of a language; read on the first call.
    pub fn of(lang: Lang) -> &'static Wordings {
        static EN: OnceLock<Wordings> = OnceLock::new();
        static ES: OnceLock<Wordings> = OnceLock::new();
        static FR: OnceLock<Wordings> = OnceLock::new();
        static AR: OnceLock<Wordings> = OnceLock::new();
        let (cell, english) = match lang {
            Lang::En => (&EN, None),
            Lang::Es => (&ES, Some(Wordings::of(Lang::En))),
            Lang::Fr => (&FR, Some(Wordings::of(Lang::En))),
            Lang::Ar => (&AR, Some(Wordings::of(Lang::En))),
        };
        cell.get_or_init(|| Wordings::read(lang, files::of(lang), english))
    }

    /// Reads a language's files. What cannot be read is left out, and so falls
    /// back; `tests/lang` finds it before anyone sees it.
    fn read(lang: Lang, files: &[&str], english: Option<&'static Wordings>) -> Wordings {
        let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would be cells of their own on some terminals; what needs
        // isolating is isolated where it is drawn.
        bundle.set_use_isolating(false);
        let mut texts = english.map(|english| english.texts.clone()).unwrap_or_default();
        let mut ids = Vec::new();
        for file in files {
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            ids.extend(message_ids(resource.source()).map(str::to_owned));
            // An error is an id defined twice: the first stays.
            let _ = bundle.add_resource(resource);
        }
        for id in ids {
            let Some(pattern) = bundle.get_message(&id).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors);
            // An error is an argument not given: it cannot be worded yet, and
            // English must not stand in for it.
            if errors.is_empty() {
                texts.insert(id.into(), text.into());
            } else {
                texts.remove(id.as_str());
            }
        }
        Wordings { lang, bundle, texts, english }
    }

    /// The language of these wordings.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Words a message. An argument the wording needs and the message lacks
    /// shows as its name in braces.
    pub fn say(&self, message: &Msg) -> String {
        if let Some(text) = self.texts.get(message.id) {
            return text.to_string();
        }
        let pattern = self.bundle.get_message(message.id).and_then(|found| found.value());
        match (pattern, self.english) {
            (Some(pattern), _) => {
                let args = fluent_args(message);
                self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
            }
            (None, Some(english)) => english.say(message),
            (None, None) => message.id.to_owned(),
        }
    }

    /// The wording of a message without arguments. Worded when the language was
    /// read, so that asking in every frame costs one look-up and no allocation.
    pub fn text<'a>(&'a self, id: &'a str) -> &'a str {
        self.texts.get(id).map_or(id, |text| text)
    }
}

impl std::fmt::Debug for Wordings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wordings").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The ids a file defines: in Fluent only a message begins a line with a letter.
fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        id.starts_with(|first: char| first.is_ascii_alphabetic()).then_some(id)
    })
}

fn fluent_args(message: &Msg) -> FluentArgs<'_> {
    let mut args = FluentArgs::with_capacity(message.args.len());
    for (name, value) in &message.args {
        args.set(*name, fluent_value(value));
    }
    args
}

fn fluent_value(value: &Arg) -> FluentValue<'_> {
    match value {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(number) if number.unsigned_abs() <= LARGEST_EXACT => FluentValue::from(*number),
        Arg::Number(number) => FluentValue::from(number.to_string()),
    }
}

#[cfg(test)]
mod tests;
