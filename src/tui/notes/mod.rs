//! The notes desk: the line being typed, the stream, the themes.

pub mod choose;
pub mod draft;
mod edit;
pub mod follow_up;
pub mod line;
mod merging;
pub mod paste;
mod rewording;
mod submit;
pub mod suggest;
pub mod tag;
pub mod view;

pub use edit::Change;
pub(in crate::tui) use merging::{merge, to_merge};
pub(in crate::tui) use rewording::enter as enter_to_reword;
pub(in crate::tui) use submit::marks;

use super::action::Action;
use super::effect::{Effect, Ticket};
use super::mode::{Desk, Mode};
use super::model::{Asked, Model, Outcome};
use super::rows::{Filter, Listed};
use super::update::leave;
use crate::domain::act::Field;
use crate::domain::grammar::Context;
use crate::domain::{Command, ContributionId, Permission, Ref};
use choose::Choice;
use edit::Editing;
use line::Reading;
use paste::Block;
use std::collections::{BTreeMap, VecDeque};
use tui_input::Input;

/// What only the notes desk has.
#[derive(Debug, Default)]
pub struct Notes {
    /// The line being typed.
    pub input: Input,
    /// How the line reads so far.
    pub reading: Reading,
    /// What holds for the lines that follow.
    pub context: Context,
    /// Lines that came back unsaved while another was being typed.
    pub returned: VecDeque<String>,
    /// The line put aside while a wording is changed.
    pub stash: Option<String>,
    /// The wording that is being changed.
    pub editing: Option<Editing>,
    /// A changed wording that was left without saving, to be taken up again.
    pub set_aside: Option<(ContributionId, String)>,
    /// What this desk captured last.
    pub last: Option<ContributionId>,
    /// What themes and choices apply to.
    pub hand: Vec<ContributionId>,
    /// Theme keys pressed for lines that are still on their way to the disk.
    pub early: BTreeMap<Ticket, Vec<char>>,
    /// The lines on their way that the theme keys are for.
    pub awaited: Option<Ticket>,
    /// Themes put on or taken off by this desk that the rows do not show yet.
    pub toggled: BTreeMap<(ContributionId, String), bool>,
    /// The theme put on last, whose sub-themes can be chosen.
    pub theme: Option<String>,
    /// What is suggested.
    pub suggest: suggest::Suggesting,
    /// The contribution that got a theme in the queue last, and has perhaps left it.
    pub just: Option<tag::Just>,
    /// Whether the next theme goes on that one.
    pub also: bool,
    /// The choices in the place of the themes.
    pub choice: Option<Choice>,
    /// Who acts, what is next, by when: as it is being typed.
    pub follow_up: follow_up::FollowUp,
    /// A pasted block.
    pub paste: Option<Block>,
    /// When the draft is kept.
    pub draft: draft::Keeper,
    /// Where the stream stood before an overlay used it.
    cursor_before: Option<ContributionId>,
}

/// What this desk wrote last; else the newest there is.
pub fn last(model: &Model) -> Option<ContributionId> {
    let rows = &model.stream.rows;
    let own = |row: &&Listed| row.contribution.author == model.initials;
    model
        .notes
        .last
        .or_else(|| rows.iter().rev().find(own).or(rows.last()).map(|row| row.contribution.id))
}

/// The contributions that an action applies to.
pub fn at_hand(model: &Model) -> Vec<ContributionId> {
    let ground = std::iter::once(&model.mode).chain(model.under.iter().rev());
    match ground.into_iter().find(|mode| !mode.is_over()) {
        Some(Mode::Tag) => model.notes.hand.clone(),
        Some(Mode::ToReword) => model.stream.cursor.into_iter().collect(),
        Some(Mode::Queue) => match &model.notes.just {
            Some(just) if model.notes.also => vec![just.id],
            _ => model.stream.cursor.into_iter().collect(),
        },
        Some(Mode::List) if model.stream.selected.is_empty() => {
            model.stream.cursor.into_iter().collect()
        }
        Some(Mode::List) => model.stream.selected.iter().copied().collect(),
        _ => last(model).into_iter().collect(),
    }
}

