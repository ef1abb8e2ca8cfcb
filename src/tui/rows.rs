//! Rows and pages as the desks ask for them and get them.

pub use crate::domain::contribution::Listed;
pub use crate::store::{CastSoFar, Direction, Filter, OpenEnds, Pulse, SessionRow};

use crate::domain::event::Order;
use crate::domain::floor::ballot::Question;
use crate::domain::{EventId, Plan, SeatId};
use std::collections::BTreeSet;

/// A part of a list that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct PageWanted {
    /// Which list.
    pub filter: Filter,
    /// Where it begins, not itself; none for the end of the list.
    pub from: Option<Order>,
    /// Which way it goes on.
    pub direction: Direction,
    /// How many at most.
    pub limit: usize,
}

/// The part of a list that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What was asked.
    pub wanted: PageWanted,
    /// The rows, always the oldest first.
    pub rows: Vec<Listed>,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// The name it is called by.
    pub name: String,
    /// Whether it is a file of the user's own.
    pub own: bool,
    /// The plan; none where its file has mistakes.
    pub plan: Option<Box<Plan>>,
}

/// The line being typed, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Every line that is not on the disk yet: the one being typed first, then
    /// those under way and those that came back, separated by new lines.
    pub text: String,
    /// What holds for it, in the capture grammar's `:` words, one a line.
    pub context: String,
}

/// What the screens of ballots need beside the session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BallotRows {
    /// The latest proposals, merged ones too, the oldest first.
    pub proposals: Vec<Listed>,
    /// What was voted on, and is.
    pub options: Vec<Listed>,
    /// What was said against these.
    pub remarks: Vec<Listed>,
    /// What was cast in the open ballot, as far as a desk may know.
    pub cast: Option<Cast>,
}

/// What was cast in an open ballot: how many, who, and what is counted already,
/// and not how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// The ballot.
    pub ballot: EventId,
    /// How many votes there are.
    pub votes: u32,
    /// The seats that have cast a paper.
    pub seats: BTreeSet<SeatId>,
    /// What is counted: option, voice (empty for not stated or not asked) and step.
    pub counted: BTreeSet<(u16, String, u8)>,
}

impl Cast {
    /// Leaves out what nobody may know before the ballot is closed.
    pub fn blind(ballot: EventId, question: &Question, so_far: CastSoFar) -> Cast {
        let votes = so_far.votes(question);
        let counted = so_far.counts.into_iter();
        let counted = counted.map(|it| (it.option, it.voice.unwrap_or_default(), it.step));
        Cast {
            ballot,
            votes,
            seats: so_far.seats.into_iter().collect(),
            counted: counted.collect(),
        }
    }
}
