//! Rows and pages as the desks ask for them and get them.

pub use crate::domain::contribution::Listed;
pub use crate::store::{Direction, Filter, OpenEnds, Pulse, SessionRow};

use crate::domain::Plan;
use crate::domain::event::Order;

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
