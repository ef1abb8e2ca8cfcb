//! Links between the documents lead somewhere, and the budgets are all described.

use super::page::{path, read};
use std::path::Path;

const PAGES: [&str; 7] = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/cli.md",
    "docs/decisions.md",
    "docs/performance.md",
    "docs/store.md",
];

/// The targets of `[…](…)` outside fences.
fn targets(page: &str) -> Vec<String> {
    let mut fenced = false;
    let mut targets = Vec::new();
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        if !fenced {
            let ends = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
            targets.extend(ends.map(|(target, _)| target.to_owned()));
        }
    }
    targets
}

/// The anchors of a page's headings, as they are made where such pages are shown.
fn anchors(page: &str) -> Vec<String> {
    let headings = page.lines().filter(|line| line.starts_with('#'));
    let anchor = |heading: &str| -> String {
        let words = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for name in PAGES {
        let page = read(name);
        assert!(!page.is_empty(), "{name} is missing");
        let folder = path(name).parent().map(Path::to_owned).unwrap();
        for target in targets(&page) {
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let elsewhere = target.starts_with("https://");
            let there = file.is_empty() || folder.join(file).exists();
            let anchored = anchor.is_empty()
                || !file.is_empty()
                || anchors(&page).contains(&anchor.to_owned());
            if !(elsewhere || there && anchored) {
                dead.push(format!("{name}: {target}"));
            }
        }
    }
    assert!(dead.is_empty(), "dead links: {dead:#?}");
}

#[test]
fn every_bench_is_described() {
    let source = read("benches/budgets/main.rs");
    let page = read("docs/performance.md");
    let rows = source.lines().filter_map(|line| line.trim().strip_prefix("(\""));
    let names: Vec<&str> = rows.filter_map(|row| Some(row.split_once('"')?.0)).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(
            page.contains(&format!("| `{name}` |")),
            "docs/performance.md says nothing of {name}"
        );
    }
}
