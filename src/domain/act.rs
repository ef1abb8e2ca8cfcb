//! Everything that can happen, as typed facts: one variant per kind of event.

mod running;
mod said;

pub use running::*;
pub use said::*;

use super::floor::ballot::Question;
use super::floor::care::StopOutcome;
use super::floor::wall::WallShows;
use super::ids::{ContributionId, EventId};
use super::plan::Plan;

/// Why the facts of an event are not understood here. The event is kept, passed
/// on and reported all the same.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUnderstood {
    /// A kind, or a version of it, that a newer Townhall wrote.
    #[error("{kind} version {version} comes from a newer Townhall")]
    Newer {
        /// The kind's name.
        kind: String,
        /// Its version.
        version: u32,
    },
    /// A kind we know, with facts that do not fit it.
    #[error("the facts of {kind} cannot be read: {why}")]
    Malformed {
        /// The kind's name.
        kind: String,
        /// What the reader said.
        why: String,
    },
}

/// Declares [`Act`] with the name of each kind, so that the name, the version
/// and the type of the facts stand in one place.
macro_rules! acts {
    ($($(#[$doc:meta])* $variant:ident($facts:ty) = $name:literal, $version:literal;)*) => {
        /// What happened.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Act {
            $($(#[$doc])* $variant($facts),)*
        }

        impl Act {
            /// Every kind with the version this program writes, in the order of
            /// their declaration; `docs/store.md` documents each.
            pub const KINDS: &'static [(&'static str, u32)] = &[$(($name, $version),)*];

            /// The kind's name, as it stands in the log.
            pub fn kind(&self) -> &'static str {
                match self { $(Act::$variant(_) => $name,)* }
            }

            /// The version of the kind that this program writes.
            pub fn version(&self) -> u32 {
                match self { $(Act::$variant(_) => $version,)* }
            }

            /// The facts as JSON text, as they are kept in the log.
            pub fn facts(&self) -> String {
                let written = match self { $(Act::$variant(facts) => serde_json::to_string(facts),)* };
                // Facts are plain structs with string keys: they always have a JSON form.
                written.unwrap_or_default()
            }

            /// Reads the facts of an event of the log.
            ///
            /// # Errors
            /// [`NotUnderstood`] where a newer Townhall wrote them, or they were damaged.
            pub fn read(kind: &str, version: u32, facts: &str) -> Result<Act, NotUnderstood> {
                match kind {
                    $($name if version <= $version => serde_json::from_str(facts)
                        .map(Act::$variant)
                        .map_err(|why| NotUnderstood::Malformed { kind: kind.to_owned(), why: why.to_string() }),)*
                    _ => Err(NotUnderstood::Newer { kind: kind.to_owned(), version }),
                }
            }
        }
    };
}

