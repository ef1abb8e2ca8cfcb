//! What became of a line when it was read back to the room.

use serde::{Deserialize, Serialize};

/// What became of a contribution at the read-back.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum ReadBack {
    /// It was not read back.
    #[default]
    Not,
    /// It was picked to be read back.
    Picked,
    /// The room said it is right.
    Right,
    /// It was put in other words.
    Reworded,
    /// It was put more gently.
    Softened,
    /// It was taken out.
    Struck,
}

impl ReadBack {
    /// What it can have become, once read back.
    pub const DONE: [ReadBack; 4] =
        [ReadBack::Right, ReadBack::Reworded, ReadBack::Softened, ReadBack::Struck];

    /// The id used in tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            ReadBack::Not => "not-read-back",
            ReadBack::Picked => "picked",
            ReadBack::Right => "right",
            ReadBack::Reworded => "reworded",
            ReadBack::Softened => "softened",
            ReadBack::Struck => "struck",
        }
    }
}

/// The most lines that are read back in one evening.
pub const MOST_READ_BACK: usize = 12;
