//! From what is wanted to what happens, or to a refusal. Sees the floor and the
//! contributions that the command names, so it costs the same in a small
//! session and in a very large one.

use super::act::{
    Act, Addressed, BatchOpened, Captured, Field, FieldSet, Linked, Nothing, PhaseExtended,
    PhaseStarted, Rewording, Switch, Tagged, Undone,
};
use super::command::{Capture, Command, PhaseOf};
use super::contribution::Derived;
use super::event::Body;
use super::ids::{ContributionId, DeviceId, EventId};
use super::reference::Ref;
use super::refusal::Refusal;
use super::register::Register;
use super::session::Session;
use super::theme_mark::ThemeMark;
use super::undo::Undoable;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// The longest wording of one contribution, in characters. A turn of two
/// minutes has about 2,000; anything longer than this is a document.
pub const MOST_CHARACTERS: usize = 20_000;

/// What a decision may see.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The session; none before it is opened.
    pub session: Option<&'a Session>,
    /// The contributions that the command names.
    pub rows: &'a BTreeMap<ContributionId, Derived>,
    /// The device that writes.
    pub device: DeviceId,
    /// The initials of who acts.
    pub author: &'a str,
    /// What this desk can take back; only an undo or redo looks.
    pub undoable: &'a Undoable,
}

/// An event to be: its facts, and its words where it has any.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// What happens.
    pub act: Act,
    /// The words.
    pub body: Option<Body>,
}

impl From<Act> for Planned {
    fn from(act: Act) -> Self {
        Planned { act, body: None }
    }
}

/// Decides. `next_ref` gives the next ref of this device, each time it is asked.
///
/// Contributions that come together name the batch opened before them, whose
/// identity is known only once it is sealed: whoever seals fills it in.
///
/// # Errors
/// A [`Refusal`]; nothing is to be written then.
pub fn decide(
    command: Command,
    seen: Seen<'_>,
    next_ref: &mut dyn FnMut() -> Ref,
) -> Result<Vec<Planned>, Refusal> {
    if let Command::OpenSession(opened) = command {
        return match seen.session {
            None => Ok(vec![Act::SessionOpened(opened).into()]),
            Some(_) => Err(Refusal::Already),
        };
    }
    let session = seen.session.ok_or(Refusal::NoSuchSession)?;
    let leads = session.floor.chair == seen.device;
    let act = match command {
        Command::OpenSession(_) => return Err(Refusal::Already),
        Command::ChangeSession(details) if details == session.details => {
            return Err(Refusal::Already);
        }
        Command::ChangeSession(details) => Act::SessionChanged(details),
        Command::TakeChair if leads => return Err(Refusal::Already),
        Command::TakeChair => Act::ChairTaken(Nothing {}),
        command @ (Command::StartPhase(_)
        | Command::NextPhase
        | Command::ExtendPhase { .. }
        | Command::PauseClock
        | Command::ResumeClock
        | Command::SetInterpreting(_)
        | Command::EndSession) => run(command, session, seen.device)?,
        Command::Capture(one) => return Ok(vec![capture(*one, session, seen.rows, next_ref)?]),
        Command::CaptureAll { from, captures } => {
            let opened = BatchOpened { from, count: captures.len() as u64 };
            let mut planned = vec![Act::BatchOpened(opened).into()];
            for one in captures {
                planned.push(capture(one, session, seen.rows, next_ref)?);
            }
            return if planned.len() == 1 { Err(Refusal::NothingSaid) } else { Ok(planned) };
        }
        Command::Reword { of, words } => return reword(of, words, session, seen.rows),
        Command::Scrub { of, words } => return scrub(of, words, session, seen.rows),
        Command::Set { of, field } => set(of, field, session, seen.rows)?,
        Command::Tag { of, mark, on } => tag(of, mark, on, session, seen)?,
        Command::Address { of, addressee, on } => address(of, addressee, on, session, seen.rows)?,
        Command::Link { of, to, link, on } => {
            named(&[to], session, seen.rows)?;
            if of.contains(&to) {
                return Err(Refusal::Circle);
            }
            let is_so = |row: &Derived| row.contribution.links.contains(&(link, to)) == on;
            let (of, replaces) =
                concerned(of, &Register::Link(link, to), is_so, session, seen.rows)?;
            Act::Linked(Linked { of, replaces, to, link, on })
        }
        Command::Undo => {
            let event = seen.undoable.to_undo(leads).ok_or(Refusal::NothingToUndo)?;
            Act::Undone(Undone { event })
        }
        Command::Redo => {
            let event = seen.undoable.to_redo(leads).ok_or(Refusal::NothingToRedo)?;
            Act::Undone(Undone { event })
        }
    };
    Ok(vec![act.into()])
}

