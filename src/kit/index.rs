//! The page to print from: every sheet, what it is for, how many to print.

use super::evening::Evening;
use super::page::{Facts, Page};
use super::sheet::Sheet;
use super::tongue::Tongue;
use crate::domain::words::own_name;
use crate::lang::msg;
use crate::text::Direction;
use askama::Template;

/// The file that a browser opens first.
pub(super) const FILE: &str = "index.html";

#[derive(Template)]
#[template(path = "kit/index.html", config = "assets/askama.toml")]
struct Index<'a> {
    page: Page,
    tongue: &'a Tongue,
    facts: Facts,
    people: Option<String>,
    how: String,
    notes: Vec<String>,
    /// Where the secrets of the slips are, if there are any.
    secrets: Option<&'a str>,
    rows: Vec<Row<'a>>,
}

struct Row<'a> {
    name: &'a str,
    /// Its file, where it is the same for all languages.
    file: Option<String>,
    /// Its files, by language.
    links: Vec<Link<'a>>,
    what_for: String,
    copies: String,
}

struct Link<'a> {
    file: String,
    name: &'a str,
    tag: &'a str,
    dir: Direction,
}

pub(super) fn html(evening: &Evening) -> Result<String, askama::Error> {
    let tongue = evening.first();
    let mut notes = tongue.notes(&evening.session.plan);
    if !evening.nothing_for.is_empty() {
        let names: Vec<&str> = evening.nothing_for.iter().map(|tag| own_name(tag)).collect();
        let said = msg("kit-index-nothing-for").with("languages", names.join(", "));
        notes.push(tongue.say(&said));
    }
    let expected = evening.session.details.expected;
    Index {
        page: Page::new(evening, tongue, "kit-index"),
        tongue,
        facts: Facts::of(evening, tongue),
        people: expected.map(|n| tongue.say(&msg("kit-index-people").with("n", n))),
        how: tongue.say(&msg("kit-index-how").with("paper", evening.paper.css())),
        notes,
        secrets: (!evening.slips.is_empty()).then(|| tongue.text("kit-index-secrets")),
        rows: evening.sheets.iter().map(|sheet| row(*sheet, evening, tongue)).collect(),
    }
    .render()
}

fn row<'a>(sheet: Sheet, evening: &'a Evening, tongue: &'a Tongue) -> Row<'a> {
    // A sheet in one language is chosen by its language, any other by its name.
    let (links, file) = match sheet.is_for_one_reader() {
        true => (sheet.files(evening), None),
        false => (Vec::new(), Some(sheet.file(tongue))),
    };
    let links = links.into_iter();
    let links = links.map(|(file, of)| Link {
        file,
        name: of.own_name(),
        tag: &of.tag,
        dir: Direction::of(&of.tag),
    });
    let mut what_for = tongue.text(what_for(sheet)).to_owned();
    if let (Sheet::Slips, Some((first, _)), Some((last, _))) =
        (sheet, evening.slips.first(), evening.slips.last())
    {
        let serials = msg("kit-index-serials")
            .with("first", first.to_string())
            .with("last", last.to_string());
        what_for = format!("{what_for} {}", tongue.say(&serials));
    }
    Row {
        name: tongue.text(sheet.name()),
        file,
        links: links.collect(),
        what_for,
        copies: match sheet {
            Sheet::Agenda => tongue.text("kit-index-each-person").to_owned(),
            Sheet::Seats | Sheet::Slips | Sheet::Door | Sheet::Dots | Sheet::Gradient => {
                "1".to_owned()
            }
            Sheet::Consent => "1–2".to_owned(),
            Sheet::Fist => "2".to_owned(),
            Sheet::Late | Sheet::Notes | Sheet::Referral => "5".to_owned(),
        },
    }
}

fn what_for(sheet: Sheet) -> &'static str {
    match sheet {
        Sheet::Agenda => "kit-index-for-agenda",
        Sheet::Consent => "kit-index-for-consent",
        Sheet::Late => "kit-index-for-late",
        Sheet::Notes => "kit-index-for-notes",
        Sheet::Seats => "kit-index-for-seats",
        Sheet::Dots => "kit-index-for-dots",
        Sheet::Fist => "kit-index-for-fist",
        Sheet::Gradient => "kit-index-for-gradient",
        Sheet::Referral => "kit-index-for-referral",
        Sheet::Door => "kit-index-for-door",
        Sheet::Slips => "kit-index-for-slips",
    }
}
