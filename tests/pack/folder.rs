//! All or nothing: whatever happens, a complete pack stands somewhere, and
//! nothing of anybody else's is touched.

use super::hall::Hall;
use std::fs;
use std::io;
use std::path::Path;
use townhall::folder::{FolderError, Step};
use townhall::pack::export::{Options, export, export_stopping};
use townhall::pack::{Audience, Manifest, PackError};

fn options() -> Options {
    Options::default()
}

/// Whether a whole pack stands in `dir`: every file of the manifest as it says.
pub(crate) fn is_complete(dir: &Path) -> bool {
    let Ok(Some(manifest)) = Manifest::read(dir) else { return false };
    manifest.files.iter().all(|file| {
        fs::read(dir.join(&file.path)).is_ok_and(|bytes| {
            use sha2::Digest as _;
            let digest = sha2::Sha256::digest(&bytes);
            let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            bytes.len() as u64 == file.bytes && hex == file.sha256
        })
    }) && manifest.files.len() >= 6
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_same_log_gives_the_same_bytes() {
    let place = tempfile::tempdir().unwrap();
    for audience in Audience::ALL {
        let options = Options { audience, ..options() };
        let [one, two] = ["one", "two"].map(|name| place.path().join(format!("{name}-{audience}")));
        let written = export(&Hall::evening(200), &one, &options).unwrap();
        assert_eq!(written.previous, None);
        std::thread::sleep(std::time::Duration::from_millis(5));
        export(&Hall::evening(200), &two, &options).unwrap();
        for file in
            written.manifest.files.iter().map(|file| file.path.as_str()).chain(["manifest.json"])
        {
            assert_eq!(
                fs::read(one.join(file)).unwrap(),
                fs::read(two.join(file)).unwrap(),
                "{file}"
            );
        }
        assert!(is_complete(&one));
    }
}

#[test]
fn a_power_cut_at_any_step_leaves_a_whole_pack() {
    let (before, after) = (Hall::evening(20), Hall::evening(40));
    for step in Step::ALL {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("pack");
        let previous = place.path().join("pack.previous");
        // Two exports, so that all three folders are in play.
        export(&before, &dir, &options()).unwrap();
        export(&before, &dir, &options()).unwrap();
        let cut = |at| if at == step { Err(io::Error::other("power cut")) } else { Ok(()) };
        export_stopping(&after, &dir, &options(), &mut { cut }).unwrap_err();
        assert!(is_complete(&dir) || is_complete(&previous), "{step:?}: nothing whole is left");
        assert!(!dir.exists() || is_complete(&dir), "{step:?}: half a pack");
        // The next one puts a whole pack in its place even if it gets no further …
        let at_once = |_| Err(io::Error::other("power cut"));
        export_stopping(&after, &dir, &options(), &mut { at_once }).unwrap_err();
        assert!(is_complete(&dir), "{step:?}: nothing in the pack's own place");
        // … and then everything right.
        let written = export(&after, &dir, &options()).unwrap();
        assert!(is_complete(&dir) && is_complete(&previous), "{step:?}");
        assert_eq!(written.contributions, 40);
        assert_eq!(names(place.path()), ["pack", "pack.previous"], "{step:?}");
    }
}

#[test]
fn an_interrupted_first_export_leaves_nothing_in_the_way() {
    for step in [Step::Begun, Step::Filled, Step::SetAside] {
        let place = tempfile::tempdir().unwrap();
        let dir = place.path().join("deep/er/pack");
        let cut = |at| if at == step { Err(io::Error::other("power cut")) } else { Ok(()) };
        export_stopping(&Hall::evening(5), &dir, &options(), &mut { cut }).unwrap_err();
        assert!(!dir.exists() || names(&dir).is_empty(), "{step:?}");
        export(&Hall::evening(5), &dir, &options()).unwrap();
        assert!(is_complete(&dir));
        assert_eq!(names(dir.parent().unwrap()), ["pack"]);
    }
}

#[test]
fn folders_of_others_are_left_alone() {
    let hall = Hall::evening(5);
    for name in ["pack", "pack.previous", "pack.new"] {
        let place = tempfile::tempdir().unwrap();
        let theirs = place.path().join(name);
        fs::create_dir(&theirs).unwrap();
        fs::write(theirs.join("thesis.txt"), "years of work").unwrap();
        fs::write(theirs.join("manifest.json"), "{\"name\": \"another program's\"}").unwrap();
        let error = export(&hall, &place.path().join("pack"), &options()).unwrap_err();
        assert!(
            matches!(error, PackError::Folder(FolderError::NotOurs { ref path, .. }) if path.ends_with(name)),
            "{error}"
        );
        assert!(error.to_string().contains("is not empty"));
        assert_eq!(fs::read_to_string(theirs.join("thesis.txt")).unwrap(), "years of work");
        assert_eq!(names(place.path()), [name]);
    }
}

#[test]
fn a_pack_that_somebody_filled_in_is_not_thrown_away() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("pack");
    let hall = Hall::evening(5);
    export(&hall, &dir, &options()).unwrap();
    fs::write(dir.join("our-answers.csv"), "K7,yes").unwrap();
    // It moves to the side with the answers in it …
    export(&hall, &dir, &options()).unwrap();
    assert!(place.path().join("pack.previous/our-answers.csv").exists());
    // … and stays there until somebody has looked.
    let error = export(&hall, &dir, &options()).unwrap_err();
    assert!(error.to_string().contains("our-answers.csv"), "{error}");
    assert_eq!(names(place.path()), ["pack", "pack.previous"], "found only after the work");
    assert!(is_complete(&dir));
    fs::remove_file(place.path().join("pack.previous/our-answers.csv")).unwrap();
    fs::write(place.path().join("pack.previous/report.md"), "changed").unwrap();
    let error = export(&hall, &dir, &options()).unwrap_err();
    assert!(
        matches!(error, PackError::Folder(FolderError::Touched { ref file, .. }) if file == "report.md"),
        "{error}"
    );
}

#[test]
fn what_is_no_folder_is_refused() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("file");
    fs::write(&file, "text").unwrap();
    for dir in [file.as_path(), Path::new("/")] {
        let error = export(&Hall::evening(1), dir, &options()).unwrap_err();
        assert!(matches!(error, PackError::Folder(FolderError::NotAFolder { .. })), "{error}");
    }
    let below_a_file = file.join("pack");
    let error = export(&Hall::evening(1), &below_a_file, &options()).unwrap_err();
    assert!(error.to_string().contains(file.to_str().unwrap()), "{error}");
}

#[test]
fn an_empty_folder_and_a_chosen_format_will_do() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("pack");
    fs::create_dir(&dir).unwrap();
    let only = |words: &[&str]| Options {
        only: Some(words.iter().map(|word| (*word).to_owned()).collect()),
        ..options()
    };
    export(&Hall::evening(3), &dir, &only(&["md"])).unwrap();
    assert_eq!(names(&dir), ["manifest.json", "report.md"]);
    export(&Hall::evening(3), &dir, &only(&["themes", "session"])).unwrap();
    assert_eq!(names(&dir.join("data")), ["session.json", "themes.csv"]);
    let error = export(&Hall::evening(3), &dir, &only(&["docx"])).unwrap_err().to_string();
    assert!(error.contains("\"docx\"") && error.contains("csv"), "{error}");
    assert_eq!(names(&dir.join("data")), ["session.json", "themes.csv"]);
}
