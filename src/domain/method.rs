//! How a phase is run: what the people in the room do during it.

use super::by_id;
use serde::{Deserialize, Serialize};

/// How a phase is run. The desks show the tools that the method needs: the
/// speaking list, the table numbers, the ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// People come in, find a seat, and have things explained one to one.
    Arrival,
    /// One person explains, the others listen: welcome, rules, facts.
    Briefing,
    /// People talk in twos or fours, in the language they like.
    Pairs,
    /// Everyone writes or draws alone.
    Silent,
    /// People fill in cards, which are typed in.
    Cards,
    /// Groups talk at tables, each with its own notes.
    Tables,
    /// People walk along what the tables have written.
    Gallery,
    /// Anyone asks for the floor; turns follow the speaking list.
    SpeakingList,
    /// Only those in the inner circle speak; one chair stays free.
    InnerCircle,
    /// Everyone in turn; passing is fine.
    Round,
    /// Open talk about what is on the board: clarify, merge, compare.
    Discussion,
    /// A vote: dots, fist to five, agreement steps, ranking.
    Poll,
    /// Each table reports to the room.
    Report,
    /// What was noted is said back, to be confirmed, corrected or taken out.
    Playback,
    /// A pause.
    Break,
    /// Next steps, thanks, help that is available.
    Closing,
}

impl Method {
    /// Every method, in the rough order in which an evening uses them.
    pub const ALL: [Method; 16] = [
        Method::Arrival,
        Method::Briefing,
        Method::Pairs,
        Method::Silent,
        Method::Cards,
        Method::Tables,
        Method::Gallery,
        Method::SpeakingList,
        Method::InnerCircle,
        Method::Round,
        Method::Discussion,
        Method::Poll,
        Method::Report,
        Method::Playback,
        Method::Break,
        Method::Closing,
    ];

    /// The stable id used in plans, tables and exports.
    pub fn id(self) -> &'static str {
        match self {
            Method::Arrival => "arrival",
            Method::Briefing => "briefing",
            Method::Pairs => "pairs",
            Method::Silent => "silent",
            Method::Cards => "cards",
            Method::Tables => "tables",
            Method::Gallery => "gallery",
            Method::SpeakingList => "speaking-list",
            Method::InnerCircle => "inner-circle",
            Method::Round => "round",
            Method::Discussion => "discussion",
            Method::Poll => "poll",
            Method::Report => "report",
            Method::Playback => "playback",
            Method::Break => "break",
            Method::Closing => "closing",
        }
    }
}

by_id!(Method, UnknownMethod);

/// A word that names no method.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a method")]
pub struct UnknownMethod(pub String);

#[cfg(test)]
mod tests {
    use super::Method;

    #[test]
    fn every_method_reads_back_by_its_id_in_text_and_json() {
        for method in Method::ALL {
            assert_eq!(method.id().parse(), Ok(method));
            assert_eq!(serde_json::to_value(method).unwrap(), method.id());
        }
        assert!("Round".parse::<Method>().is_err());
    }
}
