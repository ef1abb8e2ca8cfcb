//! Contributions into their tables. Out of them: `listed.rs`.

use super::log;
use crate::domain::contribution::Contribution;
use crate::domain::ids::SessionId;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

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
    if changed(|a, b| a.details != b.details) {
        clear(db, had, "DELETE FROM detail WHERE contribution = ?1", id)?;
        let mut add = db.prepare_cached(
            "INSERT INTO detail (contribution, detail, text) VALUES (?1, ?2, ?3)",
        )?;
        for (detail, text) in &now.details {
            add.execute(params![id, detail.id(), text])?;
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
         source_row, source_key, votes_agree, votes_disagree, votes_pass, addressees, links, \
         withdrawn, slip, turn, turn_nth, read_back, due, details) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, \
         ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41, ?42, ?43)",
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
        now.seat.map(|seat| seat.to_string()),
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
        now.withdrawn,
        now.slip.map(|slip| slip.0),
        now.turn.map(|turn| turn.event.0),
        now.turn.map(|turn| turn.nth),
        now.read_back.id(),
        now.due,
        now.details.len() as i64,
    ])?;
    Ok(())
}

/// Only what a write can change.
fn update(db: &Connection, id: i64, now: &Contribution) -> rusqlite::Result<()> {
    db.prepare_cached(
        "UPDATE contribution SET kind = ?2, text = ?3, original_text = ?4, reworded = ?5, scrubbed = ?6, \
         mode = ?7, permission = ?8, at_table = ?9, seat = ?10, voice = ?11, language = ?12, \
         primary_theme = ?13, merged_into = ?14, status = ?15, conflicts = ?16, addressees = ?17, links = ?18, \
         withdrawn = ?19, slip = ?20, read_back = ?21, due = ?22, details = ?23 \
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
        now.seat.map(|seat| seat.to_string()),
        now.voice,
        now.language,
        now.primary_theme(),
        now.merged_into.map(|id| id.0),
        now.status.id(),
        now.conflicts.len() as i64,
        now.addressees.len() as i64,
        now.links.len() as i64,
        now.withdrawn,
        now.slip.map(|slip| slip.0),
        now.read_back.id(),
        now.due,
        now.details.len() as i64,
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
