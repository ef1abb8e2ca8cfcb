//! Message ids and their wordings, in every language of the screens.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use std::fmt::Write as _;

/// What is to be said, in any language: an id, and what fills its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Msg {
    /// The id in `assets/lang/*/`.
    pub id: &'static str,
    /// What fills its places.
    pub args: Vec<(&'static str, Value)>,
}

/// What fills a place of a wording.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number; chooses the plural.
    Number(i64),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}
impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}
impl From<usize> for Value {
    fn from(n: usize) -> Self {
        Value::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// A message without places to fill.
pub fn msg(id: &'static str) -> Msg {
    Msg { id, args: Vec::new() }
}

impl Msg {
    /// Fills a place.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Msg {
        self.args.push((name, value.into()));
        self
    }
}

/// The wordings of one language, English behind it.
pub struct Wordings {
    bundles: Vec<FluentBundle<FluentResource>>,
}

const FILES: [(&str, [&str; 3]); 3] = [
    (
        "en",
        [
            include_str!("../../assets/lang/en/common.ftl"),
            include_str!("../../assets/lang/en/keys.ftl"),
            include_str!("../../assets/lang/en/notes.ftl"),
        ],
    ),
    (
        "es",
        [
            include_str!("../../assets/lang/es/common.ftl"),
            include_str!("../../assets/lang/es/keys.ftl"),
            include_str!("../../assets/lang/es/notes.ftl"),
        ],
    ),
    (
        "fr",
        [
            include_str!("../../assets/lang/fr/common.ftl"),
            include_str!("../../assets/lang/fr/keys.ftl"),
            include_str!("../../assets/lang/fr/notes.ftl"),
        ],
    ),
];

impl Wordings {
    /// The wordings of `language`.
    pub fn new(language: &str) -> Self {
        let mut bundles = Vec::new();
        for wanted in [language, "en"] {
            for (id, files) in FILES.iter().filter(|(id, _)| *id == wanted) {
                let mut bundle = FluentBundle::new(id.parse().into_iter().collect());
                bundle.set_use_isolating(false);
                for file in files {
                    let resource = FluentResource::try_new((*file).to_owned())
                        .unwrap_or_else(|(resource, _)| resource);
                    let _ = bundle.add_resource(resource);
                }
                bundles.push(bundle);
            }
        }
        Wordings { bundles }
    }

    /// The words for a message; its id where there are none.
    pub fn say(&self, message: &Msg) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in &message.args {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(text.as_str())),
                Value::Number(n) => args.set(*name, FluentValue::from(*n)),
            }
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(message.id).and_then(|m| m.value()) {
                let mut out = String::new();
                let mut errors = Vec::new();
                let _ = write!(out, "{}", bundle.format_pattern(pattern, Some(&args), &mut errors));
                return out;
            }
        }
        message.id.to_owned()
    }
}
