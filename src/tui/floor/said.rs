//! What is said after a `:` word of the floor, as a command: the same on the
//! desk and in a session of lines.

use crate::domain::grammar::Vocabulary as _;
use crate::domain::{Command, Session, SessionWords};
use crate::lang::{Msg, msg};

/// `en, es` or `en es; one person wants no quotes`: the languages in which
/// consent was read, then what was objected to.
///
/// # Errors
/// Which word is no language.
pub(in crate::tui) fn consent(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let (languages, objections) = said.split_once(';').unwrap_or((said, ""));
    let words = SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        languages: &session.details.languages,
        lang,
    };
    let named = languages.split([',', ' ']).filter(|word| !word.is_empty());
    let languages = named
        .map(|word| {
            words
                .language(word)
                .found()
                .ok_or_else(|| msg("hint-no-such-language").with("word", word))
        })
        .collect::<Result<Vec<String>, Msg>>()?;
    Ok(Command::ReadConsent { languages, objections: objections.trim().to_owned() })
}
