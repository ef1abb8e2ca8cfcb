//! What an undo means here: the latest acts of who works at a desk, read from the
//! end of the log.

use super::{Actor, Done, Writing};
use crate::domain::act::Act;
use crate::domain::decide::Planned;
use crate::domain::ids::SessionId;
use crate::domain::projection;
use crate::domain::undo::{Own as OwnEvent, OwnAct, Undoable};
use crate::store::log;
use crate::store::tables::act_of;
use rusqlite::params;

/// How far back a desk can undo, in events of all desks; first a short look, as it
/// is nearly always enough.
const UNDO_REACH: [i64; 2] = [250, 5_000];

impl Writing<'_> {
    /// What who works at this desk can take back, from the latest events of the log.
    /// Two note-takers on one laptop sit at desks of one name.
    pub(super) fn undoable(
        &self,
        session: SessionId,
        who: &Actor,
        redo: bool,
    ) -> rusqlite::Result<Undoable> {
        let [near, far] = UNDO_REACH;
        let undoable = self.undoable_within(near, session, who)?;
        if undoable.is_enough(redo) {
            return Ok(undoable);
        }
        self.undoable_within(far, session, who)
    }

    fn undoable_within(
        &self,
        reach: i64,
        session: SessionId,
        who: &Actor,
    ) -> rusqlite::Result<Undoable> {
        // Joined so that the end of the log is gone through: left to itself SQLite
        // begins with the device and goes through all that it ever wrote.
        let sql = format!(
            "SELECT {}, EXISTS (SELECT 1 FROM undone u WHERE u.event = e.chain) FROM event e \
             CROSS JOIN device d ON d.id = e.device CROSS JOIN session_key k ON k.id = e.session \
             WHERE e.id > (SELECT coalesce(max(id), 0) FROM event) - ?1 \
             AND d.uuid = ?2 AND k.uuid = ?3 AND e.desk = ?4 AND e.author = ?5 ORDER BY e.id",
            log::COLUMNS
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let device = self.own.device.0;
        let mut history = Vec::new();
        let found = statement
            .query_map(params![reach, device, session.0, who.desk, who.author], |row| {
                Ok((log::read(row)?, row.get::<_, bool>(16)?))
            })?;
        for row in found {
            let (event, undone) = row?;
            if let Ok(act) = act_of(&event) {
                history.push(OwnEvent { id: event.id, what: OwnAct::of(&act), effective: !undone });
            }
        }
        Ok(Undoable::follow(history))
    }

    /// Notes what an undo or redo names, and whether others had worked on it.
    pub(super) fn look_at_undone(
        &mut self,
        planned: &[Planned],
        done: &mut Done,
        who: &Actor,
    ) -> rusqlite::Result<()> {
        let [Planned { act: Act::Undone(undone), .. }] = planned else { return Ok(()) };
        let mut target = log::find(self.db, undone.event)?;
        // A redo names an undo; what it brings back is what that undo named.
        if let Some(Act::Undone(further)) = target.as_ref().and_then(|event| act_of(event).ok()) {
            target = log::find(self.db, further.event)?;
        }
        let Some(target) = target else { return Ok(()) };
        if let Ok(act) = act_of(&target) {
            if matches!(act, Act::Captured(_)) {
                let writes = projection::Tables::writes(&mut self.tables, target.id)?;
                done.others_had_worked_on_it =
                    writes.iter().any(|write| write.effective && write.author != who.author);
            }
            done.undone = Some(act);
        }
        Ok(())
    }
}
