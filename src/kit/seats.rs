//! Seat cards: a number for each chair, by which people are called.

use super::evening::Evening;
use super::page::Page;
use super::sheet::Sheet;
use super::tongue::Tongue;
use askama::Template;

/// How many cards a side holds.
const ON_A_SIDE: usize = 6;

#[derive(Template)]
#[template(path = "kit/seats.html", config = "assets/askama.toml")]
struct Seats<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    pages: Vec<Vec<u32>>,
}

pub(super) fn html(evening: &Evening) -> Result<String, askama::Error> {
    let numbers: Vec<u32> = (1..=evening.seats).collect();
    Seats {
        page: Page::new(evening, evening.first(), Sheet::Seats.name()),
        tongues: evening.shared(),
        pages: numbers.chunks(ON_A_SIDE).map(<[u32]>::to_vec).collect(),
    }
    .render()
}
