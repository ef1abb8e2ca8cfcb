//! Ballots on the floor desk: chosen, opened, cast blind, closed, read. The rules
//! are the domain's.

pub(in crate::tui) mod casting;
pub(in crate::tui) mod choosing;
pub(in crate::tui) mod names;
pub mod said;

use crate::domain::floor::ballot::Ballot;
use crate::domain::floor::bridging::{self, Bridge};
use crate::domain::floor::wall::WallShows;
use crate::domain::{Command, ContributionId, EventId, Refusal, Session};
use crate::lang::{Msg, msg};
use crate::tui::about;
use crate::tui::action::Action;
use crate::tui::effect::Effect;
use crate::tui::mode::Mode;
use crate::tui::model::{Asked, Model, Weight};
use crate::tui::rows::{BallotRows, Listed};
use said::Said;

/// What ballots have beside the session's own.
#[derive(Debug, Default)]
pub struct BallotDesk {
    /// What was read for the screens.
    pub rows: BallotRows,
    /// How many votes the open ballot has.
    pub votes: Option<(EventId, u32)>,
    /// The row with the cursor, in a list of ballots, options or proposals.
    pub cursor: usize,
    /// What is being put on a new ballot.
    pub choosing: choosing::Choosing,
    /// What is being cast.
    pub casting: casting::Casting,
    /// The ballot whose result is shown.
    pub shown: Option<EventId>,
    /// This desk has asked for a ballot to be opened.
    expecting: bool,
    /// This desk has looked whether a ballot was left open.
    resumed: bool,
    /// Phases, clock and ballots are led from here.
    leads: bool,
}

/// The modes of ballots.
const MODES: [Mode; 6] = [
    Mode::Ballots,
    Mode::NewBallot,
    Mode::Casting,
    Mode::BallotResult,
    Mode::Bridging,
    Mode::Remark,
];

/// Whether an action is about ballots, as the mode stands.
pub(in crate::tui) fn is_meant(model: &Model, action: Action) -> bool {
    let here = MODES.contains(&model.mode);
    match action {
        action if action.is_of_ballots() => true,
        Action::Merge => model.mode == Mode::NewBallot,
        Action::Accept | Action::Select | Action::Erase | Action::OnWall => here,
        Action::PageUp | Action::PageDown => model.mode == Mode::Casting,
        _ => false,
    }
}

/// Whether something can be done about ballots now.
///
/// # Errors
/// Why not, and what to do first.
pub(in crate::tui) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    let Some(session) = &model.session else { return Err(msg("hint-session-not-read")) };
    let refuse = |wrong: bool, why: Refusal| if wrong { Err(why.message()) } else { Ok(()) };
    let chair = || refuse(model.floor.elsewhere, Refusal::NotTheChair);
    let ballots = &session.floor.ballots;
    match action {
        Action::NewBallot => {
            chair()?;
            refuse(session.floor.closed.is_some(), Refusal::Closed)?;
            refuse(session.floor.hold.is_some(), Refusal::Held)?;
            refuse(ballots.open().is_some(), Refusal::BallotIsOpen)
        }
        Action::CloseBallot | Action::DropBallot | Action::Correct => {
            chair()?;
            said::open(session).map(drop)
        }
        Action::Accept if model.mode == Mode::NewBallot => chair(),
        Action::Accept | Action::LeaveBlank if model.mode == Mode::Casting => {
            chair()?;
            refuse(session.floor.hold.is_some(), Refusal::Held)
        }
        Action::OnWall => chair(),
        Action::Result | Action::Bridging => said::result(session, "").map(drop),
        Action::Remark => refuse(ballots.all().is_empty(), Refusal::NoSuchBallot),
        Action::Scale | Action::Taking | Action::Dots | Action::LeaveBlank
            if !MODES.contains(&model.mode) =>
        {
            Err(msg("hint-not-here"))
        }
        _ => Ok(()),
    }
}

