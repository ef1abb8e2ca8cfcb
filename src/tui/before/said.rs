//! What follows `:plan`, `:sheet` and `:defaults`, as a command: the same on the
//! desk and in a session of lines.

use super::plan::minutes;
use crate::domain::act::SessionDetails;
use crate::domain::floor::sheet::SheetField;
use crate::domain::grammar::{Flag, Vocabulary as _};
use crate::domain::{Command, PlanEdit, Refusal, Session, SessionWords};
use crate::lang::{Msg, msg};
use crate::text;

/// What stands for nothing, where a field is to be cleared.
const NOTHING: &str = "-";

/// `3 20`, `3 up`, `3 down`, `3 out`, `back open-floor`, `3 es What do you need?`,
/// `languages en, es`, `voice new Neighbour`, `voice neighbour es Vecina`,
/// `voice neighbour out`, `voice neighbour migrant-led`.
///
/// # Errors
/// What cannot be read or done, and what can.
pub(in crate::tui) fn plan(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let (first, rest) = split(said);
    if is(first, "languages") {
        return languages(session, lang, rest);
    }
    let edit = match first {
        first if is(first, "voice") => voice(session, lang, rest)?,
        first if is(first, "back") => {
            let left_out = session.plan.left_out.iter().map(|it| &it.phase.id);
            let mut found = left_out.filter(|id| !rest.is_empty() && id.starts_with(rest));
            let id = found.next().ok_or_else(|| Refusal::NoSuchPhase.message())?;
            PlanEdit::TakeBack(id.clone())
        }
        nth => phase(session, lang, nth, rest)?,
    };
    changed(session, edit)
}

fn changed(session: &Session, edit: PlanEdit) -> Result<Command, Msg> {
    let plan = session.edited_plan(edit).map_err(|refusal| refusal.message())?;
    Ok(Command::ChangePlan(Box::new(plan)))
}

fn phase(session: &Session, lang: &str, nth: &str, rest: &str) -> Result<PlanEdit, Msg> {
    let most = session.plan.phases.len();
    let phase = text::digits(nth).parse::<usize>().map_err(|_| msg("command-plan"))?;
    let phase = phase.checked_sub(1).filter(|at| *at < most);
    let phase = phase.ok_or_else(|| msg("hint-no-such-phase").with("most", most))?;
    let (word, words) = split(rest);
    if words.is_empty()
        && let Ok(wanted) = text::digits(word).parse::<u16>()
    {
        return Ok(minutes(session, phase, i64::from(wanted)));
    }
    Ok(match word {
        "" => return Err(msg("command-plan")),
        word if words.is_empty() && is(word, "up") => PlanEdit::Move { phase, up: true },
        word if words.is_empty() && is(word, "down") => PlanEdit::Move { phase, up: false },
        word if words.is_empty() && is(word, "out") => PlanEdit::LeaveOut(phase),
        word => {
            let language = language(session, lang, word).map_err(|_| msg("command-plan"))?;
            if words.is_empty() {
                return Err(msg("command-plan"));
            }
            PlanEdit::Prompt { phase, language, words: or_nothing(words) }
        }
    })
}

fn voice(session: &Session, lang: &str, said: &str) -> Result<PlanEdit, Msg> {
    let (which, rest) = split(said);
    if is(which, "new") {
        return Ok(PlanEdit::AddVoice { language: lang.to_owned(), title: rest.to_owned() });
    }
    let found = vocabulary(session, lang).voice(which).found();
    let voice = found.ok_or_else(|| Refusal::NoSuchVoice(which.to_owned()).message())?;
    let (word, words) = split(rest);
    Ok(match word {
        word if words.is_empty() && is(word, "out") => PlanEdit::TakeOutVoice(voice),
        word if words.is_empty() && is(word, "migrant-led") => {
            let on = !session.plan.voice(&voice).is_some_and(|voice| voice.migrant_led);
            PlanEdit::MigrantLed { voice, on }
        }
        _ if words.is_empty() => return Err(msg("command-plan-voice")),
        word => {
            let language = language(session, lang, word)?;
            PlanEdit::NameVoice { voice, language, title: or_nothing(words) }
        }
    })
}

