//! Contributions in and out of their tables.

use super::log;
use crate::domain::act::{LinkKind, Source, Votes};
use crate::domain::contribution::{Contribution, Listed, Status, Tag};
use crate::domain::event::{Body, Order};
use crate::domain::ids::{DeviceId, EventId, SessionId};
use crate::domain::reference::Ref;
use crate::domain::register::Register;
use crate::domain::theme_mark::ThemeMark;
use crate::domain::time::{Hlc, Wall};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest as _, Sha256};
use std::str::FromStr;

/// The first eight bytes of an identity, as a key for an index that need not be
/// unique.
pub(super) fn short_key(id: &[u8; 32]) -> i64 {
    let mut first = [0; 8];
    first.copy_from_slice(&id[..8]);
    i64::from_be_bytes(first)
}

/// The key under which an imported row is known again.
pub(super) fn source_key(session: &SessionId, name: &str, row: &str) -> i64 {
    let mut hash = Sha256::new();
    hash.update(session.0);
    hash.update((name.len() as u64).to_be_bytes());
    hash.update(name.as_bytes());
    hash.update(row.as_bytes());
    short_key(&hash.finalize().into())
}

/// Writes a contribution as it stands now, beside how it stood before.
pub(super) fn put(
    db: &Connection,
    id: i64,
    before: Option<&Contribution>,
    now: &Contribution,
) -> rusqlite::Result<()> {
    match before {
        None => insert(db, id, now)?,
        Some(_) => update(db, id, now)?,
    }
    let changed = |differs: fn(&Contribution, &Contribution) -> bool| {
        before.is_none_or(|before| differs(before, now))
    };
    let had = before.is_some();
    if changed(|a, b| a.tags != b.tags) {
        clear(db, had, "DELETE FROM tag WHERE contribution = ?1", id)?;
        let mut add = db.prepare_cached(
            "INSERT INTO tag (contribution, position, theme, subtheme, coder) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (position, tag) in now.tags.iter().enumerate() {
            add.execute(params![
                id,
                position as i64,
                tag.mark.theme,
                tag.mark.subtheme,
                tag.coder
            ])?;
        }
    }
    if changed(|a, b| a.addressees != b.addressees) {
        clear(db, had, "DELETE FROM addressee WHERE contribution = ?1", id)?;
        let mut add = db.prepare_cached(
            "INSERT INTO addressee (contribution, position, addressee) VALUES (?1, ?2, ?3)",
        )?;
        for (position, addressee) in now.addressees.iter().enumerate() {
            add.execute(params![id, position as i64, addressee])?;
        }
    }
    if changed(|a, b| a.links != b.links) {
        clear(db, had, "DELETE FROM link WHERE contribution = ?1", id)?;
        let mut add = db.prepare_cached(
            "INSERT INTO link (contribution, position, link, target) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for (position, (link, target)) in now.links.iter().enumerate() {
            add.execute(params![id, position as i64, link.id(), target.0])?;
        }
    }
    if changed(|a, b| a.conflicts != b.conflicts) {
        clear(db, had, "DELETE FROM conflict WHERE contribution = ?1", id)?;
        let mut add = db.prepare_cached(
            "INSERT INTO conflict (contribution, position, field) VALUES (?1, ?2, ?3)",
        )?;
        for (position, register) in now.conflicts.iter().enumerate() {
            add.execute(params![id, position as i64, register.id()])?;
        }
    }
    if before.is_none() {
        settle_clashes(db, &now.reference)?;
    }
    Ok(())
}

