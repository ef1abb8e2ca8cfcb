//! Contributions out of their tables.

use crate::domain::act::{Detail, LinkKind, Source, Votes};
use crate::domain::contribution::{Contribution, Listed, Status, Tag};
use crate::domain::event::{Body, Order};
use crate::domain::floor::turn::EntryId;
use crate::domain::ids::{DeviceId, EventId, SessionId};
use crate::domain::read_back::ReadBack;
use crate::domain::reference::Ref;
use crate::domain::register::Register;
use crate::domain::slip::Serial;
use crate::domain::theme_mark::ThemeMark;
use crate::domain::time::{Hlc, Wall};
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The columns of a contribution, in the order that [`Rows::read`] expects, with
/// the name `c` for its table.
pub(super) const COLUMNS: &str = "c.id, c.event, c.session, c.ref, c.clash, c.at, c.device, c.seq, c.said, \
     c.said_offset, c.author, c.kind, c.text, c.original_text, c.reworded, c.scrubbed, c.mode, \
     c.permission, c.phase, c.at_table, c.seat, c.voice, c.language, c.merged_into, c.status, \
     c.conflicts, c.batch, c.source_name, c.source_row, c.votes_agree, c.votes_disagree, c.votes_pass, \
     c.primary_theme IS NOT NULL, c.addressees, c.links, c.withdrawn, c.slip, c.turn, c.turn_nth, \
     c.read_back, c.due, c.details";

/// [`COLUMNS`] without what nothing is counted by: words, times, origin, links.
pub(super) const OUTLINE: &str = "c.id, c.event, c.session, c.ref, c.clash, c.at, c.device, c.seq, 0, \
     0, '', c.kind, '', NULL, 0, 0, c.mode, \
     c.permission, c.phase, c.at_table, c.seat, c.voice, c.language, c.merged_into, c.status, \
     0, NULL, NULL, NULL, NULL, NULL, NULL, \
     c.primary_theme IS NOT NULL, c.addressees, 0, c.withdrawn, NULL, NULL, NULL, \
     c.read_back, NULL, 0";

/// Reads contributions from rows that begin with [`COLUMNS`] or [`OUTLINE`], with their tags,
/// addressees and links.
///
/// Sessions and devices are few, so each is looked up once instead of being
/// joined to every row.
pub(super) struct Rows<'a> {
    db: &'a Connection,
    sessions: Keys,
    devices: Keys,
}

impl<'a> Rows<'a> {
    pub(super) fn of(db: &'a Connection) -> Self {
        let keys = |sql| Keys { sql, known: Vec::new() };
        Rows {
            db,
            sessions: keys("SELECT uuid FROM session_key WHERE id = ?1"),
            devices: keys("SELECT uuid FROM device WHERE id = ?1"),
        }
    }

    /// Reads one.
    pub(super) fn read(&mut self, row: &Row<'_>) -> rusqlite::Result<Listed> {
        let db = self.db;
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
                session: SessionId(self.sessions.uuid(db, row.get(2)?)?),
                order: Order {
                    at: Hlc(row.get(5)?),
                    device: DeviceId(self.devices.uuid(db, row.get(6)?)?),
                    seq: row.get::<_, i64>(7)?.unsigned_abs(),
                },
                reference,
                said: Wall { ms: row.get(8)?, offset: row.get(9)? },
                author: row.get(10)?,
                kind: word(row, 11)?,
                words: Body { text: row.get(12)?, original: row.get(13)? },
                reworded: row.get(14)?,
                scrubbed: row.get(15)?,
                withdrawn: row.get(35)?,
                mode: word(row, 16)?,
                permission: word(row, 17)?,
                phase: row.get(18)?,
                table: row.get(19)?,
                seat: match row.get_ref(20)?.as_str_or_null()? {
                    Some(seat) => Some(parse(20, seat)?),
                    None => None,
                },
                turn: match (row.get::<_, Option<[u8; 32]>>(37)?, row.get(38)?) {
                    (Some(event), Some(nth)) => Some(EntryId { event: EventId(event), nth }),
                    _ => None,
                },
                slip: row.get::<_, Option<u32>>(36)?.map(Serial),
                voice: row.get(21)?,
                language: row.get(22)?,
                tags: if row.get(32)? { tags(db, id)? } else { Vec::new() },
                addressees: match row.get::<_, i64>(33)? {
                    0 => Vec::new(),
                    _ => addressees(db, id)?,
                },
                links,
                merged_into,
                read_back: read_back(row.get_ref(39)?.as_str()?),
                due: row.get(40)?,
                details: match row.get::<_, i64>(41)? {
                    0 => BTreeMap::new(),
                    _ => details(db, id)?,
                },
                status: status(row.get_ref(24)?.as_str()?),
                conflicts: match row.get::<_, i64>(25)? {
                    0 => Vec::new(),
                    _ => conflicts(db, id)?,
                },
                batch: row.get::<_, Option<[u8; 32]>>(26)?.map(EventId),
                source,
            },
        })
    }
}

/// The ids behind the keys of one table.
struct Keys {
    sql: &'static str,
    known: Vec<(i64, [u8; 16])>,
}

impl Keys {
    fn uuid(&mut self, db: &Connection, key: i64) -> rusqlite::Result<[u8; 16]> {
        if let Some((_, uuid)) = self.known.iter().find(|(known, _)| *known == key) {
            return Ok(*uuid);
        }
        let uuid = db.prepare_cached(self.sql)?.query_row([key], |row| row.get(0))?;
        self.known.push((key, uuid));
        Ok(uuid)
    }
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

fn read_back(id: &str) -> ReadBack {
    let done = ReadBack::DONE.into_iter().chain([ReadBack::Picked]);
    done.into_iter().find(|became| became.id() == id).unwrap_or_default()
}

fn details(db: &Connection, id: i64) -> rusqlite::Result<BTreeMap<Detail, String>> {
    let found: Vec<(String, String)> = db
        .prepare_cached("SELECT detail, text FROM detail WHERE contribution = ?1")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let all = [Detail::Owner, Detail::NextStep, Detail::Translation];
    let known = found.into_iter().filter_map(|(id, text)| {
        all.into_iter().find(|detail| detail.id() == id).map(|detail| (detail, text))
    });
    Ok(known.collect())
}

/// Reads a word of ours from a column.
fn word<T: FromStr<Err: std::error::Error + Send + Sync + 'static>>(
    row: &Row<'_>,
    column: usize,
) -> rusqlite::Result<T> {
    parse(column, row.get_ref(column)?.as_str()?)
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
