//! A new ballot: its proposals, its scale, how it is taken; and look-alikes merged
//! before they are voted on.

use super::said::{self, DOTS};
use crate::domain::act::Field;
use crate::domain::floor::ballot::{Question, Taking};
use crate::domain::floor::scale::Scale;
use crate::domain::{Command, ContributionId};
use crate::lang::msg;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::Model;
use crate::tui::rows::Listed;

/// What is being put on a new ballot.
#[derive(Debug)]
pub struct Choosing {
    /// How it is answered.
    pub scale: Scale,
    /// How it is taken.
    pub taking: Taking,
    /// How many dots each person has, where dots are used.
    pub dots: u8,
    /// The proposals, in the order in which they were ticked.
    pub ticked: Vec<ContributionId>,
    /// The proposal that is to be merged into another.
    pub merging: Option<ContributionId>,
}

impl Default for Choosing {
    fn default() -> Self {
        Choosing {
            scale: Scale::Hands,
            taking: Taking::Counts,
            dots: DOTS,
            ticked: Vec::new(),
            merging: None,
        }
    }
}

impl Choosing {
    /// Takes over what was said of scale and taking.
    pub(super) fn take(&mut self, question: &Question) {
        self.scale = question.scale;
        self.taking = question.taking;
        if question.scale == Scale::Dots {
            self.dots = question.dots;
        }
    }

    /// The question as it stands.
    fn question(&self) -> Question {
        Question {
            scale: self.scale,
            taking: self.taking,
            options: self.ticked.clone(),
            dots: if self.scale == Scale::Dots { self.dots } else { 0 },
        }
    }
}

/// A row of the list of proposals.
#[derive(Clone, Copy, Debug)]
pub(in crate::tui) struct Row<'m> {
    /// The proposal.
    pub listed: &'m Listed,
    /// It was merged into the one above, and is not voted on itself.
    pub merged: bool,
    /// How many were merged into it.
    pub parents: usize,
}

/// The proposals, the oldest first, each followed by what was merged into it.
pub(in crate::tui) fn rows(model: &Model) -> Vec<Row<'_>> {
    let all = &model.floor.ballot.rows.proposals;
    let into = |id| all.iter().filter(move |row| row.contribution.merged_into == Some(id));
    let stands = all.iter().filter(|row| {
        let target = row.contribution.merged_into;
        target.is_none_or(|id| all.iter().all(|it| it.contribution.id != id))
    });
    let mut rows = Vec::new();
    for listed in stands {
        let id = listed.contribution.id;
        let merged = listed.contribution.merged_into.is_some();
        rows.push(Row { listed, merged, parents: into(id).count() });
        rows.extend(into(id).map(|listed| Row { listed, merged: true, parents: 0 }));
    }
    rows
}

fn at_hand(model: &Model) -> Option<Row<'_>> {
    rows(model).get(model.floor.ballot.cursor).copied()
}

/// The proposal with the cursor, while one chooses.
pub(super) fn id_at_hand(model: &Model) -> Option<ContributionId> {
    let row = at_hand(model).filter(|_| model.mode == Mode::NewBallot);
    row.map(|row| row.listed.contribution.id)
}

/// Opens the choice; the last scale stays, as evenings repeat themselves.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    let taking = model.session.as_ref().map_or(Taking::Counts, said::taking);
    let (scale, dots) = (model.floor.ballot.choosing.scale, model.floor.ballot.choosing.dots);
    model.floor.ballot.choosing = Choosing { scale, dots, taking, ..Choosing::default() };
    model.floor.ballot.cursor = 0;
    if model.mode != Mode::NewBallot {
        model.open(Mode::NewBallot);
    }
    vec![Effect::LoadBallots]
}

/// Does what was meant while one chooses.
pub(super) fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let choosing = &mut model.floor.ballot.choosing;
    match action {
        Action::Scale => choosing.scale = next(&Scale::ALL, choosing.scale),
        Action::Taking => choosing.taking = next(&Taking::ALL, choosing.taking),
        Action::Dots if choosing.scale != Scale::Dots => {
            choosing.scale = Scale::Dots;
        }
        Action::Dots => choosing.dots = choosing.dots % 10 + 1,
        Action::Select => tick(model),
        Action::Accept if choosing.merging.is_some() => return merge(model),
        Action::Accept => {
            if choosing.ticked.is_empty() {
                model.hint(msg("hint-tick-proposals"));
                return Vec::new();
            }
            let question = choosing.question();
            model.floor.ballot.expecting = true;
            return vec![model.ask(Command::OpenBallot(question))];
        }
        _ => {}
    }
    Vec::new()
}

fn next<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|it| *it == now).map_or(0, |at| (at + 1) % all.len());
    all.get(at).copied().unwrap_or(now)
}

/// Puts the proposal with the cursor on the ballot, or takes it off.
fn tick(model: &mut Model) {
    let Some(row) = at_hand(model) else { return };
    let (id, merged) = (row.listed.contribution.id, row.merged);
    if merged {
        model.hint(msg("hint-is-merged"));
        return;
    }
    let ticked = &mut model.floor.ballot.choosing.ticked;
    match ticked.iter().position(|it| *it == id) {
        Some(at) => drop(ticked.remove(at)),
        None => ticked.push(id),
    }
}

/// First the look-alike, then the one that stays. What is merged is taken out again.
pub(super) fn merge(model: &mut Model) -> Vec<Effect> {
    let Some(row) = at_hand(model) else { return Vec::new() };
    let (id, into) = (row.listed.contribution.id, row.listed.contribution.merged_into);
    let parents = row.parents;
    let reference = row.listed.reference.to_string();
    match model.floor.ballot.choosing.merging {
        // What was merged is taken out again.
        None if into.is_some() => {
            vec![model.ask(Command::Set { of: vec![id], field: Field::MergedInto(None) })]
        }
        None if parents > 0 => {
            model.hint(msg("hint-merge-other-way"));
            Vec::new()
        }
        None => {
            model.floor.ballot.choosing.merging = Some(id);
            model.hint(msg("hint-merge-into").with("ref", reference));
            Vec::new()
        }
        Some(of) if of == id => {
            model.floor.ballot.choosing.merging = None;
            model.notice = None;
            Vec::new()
        }
        Some(of) => {
            model.floor.ballot.choosing.merging = None;
            model.floor.ballot.choosing.ticked.retain(|it| *it != of);
            model.notice = None;
            let field = Field::MergedInto(Some(id));
            vec![model.ask(Command::Set { of: vec![of], field })]
        }
    }
}

/// What is no longer there, or merged, is no longer chosen; the cursor stays inside.
pub(super) fn settle(model: &mut Model, at: Option<ContributionId>) {
    let rows = rows(model);
    let found = rows.iter().position(|row| Some(row.listed.contribution.id) == at);
    let stands: Vec<ContributionId> =
        rows.iter().filter(|row| !row.merged).map(|row| row.listed.contribution.id).collect();
    let last = rows.len().saturating_sub(1);
    let desk = &mut model.floor.ballot;
    desk.choosing.ticked.retain(|id| stands.contains(id));
    desk.choosing.merging.take_if(|id| !stands.contains(id));
    if model.mode == Mode::NewBallot {
        // The cursor stays on its proposal, wherever that went.
        desk.cursor = found.unwrap_or(desk.cursor).min(last);
    }
}
