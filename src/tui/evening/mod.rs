//! What the desks share beside lists and clocks: the stop, what the wall shows,
//! reading back, and what is done before people go home.

pub mod closing;
pub mod read_back;
pub mod shows;
pub mod stop;
pub mod view;

use super::action::Action;
use super::effect::Effect;
use super::mode::{Desk, Mode};
use super::model::{Model, Outcome, Weight};
use super::rows::{Listed, OpenEnds};
use super::update::leave;
use crate::domain::floor::wall::WallShows;
use crate::domain::{ContributionId, Session};
use crate::lang::{Msg, msg};
use tui_input::Input;

/// Stop, wall, read-back and closing, as the desks share them.
#[derive(Debug, Default)]
pub struct Evening {
    /// The stop.
    pub stop: stop::Stop,
    /// Words being typed over a desk: what may stay of a scrubbed line, how a line
    /// is read back. Never kept as a draft.
    pub line: Input,
    /// What was picked for reading back, the oldest first.
    pub picked: Vec<Listed>,
    /// The reading back.
    pub reading: read_back::Reading,
    /// What is still open, once it was read.
    pub ends: Option<OpenEnds>,
    /// The row with the cursor, in what is still open or what the wall can show.
    pub cursor: usize,
    /// The day up to which corrections may be made, while closing is asked for.
    pub closing: Option<String>,
    /// The contributions that the wall needs.
    pub on_wall: Vec<Listed>,
}

/// Whether an action is one of these, as the mode stands.
pub(super) fn is_meant(model: &Model, action: Action) -> bool {
    match action {
        Action::Stop
        | Action::Disclosure
        | Action::Conduct
        | Action::Resume
        | Action::Blank
        | Action::Wall
        | Action::ReadBack
        | Action::Right
        | Action::Soften
        | Action::Strike
        | Action::Translation
        | Action::OnWall
        | Action::OpenEnds
        | Action::Close => true,
        Action::WallDesk => model.mode != Mode::Home,
        Action::Edit => model.mode == Mode::ReadAloud,
        Action::Accept | Action::Select => matches!(
            model.mode,
            Mode::StopLine
                | Mode::WallShows
                | Mode::ReadBack
                | Mode::ReadLine
                | Mode::OpenEnds
                | Mode::Closing
        ),
        _ => false,
    }
}

/// Whether something of these can be done now.
///
/// # Errors
/// Why not, and what to do first.
pub(super) fn available(model: &Model, action: Action) -> Result<(), Msg> {
    if model.session.is_none() {
        return Err(msg("hint-no-session-here"));
    }
    match action {
        Action::Stop | Action::Blank | Action::OpenEnds | Action::WallDesk => Ok(()),
        Action::Disclosure | Action::Conduct | Action::Resume => stop::available(model),
        Action::Wall | Action::ReadBack | Action::Close if model.desk != Desk::Floor => {
            Err(msg("hint-on-the-floor"))
        }
        Action::Wall => shows::available(model),
        Action::Close => closing::available(model),
        Action::ReadBack => read_back::available(model),
        Action::Right
        | Action::Soften
        | Action::Strike
        | Action::Translation
        | Action::OnWall
        | Action::Edit => read_back::at_hand_or_why(model).map(drop),
        _ => Ok(()),
    }
}

/// Does what was meant; `words` is what followed a `:` word.
pub(super) fn act(model: &mut Model, action: Action, words: &str) -> Vec<Effect> {
    match action {
        Action::Stop => stop::press_the_key(model),
        Action::Disclosure => stop::disclosure(model),
        Action::Conduct => stop::conduct(model, words),
        Action::Resume => stop::resume(model),
        Action::Blank => shows::blank(model),
        Action::Wall => shows::open(model, words),
        Action::WallDesk => {
            let Some(session) = &model.session else { return Vec::new() };
            let session = session.id;
            leave(model, Outcome::Open { session, desk: Desk::Wall })
        }
        Action::OpenEnds => closing::open_ends(model),
        Action::Close => closing::close(model, words),
        Action::ReadBack => read_back::open(model),
        Action::Select if model.mode == Mode::ReadBack => read_back::pick(model),
        Action::Up => stop::bring_words(model),
        Action::Accept => match model.mode {
            Mode::StopLine => stop::scrub(model),
            Mode::WallShows => shows::accept(model),
            Mode::ReadBack => read_back::begin(model),
            Mode::ReadLine => read_back::save(model),
            Mode::OpenEnds => closing::go(model),
            Mode::Closing => closing::carry_out(model),
            _ => Vec::new(),
        },
        _ => read_back::act(model, action),
    }
}

