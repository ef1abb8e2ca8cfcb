//! What a desk asks of the world. Nothing else does I/O.

use super::about::About;
use super::rows::{Draft, PageWanted};
use crate::domain::act::SessionDetails;
use crate::domain::floor::ballot::{Count, Paper, Question};
use crate::domain::floor::turn::EntryId;
use crate::domain::grammar::{Context, Entry};
use crate::domain::{Command, ContributionId, EventId, Ref, SessionId};

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
    /// Look up refs that stand in a text. Answered by Refs.
    LoadRefs(Vec<Ref>),
    /// Say something of a contribution that is named by its ref. Answered by Saved,
    /// Refused or Failed.
    ActOn {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The contribution.
        of: Ref,
        /// The other one, where two are meant.
        other: Option<Ref>,
        /// What is said.
        about: About,
    },

    // Ballots.
    /// Open a ballot on contributions that are named by their refs. Answered by
    /// Saved, Refused or Failed.
    OpenBallot {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The refs.
        refs: Vec<Ref>,
        /// What is asked of them, without its options.
        question: Question,
    },
    /// Take a paper in an open ballot. Answered by Saved, Refused or Failed.
    CastPaper {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The ballot.
        ballot: EventId,
        /// The seat; none for a paper out of the box.
        seat: Option<String>,
        /// What is on it.
        paper: Paper,
    },
    /// Take back the last paper that was cast from here. Answered by Saved, Refused
    /// or Failed.
    TakeBackPaper {
        /// Comes back with the answer.
        ticket: Ticket,
    },
    /// Keep what was counted in an open ballot. Answered by Saved, Refused or Failed.
    CountVotes {
        /// Comes back with the answer.
        ticket: Ticket,
        /// The ballot.
        ballot: EventId,
        /// What was counted.
        counts: Vec<Count>,
    },
    /// Read what the screens of ballots need. Answered by Ballots.
    LoadBallots,
    /// Read how many votes an open ballot has. Answered by Votes.
    LoadVotes(EventId),
}

impl Effect {
    /// Whether it writes: all that does is carried out one after the other.
    pub fn is_writing(&self) -> bool {
        match self {
            Effect::Capture { .. }
            | Effect::Act { .. }
            | Effect::ActOn { .. }
            | Effect::SaveDraft(_)
            | Effect::ClearDraft
            | Effect::DropDraft
            | Effect::CountTags { .. }
            | Effect::OpenBallot { .. }
            | Effect::CastPaper { .. }
            | Effect::TakeBackPaper { .. }
            | Effect::CountVotes { .. }
            | Effect::MakeSession { .. } => true,
            Effect::Enter(_)
            | Effect::Search { .. }
            | Effect::Suggest(_)
            | Effect::LoadSession
            | Effect::LoadFigures
            | Effect::LoadPulse
            | Effect::LoadChair
            | Effect::LoadSessions
            | Effect::LoadPlans
            | Effect::LoadPage(_)
            | Effect::LoadLately { .. }
            | Effect::LoadPicked
            | Effect::LoadOpenEnds
            | Effect::LoadLines(_)
            | Effect::LoadRefs(_)
            | Effect::LoadBallots
            | Effect::LoadVotes(_)
            | Effect::LoadDraft => false,
        }
    }
}
