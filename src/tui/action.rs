//! What a person at a desk can mean by a key or a `:` word. Long, as it is one list.

/// One thing a person can ask for. What the program does by itself is no action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// Show every key of where one is.
    Help,
    /// Find an action by name.
    Palette,
    /// Take back this desk's last act.
    Undo,
    /// Bring back what was taken back.
    Redo,
    /// Search this session and all others.
    Search,
    /// Go back to where one was.
    Back,
    /// Show the screens in the next language.
    Language,
    /// Change between light and dark.
    Look,
    /// Ctrl+C: say that nothing is lost and how to leave.
    Interrupt,
    /// Leave the program once everything is saved.
    Quit,

    /// Save the line.
    Submit,
    /// Complete the open mark, or put themes on the last contribution.
    TagOrComplete,
    /// Change the wording of the last contribution.
    EditLast,
    /// Go through the contributions without a theme.
    Queue,
    /// Move in the stream.
    List,
    /// Put themes on the selection.
    Tag,
    /// Put the first suggested theme on, or take it off.
    Take,
    /// The second.
    TakeSecond,
    /// The third.
    TakeThird,
    /// Put one more theme on the contribution before.
    Also,
    /// Show suggestions or not; learn anew.
    Suggest,
    /// Choose a sub-theme of the theme put on last.
    Subtheme,
    /// Change the kind.
    Kind,
    /// Change who is asked to act.
    Addressee,
    /// Change the voice.
    Voice,
    /// Change what may be done with the words.
    Permission,
    /// Change how close the words are to what was said.
    Wording,
    /// Say which contribution is answered.
    Answers,
    /// Set aside, or take up again.
    Park,
    /// Change the wording.
    Edit,
    /// Change the wording and erase every earlier one.
    Scrub,
    /// Select or unselect.
    Select,
    /// Show one contribution in full.
    Open,
    /// Show only some of the contributions.
    Filter,
    /// One up.
    Up,
    /// One down.
    Down,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// To the first.
    First,
    /// To the last.
    Last,
    /// Take what the cursor is on.
    Accept,
    /// Search over every session, or only this one.
    Everywhere,
    /// A pasted block becomes one contribution a line.
    PasteLines,
    /// A pasted block becomes one contribution.
    PasteOne,
    /// Look at a pasted block again that was put aside.
    Pasted,

    /// Begin the next phase; after the last, end the evening.
    Next,
    /// Look at the phases, or go to one.
    Phase,
    /// Stop the clock, or let it go on.
    Pause,
    /// Give the phase more minutes.
    More,
    /// Give the phase fewer minutes.
    Less,
    /// Say whether talk is interpreted.
    Interpreting,
    /// Lead phases and clock from this laptop.
    Chair,
    /// End the evening.
    End,
    /// Type a `:` word.
    Command,
    /// Go to the sessions and plans.
    Home,
    /// Go to the floor desk.
    Floor,
    /// Go to the notes desk.
    Notes,
    /// Draw the screen anew.
    Redraw,
    /// Say whose initials stand behind what is done here.
    Initials,
    /// The next field, or the next list.
    NextField,

    // Stop, wall, read-back and closing.
    /// Hold everything still, on every desk.
    Stop,
    /// A stop ends: somebody told of harm done to them.
    Disclosure,
    /// A stop ends: the rules of the room were broken.
    Conduct,
    /// A stop ends: everything goes on.
    Resume,
    /// Blank the wall, or show it again.
    Blank,
    /// Choose what the wall shows.
    Wall,
    /// Go to the wall.
    WallDesk,
    /// Read lines back to the room.
    ReadBack,
    /// The room says that a line is right.
    Right,
    /// Put a line that is read back more gently.
    Soften,
    /// Take a line that is read back out.
    Strike,
    /// Type how a line is read back in another language.
    Translation,
    /// Show what is read back on the wall too.
    OnWall,
    /// Show what is still open.
    OpenEnds,
    /// Close the session.
    Close,
    // The speaking list, consent and who has been heard.
    /// Read the consent script aloud, and say in which languages it was.
    Consent,
    /// Say what was objected to when the script was read.
    Objections,
    /// Move about in the speaking list.
    Speakers,
    /// Put a seat on the speaking list.
    Join,
    /// Say what the turn is for.
    TurnKind,
    /// Take back the last digit.
    Erase,
    /// Let who is first on the list speak.
    Speak,
    /// Let who is suggested speak.
    Suggested,
    /// End the turn.
    Done,
    /// Stop the turn's clock, or let it go on.
    HoldTurn,
    /// Somebody passes.
    Pass,
    /// Take somebody off the list.
    Leave,
    /// Move somebody on the list.
    Move,
    /// Move somebody one place up.
    Earlier,
    /// Move somebody one place down.
    Later,
    /// Move somebody to the top.
    Foremost,
    /// Put who spoke last back on the list.
    AgainSpeaker,
    /// Say whether the turn is interpreted.
    Interpreted,
    /// Put every seat on the list, in order.
    Round,
    /// Open the list.
    OpenList,
    /// Close the list.
    CloseList,
    /// Say how many people there are, by voice.
    Count,
    /// Look at who has been heard.
    Heard,
    /// Limit the time of each voice.
    Limit,
    /// Give each voice more time.
    AddTime,
    // The plan, what words may be used for, and the sheet.
    /// Change the session's own plan.
    Plan,
    /// Read the session sheet, or fill it in.
    Sheet,
    /// Say what words may be used for, and how close they are, where no line says it.
    Defaults,
    /// Change what the room is asked, language by language.
    Prompts,
    /// Change the voices that are offered.
    PlanVoices,
    /// Change the languages of the session.
    Spoken,
    /// Add one to the list.
    Add,
    /// Leave out, or take back.
    Out,
    /// Say that a voice speaks for a migrant-led group, or does not.
    MigrantLed,
    /// Begin a new line in a text.
    NewLine,

    // Before people go home.
    /// Say who acts on it.
    Owner,
    /// Say what is done next.
    NextStep,
    /// Say by when.
    Due,
    /// Count contributions that say the same as one.
    Merge,
    /// Go through what is to be put in other words.
    ToReword,
    /// Say that the words may be quoted after all.
    Permit,
    /// Only count it: its words are not passed on.
    OnlyCount,
    // Ballots.
    /// Look at the ballots, or say something of them.
    Ballot,
    /// Choose what the room decides, and how.
    NewBallot,
    /// Answer on the next scale.
    Scale,
    /// Take the ballot in the next way.
    Taking,
    /// Give everyone more dots.
    Dots,
    /// Leave an option of a paper blank.
    LeaveBlank,
    /// Correct what was cast last.
    Correct,
    /// Close the ballot.
    CloseBallot,
    /// Give the ballot up.
    DropBallot,
    /// See how a ballot went.
    Result,
    /// See which proposals every group carries.
    Bridging,
    /// Write down what speaks against a proposal.
    Remark,
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 129] = [
        Action::Help,
        Action::Palette,
        Action::Undo,
        Action::Redo,
        Action::Search,
        Action::Back,
        Action::Language,
        Action::Look,
        Action::Interrupt,
        Action::Quit,
        Action::Submit,
        Action::TagOrComplete,
        Action::EditLast,
        Action::Queue,
        Action::List,
        Action::Tag,
        Action::Take,
        Action::TakeSecond,
        Action::TakeThird,
        Action::Also,
        Action::Suggest,
        Action::Subtheme,
        Action::Kind,
        Action::Addressee,
        Action::Voice,
        Action::Permission,
        Action::Wording,
        Action::Answers,
        Action::Park,
        Action::Edit,
        Action::Scrub,
        Action::Select,
        Action::Open,
        Action::Filter,
        Action::Up,
        Action::Down,
        Action::PageUp,
        Action::PageDown,
        Action::First,
        Action::Last,
        Action::Accept,
        Action::Everywhere,
        Action::PasteLines,
        Action::PasteOne,
        Action::Pasted,
        Action::Next,
        Action::Phase,
        Action::Pause,
        Action::More,
        Action::Less,
        Action::Interpreting,
        Action::Chair,
        Action::End,
        Action::Command,
        Action::Home,
        Action::Floor,
        Action::Notes,
        Action::Redraw,
        Action::Initials,
        Action::NextField,
        Action::Stop,
        Action::Disclosure,
        Action::Conduct,
        Action::Resume,
        Action::Blank,
        Action::Wall,
        Action::WallDesk,
        Action::ReadBack,
        Action::Right,
        Action::Soften,
        Action::Strike,
        Action::Translation,
        Action::OnWall,
        Action::OpenEnds,
        Action::Close,
        Action::Consent,
        Action::Objections,
        Action::Speakers,
        Action::Join,
        Action::TurnKind,
        Action::Erase,
        Action::Speak,
        Action::Suggested,
        Action::Done,
        Action::HoldTurn,
        Action::Pass,
        Action::Leave,
        Action::Move,
        Action::Earlier,
        Action::Later,
        Action::Foremost,
        Action::AgainSpeaker,
        Action::Interpreted,
        Action::Round,
        Action::OpenList,
        Action::CloseList,
        Action::Count,
        Action::Heard,
        Action::Limit,
        Action::AddTime,
        Action::Plan,
        Action::Sheet,
        Action::Defaults,
        Action::Prompts,
        Action::PlanVoices,
        Action::Spoken,
        Action::Add,
        Action::Out,
        Action::MigrantLed,
        Action::NewLine,
        Action::Owner,
        Action::NextStep,
        Action::Due,
        Action::Merge,
        Action::ToReword,
        Action::Permit,
        Action::OnlyCount,
        Action::Ballot,
        Action::NewBallot,
        Action::Scale,
        Action::Taking,
        Action::Dots,
        Action::LeaveBlank,
        Action::Correct,
        Action::CloseBallot,
        Action::DropBallot,
        Action::Result,
        Action::Bridging,
        Action::Remark,
    ];
}

