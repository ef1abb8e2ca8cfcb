//! What is read aloud before anything is written down, with ticks and without
//! signatures; and the same for those who come late, to read for themselves.

use super::evening::Evening;
use super::page::{Facts, Page};
use super::sheet::Sheet;
use super::tongue::{Text, Tongue};
use askama::Template;

#[derive(Template)]
#[template(path = "kit/consent.html", config = "assets/askama.toml")]
struct Consent<'a> {
    page: Page,
    tongue: &'a Tongue,
    facts: Facts,
    lines: Vec<Text>,
    /// In which it can be read aloud.
    languages: Vec<&'a Tongue>,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "kit/late.html", config = "assets/askama.toml")]
struct Late<'a> {
    page: Page,
    tongue: &'a Tongue,
    lines: Vec<Text>,
    notes: Vec<String>,
}

pub(super) fn html(evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
    Consent {
        page: Page::new(evening, tongue, Sheet::Consent.name()),
        tongue,
        facts: Facts::of(evening, tongue),
        lines: lines(evening, tongue),
        languages: evening.tongues.iter().collect(),
        notes: tongue.notes(&evening.session.plan),
    }
    .render()
}

pub(super) fn late_html(evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
    Late {
        page: Page::new(evening, tongue, Sheet::Late.name()),
        tongue,
        lines: lines(evening, tongue),
        notes: tongue.notes(&evening.session.plan),
    }
    .render()
}

fn lines(evening: &Evening, tongue: &Tongue) -> Vec<Text> {
    let script = evening.session.plan.consent_script.iter();
    script.map(|line| tongue.of(line)).filter(|line| !line.words.is_empty()).collect()
}
