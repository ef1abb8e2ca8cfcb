//! Names of languages as people type them, and what a language tag looks like.

use crate::domain::codebook::Named;

/// A language by its tag: its own name, then those in English, Spanish and French.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    pub(super) tag: &'static str,
    pub(super) names: [&'static str; 4],
}

/// A language of the plan or of the room. Its names are those of its primary
/// language where the table has none for the whole tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offered<'a> {
    pub(super) tag: &'a str,
    known: Option<&'static Language>,
}

impl<'a> Offered<'a> {
    pub(super) fn new(tag: &'a str) -> Self {
        let whole = KNOWN.iter().find(|known| known.tag.eq_ignore_ascii_case(tag));
        let primary = || {
            let primary = tag.split('-').next().unwrap_or(tag);
            KNOWN.iter().find(|known| known.tag.eq_ignore_ascii_case(primary))
        };
        Offered { tag, known: whole.or_else(primary) }
    }

    /// What to show for it: its own name.
    pub(super) fn label(&self) -> &'a str {
        self.known.map_or(self.tag, |known| known.names[0])
    }
}

impl Named for Offered<'_> {
    fn id(&self) -> &str {
        self.tag
    }

    /// A language is asked for by any of its names, whatever the screen speaks.
    fn any_name(&self, _: Option<&str>, is_it: &mut dyn FnMut(&str) -> bool) -> bool {
        self.known.is_some_and(|known| known.names.iter().any(|name| is_it(name)))
    }
}

/// The one language in the table with this tag or whole name.
pub(super) fn known(word: &str) -> Option<&'static str> {
    let mut found = KNOWN.iter().filter(|known| {
        known.tag.eq_ignore_ascii_case(word) || Offered::new(known.tag).is_called(word)
    });
    match (found.next(), found.next()) {
        (Some(only), None) => Some(only.tag),
        _ => None,
    }
}

/// Whether the table has this very tag.
pub(super) fn known_tag(word: &str) -> Option<&'static str> {
    KNOWN.iter().map(|known| known.tag).find(|tag| tag.eq_ignore_ascii_case(word))
}

/// `word` as a language tag, written as BCP 47 (RFC 5646) recommends: language,
/// then script, region, variants and private parts where there are any.
pub(super) fn tag(word: &str) -> Option<String> {
    let mut parts = word.split('-');
    let language = parts.next().filter(|part| letters(part, 2..=3))?;
    let mut tag = language.to_ascii_lowercase();
    let mut place = Place::Script;
    for part in parts {
        let written = match place {
            Place::Private if alphanumeric(part, 1..=8) => part.to_ascii_lowercase(),
            Place::Script if letters(part, 4..=4) => {
                place = Place::Region;
                let (first, rest) = part.split_at(1);
                first.to_ascii_uppercase() + &rest.to_ascii_lowercase()
            }
            Place::Script | Place::Region if letters(part, 2..=2) || digits(part, 3) => {
                place = Place::Variant;
                part.to_ascii_uppercase()
            }
            Place::Private => return None,
            _ if part.eq_ignore_ascii_case("x") => {
                place = Place::Private;
                "x".to_owned()
            }
            _ if is_variant(part) => {
                place = Place::Variant;
                part.to_ascii_lowercase()
            }
            _ => return None,
        };
        tag.push('-');
        tag.push_str(&written);
    }
    (!tag.ends_with("-x")).then_some(tag)
}

/// What may come next in a tag.
enum Place {
    Script,
    Region,
    Variant,
    Private,
}