/// Does what was meant on the notes desk.
pub(super) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    match action {
        Action::Submit if model.mode == Mode::Edit => return edit::submit(model),
        Action::Submit => return submit::submit(model),
        Action::TagOrComplete if !model.notes.input.value().is_empty() => line::complete(model),
        Action::TagOrComplete => tag::enter(model),
        Action::Tag if !words.is_empty() => return tag::by_name(model, words),
        Action::Tag => tag::enter(model),
        Action::Take | Action::TakeSecond | Action::TakeThird => {
            return suggest::take(model, action);
        }
        Action::Suggest => return suggest::turn(model, words),
        Action::Also => model.notes.also = !model.notes.also,
        Action::Subtheme if model.mode == Mode::Queue => {
            // The theme was put on the one before the cursor.
            model.notes.also = model.notes.just.is_some();
            let effects = choose::open(model, action, words);
            model.notes.also = false;
            return effects;
        }
        Action::Queue => return enter_queue(model),
        Action::List => return enter_list(model),
        Action::EditLast => {
            if let Some(id) = last(model) {
                edit::begin(model, id, Change::Edit);
            }
        }
        Action::Edit | Action::Scrub => {
            if let Some(&id) = at_hand(model).first() {
                let change = match (action, model.mode) {
                    (Action::Scrub, _) => Change::Scrub,
                    (_, Mode::ToReword) => Change::Paraphrase,
                    _ => Change::Edit,
                };
                edit::begin(model, id, change);
            }
        }
        Action::Kind
        | Action::Addressee
        | Action::Voice
        | Action::Permission
        | Action::Wording
        | Action::Subtheme
        | Action::Filter => return choose::open(model, action, words),
        Action::Accept if model.mode == Mode::Choose => return choose::accept(model),
        Action::Answers => {
            model.notes.hand = at_hand(model);
            model.notes.cursor_before = model.stream.cursor;
            model.open(Mode::Link);
            return model.stream.step(-1).into_iter().collect();
        }
        Action::Accept if model.mode == Mode::Link => return link(model),
        Action::Accept if model.mode == Mode::FollowUp => return follow_up::save(model),
        Action::Permit => return rewording::settle(model, Permission::Quote),
        Action::OnlyCount => return rewording::settle(model, Permission::No),
        Action::Park => return park(model),
        Action::Select => {
            if let Some(id) = model.stream.cursor
                && !model.stream.selected.remove(&id)
            {
                model.stream.selected.insert(id);
            }
            return model.stream.step(1).into_iter().collect();
        }
        Action::Open => {
            let id = at_hand(model).first().copied();
            if let Some(row) = id.and_then(|id| model.stream.row(id)).cloned() {
                model.full = Some(row);
                model.open(Mode::Full);
            }
        }
        Action::Up | Action::Down if model.notes.also => model.notes.also = false,
        Action::Up => return model.stream.step(-1).into_iter().collect(),
        Action::Down if at_the_end(model) => {
            let mut effects = closing(model);
            model.close();
            effects.extend(draft::keep(model));
            return effects;
        }
        Action::Down => return model.stream.step(1).into_iter().collect(),
        Action::PageUp => return model.stream.step(-screen(model)).into_iter().collect(),
        Action::PageDown => return model.stream.step(screen(model)).into_iter().collect(),
        Action::First => return model.stream.to_first().into_iter().collect(),
        Action::Last => return model.stream.to_last().into_iter().collect(),
        Action::PasteLines => return paste::capture(model, true),
        Action::PasteOne => return paste::capture(model, false),
        Action::Floor | Action::Home => {
            let Some(session) = &model.session else { return Vec::new() };
            let floor = Outcome::Open { session: session.id, desk: Desk::Floor };
            return leave(model, if action == Action::Home { Outcome::Home } else { floor });
        }
        Action::Pasted => model.open(Mode::Paste),
        _ => {}
    }
    Vec::new()
}

/// In the stream, going down from the newest leads back to the line.
fn at_the_end(model: &Model) -> bool {
    let newest = model.stream.rows.last().map(|row| row.contribution.id);
    model.mode == Mode::List
        && model.stream.selected.is_empty()
        && model.stream.filter == Filter::All
        && model.stream.cursor == newest
}

fn screen(model: &Model) -> isize {
    super::view::stream_rows(model).saturating_sub(1).max(1).cast_signed()
}

fn enter_queue(model: &mut Model) -> Vec<Effect> {
    leave_line(model);
    model.under.clear();
    model.mode = Mode::Queue;
    (model.notes.just, model.notes.also) = (None, false);
    vec![model.stream.show_from_start(Filter::Untagged)]
}

fn enter_list(model: &mut Model) -> Vec<Effect> {
    let mut effects = match model.mode {
        Mode::Queue | Mode::ToReword => closing(model),
        _ => Vec::new(),
    };
    leave_line(model);
    model.under.clear();
    model.mode = Mode::List;
    effects.extend(model.stream.step(0));
    effects
}

/// Puts a wording that is being changed aside; the line that was there comes back.
pub(super) fn leave_line(model: &mut Model) {
    if model.notes.editing.is_some() {
        edit::leave(model);
    }
}

/// What has to be done before what has the focus gives it back.
pub(super) fn closing(model: &mut Model) -> Vec<Effect> {
    match model.mode {
        Mode::Edit => edit::leave(model),
        // What was pressed stays pressed, and is put on when the line is saved.
        Mode::Tag => model.notes.awaited = None,
        Mode::Link => model.stream.cursor = model.notes.cursor_before.take(),
        Mode::Choose => model.notes.choice = None,
        Mode::ToReword => return vec![model.stream.show(Filter::All)],
        Mode::Queue => {
            (model.notes.just, model.notes.also) = (None, false);
            return vec![model.stream.show(Filter::All)];
        }
        Mode::List if model.stream.filter != Filter::All || model.stream.has_newer() => {
            return vec![model.stream.show(Filter::All)];
        }
        Mode::List => {
            model.stream.cursor = None;
            model.stream.selected.clear();
        }
        _ => {}
    }
    Vec::new()
}