fn clear(db: &Connection, had: bool, sql: &str, id: i64) -> rusqlite::Result<()> {
    if had {
        db.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}

fn insert(db: &Connection, id: i64, now: &Contribution) -> rusqlite::Result<()> {
    let session = log::session_key(db, now.session)?;
    let device = log::device_key(db, now.order.device)?;
    let source = now.source.as_ref();
    let votes = source.and_then(|source| source.votes);
    db.prepare_cached(
        "INSERT INTO contribution (id, event, session, ref, at, device, seq, said, said_offset, author, \
         kind, text, original_text, reworded, scrubbed, mode, permission, phase, at_table, seat, voice, \
         language, primary_theme, merged_into, status, conflicts, batch, batch_key, source_name, \
         source_row, source_key, votes_agree, votes_disagree, votes_pass, addressees, links) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, \
         ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36)",
    )?
    .execute(params![
        id,
        now.id.0,
        session,
        now.reference,
        now.order.at.0,
        device,
        now.order.seq.cast_signed(),
        now.said.ms,
        now.said.offset,
        now.author,
        now.kind.id(),
        now.words.text,
        now.words.original,
        now.reworded,
        now.scrubbed,
        now.mode.id(),
        now.permission.id(),
        now.phase,
        now.table,
        now.seat,
        now.voice,
        now.language,
        now.primary_theme(),
        now.merged_into.map(|id| id.0),
        now.status.id(),
        now.conflicts.len() as i64,
        now.batch.map(|id| id.0),
        now.batch.map(|id| short_key(&id.0)),
        source.map(|source| &source.name),
        source.map(|source| &source.row),
        source.map(|source| source_key(&now.session, &source.name, &source.row)),
        votes.map(|votes| votes.agree.cast_signed()),
        votes.map(|votes| votes.disagree.cast_signed()),
        votes.and_then(|votes| votes.pass).map(u64::cast_signed),
        now.addressees.len() as i64,
        now.links.len() as i64,
    ])?;
    Ok(())
}

/// Only what a write can change.
fn update(db: &Connection, id: i64, now: &Contribution) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE contribution SET kind = ?2, text = ?3, original_text = ?4, reworded = ?5, scrubbed = ?6, \
         mode = ?7, permission = ?8, at_table = ?9, seat = ?10, voice = ?11, language = ?12, \
         primary_theme = ?13, merged_into = ?14, status = ?15, conflicts = ?16, addressees = ?17, links = ?18 \
         WHERE id = ?1",
    )?
    .execute(params![
        id,
        now.kind.id(),
        now.words.text,
        now.words.original,
        now.reworded,
        now.scrubbed,
        now.mode.id(),
        now.permission.id(),
        now.table,
        now.seat,
        now.voice,
        now.language,
        now.primary_theme(),
        now.merged_into.map(|id| id.0),
        now.status.id(),
        now.conflicts.len() as i64,
        now.addressees.len() as i64,
        now.links.len() as i64,
    ])?;
    Ok(())
}