/// Does what was meant; `words` is what followed a `:` word.
pub(in crate::tui) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let language = model.words.language();
    match action {
        Action::Ballot => match said::ballot(session, language, words) {
            Ok(said) => do_what_was_said(model, said),
            Err(why) => hinted(model, why),
        },
        Action::NewBallot => choosing::open(model),
        Action::Result => match said::result(session, words).map(|ballot| ballot.id) {
            Ok(id) => show_result(model, id),
            Err(why) => hinted(model, why),
        },
        Action::Bridging => {
            model.floor.ballot.cursor = 0;
            if model.mode != Mode::Bridging {
                model.open(Mode::Bridging);
            }
            vec![Effect::LoadBallots]
        }
        Action::Merge if words.is_empty() => choosing::merge(model),
        Action::Merge => about::act(model, action, words),
        Action::Remark if words.is_empty() && model.mode == Mode::BallotResult => {
            model.evening.line.reset();
            model.open(Mode::Remark);
            Vec::new()
        }
        Action::Remark if words.is_empty() => {
            model.command = "remark ".into();
            model.open(Mode::Command);
            Vec::new()
        }
        Action::Remark => match said::remark(session, language, words) {
            Ok(capture) => vec![model.ask(Command::Capture(Box::new(capture)))],
            Err(why) => hinted(model, why),
        },
        Action::OnWall => on_wall(model),
        Action::Accept if model.mode == Mode::Ballots => accept_ballot(model),
        Action::Accept if model.mode == Mode::Remark => keep_remark(model),
        Action::Accept if model.mode == Mode::Bridging => {
            let bridge = order(model).get(model.floor.ballot.cursor).map(|it| it.ballot);
            let ballot =
                bridge.and_then(|nth| model.session.as_ref()?.floor.ballots.all().get(nth));
            match ballot.map(|ballot| ballot.id) {
                Some(id) => show_result(model, id),
                None => Vec::new(),
            }
        }
        _ if model.mode == Mode::NewBallot => choosing::act(model, action),
        _ => casting::act(model, action),
    }
}

fn hinted(model: &mut Model, why: Msg) -> Vec<Effect> {
    model.hint(why);
    Vec::new()
}

/// Carries out what was said after `:ballot`.
fn do_what_was_said(model: &mut Model, said: Said) -> Vec<Effect> {
    let needed = match said {
        Said::List | Said::Remark(_) => None,
        Said::Open(..) => Some(Action::NewBallot),
        Said::Close(_) => Some(Action::CloseBallot),
        Said::Drop(_) => Some(Action::DropBallot),
        Said::Correct | Said::Count(..) | Said::Paper(..) => Some(Action::Correct),
    };
    if let Some(Err(why)) = needed.map(|action| available(model, action)) {
        return hinted(model, why);
    }
    match said {
        Said::List => open_list(model),
        Said::Open(question, refs) if refs.is_empty() => {
            let effects = choosing::open(model);
            model.floor.ballot.choosing.take(&question);
            effects
        }
        Said::Open(question, refs) => {
            model.floor.ballot.expecting = true;
            let ticket = model.saving.ticket(Asked::Act);
            vec![Effect::OpenBallot { ticket, refs, question }]
        }
        Said::Close(ballot) => {
            model.floor.ballot.shown = Some(ballot);
            vec![model.ask(Command::CloseBallot { ballot, cast: Default::default() })]
        }
        Said::Drop(ballot) => vec![model.ask(Command::DropBallot(ballot))],
        Said::Correct => casting::correct(model),
        Said::Count(ballot, counts) => {
            let ticket = model.saving.ticket(Asked::Act);
            vec![Effect::CountVotes { ticket, ballot, counts }]
        }
        Said::Paper(ballot, seat, paper) => {
            let ticket = model.saving.ticket(Asked::Act);
            vec![Effect::CastPaper { ticket, ballot, seat, paper }]
        }
        Said::Remark(capture) => vec![model.ask(Command::Capture(capture))],
    }
}

/// Opens the list of ballots; over it what is being cast, where a ballot is open.
fn open_list(model: &mut Model) -> Vec<Effect> {
    model.floor.ballot.cursor = 0;
    if model.mode != Mode::Ballots {
        model.open(Mode::Ballots);
    }
    if model.session.as_ref().is_some_and(|session| session.floor.ballots.open().is_some()) {
        model.open(Mode::Casting);
    }
    vec![Effect::LoadBallots]
}

