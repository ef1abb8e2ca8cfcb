//! The log and the tables in memory, kept as plainly as can be.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::fmt::Debug;
use townhall::domain::act::Act;
use townhall::domain::contribution::Contribution;
use townhall::domain::event::Event;
use townhall::domain::figures::{self, Cell, Figures};
use townhall::domain::ids::{ContributionId, EventId, SessionId};
use townhall::domain::projection::{Tables, project};
use townhall::domain::register::Write;
use townhall::domain::session::Session;

/// Two of them are equal when they hold the same log and the same tables; the
/// order in which the events came is not kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Memory {
    pub log: BTreeMap<EventId, Event>,
    /// The events of the log that are understood.
    pub acts: BTreeMap<EventId, Act>,
    pub undos: BTreeMap<EventId, BTreeSet<EventId>>,
    pub undone: BTreeSet<EventId>,
    pub writes: BTreeMap<ContributionId, BTreeSet<EventId>>,
    pub waiting: BTreeMap<ContributionId, BTreeSet<EventId>>,
    pub contributions: BTreeMap<ContributionId, Contribution>,
    pub sessions: BTreeMap<SessionId, Session>,
    pub tallies: BTreeMap<SessionId, BTreeMap<Cell, u64>>,
}

impl Memory {
    /// Adds an event that may be new, and projects it if it is understood.
    pub(super) fn add(&mut self, event: Event) {
        if self.log.contains_key(&event.id) {
            return;
        }
        self.log.insert(event.id, event.clone());
        let header = &event.header;
        if let Ok(act) = Act::read(&header.kind, header.version, &header.facts) {
            self.acts.insert(event.id, act.clone());
            let Ok(()) = project(self, &event, &act);
        }
    }

    /// The tables that come of these events in this order.
    pub(super) fn replay(events: impl IntoIterator<Item = Event>) -> Memory {
        let mut memory = Memory::default();
        events.into_iter().for_each(|event| memory.add(event));
        memory
    }

    /// The voices that contributions were captured with.
    pub(super) fn voices(&self, session: SessionId) -> BTreeSet<String> {
        let here = self.contributions.values().filter(|it| it.session == session);
        here.filter_map(|it| it.voice.clone()).collect()
    }

    pub(super) fn figures(&self, session: SessionId) -> Figures {
        let cells = self.tallies.get(&session).into_iter().flatten();
        Figures::new(cells.map(|(cell, n)| (cell.clone(), *n)))
    }

    /// Fails where the two are not equal, and says in what, not in all.
    pub(super) fn assert_equals(&self, other: &Memory) {
        same("log", &self.log, &other.log);
        same("contributions", &self.contributions, &other.contributions);
        same("sessions", &self.sessions, &other.sessions);
        same("figures", &self.tallies, &other.tallies);
        same("undos", &self.undos, &other.undos);
        same("writes", &self.writes, &other.writes);
        same("waiting", &self.waiting, &other.waiting);
        assert_eq!(self.undone, other.undone);
        assert!(self == other);
    }

    /// The contributions of one session.
    pub(super) fn of_session(&self, session: SessionId) -> impl Iterator<Item = &Contribution> {
        self.contributions.values().filter(move |one| one.session == session)
    }
}

fn same<K: Ord + Debug, V: PartialEq + Debug>(
    table: &str,
    one: &BTreeMap<K, V>,
    two: &BTreeMap<K, V>,
) {
    for key in one.keys().chain(two.keys()) {
        assert_eq!(one.get(key), two.get(key), "{table}: {key:?}");
    }
}

impl Tables for Memory {
    type Error = Infallible;

    fn event(&mut self, id: EventId) -> Result<Option<Event>, Infallible> {
        Ok(self.log.get(&id).cloned())
    }

    fn note_undo(&mut self, of: EventId, by: EventId) -> Result<(), Infallible> {
        self.undos.entry(of).or_default().insert(by);
        Ok(())
    }

