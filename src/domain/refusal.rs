//! Every reason the domain has to say no, with what to do next. The wordings
//! are in `lang`, under the ids named here.

use super::floor::ballot::WrongPaper;
use crate::lang::{Msg, msg};

/// Why a command was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing in the line.
    NothingSaid,
    /// The words are longer than one contribution may be, in characters.
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        most: usize,
    },
    /// No such theme in the session's codebook.
    NoSuchTheme(String),
    /// No such sub-theme under that theme.
    NoSuchSubtheme(String),
    /// No such addressee in the session's codebook.
    NoSuchAddressee(String),
    /// No such voice in the session's plan.
    NoSuchVoice(String),
    /// No such phase in the session's plan.
    NoSuchPhase,
    /// No such contribution here, or it was taken back.
    NoSuchContribution,
    /// It belongs to another session.
    OtherSession,
    /// One coder puts at most so many themes on one contribution.
    TooManyThemes(usize),
    /// A contribution has at most so many addressees.
    TooManyAddressees(usize),
    /// Slips are printed in numbers from 1 to so many.
    SlipCount(usize),
    /// A contribution cannot be linked to itself, or merged into what was merged into it.
    Circle,
    /// It is so already.
    Already,
    /// Another laptop leads phases and clock.
    NotTheChair,
    /// No phase runs.
    NoPhaseRuns,
    /// The evening has not begun.
    NotBegun,
    /// This desk has nothing to take back.
    NothingToUndo,
    /// This desk has nothing to bring back.
    NothingToRedo,
    /// There is no such session here.
    NoSuchSession,
    /// Everything is held still.
    Held,
    /// Nothing is held.
    NotHeld,
    /// Consent has to be read first.
    ConsentFirst,
    /// No language was said.
    NoLanguage,
    /// The speaking list is closed.
    ListClosed,
    /// The seat is on the list already.
    WaitsAlready,
    /// Nobody waits at this place of the list.
    NotOnTheList,
    /// Nobody waits.
    NobodyWaits,
    /// Nobody speaks.
    NobodySpeaks,
    /// Nobody has spoken yet.
    NobodySpoke,
    /// The time of voices is not limited.
    VoicesNotLimited,
    /// No slip with this serial was printed for the session.
    NoSuchSlip(String),
    /// A seat has to be said.
    NoSuchSeat,
    /// The session is closed, so nobody knows any more who sat where.
    SeatsForgotten,
    /// A ballot is being taken.
    BallotIsOpen,
    /// The ballot is closed.
    BallotIsClosed,
    /// There is no such ballot.
    NoSuchBallot,
    /// Too few or too many options.
    Options {
        /// The fewest there may be.
        least: usize,
        /// The most there may be.
        most: usize,
    },
    /// A proposal that was merged into another is not decided on its own.
    IsMerged,
    /// Everyone has from one to so many dots.
    Dots(u8),
    /// Nothing was cast.
    NothingCast,
    /// The seat has cast its ballot.
    HasVoted,
    /// A ballot that does not answer what was asked.
    WrongPaper(WrongPaper),
    /// No such day in the calendar.
    NoSuchDay(String),
    /// The day is over.
    DayPast(String),
    /// A summary has at most so many words.
    SummaryTooLong {
        /// How many it has.
        length: usize,
        /// How many it may have.
        most: usize,
    },
    /// More people than a hall holds.
    TooManyPeople(u32),
    /// A phase that has begun cannot be taken out of the plan.
    PhaseHasBegun(String),
    /// A voice cannot be taken out of the plan of a session.
    VoiceInUse(String),
    /// The evening has to end first.
    NotEnded,
    /// The session is closed.
    Closed,
    /// Corrections ended on this day.
    Sealed(String),
    /// At most so many lines are read back.
    TooManyPicked(usize),
    /// It may only be counted, so nobody reads it out.
    OnlyCounted,
    /// Only what was picked for reading back reaches the wall.
    NotPicked,
    // Changes of the plan.
    /// The phase is over, so it stays as it was.
    PhaseIsOver(String),
    /// What has begun cannot change places, nor anything go before it.
    BegunStays,
    /// A session has at least one phase.
    LastPhase,
    /// A phase takes from one to so many minutes.
    PhaseMinutes(u32),
    /// The phase has its place already: there is none further on.
    NoPlaceFurther,
    /// A voice has a title.
    VoiceTitle,
    /// There is a voice of this name already.
    VoiceThere(String),
}

