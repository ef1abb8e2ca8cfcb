//! Is the disk encrypted that the store lies on? Best effort: what a folder's own
//! encryption does cannot be seen from here.

use super::check::Check;
use super::machine::Machine;
use std::path::Path;

pub(super) fn check(machine: &Machine, store: &Path) -> Check {
    let full = std::fs::canonicalize(store).unwrap_or_else(|_| store.to_owned());
    let device = machine.read("/proc/self/mountinfo").and_then(|mounts| device_of(&mounts, &full));
    match device.map(|device| is_encrypted(machine, &device, 0)) {
        Some(true) => Check::ok("encryption", "the disk under the store is encrypted"),
        Some(false) => Check::look(
            "encryption",
            "the disk under the store does not look encrypted",
            "Whoever has the laptop can read what was said. Use one with an encrypted disk.",
        ),
        None => Check::look(
            "encryption",
            "this program cannot see here whether the disk is encrypted",
            "See in the system's settings: FileVault, BitLocker, LUKS.",
        ),
    }
}

/// The device that a path is mounted from, `8:1`, by the longest mount point
/// above it.
fn device_of(mounts: &str, path: &Path) -> Option<String> {
    let mount = |line: &str| {
        let mut fields = line.split(' ');
        let device = fields.nth(2)?.to_owned();
        // Blanks in a mount point are written as octal numbers.
        let point = fields.nth(1)?.replace("\\040", " ");
        path.starts_with(&point).then_some((point.len(), device))
    };
    // Of mounts at one point the last covers the others.
    mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length).map(|(_, device)| device)
}

/// How many devices lie below each other at most: file system, logical volume,
/// encryption, partition, disk.
const DEEPEST: u8 = 8;

/// Whether a device is encrypted, or all that lies below it is.
fn is_encrypted(machine: &Machine, device: &str, depth: u8) -> bool {
    let at = format!("/sys/dev/block/{device}");
    if machine.read(format!("{at}/dm/uuid")).is_some_and(|uuid| uuid.starts_with("CRYPT-")) {
        return true;
    }
    let below = machine.names(format!("{at}/slaves"));
    let number = |name: &String| machine.read(format!("{at}/slaves/{name}/dev"));
    depth < DEEPEST
        && !below.is_empty()
        && below.iter().all(|name| {
            number(name).is_some_and(|device| is_encrypted(machine, &device, depth + 1))
        })
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::super::machine::{Machine, made_of};
    use super::{check, device_of};
    use std::path::Path;

    const MOUNTS: &str = "\
        22 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw\n\
        30 22 8:1 / /boot rw - ext4 /dev/sda1 rw\n\
        31 22 8:17 / /media/My\\040Stick rw - vfat /dev/sdb1 rw\n\
        32 22 0:45 / /proc rw - proc proc rw\n";

    #[test]
    fn the_nearest_mount_counts() {
        for (path, device) in [
            ("/home/mo/townhall.db", "253:1"),
            ("/boot/t.db", "8:1"),
            ("/bootlegs/t.db", "253:1"),
            ("/media/My Stick/t.db", "8:17"),
        ] {
            assert_eq!(device_of(MOUNTS, Path::new(path)).as_deref(), Some(device), "{path}");
        }
        assert_eq!(device_of("garbage\n\n", Path::new("/home")), None);
    }

    #[test]
    fn a_volume_on_an_encrypted_partition_is_encrypted() {
        let mounts = ("/proc/self/mountinfo", MOUNTS);
        let on_luks = [
            mounts,
            ("/sys/dev/block/253:1/dm/uuid", "LVM-abc\n"),
            ("/sys/dev/block/253:1/slaves/dm-0/dev", "253:0\n"),
            ("/sys/dev/block/253:0/dm/uuid", "CRYPT-LUKS2-def\n"),
        ];
        let store = Path::new("/home/mo/townhall.db");
        let (_folder, machine) = made_of(&on_luks);
        assert_eq!(check(&machine, store).state, State::Ok);
        let (_folder, machine) = made_of(&on_luks[..3]);
        assert_eq!(check(&machine, store).state, State::Look);
        // A volume over two disks of which one is open is open.
        let half = [
            on_luks[0],
            on_luks[1],
            on_luks[2],
            on_luks[3],
            ("/sys/dev/block/253:1/slaves/sdb1/dev", "8:17\n"),
        ];
        let (_folder, machine) = made_of(&half);
        assert_eq!(check(&machine, store).state, State::Look);
        assert!(check(&Machine::unknown(), store).found.contains("cannot see"));
    }

    #[test]
    fn devices_that_lie_in_a_circle_end_the_search() {
        let circle = [
            ("/proc/self/mountinfo", "22 1 253:1 / / rw - ext4 x rw"),
            ("/sys/dev/block/253:1/slaves/a/dev", "253:1"),
        ];
        let (_folder, machine) = made_of(&circle);
        assert_eq!(check(&machine, Path::new("/x")).state, State::Look);
    }
}
