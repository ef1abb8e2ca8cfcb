//! A message: its id and what is to be filled in, in no language yet.

/// A message to be worded by [`Wordings::say`](super::Wordings::say).
///
/// ```
/// use townhall::lang::{Lang, Wordings, msg};
/// let message = msg("refused-too-many-themes").with("most", 3usize);
/// assert!(Wordings::of(Lang::En).say(&message).contains('3'));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msg {
    /// The id of the wording in `assets/lang`.
    pub id: &'static str,
    /// What is filled in, by name, in the order given; of two with one name the
    /// later counts.
    pub args: Vec<(&'static str, Arg)>,
}

/// One value filled into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Words, shown as they are.
    Text(String),
    /// A number, which may also choose between singular and plural.
    Number(i128),
}

/// The message of that id, with nothing filled in.
#[must_use]
pub fn msg(id: &'static str) -> Msg {
    Msg { id, args: Vec::new() }
}

impl Msg {
    /// Fills in `{ $name }`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Msg {
        self.args.push((name, value.into()));
        self
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<char> for Arg {
    fn from(sign: char) -> Arg {
        Arg::Text(sign.to_string())
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        // No platform has a `usize` that 127 bits do not hold.
        Arg::Number(number as i128)
    }
}

macro_rules! numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Arg {
            fn from(number: $number) -> Arg {
                Arg::Number(number.into())
            }
        })+
    };
}

numbers!(u8, u16, u32, u64, i32, i64);
