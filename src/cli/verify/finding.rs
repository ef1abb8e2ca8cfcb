//! Each finding in words: what it is, what it means, what to do.

use crate::cli::layout::counted;
use crate::domain::event::Broken;
use crate::domain::{DeviceId, Mark};
use crate::store::Finding;

/// A finding, told.
pub(super) struct Told {
    /// A stable word for programs.
    pub(super) id: &'static str,
    /// What was found, and where.
    pub(super) what: String,
    /// What it means, and what to do.
    pub(super) then: String,
}

/// Two characters and the beginning of its id: people know a laptop by the first.
fn laptop(device: DeviceId) -> String {
    let id = device.to_string();
    format!("laptop {} ({})", Mark::from_bytes(&device.0), &id[..8])
}

/// Whether a finding says that the log itself is not what was written.
pub(super) fn is_in_the_log(finding: &Finding) -> bool {
    finding.is_wrong() && !matches!(finding, Finding::Table { .. } | Finding::NotErased { .. })
}

/// Tells a finding. Where the log is sound, what is derived from it can be made
/// anew; where it is not, the tables may be the better witness.
pub(super) fn tell(finding: &Finding, log_is_sound: bool) -> Told {
    let (id, what, then) = match finding {
        Finding::File(said) => (
            "file",
            format!("SQLite finds the file damaged: {said}."),
            "Part of the file was overwritten or lost on the disk. Go on with the latest backup \
             under another name; `sqlite3 FILE .recover` saves what can be read of this one.",
        ),
        Finding::Broken { device, seq, how: Broken::Chain } => (
            "chain",
            format!("Event {seq} of {} does not match its place in the chain.", laptop(*device)),
            "It was changed after it was written, or the disk failed. Compare it with a backup or \
             another laptop's copy; do not rely on that event.",
        ),
        Finding::Broken { device, seq, how: Broken::Body } => (
            "body",
            format!("The words of event {seq} of {} are not those written.", laptop(*device)),
            "Somebody changed them in the file, or the disk failed. Compare with a backup or \
             another laptop's copy; do not quote them.",
        ),
        Finding::Unlinked { device, seq } => (
            "unlinked",
            format!(
                "Event {seq} of {} does not follow the event that is before it.",
                laptop(*device)
            ),
            "An event was taken out, put in or put in another order. Compare with a backup or \
             another laptop's copy.",
        ),
        Finding::Fork { device, seq } => (
            "fork",
            format!("{} wrote two events with the number {seq}.", capital(laptop(*device))),
            "The file was copied and both copies were written to. Both are kept and counted; \
             nothing is to be done.",
        ),
        Finding::Incomplete { device, from, to } => (
            "incomplete",
            match to - from {
                0 => format!("Event {from} of {} has not come here yet.", laptop(*device)),
                _ => {
                    format!("Events {from} to {to} of {} have not come here yet.", laptop(*device))
                }
            },
            "Another laptop has more than this one. Bring the two together to have all of it.",
        ),
        Finding::Gone { device, from, to } => (
            "gone",
            format!("{} been taken out of the log.", events(*device, *from, *to)),
            "They were written here, and no program of ours takes any out. Compare with a backup \
             or another laptop's copy.",
        ),
        Finding::Newer { kind, events } => (
            "newer",
            format!("{} of the kind \"{kind}\" from a newer Townhall.", counted(*events, "event")),
            "Kept and passed on as they are, and not shown here. Install the newest Townhall to \
             see them.",
        ),
        Finding::Malformed { device, seq, why } => (
            "malformed",
            format!("The facts of event {seq} of {} cannot be read: {why}.", laptop(*device)),
            "The event is kept and left out of every list. Compare with a backup or another \
             laptop's copy, and please report it.",
        ),
        Finding::Table { table, extra, missing } => (
            "table",
            format!(
                "The table \"{table}\" is not what the log says: {} too many, {missing} missing.",
                counted(*extra, "row")
            ),
            match log_is_sound {
                true => {
                    "The table was changed by another program; the log still has all of it. Mend \
                     it: townhall store rebuild"
                }
                false => {
                    "The log was changed, so the table may still hold what was written: compare \
                     the two before you make the tables anew."
                }
            },
        ),
        Finding::NotErased { events } => (
            "not-erased",
            format!("Words that were scrubbed still stand in {}.", counted(*events, "event")),
            "They came back with an older copy. Erase them: townhall store rebuild",
        ),
        Finding::ErasureUnfinished => (
            "erasure-unfinished",
            "Erased words may still stand in the journal beside the store.".to_owned(),
            "Another program was reading when they were erased. Close the other programs that \
             have the store open, then run this again.",
        ),
    };
    Told { id, what, then: then.to_owned() }
}

/// `Event 3 of laptop K7 (…) has`, `Events 3 to 5 of laptop K7 (…) have`.
fn events(device: DeviceId, from: u64, to: u64) -> String {
    match from == to {
        true => format!("Event {from} of {} has", laptop(device)),
        false => format!("Events {from} to {to} of {} have", laptop(device)),
    }
}

fn capital(text: String) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}
