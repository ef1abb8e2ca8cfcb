//! What someone at a desk, or a command line, wants to happen.

use super::act::{Detail, Field, LinkKind, SessionDetails, SessionOpened, Source};
use super::event::Body;
use super::floor::ballot::{Cast, Question};
use super::floor::care::StopOutcome;
use super::floor::sheet::SheetField;
use super::floor::turn::{EntryId, TurnKind};
use super::floor::wall::WallShows;
use super::ids::{ContributionId, EventId};
use super::kind::Kind;
use super::mode::Mode;
use super::permission::Permission;
use super::plan::Plan;
use super::reference::Ref;
use super::slip::{Sealed, Serial};
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
    /// Close the session: erase who sat where, and the words that may not be passed on.
    CloseSession {
        /// The last day on which corrections may be made, `YYYY-MM-DD`.
        correct_until: String,
        /// The contributions that may only be counted.
        only_counted: Vec<ContributionId>,
    },
    /// Give the session a plan of its own.
    ChangePlan(Box<Plan>),
    /// Fill in a field of the sheet.
    FillSheet {
        /// The field.
        field: SheetField,
        /// The words; none to clear it.
        words: String,
        /// Whether what stood there before is erased.
        scrub: bool,
    },
    /// Say how many people there are.
    CountPeople {
        /// The voice; empty for the whole room.
        voice: String,
        /// How many.
        people: u32,
    },
    /// Say that the consent script was read aloud.
    ReadConsent {
        /// In which languages.
        languages: Vec<String>,
        /// What was objected to; may be empty.
        objections: String,
    },
    /// Hold everything still.
    Stop,
    /// Go on after a stop.
    EndStop(StopOutcome),
    /// Open the speaking list, or close it.
    OpenList(bool),
    /// Put a seat on the speaking list.
    Join {
        /// The seat, as people call it.
        seat: String,
        /// The voice it speaks with; by default the one it last said.
        voice: Option<String>,
        /// What the turn is for.
        kind: TurnKind,
    },
    /// Take somebody off the list.
    Leave(EntryId),
    /// Move somebody on the list, before another or to its end.
    Move {
        /// Who.
        entry: EntryId,
        /// Who comes after them; none for nobody.
        before: Option<EntryId>,
    },
    /// Put every seat on the list, in this order.
    BeginRound(Vec<String>),
    /// Let somebody on the list speak.
    BeginTurn(EntryId),
    /// Let who is first on the list speak.
    NextTurn,
    /// End the turn.
    EndTurn,
    /// Stop the turn's clock.
    PauseTurn,
    /// Let the turn's clock go on.
    ResumeTurn,
    /// Somebody passes.
    Pass(EntryId),
    /// Put who spoke last back on the list, before all others.
    AddAgain,
    /// Say whether the turn is interpreted.
    InterpretTurn(bool),
    /// Limit the time each voice has for all its turns, in seconds, or lift the limit.
    LimitVoices(Option<u32>),
    /// Give each voice more seconds.
    AddVoiceTime(u32),
    /// Ask the room to decide.
    OpenBallot(Question),
    /// Close the ballot with what was cast.
    CloseBallot {
        /// The event that opened it.
        ballot: EventId,
        /// What was cast, in any order; nothing for all that the store has of it.
        cast: Cast,
    },
    /// Give the ballot up.
    DropBallot(EventId),
    /// Tell the wall what to show.
    ShowOnWall(WallShows),
    /// Blank the wall, or show it again.
    BlankWall(bool),
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
    /// Put it in other words: what stood word for word is a paraphrase from here on,
    /// and its words may be passed on as one.
    Paraphrase {
        /// The contribution.
        of: ContributionId,
        /// Other words than those that stand.
        words: Body,
    },
    /// Replace the wording and erase every earlier one.
    Scrub {
        /// The contribution.
        of: ContributionId,
        /// The words as they are to stand; may be empty.
        words: Body,
    },
    /// Erase what its speaker takes back, from a receipt whose secret was proven.
    Withdraw(Vec<ContributionId>),
    /// Say which seat spoke, as people call it.
    Seat {
        /// The contributions concerned.
        of: Vec<ContributionId>,
        /// The seat; none for not known.
        seat: Option<String>,
    },
    /// Write something about a contribution.
    Detail {
        /// The contribution.
        of: ContributionId,
        /// What.
        detail: Detail,
        /// The words; none to clear it.
        words: String,
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
    /// How the words relate to what was said; by default as the session says.
    pub mode: Option<Mode>,
    /// What may be done with the words; by default as the session says.
    pub permission: Option<Permission>,
    /// The phase it was said in, where it is not the one that runs now.
    pub phase: PhaseOf,
    /// The table it was said at.
    pub table: Option<String>,
    /// The seat that spoke, as people call it; by default whose turn it is.
    pub seat: Option<String>,
    /// The receipt slip of who said it, by its serial.
    pub slip: Option<Serial>,
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
    /// The proposals it speaks against: a minority's remark.
    pub objects: Vec<ContributionId>,
    /// Where it was imported from.
    pub source: Option<Source>,
    /// Its ref, where it had one before it came here.
    pub reference: Option<Ref>,
    /// When it was said, where that is not now.
    pub said: Option<Wall>,
}

impl Capture {
    /// The contributions it is linked to.
    fn links_to(&self) -> impl Iterator<Item = &ContributionId> {
        self.answers.iter().chain(&self.objects)
    }
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
            Command::Capture(capture) => capture.links_to().copied().collect(),
            Command::CaptureAll { captures, .. } => {
                captures.iter().flat_map(Capture::links_to).copied().collect()
            }
            Command::Set { of, field: Field::MergedInto(Some(into)) } => {
                of.iter().chain([into]).copied().collect()
            }
            Command::Set { of, .. }
            | Command::Seat { of, .. }
            | Command::Withdraw(of)
            | Command::Tag { of, .. }
            | Command::Address { of, .. } => of.clone(),
            Command::CloseSession { only_counted, .. } => only_counted.clone(),
            Command::OpenBallot(question) => question.options.clone(),
            Command::ShowOnWall(WallShows::Line(of)) => vec![*of],
            Command::Link { of, to, .. } => of.iter().chain([to]).copied().collect(),
            Command::Reword { of, .. }
            | Command::Paraphrase { of, .. }
            | Command::Scrub { of, .. }
            | Command::Detail { of, .. } => vec![*of],
            _ => Vec::new(),
        }
    }
}
