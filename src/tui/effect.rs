//! What a desk asks of the world. Nothing else does I/O.

use super::rows::{Draft, PageWanted};
use crate::domain::act::SessionDetails;
use crate::domain::floor::turn::EntryId;
use crate::domain::grammar::{Context, Entry};
use crate::domain::{Command, ContributionId, SessionId};

/// The number of a request that is answered by Saved, Refused or Failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// One line to be captured; the refs it answers are still to be looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it says.
    pub entry: Entry,
    /// What holds where it says nothing.
    pub context: Context,
}

/// What a desk asks of the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write down one or several lines, undone as one. Answered by Saved,
    /// Refused or Failed.
    Capture {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The lines.
        lines: Vec<Line>,
    },
    /// Carry out a command. Answered by Saved, Refused or Failed.
    Act {
        /// Comes back with the answer.
        ticket: Ticket,
        /// What is wanted.
        command: Command,
    },
    /// Work in another session from here on.
    Enter(SessionId),
    /// Read the session. Answered by Session.
    LoadSession,
    /// Read the counts. Answered by Figures.
    LoadFigures,
    /// Read how the note-takers get on. Answered by Pulse.
    LoadPulse,
    /// Read where phases and clock are led. Answered by Chair.
    LoadChair,
    /// Read the list of sessions. Answered by Sessions.
    LoadSessions,
    /// Read the plans there are. Answered by Plans.
    LoadPlans,
    /// Make a session. Answered by Made, Refused or Failed.
    MakeSession {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The name of the plan it follows.
        plan: String,
        /// Title, place, date and the like.
        details: SessionDetails,
    },
    /// Read a part of a list. Answered by Page.
    LoadPage(PageWanted),
    /// Search; the answer to an earlier search is no longer wanted.
    Search {
        /// Comes back with the answer.
        serial: u64,
        /// The words.
        query: String,
        /// Over every session, not only this one.
        everywhere: bool,
        /// How many at most.
        limit: usize,
    },
    /// Suggest something for these words; earlier questions are no longer wanted.
    /// Answered by Suggested.
    Suggest(String),
    /// Let suggestions learn from tags that are put on from now on only, or from all
    /// there are. Answered by Told.
    CountTags {
        /// Only from those put on from now on.
        from_now: bool,
    },
    /// Read the draft that a desk left behind. Answered by DraftFound, if there is one.
    LoadDraft,
    /// Keep the line being typed, should the power go.
    SaveDraft(Draft),
    /// There is no line being typed any more.
    ClearDraft,
    /// The line being typed is dropped by a stop: no byte of it stays.
    DropDraft,
    /// Read what was written down in a turn, or lately. Answered by Lately.
    LoadLately {
        /// The turn.
        turn: Option<EntryId>,
        /// Without one: since when, in milliseconds of the log's time.
        since_ms: i64,
    },
    /// Read what was picked for reading back. Answered by Picked.
    LoadPicked,
    /// Read what is still open. Answered by OpenEnds.
    LoadOpenEnds,
    /// Read these contributions. Answered by Lines.
    LoadLines(Vec<ContributionId>),
}
