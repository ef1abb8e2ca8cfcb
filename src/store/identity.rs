//! Which device writes here. A file that was copied, restored or moved must not
//! go on as the same device, or two chains would share their numbers: the
//! device is rolled at the first write when machine, path or file are not those
//! it was born to.

use super::log;
use crate::domain::ids::{DeviceId, EventId};
use crate::domain::reference::Mark;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest as _, Sha256};
use std::path::Path;

/// The device that writes here, and where its chain stands.
#[derive(Clone, Debug)]
pub(super) struct Own {
    pub(super) device: DeviceId,
    pub(super) mark: Mark,
    /// The number of its last event.
    pub(super) seq: u64,
    /// The identity of its last event.
    pub(super) prev: EventId,
    /// How many refs it has given out.
    pub(super) refs: u64,
}

/// What a device is born to. Hashes, so that a store says nothing about whose
/// laptop it was on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Birthplace {
    machine: String,
    path: String,
    file: String,
}

impl Birthplace {
    /// Of the store at `path` on this machine.
    pub(super) fn of(path: &Path) -> std::io::Result<Self> {
        let full = path.canonicalize()?;
        Ok(Birthplace {
            machine: short_hash(&machine()),
            path: short_hash(full.as_os_str().as_encoded_bytes()),
            file: short_hash(file(&full)?.as_bytes()),
        })
    }
}

/// The device that writes here; a new one where there is none, or the one there
/// was born elsewhere.
pub(super) fn settle(db: &Connection, here: &Birthplace, fresh: DeviceId) -> rusqlite::Result<Own> {
    let kept = db
        .query_row(
            "SELECT d.id, d.uuid, o.refs, o.machine, o.path, o.file FROM own_device o \
             JOIN device d ON d.id = o.device",
            [],
            |row| {
                let born =
                    Birthplace { machine: row.get(3)?, path: row.get(4)?, file: row.get(5)? };
                Ok((row.get::<_, i64>(0)?, DeviceId(row.get(1)?), row.get::<_, u64>(2)?, born))
            },
        )
        .optional()?;
    let (key, device, refs) = match kept {
        Some((key, device, refs, born)) if born == *here => (key, device, refs),
        _ => {
            let key = log::device_key(db, fresh)?;
            db.execute(
                "INSERT OR REPLACE INTO own_device (id, device, machine, path, file, refs) \
                 VALUES (1, ?1, ?2, ?3, ?4, 0)",
                params![key, here.machine, here.path, here.file],
            )?;
            (key, fresh, 0)
        }
    };
    let last = db
        .query_row(
            "SELECT seq, chain FROM event WHERE device = ?1 ORDER BY seq DESC LIMIT 1",
            [key],
            |row| Ok((row.get::<_, u64>(0)?, EventId(row.get(1)?))),
        )
        .optional()?;
    let (seq, prev) = last.unwrap_or((0, crate::domain::Event::START));
    Ok(Own { device, mark: Mark::from_bytes(&device.0), seq, prev, refs })
}

/// Whether this laptop is the one that leads a session: what it writes next
/// comes from the device that has the chair.
pub(super) fn leads(
    db: &Connection,
    here: &Birthplace,
    session: [u8; 16],
) -> rusqlite::Result<bool> {
    let born = db
        .query_row(
            "SELECT o.machine, o.path, o.file FROM session s \
             JOIN session_key k ON k.id = s.id JOIN device d ON d.uuid = s.chair \
             JOIN own_device o ON o.device = d.id WHERE k.uuid = ?1",
            [session],
            |row| Ok(Birthplace { machine: row.get(0)?, path: row.get(1)?, file: row.get(2)? }),
        )
        .optional()?;
    Ok(born.as_ref() == Some(here))
}

/// Remembers how many refs were given out.
pub(super) fn keep_refs(db: &Connection, refs: u64) -> rusqlite::Result<()> {
    db.prepare_cached("UPDATE own_device SET refs = ?1")?.execute([refs.cast_signed()])?;
    Ok(())
}

fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

/// What the system calls this machine.
fn machine() -> Vec<u8> {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .into_iter()
        .find_map(|path| std::fs::read(path).ok().filter(|id| !id.is_empty()))
        .unwrap_or_else(|| {
            let name = ["COMPUTERNAME", "HOSTNAME"].into_iter().find_map(std::env::var_os);
            name.unwrap_or_default().into_encoded_bytes()
        })
}

#[cfg(unix)]
fn file(path: &Path) -> std::io::Result<String> {
    use std::os::unix::fs::MetadataExt as _;
    let found = path.metadata()?;
    Ok(format!("{}:{}", found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn file(path: &Path) -> std::io::Result<String> {
    // A copy of a file has a time of creation of its own.
    let created = path.metadata()?.created()?;
    Ok(format!("{created:?}"))
}
