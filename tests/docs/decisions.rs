//! `docs/decisions.md` has a sentence for every dependency.

use super::page::{code, read, rows, section};
use std::collections::BTreeSet;

#[test]
fn every_dependency_has_its_sentence() {
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let unix = &manifest["target"]["cfg(unix)"]["dependencies"];
    let tables = [&manifest["dependencies"], &manifest["dev-dependencies"], unix];
    let real: BTreeSet<&str> = tables
        .iter()
        .flat_map(|table| table.as_table().unwrap().keys())
        .map(String::as_str)
        .collect();
    let page = read("docs/decisions.md");
    let rows = rows(section(&page, "## Dependencies"));
    let named: BTreeSet<&str> = rows.iter().map(|row| code(&row[0])).collect();
    assert_eq!(named, real);
    assert!(rows.iter().all(|row| row[1].ends_with('.')), "a crate without a sentence");
}
