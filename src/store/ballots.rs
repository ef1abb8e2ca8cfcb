//! Ballots while they are open: what is cast, and apart from it who has cast.
//! Neither is in the log. Closing a ballot writes one event, empties both, and
//! empties the journal, so that nothing left on the disk ties a paper to a seat.

use super::act::{Fresh, Memory, Writing, random};
use super::error::{ActError, StoreError};
use super::open::Store;
use super::reader::Reader;
use crate::domain::floor::ballot::{Ballot, Cast, Count, Paper};
use crate::domain::ids::{EventId, SeatId, SessionId};
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::Wall;
use rusqlite::{Connection, TransactionBehavior, params};

/// What has been cast so far, as far as a desk may know before it is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CastSoFar {
    /// The seats that have cast a paper.
    pub seats: Vec<SeatId>,
    /// What was counted, where the room is counted.
    pub counts: Vec<Count>,
}

impl Store {
    /// Takes the ballot of one seat. It is durable when this returns.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the ballot is not open, the seat has cast one,
    /// or what is on it does not answer what was asked.
    pub fn cast_paper(
        &mut self,
        session: SessionId,
        ballot: EventId,
        seat: &str,
        paper: &Paper,
        now: Wall,
    ) -> Result<(), ActError> {
        let key: [u8; 16] = random()?;
        self.with_ballot(session, ballot, now, |db, session, ballot| {
            if !ballot.question.taking.is_by_paper() {
                return Err(Refusal::NoSuchBallot.into());
            }
            ballot.question.check(&paper.steps).map_err(Refusal::WrongPaper)?;
            let known = |voice: &String| session.plan.voice(voice).is_some();
            let voice = paper.voice.as_ref().filter(|_| ballot.question.taking.is_by_voice());
            if let Some(voice) = voice.filter(|voice| !known(voice)) {
                return Err(Refusal::NoSuchVoice(voice.clone()).into());
            }
            let secret = session.seats.secret.as_ref().ok_or(Refusal::SeatsForgotten)?;
            let seat = secret.id(seat).to_string();
            let new = db
                .prepare_cached(
                    "INSERT OR IGNORE INTO ballot_voter (ballot, seat) VALUES (?1, ?2)",
                )?
                .execute(params![ballot.id.0, seat])?;
            if new == 0 {
                return Err(Refusal::HasVoted.into());
            }
            db.prepare_cached(
                "INSERT INTO ballot_paper (ballot, paper, voice, steps) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![ballot.id.0, key, voice, steps_text(&paper.steps)])?;
            Ok(())
        })
    }

    /// Keeps how many chose one step for one option; 0 takes it back.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the ballot is not open, or has no such step.
    pub fn count_votes(
        &mut self,
        session: SessionId,
        ballot: EventId,
        count: &Count,
        now: Wall,
    ) -> Result<(), ActError> {
        self.with_ballot(session, ballot, now, |db, session, ballot| {
            let question = &ballot.question;
            let fits = usize::from(count.option) < question.options.len()
                && question.steps().contains(&count.step)
                && !question.taking.is_by_paper();
            if !fits {
                return Err(Refusal::NoSuchBallot.into());
            }
            let voice = count.voice.clone().filter(|_| question.taking.is_by_voice());
            if let Some(voice) = voice.as_ref().filter(|id| session.plan.voice(id).is_none()) {
                return Err(Refusal::NoSuchVoice(voice.clone()).into());
            }
            let voice = voice.unwrap_or_default();
            if count.n == 0 {
                db.prepare_cached(
                    "DELETE FROM ballot_draft WHERE ballot = ?1 AND option = ?2 AND voice = ?3 AND step = ?4",
                )?
                .execute(params![ballot.id.0, count.option, voice, count.step])?;
            } else {
                db.prepare_cached(
                    "INSERT OR REPLACE INTO ballot_draft (ballot, option, voice, step, n) \
                     VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![ballot.id.0, count.option, voice, count.step, count.n])?;
            }
            Ok(())
        })
    }

    /// Does something with an open ballot that this device leads, in one
    /// transaction.
    fn with_ballot(
        &mut self,
        session: SessionId,
        ballot: EventId,
        now: Wall,
        what: impl FnOnce(&Connection, &Session, &Ballot) -> Result<(), BallotError>,
    ) -> Result<(), ActError> {
        let path = self.path.clone();
        let failed = |error| ActError::from(StoreError::from_sqlite(&path, error));
        let fresh = Fresh::draw()?;
        let tx =
            self.db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let memory = Memory {
            seen: &mut self.seen,
            last_at: &mut self.last_at,
            own: &mut self.own,
            sessions: &mut self.sessions,
        };
        let mut writing =
            Writing::begin(&tx, memory, &self.birthplace, fresh, now).map_err(failed)?;
        let found = writing.session(session).map_err(failed)?.ok_or(Refusal::NoSuchSession)?;
        let leads = writing.leads(&found);
        writing.end().map_err(failed)?;
        if !leads {
            return Err(Refusal::NotTheChair.into());
        }
        let ballot = found.floor.ballots.get(ballot).ok_or(Refusal::NoSuchBallot)?;
        if !ballot.is_open() {
            return Err(Refusal::BallotIsClosed.into());
        }
        what(&tx, &found, ballot).map_err(|error| match error {
            BallotError::Refused(refusal) => ActError::Refused(refusal),
            BallotError::Sqlite(error) => failed(error),
        })?;
        tx.commit().map_err(failed)
    }
}

impl Reader {
    /// What has been cast in an open ballot, as far as a desk may know.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub fn cast_so_far(&self, ballot: EventId) -> Result<CastSoFar, StoreError> {
        let read = || {
            let mut seats: Vec<SeatId> = Vec::new();
            let mut voters =
                self.db.prepare_cached("SELECT seat FROM ballot_voter WHERE ballot = ?1")?;
            for seat in voters.query_map([ballot.0], |row| row.get::<_, String>(0))? {
                seats.extend(seat?.parse::<SeatId>().ok());
            }
            Ok(CastSoFar { seats, counts: counts(&self.db, ballot)? })
        };
        read().map_err(|error| self.failed(error))
    }
}

/// All that has been cast, for the event that closes the ballot.
pub(super) fn cast(db: &Connection, ballot: EventId) -> rusqlite::Result<Cast> {
    let mut statement =
        db.prepare_cached("SELECT voice, steps FROM ballot_paper WHERE ballot = ?1")?;
    let papers = statement
        .query_map([ballot.0], |row| {
            let steps: String = row.get(1)?;
            // We wrote it ourselves; what is not a list of steps is a blank paper.
            let steps = serde_json::from_str(&steps).unwrap_or_default();
            Ok(Paper { voice: row.get(0)?, steps })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Cast { counts: counts(db, ballot)?, papers })
}

/// Forgets what was cast.
pub(super) fn forget(db: &Connection, ballot: EventId) -> rusqlite::Result<()> {
    for table in TABLES {
        db.execute(&format!("DELETE FROM {table} WHERE ballot = ?1"), [ballot.0])?;
    }
    Ok(())
}

/// The tables of what is cast; they are in no backup.
pub(super) const TABLES: [&str; 3] = ["ballot_paper", "ballot_voter", "ballot_draft"];

fn counts(db: &Connection, ballot: EventId) -> rusqlite::Result<Vec<Count>> {
    db.prepare_cached(
        "SELECT option, voice, step, n FROM ballot_draft WHERE ballot = ?1 ORDER BY option, voice, step",
    )?
    .query_map([ballot.0], |row| {
        let voice = Some(row.get::<_, String>(1)?).filter(|voice| !voice.is_empty());
        Ok(Count { option: row.get(0)?, voice, step: row.get(2)?, n: row.get(3)? })
    })?
    .collect()
}

fn steps_text(steps: &[Option<u8>]) -> String {
    let words: Vec<String> =
        steps.iter().map(|step| step.map_or("null".to_owned(), |step| step.to_string())).collect();
    format!("[{}]", words.join(","))
}

/// Why something about a ballot was not done.
enum BallotError {
    Refused(Refusal),
    Sqlite(rusqlite::Error),
}

impl From<Refusal> for BallotError {
    fn from(refusal: Refusal) -> Self {
        BallotError::Refused(refusal)
    }
}

impl From<rusqlite::Error> for BallotError {
    fn from(error: rusqlite::Error) -> Self {
        BallotError::Sqlite(error)
    }
}
