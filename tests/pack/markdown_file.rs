//! `report.md`: nothing that people said is markup.

use super::hall::{Hall, packed, read};
use townhall::domain::Kind;
use townhall::domain::act::Detail;
use townhall::domain::contribution::Status;
use townhall::pack::Audience;

/// Our own links; no other may be active.
const LINKS: [&str; 2] =
    ["[data/contributions.csv](data/contributions.csv)", "[manifest.json](manifest.json)"];

#[test]
fn hostile_texts_are_inert() {
    for language in ["en", "es", "fr"] {
        let place = packed(&Hall::hostile(), Audience::Council, language);
        for file in ["report.md", "data/README.md"] {
            let mut text = read(&place, file);
            for link in LINKS {
                text = text.replace(link, "");
            }
            assert!(!text.contains('<'), "{file}: HTML");
            for (at, _) in text.match_indices('[').chain(text.match_indices("](")) {
                assert_eq!(
                    &text[at - 1..at],
                    "\\",
                    "{file}: {}",
                    text[at..].chars().take(60).collect::<String>()
                );
            }
            let lower = text.to_lowercase();
            assert!(!lower.contains("://") && !lower.contains("www."), "{file}: an address");
            assert!(!lower.contains("me@evil"), "{file}: a mail address");
            assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{file}");
            for line in text.lines() {
                let said = line.trim_start();
                assert!(!said.starts_with("```") && !said.starts_with("---"), "{line}");
                assert!(!said.starts_with("# heading") && !said.starts_with("1. item"), "{line}");
            }
        }
        let report = read(&place, "report.md");
        assert!(report.contains("&lt;script&gt;alert(1)"));
        assert_eq!(report.lines().filter(|line| line.starts_with("# ")).count(), 1);
        assert!(report.contains(&"W".repeat(10_000)));
    }
}

#[test]
fn every_figure_leads_to_refs() {
    let hall = Hall::evening(120);
    let place = packed(&hall, Audience::Internal, "en");
    let report = read(&place, "report.md");
    for listed in &hall.listed {
        assert!(report.contains(&listed.reference.to_string()), "{}", listed.reference);
    }
    assert!(report.contains("**120 contributions** were"));
    assert!(report.contains("not what the city thinks"));
    assert!(report.contains("> **Draft.**"));
}

#[test]
fn a_long_record_makes_no_endless_report() {
    let mut hall = Hall::empty();
    for _ in 0..5_000 {
        hall.say("the same worry again");
    }
    let place = packed(&hall.counted(), Audience::Council, "en");
    let report = read(&place, "report.md");
    assert!(report.lines().count() < 400, "{}", report.lines().count());
    assert!(report.contains("4960 more in") && report.contains("`kind` = `concern`"));
}

#[test]
fn an_evening_without_words_is_said_so() {
    let place = packed(&Hall::empty().counted(), Audience::Council, "es");
    assert!(read(&place, "report.md").contains("Todavía no se ha anotado nada."));
}

#[test]
fn the_report_speaks_its_reader_s_language() {
    let hall = Hall::evening(60);
    for (language, word) in
        [("es", "## Propuestas"), ("fr-CH", "## Propositions"), ("ti", "## Proposals")]
    {
        let report = read(&packed(&hall, Audience::Council, language), "report.md");
        assert!(report.contains(word), "{language}");
        assert!(!report.contains("pack-"), "{language}: a message without wording");
    }
}

#[test]
fn promises_and_what_is_set_aside_say_who_acts_and_by_when() {
    let mut hall = Hall::empty();
    let promise = hall.say("The office opens on Saturdays");
    promise.kind = Kind::Commitment;
    promise.details.insert(Detail::Owner, "Housing office".into());
    promise.due = Some("2027-03-01".into());
    hall.say("We will repair the lift").kind = Kind::Commitment;
    let parked = hall.say("Shade for the playground");
    parked.status = Status::Parked;
    parked.details.insert(Detail::NextStep, "ask the parks office".into());
    hall.say("A bench").status = Status::Parked;
    hall.say("A tree");
    let place = packed(&hall.counted(), Audience::Council, "en");
    let report = read(&place, "report.md");
    let after = |words: &str| {
        let at = report.find(words).unwrap();
        report[at..].lines().nth(1).unwrap().to_owned()
    };
    let promised = after("The office opens");
    assert!(promised.contains("who acts: Housing office · by 2027-03-01"), "{promised}");
    let open = after("We will repair");
    assert!(open.contains("nobody named to act · no date named"), "{open}");
    assert!(after("Shade for").contains("next step: ask the parks office"));
    assert!(after("A bench").contains("no next step named"));
    assert!(!after("A tree").contains("named"));
    let json: serde_json::Value = serde_json::from_str(&read(&place, "data/session.json")).unwrap();
    let all = json["contributions"].as_array().unwrap();
    let of = |field: &str| all.iter().filter(|it| !it[field].is_null()).count();
    assert_eq!((of("owner"), of("due"), of("next_step")), (1, 1, 1));
}
