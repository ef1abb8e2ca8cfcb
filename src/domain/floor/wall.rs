//! What the wall shows: the phase, or what the floor picked for it, and nothing
//! that was not picked.

use crate::domain::ids::{ContributionId, EventId};
use serde::{Deserialize, Serialize};

/// What the wall shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wall {
    /// What it was told to show.
    pub shows: WallShows,
    /// Whether it is blank all the same.
    pub blank: bool,
}

/// What the wall can be told to show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what", content = "id")]
pub enum WallShows {
    /// The prompt, the clock and who speaks next.
    #[default]
    Phase,
    /// The themes with their bars.
    Themes,
    /// One contribution, read back to the room.
    Line(ContributionId),
    /// A ballot: the question while it is open, the result once it is closed.
    Ballot(EventId),
}