impl Refusal {
    /// The reason and the next step, as a message for the desks.
    pub fn message(&self) -> Msg {
        match self {
            Refusal::NothingSaid => msg("refused-nothing-said"),
            Refusal::TooLong { length, most } => {
                msg("refused-too-long").with("length", *length).with("most", *most)
            }
            Refusal::NoSuchTheme(word) => msg("refused-no-such-theme").with("word", word.clone()),
            Refusal::NoSuchSubtheme(word) => {
                msg("refused-no-such-subtheme").with("word", word.clone())
            }
            Refusal::NoSuchAddressee(word) => {
                msg("refused-no-such-addressee").with("word", word.clone())
            }
            Refusal::NoSuchVoice(word) => msg("refused-no-such-voice").with("word", word.clone()),
            Refusal::NoSuchPhase => msg("refused-no-such-phase"),
            Refusal::NoSuchContribution => msg("refused-no-such-contribution"),
            Refusal::OtherSession => msg("refused-other-session"),
            Refusal::TooManyThemes(most) => msg("refused-too-many-themes").with("most", *most),
            Refusal::TooManyAddressees(most) => {
                msg("refused-too-many-addressees").with("most", *most)
            }
            Refusal::SlipCount(most) => msg("refused-slip-count").with("most", *most),
            Refusal::Circle => msg("refused-circle"),
            Refusal::Already => msg("refused-already"),
            Refusal::NotTheChair => msg("refused-not-the-chair"),
            Refusal::NoPhaseRuns => msg("refused-no-phase-runs"),
            Refusal::NotBegun => msg("refused-not-begun"),
            Refusal::NothingToUndo => msg("refused-nothing-to-undo"),
            Refusal::NothingToRedo => msg("refused-nothing-to-redo"),
            Refusal::NoSuchSession => msg("refused-no-such-session"),
            Refusal::Held => msg("refused-held"),
            Refusal::NotHeld => msg("refused-not-held"),
            Refusal::ConsentFirst => msg("refused-consent-first"),
            Refusal::NoLanguage => msg("refused-no-language"),
            Refusal::ListClosed => msg("refused-list-closed"),
            Refusal::WaitsAlready => msg("refused-waits-already"),
            Refusal::NotOnTheList => msg("refused-not-on-the-list"),
            Refusal::NobodyWaits => msg("refused-nobody-waits"),
            Refusal::NobodySpeaks => msg("refused-nobody-speaks"),
            Refusal::NobodySpoke => msg("refused-nobody-spoke"),
            Refusal::VoicesNotLimited => msg("refused-voices-not-limited"),
            Refusal::NoSuchSlip(slip) => msg("refused-no-such-slip").with("slip", slip.clone()),
            Refusal::NoSuchSeat => msg("refused-no-such-seat"),
            Refusal::SeatsForgotten => msg("refused-seats-forgotten"),
            Refusal::BallotIsOpen => msg("refused-ballot-is-open"),
            Refusal::BallotIsClosed => msg("refused-ballot-is-closed"),
            Refusal::NoSuchBallot => msg("refused-no-such-ballot"),
            Refusal::Options { least, most } => {
                msg("refused-options").with("least", *least).with("most", *most)
            }
            Refusal::IsMerged => msg("refused-is-merged"),
            Refusal::Dots(most) => msg("refused-dots").with("most", usize::from(*most)),
            Refusal::NothingCast => msg("refused-nothing-cast"),
            Refusal::HasVoted => msg("refused-has-voted"),
            Refusal::WrongPaper(WrongPaper::Length | WrongPaper::Step) => {
                msg("refused-no-such-step")
            }
            Refusal::WrongPaper(WrongPaper::TooManyDots) => msg("refused-too-many-dots"),
            Refusal::WrongPaper(WrongPaper::SameRank) => msg("refused-same-rank"),
            Refusal::WrongPaper(WrongPaper::Blank) => msg("refused-blank-paper"),
            Refusal::NoSuchDay(day) => msg("refused-no-such-day").with("day", day.clone()),
            Refusal::DayPast(day) => msg("refused-day-past").with("day", day.clone()),
            Refusal::SummaryTooLong { length, most } => {
                msg("refused-summary-too-long").with("length", *length).with("most", *most)
            }
            Refusal::TooManyPeople(most) => {
                msg("refused-too-many-people").with("most", u64::from(*most))
            }
            Refusal::PhaseHasBegun(phase) => {
                msg("refused-phase-has-begun").with("phase", phase.clone())
            }
            Refusal::VoiceInUse(voice) => msg("refused-voice-in-use").with("voice", voice.clone()),
            Refusal::NotEnded => msg("refused-not-ended"),
            Refusal::Closed => msg("refused-closed"),
            Refusal::Sealed(day) => msg("refused-sealed").with("day", day.clone()),
            Refusal::TooManyPicked(most) => msg("refused-too-many-picked").with("most", *most),
            Refusal::OnlyCounted => msg("refused-only-counted"),
            Refusal::NotPicked => msg("refused-not-picked"),
            Refusal::PhaseIsOver(phase) => {
                msg("refused-phase-is-over").with("phase", phase.clone())
            }
            Refusal::BegunStays => msg("refused-begun-stays"),
            Refusal::LastPhase => msg("refused-last-phase"),
            Refusal::PhaseMinutes(most) => {
                msg("refused-phase-minutes").with("most", u64::from(*most))
            }
            Refusal::NoPlaceFurther => msg("refused-no-place-further"),
            Refusal::VoiceTitle => msg("refused-voice-title"),
            Refusal::VoiceThere(voice) => msg("refused-voice-there").with("voice", voice.clone()),
        }
    }
}
