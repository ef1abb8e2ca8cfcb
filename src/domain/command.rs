//! What someone at a desk, or a command line, wants to happen.

use super::act::{Field, LinkKind, SessionDetails, SessionOpened, Source};
use super::event::Body;
use super::ids::ContributionId;
use super::kind::Kind;
use super::mode::Mode;
use super::permission::Permission;
use super::reference::Ref;
use super::slip::Sealed;
use super::theme_mark::ThemeMark;
use super::time::Wall;

/// What is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Make a session.
    OpenSession(Box<SessionOpened>),
    /// Change its title, place, date and the like.
    ChangeSession(SessionDetails),
    /// Lead phases and clock from this device.
    TakeChair,
    /// Begin a phase, by its place in the plan.
    StartPhase(usize),
    /// Begin the phase after this one; after the last, end the evening.
    NextPhase,
    /// Give a phase more minutes, or fewer.
    ExtendPhase {
        /// Its place in the plan.
        phase: usize,
        /// Minutes more; fewer where negative.
        minutes: i32,
    },
    /// Stop the clock.
    PauseClock,
    /// Let the clock go on.
    ResumeClock,
    /// Say whether talk is interpreted from here on.
    SetInterpreting(bool),
    /// End the evening.
    EndSession,
    /// Print slips for receipts, each with one of these secrets.
    PrintSlips(Vec<Sealed>),
    /// Write down one contribution.
    Capture(Box<Capture>),
    /// Write down several that came together, undone as one.
    CaptureAll {
        /// `paste`, or the format of the file they came from.
        from: String,
        /// The contributions.
        captures: Vec<Capture>,
    },
    /// Set a field of contributions.
    Set {
        /// The contributions concerned.
        of: Vec<ContributionId>,
        /// The field and its value.
        field: Field,
    },
    /// Edit the wording; the earlier one stays for internal eyes.
    Reword {
        /// The contribution.
        of: ContributionId,
        /// The words as they are to stand.
        words: Body,
    },
    /// Replace the wording and erase every earlier one.
    Scrub {
        /// The contribution.
        of: ContributionId,
        /// The words as they are to stand; may be empty.
        words: Body,
    },
    /// Put a theme on contributions, or take it off.
    Tag {
        /// The contributions concerned.
        of: Vec<ContributionId>,
        /// The theme or residual code, and its sub-theme.
        mark: ThemeMark,
        /// Put on, or take off.
        on: bool,
    },
    /// Put an addressee on contributions, or take it off.
    Address {
        /// The contributions concerned.
        of: Vec<ContributionId>,
        /// The addressee's id in the codebook.
        addressee: String,
        /// Put on, or take off.
        on: bool,
    },
    /// Link contributions to another, or unlink them.
    Link {
        /// The contributions concerned.
        of: Vec<ContributionId>,
        /// What they are linked to.
        to: ContributionId,
        /// How.
        link: LinkKind,
        /// Link, or unlink.
        on: bool,
    },
    /// Take back this desk's latest act that still counts.
    Undo,
    /// Bring back what this desk took back last.
    Redo,
}

/// A contribution to be written down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Capture {
    /// The words.
    pub words: Body,
    /// The kind; by default the first that its phase captures.
    pub kind: Option<Kind>,
    /// How the words relate to what was said.
    pub mode: Mode,
    /// What may be done with the words.
    pub permission: Permission,
    /// The phase it was said in, where it is not the one that runs now.
    pub phase: PhaseOf,
    /// The table it was said at.
    pub table: Option<String>,
    /// The seat that spoke.
    pub seat: Option<String>,
    /// The voice the speaker chose.
    pub voice: Option<String>,
    /// The language it was said in.
    pub language: Option<String>,
    /// Its themes, the primary first.
    pub themes: Vec<ThemeMark>,
    /// Who is asked to act.
    pub addressees: Vec<String>,
    /// What it answers, already looked up.
    pub answers: Vec<ContributionId>,
    /// Where it was imported from.
    pub source: Option<Source>,
    /// Its ref, where it had one before it came here.
    pub reference: Option<Ref>,
    /// When it was said, where that is not now.
    pub said: Option<Wall>,
}

/// Which phase a contribution belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PhaseOf {
    /// The one that runs.
    #[default]
    Running,
    /// The one at this place in the plan.
    Nth(usize),
    /// None: it came from outside the evening.
    None,
}

impl Command {
    /// The contributions a decision has to see.
    pub fn names(&self) -> Vec<ContributionId> {
        match self {
            Command::Capture(capture) => capture.answers.clone(),
            Command::CaptureAll { captures, .. } => {
                captures.iter().flat_map(|capture| capture.answers.iter().copied()).collect()
            }
            Command::Set { of, field: Field::MergedInto(Some(into)) } => {
                of.iter().chain([into]).copied().collect()
            }
            Command::Set { of, .. } | Command::Tag { of, .. } | Command::Address { of, .. } => {
                of.clone()
            }
            Command::Link { of, to, .. } => of.iter().chain([to]).copied().collect(),
            Command::Reword { of, .. } | Command::Scrub { of, .. } => vec![*of],
            _ => Vec::new(),
        }
    }
}
