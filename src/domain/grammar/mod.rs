//! The capture grammar: what a note-taker types on one line, and what it says.
//!
//! One grammar for the notes desk's capture line, for `townhall capture` and for
//! pastes. A line is read in four steps:
//!
//! 1. A line that begins with `:` and a letter is a command. `::` is a colon.
//! 2. A kind's sign leads the line, if white space follows: `! No bus after nine`.
//! 3. From the end backwards, word after word is taken as a mark while it is a
//!    valid one. The first word that is not ends the marks, so that a sentence
//!    is never eaten: "I pay 500 @ 5% #winning today" is text.
//! 4. What is left is the text, or `text || original`.
//!
//! Marks are words, with white space before them: `#theme`, `#theme/subtheme`,
//! `@addressee`, `%voice`, `~language`, `^seat`, `>REF`, `&quote`. `,,word` spells
//! any of them on keyboards that hide those signs (see [`Vocabulary`] and
//! `marks.rs` for what it finds).
//!
//! A sign is itself where it could mean nothing, and otherwise after a `\` or when
//! doubled: a doubled mark sign at the beginning of a word (`##tag` is "#tag"),
//! a doubled kind sign that leads the line (`!! so` is "! so"). `\n` is a new line
//! and `\\` a backslash; before any other character a backslash is itself.

mod body;
mod completion;
mod context;
mod entry;
#[cfg(test)]
mod fake;
mod flag;
mod highlight;
mod marks;
mod parse;
mod parts;
mod print;
mod remark;
mod seat;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use crate::domain::ThemeMark;
pub use completion::{OpenMark, completion};
pub use context::{Context, Field, StickyCommand};
pub use entry::Entry;
pub use flag::Flag;
pub use highlight::{Part, highlight};
pub use parse::parse_line;
pub use print::print_line;
pub use remark::Remark;
pub use seat::read as seat;
pub use vocabulary::{Candidate, Class, Vocabulary};

/// What one line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Nothing but white space.
    Empty,
    /// One contribution, with words.
    Contribution(Entry),
    /// A kind sign or marks, and no words: there is nothing to save. The desk
    /// may put them on the last contribution or keep the line open.
    MarksOnly(Entry),
    /// A command that sets what follows.
    Sticky(StickyCommand),
    /// One of those commands, with an argument that cannot be.
    BadSticky {
        /// The command word, without the colon.
        word: String,
        /// What followed it.
        rest: String,
        /// What is wrong with it.
        remark: Remark,
    },
    /// Any other command; whether there is one of that name is for the desk to say.
    Command {
        /// The command word, without the colon.
        word: String,
        /// What follows it, without outer white space.
        rest: String,
    },
}
