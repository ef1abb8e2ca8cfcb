//! What is settled before doors open, and can be changed later: the session's own
//! plan, what words may be used for, and the sheet.
//!
//! | file | its one job |
//! |---|---|
//! | [`plan`] | the phases: minutes, order, what is left out |
//! | [`page`] | fields and choices, a row each |
//! | [`typing`] | one text being typed, and its draft |
//! | `said` | what follows `:plan`, `:sheet` and `:defaults`, on every desk |
//! | [`view`] | all of it on the screen |

pub mod page;
pub mod plan;
pub(in crate::tui) mod said;
pub mod typing;
pub mod view;

use super::action::Action;
use super::effect::{Effect, Ticket};
use super::home;
use super::mode::{Desk, Mode};
use super::model::{Model, Outcome, Weight};
use super::notes::draft::Keeper;
use super::rows::Listed;
use super::update::leave;
use crate::domain::act::SessionDetails;
use crate::domain::{Command, Plan, Ref, Refusal};
use crate::lang::{Msg, msg};
use std::collections::{BTreeMap, BTreeSet};
use tui_input::Input;
use typing::{Target, Typing};

/// A page that can be opened from elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The plan.
    Plan,
    /// The sheet.
    Sheet,
    /// What words may be used for, and how close they are.
    Defaults,
}

impl Page {
    fn mode(self) -> Mode {
        match self {
            Page::Plan => Mode::Plan,
            Page::Sheet => Mode::Sheet,
            Page::Defaults => Mode::Defaults,
        }
    }
}

/// The plan, what words may be used for, and the sheet.
#[derive(Debug, Default)]
pub struct Before {
    /// The page to be shown when the desk opens.
    pub first: Option<Page>,
    /// The page was opened from the sessions, to which Esc leads back.
    from_home: Option<Mode>,
    /// The step with the cursor, in the plan.
    pub step: usize,
    /// The row with the cursor, on the other pages.
    pub cursor: usize,
    /// The text being typed.
    pub line: Input,
    /// What it is typed for.
    pub typing: Option<Typing>,
    /// Texts that were left without being kept, the latest last.
    aside: Vec<(Target, String)>,
    draft: Keeper,
    ahead: Ahead,
    /// What the refs on the sheet name, as far as it was looked up.
    pub refs: BTreeMap<Ref, Option<Listed>>,
}

impl Before {
    /// Whether any text was left without being kept, and waits to be gone on with.
    pub fn is_aside(&self) -> bool {
        !self.aside.is_empty()
    }
}

/// Changes that are shown already and still under way to the disk, so that the
/// next key goes on from them.
#[derive(Debug, Default)]
struct Ahead {
    tickets: BTreeSet<Ticket>,
    plan: Option<Plan>,
    details: Option<SessionDetails>,
}

/// Whether an action is one of these, as the mode stands.
pub(super) fn is_meant(model: &Model, action: Action) -> bool {
    match action {
        Action::Plan | Action::Sheet | Action::Defaults => true,
        Action::Prompts
        | Action::PlanVoices
        | Action::Spoken
        | Action::Add
        | Action::Out
        | Action::MigrantLed
        | Action::NewLine => true,
        Action::Undo => model.mode == Mode::Words,
        Action::Accept
        | Action::Select
        | Action::More
        | Action::Less
        | Action::Earlier
        | Action::Later
        | Action::Open => model.mode.is_before(),
        _ => false,
    }
}

/// Whether something of these can be done now.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    if model.desk == Desk::Home {
        return home::available(model, action);
    }
    if model.desk != Desk::Floor {
        return Err(msg("hint-on-the-floor"));
    }
    let Some(session) = &model.session else { return Err(msg("hint-session-not-read")) };
    let leads = match model.floor.elsewhere {
        true => Err(Refusal::NotTheChair.message()),
        false => Ok(()),
    };
    match (action, model.mode) {
        // Looking needs no chair.
        (Action::Plan | Action::Sheet | Action::Defaults, _) => Ok(()),
        (Action::Prompts | Action::PlanVoices | Action::Spoken, _) => Ok(()),
        (Action::Accept | Action::More | Action::Less, Mode::Plan) => {
            leads.and_then(|()| plan::can_change(model, session))
        }
        (Action::Earlier | Action::Later | Action::Out, Mode::Plan) => leads,
        (Action::Accept, Mode::Prompts | Mode::Voices) => leads,
        (Action::Add | Action::Out | Action::MigrantLed, Mode::Voices) => leads,
        (Action::Open, _) => page::has_refs(model),
        (Action::NewLine, _) if !typing::has_lines(model) => Err(msg("hint-one-line")),
        _ => Ok(()),
    }
}

/// Does what was meant; `words` is what followed a `:` word.
pub(super) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    let page = match action {
        Action::Plan => Some(Page::Plan),
        Action::Sheet => Some(Page::Sheet),
        Action::Defaults => Some(Page::Defaults),
        _ => None,
    };
    match page {
        Some(page) if model.desk == Desk::Home => from_home(model, page),
        Some(page) if words.is_empty() => open(model, page),
        Some(page) => said(model, page, words),
        None => match model.mode {
            Mode::Words => typing::act(model, action),
            Mode::Plan => plan::act(model, action),
            _ => page::act(model, action),
        },
    }
}

