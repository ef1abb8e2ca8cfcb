//! One laptop: a device with its log, its tables, its clock and its desks.

use super::memory::Memory;
use super::world::{EVENING, OTHER_EVENING, START_MS, opened};
use std::collections::BTreeMap;
use townhall::domain::act::Act;
use townhall::domain::command::{Capture, Command};
use townhall::domain::contribution::Contribution;
use townhall::domain::decide::{Planned, Seen, decide};
use townhall::domain::event::{Body, Broken, Event, Header};
use townhall::domain::ids::{ContributionId, DeviceId, EventId, SessionId};
use townhall::domain::projection::look_up;
use townhall::domain::reference::{Mark, Ref};
use townhall::domain::refusal::Refusal;
use townhall::domain::slip::Serial;
use townhall::domain::time::{Hlc, Wall};
use townhall::domain::undo::{Own, OwnAct, Undoable};

/// Who acts, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Desk {
    pub author: &'static str,
    pub name: &'static str,
}

pub(super) const FLOOR: Desk = Desk { author: "FA", name: "floor" };
pub(super) const NOTES: Desk = Desk { author: "BK", name: "notes" };
pub(super) const DESKS: [Desk; 2] = [FLOOR, NOTES];

#[derive(Clone, Debug)]
pub(super) struct Replica {
    pub device: DeviceId,
    pub tables: Memory,
    /// How far its clock is off, in milliseconds.
    pub skew_ms: i64,
    /// What the right time is.
    pub time_ms: i64,
    seq: u64,
    prev: EventId,
    at: Hlc,
    refs: u64,
    /// Its events in the order in which they came.
    arrived: Vec<EventId>,
}

impl Replica {
    pub(super) fn new(nth: u8) -> Replica {
        Replica {
            device: DeviceId([nth + 1; 16]),
            tables: Memory::default(),
            skew_ms: 0,
            time_ms: START_MS,
            seq: 0,
            prev: Event::START,
            at: Hlc::default(),
            refs: 0,
            arrived: Vec::new(),
        }
    }

    /// A laptop on which both evenings have been opened.
    pub(super) fn at_the_door() -> Replica {
        let mut replica = Replica::new(0);
        for session in [EVENING, OTHER_EVENING] {
            replica.act_in(session, FLOOR, Command::OpenSession(opened())).unwrap();
        }
        replica
    }

    /// What its own clock shows.
    pub(super) fn now_ms(&self) -> i64 {
        self.time_ms + self.skew_ms
    }

    pub(super) fn act(&mut self, desk: Desk, command: Command) -> Result<Vec<EventId>, Refusal> {
        self.act_in(EVENING, desk, command)
    }

    pub(super) fn act_in(
        &mut self,
        session: SessionId,
        desk: Desk,
        command: Command,
    ) -> Result<Vec<EventId>, Refusal> {
        let mut rows = BTreeMap::new();
        for id in command.names() {
            let Ok(row) = look_up(&mut self.tables, id);
            rows.extend(row.map(|row| (id, row)));
        }
        let undoable = self.undoable(session, desk);
        let voices = self.tables.voices(session);
        let seen = Seen {
            session: self.tables.sessions.get(&session),
            rows: &rows,
            device: self.device,
            author: desk.author,
            undoable: &undoable,
            picked: 0,
            voices: &voices,
            now: Wall { ms: self.now_ms(), offset: 60 },
            random: [self.seq as u8 ^ 0x5a; 16],
        };
        let mut refs = self.refs;
        let mut next_ref = || {
            refs += 1;
            Ref::new(Mark::from_bytes(&self.device.0), refs - 1)
        };
        let planned = decide(command, seen, &mut next_ref)?;
        self.refs = refs;
        let mut first = None;
        let mut written = Vec::new();
        for Planned { mut act, body } in planned {
            if let Some(first) = first {
                act.come_with(first);
            }
            let id = self.write(session, desk, &act, body.as_ref());
            if act.leads_others() {
                first = Some(id);
            }
            written.push(id);
        }
        Ok(written)
    }

