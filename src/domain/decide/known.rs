//! What a session has: the checks that every decision shares.

use super::MOST_CHARACTERS;
use crate::domain::contribution::Derived;
use crate::domain::event::Body;
use crate::domain::ids::{ContributionId, EventId};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::session::Session;
use crate::domain::slip::Serial;
use crate::domain::theme_mark::ThemeMark;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Those of the contributions named for which something changes, and the writes
/// that a new one replaces.
pub(super) fn concerned(
    of: Vec<ContributionId>,
    register: &Register,
    is_so: impl Fn(&Derived) -> bool,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<(Vec<ContributionId>, Vec<EventId>), Refusal> {
    named(&of, session, rows)?;
    let in_conflict = |row: &Derived| row.contribution.conflicts.contains(register);
    let mut changing = Vec::new();
    let mut replaces = Vec::new();
    for id in of.into_iter().collect::<BTreeSet<_>>() {
        let Some(row) = rows.get(&id) else { continue };
        if is_so(row) && !in_conflict(row) {
            continue;
        }
        changing.push(id);
        replaces.extend(row.heads.get(register).into_iter().flatten().copied());
    }
    replaces.sort_unstable();
    replaces.dedup();
    if changing.is_empty() { Err(Refusal::Already) } else { Ok((changing, replaces)) }
}

/// Refuses contributions that are not here, or not in this session.
pub(super) fn named(
    ids: &[ContributionId],
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<(), Refusal> {
    for id in ids {
        let row = rows.get(id).ok_or(Refusal::NoSuchContribution)?;
        if !row.contribution.is_visible() {
            return Err(Refusal::NoSuchContribution);
        }
        if row.contribution.session != session.id {
            return Err(Refusal::OtherSession);
        }
    }
    Ok(())
}

pub(super) fn known_theme(mark: &ThemeMark, session: &Session) -> Result<(), Refusal> {
    let code = session.codebook.code(&mark.theme);
    let code = code.ok_or_else(|| Refusal::NoSuchTheme(mark.theme.clone()))?;
    match &mark.subtheme {
        Some(id) if code.subthemes().iter().all(|subtheme| subtheme.id != *id) => {
            Err(Refusal::NoSuchSubtheme(mark.to_string()))
        }
        _ => Ok(()),
    }
}

pub(super) fn known_addressee(id: &str, session: &Session) -> Result<(), Refusal> {
    match session.codebook.addressee(id) {
        Some(_) => Ok(()),
        None => Err(Refusal::NoSuchAddressee(id.to_owned())),
    }
}

pub(super) fn known_voice(id: Option<&str>, session: &Session) -> Result<(), Refusal> {
    match id {
        Some(id) if session.plan.voice(id).is_none() => Err(Refusal::NoSuchVoice(id.to_owned())),
        _ => Ok(()),
    }
}

pub(super) fn known_slip(slip: Option<Serial>, session: &Session) -> Result<(), Refusal> {
    match slip {
        Some(slip) if slip == Serial(0) || slip > session.last_slip => {
            Err(Refusal::NoSuchSlip(slip.to_string()))
        }
        _ => Ok(()),
    }
}

pub(super) fn most_themes(session: &Session) -> usize {
    session.codebook.max_themes as usize
}

pub(super) fn most_addressees(session: &Session) -> usize {
    session.codebook.max_addressees as usize
}

/// The words as they are kept: nothing in them can act on a screen or a file.
pub(super) fn clean(words: Body) -> Result<Body, Refusal> {
    let text = text::clean_input(&words.text).into_owned();
    let original = words.original.map(|original| text::clean_input(&original).into_owned());
    let length =
        text.chars().count() + original.as_ref().map_or(0, |original| original.chars().count());
    if length > MOST_CHARACTERS {
        return Err(Refusal::TooLong { length, most: MOST_CHARACTERS });
    }
    Ok(Body { text, original: original.filter(|original| !original.is_empty()) })
}

pub(super) fn some_line(value: Option<String>) -> Option<String> {
    value.map(|value| text::clean_input(&value).into_owned()).filter(|value| !value.is_empty())
}

/// A day that there is, as `YYYY-MM-DD`.
pub(super) fn some_day(day: String) -> Result<String, Refusal> {
    let day = text::digits(day.trim());
    match chrono::NaiveDate::parse_from_str(&day, "%Y-%m-%d") {
        Ok(date) => Ok(date.to_string()),
        Err(_) => Err(Refusal::NoSuchDay(day)),
    }
}
