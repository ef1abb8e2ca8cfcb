//! `townhall new`: makes a session from a plan, and prints its name.

use super::author::Author;
use super::codebook::codebook_failure;
use super::plan::plan_failure;
use super::store::StoreFile;
use super::{Failure, clock, output, whole_number};
use crate::domain::act::{SessionDetails, SessionOpened};
use crate::domain::grammar::Vocabulary as _;
use crate::domain::{Codebook, Command, Plan, SessionId, SessionWords};
use crate::plans::{self, codebook as codebooks};
use crate::store::{Actor, Store, new_session_id};
use chrono::{NaiveDate, NaiveTime};
use clap::Args;

/// A session to be.
#[derive(Debug, Args)]
pub struct New {
    /// The plan's name, or the path of its file
    plan: String,
    /// What the session is called [default: as its plan]
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// Where it takes place
    #[arg(long, value_name = "PLACE", default_value = "", hide_default_value = true)]
    place: String,
    /// The day it takes place [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<String>,
    /// When doors open
    #[arg(long, value_name = "HH:MM", value_parser = clock_time)]
    start: Option<String>,
    /// The languages that will be spoken, by tag or name: es,ar
    #[arg(long = "lang", value_name = "LANGUAGES", value_delimiter = ',')]
    languages: Vec<String>,
    /// Talk is interpreted sentence by sentence
    #[arg(long)]
    interpreted: bool,
    /// How many people are expected
    #[arg(long, value_name = "N", value_parser = whole_number)]
    expect: Option<u32>,
    #[command(flatten)]
    author: Author,
}

fn day(text: &str) -> Result<String, String> {
    // Four digits of a year, or `26-1-1` would be the time of Trajan.
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == 10);
    day.map(|day| day.to_string()).ok_or_else(|| "write the day as 2026-11-23".to_owned())
}

fn clock_time(text: &str) -> Result<String, String> {
    NaiveTime::parse_from_str(text, "%H:%M")
        .map(|time| time.format("%H:%M").to_string())
        .map_err(|_| "write hours and minutes, such as 18:30".to_owned())
}

pub(super) fn run(new: New, file: &StoreFile) -> Result<(), Failure> {
    let author = new.author.initials()?;
    let plan = plans::load(&new.plan).map_err(plan_failure)?;
    let codebook =
        codebooks::find(&plan.codebook).map_err(|error| codebook_failure(&plan.codebook, error))?;
    let details = details(new, &plan, &codebook)?;
    let mut store = file.open_or_make()?;
    let id = make(&mut store, author, SessionOpened { plan, codebook, details })?;
    match store.reader()?.session_row(id)? {
        Some(session) => output::print_line(&session.name),
        None => Err(Failure::could_not("the session was made and is not listed")
            .hint("Make the tables anew: townhall store rebuild")),
    }
}

/// Makes a session that begins now from a plan alone.
pub(super) fn from_plan(plan: Plan, author: &str, store: &mut Store) -> Result<SessionId, Failure> {
    let codebook =
        codebooks::find(&plan.codebook).map_err(|error| codebook_failure(&plan.codebook, error))?;
    let details = details_of(&plan);
    make(store, author.to_owned(), SessionOpened { plan, codebook, details })
}

/// What a session that begins now has from its plan alone.
pub(super) fn details_of(plan: &Plan) -> SessionDetails {
    let lang = plan.languages.first().map_or("en", String::as_str);
    SessionDetails {
        title: one_line(plan.title.get(lang)),
        date: clock::today(),
        ..SessionDetails::default()
    }
}

/// Makes a session.
pub(super) fn make(
    store: &mut Store,
    author: String,
    opened: SessionOpened,
) -> Result<SessionId, Failure> {
    let id = new_session_id()?;
    let who = Actor { author, desk: "new".to_owned() };
    store.act(id, &who, Command::OpenSession(Box::new(opened)), clock::now())?;
    Ok(id)
}

fn details(new: New, plan: &Plan, codebook: &Codebook) -> Result<SessionDetails, Failure> {
    let languages = languages(&new.languages, plan, codebook)?;
    let first_spoken = languages.iter().find(|lang| plan.title.speaks(lang));
    let lang = first_spoken.or(plan.languages.first()).map_or("en", String::as_str);
    let title = new.title.unwrap_or_else(|| plan.title.get(lang).to_owned());
    Ok(SessionDetails {
        title: one_line(&title),
        place: one_line(&new.place),
        date: new.date.unwrap_or_else(clock::today),
        start: new.start.unwrap_or_default(),
        languages,
        interpreted: new.interpreted,
        expected: new.expect,
        ..SessionDetails::default()
    })
}

fn one_line(text: &str) -> String {
    crate::text::clean_input(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned()
}

/// The tags of the languages given, each once.
fn languages(given: &[String], plan: &Plan, codebook: &Codebook) -> Result<Vec<String>, Failure> {
    let words = SessionWords { plan, codebook, languages: &[], lang: "en" };
    let mut tags = Vec::new();
    for word in given.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        let Some(tag) = words.language(word).found() else {
            return Err(Failure::wrong_input(format!(
                "\"{}\" is no language that is known here",
                word.escape_debug()
            ))
            .hint("Give language tags, joined by commas, such as: --lang es,ar,zh-TW"));
        };
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Ok(tags)
}
