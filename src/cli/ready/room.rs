//! Is there room on the disk, and does what is written reach it?

use super::check::Check;
use crate::domain::SessionId;
use crate::store::{Draft, Store};
use std::path::Path;
use std::time::Instant;

/// An evening takes a few megabytes; packs and backups take more.
const LEAST_MB: u64 = 200;
const GOOD_MB: u64 = 1_000;

/// Longer than this for a line, and note-takers would feel it.
const SLOW_MS: u128 = 200;

/// The room left on the disk of the store.
pub(super) fn space(store: &Path) -> Check {
    let folder = store.parent().filter(|parent| !parent.as_os_str().is_empty());
    match free_mb(folder.unwrap_or(Path::new("."))) {
        Some(free) => judge(free),
        None => Check::look(
            "disk",
            "this program cannot see here how much room is left",
            format!("See that there are {GOOD_MB} MB left."),
        ),
    }
}

fn judge(free_mb: u64) -> Check {
    let found = match free_mb {
        ..10_000 => format!("{free_mb} MB free"),
        _ => format!("{} GB free", free_mb / 1_000),
    };
    match free_mb {
        ..LEAST_MB => Check::no("disk", found, "Delete or move what you do not need."),
        LEAST_MB..GOOD_MB => {
            Check::look("disk", found, "That is enough for the words; packs and backups need more.")
        }
        _ => Check::ok("disk", found),
    }
}

#[cfg(unix)]
fn free_mb(folder: &Path) -> Option<u64> {
    let volume = rustix::fs::statvfs(folder).ok()?;
    Some(volume.f_bavail.saturating_mul(volume.f_frsize) / 1_000_000)
}

#[cfg(not(unix))]
fn free_mb(_folder: &Path) -> Option<u64> {
    None
}

/// Writes a line as a desk does while it is typed, and forgets it again.
pub(super) fn durable(store: &mut Store, session: SessionId) -> Check {
    let draft = Draft {
        desk: "ready".to_owned(),
        session,
        text: "Is this on the disk?".to_owned(),
        context: String::new(),
        wall: 0,
    };
    let begun = Instant::now();
    let written = store.save_draft(&draft);
    let took = begun.elapsed().as_millis();
    let forgotten = written.and_then(|()| store.clear_draft(&draft.desk));
    match forgotten {
        Err(error) => {
            let todo = error.hints().join(" ");
            let todo = if todo.is_empty() {
                "Put the store elsewhere: --store FILE".to_owned()
            } else {
                todo
            };
            Check::no("store", error.to_string(), todo)
        }
        Ok(()) if took > SLOW_MS => Check::look(
            "store",
            format!("a line reached the disk after {took} ms"),
            "Every line will take that long. A laptop's own disk is quicker than a stick.",
        ),
        Ok(()) => Check::ok("store", format!("a line reached the disk after {took} ms")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Check, judge};

    #[test]
    fn room_is_judged_by_what_an_evening_takes() {
        assert_eq!(judge(41_812), Check::ok("disk", "41 GB free"));
        assert_eq!(judge(1_000), Check::ok("disk", "1000 MB free"));
        assert!(matches!(judge(999), Check { state: super::super::State::Look, .. }));
        assert!(matches!(judge(199), Check { state: super::super::State::No, .. }));
    }
}
