//! The wording of a contribution: a register in which scrubs have the last word.

use super::act::Act;
use super::event::{Body, Event};
use super::ids::EventId;
use super::register::{Write, Writes};
use std::collections::BTreeSet;

/// A wording as it stands.
pub(super) struct Wording<'a> {
    /// The words to show.
    pub words: Body,
    /// Whether they are not the first ones.
    pub reworded: bool,
    /// Whether earlier words were erased.
    pub scrubbed: bool,
    /// The writes a next one replaces, the one to show first.
    pub heads: Vec<&'a Write>,
    /// Events whose bodies have to go.
    pub condemned: Vec<EventId>,
}

/// Settles the wording: what a scrub condemned is never shown again, whenever
/// it arrives. `details` are the writes of words that are no wording; scrubs
/// condemn them too.
pub(super) fn settle<'a>(
    capture: &Event,
    writes: &Writes<'a>,
    details: &[&'a Write],
) -> Wording<'a> {
    let all = writes.iter().chain(details.iter().copied());
    let acts: Vec<(EventId, &Act)> = all.map(|write| (write.event, &write.act)).collect();
    let mut condemned = condemned(&acts);
    let scrubbed = writes.iter().any(|write| matches!(write.act, Act::Scrubbed(_)));
    let heads = {
        let condemned: BTreeSet<EventId> = condemned.iter().copied().collect();
        writes.heads_of(|write| write.effective && !condemned.contains(&write.event))
    };
    if scrubbed {
        condemned.push(capture.id);
    }
    let words = match heads.first() {
        Some(shown) => shown.words.clone(),
        None if scrubbed => Body::default(),
        None => capture.words(),
    };
    Wording { words, reworded: !heads.is_empty(), scrubbed, heads, condemned }
}

/// Those of the writes of words to one contribution that the scrubs among them
/// condemn: all that a scrub names, and all by someone who had seen no scrub.
///
/// A scrub names all the words its writer had, and a rewording or a detail says
/// of itself whether it stands on a scrub. So this asks nothing that could be missing
/// here, and what is condemned once stays so whatever else comes: erasing
/// cannot be taken back.
pub(super) fn condemned(writes: &[(EventId, &Act)]) -> Vec<EventId> {
    let mut scrubbed = false;
    let mut named: BTreeSet<EventId> = BTreeSet::new();
    for (_, act) in writes {
        if let Act::Scrubbed(scrub) = act {
            scrubbed = true;
            named.extend(&scrub.replaces);
        }
    }
    let is_condemned = |(event, act): &(EventId, &Act)| {
        let is_blind = match act {
            Act::Reworded(rewording) => !rewording.after_scrub,
            Act::Detailed(detailed) => !detailed.after_scrub,
            _ => false,
        };
        scrubbed && (named.contains(event) || is_blind)
    };
    writes.iter().filter(|write| is_condemned(write)).map(|(event, _)| *event).collect()
}