/// The ballots in the order of the list: the latest first.
pub(in crate::tui) fn listed(session: &Session) -> Vec<(usize, &Ballot)> {
    session.floor.ballots.all().iter().enumerate().rev().collect()
}

/// Goes to the ballot with the cursor.
fn accept_ballot(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let found = listed(session).get(model.floor.ballot.cursor).map(|(_, it)| (it.id, it.is_open()));
    match found {
        Some((_, true)) => {
            model.open(Mode::Casting);
            vec![Effect::LoadBallots]
        }
        Some((id, false)) => show_result(model, id),
        // Where there is none yet, Enter does what there is to do.
        None => crate::tui::update::attempt(model, Action::NewBallot, ""),
    }
}

fn show_result(model: &mut Model, id: EventId) -> Vec<Effect> {
    model.floor.ballot.shown = Some(id);
    model.floor.ballot.cursor = 0;
    model.floor.ballot.casting = Default::default();
    if model.mode != Mode::BallotResult {
        model.open(Mode::BallotResult);
    }
    model.scroll = 0;
    vec![Effect::LoadBallots]
}

/// The ballot whose result is shown.
pub(in crate::tui) fn shown(model: &Model) -> Option<&Ballot> {
    let ballots = &model.session.as_ref()?.floor.ballots;
    ballots.get(model.floor.ballot.shown?)
}

/// The proposals that were voted on, those first that bridge best.
pub(in crate::tui) fn order(model: &Model) -> Vec<Bridge> {
    let ballots = model.session.as_ref().map(|session| &session.floor.ballots);
    ballots.map(|ballots| bridging::order(ballots, bridging::ENOUGH)).unwrap_or_default()
}

/// A contribution that was read for these screens.
pub(in crate::tui) fn row(model: &Model, id: ContributionId) -> Option<&Listed> {
    let rows = &model.floor.ballot.rows;
    let all = rows.options.iter().chain(&rows.proposals);
    all.into_iter().find(|row| row.contribution.id == id)
}

/// What was said against a proposal, the oldest first.
pub(in crate::tui) fn remarks(model: &Model, of: ContributionId) -> Vec<&Listed> {
    use crate::domain::act::LinkKind;
    let rows = model.floor.ballot.rows.remarks.iter().rev();
    rows.filter(|row| row.contribution.links.contains(&(LinkKind::Objects, of))).collect()
}

/// Writes down what was said against the option with the cursor.
fn keep_remark(model: &mut Model) -> Vec<Effect> {
    let option = shown(model)
        .and_then(|ballot| ballot.question.options.get(model.floor.ballot.cursor))
        .copied();
    let (Some(session), Some(of)) = (&model.session, option) else { return Vec::new() };
    let line = model.evening.line.value().to_owned();
    match said::remark_on(session, model.words.language(), of, &line) {
        Ok(capture) => {
            model.evening.line.reset();
            model.close();
            vec![model.ask(Command::Capture(Box::new(capture)))]
        }
        Err(why) => hinted(model, why),
    }
}

/// Shows the ballot at hand on the wall.
fn on_wall(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let at_hand = match model.mode {
        Mode::Casting => session.floor.ballots.open().map(|ballot| ballot.id),
        Mode::Ballots => listed(session).get(model.floor.ballot.cursor).map(|(_, it)| it.id),
        _ => shown(model).map(|ballot| ballot.id),
    };
    match at_hand {
        Some(id) if session.floor.wall.shows == WallShows::Ballot(id) => {
            model.notify(Weight::Done, msg("done-off-wall"));
            vec![model.ask(Command::ShowOnWall(WallShows::Phase))]
        }
        Some(id) => {
            model.notify(Weight::Done, msg("done-ballot-on-wall"));
            vec![model.ask(Command::ShowOnWall(WallShows::Ballot(id)))]
        }
        None => hinted(model, Refusal::NoSuchBallot.message()),
    }
}

