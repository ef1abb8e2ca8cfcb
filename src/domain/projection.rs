//! From the log to the tables: what one more event changes. The tables are
//! whoever keeps them: SQLite in `store`, maps in the tests. The result depends
//! on the set of events only, never on the order in which they came.

use super::act::{Act, Captured};
use super::contribution::{Contribution, Derived, derive};
use super::event::Event;
use super::ids::{ContributionId, EventId, SessionId};
use super::register::Write;
use super::session::Session;
use super::session_words;
use super::wording;

/// The tables that a projection reads and writes.
pub trait Tables {
    /// How reading or writing fails.
    type Error;

    /// An event of the log; none if it has not come.
    fn event(&mut self, id: EventId) -> Result<Option<Event>, Self::Error>;

    /// Remembers that an undo names an event, which may not have come yet.
    fn note_undo(&mut self, of: EventId, by: EventId) -> Result<(), Self::Error>;
    /// The undos that name an event.
    fn undos(&mut self, of: EventId) -> Result<Vec<EventId>, Self::Error>;
    /// Whether an event no longer counts.
    fn is_undone(&mut self, id: EventId) -> Result<bool, Self::Error>;
    /// Sets whether an event counts.
    fn set_undone(&mut self, id: EventId, undone: bool) -> Result<(), Self::Error>;

    /// Remembers a write to a contribution.
    fn note_write(&mut self, to: ContributionId, by: EventId) -> Result<(), Self::Error>;
    /// The writes to a contribution, in any order.
    fn writes(&mut self, to: ContributionId) -> Result<Vec<Write>, Self::Error>;
    /// Remembers that an event waits for a contribution that has not come.
    fn wait(&mut self, event: EventId, missing: ContributionId) -> Result<(), Self::Error>;
    /// The events that waited for a contribution; they wait no longer.
    fn awaited(&mut self, missing: ContributionId) -> Result<Vec<EventId>, Self::Error>;
    /// The contributions that came with a batch.
    fn members(&mut self, batch: EventId) -> Result<Vec<ContributionId>, Self::Error>;
    /// Writes a contribution as it stands now, beside how it stood before.
    fn put_contribution(
        &mut self,
        before: Option<&Contribution>,
        now: &Contribution,
    ) -> Result<(), Self::Error>;
    /// Erases the body and salt of an event.
    fn erase(&mut self, id: EventId) -> Result<(), Self::Error>;

    /// A session as it stands.
    fn session(&mut self, id: SessionId) -> Result<Option<Session>, Self::Error>;
    /// All events that run a session and count.
    fn session_events(&mut self, id: SessionId) -> Result<Vec<(Event, Act)>, Self::Error>;
    /// All events that run a session and have words, whether they count or not.
    fn session_words(&mut self, id: SessionId) -> Result<Vec<(Event, Act)>, Self::Error>;
    /// Writes a session as it stands now.
    fn put_session(&mut self, now: &Session) -> Result<(), Self::Error>;
}

/// Projects one event that has just been added to the log. An event that the
/// log had before must not be projected again; an act that is not understood
/// must not be projected at all.
///
/// # Errors
/// Those of the tables.
pub fn project<T: Tables>(tables: &mut T, event: &Event, act: &Act) -> Result<(), T::Error> {
    let undone = act.can_be_undone() && settle_undone(tables, event.id)?;
    if undone != tables.is_undone(event.id)? {
        set_undone(tables, event.id, undone)?;
    }
    match act {
        Act::Undone(undone) => {
            tables.note_undo(undone.event, event.id)?;
            refresh_undone(tables, undone.event)
        }
        Act::Captured(captured) => capture(tables, event, captured),
        // The members are shown or hidden as they come, and as undos come.
        Act::BatchOpened(_) => Ok(()),
        act if act.runs_the_session() => run(tables, event, act),
        act => write(tables, event, act),
    }
}

/// A contribution as it stands now, with what a next write has to know; none if
/// its capture has not come.
///
/// # Errors
/// Those of the tables.
pub fn look_up<T: Tables>(tables: &mut T, id: ContributionId) -> Result<Option<Derived>, T::Error> {
    let Some((event, captured)) = captured(tables, id)? else { return Ok(None) };
    let visible = is_visible(tables, id, &captured)?;
    let writes = tables.writes(id)?;
    Ok(Some(derive(&event, &captured, visible, &writes)))
}

fn captured<T: Tables>(
    tables: &mut T,
    id: ContributionId,
) -> Result<Option<(Event, Box<Captured>)>, T::Error> {
    let Some(event) = tables.event(id)? else { return Ok(None) };
    match read(&event) {
        Some(Act::Captured(captured)) => Ok(Some((event, captured))),
        _ => Ok(None),
    }
}

fn is_visible<T: Tables>(
    tables: &mut T,
    id: ContributionId,
    captured: &Captured,
) -> Result<bool, T::Error> {
    if tables.is_undone(id)? {
        return Ok(false);
    }
    match captured.batch {
        Some(batch) => Ok(!tables.is_undone(batch)?),
        None => Ok(true),
    }
}

fn capture<T: Tables>(tables: &mut T, event: &Event, captured: &Captured) -> Result<(), T::Error> {
    let awaited = tables.awaited(event.id)?;
    for waiting in &awaited {
        tables.note_write(event.id, *waiting)?;
    }
    let visible = is_visible(tables, event.id, captured)?;
    // Nothing else can have written to what was not there.
    let writes = if awaited.is_empty() { Vec::new() } else { tables.writes(event.id)? };
    let now = derive(event, captured, visible, &writes);
    tables.put_contribution(None, &now.contribution)?;
    condemn(tables, &now)
}

