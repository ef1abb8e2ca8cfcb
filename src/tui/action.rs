//! What a person at a desk can mean by a key or a `:` word.

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
}

impl Action {
    /// Every action.
    pub const ALL: [Action; 55] = [
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
        )
    }

    /// Whether its `:` word may be followed by others.
    pub fn takes_words(self) -> bool {
        matches!(
            self,
            Action::Language
                | Action::Search
                | Action::Tag
                | Action::Kind
                | Action::Addressee
                | Action::Phase
                | Action::More
                | Action::Less
                | Action::Interpreting
                | Action::Initials
        )
    }
}
