//! What is written about a contribution that is there: its wording, its fields,
//! its marks and links.

use super::known::{
    clean, concerned, known_addressee, known_slip, known_theme, known_voice, most_addressees,
    most_themes, named, some_day, some_line,
};
use super::{NewSeats, Planned, Seen};
use crate::domain::act::{
    Act, Addressed, Detail, Detailed, Field, FieldSet, Linked, Rewording, Tagged,
};
use crate::domain::command::Command;
use crate::domain::contribution::Derived;
use crate::domain::event::Body;
use crate::domain::ids::ContributionId;
use crate::domain::mode::Mode;
use crate::domain::permission::Permission;
use crate::domain::read_back::{MOST_READ_BACK, ReadBack};
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::session::Session;
use crate::domain::theme_mark::ThemeMark;
use std::collections::BTreeMap;

pub(super) fn decide(
    command: Command,
    session: &Session,
    seen: Seen<'_>,
    seats: &mut NewSeats,
) -> Result<Vec<Planned>, Refusal> {
    let rows = seen.rows;
    let act = match command {
        Command::Reword { of, words } => return Ok(vec![reword(of, words, session, rows)?]),
        Command::Paraphrase { of, words } => return paraphrase(of, words, session, rows),
        Command::Scrub { of, words } => return scrub(of, words, session, rows),
        Command::Withdraw(of) => return withdraw(of, session, rows),
        Command::Detail { of, detail, words } => return write(of, detail, words, session, rows),
        Command::Set { of, field: Field::ReadBack(ReadBack::Picked) } => pick(of, session, seen)?,
        Command::Set { of, field } => set(of, field, session, rows)?,
        Command::Seat { of, seat } => {
            let seat = some_line(seat).map(|seat| seats.id(&seat, session)).transpose()?;
            set(of, Field::Seat(seat), session, rows)?
        }
        Command::Tag { of, mark, on } => tag(of, mark, on, session, seen)?,
        Command::Address { of, addressee, on } => address(of, addressee, on, session, rows)?,
        Command::Link { of, to, link, on } => {
            named(&[to], session, rows)?;
            if of.contains(&to) {
                return Err(Refusal::Circle);
            }
            let is_so = |row: &Derived| row.contribution.links.contains(&(link, to)) == on;
            let (of, replaces) = concerned(of, &Register::Link(link, to), is_so, session, rows)?;
            Act::Linked(Linked { of, replaces, to, link, on })
        }
        // The other commands are decided elsewhere.
        _ => return Err(Refusal::Already),
    };
    Ok(vec![act.into()])
}

