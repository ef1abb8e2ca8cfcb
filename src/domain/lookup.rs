//! What looking up a typed word by id, title, alias or prefix can come to.

/// The answer to "what does this word name?".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<T> {
    /// Exactly one thing.
    Found(T),
    /// Several things; their ids, in the order in which they are listed.
    Ambiguous(Vec<String>),
    /// Nothing.
    Unknown,
}

impl<T> Lookup<T> {
    /// What was found, if it was one thing.
    pub fn found(self) -> Option<T> {
        match self {
            Lookup::Found(it) => Some(it),
            Lookup::Ambiguous(_) | Lookup::Unknown => None,
        }
    }

    /// The same answer about another type.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Lookup<U> {
        match self {
            Lookup::Found(it) => Lookup::Found(change(it)),
            Lookup::Ambiguous(ids) => Lookup::Ambiguous(ids),
            Lookup::Unknown => Lookup::Unknown,
        }
    }
}
