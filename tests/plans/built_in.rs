//! The six plans that come with the program.

use std::path::Path;
use townhall::domain::{Plan, running_order};
use townhall::plans::{built_in, read};

fn plans() -> Vec<Plan> {
    let read = |(id, text): (&str, &str)| match read(text, Path::new(id)) {
        Ok(plan) => plan,
        Err(problems) => panic!("{problems}"),
    };
    built_in::PLANS.into_iter().map(read).collect()
}

/// Minutes in one language, and tenths of a minute with interpreters.
const TOTALS: [(&str, u32, u32); 6] = [
    ("town-hall-stack", 135, 2275),
    ("world-cafe", 130, 1925),
    ("fishbowl-listening", 120, 2175),
    ("nominal-group", 96, 1710),
    ("listening-circle", 103, 1720),
    ("budget-assembly", 112, 1405),
];

#[test]
fn they_last_as_long_as_practice_says() {
    let totals: Vec<_> = plans()
        .iter()
        .map(|plan| (plan.id.clone(), plan.total_seconds(false), plan.total_seconds(true)))
        .collect();
    let expected =
        TOTALS.map(|(id, plain, tenths)| (id.to_owned(), plain * 60, tenths * 6)).to_vec();
    assert_eq!(totals, expected);
}

#[test]
fn they_speak_three_languages_and_ask_something_wherever_they_capture() {
    for plan in plans() {
        assert_eq!(plan.languages, ["en", "es", "fr"], "{}", plan.id);
        for phase in &plan.phases {
            let asks = !phase.prompt.is_empty();
            let types_in_or_ends = matches!(phase.method.id(), "gallery" | "closing");
            assert!(
                asks || types_in_or_ends || !phase.captures_anything(),
                "{} {} captures without asking",
                plan.id,
                phase.id
            );
        }
    }
}

#[test]
fn consent_comes_before_the_first_note() {
    for plan in plans() {
        let first = plan.first_capturing_phase();
        assert!(first.is_some_and(|first| first > 0), "{}", plan.id);
        assert!(plan.consent_script.len() >= 5, "{}", plan.id);
    }
}

#[test]
fn only_groups_led_by_migrants_are_marked_so_and_not_stated_is_no_voice() {
    for plan in plans() {
        let led: Vec<_> = plan.voices.iter().filter(|v| v.migrant_led).collect();
        assert_eq!(led.len(), 1, "{}", plan.id);
        assert_eq!(led[0].id, "migrant-led-group", "{}", plan.id);
        assert_eq!(plan.voices.len(), 8, "{}", plan.id);
        assert!(plan.voice("not-stated").is_none(), "{}", plan.id);
    }
}

#[test]
fn they_survive_json_as_the_opening_event_stores_them() {
    for plan in plans() {
        let json = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&json).unwrap(), plan);
        let schema = serde_json::to_value(schemars::schema_for!(Plan)).unwrap();
        let value = serde_json::to_value(&plan).unwrap();
        jsonschema::validate(&schema, &value).unwrap();
    }
}

#[test]
fn their_running_orders_end_on_time() {
    let start = "2026-12-18T18:30:00".parse().unwrap();
    for (plan, (_, plain, _)) in plans().iter().zip(TOTALS) {
        let order = running_order(plan, start, false);
        assert_eq!(order.len(), plan.phases.len());
        let last = order.last().unwrap();
        assert_eq!((last.ends - start).num_minutes(), i64::from(plain));
    }
}

#[test]
fn they_can_be_written_as_toml_and_read_back() {
    for plan in plans() {
        let text = toml::to_string(&plan).unwrap();
        assert_eq!(read(&text, Path::new("copy.toml")).unwrap(), plan);
    }
}
