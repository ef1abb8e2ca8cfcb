//! Who might speak next, and why: a suggestion that the chair takes or not.
//!
//! Questions to who speaks and points of order come first. Then who has not
//! spoken yet, then who has spoken least, then voices not yet heard, then who
//! asked first. No trait of a person is looked at but the voice they chose.

use super::speaking::SpeakingList;
use super::turn::{Entry, TurnKind};

/// Why someone is suggested where they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A question to who speaks.
    Interposed,
    /// How the meeting is run.
    PointOfOrder,
    /// The seat's first turn, and its voice was not heard yet.
    FirstTurnNewVoice,
    /// The seat's first turn.
    FirstTurn,
    /// Spoke before; milliseconds so far.
    Spoke(i64),
}

/// An entry of the list with the reason for its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested<'a> {
    /// Who waits.
    pub entry: &'a Entry,
    /// Why there.
    pub why: Why,
}

/// The waiting entries in the suggested order.
pub fn suggest(list: &SpeakingList, now_ms: i64) -> Vec<Suggested<'_>> {
    let by_seat = list.by_seat(now_ms);
    let by_voice = list.by_voice(now_ms);
    let mut suggested: Vec<(u8, i64, bool, Suggested<'_>)> = Vec::new();
    for entry in &list.waiting {
        let spoken_ms = by_seat.get(&entry.seat).map(|spoken| spoken.ms);
        let voice = entry.voice.as_deref().unwrap_or_default();
        let heard = voice.is_empty() || by_voice.contains_key(voice);
        let why = match (entry.kind, spoken_ms) {
            (TurnKind::Interposed, _) => Why::Interposed,
            (TurnKind::PointOfOrder, _) => Why::PointOfOrder,
            (_, None) if !heard => Why::FirstTurnNewVoice,
            (_, None) => Why::FirstTurn,
            (_, Some(ms)) => Why::Spoke(ms),
        };
        let rank = match why {
            Why::Interposed => 0,
            Why::PointOfOrder => 1,
            Why::FirstTurnNewVoice | Why::FirstTurn => 2,
            Why::Spoke(_) => 3,
        };
        suggested.push((rank, spoken_ms.unwrap_or(0), heard, Suggested { entry, why }));
    }
    // Stable: who asked first stays first among equals.
    suggested.sort_by_key(|(rank, ms, heard, _)| (*rank, *ms, *heard));
    suggested.into_iter().map(|(_, _, _, one)| one).collect()
}
