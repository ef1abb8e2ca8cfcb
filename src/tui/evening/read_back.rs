//! Reading back: up to twelve lines are picked, each is shown alone, and the room
//! says whether it is right, or it is put in other words, more gently, or struck.

use super::Model;
use crate::domain::act::{Detail, Field};
use crate::domain::floor::wall::WallShows;
use crate::domain::read_back::{MOST_READ_BACK, ReadBack};
use crate::domain::{Body, Command, ContributionId};
use crate::lang::{Msg, msg};
use crate::tui::about::in_words;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::Weight;
use crate::tui::rows::Listed;

/// What is typed while a line is read back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typing {
    /// Other words.
    #[default]
    Words,
    /// Gentler words.
    Gentler,
    /// How it is said in the other language.
    Translation,
}

/// The reading back.
#[derive(Debug, Default)]
pub struct Reading {
    /// The line that is read.
    pub at: Option<ContributionId>,
    /// What is typed.
    pub typing: Typing,
    /// Whether the wall shows what is read.
    pub on_wall: bool,
}

/// Lines can be picked where there are any.
pub(super) fn available(model: &Model) -> Result<(), Msg> {
    match model.stream.loaded && model.stream.rows.is_empty() {
        true => Err(msg("floor-nothing-yet")),
        false => Ok(()),
    }
}

/// The place of the line that is read among those picked.
pub(in crate::tui) fn place(model: &Model) -> Option<usize> {
    let at = model.evening.reading.at?;
    model.evening.picked.iter().position(|row| row.contribution.id == at)
}

/// The line that is read.
pub(in crate::tui) fn at_hand(model: &Model) -> Option<&Listed> {
    model.evening.picked.get(place(model)?)
}

pub(super) fn at_hand_or_why(model: &Model) -> Result<&Listed, Msg> {
    let reading = model.mode == Mode::ReadAloud || model.mode == Mode::ReadLine;
    at_hand(model).filter(|_| reading).ok_or_else(|| msg("hint-nothing-read"))
}

/// Takes in what is picked. A line that was read stays at hand.
pub(in crate::tui) fn take(model: &mut Model, rows: Vec<Listed>) {
    let was = place(model);
    model.evening.picked = rows;
    if model.evening.reading.at.is_some() && place(model).is_none() {
        let last = model.evening.picked.len().saturating_sub(1);
        let near = model.evening.picked.get(was.unwrap_or(0).min(last));
        model.evening.reading.at = near.map(|row| row.contribution.id);
        if model.evening.reading.at.is_none() && model.mode == Mode::ReadAloud {
            model.close();
        }
    }
}

/// Opens the stream to pick lines.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    model.open(Mode::ReadBack);
    let mut effects = vec![Effect::LoadPicked];
    effects.extend(model.stream.to_last());
    effects
}

/// Whether a line is picked, as this desk knows it.
pub(in crate::tui) fn is_picked(model: &Model, id: ContributionId) -> bool {
    model.evening.picked.iter().any(|row| row.contribution.id == id)
}

/// Picks the line with the cursor, or leaves it out again.
pub(super) fn pick(model: &mut Model) -> Vec<Effect> {
    let Some(id) = model.stream.cursor else { return Vec::new() };
    let on = !is_picked(model, id);
    if on && model.evening.picked.len() >= MOST_READ_BACK {
        model.hint(crate::domain::Refusal::TooManyPicked(MOST_READ_BACK).message());
        return Vec::new();
    }
    let field = Field::ReadBack(if on { ReadBack::Picked } else { ReadBack::Not });
    vec![model.ask(Command::Set { of: vec![id], field })]
}

/// Begins to read: the first line that was not read yet, else the first.
pub(super) fn begin(model: &mut Model) -> Vec<Effect> {
    let picked = &model.evening.picked;
    let unread = picked.iter().find(|row| row.contribution.read_back == ReadBack::Picked);
    let Some(row) = unread.or(picked.first()) else {
        model.hint(msg("hint-pick-first"));
        return Vec::new();
    };
    let id = row.contribution.id;
    model.close();
    model.stream.cursor = None;
    model.open(Mode::ReadAloud);
    go(model, id)
}

/// Reads a line; on the wall too, where it shows what is read.
fn go(model: &mut Model, id: ContributionId) -> Vec<Effect> {
    model.evening.reading.at = Some(id);
    match model.evening.reading.on_wall {
        true => show(model),
        false => Vec::new(),
    }
}

fn show(model: &mut Model) -> Vec<Effect> {
    let Some(row) = at_hand(model) else { return Vec::new() };
    let shows = match row.contribution.may_be_on_the_wall() {
        true => WallShows::Line(row.contribution.id),
        // What may not be shown leaves the room with its question.
        false => WallShows::Phase,
    };
    let now = model.session.as_ref().map(|session| session.floor.wall.shows);
    if now == Some(shows) { Vec::new() } else { vec![model.ask(Command::ShowOnWall(shows))] }
}