/// Goes back where one of these says how; whether it did.
pub(super) fn back(model: &mut Model) -> bool {
    match model.mode {
        Mode::Stop => stop::back(model),
        Mode::StopLine | Mode::ReadLine | Mode::Remark => {
            model.evening.line.reset();
            false
        }
        Mode::ReadBack => {
            model.stream.cursor = None;
            false
        }
        _ => false,
    }
}

/// Moves the cursor.
pub(super) fn step(model: &mut Model, by: isize) {
    let rows = match model.mode {
        Mode::OpenEnds => crate::domain::open_end::OpenEnd::ALL.len(),
        _ => shows::choices(model).len(),
    };
    let to = model.evening.cursor.saturating_add_signed(by);
    model.evening.cursor = to.min(rows.saturating_sub(1));
}

/// What a desk needs beside its own when something was written.
pub(super) fn needs(model: &Model) -> Vec<Effect> {
    let mut effects = Vec::new();
    let over = |mode: Mode| model.mode == mode || model.under.contains(&mode);
    if model.desk == Desk::Floor {
        effects.push(Effect::LoadPicked);
    }
    if over(Mode::Stop) {
        effects.extend(stop::needs(model));
    }
    if over(Mode::OpenEnds) || over(Mode::Closing) {
        effects.push(Effect::LoadOpenEnds);
    }
    effects
}

/// The session came anew: what changed is said, and what a desk follows it in.
pub(super) fn session_came(model: &mut Model, before: Option<Session>) -> Vec<Effect> {
    if model.desk == Desk::Wall {
        return wall_lines(model);
    }
    let Some(session) = &model.session else { return Vec::new() };
    let closed = session.floor.closed.clone();
    let blank = session.floor.wall.blank;
    let is_held = session.floor.hold.is_some();
    let read = |session: &Session| session.floor.consent.as_ref().map(|read| read.at);
    let noted = before.as_ref().is_some_and(|it| read(session) > read(it));
    let (was_closed, was_blank, was_held) = before.map_or((closed.clone(), blank, false), |it| {
        (it.floor.closed, it.floor.wall.blank, it.floor.hold.is_some())
    });
    if noted && model.desk == Desk::Floor {
        model.notify(Weight::Done, msg("done-consent"));
    }
    if let (None, Some(day)) = (was_closed, closed) {
        model.notify(Weight::Done, msg("done-closed").with("day", day));
    }
    if was_blank != blank && model.desk == Desk::Floor {
        let id = if blank { "done-blank" } else { "done-not-blank" };
        model.notify(Weight::Done, msg(id));
    }
    stop::follow(model, was_held, is_held)
}

/// What the wall asks for when it opens.
pub(super) fn wall_opens(model: &mut Model) -> Vec<Effect> {
    model.hint(msg("wall-keys"));
    let mut effects = wall_needs(model);
    effects.extend(wall_lines(model));
    effects
}

/// What the wall asks for when something was written. The lines it needs follow
/// from the session.
pub(super) fn wall_needs(_: &Model) -> Vec<Effect> {
    vec![Effect::LoadSession, Effect::LoadFigures]
}

/// The contributions that the wall shows.
fn wall_lines(model: &Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let ids: Vec<ContributionId> = match session.floor.wall.shows {
        WallShows::Phase | WallShows::Themes => return Vec::new(),
        WallShows::Line(id) => vec![id],
        WallShows::Ballot(ballot) => {
            let ballot = session.floor.ballots.get(ballot);
            ballot.map(|ballot| ballot.question.options.clone()).unwrap_or_default()
        }
    };
    let open = match session.floor.wall.shows {
        WallShows::Ballot(id) => session.floor.ballots.open().filter(|ballot| ballot.id == id),
        _ => None,
    };
    let votes = open.map(|ballot| Effect::LoadVotes(ballot.id));
    votes.into_iter().chain([Effect::LoadLines(ids)]).collect()
}
