//! Referral cards: where to find help. The places are written in by hand, as
//! they are others in each town.

use super::evening::Evening;
use super::page::Page;
use super::sheet::Sheet;
use super::tongue::Tongue;
use askama::Template;

#[derive(Template)]
#[template(path = "kit/referral.html", config = "assets/askama.toml")]
struct Referral<'a> {
    page: Page,
    tongue: &'a Tongue,
    rows: [&'a str; 6],
}

pub(super) fn html(evening: &Evening, tongue: &Tongue) -> Result<String, askama::Error> {
    Referral {
        page: Page::new(evening, tongue, Sheet::Referral.name()),
        tongue,
        rows: [
            tongue.text("kit-referral-danger"),
            tongue.text("kit-referral-tonight"),
            tongue.text("kit-referral-health"),
            tongue.text("kit-referral-violence"),
            tongue.text("kit-referral-rights"),
            tongue.text("kit-referral-roof"),
        ],
    }
    .render()
}
