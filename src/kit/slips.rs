//! Receipt slips: a serial for everyone to see, a secret to be folded away. This
//! page is the only place where the secrets ever stand.

use super::evening::Evening;
use super::page::{Facts, Page, harmless};
use super::sheet::Sheet;
use super::tongue::Tongue;
use crate::domain::floor::sheet::SheetField;
use askama::Template;

#[derive(Template)]
#[template(path = "kit/slips.html", config = "assets/askama.toml")]
struct Slips<'a> {
    page: Page,
    tongues: Vec<&'a Tongue>,
    facts: Facts,
    slips: Vec<Slip>,
    /// Where to bring a receipt, as far as it is stated.
    contact: String,
}

struct Slip {
    serial: String,
    /// The receipt in two lines, of which the first ends with its hyphen.
    parts: Vec<String>,
}

pub(super) fn html(evening: &Evening) -> Result<String, askama::Error> {
    let slips = evening.slips.iter().map(|(serial, secret)| {
        let receipt = secret.receipt(*serial);
        let after_serial = receipt.find('-').map_or(0, |hyphen| hyphen + 1);
        let (first, second) = receipt.split_at(after_serial);
        let parts = vec![first.to_owned(), second.to_owned()];
        Slip { serial: serial.to_string(), parts }
    });
    Slips {
        page: Page::new(evening, evening.first(), Sheet::Slips.name()),
        tongues: evening.shared(),
        facts: Facts::of(evening, evening.first()),
        slips: slips.collect(),
        contact: harmless(evening.session.sheet.text(&SheetField::Contact)),
    }
    .render()
}