impl Action {
    /// Whether it only moves about or closes: the palette leaves those out.
    pub fn is_movement(self) -> bool {
        matches!(
            self,
            Action::Up
                | Action::Down
                | Action::PageUp
                | Action::PageDown
                | Action::First
                | Action::Last
                | Action::Accept
                | Action::Back
                | Action::Submit
                | Action::TagOrComplete
                | Action::Select
                | Action::Everywhere
                | Action::PasteLines
                | Action::PasteOne
                | Action::Palette
                | Action::Interrupt
                | Action::Command
                | Action::NextField
                | Action::Objections
                | Action::TurnKind
                | Action::Erase
                | Action::Earlier
                | Action::Later
                | Action::Foremost
                | Action::Prompts
                | Action::PlanVoices
                | Action::Spoken
                | Action::Add
                | Action::Out
                | Action::MigrantLed
                | Action::NewLine
                | Action::Scale
                | Action::Taking
                | Action::Dots
                | Action::LeaveBlank
        )
    }

    /// Whether its `:` word may be followed by others.
    pub fn takes_words(self) -> bool {
        matches!(
            self,
            Action::Language
                | Action::Search
                | Action::Tag
                | Action::Suggest
                | Action::Kind
                | Action::Addressee
                | Action::Phase
                | Action::More
                | Action::Less
                | Action::Interpreting
                | Action::Initials
                | Action::Conduct
                | Action::Wall
                | Action::Close
                | Action::Consent
                | Action::Join
                | Action::Speak
                | Action::Pass
                | Action::Leave
                | Action::Move
                | Action::Interpreted
                | Action::Round
                | Action::Count
                | Action::Limit
                | Action::AddTime
                | Action::Plan
                | Action::Sheet
                | Action::Defaults
                | Action::Owner
                | Action::NextStep
                | Action::Due
                | Action::Merge
                | Action::ToReword
                | Action::Ballot
                | Action::Result
                | Action::Remark
        )
    }

    /// Whether it is about the speaking list, consent, or who has been heard.
    pub fn is_of_the_list(self) -> bool {
        (Action::Consent..=Action::AddTime).contains(&self)
    }

    /// Whether it is about ballots.
    pub fn is_of_ballots(self) -> bool {
        (Action::Ballot..=Action::Remark).contains(&self)
    }
}