    /// The last serial that this laptop knows of.
    pub(super) fn last_serial(&self, session: SessionId) -> Serial {
        self.tables.sessions[&session].last_slip
    }

    fn write(&mut self, session: SessionId, desk: Desk, act: &Act, body: Option<&Body>) -> EventId {
        let facts = act.facts();
        assert_eq!(Act::read(act.kind(), act.version(), &facts).as_ref(), Ok(act), "{facts}");
        self.seal(session, desk, act.kind(), act.version(), facts, body)
    }

    /// Writes an event of any kind, also of one that nobody here understands.
    pub(super) fn seal(
        &mut self,
        session: SessionId,
        desk: Desk,
        kind: &str,
        version: u32,
        facts: String,
        body: Option<&Body>,
    ) -> EventId {
        self.seq += 1;
        self.at = self.at.next(self.now_ms());
        let header = Header {
            device: self.device,
            seq: self.seq,
            at: self.at,
            wall: Wall { ms: self.now_ms(), offset: 60 },
            session,
            author: desk.author.to_owned(),
            desk: desk.name.to_owned(),
            kind: kind.to_owned(),
            version,
            facts,
        };
        let mut salt = [0; 16];
        salt[..8].copy_from_slice(&self.seq.to_be_bytes());
        salt[8..].copy_from_slice(&self.device.0[..8]);
        let body = body.map(|body| (serde_json::to_string(body).unwrap(), salt));
        let event = Event::seal(self.prev, header, body);
        self.prev = event.id;
        self.arrived.push(event.id);
        let id = event.id;
        self.tables.add(event);
        id
    }

    /// Takes in an event from another laptop.
    pub(super) fn receive(&mut self, event: Event) -> Result<(), Broken> {
        event.verify()?;
        if self.tables.log.contains_key(&event.id) {
            return Ok(());
        }
        if !event.header.at.too_far_ahead(self.now_ms()) {
            self.at = self.at.max(event.header.at);
        }
        self.arrived.push(event.id);
        self.tables.add(event);
        Ok(())
    }

    pub(super) fn receive_all(&mut self, events: impl IntoIterator<Item = Event>) {
        events.into_iter().for_each(|event| self.receive(event).unwrap());
    }

    /// Both take in all that the other has.
    pub(super) fn meet(&mut self, other: &mut Replica) {
        self.receive_all(other.in_order_of_arrival());
        other.receive_all(self.in_order_of_arrival());
    }

    /// Its log as it came in, with what is left of each event now.
    pub(super) fn in_order_of_arrival(&self) -> Vec<Event> {
        self.arrived.iter().map(|id| self.tables.log[id].clone()).collect()
    }

    /// What a desk of this laptop can take back.
    pub(super) fn undoable(&self, session: SessionId, desk: Desk) -> Undoable {
        let own = self.arrived.iter().filter_map(|id| {
            let header = &self.tables.log[id].header;
            let is_own = header.device == self.device
                && header.session == session
                && header.desk == desk.name;
            let act = self.tables.acts.get(id).filter(|_| is_own)?;
            let effective = !self.tables.undone.contains(id);
            Some(Own { id: *id, what: OwnAct::of(act), effective })
        });
        Undoable::follow(own)
    }

    /// Writes down a line at the notes desk.
    pub(super) fn capture(&mut self, text: &str) -> ContributionId {
        self.act(NOTES, captured(text)).unwrap()[0]
    }

    pub(super) fn contribution(&self, id: ContributionId) -> &Contribution {
        &self.tables.contributions[&id]
    }
}

pub(super) fn words(text: &str) -> Body {
    Body { text: text.to_owned(), original: None }
}

/// The command that writes down a line with nothing but words.
pub(super) fn captured(text: &str) -> Command {
    Command::Capture(Box::new(Capture { words: words(text), ..Capture::default() }))
}