/// Moves the cursor.
pub(in crate::tui) fn step(model: &mut Model, by: isize) {
    let rows = match model.mode {
        Mode::Casting => return casting::step(model, by),
        Mode::NewBallot => choosing::rows(model).len(),
        Mode::Ballots => model.session.as_ref().map_or(0, |it| it.floor.ballots.all().len()),
        Mode::Bridging => order(model).len(),
        _ => shown(model).map_or(0, |ballot| ballot.question.options.len()),
    };
    let to = model.floor.ballot.cursor.saturating_add_signed(by);
    model.floor.ballot.cursor = to.min(rows.saturating_sub(1));
}

/// What the floor desk needs of ballots when something was written.
pub(in crate::tui) fn needs(model: &Model) -> Vec<Effect> {
    if MODES.iter().any(|mode| model.mode == *mode || model.under.contains(mode)) {
        return vec![Effect::LoadBallots];
    }
    let open = model.session.as_ref().and_then(|it| it.floor.ballots.open());
    open.map(|ballot| Effect::LoadVotes(ballot.id)).into_iter().collect()
}

/// Takes in what was read for these screens.
pub(in crate::tui) fn take(model: &mut Model, rows: BallotRows) {
    if let Some(cast) = &rows.cast {
        model.floor.ballot.votes = Some((cast.ballot, cast.votes));
    }
    let at = choosing::id_at_hand(model);
    model.floor.ballot.rows = rows;
    choosing::settle(model, at);
}

/// How many votes a ballot has, as far as it was read.
pub(in crate::tui) fn votes(model: &Model, ballot: EventId) -> u32 {
    model.floor.ballot.votes.filter(|(of, _)| *of == ballot).map_or(0, |(_, votes)| votes)
}

/// This desk leads, or another one does.
pub(in crate::tui) fn chair_came(model: &mut Model, here: bool) -> Vec<Effect> {
    model.floor.ballot.leads = here;
    resume(model)
}

/// A desk that opens while a ballot is being taken goes on with it.
fn resume(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    if model.floor.ballot.resumed || !model.floor.ballot.leads {
        return Vec::new();
    }
    let is_open = session.floor.ballots.open().is_some();
    model.floor.ballot.resumed = true;
    if !is_open || model.mode != Mode::Floor {
        return Vec::new();
    }
    model.hint(msg("hint-ballot-goes-on"));
    open_list(model)
}

/// The session came anew: a ballot that was opened is cast, one that is over is left.
pub(in crate::tui) fn session_came(model: &mut Model, before: Option<&Session>) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let now = session.floor.ballots.open().map(|ballot| ballot.id);
    let was = before.and_then(|it| it.floor.ballots.open()).map(|ballot| ballot.id);
    let closed = was.and_then(|id| session.floor.ballots.get(id)).filter(|it| !it.is_open());
    let closed = closed.map(|ballot| ballot.id);
    let mut effects = Vec::new();
    match (was, now) {
        (None, Some(_)) if std::mem::take(&mut model.floor.ballot.expecting) => {
            if model.mode == Mode::NewBallot {
                model.close();
            }
            model.floor.ballot.casting = Default::default();
            effects.extend(open_list(model));
        }
        (Some(_), now) if was != now => {
            let asked = model.floor.ballot.shown == was;
            model.floor.ballot.casting = Default::default();
            if model.mode == Mode::Casting {
                model.close();
                effects.extend(closed.map(|id| show_result(model, id)).unwrap_or_default());
            } else if let Some(id) = closed.filter(|_| asked && model.mode == Mode::Floor) {
                effects.extend(show_result(model, id));
            }
        }
        _ => {}
    }
    if model.floor.ballot.votes.is_none_or(|(of, _)| Some(of) != now)
        && let Some(id) = now
    {
        effects.push(Effect::LoadVotes(id));
    }
    effects.extend(resume(model));
    effects
}

/// What was not saved: a refusal of a ballot leaves everything as it was typed.
pub(in crate::tui) fn not_saved(model: &mut Model) {
    model.floor.ballot.expecting = false;
}