fn link(model: &mut Model) -> Vec<Effect> {
    let Some(to) = model.stream.cursor else { return Vec::new() };
    let of = model.notes.hand.clone();
    let of_it = of.iter().filter_map(|id| model.stream.row(*id));
    let answers = crate::domain::act::LinkKind::Answers;
    let on = !of_it.into_iter().all(|row| row.contribution.links.contains(&(answers, to)));
    closing(model);
    model.close();
    vec![model.ask(Command::Link { of, to, link: answers, on })]
}

fn park(model: &mut Model) -> Vec<Effect> {
    let of = at_hand(model);
    let parked = |id: &ContributionId| {
        let row = model.stream.row(*id);
        row.is_some_and(|row| row.contribution.status == crate::domain::Status::Parked)
    };
    let on = !of.iter().all(parked);
    vec![model.ask(Command::Set { of, field: Field::Parked(on) })]
}

/// The line was edited.
pub(super) fn typed(model: &mut Model, changed: bool) {
    if changed {
        draft::touched(model);
    }
    line::read(model);
}

/// Drops every line that is not on the disk, as a stop does, and all that was
/// kept to be taken up again.
pub(in crate::tui) fn drop_lines(model: &mut Model) {
    let notes = &mut model.notes;
    notes.input.reset();
    (notes.stash, notes.editing, notes.set_aside, notes.paste) = (None, None, None, None);
    notes.follow_up = follow_up::FollowUp::default();
    notes.returned.clear();
    notes.draft = draft::Keeper::default();
    notes.suggest.forget_line();
    line::read(model);
}

/// Lines that were to be captured came back, with the themes that were put on
/// them meanwhile as marks.
pub(super) fn not_captured(model: &mut Model, ticket: Ticket, lines: Vec<String>) {
    let marks = tag::marks_of(model, ticket);
    if model.notes.awaited == Some(ticket) {
        model.notes.awaited = None;
        if model.mode == Mode::Tag {
            model.close();
        }
    }
    bring_back(model, lines.into_iter().map(|line| line + &marks).collect());
}

/// Lines came back unsaved: into the line where it is free, else behind it.
pub(super) fn bring_back(model: &mut Model, lines: Vec<String>) {
    model.notes.returned.extend(lines);
    next_returned(model);
    draft::touched(model);
}

/// A line that came back takes the place of an empty one.
fn next_returned(model: &mut Model) {
    let free = model.notes.input.value().is_empty() && model.notes.editing.is_none();
    if free && let Some(line) = model.notes.returned.pop_front() {
        set_line(model, line);
    }
}

/// Puts words into the line, with the cursor behind them.
fn set_line(model: &mut Model, line: String) {
    model.notes.input = Input::new(line);
    line::read(model);
}

/// What this desk wrote is on the disk.
pub(super) fn saved(
    model: &mut Model,
    (ticket, asked): (Ticket, Option<Asked>),
    captured: &[(ContributionId, Ref)],
    undone: bool,
) -> Vec<Effect> {
    if undone {
        model.notes.last = None;
    }
    if let Some((id, _)) = captured.last() {
        model.notes.last = Some(*id);
    }
    let mut effects = Vec::new();
    if matches!(asked, Some(Asked::Lines(_) | Asked::Wording(_))) {
        next_returned(model);
        // At once: a desk that is cut off now must not give back what is saved.
        effects.extend(draft::keep_now(model));
    }
    let captured: Vec<ContributionId> = captured.iter().map(|(id, _)| *id).collect();
    if model.notes.awaited == Some(ticket) {
        model.notes.awaited = None;
        model.notes.hand.clone_from(&captured);
    }
    let keys = model.notes.early.remove(&ticket).unwrap_or_default();
    effects.extend(keys.into_iter().flat_map(|key| tag::toggle(model, &captured, key)));
    effects
}

/// A page of the stream came: what it shows needs no reminder any more.
pub(super) fn page_came(model: &mut Model) -> Vec<Effect> {
    if model.saving.under_way.is_empty() {
        model.notes.toggled.clear();
    }
    // What is shown in full is shown as it stands.
    let shown = model.full.as_ref().and_then(|full| model.stream.row(full.contribution.id));
    if let Some(row) = shown.cloned() {
        model.full = Some(row);
    }
    // In the stream there is always a row at hand.
    let none = matches!(model.mode, Mode::List | Mode::ToReword) && model.stream.cursor.is_none();
    if none { model.stream.step(0).into_iter().collect() } else { Vec::new() }
}
