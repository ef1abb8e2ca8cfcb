//! From what is wanted to what happens, or to a refusal. Sees the floor and the
//! contributions that the command names, so it costs the same in a small
//! session and in a very large one.

mod about;
mod ballots;
mod capture;
mod evening;
mod known;
mod phases;
mod plan;
mod speaking;

pub use capture::capture;

use super::act::{Act, BatchOpened, Nothing, SessionOpened, Undone};
use super::command::Command;
use super::contribution::Derived;
use super::event::Body;
use super::floor::seats::SeatSecret;
use super::ids::{ContributionId, DeviceId, SeatId};
use super::reference::Ref;
use super::refusal::Refusal;
use super::session::Session;
use super::time::Wall;
use super::undo::Undoable;
use std::collections::{BTreeMap, BTreeSet};

/// The longest wording of one contribution, in characters. A turn of two
/// minutes has about 2,000; anything longer than this is a document.
pub const MOST_CHARACTERS: usize = 20_000;

/// The most slips printed at one go.
pub const MOST_SLIPS: usize = 1_000;

/// What a decision may see.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The session; none before it is opened.
    pub session: Option<&'a Session>,
    /// The contributions that the command names.
    pub rows: &'a BTreeMap<ContributionId, Derived>,
    /// The device that writes.
    pub device: DeviceId,
    /// The initials of who acts.
    pub author: &'a str,
    /// What this desk can take back; only an undo or redo looks.
    pub undoable: &'a Undoable,
    /// How many others are picked for reading back; only picking looks.
    pub picked: usize,
    /// The voices that contributions were captured with; only a change of plan looks.
    pub voices: &'a BTreeSet<String>,
    /// What the clock on the wall shows.
    pub now: Wall,
    /// Fresh random bytes, for what nobody may guess.
    pub random: [u8; 16],
}

/// An event to be: its facts, and its words where it has any.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned {
    /// What happens.
    pub act: Act,
    /// The words.
    pub body: Option<Body>,
}

impl Planned {
    /// With words.
    fn saying(act: Act, words: impl Into<String>) -> Planned {
        Planned { act, body: Some(Body::of(words)) }
    }
}

impl From<Act> for Planned {
    fn from(act: Act) -> Self {
        Planned { act, body: None }
    }
}

/// Decides. `next_ref` gives the next ref of this device, each time it is asked.
///
/// What comes together names the act that leads it ([`Act::leads_others`]), whose
/// identity is known only once it is sealed: whoever seals fills it in.
///
/// # Errors
/// A [`Refusal`]; nothing is to be written then.
pub fn decide(
    command: Command,
    seen: Seen<'_>,
    next_ref: &mut dyn FnMut() -> Ref,
) -> Result<Vec<Planned>, Refusal> {
    if let Command::OpenSession(opened) = command {
        return match seen.session {
            None => Ok(vec![open(opened, seen.random)]),
            Some(_) => Err(Refusal::Already),
        };
    }
    let session = seen.session.ok_or(Refusal::NoSuchSession)?;
    still_open(&command, session, seen.now)?;
    let leads = session.floor.chair == seen.device;
    let mut seats = NewSeats::default();
    let planned = match command {
        Command::OpenSession(_) => return Err(Refusal::Already),
        Command::TakeChair if leads => return Err(Refusal::Already),
        Command::TakeChair => vec![Act::ChairTaken(Nothing {}).into()],
        command @ (Command::StartPhase(_)
        | Command::NextPhase
        | Command::ExtendPhase { .. }
        | Command::PauseClock
        | Command::ResumeClock
        | Command::SetInterpreting(_)
        | Command::EndSession) => {
            chair(session, seen)?;
            vec![phases::decide(command, session)?.into()]
        }
        command @ (Command::OpenList(_)
        | Command::Join { .. }
        | Command::Leave(_)
        | Command::Move { .. }
        | Command::BeginRound(_)
        | Command::BeginTurn(_)
        | Command::NextTurn
        | Command::EndTurn
        | Command::PauseTurn
        | Command::ResumeTurn
        | Command::Pass(_)
        | Command::AddAgain
        | Command::InterpretTurn(_)
        | Command::LimitVoices(_)
        | Command::AddVoiceTime(_)) => {
            chair(session, seen)?;
            vec![speaking::decide(command, session, &mut seats)?.into()]
        }
        Command::OpenBallot(question) => {
            chair(session, seen)?;
            vec![ballots::open(question, session, seen.rows)?.into()]
        }
        Command::CloseBallot { ballot, cast } => {
            chair(session, seen)?;
            vec![ballots::close(ballot, cast, session, seen.random)?.into()]
        }
        Command::DropBallot(ballot) => {
            chair(session, seen)?;
            vec![ballots::give_up(ballot, session)?.into()]
        }
        Command::CloseSession { correct_until, only_counted } => {
            chair(session, seen)?;
            evening::close(correct_until, &only_counted, session, seen)?
        }
        Command::ChangePlan(plan) => {
            chair(session, seen)?;
            vec![plan::change(plan, session, seen.voices)?.into()]
        }
        Command::ShowOnWall(shows) => {
            chair(session, seen)?;
            vec![evening::show(shows, session, seen.rows)?.into()]
        }
        command @ (Command::ChangeSession(_)
        | Command::FillSheet { .. }
        | Command::CountPeople { .. }
        | Command::ReadConsent { .. }
        | Command::Stop
        | Command::EndStop(_)
        | Command::BlankWall(_)) => vec![evening::decide(command, session)?],
        Command::PrintSlips(secrets) => {
            vec![evening::print_slips(secrets, session.last_slip)?.into()]
        }
        Command::Capture(one) => {
            vec![capture::at_the_desk(*one, session, seen.rows, &mut seats, next_ref)?]
        }
        Command::CaptureAll { from, captures } => {
            let opened = BatchOpened { from, count: captures.len() as u64 };
            let mut planned = vec![Act::BatchOpened(opened).into()];
            for one in captures {
                planned.push(capture(one, session, seen.rows, &mut seats, next_ref)?);
            }
            if planned.len() == 1 {
                return Err(Refusal::NothingSaid);
            }
            planned
        }
        command @ (Command::Set { .. }
        | Command::Seat { .. }
        | Command::Reword { .. }
        | Command::Paraphrase { .. }
        | Command::Scrub { .. }
        | Command::Withdraw(_)
        | Command::Detail { .. }
        | Command::Tag { .. }
        | Command::Address { .. }
        | Command::Link { .. }) => about::decide(command, session, seen, &mut seats)?,
        Command::Undo => {
            // What a closed ballot said stays, and so does its opening.
            let stays = |id| session.floor.ballots.get(id).is_some_and(|it| !it.is_open());
            let event = seen.undoable.to_undo(leads, stays).ok_or(Refusal::NothingToUndo)?;
            vec![Act::Undone(Undone { event }).into()]
        }
        Command::Redo => {
            let event = seen.undoable.to_redo(leads).ok_or(Refusal::NothingToRedo)?;
            vec![Act::Undone(Undone { event }).into()]
        }
    };
    Ok(seats.named().chain(planned).collect())
}

