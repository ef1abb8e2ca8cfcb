//! Dependencies run one way, and the pure rooms do nothing but think: a reader
//! of `domain` knows that no file, clock or dice stands behind a line of it.

mod check;
mod paths;

use crate::source;
use check::violations;
use std::path::Path;

#[test]
fn no_room_reaches_upward_and_the_pure_ones_touch_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let found: Vec<String> = source::program_files(&folder)
        .iter()
        .flat_map(|file| violations(&file.path, &file.code))
        .collect();
    assert!(found.is_empty(), "see the map in src/lib.rs:\n{}", found.join("\n"));
}

#[test]
fn every_test_file_is_registered() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let main = source::code(&std::fs::read_to_string(folder.join("main.rs")).unwrap());
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let is_file = path.extension().is_some_and(|extension| extension == "rs");
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if (is_file && name != "main") || path.join("mod.rs").exists() {
            names.push(name);
        }
    }
    let missing = unregistered(&names, &main);
    assert!(missing.is_empty(), "tests/main.rs lacks `mod …;` for {missing:?}");
}

/// The names that have no `mod` line of their own.
fn unregistered<'a>(names: &'a [String], main: &str) -> Vec<&'a String> {
    let has = |name: &&String| main.lines().any(|line| line.trim() == format!("mod {name};"));
    names.iter().filter(|name| !has(name)).collect()
}

#[test]
fn a_test_file_nobody_names_is_found() {
    let names = ["here".to_owned(), "her".to_owned()];
    assert_eq!(unregistered(&names, "mod here;\n"), [&names[1]]);
}