acts! {
    /// A session was made from a plan.
    SessionOpened(Box<SessionOpened>) = "session.opened", 1;
    /// Its title, place, date and the like were changed.
    SessionChanged(SessionChanged) = "session.changed", 1;
    /// The evening ended.
    SessionEnded(Nothing) = "session.ended", 1;
    /// The session was closed: who sat where is erased, corrections end on a day.
    SessionClosed(SessionClosed) = "session.closed", 1;
    /// Its plan was changed: minutes, order, prompts, voices, languages.
    PlanChanged(Box<Plan>) = "plan.changed", 1;
    /// A field of the session sheet was filled in.
    SheetSet(SheetSet) = "sheet.set", 1;
    /// A seat was named for the first time; the name is the body.
    SeatNamed(SeatNamed) = "seat.named", 1;
    /// People were counted.
    HeadcountSet(HeadcountSet) = "headcount.set", 1;
    /// The consent script was read aloud; objections are the body.
    ConsentRead(ConsentRead) = "consent.read", 1;
    /// Everything was held still.
    Stopped(Nothing) = "stop.pressed", 1;
    /// It went on.
    StopEnded(StopOutcome) = "stop.ended", 1;
    /// The speaking list was opened or closed.
    ListSet(Switch) = "list.set", 1;
    /// A seat asked to speak.
    ListJoined(ListJoined) = "list.joined", 1;
    /// Somebody left the list.
    ListLeft(OnTheList) = "list.left", 1;
    /// Somebody was moved on the list.
    ListMoved(ListMoved) = "list.moved", 1;
    /// Everybody is to speak, seat after seat.
    RoundBegun(RoundBegun) = "round.begun", 1;
    /// A turn began.
    TurnBegun(TurnBegun) = "turn.begun", 1;
    /// The turn ended.
    TurnEnded(Nothing) = "turn.ended", 1;
    /// The turn's clock was stopped.
    TurnPaused(Nothing) = "turn.paused", 1;
    /// The turn's clock went on.
    TurnResumed(Nothing) = "turn.resumed", 1;
    /// Somebody passed.
    TurnPassed(OnTheList) = "turn.passed", 1;
    /// Who spoke last is on the list again, before all others.
    TurnAddedAgain(Nothing) = "turn.added-again", 1;
    /// The turn is interpreted, or no longer.
    TurnInterpreted(TurnInterpreted) = "turn.interpreted", 1;
    /// Each voice has so much time for all its turns.
    VoiceTimeSet(VoiceTime) = "voice-time.set", 1;
    /// Each voice has so much more time.
    VoiceTimeAdded(VoiceTimeAdded) = "voice-time.added", 1;
    /// A ballot was opened.
    BallotOpened(Question) = "ballot.opened", 1;
    /// A ballot was closed.
    BallotClosed(BallotClosed) = "ballot.closed", 1;
    /// A ballot was given up before it was closed; nothing cast is kept.
    BallotDropped(BallotDropped) = "ballot.dropped", 1;
    /// The wall was told what to show.
    WallSet(WallShows) = "wall.set", 1;
    /// The wall was blanked, or shows again.
    WallBlanked(Switch) = "wall.blanked", 1;
    /// This device leads phases and clock from here on.
    ChairTaken(Nothing) = "chair.taken", 1;
    /// A phase began, or began again.
    PhaseStarted(PhaseStarted) = "phase.started", 1;
    /// A phase got more or fewer minutes.
    PhaseExtended(PhaseExtended) = "phase.extended", 1;
    /// The clock was stopped.
    ClockPaused(Nothing) = "clock.paused", 1;
    /// The clock went on.
    ClockResumed(Nothing) = "clock.resumed", 1;
    /// Talk is interpreted from here on, or no longer.
    InterpretingSet(Switch) = "interpreting.set", 1;
    /// Slips for receipts were printed.
    SlipsPrinted(SlipsPrinted) = "slips.printed", 1;
    /// Several contributions came in together: a pasted block, an imported file.
    BatchOpened(BatchOpened) = "batch.opened", 1;
    /// Something said was written down.
    Captured(Box<Captured>) = "contribution.captured", 1;
    /// One field of contributions was set.
    FieldSet(FieldSet) = "contribution.set", 1;
    /// The wording was edited; the earlier one stays for internal eyes.
    Reworded(Rewording) = "contribution.reworded", 1;
    /// The wording was replaced and every earlier one erased.
    Scrubbed(Rewording) = "contribution.scrubbed", 1;
    /// A theme was put on, or taken off.
    Tagged(Tagged) = "tag.set", 1;
    /// An addressee was put on, or taken off.
    Addressed(Addressed) = "addressee.set", 1;
    /// Contributions were linked to another, or unlinked.
    Linked(Linked) = "link.set", 1;
    /// Something was written about a contribution: who acts on it, what is next,
    /// how it is read back in another language. The words are the body.
    Detailed(Detailed) = "detail.set", 1;
    /// An earlier event, named, no longer counts.
    Undone(Undone) = "undone", 1;
}

impl Act {
    /// The contributions whose fields this act writes; empty for every other act.
    pub fn writes_to(&self) -> &[ContributionId] {
        match self {
            Act::FieldSet(FieldSet { of, .. })
            | Act::Tagged(Tagged { of, .. })
            | Act::Addressed(Addressed { of, .. })
            | Act::Linked(Linked { of, .. }) => of,
            Act::Reworded(Rewording { of, .. })
            | Act::Scrubbed(Rewording { of, .. })
            | Act::Detailed(Detailed { of, .. }) => std::slice::from_ref(of),
            _ => &[],
        }
    }

