//! `contributions.csv` and `themes.csv`, read by a reader of RFC 4180 written
//! from the standard alone.

use super::hall::{Hall, packed, read};
use std::collections::BTreeMap;
use townhall::domain::Kind;
use townhall::pack::Audience;
use townhall::text::unguard_cell as unguard;

/// The records of a CSV file, as RFC 4180 says; panics where it is broken.
pub(super) fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut field) = (vec![], vec![], String::new());
    let mut chars = text.chars().peekable();
    let mut quoted = false;
    while let Some(c) = chars.next() {
        match (quoted, c) {
            (true, '"') if chars.peek() == Some(&'"') => field.push(chars.next().unwrap()),
            (true, '"') => {
                quoted = false;
                assert!(matches!(chars.peek(), Some(',' | '\r')), "text after a closing quote");
            }
            (true, c) => field.push(c),
            (false, '"') if field.is_empty() => quoted = true,
            (false, ',') => record.push(std::mem::take(&mut field)),
            (false, '\r') => {
                assert_eq!(chars.next(), Some('\n'), "a lone carriage return");
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            (false, '\n' | '"') => panic!("a bare {c:?} in {field:?}"),
            (false, c) => field.push(c),
        }
    }
    assert!(!quoted && field.is_empty() && record.is_empty(), "the last line does not end");
    assert!(records.iter().all(|record| record.len() == records[0].len()));
    records
}

/// The rows by column name.
pub(super) fn rows(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut records = records(text).into_iter();
    let header = records.next().unwrap();
    records.map(|record| header.iter().cloned().zip(record).collect()).collect()
}

#[test]
fn the_team_gets_every_word_back() {
    let hall = Hall::evening(896);
    let place = packed(&hall, Audience::Internal, "en");
    let text = read(&place, "data/contributions.csv");
    assert!(!text.starts_with('\u{feff}'));
    let rows = rows(&text);
    assert_eq!(rows.len(), 896);
    for (row, listed) in rows.iter().zip(&hall.listed) {
        let one = &listed.contribution;
        assert_eq!(unguard(&row["text"]), one.words.text);
        assert_eq!(row["ref"], listed.reference.to_string());
        assert_eq!(row["session"], "town-hall-2026-11-23");
        assert_eq!(row["captured_at"], one.said.rfc3339());
        assert_eq!(row["phase"], one.phase.clone().unwrap());
        assert_eq!(row["kind"], one.kind.id());
        assert_eq!(row["mode"], one.mode.id());
        assert_eq!(row["permission"], one.permission.id());
        assert_eq!(row["voice"], one.voice.clone().unwrap_or_default());
        assert_eq!(row["language"], one.language.clone().unwrap_or_default());
        assert_eq!(row["table"], one.table.clone().unwrap_or_default());
        assert_eq!(row["primary_theme"], one.primary_theme().unwrap_or_default());
        assert_eq!(row["themes"], one.themes().join("|"));
        assert_eq!(row["subthemes"], one.subthemes().join("|"));
        assert_eq!(row["addressees"], one.addressees.join("|"));
        assert_eq!(row["status"], one.status.id());
        let led = one.voice.as_deref().map(|id| hall.session.plan.voice(id).unwrap().migrant_led);
        assert_eq!(row["migrant_led"], led.map(|led| led.to_string()).unwrap_or_default());
    }
    assert!(rows.iter().any(|row| row["migrant_led"] == "true"));
    assert!(rows.iter().any(|row| !row["answers"].is_empty()));
    assert!(rows.iter().any(|row| !row["merged_into"].is_empty()));
    assert!(rows.iter().any(|row| row["themes"].contains('|')));
}

#[test]
fn hostile_texts_come_out_as_text() {
    let hall = Hall::hostile();
    for audience in Audience::ALL {
        let place = packed(&hall, audience, "en");
        let text = read(&place, "data/contributions.csv");
        let bad = |c: char| {
            c.is_control() && !matches!(c, '\r' | '\n' | '\t')
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!text.contains(bad), "{audience}");
        let rows = rows(&text);
        assert_eq!(rows.len(), hall.listed.len());
        for row in &rows {
            for cell in row.values() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would run");
            }
        }
        let by_ref: BTreeMap<_, _> = rows.iter().map(|row| (row["ref"].clone(), row)).collect();
        for listed in &hall.listed {
            let words = &listed.contribution.words.text;
            let cell = &by_ref[&listed.reference.to_string()]["text"];
            assert_eq!(unguard(cell), townhall::text::clean_input(words));
        }
    }
}

#[test]
fn themes_are_counted_as_a_reader_of_the_rows_counts_them() {
    let hall = Hall::evening(896);
    let place = packed(&hall, Audience::Internal, "es");
    let contributions = rows(&read(&place, "data/contributions.csv"));
    let themes = rows(&read(&place, "data/themes.csv"));
    let codes = hall.session.codebook.codes().count();
    let parts: usize = hall.session.codebook.themes.iter().map(|t| t.subthemes.len()).sum();
    assert_eq!(themes.len(), codes + parts + 1);
    for row in &themes {
        let has = |one: &&BTreeMap<String, String>| match (&*row["theme"], &*row["subtheme"]) {
            ("untagged", _) => one["themes"].is_empty(),
            (theme, "") => one["themes"].split('|').any(|id| id == theme),
            (theme, part) => one["subthemes"].split('|').any(|id| id == format!("{theme}/{part}")),
        };
        let with: Vec<_> = contributions.iter().filter(has).collect();
        assert_eq!(row["contributions"], with.len().to_string(), "{row:?}");
        if row["theme"] == "untagged" {
            continue;
        }
        for kind in Kind::ALL {
            let of_kind = with.iter().filter(|one| one["kind"] == kind.id()).count();
            assert_eq!(row[kind.id()], of_kind.to_string(), "{row:?}");
        }
        if row["subtheme"].is_empty() {
            let newcomers = with.iter().filter(|one| one["voice"] == "newcomer").count();
            assert_eq!(row["voice_newcomer"], newcomers.to_string());
            let silent = with.iter().filter(|one| one["voice"].is_empty()).count();
            assert_eq!(row["voice_not_stated"], silent.to_string());
        }
    }
    let housing = themes.iter().find(|row| row["subtheme"] == "housing").unwrap();
    assert_eq!(housing["title"], "Vivienda y alojamiento");
}

#[test]
fn the_dictionary_names_every_column() {
    let place = packed(&Hall::evening(30), Audience::Council, "en");
    let dictionary = read(&place, "data/README.md");
    for file in ["data/contributions.csv", "data/themes.csv"] {
        for column in &records(&read(&place, file))[0] {
            assert!(dictionary.contains(&format!("| `{column}` | ")), "{file}: {column}");
        }
    }
}
