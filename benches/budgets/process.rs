//! Runs of the program from outside: how long they take, and the most memory
//! they hold.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a run came to.
pub(crate) struct Ran {
    pub(crate) time: Duration,
    /// The most memory it held, in MB.
    pub(crate) peak: f64,
}

/// Runs the program on a store. It has to succeed.
pub(crate) fn townhall(store: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_townhall"));
    command.args(arguments).env("TOWNHALL_STORE", store).env("TOWNHALL_AS", "BK");
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
    let mut peak = 0.0_f64;
    let status = loop {
        // Read often: the system forgets it when the program ends.
        peak = peak.max(memory(child.id()).map_or(0.0, |memory| memory.peak));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    assert!(status.success(), "townhall {arguments:?} failed");
    Ran { time: begun.elapsed(), peak }
}

/// The memory of a process, in MB of 1,000,000 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Memory {
    /// The most it ever held.
    pub(crate) peak: f64,
}

/// What the system says of a process; none where it does not say it this way.
pub(crate) fn memory(process: u32) -> Option<Memory> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let of = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name))?;
        let kib: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
        Some(kib * 1_024.0 / 1e6)
    };
    Some(Memory { peak: of("VmHWM:")? })
}

/// The time that a process has spent on the processor; none as for [`memory`].
pub(crate) fn processor_time(process: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // After the name, which may hold anything: user and system time are the
    // twelfth and thirteenth, in hundredths of a second.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks: u64 = fields.next()?.parse::<u64>().ok()? + fields.next()?.parse::<u64>().ok()?;
    Some(Duration::from_millis(10 * ticks))
}
