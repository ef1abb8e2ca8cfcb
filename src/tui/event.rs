//! What happened: a key, a paste, time passing, an answer from the store.

use super::effect::Ticket;
use super::rows::{BallotRows, Draft, Listed, OpenEnds, Page, PlanRow, Pulse, SessionRow};
use crate::domain::figures::Figures;
pub use crate::domain::time::Now;
use crate::domain::{ContributionId, EventId, Ref, Session, SessionId};
use crate::lang::Msg;
use crate::suggest::Suggestion;
use crossterm::event::KeyEvent;

/// Something happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When.
    pub now: Now,
    /// What.
    pub what: What,
    /// Others wait behind this one, so the screen need not be drawn yet.
    pub more: bool,
}

impl Event {
    /// An event behind which none waits.
    pub fn new(now: Now, what: What) -> Self {
        Event { now, what, more: false }
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The desk opens.
    Opened,
    /// A key was pressed.
    Key(KeyEvent),
    /// A block of text was pasted.
    Pasted(String),
    /// The window has a new size, in columns and lines.
    Resized(u16, u16),
    /// Time passed; comes about ten times a second.
    Tick,
    /// The operating system asks the program to end: the terminal was closed.
    Hangup,
    /// The operating system stopped the program for a while.
    Suspended,
    /// The program goes on after a stop; the terminal shows something else.
    Resumed,
    /// What an effect asked for is on the disk.
    Saved {
        /// Which effect.
        ticket: Ticket,
        /// What was captured by it, in order.
        captured: Vec<(ContributionId, Ref)>,
        /// What is to be said about it: what an undo took back, a ref that names
        /// nothing here.
        news: Option<Msg>,
        /// Whether it was an undo or a redo.
        undone: bool,
    },
    /// The rules say no. Nothing was written.
    Refused {
        /// Which effect.
        ticket: Ticket,
        /// Why, and what to do next.
        why: Msg,
    },
    /// It could not be written. Nothing was written.
    Failed {
        /// Which effect.
        ticket: Ticket,
        /// Why, and what to do next.
        why: Msg,
    },
    /// Something that was asked for could not be read.
    Unreadable(Msg),
    /// Something that went on by itself is done.
    Told(Msg),
    /// Someone wrote to the store, perhaps ourselves.
    Changed,
    /// The session as it stands.
    Session(Box<Session>),
    /// The counts of the session.
    Figures(Box<Figures>),
    /// What was written down in a turn, or lately.
    Lately(Vec<Listed>),
    /// What was picked for reading back.
    Picked(Vec<Listed>),
    /// What is still open.
    OpenEnds(OpenEnds),
    /// The contributions asked for.
    Lines(Vec<Listed>),
    /// What refs in a text name: one contribution, or none here.
    Refs(Vec<(Ref, Option<Listed>)>),
    /// How the note-takers get on.
    Pulse(Vec<Pulse>),
    /// Whether phases and clock are led from here.
    Chair {
        /// From this laptop; another one's otherwise.
        here: bool,
    },
    /// The sessions, newest first.
    Sessions(Vec<SessionRow>),
    /// The plans.
    Plans(Vec<PlanRow>),
    /// The session that an effect asked for is on the disk.
    Made {
        /// Which effect.
        ticket: Ticket,
        /// The session.
        session: SessionId,
    },
    /// A part of a list.
    Page(Page),
    /// What a search found.
    Found {
        /// Which search: answers to older ones are dropped.
        serial: u64,
        /// The contributions, newest first.
        rows: Vec<Listed>,
    },
    /// What is suggested for the words that were asked about.
    Suggested {
        /// The words.
        text: String,
        /// What is suggested.
        suggestion: Box<Suggestion>,
    },
    /// The draft left behind by a desk that was cut off.
    DraftFound(Draft),

    // Ballots.
    /// What the screens of ballots need.
    Ballots(Box<BallotRows>),
    /// How many votes an open ballot has.
    Votes {
        /// The ballot.
        ballot: EventId,
        /// How many.
        votes: u32,
    },
}
