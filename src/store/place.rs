//! Where a store may lie: on this laptop's own disk, readable by its owner only.

use super::error::StoreError;
use etcetera::BaseStrategy as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that cloud services keep in step, by the names they give them.
const CLOUD_FOLDERS: [&str; 12] = [
    "Dropbox",
    "OneDrive",
    "Google Drive",
    "GoogleDrive",
    "My Drive",
    "iCloud Drive",
    "Mobile Documents",
    "CloudStorage",
    "Nextcloud",
    "ownCloud",
    "pCloudDrive",
    "Syncthing",
];

/// File systems that lie on another machine, as the system names them.
const NETWORK_FILE_SYSTEMS: [&str; 14] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "afs",
    "afpfs",
    "ceph",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
];

/// The store's place where none is named: the platform's local data folder.
pub fn default_path() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    // On Windows the data folder roams with the user's profile; the cache
    // folder's parent does not.
    let local = if cfg!(windows) { folders.cache_dir() } else { folders.data_dir() };
    Some(local.join("townhall").join("townhall.db"))
}

/// What makes the folder of `path` unsafe, in words that follow "lies in".
pub(super) fn unsafe_for_a_store(path: &Path) -> Option<String> {
    let folder = existing_ancestor(path)?;
    let cloud = folder.components().find_map(|part| {
        let part = part.as_os_str().to_str()?;
        CLOUD_FOLDERS.iter().find(|name| part == **name || part.starts_with(&format!("{name} ")))
    });
    if let Some(cloud) = cloud {
        return Some(format!("a folder that {cloud} keeps in step with other machines"));
    }
    let kind = file_system(&folder)?;
    NETWORK_FILE_SYSTEMS
        .contains(&kind.as_str())
        .then(|| format!("a folder on the network (file system {kind})"))
}

fn existing_ancestor(path: &Path) -> Option<PathBuf> {
    let full = std::path::absolute(path).ok()?;
    full.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok())
}

/// The kind of file system a folder is on, from the system's list of mounts.
#[cfg(target_os = "linux")]
fn file_system(folder: &Path) -> Option<String> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    kind_of_mount(&mounts, folder)
}

#[cfg(not(target_os = "linux"))]
fn file_system(_folder: &Path) -> Option<String> {
    None
}

/// Finds the mount that `folder` is on: the longest mount point above it, the
/// last one where several share it.
#[cfg(any(target_os = "linux", test))]
fn kind_of_mount(mounts: &str, folder: &Path) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let (left, right) = line.split_once(" - ")?;
        let point = left.split(' ').nth(4)?.replace("\\040", " ");
        let kind = right.split(' ').next()?;
        let above = folder.starts_with(&point);
        if above && best.is_none_or(|(length, _)| point.len() >= length) {
            best = Some((point.len(), kind));
        }
    }
    best.map(|(_, kind)| kind.to_owned())
}

/// Makes an empty file and the folders above it, for its owner only. Leaves a
/// file that is there as it is.
pub(super) fn make_file(path: &Path) -> Result<(), StoreError> {
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::Io { path, source }
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        make_folder(folder).map_err(io(folder))?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(io(path)(error)),
    }
}

fn make_folder(folder: &Path) -> std::io::Result<()> {
    if folder.exists() && !folder.is_dir() {
        return Err(std::io::Error::from(std::io::ErrorKind::NotADirectory));
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
30 22 0:28 / /mnt/hall rw,relatime shared:9 - nfs4 server:/hall rw
31 22 0:29 / /mnt/hall\\040two rw,relatime shared:9 - cifs //server/hall rw
32 30 254:2 / /mnt/hall/local rw - ext4 /dev/vdb rw
";

    #[test]
    fn the_nearest_mount_above_decides() {
        let kind = |folder: &str| kind_of_mount(MOUNTS, Path::new(folder));
        assert_eq!(kind("/home/bk").as_deref(), Some("ext4"));
        assert_eq!(kind("/mnt/hall/evening").as_deref(), Some("nfs4"));
        assert_eq!(kind("/mnt/hall two").as_deref(), Some("cifs"));
        assert_eq!(kind("/mnt/hall/local/x").as_deref(), Some("ext4"));
    }

    #[test]
    fn a_folder_in_the_cloud_is_named() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("OneDrive - City of Riverton");
        fs::create_dir(&folder).unwrap();
        let what = unsafe_for_a_store(&folder.join("townhall.db")).unwrap();
        assert!(what.contains("OneDrive"), "{what}");
        assert_eq!(unsafe_for_a_store(&home.path().join("deep/er/townhall.db")), None);
    }
}
