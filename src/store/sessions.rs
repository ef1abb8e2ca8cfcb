//! Sessions in and out of their tables, and the short names they have here.

use super::{floor_tables, log};
use crate::domain::act::SessionDetails;
use crate::domain::event::Order;
use crate::domain::floor::Floor;
use crate::domain::floor::seats::Seats;
use crate::domain::floor::sheet::Sheet;
use crate::domain::ids::{DeviceId, SessionId};
use crate::domain::session::Session;
use crate::domain::slip::Serial;
use crate::domain::time::Hlc;
use crate::text;
use rusqlite::{Connection, OptionalExtension, params};

/// Where a session stands, for lists.
pub(super) fn status(floor: &Floor) -> &'static str {
    match (floor.ended, floor.phases.iter().any(|phase| phase.begun.is_some())) {
        _ if floor.closed.is_some() => "closed",
        (Some(_), _) => "ended",
        (None, true) => "running",
        (None, false) => "planned",
    }
}

/// Writes a session as it stands now.
///
/// `revision` is the number of the event that made it so: who keeps a session
/// in memory sees by it whether it is still the same.
pub(super) fn put(
    db: &Connection,
    before: Option<&Session>,
    now: &Session,
    revision: i64,
) -> rusqlite::Result<()> {
    let key = log::session_key(db, now.id)?;
    let is_new = !db.prepare_cached("SELECT 1 FROM session WHERE id = ?1")?.exists([key])?;
    if is_new {
        insert(db, key, now)?;
    }
    // A session that is not remembered here is written whole.
    let before = before.filter(|_| !is_new);
    if before.is_none_or(|before| before.plan != now.plan) {
        put_plan(db, key, now)?;
    }
    let floor = &now.floor;
    let details = &now.details;
    let current = floor.current.and_then(|index| now.plan.phases.get(index)).map(|phase| &phase.id);
    db.prepare_cached(
        "UPDATE session SET title = ?2, place = ?3, date = ?4, start = ?5, languages = ?6, interpreted = ?7, \
         expected = ?8, status = ?9, chair = ?10, current_phase = ?11, paused_since = ?12, ended = ?13, \
         upto_at = ?14, upto_device = ?15, upto_seq = ?16, revision = ?17, due = ?18, state = ?19 \
         WHERE id = ?1",
    )?
    .execute(params![
        key,
        details.title,
        details.place,
        details.date,
        details.start,
        details.languages.join(","),
        floor.interpreted,
        details.expected,
        status(floor),
        floor.chair.0,
        current,
        floor.paused_since,
        floor.ended,
        now.upto.at.0,
        now.upto.device.0,
        now.upto.seq.cast_signed(),
        revision,
        floor.due,
        json(&StateRef::of(now))?,
    ])?;
    let mut set = db.prepare_cached(
        "UPDATE phase SET extra_minutes = ?3, begun = ?4, ended = ?5, paused_ms = ?6 \
         WHERE session = ?1 AND position = ?2",
    )?;
    for (position, phase) in floor.phases.iter().enumerate() {
        let same_plan = before.filter(|before| before.plan == now.plan);
        if same_plan.and_then(|before| before.floor.phases.get(position)) != Some(phase) {
            set.execute(params![
                key,
                position as i64,
                phase.extra_minutes,
                phase.begun,
                phase.ended,
                phase.paused_ms
            ])?;
        }
    }
    floor_tables::put(db, key, before, now)
}

/// What a session is beside its plan, codebook and order: read back as one.
#[derive(serde::Serialize)]
struct StateRef<'a> {
    details: &'a SessionDetails,
    floor: &'a Floor,
    seats: &'a Seats,
    sheet: &'a Sheet,
    last_slip: Serial,
}

impl<'a> StateRef<'a> {
    fn of(session: &'a Session) -> Self {
        let Session { details, floor, seats, sheet, last_slip, .. } = session;
        StateRef { details, floor, seats, sheet, last_slip: *last_slip }
    }
}

/// The same, read.
#[derive(serde::Deserialize)]
struct State {
    details: SessionDetails,
    floor: Floor,
    seats: Seats,
    sheet: Sheet,
    last_slip: Serial,
}

