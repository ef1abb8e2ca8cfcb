//! Which words of a session itself have to go: who sat where once it is closed,
//! and what stood in a field of the sheet before it was scrubbed.

use super::act::Act;
use super::event::Event;
use super::ids::EventId;

/// Those of a session's events whose bodies have to be erased. The answer grows
/// with the events and never shrinks, in whatever order they come.
pub(super) fn condemned(events: &[(Event, Act)]) -> Vec<EventId> {
    let is_closed = events.iter().any(|(_, act)| matches!(act, Act::SessionClosed(_)));
    let is_condemned = |(event, act): &&(Event, Act)| match act {
        Act::SessionOpened(_) | Act::SeatNamed(_) => is_closed,
        Act::SheetSet(set) => events.iter().any(|(later, act)| {
            let order = |event: &Event| (event.order(), event.id);
            matches!(act, Act::SheetSet(scrub) if scrub.scrub && scrub.field == set.field)
                && order(later) > order(event)
        }),
        _ => false,
    };
    events.iter().filter(is_condemned).map(|(event, _)| event.id).collect()
}