/// The line before or after.
pub(in crate::tui) fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let Some(at) = place(model) else { return Vec::new() };
    let to = at.saturating_add_signed(by).min(model.evening.picked.len().saturating_sub(1));
    match model.evening.picked.get(to).map(|row| row.contribution.id) {
        Some(id) => go(model, id),
        None => Vec::new(),
    }
}

/// What became of the line.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(row) = at_hand(model).cloned() else { return Vec::new() };
    match action {
        Action::Right => became(model, row.contribution.id, ReadBack::Right),
        Action::Strike => became(model, row.contribution.id, ReadBack::Struck),
        Action::Edit => typing(model, Typing::Words, &row.contribution.words.text),
        Action::Soften => typing(model, Typing::Gentler, &row.contribution.words.text),
        Action::Translation => {
            let said = row.contribution.details.get(&Detail::Translation);
            typing(model, Typing::Translation, said.map_or("", String::as_str))
        }
        Action::OnWall => {
            let on = !model.evening.reading.on_wall;
            model.evening.reading.on_wall = on;
            model.notify(Weight::Done, msg(if on { "done-on-wall" } else { "done-off-wall" }));
            match on {
                true => show(model),
                false => vec![model.ask(Command::ShowOnWall(WallShows::Phase))],
            }
        }
        _ => Vec::new(),
    }
}

fn typing(model: &mut Model, typing: Typing, words: &str) -> Vec<Effect> {
    model.evening.reading.typing = typing;
    model.evening.line = words.replace('\n', " ").into();
    model.open(Mode::ReadLine);
    Vec::new()
}

/// Marks the line and goes on to the next that was not read.
fn became(model: &mut Model, id: ContributionId, became: ReadBack) -> Vec<Effect> {
    let mut effects = mark(model, id, became);
    let picked = &model.evening.picked;
    let at = place(model).unwrap_or(0);
    let around = picked.iter().skip(at + 1).chain(picked.iter().take(at));
    let mut unread = around.filter(|row| row.contribution.read_back == ReadBack::Picked);
    match unread.next().map(|row| row.contribution.id) {
        Some(next) => effects.extend(go(model, next)),
        None => {
            model.notify(Weight::Done, msg("done-read-back"));
            if became == ReadBack::Struck && model.evening.reading.on_wall {
                effects.push(model.ask(Command::ShowOnWall(WallShows::Phase)));
            }
        }
    }
    effects
}

fn mark(model: &mut Model, id: ContributionId, became: ReadBack) -> Vec<Effect> {
    let row = model.evening.picked.iter_mut().find(|row| row.contribution.id == id);
    match row {
        Some(row) if row.contribution.read_back != became => {
            row.contribution.read_back = became;
            let field = Field::ReadBack(became);
            vec![model.ask(Command::Set { of: vec![id], field })]
        }
        _ => Vec::new(),
    }
}

/// Saves what was typed.
pub(super) fn save(model: &mut Model) -> Vec<Effect> {
    let Some(row) = at_hand(model).cloned() else { return Vec::new() };
    let words = model.evening.line.value().trim().to_owned();
    let (of, was) = (row.contribution.id, row.contribution.words.clone());
    let typing = model.evening.reading.typing;
    if words.is_empty() && typing != Typing::Translation {
        model.hint(msg("hint-nothing-left"));
        return Vec::new();
    }
    model.evening.line.reset();
    model.close();
    if typing == Typing::Translation {
        let detail = Detail::Translation;
        let same = row.contribution.details.get(&detail).map_or("", String::as_str) == words;
        return if same {
            Vec::new()
        } else {
            vec![model.ask(Command::Detail { of, detail, words })]
        };
    }
    let mut effects = Vec::new();
    if was.text != words {
        let words = Body { text: words, original: was.original };
        effects.push(model.ask(in_words(&row.contribution, words)));
    }
    let became = match typing {
        Typing::Gentler => ReadBack::Softened,
        _ => ReadBack::Reworded,
    };
    effects.extend(mark(model, of, became));
    effects
}

/// The message id of what became of a line.
pub(in crate::tui) fn became_name(became: ReadBack) -> &'static str {
    match became {
        ReadBack::Not => "read-back-not",
        ReadBack::Picked => "read-back-picked",
        ReadBack::Right => "read-back-right",
        ReadBack::Reworded => "read-back-reworded",
        ReadBack::Softened => "read-back-softened",
        ReadBack::Struck => "read-back-struck",
    }
}
