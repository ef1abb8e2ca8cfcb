//! Ballots while they are open: what is cast, and apart from it who has cast.
//! Neither is in the log. Closing a ballot writes one event, empties both, and
//! empties the journal, so that nothing left on the disk ties a paper to a seat.

use super::act::{Fresh, Memory, Writing, random};
use super::error::{ActError, StoreError};
use super::open::Store;
use super::reader::Reader;
use crate::domain::floor::ballot::{Ballot, Cast, Count, Paper, Question};
use crate::domain::floor::seats::SeatSecret;
use crate::domain::ids::{EventId, SeatId, SessionId};
use crate::domain::refusal::Refusal;
use crate::domain::session::Session;
use crate::domain::time::Wall;
use rusqlite::{Connection, TransactionBehavior, params};
use std::collections::BTreeMap;

/// What has been cast so far, as far as a desk may know before it is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CastSoFar {
    /// The seats that have cast a paper.
    pub seats: Vec<SeatId>,
    /// What was counted, where the room is counted.
    pub counts: Vec<Count>,
}

impl CastSoFar {
    /// How many votes that is: the papers, or the most that were counted about one
    /// option. A group counts once every step of it is counted, as a sum that grows
    /// step by step would tell how it goes; of dots, once every option is.
    pub fn votes(&self, question: &Question) -> u32 {
        let mut groups: BTreeMap<(u16, Option<&str>), (usize, u32)> = BTreeMap::new();
        for count in &self.counts {
            // Dots are one group over all options.
            let option = if question.counts_dots() { 0 } else { count.option };
            let (cells, sum) = groups.entry((option, count.voice.as_deref())).or_default();
            *cells += 1;
            *sum = sum.saturating_add(count.n);
        }
        let cells = match question.counts_dots() {
            true => question.options.len(),
            false => question.steps().len(),
        };
        let mut options: BTreeMap<u16, u32> = BTreeMap::new();
        for ((option, _), (_, sum)) in groups.into_iter().filter(|(_, (n, _))| *n >= cells) {
            let all = options.entry(option).or_default();
            *all = all.saturating_add(sum);
        }
        let papers = u32::try_from(self.seats.len()).unwrap_or(u32::MAX);
        papers.max(options.into_values().max().unwrap_or(0))
    }
}

/// A paper that was cast, for who may have to take it back. Lives in memory alone:
/// nothing on the disk ties a paper to a seat.
#[derive(Clone, PartialEq, Eq)]
pub struct CastPaper {
    ballot: EventId,
    seat: String,
    key: [u8; 16],
}

impl std::fmt::Debug for CastPaper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CastPaper(…)")
    }
}

impl Store {
    /// Takes the ballot of one seat, or one out of the box that nobody's seat is
    /// known of; with what comes back it can be taken back. It is durable when this
    /// returns.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the ballot is not open, the seat has cast one,
    /// or what is on it does not answer what was asked.
    pub fn cast_paper(
        &mut self,
        session: SessionId,
        ballot: EventId,
        seat: Option<&str>,
        paper: &Paper,
        now: Wall,
    ) -> Result<CastPaper, ActError> {
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
            let seat = match seat {
                Some(seat) => secret.id(seat).to_string(),
                None => from_the_box(db, ballot.id, secret)?,
            };
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
            Ok(CastPaper { ballot: ballot.id, seat, key })
        })
    }

    /// Takes a paper back, so that its seat can cast another.
    ///
    /// # Errors
    /// [`ActError::Refused`] where the ballot is not open any more, or the paper was
    /// taken back already.
    pub fn take_back_paper(
        &mut self,
        session: SessionId,
        cast: &CastPaper,
        now: Wall,
    ) -> Result<(), ActError> {
        self.with_ballot(session, cast.ballot, now, |db, _, ballot| {
            let gone = db
                .prepare_cached("DELETE FROM ballot_paper WHERE ballot = ?1 AND paper = ?2")?
                .execute(params![ballot.id.0, cast.key])?;
            if gone == 0 {
                return Err(Refusal::Already.into());
            }
            db.prepare_cached("DELETE FROM ballot_voter WHERE ballot = ?1 AND seat = ?2")?
                .execute(params![ballot.id.0, cast.seat])?;
            Ok(())
        })
    }

    /// Keeps how many chose one step for one option; said again, it replaces what was
    /// kept. None at all is a count too.
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
            db.prepare_cached(
                "INSERT OR REPLACE INTO ballot_draft (ballot, option, voice, step, n) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                ballot.id.0,
                count.option,
                voice,
                count.step,
                count.n
            ])?;
            Ok(())
        })
    }

    /// Does something with an open ballot that this device leads, in one
    /// transaction.
    fn with_ballot<T>(
        &mut self,
        session: SessionId,
        ballot: EventId,
        now: Wall,
        what: impl FnOnce(&Connection, &Session, &Ballot) -> Result<T, BallotError>,
    ) -> Result<T, ActError> {
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
        if found.floor.hold.is_some() {
            return Err(Refusal::Held.into());
        }
        let done = what(&tx, &found, ballot).map_err(|error| match error {
            BallotError::Refused(refusal) => ActError::Refused(refusal),
            BallotError::Sqlite(error) => failed(error),
        })?;
        tx.commit().map_err(failed)?;
        Ok(done)
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
    let mut counts = counts(db, ballot)?;
    counts.retain(|count| count.n > 0);
    Ok(Cast { counts, papers })
}

/// Forgets what was cast; how many rows that were.
pub(super) fn forget(db: &Connection, ballot: EventId) -> rusqlite::Result<usize> {
    let mut rows = 0;
    for table in TABLES {
        rows += db.execute(&format!("DELETE FROM {table} WHERE ballot = ?1"), [ballot.0])?;
    }
    Ok(rows)
}

/// The tables of what is cast; they are in no backup.
pub(super) const TABLES: [&str; 3] = ["ballot_paper", "ballot_voter", "ballot_draft"];

/// A number that is another one after each vote in an open ballot; they are in no log.
pub(super) fn votes_there_are(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached(
        "SELECT (SELECT count(*) FROM ballot_paper) + (SELECT coalesce(sum(n), 0) FROM ballot_draft)",
    )?
    .query_row([], |row| row.get(0))
}

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

/// What a paper without a seat counts as: the first number that is free. No seat is
/// called so.
fn from_the_box(db: &Connection, ballot: EventId, secret: &SeatSecret) -> rusqlite::Result<String> {
    let mut count = db.prepare_cached("SELECT count(*) FROM ballot_voter WHERE ballot = ?1")?;
    let mut nth: i64 = count.query_row([ballot.0], |row| row.get(0))?;
    let mut is_taken =
        db.prepare_cached("SELECT 1 FROM ballot_voter WHERE ballot = ?1 AND seat = ?2")?;
    loop {
        let seat = secret.id(&format!("#{nth}")).to_string();
        if !is_taken.exists(params![ballot.0, seat])? {
            return Ok(seat);
        }
        nth += 1;
    }
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
