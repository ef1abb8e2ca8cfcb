//! The languages the desks and the printed kit speak, and how one is chosen.

/// A language of the desks, or of paper alone. What is captured may be in any
/// language; this is only what the program itself says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, to which every missing wording falls back.
    #[default]
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Arabic: on paper, not on the desks.
    Ar,
}

impl Lang {
    /// Every language of the desks, in the order in which they are offered.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Es, Lang::Fr];

    /// Every language in which the kit is printed: those of the desks first.
    pub const PRINTED: [Lang; 4] = [Lang::En, Lang::Es, Lang::Fr, Lang::Ar];

    /// Its BCP 47 tag, which also names its folder in `assets/lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Es => "es",
            Lang::Fr => "fr",
            Lang::Ar => "ar",
        }
    }

    /// Its name in itself, so that its readers find it on any screen.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Es => "español",
            Lang::Fr => "français",
            Lang::Ar => "العربية",
        }
    }

    /// The language that a tag or a locale name means, whatever its region,
    /// script, encoding or case; `None` where the desks do not speak it.
    ///
    /// ```
    /// use townhall::lang::Lang;
    /// assert_eq!(Lang::from_tag("es_MX.UTF-8"), Some(Lang::Es));
    /// assert_eq!(Lang::from_tag("est"), None);
    /// ```
    pub fn from_tag(tag: &str) -> Option<Lang> {
        named(tag, &Lang::ALL)
    }

    /// The language of paper that a tag means, read as [`Lang::from_tag`] does.
    ///
    /// ```
    /// use townhall::lang::Lang;
    /// assert_eq!(Lang::printed("ar-SY"), Some(Lang::Ar));
    /// assert_eq!(Lang::from_tag("ar-SY"), None);
    /// ```
    pub fn printed(tag: &str) -> Option<Lang> {
        named(tag, &Lang::PRINTED)
    }

    /// The language the surroundings ask for. `values` are those of
    /// `TOWNHALL_LANG`, `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order; the
    /// first that names a language of the desks wins, English where none does
    /// (`C`, `POSIX` and empty values name none).
    ///
    /// ```
    /// use townhall::lang::Lang;
    /// assert_eq!(Lang::from_environment(&[None, Some("C"), None, Some("fr_CA.UTF-8")]), Lang::Fr);
    /// ```
    pub fn from_environment(values: &[Option<&str>]) -> Lang {
        values.iter().flatten().find_map(|value| Lang::from_tag(value)).unwrap_or_default()
    }
}

/// The one of `langs` that a tag names.
fn named(tag: &str, langs: &[Lang]) -> Option<Lang> {
    let language = tag.trim().split(['-', '_', '.', '@']).next()?;
    langs.iter().copied().find(|lang| lang.tag().eq_ignore_ascii_case(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gives_back_its_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang));
        }
        for lang in Lang::PRINTED {
            assert_eq!(Lang::printed(lang.tag()), Some(lang));
        }
    }

    #[test]
    fn locale_names_of_all_sorts_are_read() {
        for (name, lang) in [
            ("fr", Some(Lang::Fr)),
            ("FR-ca", Some(Lang::Fr)),
            (" es_419.UTF-8@euro ", Some(Lang::Es)),
            ("en-Latn-GB", Some(Lang::En)),
            ("es@valencia", Some(Lang::Es)),
            ("frr_DE", None),
            ("eng", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("", None),
            ("\u{202e}fr", None),
        ] {
            assert_eq!(Lang::from_tag(name), lang, "{name:?}");
        }
    }

    #[test]
    fn the_first_value_that_names_a_language_wins() {
        for (values, lang) in [
            (&[Some("es"), Some("fr"), None, None][..], Lang::Es),
            (&[Some(""), Some("fr_FR"), None, Some("es")], Lang::Fr),
            (&[None, Some("C"), Some("de_DE"), Some("es_ES")], Lang::Es),
            (&[None, None, None, Some("de_DE")], Lang::En),
            (&[], Lang::En),
        ] {
            assert_eq!(Lang::from_environment(values), lang, "{values:?}");
        }
    }
}
