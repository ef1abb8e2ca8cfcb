//! Which way a language is written.

use std::fmt;

/// Languages written from right to left where their tag names no script.
const RIGHT_TO_LEFT: [&str; 21] = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "haz", "he", "lrc", "mzn", "nqo", "pnb",
    "prs", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts written from right to left.
const SCRIPTS: [&str; 9] = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

/// The way in which lines are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

impl Direction {
    /// The direction of a language, by its BCP 47 tag; a script in the tag decides.
    ///
    /// ```
    /// use townhall::text::Direction;
    /// assert_eq!(Direction::of("ar-SY"), Direction::RightToLeft);
    /// assert_eq!(Direction::of("ku-Arab"), Direction::RightToLeft);
    /// assert_eq!(Direction::of("fa-Latn"), Direction::LeftToRight);
    /// ```
    #[must_use]
    pub fn of(tag: &str) -> Direction {
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or(tag);
        // A script has four letters; what follows an `x` is private.
        let script = parts
            .take_while(|part| !part.eq_ignore_ascii_case("x"))
            .find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let named = |list: &[&str], name: &str| list.iter().any(|it| it.eq_ignore_ascii_case(name));
        let right_to_left = match script {
            Some(script) => named(&SCRIPTS, script),
            None => named(&RIGHT_TO_LEFT, language),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// As HTML writes it: `ltr` or `rtl`.
    #[must_use]
    pub fn html(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.html())
    }
}

#[cfg(test)]
mod tests {
    use super::Direction;

    #[test]
    fn a_language_or_its_script_decides() {
        for (tag, html) in [
            ("en", "ltr"),
            ("ar", "rtl"),
            ("AR_eg", "rtl"),
            ("ur", "rtl"),
            ("he-IL", "rtl"),
            ("ckb", "rtl"),
            ("ku", "ltr"),
            ("pa-Arab-PK", "rtl"),
            ("ar-Latn", "ltr"),
            ("en-x-Arab", "ltr"),
            ("zh-Hant", "ltr"),
            ("arn", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(Direction::of(tag).html(), html, "{tag}");
        }
    }
}