fn open(opened: Box<SessionOpened>, random: [u8; 16]) -> Planned {
    Planned::saying(Act::SessionOpened(opened), SeatSecret::new(random).text())
}

fn chair(session: &Session, seen: Seen<'_>) -> Result<(), Refusal> {
    if session.floor.chair == seen.device { Ok(()) } else { Err(Refusal::NotTheChair) }
}

/// Whether a session that was closed still takes this: corrections until a day,
/// erasures always.
fn still_open(command: &Command, session: &Session, now: Wall) -> Result<(), Refusal> {
    let Some(until) = &session.floor.closed else { return Ok(()) };
    let erases = matches!(
        command,
        Command::Scrub { .. } | Command::Withdraw(_) | Command::FillSheet { scrub: true, .. }
    );
    let sealed = session.floor.is_sealed(&now.local().date().to_string());
    let is_of_the_evening = !matches!(
        command,
        Command::Capture(_)
            | Command::CaptureAll { .. }
            | Command::Set { .. }
            | Command::Reword { .. }
            | Command::Paraphrase { .. }
            | Command::Detail { .. }
            | Command::Tag { .. }
            | Command::Address { .. }
            | Command::Link { .. }
            | Command::ChangeSession(_)
            | Command::FillSheet { .. }
            | Command::Undo
            | Command::Redo
    );
    match () {
        () if erases => Ok(()),
        () if sealed => Err(Refusal::Sealed(until.clone())),
        () if is_of_the_evening => Err(Refusal::Closed),
        () => Ok(()),
    }
}

/// Seats that a decision names for the first time.
#[derive(Debug, Default)]
pub struct NewSeats {
    new: BTreeMap<SeatId, String>,
    order: Vec<SeatId>,
}

impl NewSeats {
    /// The id of a seat, which is named if it was not.
    fn id(&mut self, seat: &str, session: &Session) -> Result<SeatId, Refusal> {
        let secret = session.seats.secret.as_ref().ok_or(Refusal::SeatsForgotten)?;
        let id = secret.id(seat);
        if !session.seats.is_named(id) && self.new.insert(id, seat.to_owned()).is_none() {
            self.order.push(id);
        }
        Ok(id)
    }

    /// The events that name them.
    pub fn named(mut self) -> impl Iterator<Item = Planned> {
        self.order.into_iter().filter_map(move |seat| {
            let name = self.new.remove(&seat)?;
            Some(Planned::saying(Act::SeatNamed(super::act::SeatNamed { seat }), name))
        })
    }
}

fn distinct<T: Ord + Clone>(values: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    values.into_iter().filter(|value| seen.insert(value.clone())).collect()
}
