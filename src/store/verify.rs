//! Checks the whole record: every chain, every body, every derived row.

use super::error::StoreError;
use super::reader::Reader;
use super::tables::act_of;
use super::{connection, log, rebuild, schema};
use crate::domain::act::NotUnderstood;
use crate::domain::event::{Broken, Event};
use crate::domain::ids::{DeviceId, EventId};
use rusqlite::{Connection, OptionalExtension};
use std::path::Path;

/// What `verify` found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Events looked at.
    pub events: u64,
    /// Devices that wrote them.
    pub devices: u64,
    /// Events whose words were erased.
    pub erased: u64,
    /// Everything out of the ordinary, in the order of the log.
    pub findings: Vec<Finding>,
}

/// One thing out of the ordinary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// SQLite itself finds the file damaged.
    File(String),
    /// An event does not match its hashes.
    Broken {
        /// The device that wrote it.
        device: DeviceId,
        /// Its number there.
        seq: u64,
        /// Which part was changed.
        how: Broken,
    },
    /// The event before it is not the one it was written after.
    Unlinked {
        /// The device.
        device: DeviceId,
        /// The number of the event.
        seq: u64,
    },
    /// Two events have one number: the file was copied and both went on.
    Fork {
        /// The device.
        device: DeviceId,
        /// The number.
        seq: u64,
    },
    /// Events that other laptops have and this one does not (yet).
    Incomplete {
        /// The device.
        device: DeviceId,
        /// The first missing number.
        from: u64,
        /// The last missing number.
        to: u64,
    },
    /// Events that this very store wrote and no longer has: they were taken out.
    Gone {
        /// The device that writes here.
        device: DeviceId,
        /// The first missing number.
        from: u64,
        /// The last missing number.
        to: u64,
    },
    /// An event of a kind that a newer Townhall writes; kept and passed on.
    Newer {
        /// The kind.
        kind: String,
        /// How many there are.
        events: u64,
    },
    /// Facts that cannot be read.
    Malformed {
        /// The device.
        device: DeviceId,
        /// The number of the event.
        seq: u64,
        /// What the reader said.
        why: String,
    },
    /// A derived table does not say what the log says.
    Table {
        /// The table.
        table: String,
        /// Rows that only the table has.
        extra: u64,
        /// Rows that only the log gives.
        missing: u64,
    },
    /// Words that a scrub condemned still stand in the log.
    NotErased {
        /// In how many events.
        events: u64,
    },
    /// Erased words may still stand in the journal until a reader lets go.
    ErasureUnfinished,
}

impl Finding {
    /// Whether the record does not verify because of it; the others are worth
    /// knowing, and nothing is wrong.
    pub fn is_wrong(&self) -> bool {
        !matches!(
            self,
            Finding::Incomplete { .. }
                | Finding::Newer { .. }
                | Finding::Fork { .. }
                | Finding::ErasureUnfinished
        )
    }
}

impl Verified {
    /// Whether the record is what was written.
    pub fn holds(&self) -> bool {
        !self.findings.iter().any(Finding::is_wrong)
    }
}

impl Reader {
    /// Checks every chain, body digest and derived row. `progress` is told how
    /// much is done, of how much; every event counts twice, once for the chain
    /// and once for the rows that follow from it.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read at all.
    pub fn verify(&self, mut progress: impl FnMut(u64, u64)) -> Result<Verified, StoreError> {
        self.snapshot(|reader| {
            let mut verified = Verified::default();
            let failed = |error| reader.failed(error);
            check_file(&reader.db, &mut verified).map_err(failed)?;
            check_log(&reader.db, &mut verified, &mut |done, of| progress(done, 2 * of))
                .map_err(failed)?;
            check_tables(&reader.path, &mut verified, &mut |done, of| progress(of + done, 2 * of))
                .map_err(failed)?;
            Ok(verified)
        })
    }
}

fn check_file(db: &Connection, verified: &mut Verified) -> rusqlite::Result<()> {
    let mut check = db.prepare("PRAGMA quick_check(20)")?;
    for line in check.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            verified.findings.push(Finding::File(line));
        }
    }
    let unfinished: Option<i64> =
        db.query_row("SELECT id FROM unfinished_erasure", [], |row| row.get(0)).optional()?;
    if unfinished.is_some() {
        verified.findings.push(Finding::ErasureUnfinished);
    }
    Ok(())
}

