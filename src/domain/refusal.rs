//! Every reason the domain has to say no, with what to do next. The wordings
//! are in `lang`, under the ids named here.

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
        }
    }
}
