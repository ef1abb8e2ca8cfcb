//! What the wall shows: chosen from a short list, or said after `:wall`. Blanking
//! it is one key on any desk.

use super::Model;
use crate::domain::Command;
use crate::domain::floor::wall::WallShows;
use crate::lang::{Msg, msg};
use crate::tui::effect::Effect;
use crate::tui::floor::said;
use crate::tui::mode::Mode;
use crate::tui::physical;

/// The keys of the choices, in their order.
const KEYS: &str = "1234567890abcdefghijklmnopqrstuvwxyz";

/// One thing the wall can show.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its key.
    pub key: char,
    /// What it is, in words.
    pub label: String,
    /// What it is.
    pub shows: WallShows,
}

/// Whether the wall can be told what to show.
pub(super) fn available(model: &Model) -> Result<(), Msg> {
    match model.floor.elsewhere {
        true => Err(crate::domain::Refusal::NotTheChair.message()),
        false => Ok(()),
    }
}

/// Everything the wall can show, in the order of the list.
pub(in crate::tui) fn choices(model: &Model) -> Vec<Choice> {
    let Some(session) = &model.session else { return Vec::new() };
    let words = model.words;
    let mut all = vec![
        (words.id("shows-phase").to_owned(), WallShows::Phase),
        (words.id("shows-themes").to_owned(), WallShows::Themes),
    ];
    for (nth, ballot) in session.floor.ballots.all().iter().enumerate().rev().take(9) {
        let id = if ballot.is_open() { "shows-ballot-open" } else { "shows-ballot" };
        let said = msg(id).with("nth", nth + 1).with("options", ballot.question.options.len());
        all.push((words.say(&said), WallShows::Ballot(ballot.id)));
    }
    let may = model.evening.picked.iter().filter(|row| row.contribution.may_be_on_the_wall());
    all.extend(may.map(|row| {
        let label = format!("{}  {}", row.reference, row.contribution.words.text);
        (label, WallShows::Line(row.contribution.id))
    }));
    let keyed = KEYS.chars().zip(all);
    keyed.map(|(key, (label, shows))| Choice { key, label, shows }).collect()
}

/// Opens the list, or does what was said.
pub(super) fn open(model: &mut Model, words: &str) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    if !words.is_empty() {
        let picked = &model.evening.picked;
        let find = |wanted: &crate::domain::Ref| {
            let row = picked.iter().find(|row| row.reference == *wanted);
            row.map(|row| row.contribution.id)
        };
        return match said::wall(session, words, find) {
            Ok(shows) => vec![model.ask(Command::ShowOnWall(shows))],
            Err(why) => {
                model.hint(why);
                Vec::new()
            }
        };
    }
    let now = session.floor.wall.shows;
    model.open(Mode::WallShows);
    model.evening.cursor = choices(model).iter().position(|it| it.shows == now).unwrap_or(0);
    vec![Effect::LoadPicked]
}

/// The key of a choice.
pub(in crate::tui) fn press(model: &mut Model, c: char) -> Vec<Effect> {
    let choices = choices(model);
    let found = physical::meanings(c).find_map(|c| choices.iter().position(|it| it.key == c));
    match found {
        Some(at) => {
            model.evening.cursor = at;
            accept(model)
        }
        None => {
            model.hint(msg("hint-no-choice-on-key").with("key", c.to_string()));
            Vec::new()
        }
    }
}

/// Shows the choice with the cursor.
pub(super) fn accept(model: &mut Model) -> Vec<Effect> {
    let chosen = choices(model).into_iter().nth(model.evening.cursor);
    model.close();
    match chosen {
        Some(choice) => vec![model.ask(Command::ShowOnWall(choice.shows))],
        None => Vec::new(),
    }
}

/// Blanks the wall, or shows it again.
pub(super) fn blank(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let on = !session.floor.wall.blank;
    vec![model.ask(Command::BlankWall(on))]
}
