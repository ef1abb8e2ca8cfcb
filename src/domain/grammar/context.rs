//! What holds for the lines that follow: `:table 3`, `:voice newcomer`, `:clear`.

use super::{Remark, Vocabulary, seat};
use crate::domain::{Lookup, Serial};
use crate::text;
use std::ops::Range;

/// What the next lines share, until it is set anew or cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// The table the lines come from, as its people call it.
    pub table: Option<String>,
    /// The phase they belong to, counted from 1.
    pub phase: Option<usize>,
    /// The seat that speaks.
    pub seat: Option<String>,
    /// Id of the voice that speaks.
    pub voice: Option<String>,
    /// Tag of the language that is spoken.
    pub language: Option<String>,
    /// The receipt slip of who speaks, by its serial.
    pub slip: Option<Serial>,
}

/// One thing a [`Context`] holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// `:table`
    Table,
    /// `:phase`
    Phase,
    /// `:seat`
    Seat,
    /// `:voice`
    Voice,
    /// `:lang`
    Language,
    /// `:slip`
    Slip,
}

impl Field {
    /// Every field, in the order in which the desk shows them.
    pub const ALL: [Field; 6] =
        [Field::Phase, Field::Table, Field::Seat, Field::Voice, Field::Language, Field::Slip];

    /// The command word that sets this field.
    pub fn word(self) -> &'static str {
        match self {
            Field::Table => "table",
            Field::Phase => "phase",
            Field::Seat => "seat",
            Field::Voice => "voice",
            Field::Language => "lang",
            Field::Slip => "slip",
        }
    }

    fn named(word: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.word().eq_ignore_ascii_case(word))
    }
}

/// A command that sets what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StickyCommand {
    /// `:table 3`; any words will do.
    Table(String),
    /// `:phase 2`, counted from 1; whether there is one is for the session to say.
    Phase(usize),
    /// `:seat 14`
    Seat(String),
    /// `:voice newcomer`, by its id.
    Voice(String),
    /// `:lang ti`, by its tag.
    Language(String),
    /// `:slip 041`; whether it was printed is for the session to say.
    Slip(Serial),
    /// `:clear` everything, or `:clear voice` one thing.
    Clear(Option<Field>),
}

impl StickyCommand {
    /// Reads `rest` as the argument of the command `word` (without its colon), as
    /// [`parse_line`](super::parse_line) does; `None` when `word` is another command.
    ///
    /// # Errors
    ///
    /// A [`Remark`] when the argument is missing or does not fit; its span is
    /// within `word` followed by one space and `rest`, with a colon in front.
    pub fn read(
        word: &str,
        rest: &str,
        vocabulary: &dyn Vocabulary,
    ) -> Option<Result<StickyCommand, Remark>> {
        let argument_at = word.len() + 2;
        Self::read_at(word, 0..word.len() + 1, rest, argument_at, vocabulary)
    }

    /// [`read`](Self::read) with the places of word and argument in their line.
    pub(super) fn read_at(
        word: &str,
        word_span: Range<usize>,
        rest: &str,
        rest_at: usize,
        vocabulary: &dyn Vocabulary,
    ) -> Option<Result<StickyCommand, Remark>> {
        let lead = rest.len() - rest.trim_start().len();
        let argument = rest.trim();
        let span = rest_at + lead..rest_at + lead + argument.len();
        if word.eq_ignore_ascii_case("clear") {
            let field = Field::named(argument);
            return Some(if argument.is_empty() || field.is_some() {
                Ok(StickyCommand::Clear(field))
            } else {
                Err(Remark::BadArgument { span })
            });
        }
        let field = Field::named(word)?;
        if argument.is_empty() {
            return Some(Err(Remark::MissingArgument { span: word_span }));
        }
        Some(match field {
            Field::Table => Ok(StickyCommand::Table(text::digits(argument))),
            Field::Phase => match text::digits(argument).parse() {
                Ok(phase) if phase > 0 => Ok(StickyCommand::Phase(phase)),
                _ => Err(Remark::BadArgument { span }),
            },
            Field::Seat => match seat::read(argument) {
                Some(seat) => Ok(StickyCommand::Seat(seat)),
                None => Err(Remark::BadArgument { span }),
            },
            Field::Slip => match text::digits(argument).parse() {
                Ok(serial) if serial > 0 => Ok(StickyCommand::Slip(Serial(serial))),
                _ => Err(Remark::BadArgument { span }),
            },
            Field::Voice => named(vocabulary.voice(argument), span).map(StickyCommand::Voice),
            Field::Language => {
                named(vocabulary.language(argument), span).map(StickyCommand::Language)
            }
        })
    }
}

/// What was looked up, or the remark that says why it was not found.
fn named(answer: Lookup<String>, span: Range<usize>) -> Result<String, Remark> {
    match answer {
        Lookup::Found(id) => Ok(id),
        Lookup::Ambiguous(candidates) => Err(Remark::AmbiguousMark { span, candidates }),
        Lookup::Unknown => Err(Remark::BadArgument { span }),
    }
}

impl Context {
    /// Sets or clears what `command` says.
    pub fn apply(&mut self, command: StickyCommand) {
        match command {
            StickyCommand::Table(table) => self.table = Some(table),
            StickyCommand::Phase(phase) => self.phase = Some(phase),
            StickyCommand::Seat(seat) => {
                // Another seat is another person, with another slip.
                if self.seat.as_ref() != Some(&seat) {
                    self.slip = None;
                }
                self.seat = Some(seat);
            }
            StickyCommand::Slip(slip) => self.slip = Some(slip),
            StickyCommand::Voice(voice) => self.voice = Some(voice),
            StickyCommand::Language(language) => self.language = Some(language),
            StickyCommand::Clear(None) => *self = Context::default(),
            StickyCommand::Clear(Some(Field::Table)) => self.table = None,
            StickyCommand::Clear(Some(Field::Phase)) => self.phase = None,
            StickyCommand::Clear(Some(Field::Seat)) => self.seat = None,
            StickyCommand::Clear(Some(Field::Voice)) => self.voice = None,
            StickyCommand::Clear(Some(Field::Language)) => self.language = None,
            StickyCommand::Clear(Some(Field::Slip)) => self.slip = None,
        }
    }

    /// What is set, with its value, in the order in which the desk shows it left
    /// of the line.
    pub fn labels(&self) -> Vec<(Field, String)> {
        Field::ALL
            .into_iter()
            .filter_map(|field| {
                let value = match field {
                    Field::Table => self.table.clone(),
                    Field::Phase => self.phase.map(|phase| phase.to_string()),
                    Field::Seat => self.seat.clone(),
                    Field::Voice => self.voice.clone(),
                    Field::Language => self.language.clone(),
                    Field::Slip => self.slip.map(|slip| slip.to_string()),
                };
                value.map(|value| (field, value))
            })
            .collect()
    }
}
