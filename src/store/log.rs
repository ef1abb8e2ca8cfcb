//! Events in and out of the log.

use crate::domain::event::{Event, Header, Salt};
use crate::domain::ids::{DeviceId, EventId, SessionId};
use crate::domain::time::{Hlc, Wall};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// The columns of an event, in the order that [`read`] expects, with the names
/// `e`, `d` and `k` for event, device and session key.
pub(super) const COLUMNS: &str = "e.chain, e.prev, d.uuid, e.seq, e.at, e.wall, e.wall_offset, \
     k.uuid, e.author, e.desk, e.kind, e.version, e.facts, e.digest, e.salt, e.body";

/// The tables that [`COLUMNS`] are read from.
pub(super) const TABLES: &str =
    "event e JOIN device d ON d.id = e.device JOIN session_key k ON k.id = e.session";

/// What holds for events that do not belong to contributions; the condition of
/// the index `event_run`.
pub(super) const RUNS: &str = "e.kind NOT IN ('contribution.captured', 'contribution.set', \
     'contribution.reworded', 'contribution.scrubbed', 'tag.set', 'addressee.set', 'link.set', \
     'detail.set')";

/// Reads an event from a row that begins with [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Event> {
    Ok(Event {
        id: EventId(row.get(0)?),
        prev: EventId(row.get(1)?),
        header: Header {
            device: DeviceId(row.get(2)?),
            // Numbers are never negative: they are counted up from 1.
            seq: row.get::<_, i64>(3)?.unsigned_abs(),
            at: Hlc(row.get(4)?),
            wall: Wall { ms: row.get(5)?, offset: row.get(6)? },
            session: SessionId(row.get(7)?),
            author: row.get(8)?,
            desk: row.get(9)?,
            kind: row.get(10)?,
            version: row.get(11)?,
            facts: row.get(12)?,
        },
        digest: row.get(13)?,
        salt: row.get::<_, Option<Salt>>(14)?,
        body: row.get(15)?,
    })
}

/// Adds an event at the end of the log; its number in this store.
pub(super) fn append(db: &Connection, event: &Event) -> rusqlite::Result<i64> {
    let device = device_key(db, event.header.device)?;
    let session = session_key(db, event.header.session)?;
    let header = &event.header;
    db.prepare_cached(
        "INSERT INTO event (chain, prev, device, seq, at, wall, wall_offset, session, author, desk, \
         kind, version, facts, digest, salt, body) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        event.id.0,
        event.prev.0,
        device,
        header.seq.cast_signed(),
        header.at.0,
        header.wall.ms,
        header.wall.offset,
        session,
        header.author,
        header.desk,
        header.kind,
        header.version,
        header.facts,
        event.digest,
        event.salt,
        event.body,
    ])?;
    Ok(db.last_insert_rowid())
}

/// The event with this identity.
pub(super) fn find(db: &Connection, id: EventId) -> rusqlite::Result<Option<Event>> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM {TABLES} WHERE e.chain = ?1"))?
        .query_row([id.0], read)
        .optional()
}

/// The number of an event in this store.
pub(super) fn number(db: &Connection, id: EventId) -> rusqlite::Result<Option<i64>> {
    db.prepare_cached("SELECT id FROM event WHERE chain = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()
}

/// The number of the last event; 0 in an empty log.
pub(super) fn last(db: &Connection) -> rusqlite::Result<i64> {
    db.prepare_cached("SELECT coalesce(max(id), 0) FROM event")?.query_row([], |row| row.get(0))
}

/// The key of a device, made where it is new.
pub(super) fn device_key(db: &Connection, device: DeviceId) -> rusqlite::Result<i64> {
    key(
        db,
        "SELECT id FROM device WHERE uuid = ?1",
        "INSERT INTO device (uuid) VALUES (?1)",
        &device.0,
    )
}

/// The key of a session, made where it is new.
pub(super) fn session_key(db: &Connection, session: SessionId) -> rusqlite::Result<i64> {
    key(
        db,
        "SELECT id FROM session_key WHERE uuid = ?1",
        "INSERT INTO session_key (uuid) VALUES (?1)",
        &session.0,
    )
}

fn key(db: &Connection, find: &str, make: &str, uuid: &[u8; 16]) -> rusqlite::Result<i64> {
    let found = db.prepare_cached(find)?.query_row([uuid], |row| row.get(0)).optional()?;
    if let Some(found) = found {
        return Ok(found);
    }
    db.prepare_cached(make)?.execute([uuid])?;
    Ok(db.last_insert_rowid())
}

/// The last event of each device: its identity and time.
pub(super) fn heads(db: &Connection) -> rusqlite::Result<Vec<(EventId, Hlc)>> {
    db.prepare_cached(
        "SELECT e.chain, e.at FROM device d JOIN event e ON e.id = \
         (SELECT id FROM event WHERE device = d.id ORDER BY seq DESC, chain LIMIT 1)",
    )?
    .query_map([], |row| Ok((EventId(row.get(0)?), Hlc(row.get(1)?))))?
    .collect()
}
