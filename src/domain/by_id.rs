//! Values that are written as one of a few fixed words: kinds, modes, methods.

/// Gives an enum with `ALL` and `id()` what follows from them: how it is written,
/// and how it is read back. A word that is none of its ids becomes the error.
macro_rules! by_id {
    ($named:ident, $unknown:ident) => {
        impl std::fmt::Display for $named {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.id())
            }
        }

        impl std::str::FromStr for $named {
            type Err = $unknown;

            fn from_str(word: &str) -> Result<Self, $unknown> {
                let found = $named::ALL.into_iter().find(|it| it.id() == word);
                found.ok_or_else(|| $unknown(word.to_owned()))
            }
        }
    };
}
pub(crate) use by_id;