/// Leaves the sessions for a page of the one with the cursor.
fn from_home(model: &mut Model, page: Page) -> Vec<Effect> {
    let Some(home::Row::Session(row)) = model.home.at_hand() else { return Vec::new() };
    let session = row.id;
    leave(model, Outcome::Before { session, page })
}

/// What the floor desk asks for when it opens with one of these pages.
pub(super) fn opening(model: &mut Model) -> Vec<Effect> {
    let Some(page) = model.before.first.take() else { return Vec::new() };
    let effects = open(model, page);
    model.before.from_home = Some(page.mode());
    effects
}

/// Lays a page over the desk.
pub(super) fn open(model: &mut Model, page: Page) -> Vec<Effect> {
    if model.mode == page.mode() {
        return Vec::new();
    }
    model.before.cursor = 0;
    if page == Page::Plan {
        plan::look(model);
    }
    model.open(page.mode());
    needs(model)
}

/// Carries out what followed one of the three words.
fn said(model: &mut Model, page: Page, words: &str) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let lang = model.words.language();
    if page == Page::Sheet && !words.contains(char::is_whitespace) {
        return match said::sheet_field(session, words) {
            Ok(field) => {
                let effects = open(model, Page::Sheet);
                page::put_cursor(model, &field);
                effects
            }
            Err(why) => {
                model.hint(why);
                Vec::new()
            }
        };
    }
    let command = match page {
        Page::Plan => said::plan(session, lang, words),
        Page::Sheet => said::sheet(session, words),
        Page::Defaults => said::defaults(session, lang, words),
    };
    match command {
        Ok(command) => {
            model.notify(Weight::Done, msg(done_id(&command)));
            send(model, command).1
        }
        Err(why) => {
            model.hint(why);
            Vec::new()
        }
    }
}

/// The message id that says what was done.
pub(in crate::tui) fn done_id(command: &Command) -> &'static str {
    match command {
        Command::ChangePlan(_) => "done-plan",
        Command::FillSheet { .. } => "done-sheet",
        _ => "done-details",
    }
}

/// Asks for a change, and shows it at once.
fn send(model: &mut Model, command: Command) -> (Option<Ticket>, Vec<Effect>) {
    if let Some(session) = &mut model.session {
        match &command {
            Command::ChangePlan(plan) => {
                session.change_plan(plan);
                model.before.ahead.plan = Some((**plan).clone());
            }
            Command::ChangeSession(details) => {
                session.details = details.clone();
                model.before.ahead.details = Some(details.clone());
            }
            _ => {}
        }
    }
    let effect = model.ask(command);
    let ticket = match &effect {
        Effect::Act { ticket, .. } => Some(*ticket),
        _ => None,
    };
    model.before.ahead.tickets.extend(ticket);
    (ticket, vec![effect])
}

/// The session came anew: what is still under way stays in sight.
pub(super) fn session_came(model: &mut Model) -> Vec<Effect> {
    let ahead = &mut model.before.ahead;
    if ahead.tickets.is_empty() {
        (ahead.plan, ahead.details) = (None, None);
    }
    if let Some(session) = &mut model.session {
        if let Some(plan) = &ahead.plan {
            session.change_plan(plan);
        }
        if let Some(details) = &ahead.details {
            session.details = details.clone();
        }
    }
    plan::keep_in_sight(model);
    let new = refs_on_sheet(model).into_iter().filter(|it| !model.before.refs.contains_key(it));
    let new: Vec<Ref> = new.collect();
    if new.is_empty() { Vec::new() } else { vec![Effect::LoadRefs(new)] }
}

/// Something that was asked is on the disk.
pub(super) fn saved(model: &mut Model, ticket: Ticket) {
    model.before.ahead.tickets.remove(&ticket);
    typing::saved(model, ticket);
}

/// Something that was asked is not: what stands on the disk is shown again.
pub(super) fn not_saved(model: &mut Model, ticket: Ticket) {
    if model.before.ahead.tickets.remove(&ticket) {
        (model.before.ahead.plan, model.before.ahead.details) = (None, None);
    }
    typing::not_saved(model, ticket);
}

/// What the sheet needs: what the refs on it name.
pub(super) fn needs(model: &Model) -> Vec<Effect> {
    let refs = refs_on_sheet(model);
    if refs.is_empty() { Vec::new() } else { vec![Effect::LoadRefs(refs)] }
}

/// The refs on the sheet, while it is open.
fn refs_on_sheet(model: &Model) -> Vec<Ref> {
    let is_open = model.mode == Mode::Sheet || model.under.contains(&Mode::Sheet);
    if is_open { page::all_refs(model) } else { Vec::new() }
}

/// Goes back where one of these says how.
pub(super) fn back(model: &mut Model) -> Option<Vec<Effect>> {
    if model.mode == Mode::Words {
        typing::put_aside(model);
        return None;
    }
    if model.mode.is_before()
        && model.before.from_home == Some(model.mode)
        && model.under.len() <= 1
    {
        model.before.from_home = None;
        model.close();
        return Some(leave(model, Outcome::Home));
    }
    None
}

/// Moves the cursor.
pub(super) fn step(model: &mut Model, by: isize) {
    match model.mode {
        Mode::Words => typing::step(model, by),
        Mode::Plan => plan::step(model, by),
        _ => page::step(model, by),
    }
}