/// Phases and clock: the chair's alone.
fn run(command: Command, session: &Session, device: DeviceId) -> Result<Act, Refusal> {
    let floor = &session.floor;
    if floor.chair != device {
        return Err(Refusal::NotTheChair);
    }
    let phase_id = |index: usize| {
        session.plan.phases.get(index).map(|phase| phase.id.clone()).ok_or(Refusal::NoSuchPhase)
    };
    let act = match command {
        Command::StartPhase(index) if floor.current == Some(index) => return Err(Refusal::Already),
        Command::StartPhase(index) => Act::PhaseStarted(PhaseStarted { phase: phase_id(index)? }),
        Command::NextPhase => match floor.current {
            _ if floor.ended.is_some() => return Err(Refusal::Already),
            None => Act::PhaseStarted(PhaseStarted { phase: phase_id(0)? }),
            Some(index) if index + 1 < session.plan.phases.len() => {
                Act::PhaseStarted(PhaseStarted { phase: phase_id(index + 1)? })
            }
            Some(_) => Act::SessionEnded(Nothing {}),
        },
        Command::ExtendPhase { phase, minutes } => {
            let id = phase_id(phase)?;
            // A phase cannot have less than no time.
            let least = -i32::try_from(session.given_ms(phase) / 60_000).unwrap_or(i32::MAX);
            match minutes.clamp(least, 600) {
                0 => return Err(Refusal::Already),
                minutes => Act::PhaseExtended(PhaseExtended { phase: id, minutes }),
            }
        }
        Command::PauseClock if floor.current.is_none() => return Err(Refusal::NoPhaseRuns),
        Command::PauseClock if floor.paused_since.is_some() => return Err(Refusal::Already),
        Command::PauseClock => Act::ClockPaused(Nothing {}),
        Command::ResumeClock if floor.current.is_none() => return Err(Refusal::NoPhaseRuns),
        Command::ResumeClock if floor.paused_since.is_none() => return Err(Refusal::Already),
        Command::ResumeClock => Act::ClockResumed(Nothing {}),
        Command::SetInterpreting(on) if floor.interpreted == on => return Err(Refusal::Already),
        Command::SetInterpreting(on) => Act::InterpretingSet(Switch { on }),
        _ if floor.phases.iter().all(|phase| phase.begun.is_none()) => {
            return Err(Refusal::NotBegun);
        }
        _ if floor.ended.is_some() => return Err(Refusal::Already),
        _ => Act::SessionEnded(Nothing {}),
    };
    Ok(act)
}

/// Plans one contribution. Also the way in for imports, row by row.
///
/// # Errors
/// A [`Refusal`] where it names what the session does not have, or says nothing.
pub fn capture(
    capture: Capture,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
    next_ref: &mut dyn FnMut() -> Ref,
) -> Result<Planned, Refusal> {
    let body = clean(capture.words)?;
    if body.text.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    let phase = match capture.phase {
        PhaseOf::Running => session.current_phase().map(|phase| phase.id.clone()),
        PhaseOf::Nth(index) => {
            Some(session.plan.phases.get(index).ok_or(Refusal::NoSuchPhase)?.id.clone())
        }
        PhaseOf::None => None,
    };
    known_voice(capture.voice.as_deref(), session)?;
    for mark in &capture.themes {
        known_theme(mark, session)?;
    }
    // What several coders put on elsewhere comes in as it was.
    let by_one_coder = capture.source.is_none();
    let themes = one_mark_a_theme(capture.themes);
    if by_one_coder && themes.len() > most_themes(session) {
        return Err(Refusal::TooManyThemes(most_themes(session)));
    }
    for addressee in &capture.addressees {
        known_addressee(addressee, session)?;
    }
    let addressees = distinct(capture.addressees);
    if by_one_coder && addressees.len() > most_addressees(session) {
        return Err(Refusal::TooManyAddressees(most_addressees(session)));
    }
    named(&capture.answers, session, rows)?;
    let captured = Captured {
        kind: capture.kind.unwrap_or_else(|| session.kind_by_default(phase.as_deref())),
        // The suffix is settled here, by what else bears the same ref.
        reference: Ref { clash: None, ..capture.reference.unwrap_or_else(next_ref) }.to_string(),
        mode: capture.mode,
        permission: capture.permission,
        phase,
        table: some_line(capture.table),
        seat: some_line(capture.seat),
        voice: capture.voice,
        language: some_line(capture.language),
        themes,
        addressees,
        answers: distinct(capture.answers),
        batch: None,
        source: capture.source,
        said: capture.said,
    };
    Ok(Planned { act: Act::Captured(Box::new(captured)), body: Some(body) })
}

