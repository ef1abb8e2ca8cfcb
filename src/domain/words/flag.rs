//! Words of the desks' other languages for permission and mode.

use crate::domain::codebook::Named;
use crate::domain::grammar::Flag;
use crate::domain::{Mode, Permission};

/// A flag with its words in Spanish and French; the English ones are the grammar's.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedFlag {
    pub(super) flag: Flag,
    es: &'static [&'static str],
    fr: &'static [&'static str],
}

impl Named for NamedFlag {
    fn id(&self) -> &str {
        self.flag.word()
    }

    fn any_name(&self, lang: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
        let es = lang.is_none_or(|lang| lang.starts_with("es"));
        let fr = lang.is_none_or(|lang| lang.starts_with("fr"));
        (es && self.es.iter().any(|word| is_it(word)))
            || (fr && self.fr.iter().any(|word| is_it(word)))
    }
}

impl NamedFlag {
    /// What to show beside it: its word in `lang`.
    pub(super) fn label(&self, lang: &str) -> &'static str {
        let words = match lang.get(..2) {
            Some("es") => self.es,
            Some("fr") => self.fr,
            _ => &[],
        };
        words.first().copied().unwrap_or(self.flag.word())
    }
}

/// In the order in which they are offered.
pub(super) const FLAGS: [NamedFlag; 6] = [
    NamedFlag {
        flag: Flag::Permission(Permission::Quote),
        es: &["citar", "cita"],
        fr: &["citer", "citation"],
    },
    NamedFlag {
        flag: Flag::Permission(Permission::Paraphrase),
        es: &["parafrasear", "paráfrasis"],
        fr: &["paraphraser", "paraphrase"],
    },
    NamedFlag { flag: Flag::Permission(Permission::No), es: &["no"], fr: &["non"] },
    NamedFlag { flag: Flag::Mode(Mode::Verbatim), es: &["literal"], fr: &["littéral"] },
    NamedFlag { flag: Flag::Mode(Mode::Interpreted), es: &["interpretado"], fr: &["interprété"] },
    NamedFlag { flag: Flag::Mode(Mode::Paraphrase), es: &["resumen"], fr: &["résumé"] },
];