fn write<T: Tables>(tables: &mut T, event: &Event, act: &Act) -> Result<(), T::Error> {
    for &id in act.writes_to() {
        match look_up(tables, id)? {
            None => {
                tables.wait(event.id, id)?;
                if matches!(act, Act::Reworded(_) | Act::Scrubbed(_) | Act::Detailed(_)) {
                    condemn_waiting(tables, id)?;
                }
            }
            Some(before) => {
                tables.note_write(id, event.id)?;
                show(tables, id, &before.contribution)?;
            }
        }
    }
    Ok(())
}

/// Derives a contribution anew and writes it beside how it stood before.
fn show<T: Tables>(
    tables: &mut T,
    id: ContributionId,
    before: &Contribution,
) -> Result<(), T::Error> {
    if let Some(now) = look_up(tables, id)? {
        if now.contribution != *before {
            tables.put_contribution(Some(before), &now.contribution)?;
        }
        condemn(tables, &now)?;
    }
    Ok(())
}

fn condemn<T: Tables>(tables: &mut T, derived: &Derived) -> Result<(), T::Error> {
    derived.condemned.iter().try_for_each(|event| tables.erase(*event))
}

/// Erases what a scrub condemned among the writes that wait for a contribution:
/// words that must go do not wait.
fn condemn_waiting<T: Tables>(tables: &mut T, missing: ContributionId) -> Result<(), T::Error> {
    let mut acts = Vec::new();
    for id in tables.awaited(missing)? {
        tables.wait(id, missing)?;
        let event = tables.event(id)?;
        let act = event.and_then(|event| read(&event));
        acts.extend(act.map(|act| (id, act)));
    }
    let condemned =
        wording::condemned(&acts.iter().map(|(id, act)| (*id, act)).collect::<Vec<_>>());
    condemned.into_iter().try_for_each(|id| tables.erase(id))
}

fn read(event: &Event) -> Option<Act> {
    Act::read(&event.header.kind, event.header.version, &event.header.facts).ok()
}

fn run<T: Tables>(tables: &mut T, event: &Event, act: &Act) -> Result<(), T::Error> {
    fold_in(tables, event, act)?;
    if act.touches_session_words() {
        let words = tables.session_words(event.header.session)?;
        session_words::condemned(&words).into_iter().try_for_each(|id| tables.erase(id))?;
    }
    Ok(())
}

fn fold_in<T: Tables>(tables: &mut T, event: &Event, act: &Act) -> Result<(), T::Error> {
    if tables.is_undone(event.id)? {
        return Ok(());
    }
    match tables.session(event.header.session)? {
        Some(mut session) if event.order() > session.upto => {
            session.apply(event, act);
            tables.put_session(&session)
        }
        _ => fold_again(tables, event.header.session),
    }
}

fn fold_again<T: Tables>(tables: &mut T, id: SessionId) -> Result<(), T::Error> {
    match Session::fold(tables.session_events(id)?) {
        Some(session) => tables.put_session(&session),
        None => Ok(()),
    }
}

/// Whether an event no longer counts: some undo that counts names it.
fn settle_undone<T: Tables>(tables: &mut T, id: EventId) -> Result<bool, T::Error> {
    for undo in tables.undos(id)? {
        if !tables.is_undone(undo)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Settles anew whether an event counts, and shows what follows: up the chain of
/// undos of undos, to the first event for which nothing changes.
fn refresh_undone<T: Tables>(tables: &mut T, id: EventId) -> Result<(), T::Error> {
    let mut next = Some(id);
    while let Some(id) = next.take() {
        let event = tables.event(id)?;
        let act = event.as_ref().and_then(read);
        let undone = settle_undone(tables, id)? && act.as_ref().is_none_or(Act::can_be_undone);
        if undone == tables.is_undone(id)? {
            return Ok(());
        }
        match (event, act) {
            (Some(_), Some(Act::Undone(further))) => {
                set_undone(tables, id, undone)?;
                next = Some(further.event);
            }
            (Some(event), Some(act)) if act.runs_the_session() => {
                set_undone(tables, id, undone)?;
                fold_again(tables, event.header.session)?;
            }
            (Some(_), Some(act)) if !matches!(act, Act::BatchOpened(_)) => {
                let concerned = match &act {
                    Act::Captured(_) => vec![id],
                    act => act.writes_to().to_vec(),
                };
                let mut before = Vec::with_capacity(concerned.len());
                for concerned in concerned {
                    before.extend(look_up(tables, concerned)?);
                }
                set_undone(tables, id, undone)?;
                for Derived { contribution, .. } in before {
                    show(tables, contribution.id, &contribution)?;
                }
            }
            // A batch, or an event that has not come or is not understood.
            _ => set_undone(tables, id, undone)?,
        }
    }
    Ok(())
}

/// Sets whether an event counts, and shows or hides what came with it as a
/// batch: its members can be here before it, and an undo of it before both.
fn set_undone<T: Tables>(tables: &mut T, id: EventId, undone: bool) -> Result<(), T::Error> {
    tables.set_undone(id, undone)?;
    for member in tables.members(id)? {
        show_member(tables, member, undone)?;
    }
    Ok(())
}

/// Shows a contribution whose batch was undone or redone.
fn show_member<T: Tables>(
    tables: &mut T,
    id: ContributionId,
    undone: bool,
) -> Result<(), T::Error> {
    let Some((event, captured)) = captured(tables, id)? else { return Ok(()) };
    let counts = !tables.is_undone(id)?;
    let writes = tables.writes(id)?;
    let before = derive(&event, &captured, counts && undone, &writes);
    let now = derive(&event, &captured, counts && !undone, &writes);
    if before != now {
        tables.put_contribution(Some(&before.contribution), &now.contribution)?;
    }
    Ok(())
}
