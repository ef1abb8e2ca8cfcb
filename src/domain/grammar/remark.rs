//! What the desk points out under a line. Data only: the desk has the wordings.

use std::ops::Range;

/// Something in a line that was not taken as it may have been meant. Spans are
/// bytes of the line as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A mark that names nothing; it stays in the text.
    UnknownMark {
        /// The whole word, sign included.
        span: Range<usize>,
    },
    /// A mark that could name several things; it stays in the text.
    AmbiguousMark {
        /// The whole word, sign included.
        span: Range<usize>,
        /// What it could name: ids, with their sign where they are of several classes.
        candidates: Vec<String>,
    },
    /// A good mark that stays in the text because a mark after it does.
    StrandedMark {
        /// The whole word, sign included.
        span: Range<usize>,
    },
    /// A mark that is not counted: the same again, or an earlier value of what a
    /// contribution has once (voice, language, seat, permission, mode; the last
    /// one counts).
    DuplicateMark {
        /// The whole word, sign included.
        span: Range<usize>,
    },
    /// A command without the word it needs.
    MissingArgument {
        /// The command word, colon included.
        span: Range<usize>,
    },
    /// A command whose argument does not fit it: `:phase tomorrow`, `:seat red`.
    BadArgument {
        /// The argument.
        span: Range<usize>,
    },
}

impl Remark {
    /// Where in the line the remark points.
    pub fn span(&self) -> Range<usize> {
        match self {
            Remark::UnknownMark { span }
            | Remark::AmbiguousMark { span, .. }
            | Remark::StrandedMark { span }
            | Remark::DuplicateMark { span }
            | Remark::MissingArgument { span }
            | Remark::BadArgument { span } => span.clone(),
        }
    }
}