/// Follows each device's chain from its first event.
fn check_log(
    db: &Connection,
    verified: &mut Verified,
    progress: &mut dyn FnMut(u64, u64),
) -> rusqlite::Result<()> {
    let of: u64 = db.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?;
    let devices: Vec<i64> = db
        .prepare("SELECT id FROM device ORDER BY uuid")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let sql = format!(
        "SELECT {} FROM {} WHERE e.device = ?1 ORDER BY e.seq, e.chain",
        log::COLUMNS,
        log::TABLES
    );
    let mut statement = db.prepare(&sql)?;
    let mut newer = std::collections::BTreeMap::new();
    let own: Option<i64> =
        db.query_row("SELECT device FROM own_device", [], |row| row.get(0)).optional()?;
    for device in devices {
        let mut chain = Chain { own: own == Some(device), ..Chain::default() };
        for event in statement.query_map([device], log::read)? {
            let event = event?;
            verified.events += 1;
            verified.erased += u64::from(event.is_erased());
            chain.follow(&event, &mut verified.findings);
            match act_of(&event) {
                Ok(_) => {}
                Err(NotUnderstood::Newer { kind, .. }) => *newer.entry(kind).or_insert(0) += 1,
                Err(NotUnderstood::Malformed { why, .. }) => {
                    let Event { header, .. } = event;
                    let (device, seq) = (header.device, header.seq);
                    verified.findings.push(Finding::Malformed { device, seq, why });
                }
            }
            progress(verified.events, of);
        }
        verified.devices += u64::from(chain.last_seq > 0);
    }
    let newer = newer.into_iter().map(|(kind, events)| Finding::Newer { kind, events });
    verified.findings.extend(newer);
    Ok(())
}

/// Where a device's chain stands: the last number, and the identities there.
#[derive(Default)]
struct Chain {
    /// Whether the device writes here, so that nothing of it is still to come.
    own: bool,
    last_seq: u64,
    last: Vec<EventId>,
    before: Vec<EventId>,
}

impl Chain {
    fn follow(&mut self, event: &Event, findings: &mut Vec<Finding>) {
        let (device, seq) = (event.header.device, event.header.seq);
        if let Err(how) = event.verify() {
            findings.push(Finding::Broken { device, seq, how });
        }
        if seq == self.last_seq {
            findings.push(Finding::Fork { device, seq });
        } else {
            if seq > self.last_seq + 1 {
                let (from, to) = (self.last_seq + 1, seq - 1);
                findings.push(match self.own {
                    true => Finding::Gone { device, from, to },
                    false => Finding::Incomplete { device, from, to },
                });
                self.before = Vec::new();
            } else if self.last_seq == 0 {
                self.before = vec![Event::START];
            } else {
                self.before = std::mem::take(&mut self.last);
            }
            self.last = Vec::new();
            self.last_seq = seq;
        }
        // After a gap there is nothing to compare with.
        if !self.before.is_empty() && !self.before.contains(&event.prev) {
            findings.push(Finding::Unlinked { device, seq });
        }
        self.last.push(event.id);
    }
}

/// Makes the derived tables anew beside the store, in a private temporary
/// database, and compares them row by row.
fn check_tables(
    path: &Path,
    verified: &mut Verified,
    progress: &mut dyn FnMut(u64, u64),
) -> rusqlite::Result<()> {
    // The empty name is SQLite's for a database that nobody else can see and
    // that goes with the connection.
    let mut db = Connection::open("")?;
    schema::create_derived(&mut db)?;
    connection::keep_plans(&db)?;
    let file = format!("file:{}?mode=ro", uri(path));
    db.execute("ATTACH ?1 AS kept", [file])?;
    db.execute_batch("BEGIN")?;
    let wrongly_kept = rebuild::fill(&db, rebuild::Erasing::OnlyCount, progress)?;
    if wrongly_kept > 0 {
        verified.findings.push(Finding::NotErased { events: wrongly_kept });
    }
    for table in schema::DERIVED {
        compare(
            &db,
            table,
            &format!("SELECT * FROM main.{table}"),
            &format!("SELECT * FROM kept.{table}"),
            verified,
        )?;
    }
    db.execute_batch(
        "CREATE VIRTUAL TABLE temp.terms_main USING fts5vocab(main, contribution_search, row); \
         CREATE VIRTUAL TABLE temp.terms_kept USING fts5vocab(kept, contribution_search, row);",
    )?;
    let (main, kept) = ("SELECT * FROM temp.terms_main", "SELECT * FROM temp.terms_kept");
    compare(&db, "contribution_search", main, kept, verified)
}

fn compare(
    db: &Connection,
    table: &str,
    derived: &str,
    kept: &str,
    verified: &mut Verified,
) -> rusqlite::Result<()> {
    let count = |one: &str, other: &str| -> rusqlite::Result<u64> {
        let sql = format!("SELECT count(*) FROM ({one} EXCEPT {other})");
        db.query_row(&sql, [], |row| row.get(0))
    };
    let (missing, extra) = (count(derived, kept)?, count(kept, derived)?);
    if missing + extra > 0 {
        verified.findings.push(Finding::Table { table: table.to_owned(), extra, missing });
    }
    Ok(())
}

/// A path as SQLite's `file:` names want it.
fn uri(path: &Path) -> String {
    let mut out = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                out.push(char::from(*byte))
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
