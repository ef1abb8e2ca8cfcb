//! Which keys mean what: the desk, and what has the focus on it.

/// A screen of the program for one role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Desk {
    /// The list of sessions and plans.
    Home,
    /// The facilitator's.
    Floor,
    /// The note-taker's.
    Notes,
    /// The projector's, which only shows.
    Wall,
}

impl Desk {
    /// What has the focus when nothing lies over the desk.
    pub fn mode(self) -> Mode {
        match self {
            Desk::Home => Mode::Home,
            Desk::Floor => Mode::Floor,
            Desk::Notes => Mode::Capture,
            Desk::Wall => Mode::Wall,
        }
    }

    /// Its name as the log has it.
    pub fn id(self) -> &'static str {
        match self {
            Desk::Home => "home",
            Desk::Floor => "floor",
            Desk::Notes => "notes",
            Desk::Wall => "wall",
        }
    }
}

/// What has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    /// The capture line of the notes desk.
    Capture,
    /// The capture line, holding a wording that is being changed.
    Edit,
    /// The themes, for one contribution or a selection.
    Tag,
    /// The themes, for one untagged contribution after another.
    Queue,
    /// The stream.
    List,
    /// The stream, to choose what is answered.
    Link,
    /// A short list of choices in the place of the themes.
    Choose,
    /// One contribution in full.
    Full,
    /// A pasted block, before it is captured.
    Paste,
    /// The search line.
    Search,
    /// The command palette.
    Palette,
    /// The help.
    Help,
    /// The floor desk.
    Floor,
    /// The phases of the evening, to look at or go to.
    Phases,
    /// A `:` word, on a desk without a line of its own.
    Command,
    /// The sessions and plans.
    Home,
    /// What a new session is called, and when and where it takes place.
    Form,
    // Stop, wall, read-back and closing.
    /// What was said while everything is held, and how the stop ends.
    Stop,
    /// What may stay of a line that is scrubbed during a stop.
    StopLine,
    /// The wall.
    Wall,
    /// What the wall shows, to be chosen.
    WallShows,
    /// The stream, to pick what is read back.
    ReadBack,
    /// One line, read back to the room.
    ReadAloud,
    /// The words of a line that is read back, or their translation.
    ReadLine,
    /// What is still open.
    OpenEnds,
    /// What closing does, before it is done.
    Closing,

    // The speaking list, consent and who has been heard.
    /// The consent script.
    Consent,
    /// The speaking list.
    Speakers,
    /// A seat being put on the speaking list.
    Join,
    /// The people in the room, being counted.
    Count,
    /// Who has been heard.
    Heard,

    // The plan, what words may be used for, and the sheet.
    /// The plan of the session.
    Plan,
    /// What the room is asked in one phase, language by language.
    Prompts,
    /// The voices that are offered.
    Voices,
    /// The languages of the session.
    Spoken,
    /// The session sheet.
    Sheet,
    /// What words may be used for, and how close they are, where no line says it.
    Defaults,
    /// A text of one of these, being typed.
    Words,
    // Before people go home.
    /// The lines that stand word for word without permission, one after the other.
    ToReword,
    /// Who acts on a contribution, what is done next, or by when.
    FollowUp,
    // Ballots.
    /// The ballots of the session.
    Ballots,
    /// A new ballot: its proposals, scale and way.
    NewBallot,
    /// The open ballot, being cast.
    Casting,
    /// How a ballot went.
    BallotResult,
    /// The proposals by the support of the group that supports them least.
    Bridging,
    /// What is said against a proposal.
    Remark,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 46] = [
        Mode::Capture,
        Mode::Edit,
        Mode::Tag,
        Mode::Queue,
        Mode::List,
        Mode::Link,
        Mode::Choose,
        Mode::Full,
        Mode::Paste,
        Mode::Search,
        Mode::Palette,
        Mode::Help,
        Mode::Floor,
        Mode::Phases,
        Mode::Command,
        Mode::Home,
        Mode::Form,
        Mode::Stop,
        Mode::StopLine,
        Mode::Wall,
        Mode::WallShows,
        Mode::ReadBack,
        Mode::ReadAloud,
        Mode::ReadLine,
        Mode::OpenEnds,
        Mode::Closing,
        Mode::Consent,
        Mode::Speakers,
        Mode::Join,
        Mode::Count,
        Mode::Heard,
        Mode::Plan,
        Mode::Prompts,
        Mode::Voices,
        Mode::Spoken,
        Mode::Sheet,
        Mode::Defaults,
        Mode::Words,
        Mode::ToReword,
        Mode::FollowUp,
        Mode::Ballots,
        Mode::NewBallot,
        Mode::Casting,
        Mode::BallotResult,
        Mode::Bridging,
        Mode::Remark,
    ];

    /// Whether every printable character is text here.
    pub fn is_typing(self) -> bool {
        matches!(
            self,
            Mode::Capture
                | Mode::Edit
                | Mode::Search
                | Mode::Palette
                | Mode::Command
                | Mode::Form
                | Mode::StopLine
                | Mode::ReadLine
                | Mode::Words
                | Mode::FollowUp
                | Mode::Remark
        )
    }

    /// Whether it is the plan, the sheet, or a page or text of them.
    pub fn is_before(self) -> bool {
        self >= Mode::Plan
    }

    /// The one desk it is found on; none where it lies over any of them.
    pub fn desk(self) -> Option<Desk> {
        match self {
            Mode::Home | Mode::Form => Some(Desk::Home),
            Mode::Wall => Some(Desk::Wall),
            Mode::Floor
            | Mode::Phases
            | Mode::WallShows
            | Mode::ReadBack
            | Mode::ReadAloud
            | Mode::ReadLine
            | Mode::Closing => Some(Desk::Floor),
            Mode::Consent | Mode::Speakers | Mode::Join | Mode::Count | Mode::Heard => {
                Some(Desk::Floor)
            }
            Mode::Plan
            | Mode::Prompts
            | Mode::Voices
            | Mode::Spoken
            | Mode::Sheet
            | Mode::Defaults
            | Mode::Words => Some(Desk::Floor),
            Mode::Ballots
            | Mode::NewBallot
            | Mode::Casting
            | Mode::BallotResult
            | Mode::Bridging
            | Mode::Remark => Some(Desk::Floor),
            Mode::Capture
            | Mode::Edit
            | Mode::Tag
            | Mode::Queue
            | Mode::List
            | Mode::Link
            | Mode::Choose
            | Mode::Paste => Some(Desk::Notes),
            Mode::ToReword | Mode::FollowUp => Some(Desk::Notes),
            Mode::Full
            | Mode::Search
            | Mode::Palette
            | Mode::Help
            | Mode::Command
            | Mode::Stop
            | Mode::StopLine
            | Mode::OpenEnds => None,
        }
    }

    /// Whether it lies over another mode, to which Esc leads back.
    pub fn is_over(self) -> bool {
        if self.is_before() {
            return true;
        }
        matches!(
            self,
            Mode::Link
                | Mode::Choose
                | Mode::Full
                | Mode::Paste
                | Mode::Search
                | Mode::Palette
                | Mode::Help
                | Mode::Phases
                | Mode::Command
                | Mode::Form
                | Mode::Stop
                | Mode::StopLine
                | Mode::WallShows
                | Mode::ReadBack
                | Mode::ReadAloud
                | Mode::ReadLine
                | Mode::OpenEnds
                | Mode::Closing
                | Mode::Consent
                | Mode::Speakers
                | Mode::Join
                | Mode::Count
                | Mode::Heard
                | Mode::FollowUp
                | Mode::Ballots
                | Mode::NewBallot
                | Mode::Casting
                | Mode::BallotResult
                | Mode::Bridging
                | Mode::Remark
        )
    }

    /// The message id of its name.
    pub fn name(self) -> &'static str {
        match self {
            Mode::Capture => "focus-capture",
            Mode::Edit => "focus-edit",
            Mode::Tag => "focus-tag",
            Mode::Queue => "focus-queue",
            Mode::List => "focus-list",
            Mode::Link => "focus-link",
            Mode::Choose => "focus-choose",
            Mode::Full => "focus-full",
            Mode::Paste => "focus-paste",
            Mode::Search => "focus-search",
            Mode::Palette => "focus-palette",
            Mode::Help => "focus-help",
            Mode::Floor => "focus-floor",
            Mode::Phases => "focus-phases",
            Mode::Command => "focus-command",
            Mode::Home => "focus-home",
            Mode::Form => "focus-form",
            Mode::Stop => "focus-stop",
            Mode::StopLine => "focus-stop-line",
            Mode::Wall => "focus-wall",
            Mode::WallShows => "focus-wall-shows",
            Mode::ReadBack => "focus-read-back",
            Mode::ReadAloud => "focus-read-aloud",
            Mode::ReadLine => "focus-read-line",
            Mode::OpenEnds => "focus-open-ends",
            Mode::Closing => "focus-closing",
            Mode::Consent => "focus-consent",
            Mode::Speakers => "focus-speakers",
            Mode::Join => "focus-join",
            Mode::Count => "focus-count",
            Mode::Heard => "focus-heard",
            Mode::Plan => "focus-plan",
            Mode::Prompts => "focus-prompts",
            Mode::Voices => "focus-voices",
            Mode::Spoken => "focus-spoken",
            Mode::Sheet => "focus-sheet",
            Mode::Defaults => "focus-defaults",
            Mode::Words => "focus-words",
            Mode::ToReword => "focus-to-reword",
            Mode::FollowUp => "focus-follow-up",
            Mode::Ballots => "focus-ballots",
            Mode::NewBallot => "focus-new-ballot",
            Mode::Casting => "focus-casting",
            Mode::BallotResult => "focus-result",
            Mode::Bridging => "focus-bridging",
            Mode::Remark => "focus-remark",
        }
    }
}
