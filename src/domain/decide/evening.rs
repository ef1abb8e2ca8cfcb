//! What goes with an evening beside phases and turns: its plan, sheet, people,
//! consent, stops, wall and closing.

use super::known::{known_theme, named, some_day};
use super::{MOST_SLIPS, Planned, Seen, about};
use crate::domain::act::{
    Act, ConsentRead, HeadcountSet, Nothing, SessionClosed, SheetSet, SlipsPrinted, Switch,
};
use crate::domain::command::Command;
use crate::domain::contribution::Derived;
use crate::domain::event::Body;
use crate::domain::floor::sheet::{SUMMARY_WORDS, SheetField};
use crate::domain::floor::wall::WallShows;
use crate::domain::ids::ContributionId;
use crate::domain::permission::Permission;
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::slip::{Sealed, Serial, SlipHash};
use crate::domain::theme_mark::ThemeMark;
use crate::text;
use std::collections::BTreeMap;

/// The most people of one voice: more than any hall holds.
const MOST_PEOPLE: u32 = 100_000;

pub(super) fn decide(command: Command, session: &Session) -> Result<Planned, Refusal> {
    let floor = &session.floor;
    let act = match command {
        Command::ChangeSession(details) if details == session.details => {
            return Err(Refusal::Already);
        }
        Command::ChangeSession(details) => Act::SessionChanged(details),
        Command::FillSheet { field, words, scrub } => return fill(field, &words, scrub, session),
        Command::CountPeople { voice, people } => {
            if !voice.is_empty() && session.plan.voice(&voice).is_none() {
                return Err(Refusal::NoSuchVoice(voice));
            }
            if people > MOST_PEOPLE {
                return Err(Refusal::TooManyPeople(MOST_PEOPLE));
            }
            if floor.headcount.get(&voice).copied().unwrap_or(0) == people {
                return Err(Refusal::Already);
            }
            Act::HeadcountSet(HeadcountSet { voice, people })
        }
        Command::ReadConsent { languages, objections } => {
            if languages.is_empty() {
                return Err(Refusal::NoLanguage);
            }
            let languages = super::distinct(languages);
            let objections = text::clean_input(&objections).into_owned();
            return Ok(Planned::saying(Act::ConsentRead(ConsentRead { languages }), objections));
        }
        Command::Stop if floor.hold.is_some() => return Err(Refusal::Already),
        Command::Stop => Act::Stopped(Nothing {}),
        Command::EndStop(_) if floor.hold.is_none() => return Err(Refusal::NotHeld),
        Command::EndStop(outcome) => Act::StopEnded(outcome),
        Command::BlankWall(on) if floor.wall.blank == on => return Err(Refusal::Already),
        Command::BlankWall(on) => Act::WallBlanked(Switch { on }),
        // The other commands are decided elsewhere.
        _ => return Err(Refusal::Already),
    };
    Ok(act.into())
}

fn fill(
    field: SheetField,
    words: &str,
    scrub: bool,
    session: &Session,
) -> Result<Planned, Refusal> {
    let mut words = text::clean_input(words).into_owned();
    if let SheetField::Theme(theme) = &field {
        known_theme(&ThemeMark { theme: theme.clone(), subtheme: None }, session)?;
    }
    if field.is_date() && !words.is_empty() {
        words = some_day(words)?;
    }
    let length = text::count_words(&words);
    if field == SheetField::Summary && length > SUMMARY_WORDS {
        return Err(Refusal::SummaryTooLong { length, most: SUMMARY_WORDS });
    }
    let length = words.chars().count();
    if length > super::MOST_CHARACTERS {
        return Err(Refusal::TooLong { length, most: super::MOST_CHARACTERS });
    }
    if session.sheet.text(&field) == words && !scrub {
        return Err(Refusal::Already);
    }
    Ok(Planned::saying(Act::SheetSet(SheetSet { field, scrub }), words))
}

pub(super) fn show(
    shows: WallShows,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Act, Refusal> {
    match shows {
        WallShows::Line(of) => {
            named(&[of], session, rows)?;
            if !rows.get(&of).is_some_and(|row| row.contribution.may_be_on_the_wall()) {
                return Err(Refusal::NotPicked);
            }
        }
        WallShows::Ballot(id) => {
            session.floor.ballots.get(id).ok_or(Refusal::NoSuchBallot)?;
        }
        WallShows::Phase | WallShows::Themes => {}
    }
    if session.floor.wall.shows == shows {
        return Err(Refusal::Already);
    }
    Ok(Act::WallSet(shows))
}

/// Closes the session. What may only be counted is scrubbed with it.
pub(super) fn close(
    correct_until: String,
    only_counted: &[ContributionId],
    session: &Session,
    seen: Seen<'_>,
) -> Result<Vec<Planned>, Refusal> {
    if session.floor.ended.is_none() {
        return Err(Refusal::NotEnded);
    }
    if session.floor.ballots.open().is_some() {
        return Err(Refusal::BallotIsOpen);
    }
    let correct_until = some_day(correct_until)?;
    if correct_until < seen.now.local().date().to_string() {
        return Err(Refusal::DayPast(correct_until));
    }
    let mut planned = vec![Act::SessionClosed(SessionClosed { correct_until }).into()];
    for id in only_counted {
        let row = seen.rows.get(id).ok_or(Refusal::NoSuchContribution)?;
        let has_words = row.contribution.words != Body::default();
        if row.contribution.permission == Permission::No && has_words {
            planned.extend(about::scrub(*id, Body::default(), session, seen.rows)?);
        }
    }
    Ok(planned)
}

/// Numbers slips, on from the last.
pub(super) fn print_slips(secrets: Vec<Sealed>, last: Serial) -> Result<Act, Refusal> {
    let last_new = u32::try_from(secrets.len()).ok().and_then(|count| last.0.checked_add(count));
    match last_new {
        Some(last_new) if (1..=MOST_SLIPS).contains(&secrets.len()) => {
            let serials = (last.0 + 1..=last_new).map(Serial);
            let numbered = serials.zip(secrets).map(|(serial, sealed)| SlipHash { serial, sealed });
            Ok(Act::SlipsPrinted(SlipsPrinted { slips: numbered.collect() }))
        }
        _ => Err(Refusal::SlipCount(MOST_SLIPS)),
    }
}