/// Takes contributions back for good: their words are erased and they are shown
/// and counted no more.
fn withdraw(
    of: Vec<ContributionId>,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Vec<Planned>, Refusal> {
    let mut planned = Vec::new();
    for of in super::distinct(of) {
        let row = rows.get(&of).ok_or(Refusal::NoSuchContribution)?;
        if row.contribution.session != session.id {
            return Err(Refusal::OtherSession);
        }
        if row.contribution.withdrawn {
            continue;
        }
        let (after_scrub, replaces) = (row.contribution.scrubbed, row.wordings.clone());
        let act = Act::Scrubbed(Rewording { of, replaces, after_scrub, withdrawn: true });
        planned.push(Planned { act, body: Some(Body::default()) });
    }
    if planned.is_empty() { Err(Refusal::Already) } else { Ok(planned) }
}

/// Writes something about a contribution.
fn write(
    of: ContributionId,
    detail: Detail,
    words: String,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Vec<Planned>, Refusal> {
    let body = clean(Body::of(words))?;
    let stands = |row: &Derived| {
        row.contribution.details.get(&detail).map_or("", String::as_str) == body.text
    };
    let (_, replaces) = concerned(vec![of], &Register::Detail(detail), stands, session, rows)?;
    let after_scrub = rows.get(&of).is_some_and(|row| row.contribution.scrubbed);
    let act = Act::Detailed(Detailed { of, replaces, detail, after_scrub });
    Ok(vec![Planned { act, body: Some(body) }])
}

fn reword(
    of: ContributionId,
    words: Body,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Planned, Refusal> {
    let body = clean(words)?;
    if body.text.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    let is_so = |row: &Derived| row.contribution.words == body;
    let (_, replaces) = concerned(vec![of], &Register::Wording, is_so, session, rows)?;
    let after_scrub = rows.get(&of).is_some_and(|row| row.contribution.scrubbed);
    let act = Act::Reworded(Rewording { of, replaces, after_scrub, withdrawn: false });
    Ok(Planned { act, body: Some(body) })
}

/// Rewords, and says that it is a paraphrase. That comes with the words: one undo
/// takes back both.
fn paraphrase(
    of: ContributionId,
    words: Body,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Vec<Planned>, Refusal> {
    let mut planned = vec![reword(of, words, session, rows)?];
    match set(vec![of], Field::Mode(Mode::Paraphrase), session, rows) {
        Ok(act) => planned.push(act.into()),
        // It was one before.
        Err(Refusal::Already) => {}
        Err(refusal) => return Err(refusal),
    }
    Ok(planned)
}

pub(super) fn scrub(
    of: ContributionId,
    words: Body,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Vec<Planned>, Refusal> {
    let body = clean(words)?;
    // What was taken back can still hold words that must go.
    let row = rows.get(&of).ok_or(Refusal::NoSuchContribution)?;
    if row.contribution.session != session.id {
        return Err(Refusal::OtherSession);
    }
    let after_scrub = row.contribution.scrubbed;
    let replaces = row.wordings.clone();
    let act = Act::Scrubbed(Rewording { of, replaces, after_scrub, withdrawn: false });
    Ok(vec![Planned { act, body: Some(body) }])
}

fn set(
    of: Vec<ContributionId>,
    field: Field,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Act, Refusal> {
    let field = match field {
        Field::Table(table) => Field::Table(some_line(table)),
        Field::Slip(slip) => {
            known_slip(slip, session)?;
            Field::Slip(slip)
        }
        Field::Due(due) => Field::Due(due.map(some_day).transpose()?),
        Field::Language(language) => Field::Language(some_line(language)),
        Field::Voice(voice) => {
            known_voice(voice.as_deref(), session)?;
            Field::Voice(voice)
        }
        Field::MergedInto(Some(into)) => {
            named(&[into], session, rows)?;
            // What it is merged into must itself stand, so that nothing goes in circles.
            let stands = rows.get(&into).is_some_and(|row| row.contribution.merged_into.is_none());
            if of.contains(&into) || !stands {
                return Err(Refusal::Circle);
            }
            Field::MergedInto(Some(into))
        }
        field => field,
    };
    let (register, is_so): (_, fn(&Derived, &Field) -> bool) = match &field {
        Field::Kind(_) => {
            (Register::Kind, |row, field| *field == Field::Kind(row.contribution.kind))
        }
        Field::Voice(_) => {
            (Register::Voice, |row, field| *field == Field::Voice(row.contribution.voice.clone()))
        }
        Field::Language(_) => (Register::Language, |row, field| {
            *field == Field::Language(row.contribution.language.clone())
        }),
        Field::Mode(_) => {
            (Register::Mode, |row, field| *field == Field::Mode(row.contribution.mode))
        }
        Field::Permission(_) => (Register::Permission, |row, field| {
            *field == Field::Permission(row.contribution.permission)
        }),
        Field::Table(_) => {
            (Register::Table, |row, field| *field == Field::Table(row.contribution.table.clone()))
        }
        Field::Seat(_) => {
            (Register::Seat, |row, field| *field == Field::Seat(row.contribution.seat))
        }
        Field::Slip(_) => {
            (Register::Slip, |row, field| *field == Field::Slip(row.contribution.slip))
        }
        Field::ReadBack(_) => {
            (Register::ReadBack, |row, field| *field == Field::ReadBack(row.contribution.read_back))
        }
        Field::Due(_) => {
            (Register::Due, |row, field| *field == Field::Due(row.contribution.due.clone()))
        }
        Field::Parked(_) => (Register::Parked, |row, field| *field == Field::Parked(row.parked)),
        Field::MergedInto(_) => (Register::MergedInto, |row, field| {
            *field == Field::MergedInto(row.contribution.merged_into)
        }),
    };
    let (of, replaces) = concerned(of, &register, |row| is_so(row, &field), session, rows)?;
    Ok(Act::FieldSet(FieldSet { of, replaces, field, with: None }))
}

/// Picks lines for reading back: no more than the room listens to, and none that
/// may only be counted.
fn pick(of: Vec<ContributionId>, session: &Session, seen: Seen<'_>) -> Result<Act, Refusal> {
    let only_counted = |id: &ContributionId| {
        let row = seen.rows.get(id);
        row.is_some_and(|row| row.contribution.permission == Permission::No)
    };
    if of.iter().any(only_counted) {
        return Err(Refusal::OnlyCounted);
    }
    if seen.picked + of.len() > MOST_READ_BACK {
        return Err(Refusal::TooManyPicked(MOST_READ_BACK));
    }
    set(of, Field::ReadBack(ReadBack::Picked), session, seen.rows)
}

fn tag(
    of: Vec<ContributionId>,
    mark: ThemeMark,
    on: bool,
    session: &Session,
    seen: Seen<'_>,
) -> Result<Act, Refusal> {
    known_theme(&mark, session)?;
    let mine = |row: &Derived| -> Vec<ThemeMark> {
        let tags = row.contribution.tags.iter();
        tags.filter(|tag| tag.coder == seen.author).map(|tag| tag.mark.clone()).collect()
    };
    let is_so = |row: &Derived| match on {
        true => mine(row).contains(&mark),
        false => mine(row).iter().all(|tagged| tagged.theme != mark.theme),
    };
    let register = Register::Tag { theme: mark.theme.clone(), coder: seen.author.to_owned() };
    let (of, replaces) = concerned(of, &register, is_so, session, seen.rows)?;
    let most = most_themes(session);
    let is_full = |id: &ContributionId| {
        let marks = seen.rows.get(id).map(&mine).unwrap_or_default();
        marks.len() >= most && marks.iter().all(|tagged| tagged.theme != mark.theme)
    };
    if on && of.iter().any(is_full) {
        return Err(Refusal::TooManyThemes(most));
    }
    Ok(Act::Tagged(Tagged { of, replaces, mark, on }))
}

fn address(
    of: Vec<ContributionId>,
    addressee: String,
    on: bool,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Act, Refusal> {
    known_addressee(&addressee, session)?;
    let is_so = |row: &Derived| row.contribution.addressees.contains(&addressee) == on;
    let (of, replaces) =
        concerned(of, &Register::Addressee(addressee.clone()), is_so, session, rows)?;
    let most = most_addressees(session);
    let is_full = |id: &ContributionId| {
        rows.get(id).is_some_and(|row| row.contribution.addressees.len() >= most)
    };
    if on && of.iter().any(is_full) {
        return Err(Refusal::TooManyAddressees(most));
    }
    Ok(Act::Addressed(Addressed { of, replaces, addressee, on }))
}
