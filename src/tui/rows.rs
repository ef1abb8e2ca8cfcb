//! Rows and pages as the desks ask for them and get them.

use crate::domain::event::Order;
use crate::domain::{Contribution, Kind, Ref};

/// A contribution with what a list shows beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The contribution.
    pub contribution: Contribution,
    /// Its ref, with the suffix where two devices have one mark.
    pub reference: Ref,
    /// The refs of what it answers.
    pub answers: Vec<Ref>,
    /// The ref of what it was merged into.
    pub merged_into: Option<Ref>,
}

/// Which contributions a list shows. Hidden ones never.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those without a theme.
    Untagged,
    /// Those with this theme or residual code.
    Theme(String),
    /// Those of this kind.
    Kind(Kind),
    /// Those set aside.
    Parked,
    /// Those in which two laptops said different things.
    Conflicts,
    /// Those that have to name an addressee and do not.
    NoAddressee,
}

/// Which way a page goes from where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning of the evening.
    Older,
    /// Towards now.
    Newer,
}

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
    /// The rows, in the direction that was asked for.
    pub rows: Vec<Listed>,
}

/// The line being typed, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Every line that is not on the disk yet: the one being typed first, then
    /// those under way and those that came back, separated by new lines.
    pub text: String,
}
