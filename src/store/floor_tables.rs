//! The floor of a session in tables that people can read. The program itself
//! reads the column `state` of `session`, of which these say the same.

use crate::domain::floor::turn::{Entry, Turn};
use crate::domain::session::Session;
use rusqlite::{Connection, params};

/// Writes what differs from `before`.
pub(super) fn put(
    db: &Connection,
    session: i64,
    before: Option<&Session>,
    now: &Session,
) -> rusqlite::Result<()> {
    let changed =
        |differs: fn(&Session, &Session) -> bool| before.is_none_or(|before| differs(before, now));
    if changed(|a, b| a.seats != b.seats) {
        put_seats(db, session, now)?;
    }
    if changed(|a, b| a.floor.headcount != b.floor.headcount) {
        put_headcount(db, session, now)?;
    }
    if changed(|a, b| a.floor.list != b.floor.list) {
        put_turns(db, session, now)?;
    }
    if changed(|a, b| a.floor.ballots != b.floor.ballots) {
        put_ballots(db, session, now)?;
    }
    if changed(|a, b| a.sheet != b.sheet) {
        put_sheet(db, session, now)?;
    }
    Ok(())
}

fn put_seats(db: &Connection, session: i64, now: &Session) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM seat WHERE session = ?1")?.execute([session])?;
    let mut add =
        db.prepare_cached("INSERT INTO seat (session, seat, name) VALUES (?1, ?2, ?3)")?;
    for (seat, name) in now.seats.all() {
        add.execute(params![session, seat.to_string(), name])?;
    }
    Ok(())
}

fn put_headcount(db: &Connection, session: i64, now: &Session) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM headcount WHERE session = ?1")?.execute([session])?;
    let mut add =
        db.prepare_cached("INSERT INTO headcount (session, voice, people) VALUES (?1, ?2, ?3)")?;
    for (voice, people) in &now.floor.headcount {
        add.execute(params![session, voice, people])?;
    }
    Ok(())
}

fn put_turns(db: &Connection, session: i64, now: &Session) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM turn WHERE session = ?1")?.execute([session])?;
    let list = &now.floor.list;
    let spoken = list.done.iter().map(|turn| ("done", turn));
    let interrupted = list.interrupted.iter().map(|turn| ("interrupted", turn));
    let speaks = list.current.iter().map(|turn| ("speaking", turn));
    let begun = spoken.chain(interrupted).chain(speaks);
    let rows = begun
        .map(|(state, turn)| (state, &turn.entry, Some(turn)))
        .chain(list.waiting.iter().map(|entry| ("waiting", entry, None)));
    let mut add = db.prepare_cached(
        "INSERT INTO turn (session, position, state, seat, voice, kind, phase, begun, ended, paused_ms, \
         seconds, interpreting) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for (position, (state, entry, turn)) in rows.enumerate() {
        let Entry { seat, voice, kind, .. } = entry;
        let turn: Option<&Turn> = turn;
        add.execute(params![
            session,
            position as i64,
            state,
            seat.to_string(),
            voice,
            kind.id(),
            turn.and_then(|turn| turn.phase.as_ref()),
            turn.map(|turn| turn.begun),
            turn.and_then(|turn| turn.ended),
            turn.map_or(0, |turn| turn.paused_ms),
            turn.map(|turn| turn.seconds),
            turn.map(|turn| turn.interpreting.percent()),
        ])?;
    }
    Ok(())
}

fn put_ballots(db: &Connection, session: i64, now: &Session) -> rusqlite::Result<()> {
    for table in ["ballot", "ballot_option", "ballot_count"] {
        db.prepare_cached(&format!("DELETE FROM {table} WHERE session = ?1"))?
            .execute([session])?;
    }
    let mut add = db.prepare_cached(
        "INSERT INTO ballot (session, position, event, scale, taking, dots, phase, opened, closed) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let mut option = db.prepare_cached(
        "INSERT INTO ballot_option (session, ballot, position, contribution) VALUES (?1, ?2, ?3, ?4)",
    )?;
    let mut count = db.prepare_cached(
        "INSERT INTO ballot_count (session, ballot, option, voice, step, n) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (position, ballot) in (0i64..).zip(now.floor.ballots.all()) {
        let question = &ballot.question;
        add.execute(params![
            session,
            position,
            ballot.id.0,
            question.scale.id(),
            question.taking.id(),
            question.dots,
            ballot.phase,
            ballot.opened,
            ballot.closed,
        ])?;
        for (nth, id) in (0i64..).zip(&question.options) {
            option.execute(params![session, position, nth, id.0])?;
        }
        for one in ballot.counts() {
            let voice = one.voice.unwrap_or_default();
            count.execute(params![session, position, one.option, voice, one.step, one.n])?;
        }
    }
    Ok(())
}

fn put_sheet(db: &Connection, session: i64, now: &Session) -> rusqlite::Result<()> {
    db.prepare_cached("DELETE FROM sheet WHERE session = ?1")?.execute([session])?;
    let mut add =
        db.prepare_cached("INSERT INTO sheet (session, field, text) VALUES (?1, ?2, ?3)")?;
    for (field, text) in now.sheet.filled() {
        add.execute(params![session, field.to_string(), text])?;
    }
    Ok(())
}