    /// The writes this act replaces.
    pub fn replaces(&self) -> &[EventId] {
        match self {
            Act::FieldSet(FieldSet { replaces, .. })
            | Act::Tagged(Tagged { replaces, .. })
            | Act::Addressed(Addressed { replaces, .. })
            | Act::Linked(Linked { replaces, .. })
            | Act::Reworded(Rewording { replaces, .. })
            | Act::Scrubbed(Rewording { replaces, .. })
            | Act::Detailed(Detailed { replaces, .. }) => replaces,
            _ => &[],
        }
    }

    /// Whether what is decided together with it and written after it comes with it,
    /// and is taken back with it.
    pub fn leads_others(&self) -> bool {
        matches!(self, Act::BatchOpened(_) | Act::Reworded(_))
    }

    /// Says that it came with the act that leads it.
    pub fn come_with(&mut self, first: EventId) {
        match self {
            Act::Captured(captured) => captured.batch = Some(first),
            Act::FieldSet(set) => set.with = Some(first),
            _ => {}
        }
    }

    /// The act it came with; none where it came alone.
    pub fn came_with(&self) -> Option<EventId> {
        match self {
            Act::Captured(captured) => captured.batch,
            Act::FieldSet(set) => set.with,
            _ => None,
        }
    }

    /// Whether it belongs to the running of the session, and so to no contribution.
    pub fn runs_the_session(&self) -> bool {
        !matches!(
            self,
            Act::BatchOpened(_)
                | Act::Captured(_)
                | Act::FieldSet(_)
                | Act::Reworded(_)
                | Act::Scrubbed(_)
                | Act::Tagged(_)
                | Act::Addressed(_)
                | Act::Linked(_)
                | Act::Detailed(_)
                | Act::Undone(_)
        )
    }

    /// Whether only the chair's device may write it: elsewhere it changes nothing.
    pub fn is_led(&self) -> bool {
        matches!(
            self,
            Act::SessionEnded(_)
                | Act::SessionClosed(_)
                | Act::PlanChanged(_)
                | Act::PhaseStarted(_)
                | Act::PhaseExtended(_)
                | Act::ClockPaused(_)
                | Act::ClockResumed(_)
                | Act::InterpretingSet(_)
                | Act::ListSet(_)
                | Act::ListJoined(_)
                | Act::ListLeft(_)
                | Act::ListMoved(_)
                | Act::RoundBegun(_)
                | Act::TurnBegun(_)
                | Act::TurnEnded(_)
                | Act::TurnPaused(_)
                | Act::TurnResumed(_)
                | Act::TurnPassed(_)
                | Act::TurnAddedAgain(_)
                | Act::TurnInterpreted(_)
                | Act::VoiceTimeSet(_)
                | Act::VoiceTimeAdded(_)
                | Act::BallotOpened(_)
                | Act::BallotClosed(_)
                | Act::BallotDropped(_)
                | Act::WallSet(_)
        )
    }

    /// Whether it can erase words of the session itself, or brings such words
    /// that were to be erased before they came.
    pub fn touches_session_words(&self) -> bool {
        matches!(
            self,
            Act::SessionOpened(_) | Act::SessionClosed(_) | Act::SeatNamed(_) | Act::SheetSet(_)
        )
    }

    /// Whether an undo may name it. What was erased or printed, a ballot that is over, a stop, who
    /// opened the session and who took the chair stay.
    pub fn can_be_undone(&self) -> bool {
        match self {
            Act::SessionOpened(_)
            | Act::SessionClosed(_)
            | Act::ChairTaken(_)
            | Act::SeatNamed(_)
            | Act::Stopped(_)
            | Act::StopEnded(_)
            | Act::BallotClosed(_)
            | Act::BallotDropped(_)
            | Act::SlipsPrinted(_)
            | Act::Scrubbed(_) => false,
            Act::SheetSet(set) => !set.scrub,
            _ => true,
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
