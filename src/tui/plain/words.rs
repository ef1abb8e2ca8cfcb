//! The `:` words of a plain session. A word that a key means on the desks too is
//! taken from the key table, so that one word means one thing everywhere.

use crate::tui::action::Action;
use crate::tui::keymap;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Does {
    Next,
    Start,
    Pause,
    Resume,
    More,
    Less,
    Interpreting,
    Chair,
    End,
    As,
    Undo,
    Redo,
    Tag,
    Untag,
    Suggest,
    Take,
    Kind,
    Addressee,
    Voice,
    Permission,
    Wording,
    Answers,
    Merge,
    Park,
    Reword,
    Scrub,
    Time,
    Phase,
    Phases,
    Consent,
    Last,
    Untagged,
    Heard,
    Who,
    Themes,
    Open,
    Search,
    Everywhere,
    Language,
    Help,
    Quit,
    // Stop, wall, reading back and closing.
    Stop,
    Disclosure,
    Conduct,
    Blank,
    Wall,
    ReadBack,
    Translation,
    OpenEnds,
    Close,
    // The speaking list.
    Join,
    Speak,
    Suggested,
    Done,
    HoldTurn,
    Pass,
    Leave,
    Move,
    AgainSpeaker,
    Interpreted,
    Round,
    OpenList,
    CloseList,
    Count,
    Limit,
    AddTime,
    // The plan, what words may be used for, and the sheet.
    Plan,
    Sheet,
    Defaults,
    // Before people go home.
    Owner,
    NextStep,
    Due,
    Permit,
    OnlyCount,
    // Ballots.
    Ballot,
    Result,
    Bridging,
    CloseBallot,
    DropBallot,
    Correct,
    Remark,
}

/// A row of the table.
pub(super) struct Row {
    pub(super) does: Does,
    /// The action of the key table that means the same, which then has the word.
    action: Option<Action>,
    /// The word, or a second one where the key table has the first.
    word: &'static str,
    /// The message id of its line in the help.
    pub(super) help: &'static str,
}

impl Row {
    /// The word that the help shows.
    pub(super) fn word(&self) -> &'static str {
        if self.word.is_empty() { self.words().next().unwrap_or_default() } else { self.word }
    }

    fn words(&self) -> impl Iterator<Item = &'static str> {
        let keyed = keymap::bindings().find(|row| Some(row.action) == self.action);
        let own = Some(self.word).filter(|word| !word.is_empty());
        own.into_iter().chain(keyed.map(|row| row.word))
    }
}

macro_rules! rows {
    ($($does:ident, $action:expr, $word:literal, $help:literal;)*) => {
        &[$(Row { does: Does::$does, action: $action, word: $word, help: $help },)*]
    };
}

