//! What is said after a `:` word of the floor, as a command: the same on the
//! desk and in a session of lines.

use crate::domain::floor::care::Conduct;
use crate::domain::floor::wall::WallShows;
use crate::domain::grammar::Vocabulary as _;
use crate::domain::{Command, ContributionId, Ref, Refusal, Session, SessionWords};
use crate::lang::{Msg, msg};
use crate::text;
use crate::tui::evening::stop::conduct_name;
use crate::tui::words::Words;

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
                .ok_or_else(|| msg("hint-no-language-called").with("word", word))
        })
        .collect::<Result<Vec<String>, Msg>>()?;
    Ok(Command::ReadConsent { languages, objections: objections.trim().to_owned() })
}

/// What a breach of conduct was: `hateful`, its beginning, or its name on the screen.
///
/// # Errors
/// What there is to choose.
pub(in crate::tui) fn conduct(words: Words, said: &str) -> Result<Conduct, Msg> {
    let wanted = text::fold(said);
    let is = |about: &Conduct| {
        let name = text::fold(words.id(conduct_name(*about)));
        about.id().starts_with(&wanted) || name.starts_with(&wanted)
    };
    Conduct::ALL.into_iter().find(is).ok_or_else(|| {
        let all: Vec<&str> = Conduct::ALL.iter().map(|about| about.id()).collect();
        msg("command-conduct").with("word", said).with("words", all.join(", "))
    })
}

/// What the wall is to show: `phase`, `themes`, `ballot` for the latest one, or
/// the ref of a line; `find` looks it up.
///
/// # Errors
/// What is not there.
pub(in crate::tui) fn wall(
    session: &Session,
    said: &str,
    find: impl Fn(&Ref) -> Option<ContributionId>,
) -> Result<WallShows, Msg> {
    match said.trim().to_lowercase().as_str() {
        "phase" => return Ok(WallShows::Phase),
        "themes" => return Ok(WallShows::Themes),
        "ballot" => {
            let latest = session.floor.ballots.all().last();
            let latest = latest.ok_or_else(|| Refusal::NoSuchBallot.message())?;
            return Ok(WallShows::Ballot(latest.id));
        }
        _ => {}
    }
    let reference: Ref = said
        .trim()
        .trim_start_matches('>')
        .parse()
        .map_err(|_| msg("command-wall").with("word", said))?;
    find(&reference).map(WallShows::Line).ok_or_else(|| Refusal::NotPicked.message())
}