fn letters(part: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn alphanumeric(part: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn digits(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_variant(part: &str) -> bool {
    let first_is_digit = part.starts_with(|c: char| c.is_ascii_digit());
    alphanumeric(part, 5..=8) || (first_is_digit && alphanumeric(part, 4..=4))
}

const fn language(tag: &'static str, names: [&'static str; 4]) -> Language {
    Language { tag, names }
}

/// Languages often heard where people have come from elsewhere. Any other is
/// written by its tag.
pub(super) const KNOWN: [Language; 58] = [
    language("af", ["Afrikaans", "Afrikaans", "afrikáans", "afrikaans"]),
    language("am", ["አማርኛ", "Amharic", "amárico", "amharique"]),
    language("ar", ["العربية", "Arabic", "árabe", "arabe"]),
    language("ay", ["aymar", "Aymara", "aimara", "aymara"]),
    language("bg", ["български", "Bulgarian", "búlgaro", "bulgare"]),
    language("bm", ["bamanankan", "Bambara", "bambara", "bambara"]),
    language("bn", ["বাংলা", "Bengali", "bengalí", "bengali"]),
    language("bs", ["bosanski", "Bosnian", "bosnio", "bosniaque"]),
    language("ca", ["català", "Catalan", "catalán", "catalan"]),
    language("ckb", ["کوردیی", "Sorani", "sorani", "sorani"]),
    language("de", ["Deutsch", "German", "alemán", "allemand"]),
    language("el", ["Ελληνικά", "Greek", "griego", "grec"]),
    language("en", ["English", "English", "inglés", "anglais"]),
    language("es", ["español", "Spanish", "español", "espagnol"]),
    language("fa", ["فارسی", "Persian", "persa", "persan"]),
    language("ff", ["Pulaar", "Fula", "fula", "peul"]),
    language("fil", ["Filipino", "Filipino", "filipino", "filipino"]),
    language("fr", ["français", "French", "francés", "français"]),
    language("gn", ["avañe'ẽ", "Guarani", "guaraní", "guarani"]),
    language("ha", ["Hausa", "Hausa", "hausa", "haoussa"]),
    language("hi", ["हिन्दी", "Hindi", "hindi", "hindi"]),
    language("hr", ["hrvatski", "Croatian", "croata", "croate"]),
    language("ht", ["kreyòl", "Haitian", "haitiano", "haïtien"]),
    language("hu", ["magyar", "Hungarian", "húngaro", "hongrois"]),
    language("hy", ["հայերեն", "Armenian", "armenio", "arménien"]),
    language("id", ["Indonesia", "Indonesian", "indonesio", "indonésien"]),
    language("it", ["italiano", "Italian", "italiano", "italien"]),
    language("ka", ["ქართული", "Georgian", "georgiano", "géorgien"]),
    language("kmr", ["kurmancî", "Kurmanji", "kurmanji", "kurmandji"]),
    language("ku", ["kurdî", "Kurdish", "kurdo", "kurde"]),
    language("ln", ["lingála", "Lingala", "lingala", "lingala"]),
    language("my", ["မြန်မာ", "Burmese", "birmano", "birman"]),
    language("ne", ["नेपाली", "Nepali", "nepalí", "népalais"]),
    language("nl", ["Nederlands", "Dutch", "neerlandés", "néerlandais"]),
    language("om", ["Oromoo", "Oromo", "oromo", "oromo"]),
    language("pa", ["ਪੰਜਾਬੀ", "Punjabi", "panyabí", "pendjabi"]),
    language("pl", ["polski", "Polish", "polaco", "polonais"]),
    language("prs", ["دری", "Dari", "dari", "dari"]),
    language("ps", ["پښتو", "Pashto", "pastún", "pachto"]),
    language("pt", ["português", "Portuguese", "portugués", "portugais"]),
    language("qu", ["Runasimi", "Quechua", "quechua", "quechua"]),
    language("rhg", ["Ruáingga", "Rohingya", "rohinyá", "rohingya"]),
    language("ro", ["română", "Romanian", "rumano", "roumain"]),
    language("rom", ["romani", "Romani", "romaní", "romani"]),
    language("ru", ["русский", "Russian", "ruso", "russe"]),
    language("so", ["Soomaali", "Somali", "somalí", "somali"]),
    language("sq", ["shqip", "Albanian", "albanés", "albanais"]),
    language("sr", ["српски", "Serbian", "serbio", "serbe"]),
    language("sw", ["Kiswahili", "Swahili", "suajili", "swahili"]),
    language("ta", ["தமிழ்", "Tamil", "tamil", "tamoul"]),
    language("ti", ["ትግርኛ", "Tigrinya", "tigriña", "tigrigna"]),
    language("tr", ["Türkçe", "Turkish", "turco", "turc"]),
    language("uk", ["українська", "Ukrainian", "ucraniano", "ukrainien"]),
    language("ur", ["اردو", "Urdu", "urdu", "ourdou"]),
    language("vi", ["Việt", "Vietnamese", "vietnamita", "vietnamien"]),
    language("wo", ["Wolof", "Wolof", "wólof", "wolof"]),
    language("yo", ["Yorùbá", "Yoruba", "yoruba", "yoruba"]),
    language("zh", ["中文", "Chinese", "chino", "chinois"]),
];

#[cfg(test)]
mod tests {
    use super::{KNOWN, known, tag};
    use proptest::prelude::*;

    #[test]
    fn tags_are_written_one_way() {
        for (typed, written) in [
            ("ES", "es"),
            ("zh-tw", "zh-TW"),
            ("ZH-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("ca-VALENCIA", "ca-valencia"),
            ("de-1996", "de-1996"),
            ("en-X-Hall", "en-x-hall"),
        ] {
            assert_eq!(tag(typed).as_deref(), Some(written), "{typed}");
        }
        for word in
            ["", "e", "espa", "es-", "-es", "es-x", "es_MX", "e1", "es-12", "ес", "es-MX-US"]
        {
            assert_eq!(tag(word), None, "{word}");
        }
    }

    #[test]
    fn every_name_in_the_table_means_one_language() {
        for language in &KNOWN {
            assert_eq!(tag(language.tag).as_deref(), Some(language.tag));
            for word in language.names.into_iter().chain([language.tag]) {
                assert!(!word.contains(char::is_whitespace), "{word} cannot be typed as a mark");
                assert_eq!(known(word), Some(language.tag), "{word}");
            }
        }
    }

    proptest! {
        #[test]
        fn a_written_tag_is_written_the_same_again(word in "[a-zA-Z0-9-]{0,16}") {
            if let Some(written) = tag(&word) {
                prop_assert!(written.eq_ignore_ascii_case(&word));
                prop_assert_eq!(tag(&written), Some(written));
            }
        }
    }
}
