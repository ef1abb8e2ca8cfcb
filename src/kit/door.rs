//! The tally at the door: how many came, by the voice they choose.

use super::evening::Evening;
use super::page::{Facts, Page};
use super::sheet::Sheet;
use super::tongue::{Text, Tongue};
use askama::Template;

#[derive(Template)]
#[template(path = "kit/door.html", config = "assets/askama.toml")]
struct Door<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    first: &'a Tongue,
    facts: Facts,
    /// Each voice in every language, then those who chose none, then all.
    rows: Vec<Vec<Text>>,
}

pub(super) fn html(evening: &Evening) -> Result<String, askama::Error> {
    let tongues = evening.shared();
    let voices = evening.session.plan.voices.iter();
    let mut rows: Vec<_> = voices.map(|voice| evening.in_all(&voice.title)).collect();
    for id in ["kit-door-unstated", "kit-door-all"] {
        rows.push(tongues.iter().map(|tongue| tongue.fixed(id)).collect());
    }
    Door {
        page: Page::new(evening, evening.first(), Sheet::Door.name()),
        tongues,
        first: evening.first(),
        facts: Facts::of(evening, evening.first()),
        rows,
    }
    .render()
}
