//! What can still be open before people go home.

/// Something that a session leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum OpenEnd {
    /// A question that nothing answers.
    Unanswered,
    /// A proposal or commitment that asks nobody to act.
    NoAddressee,
    /// A commitment without who keeps it, or until when.
    NoOwner,
    /// Set aside without a next step.
    NoNextStep,
    /// Without any theme.
    Untagged,
    /// Word for word, without permission to quote: to be put in other words.
    ToReword,
    /// Two laptops said different things about it.
    Conflicts,
}

impl OpenEnd {
    /// Every one, in the order in which desks list them: what people wait for first.
    pub const ALL: [OpenEnd; 7] = [
        OpenEnd::Unanswered,
        OpenEnd::NoAddressee,
        OpenEnd::NoOwner,
        OpenEnd::NoNextStep,
        OpenEnd::Untagged,
        OpenEnd::ToReword,
        OpenEnd::Conflicts,
    ];
}