/// Where two devices took one mark, the later contribution gets a suffix.
fn settle_clashes(db: &Connection, reference: &str) -> rusqlite::Result<()> {
    let sharing: Vec<i64> = db
        .prepare_cached(
            "SELECT c.id FROM contribution c JOIN device d ON d.id = c.device WHERE c.ref = ?1 \
             ORDER BY c.at, d.uuid, c.seq, c.event",
        )?
        .query_map([reference], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if sharing.len() > 1 {
        let mut set = db.prepare_cached("UPDATE contribution SET clash = ?2 WHERE id = ?1")?;
        for (nth, id) in (1i64..).zip(sharing) {
            set.execute(params![id, (nth > 1).then_some(nth)])?;
        }
    }
    Ok(())
}

/// Keeps the note-takers' pulse.
pub(super) fn put_pulse(
    db: &Connection,
    session: i64,
    before: Option<&Contribution>,
    now: &Contribution,
) -> rusqlite::Result<()> {
    let counts = |one: &Contribution| {
        let captured = i64::from(one.is_visible());
        (captured, captured * i64::from(one.tags.is_empty()))
    };
    let (captured_before, untagged_before) = before.map_or((0, 0), counts);
    let (captured, untagged) = counts(now);
    if before.is_some() && (captured, untagged) == (captured_before, untagged_before) {
        return Ok(());
    }
    db.prepare_cached(
        "INSERT INTO pulse (session, author, captured, untagged, last) VALUES (?1, ?2, ?3, ?4, ?5) \
         ON CONFLICT DO UPDATE SET captured = captured + excluded.captured, \
             untagged = untagged + excluded.untagged, last = max(last, excluded.last)",
    )?
    .execute(params![
        session,
        now.author,
        captured - captured_before,
        untagged - untagged_before,
        now.order.at.ms(),
    ])?;
    Ok(())
}

/// The columns of a contribution, in the order that [`read`] expects, with the
/// names `c`, `d` and `k` for contribution, device and session key.
pub(super) const COLUMNS: &str = "c.id, c.event, k.uuid, c.ref, c.clash, c.at, d.uuid, c.seq, c.said, \
     c.said_offset, c.author, c.kind, c.text, c.original_text, c.reworded, c.scrubbed, c.mode, \
     c.permission, c.phase, c.at_table, c.seat, c.voice, c.language, c.merged_into, c.status, \
     c.conflicts, c.batch, c.source_name, c.source_row, c.votes_agree, c.votes_disagree, c.votes_pass, \
     c.primary_theme IS NOT NULL, c.addressees, c.links";

/// The tables that [`COLUMNS`] are read from.
pub(super) const TABLES: &str =
    "contribution c JOIN device d ON d.id = c.device JOIN session_key k ON k.id = c.session";

/// Reads a contribution from a row that begins with [`COLUMNS`], with its tags,
/// addressees and links.
pub(super) fn read(db: &Connection, row: &Row<'_>) -> rusqlite::Result<Listed> {
    let id: i64 = row.get(0)?;
    let reference: String = row.get(3)?;
    let merged_into = row.get::<_, Option<[u8; 32]>>(23)?.map(EventId);
    // Most contributions have few of these: what is not there is not asked for.
    let links = if row.get::<_, i64>(34)? > 0 { links(db, id)? } else { Vec::new() };
    let votes = match (row.get::<_, Option<u64>>(29)?, row.get::<_, Option<u64>>(30)?) {
        (Some(agree), Some(disagree)) => Some(Votes { agree, disagree, pass: row.get(31)? }),
        _ => None,
    };
    let source = match (row.get(27)?, row.get(28)?) {
        (Some(name), Some(source_row)) => Some(Source { name, row: source_row, votes }),
        _ => None,
    };
    let mut shown: Ref = parse(3, &reference)?;
    shown.clash = row.get(4)?;
    let mut answers = Vec::new();
    for (_, target) in links.iter().filter(|(link, _)| *link == LinkKind::Answers) {
        answers.extend(reference_of(db, *target)?);
    }
    Ok(Listed {
        reference: shown,
        answers,
        merged_into: match merged_into {
            Some(into) => reference_of(db, into)?,
            None => None,
        },
        contribution: Contribution {
            id: EventId(row.get(1)?),
            session: SessionId(row.get(2)?),
            order: Order {
                at: Hlc(row.get(5)?),
                device: DeviceId(row.get(6)?),
                seq: row.get::<_, i64>(7)?.unsigned_abs(),
            },
            reference,
            said: Wall { ms: row.get(8)?, offset: row.get(9)? },
            author: row.get(10)?,
            kind: parse(11, &row.get::<_, String>(11)?)?,
            words: Body { text: row.get(12)?, original: row.get(13)? },
            reworded: row.get(14)?,
            scrubbed: row.get(15)?,
            mode: parse(16, &row.get::<_, String>(16)?)?,
            permission: parse(17, &row.get::<_, String>(17)?)?,
            phase: row.get(18)?,
            table: row.get(19)?,
            seat: row.get(20)?,
            voice: row.get(21)?,
            language: row.get(22)?,
            tags: if row.get(32)? { tags(db, id)? } else { Vec::new() },
            addressees: match row.get::<_, i64>(33)? {
                0 => Vec::new(),
                _ => addressees(db, id)?,
            },
            links,
            merged_into,
            status: status(&row.get::<_, String>(24)?),
            conflicts: match row.get::<_, i64>(25)? {
                0 => Vec::new(),
                _ => conflicts(db, id)?,
            },
            batch: row.get::<_, Option<[u8; 32]>>(26)?.map(EventId),
            source,
        },
    })
}

fn tags(db: &Connection, id: i64) -> rusqlite::Result<Vec<Tag>> {
    db.prepare_cached(
        "SELECT theme, subtheme, coder FROM tag WHERE contribution = ?1 ORDER BY position",
    )?
    .query_map([id], |row| {
        Ok(Tag {
            mark: ThemeMark { theme: row.get(0)?, subtheme: row.get(1)? },
            coder: row.get(2)?,
        })
    })?
    .collect()
}

fn addressees(db: &Connection, id: i64) -> rusqlite::Result<Vec<String>> {
    db.prepare_cached("SELECT addressee FROM addressee WHERE contribution = ?1 ORDER BY position")?
        .query_map([id], |row| row.get(0))?
        .collect()
}

fn links(db: &Connection, id: i64) -> rusqlite::Result<Vec<(LinkKind, EventId)>> {
    db.prepare_cached("SELECT link, target FROM link WHERE contribution = ?1 ORDER BY position")?
        .query_map([id], |row| {
            let link = LinkKind::from_id(&row.get::<_, String>(0)?);
            Ok((link.unwrap_or(LinkKind::Answers), EventId(row.get(1)?)))
        })?
        .collect()
}

fn conflicts(db: &Connection, id: i64) -> rusqlite::Result<Vec<Register>> {
    let found: Vec<String> = db
        .prepare_cached("SELECT field FROM conflict WHERE contribution = ?1 ORDER BY position")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found.iter().filter_map(|id| Register::from_id(id)).collect())
}

/// The ref of a contribution as it is shown; none if it has not come.
fn reference_of(db: &Connection, id: EventId) -> rusqlite::Result<Option<Ref>> {
    let found = db
        .prepare_cached(
            "SELECT c.ref, c.clash FROM event e JOIN contribution c ON c.id = e.id WHERE e.chain = ?1",
        )?
        .query_row([id.0], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))
        .optional()?;
    match found {
        Some((text, clash)) => Ok(Some(Ref { clash, ..parse(0, &text)? })),
        None => Ok(None),
    }
}

fn status(id: &str) -> Status {
    let all = [Status::Open, Status::Parked, Status::Merged, Status::Hidden];
    all.into_iter().find(|status| status.id() == id).unwrap_or(Status::Open)
}

/// Reads a column whose values this program wrote itself.
fn parse<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    column: usize,
    text: &str,
) -> rusqlite::Result<T> {
    text.parse().map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(error),
        )
    })
}