    fn undos(&mut self, of: EventId) -> Result<Vec<EventId>, Infallible> {
        Ok(self.undos.get(&of).into_iter().flatten().copied().collect())
    }

    fn is_undone(&mut self, id: EventId) -> Result<bool, Infallible> {
        Ok(self.undone.contains(&id))
    }

    fn set_undone(&mut self, id: EventId, undone: bool) -> Result<(), Infallible> {
        let changed = if undone { self.undone.insert(id) } else { self.undone.remove(&id) };
        assert!(changed, "written without need");
        Ok(())
    }

    fn note_write(&mut self, to: ContributionId, by: EventId) -> Result<(), Infallible> {
        self.writes.entry(to).or_default().insert(by);
        Ok(())
    }

    fn writes(&mut self, to: ContributionId) -> Result<Vec<Write>, Infallible> {
        let written = |id: &EventId| {
            let event = &self.log[id];
            Write {
                event: *id,
                order: event.order(),
                author: event.header.author.clone(),
                act: self.acts[id].clone(),
                words: event.words(),
                erased: event.is_erased(),
                effective: !self.undone.contains(id),
            }
        };
        Ok(self.writes.get(&to).into_iter().flatten().map(written).collect())
    }

    fn wait(&mut self, event: EventId, missing: ContributionId) -> Result<(), Infallible> {
        self.waiting.entry(missing).or_default().insert(event);
        Ok(())
    }

    fn awaited(&mut self, missing: ContributionId) -> Result<Vec<EventId>, Infallible> {
        Ok(self.waiting.remove(&missing).into_iter().flatten().collect())
    }

    fn members(&mut self, batch: EventId) -> Result<Vec<ContributionId>, Infallible> {
        let members = self.contributions.values().filter(|one| one.batch == Some(batch));
        Ok(members.map(|one| one.id).collect())
    }

    fn put_contribution(
        &mut self,
        before: Option<&Contribution>,
        now: &Contribution,
    ) -> Result<(), Infallible> {
        assert_eq!(before, self.contributions.get(&now.id), "not how it stood before");
        let tally = self.tallies.entry(now.session).or_default();
        for (cell, change) in figures::changes(before, now) {
            let count = tally.get(&cell).copied().unwrap_or(0);
            let count = count.checked_add_signed(change).expect("a count below zero");
            match count {
                0 => tally.remove(&cell),
                count => tally.insert(cell, count),
            };
        }
        self.contributions.insert(now.id, now.clone());
        Ok(())
    }

    fn erase(&mut self, id: EventId) -> Result<(), Infallible> {
        let event = self.log.get_mut(&id).expect("only what is in the log is erased");
        (event.body, event.salt) = (None, None);
        Ok(())
    }

    fn session(&mut self, id: SessionId) -> Result<Option<Session>, Infallible> {
        Ok(self.sessions.get(&id).cloned())
    }

    fn session_events(&mut self, id: SessionId) -> Result<Vec<(Event, Act)>, Infallible> {
        let running = self.acts.iter().filter(|(_, act)| act.runs_the_session());
        let events = running.map(|(id, act)| (&self.log[id], act));
        Ok(events
            .filter(|(event, _)| event.header.session == id && !self.undone.contains(&event.id))
            .map(|(event, act)| (event.clone(), act.clone()))
            .collect())
    }

    fn session_words(&mut self, id: SessionId) -> Result<Vec<(Event, Act)>, Infallible> {
        let running = self.acts.iter().filter(|(_, act)| act.runs_the_session());
        let events = running.map(|(id, act)| (&self.log[id], act));
        let of = events.filter(|(event, _)| event.header.session == id);
        Ok(of.map(|(event, act)| (event.clone(), act.clone())).collect())
    }

    fn put_session(&mut self, now: &Session) -> Result<(), Infallible> {
        self.sessions.insert(now.id, now.clone());
        Ok(())
    }
}
