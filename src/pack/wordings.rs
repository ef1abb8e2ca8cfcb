//! The wordings of what is written for reading, by message id and language. The
//! one place that a change of where wordings come from touches.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// Each language's messages: complete in all three, as a test makes sure.
pub(super) const LANGUAGES: [(&str, &str); 3] = [
    ("en", include_str!("../../assets/lang/en/pack.ftl")),
    ("es", include_str!("../../assets/lang/es/pack.ftl")),
    ("fr", include_str!("../../assets/lang/fr/pack.ftl")),
];

/// A message with its arguments.
pub(super) struct Msg {
    id: &'static str,
    arguments: FluentArgs<'static>,
}

/// The message with this id.
pub(super) fn msg(id: &'static str) -> Msg {
    Msg { id, arguments: FluentArgs::new() }
}

impl Msg {
    /// With an argument.
    pub(super) fn with(
        mut self,
        name: &'static str,
        value: impl Into<FluentValue<'static>>,
    ) -> Msg {
        self.arguments.set(name, value);
        self
    }
}

/// The wordings in one language.
pub(super) struct Wordings(FluentBundle<FluentResource>);

impl Wordings {
    /// The wordings nearest to `language`; English where there are none.
    pub(super) fn new(language: &str) -> Wordings {
        let primary = language.split(['-', '_']).next().unwrap_or_default();
        let (id, text) = (LANGUAGES.iter())
            .find(|(id, _)| id.eq_ignore_ascii_case(primary))
            .unwrap_or(&LANGUAGES[0]);
        let mut bundle =
            FluentBundle::new(vec![id.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // A mistake in one message leaves the others standing; a test finds it.
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(some, _)| some);
        bundle.add_resource_overriding(resource);
        Wordings(bundle)
    }

    /// The wording of a message; its id where there is none.
    pub(super) fn say(&self, message: &Msg) -> String {
        let Some(pattern) = self.0.get_message(message.id).and_then(|found| found.value()) else {
            return message.id.to_owned();
        };
        self.0.format_pattern(pattern, Some(&message.arguments), &mut Vec::new()).into_owned()
    }

    /// The wording of a message without arguments.
    pub(super) fn text(&self, id: &'static str) -> String {
        self.say(&msg(id))
    }
}

#[cfg(test)]
mod tests {
    use super::{LANGUAGES, Wordings, msg};
    use fluent_bundle::FluentResource;
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_message() {
        let ids = |text: &str| -> BTreeSet<String> {
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "{text}");
            let ids = text.lines().filter(|line| line.starts_with("pack-"));
            ids.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
        };
        let english = ids(LANGUAGES[0].1);
        assert!(english.len() > 40);
        for (id, text) in LANGUAGES {
            assert_eq!(ids(text), english, "{id}");
        }
    }

    #[test]
    fn every_message_used_exists() {
        let source = include_str!("report_md.rs").to_owned() + include_str!("entries.rs");
        let english = Wordings::new("en");
        let mut used = 0;
        for part in source.split('"').skip(1).step_by(2).filter(|part| part.starts_with("pack-")) {
            assert!(english.0.has_message(part), "{part}");
            used += 1;
        }
        assert!(used > 30, "{used}");
    }

    #[test]
    fn numbers_take_their_plural() {
        let spanish = Wordings::new("es-MX");
        assert!(spanish.say(&msg("pack-contributions").with("n", 1)).contains("1 aportación"));
        assert!(spanish.say(&msg("pack-contributions").with("n", 3)).contains("3 aportaciones"));
    }
}
