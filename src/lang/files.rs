//! The wordings' files, compiled into the binary.

use super::Lang;

/// The files of one folder of `assets/lang`, by name, in the order they are read.
macro_rules! folder {
    ($tag:literal) => {
        folder!($tag: "common", "refusals", "notes", "floor", "home", "keys", "plain", "pack", "kit", "evening", "before", "ballot")
    };
    ($tag:literal: $($name:literal),+) => {
        &[$(include_str!(concat!("../../assets/lang/", $tag, "/", $name, ".ftl"))),+]
    };
}

/// The Fluent sources of a language.
pub(super) fn of(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => folder!("en"),
        Lang::Es => folder!("es"),
        Lang::Fr => folder!("fr"),
        Lang::Ar => folder!("ar": "kit"),
    }
}