fn languages(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let named = said.split([',', ' ']).filter(|word| !word.is_empty());
    let tags = named.map(|word| language(session, lang, word)).collect::<Result<Vec<_>, _>>()?;
    if tags.is_empty() {
        return Err(msg("hint-one-language"));
    }
    let languages = distinct(tags.iter().map(String::as_str));
    let details = SessionDetails { languages, ..session.details.clone() };
    differing(session, details)
}

/// `reply-by 2027-01-31`; `reply-by -` clears it; `theme/housing Rent above all`.
///
/// # Errors
/// Which field there is not, or what is missing.
pub(in crate::tui) fn sheet(session: &Session, said: &str) -> Result<Command, Msg> {
    let (field, words) = split(said);
    let field = sheet_field(session, field)?;
    if words.is_empty() {
        return Err(msg("command-sheet").with("field", field.to_string()));
    }
    Ok(Command::FillSheet { field, words: or_nothing(words), scrub: false })
}

/// The field of the sheet that a word names: by its name, or its beginning where it
/// is of one only.
///
/// # Errors
/// The fields there are.
pub(in crate::tui) fn sheet_field(session: &Session, word: &str) -> Result<SheetField, Msg> {
    let word = text::fold(word);
    let themes = session.codebook.themes.iter().map(|theme| SheetField::Theme(theme.id.clone()));
    let fields: Vec<SheetField> = SheetField::ALL.into_iter().chain(themes).collect();
    if let Some(field) = fields.iter().find(|field| field.to_string() == word) {
        return Ok(field.clone());
    }
    let begins = |field: &&SheetField| !word.is_empty() && field.to_string().starts_with(&word);
    match fields.iter().filter(begins).collect::<Vec<_>>().as_slice() {
        [one] => Ok((*one).clone()),
        _ => {
            let names: Vec<String> = SheetField::ALL.iter().map(ToString::to_string).collect();
            Err(msg("command-sheet-field").with("word", word).with("fields", names.join(", ")))
        }
    }
}

/// `quote`, `verbatim`, or both: the words of the capture grammar after `&`.
///
/// # Errors
/// Which word is none.
pub(in crate::tui) fn defaults(session: &Session, lang: &str, said: &str) -> Result<Command, Msg> {
    let mut details = session.details.clone();
    for word in said.split([',', ' ']).filter(|word| !word.is_empty()) {
        match vocabulary(session, lang).flag(word.trim_start_matches('&')).found() {
            Some(Flag::Permission(permission)) => details.permission = permission,
            Some(Flag::Mode(mode)) => details.mode = mode,
            None => return Err(msg("command-defaults").with("word", word)),
        }
    }
    differing(session, details)
}

fn differing(session: &Session, details: SessionDetails) -> Result<Command, Msg> {
    match details == session.details {
        true => Err(Refusal::Already.message()),
        false => Ok(Command::ChangeSession(details)),
    }
}

pub(super) fn language(session: &Session, lang: &str, word: &str) -> Result<String, Msg> {
    let word = word.trim_end_matches(':');
    let found = vocabulary(session, lang).language(word).found();
    found.ok_or_else(|| msg("hint-no-language-called").with("word", word))
}

fn vocabulary<'a>(session: &'a Session, lang: &'a str) -> SessionWords<'a> {
    SessionWords {
        plan: &session.plan,
        codebook: &session.codebook,
        languages: &session.details.languages,
        lang,
    }
}

fn split(said: &str) -> (&str, &str) {
    let said = said.trim();
    let (first, rest) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    (first, rest.trim())
}

fn is(typed: &str, word: &str) -> bool {
    typed.eq_ignore_ascii_case(word)
}

fn or_nothing(words: &str) -> String {
    if words == NOTHING { String::new() } else { words.to_owned() }
}

/// Each once, in their order.
pub(in crate::tui) fn distinct<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for one in all {
        if found.iter().all(|it| it != one) {
            found.push(one.to_owned());
        }
    }
    found
}