/// Every word, in the order of the help: the evening, the record, what can be asked.
pub(super) const ROWS: &[Row] = rows![
    Next, Some(Action::Next), "next", "plain-help-next";
    Start, Some(Action::Phase), "start", "plain-help-start";
    Pause, Some(Action::Pause), "pause", "plain-help-pause";
    Resume, Some(Action::Resume), "resume", "plain-help-resume";
    More, Some(Action::More), "more", "plain-help-more";
    Less, Some(Action::Less), "", "plain-help-less";
    Interpreting, Some(Action::Interpreting), "", "plain-help-interpreting";
    Chair, Some(Action::Chair), "", "plain-help-chair";
    End, Some(Action::End), "", "plain-help-end";
    As, Some(Action::Initials), "", "plain-help-as";
    Undo, Some(Action::Undo), "", "plain-help-undo";
    Redo, Some(Action::Redo), "", "plain-help-redo";
    Tag, Some(Action::Tag), "", "plain-help-tag";
    Untag, None, "untag", "plain-help-untag";
    Suggest, Some(Action::Suggest), "", "plain-help-suggest";
    Take, Some(Action::Take), "", "plain-help-take";
    Kind, Some(Action::Kind), "", "plain-help-kind";
    Addressee, Some(Action::Addressee), "", "plain-help-addressee";
    Voice, Some(Action::Voice), "", "plain-help-voices";
    Permission, Some(Action::Permission), "", "plain-help-permission";
    Wording, Some(Action::Wording), "", "plain-help-wording";
    Answers, Some(Action::Answers), "", "plain-help-answers";
    Merge, Some(Action::Merge), "", "plain-help-merge";
    Park, Some(Action::Park), "", "plain-help-park";
    Reword, Some(Action::ToReword), "", "plain-help-reword";
    Scrub, Some(Action::Scrub), "", "plain-help-scrub";
    Time, None, "time", "plain-help-time";
    Phase, None, "phase", "plain-help-phase";
    Phases, None, "phases", "plain-help-phases";
    Consent, Some(Action::Consent), "consent", "plain-help-consent";
    Last, Some(Action::Last), "", "plain-help-last";
    Untagged, Some(Action::Queue), "untagged", "plain-help-untagged";
    Heard, Some(Action::Heard), "heard", "plain-help-heard";
    Who, None, "who", "plain-help-who";
    Themes, None, "themes", "plain-help-themes";
    Open, Some(Action::Open), "", "plain-help-open";
    Search, Some(Action::Search), "", "plain-help-search";
    Everywhere, Some(Action::Everywhere), "", "plain-help-everywhere";
    Language, Some(Action::Language), "", "plain-help-language";
    Help, Some(Action::Help), "", "plain-help-help";
    Quit, Some(Action::Quit), "", "plain-help-quit";
    Stop, Some(Action::Stop), "", "plain-help-stop";
    Disclosure, Some(Action::Disclosure), "", "plain-help-disclosure";
    Conduct, Some(Action::Conduct), "", "plain-help-conduct";
    Blank, Some(Action::Blank), "", "plain-help-blank";
    Wall, Some(Action::Wall), "", "plain-help-wall";
    ReadBack, Some(Action::ReadBack), "", "plain-help-read-back";
    Translation, Some(Action::Translation), "", "plain-help-translation";
    OpenEnds, Some(Action::OpenEnds), "", "plain-help-open-ends";
    Close, Some(Action::Close), "", "plain-help-close";
    Join, Some(Action::Join), "", "plain-help-join";
    Speak, Some(Action::Speak), "", "plain-help-speak";
    Suggested, Some(Action::Suggested), "", "plain-help-suggested";
    Done, Some(Action::Done), "", "plain-help-done";
    HoldTurn, Some(Action::HoldTurn), "", "plain-help-hold-turn";
    Pass, Some(Action::Pass), "", "plain-help-pass";
    Leave, Some(Action::Leave), "", "plain-help-leave";
    Move, Some(Action::Move), "", "plain-help-move";
    AgainSpeaker, Some(Action::AgainSpeaker), "", "plain-help-again-speaker";
    Interpreted, Some(Action::Interpreted), "", "plain-help-interpreted";
    Round, Some(Action::Round), "", "plain-help-round";
    OpenList, Some(Action::OpenList), "", "plain-help-open-list";
    CloseList, Some(Action::CloseList), "", "plain-help-close-list";
    Count, Some(Action::Count), "", "plain-help-count";
    Limit, Some(Action::Limit), "", "plain-help-limit";
    AddTime, Some(Action::AddTime), "", "plain-help-add-time";
    Plan, Some(Action::Plan), "", "plain-help-plan";
    Sheet, Some(Action::Sheet), "", "plain-help-sheet";
    Defaults, Some(Action::Defaults), "", "plain-help-defaults";
    Owner, Some(Action::Owner), "", "plain-help-owner";
    NextStep, Some(Action::NextStep), "", "plain-help-step";
    Due, Some(Action::Due), "", "plain-help-due";
    Permit, Some(Action::Permit), "", "plain-help-permit";
    OnlyCount, Some(Action::OnlyCount), "", "plain-help-only-count";
    Reword, Some(Action::Edit), "", "plain-help-edit";
    Ballot, Some(Action::Ballot), "", "plain-help-ballot";
    Result, Some(Action::Result), "", "plain-help-result";
    Bridging, Some(Action::Bridging), "", "plain-help-bridging";
    CloseBallot, Some(Action::CloseBallot), "", "plain-help-close-ballot";
    DropBallot, Some(Action::DropBallot), "", "plain-help-abandon-ballot";
    Correct, Some(Action::Correct), "", "plain-help-correct";
    Remark, Some(Action::Remark), "", "plain-help-remark";
];

/// The action of the key table that means the same.
pub(super) fn action(does: Does) -> Option<Action> {
    ROWS.iter().find(|row| row.does == does).and_then(|row| row.action)
}

/// Why a word means nothing here.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoWord {
    /// There is none like it.
    Unknown,
    /// It is the beginning of several.
    Several(Vec<&'static str>),
    /// It is a word of the desks that needs a screen.
    NeedsAScreen,
}

/// What a word does: a whole word, or the beginning of the words of one row.
pub(super) fn look_up(typed: &str) -> Result<Does, NoWord> {
    let typed = typed.to_lowercase();
    if let Some(row) = ROWS.iter().find(|row| row.words().any(|word| word == typed)) {
        return Ok(row.does);
    }
    if keymap::bindings().any(|row| row.word == typed) {
        return Err(NoWord::NeedsAScreen);
    }
    let begins = |word: &&'static str| word.starts_with(&typed) && !typed.is_empty();
    let near: Vec<(Does, &'static str)> = ROWS
        .iter()
        .filter_map(|row| row.words().find(begins).map(|word| (row.does, word)))
        .collect();
    match near.as_slice() {
        [] => Err(NoWord::Unknown),
        [(does, _)] => Ok(*does),
        several => Err(NoWord::Several(several.iter().map(|(_, word)| *word).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_two_things() {
        for row in ROWS {
            assert!(!row.word().is_empty(), "{:?} is without a word", row.does);
            for word in row.words() {
                assert_eq!(look_up(word), Ok(row.does), ":{word}");
            }
        }
    }

    #[test]
    fn a_word_of_the_key_table_means_here_what_it_means_there() {
        for row in ROWS {
            for word in row.words() {
                let keyed = keymap::bindings().find(|binding| binding.word == word);
                if let Some(keyed) = keyed {
                    assert_eq!(Some(keyed.action), row.action, "the desks have :{word} too");
                }
            }
        }
    }

    #[test]
    fn the_beginning_of_a_word_will_do_where_it_is_one_only() {
        assert_eq!(look_up("unt"), Err(NoWord::Several(vec!["untag", "untagged"])));
        assert_eq!(look_up("HEA"), Ok(Does::Heard));
        assert_eq!(look_up("look"), Err(NoWord::NeedsAScreen));
        assert_eq!(look_up("nonsense"), Err(NoWord::Unknown));
        assert_eq!(look_up(""), Err(NoWord::Unknown));
    }
}
