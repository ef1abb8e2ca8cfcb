//! The demo's session: read from `assets/demo/evening.tsv` and taken line by line
//! by the desks of those who ran it, so that its log is a real one.

use crate::domain::act::{SessionDetails, SessionOpened};
use crate::domain::time::Wall;
use crate::domain::{Command, SessionId};
use crate::lang::Lang;
use crate::plans::{self, PlanError, Source, codebook};
use crate::store::{ActError, Actor, Store, StoreError, new_session_id};
use crate::tui::Now;
use crate::tui::plain::{Desk, Hall, Outcome};
use std::collections::BTreeMap;

/// Who did what, when.
const EVENING: &str = include_str!("../../../assets/demo/evening.tsv");
/// The plan that was followed, as it comes with the program.
const PLAN: &str = "town-hall-stack";
/// Who leads the phases; all others take notes.
const LEADS: &str = "FM";
/// How far the evening has come when the demo opens, since doors opened.
const OPENS_AT_MS: i64 = (107 * 60 + 45) * 1_000;

/// Why the demo could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The session was refused.
    #[error("the session was refused: {0:?}")]
    Refused(crate::domain::Refusal),
    /// A plan or codebook that comes with the program cannot be read.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// As above.
    #[error(transparent)]
    Codebook(#[from] codebook::CodebookError),
    /// A line of the evening cannot be taken.
    #[error("line {line} of the evening: {why}")]
    Line {
        /// The line's number.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
}

impl From<ActError> for DemoError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Refused(refusal) => DemoError::Refused(refusal),
            ActError::Store(error) => DemoError::Store(error),
        }
    }
}

/// Writes the demo's session. `now` is the moment at which it opens, some way
/// into the phase of proposals; all of it lies before.
///
/// # Errors
/// [`DemoError`] where the store cannot take it.
pub fn seed(store: &mut Store, now: Wall) -> Result<SessionId, DemoError> {
    let doors = Wall { ms: now.ms - OPENS_AT_MS, ..now };
    let session = open_session(store, doors)?;
    let reader = store.reader()?;
    let as_it_stands = || {
        let found = reader.session(session)?;
        found.ok_or(DemoError::Refused(crate::domain::Refusal::NoSuchSession))
    };
    let mut desks: BTreeMap<&str, Desk> = BTreeMap::new();
    let mut refs: BTreeMap<&str, String> = BTreeMap::new();
    for (index, line) in EVENING.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let wrong = |why: &str| DemoError::Line { line: index + 1, why: why.to_owned() };
        let [time, who, label, typed] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(wrong("it has not four columns"));
        };
        let since_ms = since_doors(time).ok_or_else(|| wrong("its time is none"))?;
        let ms = doors.ms + since_ms;
        let typed = with_refs(typed, &refs).map_err(|why| wrong(&why))?;
        if !desks.contains_key(who) {
            let desk = if who == LEADS { "floor" } else { "notes" };
            let actor = Actor { author: who.to_owned(), desk: desk.to_owned() };
            desks.insert(who, Desk::new(as_it_stands()?, actor, Lang::En));
        }
        let Some(desk) = desks.get_mut(who) else { continue };
        let moment = Now { ms, wall: Wall { ms, ..now } };
        let answer = desk.take(&mut Hall { store, reader: &reader, now: moment }, &typed);
        if answer.outcome != Outcome::Done || answer.remarked {
            return Err(wrong(&answer.lines.join(" ")));
        }
        if let (Some(reference), true) = (answer.captured, label != "-") {
            refs.insert(label, reference.to_string());
        }
    }
    Ok(session)
}

fn open_session(store: &mut Store, doors: Wall) -> Result<SessionId, DemoError> {
    let plan = plans::read_from(&Source::BuiltIn(PLAN))?;
    let codebook = codebook::find(&plan.codebook)?;
    let details = SessionDetails {
        title: "Town hall in Marisma Bay".to_owned(),
        place: "Old fish market".to_owned(),
        date: doors.local().format("%Y-%m-%d").to_string(),
        start: doors.local().format("%H:%M").to_string(),
        languages: ["en", "es", "fr", "ar"].map(str::to_owned).into(),
        interpreted: false,
        expected: Some(45),
        ..SessionDetails::default()
    };
    let id = new_session_id()?;
    let who = Actor { author: LEADS.to_owned(), desk: "new".to_owned() };
    let opened = Box::new(SessionOpened { plan, codebook, details });
    store.act(id, &who, Command::OpenSession(opened), doors)?;
    Ok(id)
}

/// `minutes:seconds` in milliseconds.
fn since_doors(time: &str) -> Option<i64> {
    let (minutes, seconds) = time.split_once(':')?;
    let (minutes, seconds): (i64, i64) = (minutes.parse().ok()?, seconds.parse().ok()?);
    Some((minutes * 60 + seconds) * 1_000)
}

/// The line with the refs of the labels in it.
fn with_refs(line: &str, refs: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut parts = line.split('{');
    let mut typed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (label, rest) = part.split_once('}').ok_or("a label has no end")?;
        typed.push_str(refs.get(label).ok_or_else(|| format!("{label} is not known yet"))?);
        typed.push_str(rest);
    }
    Ok(typed)
}