fn insert(db: &Connection, key: i64, now: &Session) -> rusqlite::Result<()> {
    let name = name(db, key, now)?;
    db.prepare_cached(
        "INSERT INTO session (id, name, title, place, date, start, plan, codebook, codebook_version, \
         languages, interpreted, status, chair, upto_at, upto_device, upto_seq, revision, plan_json, \
         codebook_json) \
         VALUES (?1, ?2, '', '', '', '', ?3, ?4, ?5, '', 0, '', x'', 0, x'', 0, 0, ?6, ?7)",
    )?
    .execute(params![
        key,
        name,
        now.plan.id,
        now.codebook.id,
        now.codebook.version,
        json(&now.plan)?,
        json(&now.codebook)?,
    ])?;
    Ok(())
}

/// Writes the plan of a session: the text itself, its phases and its voices.
fn put_plan(db: &Connection, key: i64, now: &Session) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE session SET plan_json = ?2 WHERE id = ?1")?
        .execute(params![key, json(&now.plan)?])?;
    db.prepare_cached("DELETE FROM phase WHERE session = ?1")?.execute([key])?;
    db.prepare_cached("DELETE FROM voice WHERE session = ?1")?.execute([key])?;
    let mut phase = db.prepare_cached(
        "INSERT INTO phase (session, position, id, title, minutes, extra_minutes, paused_ms) \
         VALUES (?1, ?2, ?3, ?4, ?5, 0, 0)",
    )?;
    for (position, planned) in now.plan.phases.iter().enumerate() {
        let title = planned.title.get("en");
        phase.execute(params![key, position as i64, planned.id, title, planned.minutes])?;
    }
    let mut voice = db.prepare_cached(
        "INSERT INTO voice (session, id, title, migrant_led) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for offered in &now.plan.voices {
        voice.execute(params![key, offered.id, offered.title.get("en"), offered.migrant_led])?;
    }
    Ok(())
}

/// The session's short name here: a slug of its plan and date, told apart by a
/// number where two are alike. Kept for good once given.
fn name(db: &Connection, key: i64, session: &Session) -> rusqlite::Result<String> {
    let kept: Option<String> = db
        .prepare_cached("SELECT name FROM session_key WHERE id = ?1")?
        .query_row([key], |row| row.get(0))?;
    if let Some(kept) = kept {
        return Ok(kept);
    }
    let slug = slug(&format!("{} {}", session.plan.id, session.details.date));
    let mut taken = db.prepare_cached("SELECT 1 FROM session_key WHERE name = ?1")?;
    let mut name = slug.clone();
    for nth in 2.. {
        if !taken.exists([&name])? {
            break;
        }
        name = format!("{slug}-{nth}");
    }
    db.prepare_cached("UPDATE session_key SET name = ?2 WHERE id = ?1")?
        .execute(params![key, name])?;
    Ok(name)
}

fn slug(words: &str) -> String {
    let folded = text::fold(words);
    let parts: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() { "session".to_owned() } else { parts.join("-") }
}

/// Reads a session as it stands.
pub(super) fn load(db: &Connection, id: SessionId) -> rusqlite::Result<Option<Session>> {
    db.prepare_cached(
        "SELECT s.upto_at, s.upto_device, s.upto_seq, s.plan_json, s.codebook_json, s.state \
         FROM session s JOIN session_key k ON k.id = s.id WHERE k.uuid = ?1",
    )?
    .query_row([id.0], |row| {
        let State { details, floor, seats, sheet, last_slip } =
            from_json(5, &row.get::<_, String>(5)?)?;
        Ok(Session {
            id,
            plan: from_json(3, &row.get::<_, String>(3)?)?,
            codebook: from_json(4, &row.get::<_, String>(4)?)?,
            details,
            floor,
            seats,
            sheet,
            last_slip,
            upto: Order {
                at: Hlc(row.get(0)?),
                device: DeviceId(row.get(1)?),
                seq: row.get::<_, i64>(2)?.unsigned_abs(),
            },
        })
    })
    .optional()
}

/// The number of the event that made a session what it is now.
pub(super) fn revision(db: &Connection, id: SessionId) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached(
        "SELECT s.revision FROM session s JOIN session_key k ON k.id = s.id WHERE k.uuid = ?1",
    )?
    .query_row([id.0], |row| row.get(0))
    .optional()
}

fn json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

fn from_json<T: serde::de::DeserializeOwned>(column: usize, text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}
