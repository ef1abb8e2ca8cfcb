//! Sheets to decide on together: dots, fist to five, eight steps of agreement.

use super::evening::Evening;
use super::page::Page;
use super::sheet::Sheet;
use super::tongue::{Text, Tongue};
use askama::Template;
use std::ops::RangeInclusive;

#[derive(Template)]
#[template(path = "kit/dots.html", config = "assets/askama.toml")]
struct Dots<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    /// Twelve proposals are as many as people can weigh.
    pages: [RangeInclusive<u8>; 2],
}

#[derive(Template)]
#[template(path = "kit/fist.html", config = "assets/askama.toml")]
struct Fist<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    steps: Vec<Step>,
}

#[derive(Template)]
#[template(path = "kit/gradient.html", config = "assets/askama.toml")]
struct Gradient<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    first: &'a Tongue,
    steps: Vec<Step>,
}

/// A step of a scale, with what it means in every language.
struct Step {
    number: u8,
    said: Vec<Text>,
}

pub(super) fn dots_html(evening: &Evening) -> Result<String, askama::Error> {
    Dots {
        page: Page::new(evening, evening.first(), Sheet::Dots.name()),
        tongues: evening.shared(),
        pages: [1..=6, 7..=12],
    }
    .render()
}

pub(super) fn fist_html(evening: &Evening) -> Result<String, askama::Error> {
    Fist {
        page: Page::new(evening, evening.first(), Sheet::Fist.name()),
        tongues: evening.shared(),
        steps: (0..=5).map(|number| step(evening, "kit-fist", number)).collect(),
    }
    .render()
}

pub(super) fn gradient_html(evening: &Evening) -> Result<String, askama::Error> {
    Gradient {
        page: Page::new(evening, evening.first(), Sheet::Gradient.name()),
        tongues: evening.shared(),
        first: evening.first(),
        steps: (1..=8).map(|number| step(evening, "kit-gradient", number)).collect(),
    }
    .render()
}

fn step(evening: &Evening, scale: &str, number: u8) -> Step {
    let id = format!("{scale}-{number}");
    let said = evening.shared().into_iter().map(|tongue| tongue.fixed(&id));
    Step { number, said: said.collect() }
}