/// Marks named twice in one line, taken as if they were put on one after the
/// other: a theme keeps its first place and gets its last sub-theme.
fn one_mark_a_theme(marks: Vec<ThemeMark>) -> Vec<ThemeMark> {
    let mut kept: Vec<ThemeMark> = Vec::with_capacity(marks.len());
    for mark in marks {
        match kept.iter_mut().find(|earlier| earlier.theme == mark.theme) {
            None => kept.push(mark),
            Some(earlier) if mark.subtheme.is_some() => *earlier = mark,
            Some(_) => {}
        }
    }
    kept
}

fn distinct<T: Ord + Clone>(values: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    values.into_iter().filter(|value| seen.insert(value.clone())).collect()
}

fn reword(
    of: ContributionId,
    words: Body,
    session: &Session,
    rows: &BTreeMap<ContributionId, Derived>,
) -> Result<Vec<Planned>, Refusal> {
    let body = clean(words)?;
    if body.text.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    let is_so = |row: &Derived| row.contribution.words == body;
    let (_, replaces) = concerned(vec![of], &Register::Wording, is_so, session, rows)?;
    let after_scrub = rows.get(&of).is_some_and(|row| row.contribution.scrubbed);
    let act = Act::Reworded(Rewording { of, replaces, after_scrub });
    Ok(vec![Planned { act, body: Some(body) }])
}

fn scrub(
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
    let act = Act::Scrubbed(Rewording { of, replaces: row.wordings.clone(), after_scrub });
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
        Field::Seat(seat) => Field::Seat(some_line(seat)),
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
            (Register::Seat, |row, field| *field == Field::Seat(row.contribution.seat.clone()))
        }
        Field::Parked(_) => (Register::Parked, |row, field| *field == Field::Parked(row.parked)),
        Field::MergedInto(_) => (Register::MergedInto, |row, field| {
            *field == Field::MergedInto(row.contribution.merged_into)
        }),
    };
    let (of, replaces) = concerned(of, &register, |row| is_so(row, &field), session, rows)?;
    Ok(Act::FieldSet(FieldSet { of, replaces, field }))
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

/// Those of the contributions named for which something changes, and the writes
/// that a new one replaces.
fn concerned(
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
fn named(
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

fn known_theme(mark: &ThemeMark, session: &Session) -> Result<(), Refusal> {
    let code = session.codebook.code(&mark.theme);
    let code = code.ok_or_else(|| Refusal::NoSuchTheme(mark.theme.clone()))?;
    match &mark.subtheme {
        Some(id) if code.subthemes().iter().all(|subtheme| subtheme.id != *id) => {
            Err(Refusal::NoSuchSubtheme(mark.to_string()))
        }
        _ => Ok(()),
    }
}

fn known_addressee(id: &str, session: &Session) -> Result<(), Refusal> {
    match session.codebook.addressee(id) {
        Some(_) => Ok(()),
        None => Err(Refusal::NoSuchAddressee(id.to_owned())),
    }
}

fn known_voice(id: Option<&str>, session: &Session) -> Result<(), Refusal> {
    match id {
        Some(id) if session.plan.voice(id).is_none() => Err(Refusal::NoSuchVoice(id.to_owned())),
        _ => Ok(()),
    }
}

fn most_themes(session: &Session) -> usize {
    session.codebook.max_themes as usize
}

fn most_addressees(session: &Session) -> usize {
    session.codebook.max_addressees as usize
}

/// The words as they are kept: nothing in them can act on a screen or a file.
fn clean(words: Body) -> Result<Body, Refusal> {
    let text = text::clean_input(&words.text).into_owned();
    let original = words.original.map(|original| text::clean_input(&original).into_owned());
    let length =
        text.chars().count() + original.as_ref().map_or(0, |original| original.chars().count());
    if length > MOST_CHARACTERS {
        return Err(Refusal::TooLong { length, most: MOST_CHARACTERS });
    }
    Ok(Body { text, original: original.filter(|original| !original.is_empty()) })
}

fn some_line(value: Option<String>) -> Option<String> {
    value.map(|value| text::clean_input(&value).into_owned()).filter(|value| !value.is_empty())
}
