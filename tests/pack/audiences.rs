//! What each audience must not find in any file of its pack.

use super::csv_file::rows;
use super::hall::{Hall, packed, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use townhall::domain::act::Detail;
use townhall::domain::{Mode, Permission};
use townhall::pack::Audience;

const FILES: [&str; 6] = [
    "data/contributions.csv",
    "data/themes.csv",
    "data/session.json",
    "data/README.md",
    "report.md",
    "manifest.json",
];

/// Words nobody else uses, so that finding them means a leak.
fn marked() -> Hall {
    let mut hall = Hall::evening(150);
    for (nth, listed) in hall.listed.iter_mut().enumerate() {
        let one = &mut listed.contribution;
        one.words.text = format!("Wording{nth}x");
        one.words.original = (nth % 3 == 0).then(|| format!("Original{nth}x"));
        // What is done about it may repeat it.
        one.details.insert(Detail::Owner, format!("Office of Wording{nth}x"));
        one.details.insert(Detail::NextStep, format!("Look at Wording{nth}x"));
        one.author = "AUTHORINITIALS".into();
        for tag in &mut one.tags {
            tag.coder = "CODERINITIALS".into();
        }
    }
    // Something said about a contribution that is only counted must not name it.
    let unnamed = hall.listed[2].reference;
    assert_eq!(hall.listed[2].contribution.permission, Permission::No);
    hall.listed[4].answers.push(unnamed);
    hall.listed[5].merged_into = Some(unnamed);
    hall.counted()
}

#[test]
fn nobody_outside_the_team_learns_who_or_when() {
    let hall = marked();
    for audience in [Audience::Council, Audience::Public] {
        let place = packed(&hall, audience, "en");
        for file in FILES {
            let text = read(&place, file);
            for secret in ["INITIALS", "SEAT", "ROW"] {
                assert!(!text.contains(secret), "{audience}: {secret} in {file}");
            }
            for listed in &hall.listed {
                let one = &listed.contribution;
                let (time, id) = (one.said.rfc3339(), one.id.to_string());
                assert!(!text.contains(&time) && !text.contains(&id), "{audience}: {file}");
            }
        }
    }
    let team = packed(&hall, Audience::Internal, "en");
    assert!(read(&team, "data/session.json").contains("CODERINITIALS"));
}

#[test]
fn words_travel_as_far_as_allowed() {
    let hall = marked();
    for audience in [Audience::Council, Audience::Public] {
        let place = packed(&hall, audience, "fr");
        let texts: Vec<String> = FILES.iter().map(|file| read(&place, file)).collect();
        let rows: BTreeMap<String, BTreeMap<String, String>> =
            rows(&texts[0]).into_iter().map(|row| (row["ref"].clone(), row)).collect();
        for (nth, listed) in hall.listed.iter().enumerate() {
            let one = &listed.contribution;
            let words = format!("Wording{nth}x");
            let may = match (audience, one.permission) {
                (_, Permission::Quote) => true,
                (_, Permission::No) => false,
                (Audience::Council, Permission::Paraphrase) => one.mode != Mode::Verbatim,
                _ => false,
            };
            assert_eq!(texts[0].contains(&words), may, "{audience} {words}");
            assert_eq!(texts[2].contains(&words), may, "{audience} {words}");
            let row = rows.get(&listed.reference.to_string());
            match one.permission {
                Permission::No => {
                    assert_eq!(row, None);
                    let reference = listed.reference.to_string();
                    assert!(texts.iter().all(|text| !text.contains(&reference)), "{reference}");
                }
                _ if !may => {
                    let row = row.unwrap();
                    assert_eq!(row["text"], "wording withheld");
                    assert_eq!(row["original_text"], "");
                    assert_eq!(row["kind"], one.kind.id());
                    assert_eq!(row["themes"], one.themes().join("|"));
                    assert!(!texts.iter().any(|text| text.contains(&words)));
                    assert!(!texts.iter().any(|text| text.contains(&format!("Original{nth}x"))));
                }
                _ => assert_eq!(row.unwrap()["text"], words),
            }
        }
    }
}

#[test]
fn attributes_are_shown_where_five_seats_share_them() {
    let mut hall = Hall::empty();
    // Four seats share one combination, five the other; more words do not help.
    for nth in 0..40 {
        let one = hall.say("words");
        let five = nth % 2 == 0;
        let seat = if five { nth % 5 } else { 100 + nth % 4 };
        one.seat = Some(townhall::domain::SeatId([seat as u8; 8]));
        one.voice = Some(if five { "newcomer" } else { "business" }.to_owned());
        one.language = Some(if five { "es" } else { "ti" }.to_owned());
        one.words.original = Some(if five { "cinco" } else { "quattro" }.to_owned());
    }
    // Nobody knows whose these are.
    for _ in 0..20 {
        hall.say("words").voice = Some("council".into());
    }
    let place = packed(&hall.counted(), Audience::Council, "en");
    let rows = rows(&read(&place, "data/contributions.csv"));
    let seen: BTreeSet<_> = rows
        .iter()
        .map(|row| {
            let cell = |name: &str| row[name].clone();
            (cell("voice"), cell("language"), cell("original_text"), cell("migrant_led"))
        })
        .collect();
    let empty = || (String::new(), String::new(), String::new(), String::new());
    let shared = ("newcomer".into(), "es".into(), "cinco".into(), "false".into());
    assert_eq!(seen, BTreeSet::from([empty(), shared]));
    assert!(!read(&place, "data/session.json").contains("quattro"));
}

#[test]
fn the_order_of_rows_says_nothing_about_the_evening() {
    let hall = Hall::evening(300);
    let place = packed(&hall, Audience::Council, "en");
    let refs: Vec<String> = rows(&read(&place, "data/contributions.csv"))
        .iter()
        .map(|row| row["ref"].clone())
        .collect();
    assert!(refs.is_sorted());
    let place_in_time: BTreeMap<String, usize> = (hall.listed.iter().enumerate())
        .map(|(nth, listed)| (listed.reference.to_string(), nth))
        .collect();
    let ascending =
        refs.windows(2).filter(|pair| place_in_time[&pair[0]] < place_in_time[&pair[1]]);
    let share = ascending.count() as f64 / (refs.len() - 1) as f64;
    assert!((0.4..0.6).contains(&share), "{share} of neighbours are in the order of time");
    let phases: BTreeSet<_> =
        hall.session.plan.phases.iter().map(|phase| phase.id.clone()).collect();
    for row in rows(&read(&place, "data/contributions.csv")) {
        assert!(phases.contains(&row["captured_at"]));
    }
}

#[test]
fn small_counts_are_blank_for_the_council_and_not_for_the_team() {
    let hall = Hall::evening(120);
    let themes = |audience| rows(&read(&packed(&hall, audience, "en"), "data/themes.csv"));
    let (team, council) = (themes(Audience::Internal), themes(Audience::Council));
    let mut blanks = 0;
    for (team, council) in team.iter().zip(&council) {
        for (column, cell) in
            council.iter().filter(|(column, _)| !["title", "subtheme"].contains(&column.as_str()))
        {
            let Ok(number) = team[column].parse::<u64>() else { continue };
            let crossed = column != "contributions" || !council["subtheme"].is_empty();
            let limit = if crossed { 10 } else { 5 };
            if (1..limit).contains(&number) {
                assert_eq!(cell, "", "{column} of {}", council["theme"]);
                blanks += 1;
            }
            assert!(cell.is_empty() || *cell == team[column]);
        }
    }
    assert!(blanks > 50, "{blanks}");
    assert!(council.iter().any(|row| row["contributions"].parse::<u64>().is_ok_and(|n| n >= 5)));
}

#[test]
fn every_file_of_a_pack_is_in_the_manifest() {
    let place = packed(&Hall::evening(10), Audience::Council, "en");
    let mut on_disk = vec![];
    for folder in ["", "data"] {
        for entry in fs::read_dir(place.path().join("pack").join(folder)).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                let name = entry.file_name().into_string().unwrap();
                on_disk.push(if folder.is_empty() { name } else { format!("{folder}/{name}") });
            }
        }
    }
    on_disk.retain(|name| name != "manifest.json");
    on_disk.sort();
    let manifest: serde_json::Value = serde_json::from_str(&read(&place, "manifest.json")).unwrap();
    let mut listed: Vec<String> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap().to_owned())
        .collect();
    listed.sort();
    assert_eq!(listed, on_disk);
    assert_eq!(manifest["options"]["audience"], "council");
    assert_eq!(manifest["log_head"], "ab".repeat(32));
    assert_eq!(manifest["draft"], true);
}
